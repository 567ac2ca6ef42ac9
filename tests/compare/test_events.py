"""Two numbers of dead are compared where they can be of one event: what happened and where, in words of the two statements."""

import pytest

from kzsanctions import codebook
from kzsanctions.compare.events import apart

EVENTS = codebook.Codebook().comparison.events


def verdict(one, other, of_people=True):
    told = tuple(EVENTS.of(text) for text in (one, other))
    names = tuple(frozenset(w.lower() for w in text.replace(",", "").split() if w[0].isupper()) for text in (one, other))
    found = apart(*told, names, of_people)
    return found.verdict if found else "one"


@pytest.mark.parametrize(
    "one, other, wanted",
    [
        ("eight people died in an avalanche above Orlen", "15 people died when a train left the rails", "fail"),
        ("eight people died in the blaze", "15 people died in the explosion at the plant", "one"),  # what explodes burns
        ("eight people died in the accident", "15 people died when a train left the rails", "one"),  # a word for any event
        ("eight people died", "15 people died when a train left the rails", "one"),
        ("the helicopter was hit by a missile, which killed eight", "15 died in the crash", "one"),  # shot down
        ("eight people died of cholera in Tarsk", "15 people died when the Tarsk ferry capsized", "fail"),
        ("eight people died in the flood in Tarsk", "15 people died in the flood near Orlen", "cap"),  # a town and its district
        ("eight people died in the flood in Tarsk", "15 people died in the floods in Georgia", "one"),  # a state holds its towns
        ("eight people died in the flood in Tarsk", "15 people died in the flood near Orlen, not far from Tarsk", "one"),
    ],
)
def test_the_dead_of_two_events_are_not_compared(one, other, wanted):
    assert verdict(one, other) == verdict(other, one) == wanted


@pytest.mark.parametrize(
    "one, other, wanted",
    [
        ("the hospital in Tarsk cost 40 million euros", "the hospital in Orlen cost 55 million euros", "fail"),
        ("the hospital in Tarsk cost 40 million euros", "the hospital cost 55 million euros", "one"),
        ("in May the hospital cost 40 million euros", "the hospital cost 55 million euros in April", "one"),  # months are no places
    ],
)
def test_things_at_two_places_are_two(one, other, wanted):
    assert verdict(one, other, of_people=False) == verdict(other, one, of_people=False) == wanted
