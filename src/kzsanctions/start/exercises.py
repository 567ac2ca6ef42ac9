"""The six exercises: each gives pieces to read and questions on them, whose answers are the coders' or what a build makes.

What is asked stands in `exercises/material.yml`; a notebook of `exercises/` calls one function here.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

from .. import codebook, files, pipeline, tables
from ..claim import issues
from ..errors import CodebookError
from .marking import Exercise, Feedback, Mark, Question
from .material import APART, NOTHING, REASONS, Material, described

HOW = ("direct", "mixed", "indirect", "none")
TIERS = ("A", "B", "C", "none")
NUMBERS = ("contradict", *dict.fromkeys(APART.values()))
NOBODY = ("none", "no one")


def sentences() -> Exercise:
    """Code six sentences by the guideline: how something is said, and who says it; two coders and the machine stand beside."""
    told = described("sentences")
    material = Material(told["corpus"])
    pieces, questions = {}, []
    for number, asked in enumerate(told["ask"], 1):
        coded = material.statement(asked["statement"]) if "statement" in asked else material.uncoded(asked["file"], asked["quote"])
        pieces[str(number)] = material.around(coded["file"], coded["start"], coded["end"], asked.get("more", 0))
        questions += _coding(number, asked, material, coded)
    return Exercise(pieces, tuple(questions))


def _coding(number: int, asked: Mapping, material: Material, coded: Mapping) -> Iterator[Question]:
    """How and by whom: what either coder says is right, and nothing too where the first says that it may be left out."""
    second, machine = material.second_statement(coded), _read(coded)
    right = [coded, second, *([NOTHING] if coded.get("optional") else [])]
    how = tuple(said["quote_type"] for said in right)
    who = tuple(name for said in right for name in (*material.names(said["speaker"]), said.get("speaker_text")) if name)
    for key, question, answers, choices, column in (
        ("how", "How is it said?", how, HOW, "quote_type"),
        ("who", "Who says it?", who + (NOBODY if "nobody" in who else ()), (), "speaker"),
    ):
        also = {"the second coder": second[column], "the machine": machine[column]}
        yield Question(f"{number} {key}", question, answers, asked["why"], asked[key], choices, also)


def _read(coded: Mapping) -> Mapping:
    """What the built tables of the home corpus have where a statement was coded."""
    statements = tables.read(files.PROCESSED, "statements").merge(tables.read(files.PROCESSED, "sources")[["source_id", "file"]], on="source_id")
    called = tables.read(files.PROCESSED, "actors").set_index("actor_id")["name"]
    at = (statements["file"] == coded["file"]) & (statements["start"] < coded["end"]) & (statements["end"] > coded["start"])
    met = [{"quote_type": s.quote_type, "speaker": called.get(s.speaker_id, "nobody")} for s in statements[at].itertuples()]
    return met[0] if met else NOTHING


def numbers() -> Exercise:
    """Say of six pairs of numbers which contradict each other, and what keeps the others apart."""
    return _pairs("numbers", "Do they contradict each other, or what keeps them apart?", NUMBERS, _kept_apart)


def tiers() -> Exercise:
    """Predict the tier of five pairs of statements."""
    return _pairs("tiers", "A contradiction (A), a tension (B), a difference of the reports (C), or none?", TIERS, _tier)


def _pairs(exercise: str, question: str, choices: tuple[str, ...], answer: Callable[[Mapping], tuple[str, str]]) -> Exercise:
    told = described(exercise)
    material = Material(told["corpus"])
    pieces, questions = {}, []
    for number, asked in enumerate(told["ask"], 1):
        pair = material.pair(asked["pair"])
        pieces[str(number)] = "\n\n".join(map(material.side, (pair["left"], pair["right"])))
        right, why = answer(pair)
        also = {"the machine": _found(material, pair)} if material.corpus.home else {}
        own = f"{asked['why']} " if "why" in asked else ""
        questions.append(Question(str(number), question, (right,), own + why, asked["hint"], choices, also))
    return Exercise(pieces, tuple(questions))


def _kept_apart(pair: Mapping) -> tuple[str, str]:
    return APART.get(pair.get("first_failed_gate"), "contradict"), f"The coders: {pair['why']}."


def _tier(pair: Mapping) -> tuple[str, str]:
    """The coded tier; a pair that must not be a conflict is a note (C) or nothing, and the first gate says why."""
    if "tier" in pair:
        doubts = f" What is in doubt: {'; '.join(pair['caps'])}." if pair["caps"] else ""
        return pair["tier"], f"{pair['why']}{doubts}"
    tier = "none" if pair["divergence"] == "none" else pair["divergence"]
    return tier, f"{pair['why'][:1].upper()}{pair['why'][1:]} ({REASONS[pair['first_failed_gate']]})."


def _found(material: Material, pair: Mapping) -> str:
    """The tier that the built tables of the home corpus give to a pair, or none."""
    claims = tables.read(files.PROCESSED, "claims").merge(tables.read(files.PROCESSED, "sources")[["source_id", "file"]], on="source_id")
    ids = []
    for side in (pair["left"], pair["right"]):
        met = claims[(claims["file"] == side["file"]) & (claims["evidence_start"] < side["end"]) & (claims["evidence_end"] > side["start"])]
        ids.append(set(met["claim_id"]))
    conflicts = tables.read(files.PROCESSED, "conflicts")
    joined = [
        row.tier
        for row in conflicts.itertuples()
        if (row.left_id in ids[0] and row.right_id in ids[1]) or (row.left_id in ids[1] and row.right_id in ids[0])
    ]
    return min(joined, default="none")


def speaker() -> Exercise:
    """Find the one wrong speaker in each of three texts, and say who really speaks."""
    pieces, questions = {}, []
    for number, asked in enumerate(described("speaker")["ask"], 1):
        material = Material(asked["corpus"])
        coded = [material.statement(id) for id in asked["statements"]]
        said = [asked["given"] if s["id"] == asked["wrong"] else s["speaker"] for s in coded]
        listed = [f"({at}) {s['snippet']} - said by: {name}" for at, (s, name) in enumerate(zip(coded, said), 1)]
        pieces[str(number)] = "\n".join((material.text(asked["file"]).strip(), "", "Statements and speakers, one of them wrong:", *listed))
        wrong = next(s for s in coded if s["id"] == asked["wrong"])
        row = f" In reviews.csv this is a row: target speaker, verdict corrected, field speaker_id, value {wrong['speaker']}."
        places = tuple(map(str, range(1, len(coded) + 1)))
        at = str(coded.index(wrong) + 1)
        names = (*material.names(wrong["speaker"]), *asked.get("accept", ()))
        questions.append(Question(f"{number} which", "Which speaker is wrong?", (at,), asked["why"], asked["hint"], places))
        questions.append(Question(f"{number} who", "Who says it?", names, asked["why"] + ("" if "accept" in asked else row), asked["hint"]))
    return Exercise(pieces, tuple(questions))


def text() -> Exercise:
    """Predict how many contradictions there are once a text is added; the answer is what a build of the corpus makes."""
    told = described("text")
    left_out = tuple(told["leave_out"])
    pieces, questions = {"0": f"Without a further text there is {_contradictions(told['corpus'], left_out)} contradiction (tier A)."}, []
    for number, added in enumerate(told["add"], 1):
        pieces[str(number)] = files.read_text(files.EXERCISES / "texts" / added["file"]).strip()
        count = str(_contradictions(told["corpus"], left_out, added["file"]))
        questions.append(Question(str(number), "How many contradictions with this text added?", (count,), added["why"], added["hint"]))
    return Exercise(pieces, tuple(questions))


@cache
def _contradictions(corpus: str, left_out: tuple[str, ...], added: str = "") -> int:
    """How many contradictions a build of an invented corpus gives without some of its texts, and with one of `exercises/texts`."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(files.INVENTED / corpus, folder, dirs_exist_ok=True)
        if added:
            shutil.copy(files.EXERCISES / "texts" / added, Path(folder) / "texts" / added)
            with open(Path(folder) / "sources.csv", "a", encoding="utf-8") as register:
                register.write(f"{added},Irtysh Daily,media,,,2024-04-19,2024-04-19,given,\n")
        parameters = codebook.parameters() | {"leave_out": list(left_out)}
        made = pipeline.rebuilt(files.Corpus(Path(folder)), {}, parameters)
    return int((made["conflicts"]["tier"] == "A").sum())


