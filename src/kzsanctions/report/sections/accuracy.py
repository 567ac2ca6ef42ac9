"""Section `accuracy`: the tables against hand coding, coders against each other, and what both mean for a reader."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from math import ceil, floor

from ...language.codes import TIERS
from ..printing.content import Details, Heading, Items, Line, Link, Paragraph, Styled, Table, strong
from ..terms import capital
from . import coders, front
from .evidence import Story
from .naming import plainly

# A share of fewer than these is a count and no percentage.
FEW = 20
# What counts only items that the coding and the tables have in common, said so.
AMONG = {
    "their speakers": "speakers of the matched statements",
    "their bounds": "bounds of the matched quantities",
    "their days": "days of the matched dates",
}


# That a coding says who made it.
_SAYS_WHO = re.compile(r"\b(?:language model|models?|persons?|people|students?|researchers?)\b", re.I)
# What readers are asked of a single statement, and what the answers are called in a sentence.
READ = {"content": "statements", "speaker": "speakers", "day": "days"}


def section(
    story: Story,
    scores: Sequence,
    label: str,
    interval: Callable | None = None,
    agreed: Sequence | None = None,
    about: str = "",
    blind: Mapping[str, tuple[int, int]] | None = None,
) -> tuple:
    """The tables against a hand coding: counts and errors by field, and what they mean for a reader.

    Parameters
    ----------
    scores : `scoring.Score` rows; none where no coding of these texts exists.
    label : what kind of texts these are.
    interval : gives an interval of a proportion; None where there are too few sources for one to mean anything.
    agreed : scores of a second coder against the first; None where there is one coder only.
    about : what the second coding says of how it was made.
    blind : of each question, on how many things the readers of these tables say the same, and on how many of these the machine says so too.
    """
    say = story.ledger.saying("accuracy")
    heading = Heading(2, "How accurate is the reading?", "accuracy")
    if not scores:
        return (
            heading,
            Paragraph(
                "There is no hand coding of these texts, so nothing can be said here of how accurately they were read. "
                "The README tells how to add one."
            ),
        )
    uncoded = [s for s in scores if not s.coded and s.task in ("statements", "quantities", "dates", *AMONG)]
    scores = [s for s in scores if s not in uncoded]
    rows = tuple(_score_row(s, interval) for s in scores)
    header = ("Field", "Coded", "Found", "Agreed", "Found right", "Coded found") + (("Interval of the last",) if interval else ())
    unscored = (
        ()
        if interval
        else (
            Paragraph(
                "With so few texts no interval is given: the statements of one article are not independent, and a handful of articles is no sample.",
                "note",
            ),
        )
    )
    return (
        heading,
        Paragraph(
            (
                strong(capital(label), ". "),
                *say("{fields:field|fields} {fields?was|were} compared with a hand coding of the same texts.", fields=len(scores)),
            )
        ),
        *_by_readers(story, blind or {}),
        *_not_coded(uncoded),
        Table("The tables against the hand coding", header, rows, numeric=(1, 2, 3, 4, 5)),
        Paragraph(
            "These counts are smaller than those in the rest of this report: what a coder marked optional, page furniture "
            "(titles, bylines, captions) and white space are left out on both sides. Speakers, bounds and days are judged "
            "for matched items alone, those that the coding and the tables have in common. Even where all agree, this shows only that the tables "
            "have what the coder was asked for: what this page makes of them, its headings, questions and sentences, was held against no coding.",
            "note",
        ),
        *unscored,
        *meaning(story, scores),
        *_errors(scores),
        *_coders(agreed, about),
    )


def _not_coded(scores: Sequence) -> tuple:
    """What the coder left out, so that nothing can be held against it."""
    fields = [s.task for s in scores if s.task not in AMONG] or [AMONG[s.task] for s in scores]
    return (Paragraph(f"Not coded by hand, and not compared: {plainly(fields)}.", "note"),) if fields else ()


def _by_readers(story: Story, blind: Mapping[str, tuple[int, int]]) -> tuple:
    """How far readers who were not shown the machine's reading agree with it, before a table in which it looks better."""
    asked = [(name, *blind[kind]) for kind, name in READ.items() if kind in blind]
    if not asked:
        return ()
    for name, alike, same in asked:
        story.ledger.note(f"accuracy.readers_{name.split()[-1]}_alike", alike)
        story.ledger.note(f"accuracy.readers_{name.split()[-1]}_machine", same)
    told = plainly([f"{same:,} of {alike:,} {name}" for name, alike, same in asked])
    return (
        Paragraph(
            (
                f"{capital(coders.readers(story))} agree with the program less often than the coding behind the table below: where all of them say "
                f"the same, the program says so too for {told} (see ",
                Link("reviews", (f"What {coders.readers(story)} said",)),
                "). A day that the program merely assumes counts as unknown there.",
            )
        ),
    )


