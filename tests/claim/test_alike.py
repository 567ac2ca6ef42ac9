"""What is asked once of clauses that are told alike: only who tells them and their numbers may differ."""

from types import SimpleNamespace

import pytest

from kzsanctions.claim.alike import Alike
from kzsanctions.claim.participants import NOBODY, Participant
from kzsanctions.claim.told import Own, Told

FERRY = Participant(frozenset({"ferry"}), frozenset(), False)
DOCK = Participant(frozenset({"dock"}), frozenset(), False)


def said(by="a_1", content="The ferry sank at 14 metres.", **row):
    row = {"source_id": "s_1", "stated_from": "2030-05-03", "stated_to": "2030-05-03", "start": 0, "content": content, "speaker_id": by} | row
    return SimpleNamespace(row=row, claims=(), numbers=frozenset(("14",)))


def clause(**given):
    parts = {"sole": FERRY}
    fields = {"statement": said(), "start": 0, "text": "The ferry sank at 14 metres", "predicate": "sink", "word": "sank", "side": 1}
    fields |= dict.fromkeys(("negated", "refuted", "future", "able"), False)
    return Told(**fields | {"tense": "past", "commitment": "certain", "parts": parts, "dates": ("", ""), "own": Own("sink", "sank", parts)} | given)


ALIKE = [
    clause(statement=said(by="a_2")),
    clause(text="The ferry sank at 15 metres", statement=said(content="The ferry sank at 15 metres.")),
    clause(start=80, statement=said(start=80)),
]
OTHERWISE = [
    clause(negated=True),
    clause(parts={"sole": DOCK}),
    clause(parts={"sole": NOBODY}),
    clause(own=Own("sink", "sank", {"sole": DOCK})),
    clause(text="The ferry no longer sank at 14 metres"),
    clause(statement=said(content="The ferry sank at 14 metres any more.")),
    clause(statement=said(stated_to="2030-05-04")),
    clause(statement=said(source_id="s_2")),
    clause(moments={"clock": ("18:00",)}),
    clause(dates=("2030-05-01", "2030-05-01")),
]


def asked_of(one, other, asked=("who",)):
    """Whether an answer found of the first clause and itself is asked for again for two clauses."""
    alike, first, again = Alike(), clause(), []
    alike.find(("who",), first, first, lambda: "nobody")
    found = alike.find(asked, one, other, lambda: again.append(one) or "somebody")
    assert found == ("somebody" if again else "nobody")
    return bool(again)


@pytest.mark.parametrize("other", ALIKE)
def test_speakers_numbers_and_places_make_no_other_way_of_telling(other):
    assert not asked_of(other, clause()) and not asked_of(clause(), other)
    assert asked_of(clause(), other, asked=("when",))


@pytest.mark.parametrize("other", OTHERWISE)
def test_whatever_else_differs_does(other):
    assert asked_of(clause(), other) and asked_of(other, clause())
