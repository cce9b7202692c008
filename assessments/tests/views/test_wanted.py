import pytest

from assessments.models import WantedRole
from assessments.models.wanted import PUBLIC_FROM
from assessments.tests import factories as make

pytestmark = pytest.mark.django_db


def ask(client, job, *, network="192.0.2.1", **headers):
    data = {"job": job, "website": ""}
    return client.post("/wanted/", data, headers=headers, REMOTE_ADDR=network)


def numbers():
    return dict(WantedRole.objects.values_list("name", "number"))


def test_a_request_is_counted_and_thanked_for(client):
    response = ask(client, "brain surgeon")
    assert (response.status_code, response.headers["Location"]) == (302, "/wanted/?thanks")
    assert "it is counted" in client.get("/wanted/?thanks").text
    assert numbers() == {"Brain surgeon": 1}


def test_the_same_job_counts_together_however_it_is_written(client):
    for number, job in enumerate(["brain surgeon", "Brain  Surgeons", "a surgeon, brain"]):
        ask(client, job, network=f"192.0.2.{number}")
    assert numbers() == {"Brain surgeon": 3}


def test_one_network_counts_once_a_day_and_hears_nothing_of_it(client):
    answers = {ask(client, "brain surgeon").headers["Location"] for _ in range(3)}
    assert answers == {"/wanted/?thanks"}
    assert numbers() == {"Brain surgeon": 1}


def test_one_network_cannot_flood_the_list(client):
    for letter in "abcdefghijklmnop":
        ask(client, f"{letter * 4} keeper")
    assert WantedRole.objects.count() == 10


def test_only_what_enough_asked_for_is_public(client):
    for number in range(PUBLIC_FROM):
        assert "Brain surgeon" not in client.get("/wanted/").text
        ask(client, "brain surgeon", network=f"192.0.2.{number}")
    assert "Brain surgeon" in client.get("/wanted/").text
    WantedRole.objects.update(closed_at="2026-07-01T00:00Z")
    assert "Brain surgeon" not in client.get("/wanted/").text


@pytest.mark.parametrize(
    "job",
    [
        *("", "x", "me@example.org", "call 07700 900123", "https://example.org", "www.example.org"),
        *("<script>alert(1)</script>", "a b c d e f g h", "x" * 61, "\x00\x00\x00", "🦊🦊🦊"),
        *("12 34", "spam.net", "1.2.3"),
    ],
)
def test_what_is_no_name_of_a_job_is_refused_in_words(client, job):
    response = ask(client, job)
    assert response.status_code == 422
    assert 'aria-invalid="true"' in response.text
    assert '<strong>not counted</strong>. <a href="#job">' in response.text
    assert numbers() == {}


@pytest.mark.parametrize("job", [".NET developer", "3D artist", "C# developer", "X-ray technician"])
def test_names_of_jobs_may_hold_figures_and_signs(client, job):
    assert ask(client, job).status_code == 302
    assert list(numbers()) == [job]


def test_a_job_that_has_a_page_is_not_wanted(client):
    make.make_published(make.make_role("Welder"))
    assert ask(client, "welders").status_code == 422
    assert numbers() == {}


def test_posts_of_other_sites_and_of_machines_are_refused(client):
    assert ask(client, "brain surgeon", Sec_Fetch_Site="cross-site").status_code == 403
    trapped = client.post("/wanted/", {"job": "brain surgeon", "website": "x"})
    assert trapped.status_code == 422
    assert numbers() == {}


def test_nothing_of_who_asked_is_kept():
    fields = {field.name for field in WantedRole._meta.fields}
    own = {"id", "words", "name", "number", "first_asked_on", "last_asked_on", "closed_at"}
    assert fields == own