def _score_row(score, interval: Callable | None) -> tuple[Line, ...]:
    row = (
        AMONG.get(score.task, score.task),
        f"{score.coded:,}",
        f"{score.found:,}",
        f"{score.agreed:,}",
        _share(score.agreed, score.found),
        _share(score.agreed, score.coded),
    )
    if not interval:
        return row
    ends = interval(score.agreed, score.coded)
    return (*row, f"{_percent(ends[0])} to {_percent(ends[1])}" if ends and score.coded >= FEW else "undefined")


def _share(part: int, whole: int) -> str:
    """A part of a whole: in percent where there are enough to speak of a share, else as a count."""
    if not whole:
        return "undefined"
    return f"{part} of {whole}" if whole < FEW else _percent(part / whole)


def _percent(share: float | None) -> str:
    """A share in percent, never rounded to all or to nothing; "undefined" where there was nothing to count.

    >>> [_percent(s) for s in (1.0, 0.998, 0.9999, 0.954, 0.0004, 0.0)]
    ['100 %', '99.8 %', '99.9 %', '95 %', '0.1 %', '0 %']
    """
    if share is None:
        return "undefined"
    whole = f"{100 * share:.0f}"
    if whole == "100" and share < 1:
        return f"{floor(1000 * share) / 10:.1f} %"
    return f"{ceil(1000 * share) / 10:.1f} %" if whole == "0" and share > 0 else f"{whole} %"


def _spurious(say: Callable, number: int) -> Line:
    if not number:
        return ("Every statement found is one by the coder's reading too.",)
    return say("{spurious:statement|statements} found {spurious?is|are} none by the coder's reading.", spurious=number)


def found_here(story: Story, scores: Sequence) -> list[Line]:
    """How many of the contradictions and tensions that a coding of these very texts lists the program found, in a line; none without a coding."""
    by_task = {s.task: s for s in scores}
    firm, soft = (by_task.get(f"tier {tier} conflicts") for tier in "AB")
    if firm is None or not firm.coded:
        return []
    told = "Of these texts: a coding of them lists {coded:contradiction|contradictions}, of which the program found {found}"
    counts = {"coded": firm.coded, "found": firm.agreed}
    if soft is not None and soft.coded:
        told += ", and {coded_b:tension|tensions}, of which it found {found_b}"
        counts |= {"coded_b": soft.coded, "found_b": soft.agreed}
    return [story.ledger.saying("sure.coded")(f"{told}.", **counts)]


def meaning(story: Story, scores: Sequence) -> tuple:
    """What the scores mean for reading the findings."""
    say = story.ledger.saying("accuracy")
    by_task = {s.task: s for s in scores}
    lines = []
    if "statements" in by_task:
        s = by_task["statements"]
        lines.append(
            say(
                "{missed} of the {coded} statements the coder marked {missed?is|are} missing from the tables"
                "{missed?.|; a conflict that rests on it cannot have been found.|; a conflict that rests on one of them cannot have been found.} ",
                missed=s.coded - s.agreed,
                coded=s.coded,
            )
            + _spurious(say, s.found - s.agreed)
        )
    if "their speakers" in by_task:
        s = by_task["their speakers"]
        lines.append(
            say(
                "{wrong} of the {matched} statements that match {wrong?has|have} another speaker than the coder gave. Each "
                "dossier says how its speaker was found.",
                wrong=s.coded - s.agreed,
                matched=s.coded,
            )
        )
    if "quantities" in by_task:
        s = by_task["quantities"]
        lines.append(
            say(
                "{figures_missed} of {figures_coded} coded figures {figures_missed?is|are} missing.",
                figures_missed=s.coded - s.agreed,
                figures_coded=s.coded,
            )
        )
    for tier in "AB":
        s = by_task.get(f"tier {tier} conflicts")
        if s is not None and s.coded:
            lines.append(_found(say, tier, s.agreed, s.coded) + _unlisted(story, say, tier, s))
    kept = by_task.get("pairs that must not conflict, kept out")
    if kept is not None and kept.coded:
        lines.append(
            say(
                "Of {forbidden:pair|pairs} that must not be reported as a conflict, {reported} {reported?was|were} reported.",
                forbidden=kept.coded,
                reported=kept.coded - kept.agreed,
            )
        )
    return (Heading(3, "What this means for the findings", "accuracy-meaning"), Items(tuple(lines))) if lines else ()


