"""Two versions are told apart input by input."""

from dataclasses import replace

from assessments.scoring.changed_inputs import changed_inputs

from .examples import ML_PLATFORM, make_inputs, make_tasks


def told(previous, current):
    return [
        (row.part.value, row.name, row.before, row.after)
        for row in changed_inputs(previous, current)
    ]


def test_nothing_is_told_of_what_is_the_same():
    assert told(ML_PLATFORM, ML_PLATFORM) == []


def test_each_scale_is_told_by_its_label_in_the_order_of_the_formula():
    end = make_inputs(evidence=(1, 0, 0, 0, 0), barriers=(0, 2, 0, 0, 0), growth=-1, override="1.5")
    assert [
        (part, name, str(was), str(now)) for part, name, was, now in told(make_inputs(), end)
    ] == [
        ("evidence", "Job posting trends", "0", "1"),
        ("barriers", "Physical presence", "0", "2"),
        ("growth", "AI growth", "0", "-1"),
        ("override", "Assessor override", "0", "1.5"),
    ]


def test_tasks_are_told_by_key_and_those_that_are_gone_come_last():
    old, kept, new = (
        replace(task, key=key)
        for task, key in zip(
            make_tasks((20, 2), (20, 2), (20, 2)), ("old", "kept", "new"), strict=True
        )
    )
    before = replace(make_inputs(), tasks=(old, kept))
    after = replace(make_inputs(), tasks=(replace(kept, score=5), new))
    assert told(before, after) == [
        ("tasks", "kept", kept, replace(kept, score=5)),
        ("tasks", "new", None, new),
        ("tasks", "old", old, None),
    ]
