"""Asking sources whether they still answer: politely, and honest when off the network."""

import pytest
from django.core.management import CommandError, call_command

from assessments.models import SourceCheck
from assessments.services import source_links
from assessments.services.source_links import Answer, OffTheNet, check_sources, refuse_private
from assessments.tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def sources():
    draft = make.make_draft()
    make.add_rows(draft)
    found = [make.make_source(url=f"https://{n}.example/report") for n in range(4)]
    for source in found:
        make.make_reference(draft, source)
    make.put_out(draft)
    return found


def test_answers_are_kept_and_those_asked_longest_ago_come_first(sources):
    def ask(url):
        return Answer(url.startswith("https://2."), "404 Not Found")

    assert len(list(check_sources(limit=3, ask=ask, pause=0))) == 3
    asked = [source for source, _ in check_sources(limit=1, ask=ask, pause=0)]
    assert asked == [sources[3]]
    assert SourceCheck.objects.get(is_dead=True).source == sources[2]


def test_off_the_network_nothing_is_kept_and_it_is_said(sources, monkeypatch):
    def ask(url):
        return Answer(False, "The host cannot be found.", was_reached=False)

    with pytest.raises(OffTheNet, match="offline"):
        list(check_sources(limit=9, ask=ask, pause=0))
    assert not SourceCheck.objects.exists()
    monkeypatch.setattr(source_links, "answer_of", ask)
    monkeypatch.setattr(source_links, "wait", lambda *_: None)
    with pytest.raises(CommandError, match="offline"):
        call_command("check_sources")


def test_one_host_is_asked_with_a_pause(sources, monkeypatch):
    slept = []
    monkeypatch.setattr(source_links.time, "sleep", slept.append)
    asked = {}
    source_links.wait(asked, "a.example", 2)
    source_links.wait(asked, "a.example", 2)
    source_links.wait(asked, "b.example", 2)
    assert len(slept) == 1


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/", "http://[::1]/x", "http://10.0.0.8/", "file:///etc"]
)
def test_an_address_that_is_not_public_is_not_asked(url):
    with pytest.raises(ValueError, match="not a"):
        refuse_private(url)
