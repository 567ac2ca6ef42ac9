"""Stage `figures`: quantities with their measure, so that two numbers for one thing can meet."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pandas as pd

from ..tables import frame, identify
from .arrivals import arrived
from .asked import answered, asked
from .held import commitment, is_held
from .measures import Measures, measure, of_dimension
from .numbers import personal
from .periods import UNDATED
from .restated import (
    added,
    among,
    is_part,
    is_room,
    is_some,
    lies_ahead,
    of_a_kind,
    on_top,
    plainly,
    restated,
    sums_up,
    unsettled,
    valued,
    without_particle,
)
from .shapes import split_thing, told
from .shaping import Told
from .unsaid import thing, wage

# Columns that only serve to name what is counted.
_HELPING = frozenset(("named", "renamed", "bearer", "coins", "dimension", "beside"))
# Words before a number that are cut out of a longer phrase and name no thing.
_NEAR = 300  # characters before a sum in which who is paid stands
_NO_NAME = re.compile(r"\d|\b(?:and|or|but|in|of)$")
_AND_OTHER = re.compile(r"(?: [\w-]+){1,3}(?: and|,) ")
_PART_OF = re.compile(r" (?:out )?of (?:the |its |their |all )?", re.IGNORECASE)
# What is only added to a number, what is foretold of it, and what there is room for, are measures beside it.
ADDED, AHEAD, ABLE, FIRST = ": added", ": foretold", ": at most", ": at first"
# A share with the number it comes to, of one thing: "4 percent or 310 tractors", "two thirds (66 percent) of the wells".
_SHARES, _OR = ("percent", "part"), re.compile(r",? or (?:about |some |nearly )?| \((?:about |some )?")
# The earlier of two values ("rose to 40 from 25") is not what the speaker holds.
_CHANGED = re.compile(
    r"\b(?:ris(?:e|es|en|ing)|rose|up|down|f[ae]ll(?:s|en|ing)?|increas\w+|grew|grown?|climb\w+|dropp?\w*|declin\w+|cut|reduced|"
    r"rais\w+|lower\w+|revis\w+|jump\w+)\b",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom(?: some| about| around| just)? $", re.IGNORECASE)
# "The death toll was 40 people": what is counted stands before the verb.
_TOLL = re.compile(r"\b((?:death |official )*toll)\b(?=[^.,;:\d]*$)", re.IGNORECASE)
_OF_OWN = re.compile(r" of (?P<own>its|our|their)\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?P<own>its|our|their) (?:own )?$", re.IGNORECASE)
_NATIONWIDE = re.compile(r"\b(?:across|throughout|in|around|over) the (?:whole |entire )?country\b|\bnationwide\b|\bcountrywide\b", re.IGNORECASE)


def build(found: pd.DataFrame, measures: Measures, sentences: pd.DataFrame | None = None, statements: pd.DataFrame | None = None) -> pd.DataFrame:
    """Give each quantity its measure; ordinals and identifiers measure nothing, nor does a number its sentence takes back.

    The words of the statement a number stands in, where there is one, are its clause.
    """
    texts = {} if sentences is None else {s["sentence_id"]: (s["text"], int(s["start"])) for s in sentences.to_dict("records")}
    spans = {} if statements is None else {s["statement_id"]: (int(s["start"]), int(s["end"])) for s in statements.to_dict("records")}
    before = {} if sentences is None else _before(sentences)
    rows = [
        _measured(
            row,
            measures,
            *texts.get(row.get("sentence_id"), ("", 0)),
            spans.get(row.get("statement_id")),
            before.get(row.get("sentence_id"), ""),
        )
        for row in found.to_dict("records")
    ]
    rows = _named([*_summed(rows, texts), *_together(rows, texts, measures)], texts, measures) if texts else rows
    return frame("figures", ({k: v for k, v in row.items() if k not in _HELPING} for row in rows))


def _before(sentences: pd.DataFrame) -> dict[str, str]:
    """By sentence, the words of the one before it in its text."""
    rows = sorted(sentences.to_dict("records"), key=_place)
    return {b["sentence_id"]: a["text"] for a, b in zip(rows, rows[1:]) if a.get("source_id") == b.get("source_id")}


def _named(rows: list[dict], texts: Mapping[str, tuple[str, int]], measures: Measures) -> list[dict]:
    """The rows, each with a name for what it counts where only its verb, its unit or the number before it tells it."""
    last: dict = {}
    for row in sorted(rows, key=_place):
        text, start = texts.get(row.get("sentence_id"), ("", 0))
        at = int(row["start"]) - start
        if row["role"] == "quantity" and text:
            before = last if last.get("source_id") == row.get("source_id") else {}
            after = text[at + len(str(row["text"])) :]
            paid = wage(row, text[max(0, at - _NEAR) : at], after, lambda words: _is_of_persons(words, measures), measures.unsaid)
            row["counted"] = (
                measures.unsaid.wage if paid else _of_grammar(row, thing(row, before, text[:at], after, measures.unsaid), after) or _borne(row)
            )
            if last.get("sentence_id") == row["sentence_id"] and not last["counted"] and last.get("unit") in _SHARES:
                last["counted"] = row["counted"] if _OR.fullmatch(text[int(last["end"]) - start : at]) else ""
            last = row
    return rows


def _is_of_persons(words: str, measures: Measures) -> bool:
    """Whether the noun of a phrase is one of persons."""
    noun = words.lower().partition(" of ")[0].rpartition(" ")[2]
    return measures.words.thing(noun) in measures.persons or personal(noun)


def _borne(row: Mapping) -> str:
    """What bears an amount of which nothing else is told."""
    amount = row.get("currency") or row.get("coins") or row.get("unit") not in ("", "part", None)
    return str(row.get("bearer") or "") if amount else ""


def _of_grammar(row: Mapping, told: str, after: str) -> str:
    """What the grammar of the clause says is counted, where nothing else does, or where what stands beside the number only seems to be counted.

    A dimension is named with its thing, unless it is one of a number of things that stand behind it: "the hall seats 200 people".
    """
    named = str(row.get("named") or "")
    beside = str(row.get("beside") or "")
    if beside and not row.get("unit") and re.match(rf"(?: more| fewer| extra)? {re.escape(beside)}\b", after):
        return beside
    if (dimension := str(row.get("dimension") or "")) and told:
        thing_of = str(row.get("bearer") or "") if _NO_NAME.search(told) else ""
        return told if dimension in told else f"{dimension} of {thing_of or told}"
    first = named and (row["renamed"] or row.get("unit") == "year of age" or not (row.get("unit") or row.get("counted")))
    return named if first or not told else told


def _summed(rows: list[dict], texts: Mapping[str, tuple[str, int]]) -> list[dict]:
    """The rows, with the sum of what a sentence counts under the measure of what it sums up: "two more died, taking the total to 47"."""
    before: dict[str, dict] = {}
    last: dict | None = None
    for row in sorted(rows, key=lambda r: (r.get("source_id", ""), int(r["start"]))):
        text, start = texts.get(row.get("sentence_id"), ("", 0))
        first = before.get(row.get("sentence_id"))
        if first is not None and text and sums_up(text[: int(row["start"]) - start]):
            row.update(counted=row["counted"] or plainly(first["counted"]), of=row["of"] or first["of"], measure=first["measure"].removesuffix(ADDED))
        elif last is not None and text and _PART_OF.fullmatch(text[int(last["end"]) - start : int(row["start"]) - start]):
            row["measure"] = ""  # "eight of the 130 pupils were missing" counts eight
        elif row["measure"]:
            before.setdefault(row["sentence_id"], row)
        last = row if row.get("end") else None
    return rows


def _together(rows: list[dict], texts: Mapping[str, tuple[str, int]], measures: Measures) -> list[dict]:
    """The sum of numbers that share their noun, as a figure over all of them: "four Danish and two Swedish pilots" are six pilots."""
    found: list[dict] = []
    counts = [r for r in rows if r["role"] == "quantity" and not r.get("unit") and r.get("end")]
    for one, other in zip(sorted(counts, key=_place), sorted(counts, key=_place)[1:]):
        text, start = texts.get(one.get("sentence_id"), ("", 0))
        between = text[int(one["end"]) - start : int(other["start"]) - start]
        noun = str(other["counted"]).rpartition(" ")[2]
        if one["sentence_id"] != other["sentence_id"] or not _AND_OTHER.fullmatch(between) or not noun or noun in between.split():
            continue
        behind = re.match(rf"(?: [\w-]+){{0,3}}? {re.escape(noun)}\b", text[int(other["end"]) - start :])
        if behind is None or str(one["counted"]).rpartition(" ")[2] != noun:
            continue
        first = found.pop() if found and found[-1]["figure_id"] == one["figure_id"] else one
        end = int(other["end"]) + behind.end()
        row = first | {c: _plus(first[c], other[c]) for c in ("value", "lower", "upper")}
        row |= {"bound": first["bound"] if first["bound"] == other["bound"] else "about", "end": end, "counted": noun}
        row |= {"text": text[int(first["start"]) - start : end - start], "figure_id": identify("f", one["source_id"], first["start"], end)}
        found.append(row | {"measure": measure(row, measures) if one["measure"] and other["measure"] else ""})
    return found


def _place(row: Mapping) -> tuple:
    return (row.get("source_id", ""), int(row["start"]))


def _plus(one, other):
    """The sum of two ends, of which an open one makes the sum open."""
    return one + other if pd.notna(one) and pd.notna(other) else None


def _measured(row: dict, measures: Measures, text: str, start: int, spoken: tuple[int, int] | None = None, question: str = "") -> dict:
    if row["role"] != "quantity":
        ranks = row["role"] == "ordinal" and row.get("named")  # of what it is a rank, for a reader
        return row | {"measure": "", "commitment": ""} | ({"counted": row["named"]} if ranks else {})
    at = int(row["start"]) - start if text else 0
    before, after = text[:at], text[at + len(str(row["text"])) :]
    row = row | {"commitment": commitment(before, after), "counted": of_a_kind(str(row["counted"]))}
    if row.get("period_basis") == UNDATED or not is_held(before, after) or _FROM.search(before) and _CHANGED.search(text):
        return row | {"measure": ""}
    place = start + at, start + len(text) - len(after)
    around = _clause(before, after, place, spoken)
    framed = (arrived(str(row.get("unit") or ""), *around, measures.frames) or told(row, *around, measures.frames)) if text else None
    if framed is None and not (row["counted"] or row.get("unit") or row.get("currency")):
        framed = asked(before, after)
    if framed is None and question and not (row.get("unit") or row.get("currency")):
        framed = answered(question, before, after)
    if framed is not None and framed.dimension:
        return _of_dimension(row, framed, around, measures)
    row = restated(row, before, after) if text else row
    row = row if framed is None else row | _as_framed(row, framed, around, measures)
    if framed is None or not framed.act:
        row = row | {"predicate": valued(str(row["predicate"]), before)}
    row = row | {"predicate": without_particle(str(row["predicate"]), after)}
    row = row | {"counted": row["counted"] or measures.unsaid.fallen.get((row.get("unit"), row["predicate"]), "")}
    key = measure(row, measures)
    toll = _TOLL.search(before)
    if toll and key in ("", measure({"counted": "people"}, measures)):
        key = measure(row | {"counted": toll[1], "predicate": ""}, measures)
    if is_part(*around) and (":" not in key or after.startswith(" of ")):
        key = ""
    if not {":", "-"} & set(key) and not (row.get("unit") or row.get("currency")) and is_some(*around):
        key = ""
    return row | {"measure": key and key + _beside(row, before, around), "of": row["of"] or _own(before, after) or _everywhere(row, text)}


def _of_dimension(row: dict, framed: Told, around: tuple[str, str], measures: Measures) -> dict:
    """A number that gives a dimension of a thing, such as its depth."""
    key = of_dimension(row, framed, measures)
    _, counted, of = split_thing(framed.thing)
    row = row | {"beside": row["counted"], "counted": counted, "predicate": framed.dimension, "of": of, "dimension": framed.dimension}
    row |= {"unit": "year of age"} if framed.dimension == "age" else {}
    beside = AHEAD if lies_ahead(around[0]) else FIRST if unsettled("".join(around)) else ABLE if is_room(around[0]) else ""
    return row | {"measure": key + beside}


def _as_framed(row: Mapping, framed: Told, around: tuple[str, str], measures: Measures) -> dict:
    """What the shape of the clause says of things counted; people of a kind stay of that kind."""
    counted = str(row["counted"])
    kind = framed.thing == "people" and counted and not re.search(measures.frames.peopled or "(?!)", counted)
    own = framed.of or (row["of"] if str(row["of"]) in " ".join(around) else "")
    return {"counted": counted if kind else framed.thing.removesuffix(f" in {own}"), "predicate": framed.act, "of": own}


def _beside(row: Mapping, before: str, around: tuple[str, str]) -> str:
    """What makes of a measure another beside it: a share among some only, a first count, what came on top, is foretold, or has room."""
    clause = "".join(around)
    some = among(clause) if row.get("unit") == "percent" else ""
    after = around[1]
    kind = ADDED if on_top(row) or added(before, after) else AHEAD if lies_ahead(before, after) else ABLE if is_room(before, after) else ""
    return (f": among {some}" if some else "") + (FIRST if unsettled(clause) else "") + kind


def _clause(before: str, after: str, number: tuple[int, int], spoken: tuple[int, int] | None) -> tuple[str, str]:
    """What stands before and after a number within the statement that holds it; all of both where none does."""
    if spoken is None or not spoken[0] <= number[0] < spoken[1]:
        return before, after
    return before[max(0, len(before) - (number[0] - spoken[0])) :], after[: max(0, spoken[1] - number[1])]


def _own(before: str, after: str) -> str:
    """ "Its" where the number is of what the speaker's side has: "12 of its soldiers", "our 40 tanks"."""
    own = _OF_OWN.match(after) or _OWN.search(before)
    return own["own"].lower() if own else ""


def _everywhere(row: Mapping, text: str) -> str:
    """ "Country" where the sentence says that a number is of all of it, and of nothing smaller."""
    return "country" if not row.get("unit") and not row.get("currency") and _NATIONWIDE.search(text) else ""


def measured(figures: pd.DataFrame) -> pd.DataFrame:
    """The quantities, as a reader checks them: the words, the interval they mean, what is counted."""
    return figures[figures["role"] == "quantity"][["text", "bound", "lower", "upper", "unit", "currency", "counted", "of", "measure", "voice"]]
