"""How days are worded: what a text names as it is, what is only known from publication as "reported", background as without a day."""

from __future__ import annotations

import re

import pandas as pd

from ...language.codes import DAYS_KNOWN
from ..terms import days

# The grammar of looking back: what somebody had said, or has long said, was said at some time before the text.
_BACK = re.compile(
    r"\b(?:had|(?:has|have)\s+(?:long|repeatedly|previously|often|earlier|already)|previously|earlier|repeatedly|in the past)\W+(?:\w+\W+){0,2}$",
    re.I,
)
UNDATED = "no day given"


def basis(story, row) -> str:
    """How the day of a statement or an utterance is known: by the best report of it, where several texts have it."""
    bases = {s.stated_basis for s in _reports(story, row)}
    return next((b for b in DAYS_KNOWN if b in bases), "")


# How a day that a text names in part was made whole, behind the words of the text.
_MADE_WHOLE = (
    ("year_from_publication", "with the year of its publication"),
    ("weekday", "counted from its publication"),
    ("relative", "counted from another day"),
)


def how(story, row) -> str:
    """How the day of an utterance is known, in words; where a text names it in part ("April", "Thursday"), as what."""
    found = basis(story, row)
    named = _as_named(story, row) if found in ("stated", "carried") else None
    made = next((told for key, told in _MADE_WHOLE if named is not None and key in named.date_basis), "")
    return f"{DAYS_KNOWN[found]} as “{' '.join(named.text.split())}”, {made}" if made else DAYS_KNOWN.get(found, "not known")


def _as_named(story, row):
    """The words of a text for the days of an act of speaking: of those in the sentence that tells it, else of those before it; None without."""
    return next((d for s in _reports(story, row) if (d := _words_for(story, s, (row.stated_from, row.stated_to))) is not None), None)


def _words_for(story, statement, days_of: tuple[str, str]):
    by_days = story.once(("dates by days", statement.source_id), lambda: _by_days(story, statement.source_id))
    named = by_days.get(days_of, ())
    here = (d for d in named if d.sentence_id == statement.sentence_id)
    return next(here, next((d for d in reversed(named) if d.start < statement.start), None))


def _by_days(story, source_id: str) -> dict[tuple[str, str], list]:
    """The dates of a text by the days they are of, in its order."""
    found: dict[tuple[str, str], list] = {}
    for d in sorted(story.of("dates", source_id), key=lambda d: d.start):
        found.setdefault((d.date_from, d.date_to), []).append(d)
    return found


def yearless(story, row) -> str:
    """The words of a text for the days of an act, where they have no year: "April"."""
    named = _as_named(story, row) if basis(story, row) in ("stated", "carried") else None
    return " ".join(named.text.split()) if named is not None and "year_from_publication" in named.date_basis else ""


def assumed(story, row) -> bool:
    """Whether no text names the day, so that it was put beside publication."""
    return basis(story, row) == "publication"


def background(story, row) -> bool:
    """Whether every report only looks back at it ("had said", "has long denied") and none names a day."""
    return assumed(story, row) and all(_looks_back(story, s) for s in _reports(story, row))


def _looks_back(story, statement) -> bool:
    if statement.quote_type == "direct" or pd.isna(statement.cue_start) or not statement.cue:
        return False
    text = story.texts[statement.source_id]
    return bool(_BACK.search(text[max(0, statement.cue_start - 40) : statement.cue_start].split(". ")[-1]))


def said(story, row) -> str:
    """When it was said, as prose has it: "19 October 2023", "reported 28 June 2023", "no day given"."""
    if not row.stated_from and not row.stated_to:
        return UNDATED
    if not assumed(story, row):
        return days(row.stated_from, row.stated_to)
    if background(story, row):
        return UNDATED
    earliest = first(story, row)
    guessed = "probably " if earliest.published_from != earliest.published_to else ""  # the text has no day, and the collector gave a range
    return f"reported {guessed}{days(earliest.published_from, earliest.published_to)}"


