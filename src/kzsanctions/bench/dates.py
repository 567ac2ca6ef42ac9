"""Predict the dates of benchmark articles, in the benchmark's notation.

What is the annotation's convention and not ours stays here: quarters, weeks and seasons have notations of their own,
and "a year ago" is counted to the day.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from ..codebook import load_part
from ..language.parsing import parse
from ..language.spans import paragraphs
from ..read.dates.calendar import Calendar, read_calendar
from ..read.dates.dates import Date, dates


def predict(rows: Iterable[dict], codebook_folder: Path) -> list[dict]:
    """One row an article: `doc_id` and its dates, each with start, end and value."""
    calendar = read_calendar(load_part(codebook_folder, "calendar"))
    return [{"doc_id": row["doc_id"], "dates": _article(row, calendar)} for row in rows]


def _article(row: dict, calendar: Calendar) -> list[dict]:
    day = date.fromisoformat(row["reference_date"][:10]) if row.get("reference_date") else None
    text, before, found = row["text"], [], []
    for paragraph in parse(text, [(span, "body") for span in paragraphs(text)]):
        here = dates(paragraph.text, (day, day) if day else None, calendar, paragraph.doc, before)
        before += here
        found += [{"start": d.start + paragraph.start, "end": d.end + paragraph.start, "value": value(d)} for d in here]
    return found


def value(found: Date) -> str:
    """The value of a date in the notation of TimeML, empty where it has none.

    https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html (TIMEX3 values)
    """
    first, last = found.date_from, found.date_to
    if first is None or last is None:
        return ""
    if found.granularity.startswith("about"):
        return (first + (last - first) / 2).isoformat()
    if found.granularity == "year" and (first.month, last.month, last.day) == (11, 12, 31):
        return last.isoformat()
    if found.granularity == "quarter":
        return f"{first.year}-Q{(first.month + 2) // 3}"
    if found.granularity in ("year", "window", "half"):
        return str(first.year)
    if found.granularity in ("decade", "century"):
        return str(first.year)[: 3 if found.granularity == "decade" else 2]
    return first.isoformat() if found.granularity in ("day", "week", "weekend") else first.isoformat()[:7]
