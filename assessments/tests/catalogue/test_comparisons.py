"""Every pair of the catalogue's roles: what their difference is made of adds up."""

from decimal import Decimal
from itertools import permutations

import pytest

from assessments.models import Role
from assessments.selectors.comparison import comparison_page
from assessments.selectors.comparison.contenders import contenders
from assessments.selectors.comparison.gaps import gap

pytestmark = pytest.mark.django_db


def test_the_steps_of_every_gap_add_up(published):
    slugs = list(Role.objects.published().values_list("slug", flat=True))
    roles = [role for n in range(0, len(slugs), 4) for role in contenders(slugs[n : n + 4])]
    assert len(roles) == len(slugs) > 20
    for pair in permutations(roles, 2):
        found = gap(*pair)
        assert found.totals[-1] == found.end.score
        assert found.start.score + sum(step.change for step in found.steps) == found.end.score


def test_the_gap_of_the_reference_role_is_that_of_its_inputs(published):
    page = comparison_page(["ml-platform-engineer", "ml-ai-engineer"])
    [found] = page.gaps
    steps = [(step.label, step.replaced, step.change) for step in found.steps]
    assert steps == [
        ("Task resistance", "3.35 to 3.75", Decimal("6.5")),
        ("Evidence", "+5 to +9", Decimal("8.1")),
        ("Barriers", "1 to 3", Decimal("2.7")),
        ("AI growth", "+1 to +2", Decimal("3.4")),
    ]
    assert found.difference == Decimal("20.7")
    assert page.verdict == (
        "ML/AI Engineer is safer by 20.7 points. It wins four of five components and ties one."
    )
    assert [row.winner for row in page.components] == [1, 1, 1, None, 1]
