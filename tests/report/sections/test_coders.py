"""What people said of the machine's reading is shown beside it: who they are, how far they agree, where they differ."""

from dataclasses import replace

import pytest
from storyteller import disputed

from kzsanctions.language.codes import DAYS_KNOWN
from kzsanctions.report.printing import page
from kzsanctions.report.printing.content import Details, Items, Table, words
from kzsanctions.report.sections import coders, dating, dossiers
from kzsanctions.reviews import agreement
from kzsanctions.tables import frame

ABOUT = {"a reader": "a student who saw the report", "cora": "codes for pay, and saw the texts only"}


def told(*given, known=ABOUT):
    """The section for a story with these verdicts, and the numbers it notes down."""
    story = disputed()
    blank = {"row": 2, "target": "conflict", "file": "first.txt", "quote": "We have banned", "coder": "a reader", "machine": "tier A"}
    rows = [blank | {"item_id": story.conflicts[0].conflict_id, "state": "applied"} | g for g in given]
    reviewed = frame("reviewed", rows)
    story = replace(story, tables={**story.tables, "reviewed": reviewed})
    return coders.section(story, known, agreement.build(reviewed)), story


def table(blocks, caption):
    blocks = [b for block in blocks for b in (block.blocks if isinstance(block, Details) else (block,))]
    return [tuple(words(c) for c in row) for b in blocks if isinstance(b, Table) and words(b.caption) == caption for row in b.rows]


def test_a_human_verdict_stands_beside_the_machines():
    blocks, _ = told({"verdict": "dismissed", "note": "another year"})
    assert table(blocks, "Verdicts") == [("conflict", "We have banned (first.txt)", "tier A", "dismissed", "a reader", "another year", "applied")]


def test_who_the_coders_were_is_said_plainly():
    blocks, _ = told({"verdict": "dismissed"}, {"verdict": "confirmed", "coder": "somebody", "row": 3})
    (people,) = (b for b in blocks if isinstance(b, Items))
    assert [words(line) for line in people.lines] == [
        "a reader: a student who saw the report (verdicts: 1).",
        "somebody: nobody says who that is; a line in coders.csv would (verdicts: 1).",
    ]


def pairs(*answers):
    """Each pair of answers is what two coders said of one pair of passages."""
    common = {"target": "pair", "other_quote": "others", "machine": "none"}
    return [
        common | {"item_id": f"t_{n}", "quote": f"words {n}", "verdict": v, "answer": v, "coder": c, "row": n}
        for n, both in enumerate(answers)
        for c, v in zip(("a reader", "cora"), both)
    ]


def test_agreement_is_a_table_and_a_number_and_every_disagreement_is_listed():
    blocks, story = told(*pairs(("none", "none"), ("tension", "none"), ("contradiction", "contradiction")))
    assert table(blocks, "Agreement of readers") == [("Do two passages contradict each other?", "3", "2", "0.55", "none", "1 of 2")]
    assert table(blocks, "Where readers differ") == [
        ("Do two passages contradict each other?", "words 1 – others", "a reader: tension; cora: none"),
    ]
    numbers = story.ledger.numbers
    assert (numbers["agreement.pair_alpha"], numbers["agreement.pair_units"], numbers["reviews.differing"]) == (0.545, 3, 1)


def test_an_interval_is_given_for_twenty_things_and_many_verdicts_are_folded():
    blocks, story = told(*pairs(*[("none", "none"), ("tension", "none"), ("tension", "tension")] * 7))
    low, high = (story.ledger.numbers[f"agreement.pair_alpha_{end}"] for end in ("low", "high"))
    assert low < story.ledger.numbers["agreement.pair_alpha"] < high
    assert isinstance(blocks[-1], Details) and len(table(blocks, "Verdicts")) == 42


@pytest.mark.parametrize(
    "field, answer, said",
    [
        ("speaker", "", "not named"),
        ("speaker", "boris lind", "boris lind"),
        ("day", "2031-07-01", "1 July 2031"),
        ("day", "/2031-07-01", "on or before 1 July 2031"),
        ("day", "", "day unknown"),
    ],
)
def test_an_answer_is_told_in_words(field, answer, said):
    given = {"target": "statement", "verdict": "coded", "field": field, "item_id": "t_1"}
    blocks, _ = told(given | {"answer": answer}, given | {"answer": "2030-01-01", "coder": "cora", "row": 3})
    ((_, _, answers),) = table(blocks, "Where readers differ")
    assert f"a reader: {said}" in answers.split("; ")


def test_without_any_verdict_the_report_says_so():
    blocks, _ = told()
    assert "everything in this report is the machine's reading" in words(blocks[-1].line)


@pytest.mark.parametrize(
    "given, said",
    [
        ([], ""),
        ([{"verdict": "dismissed"}], "A reader dismisses it. "),
        ([{"verdict": "confirmed"}, {"verdict": "confirmed", "coder": "cora"}], "Readers confirm it. "),
        ([{"verdict": "confirmed"}, {"verdict": "dismissed", "coder": "cora"}], "Readers differ on it: a reader confirms it, cora dismisses it. "),
        ([{"target": "pair", "verdict": "tension", "item_id": "of the words"}], "A reader calls it a tension. "),
        ([{"verdict": "dismissed", "item_id": "c_another"}], ""),
    ],
)
def test_a_dispute_says_what_readers_said_of_it(given, said):
    story = disputed()
    conflict = story.conflicts[0]
    words_of = " | ".join(sorted(story.passage(i).statement_id for i in (conflict.left_id, conflict.right_id)))
    given = [g | ({"item_id": words_of} if g.get("item_id") == "of the words" else {}) for g in given]
    _, story = told(*given)
    assert coders.of_pair(story, conflict.conflict_id, conflict.left_id, conflict.right_id) == said
    shown = page.write(dossiers.section(story))
    assert said.strip() in shown and ("reader" in shown.lower()) == bool(said)


def test_a_day_corrected_by_hand_is_not_called_assumed():
    story = disputed()
    statement = next(iter(story.statements.values()))
    corrected = story.tables["statements"].assign(stated_basis="review")
    story = replace(story, tables={**story.tables, "statements": corrected})
    assert dating.basis(story, story.statements[statement.statement_id]) == "review"
    assert DAYS_KNOWN["review"] == "corrected by hand"