class NewIssue:
    """Write an issue for a new matter: it has to find its side in sentences, some of them unseen, and nothing in near misses."""

    def __init__(self) -> None:
        self.told = described("issue")

    def __repr__(self) -> str:
        shown = [f"{e['position']}: {e['text']}" for e in self.told["examples"]]
        missed = [f"nothing: {text}" for text in self.told["near_misses"]]
        return "\n".join((self.told["question"], self.told["definition"], "", *shown, *missed))

    def check(self, answers: Mapping[str, object]) -> Feedback:
        """Hold concepts (names with their words) and patterns against the examples and near misses."""
        try:
            book = self._book(answers)
        except CodebookError as e:
            return Feedback((Mark("issue", "", "wrong", "; ".join(e.faults)),), (), {"issue": self.reveal()})
        if book is None:
            return Feedback((Mark("issue", "", "open", ""),), (), {"issue": self.reveal()})
        marks = tuple(self._marks(book))
        return Feedback(marks, (), {mark.key: self.reveal() for mark in marks})

    def _book(self, answers: Mapping) -> issues.Issues | None:
        patterns, concepts = answers.get("patterns") or [], answers.get("concepts") or {}
        if not patterns:
            return None
        entry = {k: self.told[k] for k in ("id", "label", "question", "definition", "include", "exclude", "examples", "near_misses")}
        part = {"issues": [{**entry, "patterns": patterns}]}
        if wrong := codebook.faults(part, codebook.read_yaml(files.SCHEMAS / "issues.yml"), "your issue"):
            raise CodebookError(*wrong)
        known = codebook.load_part(files.CODEBOOK, "concepts")
        heads = {name.strip() for pattern in patterns for name in pattern["needs"][0].split("|")}
        own = {name: {"words": list(words), "flags": ["act" if name in heads else "thing"]} for name, words in concepts.items()}
        if empty := [name for name, words in concepts.items() if not words]:
            raise CodebookError(f"your concept '{empty[0]}' has no words; give some, or leave it out")
        rest = (codebook.load_part(files.CODEBOOK, name) for name in ("stances", "words", "places"))
        return issues.read_issues(part, {**known, "concepts": {**known["concepts"], **own}}, *rest)

    def _marks(self, book: issues.Issues) -> Iterator[Mark]:
        for shown, examples, misses in (("shown", "examples", "near_misses"), ("unseen", "unseen", "unseen_near_misses")):
            wanted = [*((e["text"], e["position"]) for e in self.told[examples]), *((text, "nothing") for text in self.told[misses])]
            for number, (sentence, position) in enumerate(wanted, 1):
                found = issues.positions(sentence, book)
                given = found[0][1] if found else "nothing"
                said = "" if given == position else f"{sentence} - should be: {position}"
                yield Mark(f"{shown} {number}", given, "right" if given == position else "wrong", said)

    def reveal(self, key: str = "") -> str:
        """How an answer may look; the whole of one stands with the solutions."""
        return (
            "One concept for the thing (gate, gates, spillway*, sluice*, floodgate*), one for opening it (open, open+, raise+), one for its being "
            "shut; a pattern each for the two sides, the act first in `needs`; and a concept of other buildings in `without`."
        )


def issue() -> NewIssue:
    """Write an issue for a new matter and pass its near misses."""
    return NewIssue()