def _found(say: Callable, tier: str, found: int, coded: int) -> Line:
    """How many of the coded conflicts of a tier were found."""
    name, numbers = TIERS[tier], {f"tier_{tier}_found": found, f"tier_{tier}_coded": coded}
    if found == coded:
        return say(
            f"The only coded {name} was found."
            if coded == 1
            else f"Both coded {name}s were found."
            if coded == 2
            else f"All {{tier_{tier}_coded}} coded {name}s were found.",
            **numbers,
        )
    if coded == 1:
        return (f"The only coded {name} was missed.",)
    return say(f"{{tier_{tier}_found}} of {{tier_{tier}_coded}} coded {name}s {{tier_{tier}_found?was|were}} found.", **numbers)


def _unlisted(story: Story, say: Callable, tier: str, score) -> Line:
    """That the page reports more of a tier than the coding lists, which the coder neither asked for nor forbade."""
    here = sum(rows[0].tier == tier for rows in story.disputes.values())
    more = here - score.agreed
    if more <= 0:
        return ()
    word, numbers = TIERS[tier], {f"here_{tier}": here, f"more_{tier}": more}
    alone = [story.dispute_names[d] for d, rows in story.told.items() if rows[0].tier == tier and {c.conflict_id for c in rows} <= {*score.beyond}]
    parts = [f"{plainly(alone)} {'is' if len(alone) == 1 else 'are'} none that the coding lists"] if alone else []
    others = more - len(alone)
    again, other = f"a coded {word} that another one here matches too", f"a coded conflict that the coding does not call a {word}"
    whose = f"{again}, or {other}" if score.agreed else other
    parts += [f"{{others_{tier}}} {{others_{tier}?matches|match}} {whose}"] if others > 0 else []
    told = f" Of {{here_{tier}:{word}|{word}s}} on this page, {'; '.join(parts)}."
    return say(told, **numbers, **({f"others_{tier}": others} if others > 0 else {}))


def _errors(scores: Sequence) -> tuple:
    rows = tuple((s.task, what, file, words) for s in scores for what, file, words in s.errors)
    return (Details("Every error", (Table("Errors by field", ("Field", "What happened", "File", "Words"), rows),)),) if rows else ()


def _agreement(score) -> str:
    """How far two codings agree: in percent (F1), or where there are few, what both have of what either has."""
    either = score.coded + score.found - score.agreed
    return _percent(score.f1) if min(score.coded, score.found) >= FEW else _share(score.agreed, either)


def _coders(agreed: Sequence | None, about: str) -> tuple:
    heading = Heading(3, "Do two coders agree?", "agreement")
    if agreed is None:
        return (
            heading,
            Paragraph("There is one coding only, so the agreement between coders is undefined: nobody can say how far a second reader would differ."),
        )
    rows = tuple((AMONG.get(s.task, s.task), f"{s.coded:,}", f"{s.found:,}", f"{s.agreed:,}", _agreement(s)) for s in agreed)
    return (
        heading,
        *((Paragraph(about),) if about else ()),
        *(() if _SAYS_WHO.search(about) else (Paragraph("Whether persons or models made the codings, the files of these do not say.", "note"),)),
        Paragraph(
            "Both codings follow one guideline, which already decides many of the cases that could be read in two ways. High "
            "agreement therefore shows that the guideline is explicit, and not that readers at large would agree."
        ),
        Table(
            "The second coding against the first",
            ("Field", "First coder", "Second coder", "Both", "Agreement"),
            rows,
            numeric=(1, 2, 3, 4),
        ),
    )


def benchmarks(story: Story, record: str) -> tuple:
    """Contradictions found, coded and wrongly reported at first sight of unseen texts, from the package's own record; the rest stays there."""
    heading = Heading(3, "Beyond these texts", "benchmarks")
    whole = front.unseen(record)
    if not whole:
        return (heading, Paragraph("No record of scores on other texts comes with this copy of the package."))
    sets, found, coded, false = whole
    told = (
        "{sets:set|sets} of invented articles were written and coded by authors who had not seen the program. At its first run on each it reported "
        "{reported:contradiction|contradictions}, of which {false} {false?was|were} wrong, and missed {missed} of {coded}. "
    )
    rows = tuple((name, str(n), str(of), str(wrong)) for name, n, of, wrong in front.first_runs(record))
    say = story.ledger.saying("benchmarks")
    return (
        heading,
        Paragraph(
            (
                *say(told, sets=sets, reported=found + false, false=false, missed=coded - found, coded=coded),
                "Scores on public test sets, other tools beside them, and the commonest errors are in ",
                Styled("code", ("docs/benchmarks.md",)),
                ".",
            )
        ),
        Table("First runs on unseen texts", ("Set", "Found", "Coded", "Wrongly reported"), rows, numeric=(1, 2, 3)),
    )
