"""How long publishing takes with subscribers and without."""

from pathlib import Path

from assessments.benchmarks.scratch import make_subscribers, publish_next, remove_subscribers


def publishing_ratio(folder: Path, *, subscribers: int, publications: int) -> float:
    """Return how many times as long publishing takes with so many subscribers as with none.

    Of so many publications each, in turns, the quickest are compared: whatever else the machine
    does can only add to a time.
    """
    without, with_them = [], []
    for _ in range(publications):
        without.append(publish_next(folder))
        make_subscribers(subscribers)
        with_them.append(publish_next(folder))
        remove_subscribers()
    return min(with_them) / min(without)
