"""Each role is written for itself: no two of them share a phrase."""

from assessments.tests.catalogue.wording import passages, words

SHARED_WORDS = 12  # so many in a row are a phrase that was copied


def phrases(dossier):
    """Return every run of words of the length that nobody shares by chance."""
    return {
        " ".join(run[start : start + SHARED_WORDS])
        for run in (words(text) for _, text in passages(dossier))
        for start in range(len(run) - SHARED_WORDS + 1)
    }


def shared(catalogue):
    """Return each phrase that more than one of the dossiers holds, with the roles that do."""
    holders = {}
    for slug, dossier in catalogue.items():
        for phrase in phrases(dossier):
            holders.setdefault(phrase, []).append(slug)
    return {phrase: slugs for phrase, slugs in holders.items() if len(slugs) > 1}


def test_no_two_roles_share_a_phrase(catalogue):
    assert shared(catalogue) == {}


def test_a_copied_sentence_is_found(catalogue):
    ours, theirs = catalogue["lawyer"], catalogue["paralegal"]
    copied = theirs.model_copy(update={"provenance": ours.provenance})
    assert shared({"lawyer": ours, "paralegal": copied})
