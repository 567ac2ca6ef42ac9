"""Stage `figures`: quantities with their measure, so that two numbers for one thing can meet."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pandas as pd

from ..tables import frame
from .measures import Measures, measure
from .periods import UNDATED
from .restated import is_room, lies_ahead, on_top, plainly, restated, sums_up

_PART_OF = re.compile(r" (?:out )?of (?:the |its |their |all )?", re.IGNORECASE)
# What is only added to a number, what is foretold of it, and what there is room for, are measures beside it.
ADDED, AHEAD, ABLE = ": added", ": foretold", ": at most"
# A number turned down ("2,500, not 10,000"), and the earlier of two values ("rose to 40 from 25"): neither is what the speaker holds.
_TURNED_DOWN = re.compile(r"\b(?:not|rather than|instead of)(?: some| about| around)? $", re.IGNORECASE)
_CHANGED = re.compile(
    r"\b(?:ris(?:e|es|en|ing)|rose|up|down|f[ae]ll(?:s|en|ing)?|increas\w+|grew|grown?|climb\w+|dropp?\w*|declin\w+|cut|reduced|"
    r"rais\w+|lower\w+|revis\w+|jump\w+)\b",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom(?: some| about| around| just)? $", re.IGNORECASE)
# "The death toll was 40 people": what is counted stands before the verb.
_TOLL = re.compile(r"\b((?:death |official )*toll)\b(?=[^.,;:\d]*$)", re.IGNORECASE)
_NATIONWIDE = re.compile(r"\b(?:across|throughout|in|around|over) the (?:whole |entire )?country\b|\bnationwide\b|\bcountrywide\b", re.IGNORECASE)


def build(found: pd.DataFrame, measures: Measures, sentences: pd.DataFrame | None = None) -> pd.DataFrame:
    """Give each quantity its measure; ordinals and identifiers measure nothing, nor does a number its sentence takes back."""
    texts = {} if sentences is None else {s["sentence_id"]: (s["text"], int(s["start"])) for s in sentences.to_dict("records")}
    rows = [_measured(row, measures, *texts.get(row.get("sentence_id"), ("", 0))) for row in found.to_dict("records")]
    return frame("figures", _summed(rows, texts) if texts else rows)


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


def _measured(row: dict, measures: Measures, text: str, start: int) -> dict:
    if row["role"] != "quantity":
        return row | {"measure": ""}
    at = int(row["start"]) - start if text else 0
    before = text[:at]
    if row.get("period_basis") == UNDATED or _TURNED_DOWN.search(before) or _FROM.search(before) and _CHANGED.search(text):
        return row | {"measure": ""}
    row = restated(row, before, text[at + len(str(row["text"])) :]) if text else row
    key = measure(row, measures)
    toll = _TOLL.search(before)
    if toll and key in ("", measure({"counted": "people"}, measures)):
        key = measure(row | {"counted": toll[1], "predicate": ""}, measures)
    if key:
        key += ADDED if on_top(row) else AHEAD if lies_ahead(before) else ABLE if is_room(before) else ""
    return row | {"measure": key, "of": row["of"] or _everywhere(row, text)}


def _everywhere(row: Mapping, text: str) -> str:
    """ "Country" where the sentence says that a number is of all of it, and of nothing smaller."""
    return "country" if not row.get("unit") and not row.get("currency") and _NATIONWIDE.search(text) else ""


def measured(figures: pd.DataFrame) -> pd.DataFrame:
    """The quantities, as a reader checks them: the words, the interval they mean, what is counted."""
    return figures[figures["role"] == "quantity"][["text", "bound", "lower", "upper", "unit", "currency", "counted", "of", "measure", "voice"]]