def of_report(story, statement) -> str:
    """The day of the act that a statement reports; where another text has that day, and this one does not, which."""
    act = story.utterances.get(story.utterance_of.get(statement.statement_id, ""))
    if act is None:
        return said(story, statement)
    other = dated_by(story, act, statement)
    if other:
        return f"{said(story, act)} (the day as {other} has it)"
    words = yearless(story, act)
    return f"{said(story, act)} (“{words}” in the text, which names no year)" if words else said(story, act)


def dated_by(story, act, statement) -> str:
    """The paper from which the day of an act is known, where this report of it has no day or a wider one; "" where it has the day itself."""
    if (statement.stated_from, statement.stated_to) == (act.stated_from, act.stated_to) and statement.stated_basis != "publication":
        return ""
    if assumed(story, act):
        return ""
    known = (s for s in _reports(story, act) if (s.stated_from, s.stated_to) == (act.stated_from, act.stated_to) and s.stated_basis != "publication")
    paper = story.sources[statement.source_id].publisher
    papers = [story.sources[s.source_id].publisher for s in known if s.source_id != statement.source_id]
    best = next((p for p in papers if p != paper), papers[0] if papers else "")
    return f"another text of {best}" if best == paper else best.split(" (")[0]


# What a report does that only hands on what others printed of somebody: "was quoted by the agency as saying".
_QUOTED = re.compile(r"\b(?:was|were|is|are|been|being)\s+(?:\w+\s+)?(?:quoted|cited|reported)\b", re.I)


def of_reports(story, act) -> bool:
    """Whether the day of an act is named only as that on which others quoted it: it may have been said before."""
    known = [s for s in _reports(story, act) if (s.stated_from, s.stated_to) == (act.stated_from, act.stated_to) and s.stated_basis == "stated"]
    return bool(known) and all(_handed_on(story, s) for s in known)


def _handed_on(story, statement) -> bool:
    sentence = story.sentences.get(statement.sentence_id)
    before = sentence.text[: max(statement.start - sentence.start, 0)] if sentence is not None else ""
    return bool(_QUOTED.search(before))


def with_context(story, statement) -> str:
    """The day of a statement that stands apart from its text, and the earlier time it speaks of: "5 May 2031, of March 2031"."""
    act = story.utterances.get(story.utterance_of.get(statement.statement_id, ""), statement)
    told = "said earlier, no day given" if background(story, act) else of_report(story, statement)
    return ", ".join(x for x in (told, speaks_of(story, statement)) if x)


def speaks_of(story, statement) -> str:
    """The time a statement speaks of where that was over before it was said: "of March 2031", "of an earlier time"; "" for any other."""
    said_on = statement.stated_from
    claims = (c for c in story.claims_of.get(statement.statement_id, ()) if c.valid_basis == "stated")
    figures = (f for f in story.figures_of.get(statement.statement_id, ()) if f.period_from)
    spans = [*((c.valid_from, c.valid_to) for c in claims), *((f.period_from, f.period_to) for f in figures)]
    if not spans or not said_on or not all(last and last < said_on for _, last in spans):
        return ""
    known = next(((first, last) for first, last in spans if first), None)
    return f"of {days(*known)}" if known else "of an earlier time"


def first(story, row):
    """The text that reports an act of speaking first."""
    return min((story.sources[s.source_id] for s in _reports(story, row)), key=lambda s: (s.published_from, s.published_to))


def on(story, row) -> str:
    """The day as an adverb: "on 19 October 2023", "as reported on 28 June 2023"; "" where there is none."""
    told = said(story, row)
    if told == UNDATED or told == "day unknown":
        return ""
    known = told.removeprefix("reported ").removeprefix("probably ")
    day = (
        f"on {known}" if re.match(r"\d{1,2} \w+ \d{4}$", known) else f"between {known}".replace(" to ", " and ") if " to " in known else f"in {known}"
    )
    return day if known == told else f"as reported {'probably ' if 'reported probably' in told else ''}{day}"


def _reports(story, row) -> list:
    """The statements that report an act of speaking; of a statement, itself."""
    if hasattr(row, "statement_id"):
        return [row]
    return [story.statements[s] for s in story.appearances.get(row.utterance_id, [])]
