"""What is alike is judged once, and comes out as if every pair had been judged alone."""

import random
from itertools import product

import pytest
from tables import COMPARISON, side, tables

from kzsanctions.compare import leads, rulings, utterances
from kzsanctions.compare.comparison import Settings
from kzsanctions.compare.pairs import Block
from kzsanctions.compare.rulings import Judge, Memory, clearest, differing, ordered
from kzsanctions.compare.sides import sides

TOWNS = ("Ulmen", "Doria", "Korvik")


def counted(speaker, n, draw):
    """A number of lorries at a town or nowhere, from one of two texts."""
    low = draw.choice((3, 7, 7, 40))
    high = low + draw.choice((0, 0, 2))
    town = draw.choice((*TOWNS, ""))
    said = f"{low} to {high} lorries were turned back{' at ' if town else ''}{town}, count {n} of {speaker}"
    more = {"of": town, "counted": draw.choice(("lorries", "heavy lorries"))}
    quote = draw.choice(("direct", "indirect"))
    source = draw.choice(("wire", "daily"))
    return side(said, speaker=speaker, government=draw.choice(("KZ", "GE")), number=(low, high, "exact", more), quote=quote, source=source)


def judged(seed, settings):
    """Sides of two speakers with many numbers, and who judges them."""
    draw = random.Random(seed)
    made = tables(*(counted(speaker, n, draw) for n in range(12) for speaker in ("minister", "governor")))
    spoken, appearances = utterances.build(made, settings, COMPARISON)
    found = sides({**made, "utterances": spoken, "appearances": appearances}, COMPARISON, settings)
    return [[s for s in found if s.who.name == name] for name in ("minister", "governor")], Judge(COMPARISON, settings, found, Memory())


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("tolerance", [0, 0.2])
def test_the_clearest_pair_is_the_one_that_judging_all_pairs_finds(seed, tolerance):
    (one, other), judge = judged(seed, Settings(number_tolerance=tolerance))
    alone = [(*(pair := ordered(a, b, "")), judge(*pair, "")) for a, b in product(one, other)]
    together = [(left, right, judge(left, right, ""), number) for left, right, number in differing(Block(one, other), "", judge)]
    assert len(together) < len(alone) == sum(number for *_, number in together) == 144
    assert min(together, key=clearest)[:3] == min(alone, key=clearest)
    assert {r.tier for *_, r, _ in together} == {r.tier for *_, r in alone}


def test_rulings_on_what_is_alike_are_those_of_the_gates_with_the_numbers_of_the_sides(monkeypatch):
    from kzsanctions.compare import gates

    settings = Settings(number_tolerance=0.05)
    (one, other), judge = judged(1, settings)
    monkeypatch.setattr(rulings, "REMEMBERED", 5)  # and what is forgotten is found again
    for a, b in product(one, other):
        left, right = ordered(a, b, "")
        assert rulings.numbered(judge(left, right, "").verdicts, left, right) == gates.judge(left, right, COMPARISON, settings)


def test_numbers_that_differ_in_nothing_a_gate_asks_for_are_judged_once(monkeypatch):
    from kzsanctions.compare import gates

    calls = []
    judge_of_gates = gates.judge
    monkeypatch.setattr(gates, "judge", lambda *given: calls.append(given) or judge_of_gates(*given))
    said = [
        side(f"{n} lorries were turned back, {name} told", speaker=name, number=(n, n, "exact", {}))
        for n, name in enumerate(f"Minister {a}{b}" for a in "ABCDEF" for b in "uvwxyz")
    ]
    made = tables(*said)
    spoken, appearances = utterances.build(made, Settings(), COMPARISON)
    found = sides({**made, "utterances": spoken, "appearances": appearances}, COMPARISON, Settings())
    judge = Judge(COMPARISON, Settings(), found, Memory())
    for a, b in product(found, found):
        judge(a, b, "")
    assert len(calls) < 10 and len(found) == 36


def test_leads_look_at_no_pair_that_shares_nothing_and_stands_far_apart():
    def told(number):
        rows = (
            side(f"word{n} was seen by guard{n} on pier{n} " + "x" * 300, speaker=f"guard {n}", issue="", position="unclear") for n in range(number)
        )
        made = tables(*rows)
        made["stories"] = leads.frame("stories", [{"story_id": "y", "source_id": made["sources"]["source_id"][0]}])
        heard = leads.statements({**made, "appearances": utterances.build(made, Settings(), COMPARISON)[1]}, COMPARISON)
        members = leads._told(made, heard)["y"]
        return leads._met(members, leads._shared(members, COMPARISON))

    assert len(told(400)) < 2.2 * len(told(200)) < 2.2 * 3 * 200
