"""Sections `robustness`, `accuracy` and `limits`: how far the findings can be relied on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pandas as pd

from .content import Details, Heading, Items, Line, Link, Paragraph, Picture, Table, joined, strong
from .drawing import Share
from .evidence import Story
from .markdown import blocks_of
from .wording import TIERS, capital


def robustness(story: Story, runs: pd.DataFrame, survival: pd.DataFrame, draw: Callable) -> tuple:
    """For each dispute the share of settings it survives, and the sources it cannot do without."""
    say = story.ledger.saying("robustness")
    heading = Heading(2, "Would other settings have found the same?", "robustness")
    fates = {r.conflict_id: r for r in survival.itertuples()}
    rows = [(d, rows[0], fates[rows[0].conflict_id]) for d, rows in story.disputes.items() if rows[0].conflict_id in fates]
    if not rows:
        return (heading, Paragraph("There is no contradiction and no tension whose survival could be tested."))
    settings = runs[runs["varied"] != "source"].groupby(["varied", "value"]).ngroups
    sources = runs[runs["varied"] == "source"]["value"].nunique()
    always = [d for d, _, fate in rows if fate.settings_share == 1]
    shares = [Share(f"{story.dispute_names[d]} {story.subject(c)}", fate.settings_share, f"{round(fate.settings_share * settings)} of {settings}",
                    "tier-a" if c.tier == "A" else "bar") for d, c, fate in rows]
    files = {s.file: s.publisher for s in story.sources.values()}
    table = tuple(((Link(f"d-{d}", (story.dispute_names[d],)),), story.subject(c), f"{round(f.settings_share * settings)} of {settings}",
                   f"{round(f.sources_share * sources)} of {sources}", "; ".join(files.get(n, n) + f" ({n})" for n in f.needs.split(" | ") if n) or "none")
                  for d, c, f in rows)
    data = Table("Survival of each dispute", ("No.", "About", "Settings survived", "Survives without a source", "Cannot do without"), table)
    varied = joined(sorted({v.replace("_", " ") for v in runs["varied"] if v != "source"}))
    title = (say("{always} of {disputes:dispute|disputes} {always?survives|survive} every setting", always=len(always), disputes=len(rows)) if len(rows) > 1
             else f"The only dispute {'survives' if always else 'does not survive'} every setting")
    alternative = "Share of settings each dispute survives. " + "; ".join(f"{s.label}: {s.words}" for s in shares) + "."
    return (heading,
            Paragraph(say("The comparison was run again under {settings:other setting|other settings}, one changed at a time ({varied}), and without each of the {sources} texts in turn. "
                          "A dispute survives where the same two sides still conflict on the same subject. One that cannot do without a text is not weak for that: "
                          "with few texts, each side often stands in one of them.", settings=settings, sources=sources, varied=varied)),
            Picture("robustness-picture", title, alternative, *draw("robustness-picture", shares), data))


def accuracy(story: Story, scores: Sequence, label: str, interval: Callable | None = None, agreed: Sequence | None = None, about: str = "") -> tuple:
    """The tables against a hand coding: counts and errors by field, and what they mean for a reader.

    Parameters
    ----------
    scores : `evaluation.Score` rows; none where no coding of these texts exists.
    label : what kind of texts these are.
    interval : gives an interval of a proportion; None where there are too few sources for one to mean anything.
    agreed : scores of a second coder against the first; None where there is one coder only.
    about : what the second coding says of how it was made.
    """
    say = story.ledger.saying("accuracy")
    heading = Heading(2, "How accurate is the reading?", "accuracy")
    if not scores:
        return (heading, Paragraph("There is no hand coding of these texts, so nothing can be said here of how accurately they were read. The README tells how to add one."))
    rows = tuple(_score_row(s, interval) for s in scores)
    header = ("Field", "Coded", "Found", "Agreed", "Found right", "Coded found") + (("Interval of the last",) if interval else ())
    unscored = () if interval else (Paragraph("With so few texts no interval is given: the statements of one article are not independent, and a handful of articles is no sample.", "note"),)
    return (heading, Paragraph((strong(capital(label), ". "), *say("{fields:field|fields} {fields?was|were} compared with a hand coding of the same texts.", fields=len(scores)))),
            Table("The tables against the hand coding", header, rows, numeric=(1, 2, 3, 4, 5)), *unscored, *meaning(story, scores), *_errors(scores), *_coders(agreed, about))


def _score_row(score, interval: Callable | None) -> tuple[Line, ...]:
    row = (score.task, f"{score.coded:,}", f"{score.found:,}", f"{score.agreed:,}", _percent(score.precision), _percent(score.recall))
    if not interval:
        return row
    ends = interval(score.agreed, score.coded)
    return (*row, f"{_percent(ends[0])} to {_percent(ends[1])}" if ends else "undefined")


def _percent(share: float | None) -> str:
    """A share in percent; "undefined" where there was nothing to count."""
    return "undefined" if share is None else f"{100 * share:.0f} %"


def meaning(story: Story, scores: Sequence) -> tuple:
    """What the scores mean for reading the findings."""
    say = story.ledger.saying("accuracy")
    by_task = {s.task: s for s in scores}
    lines = []
    if "statements" in by_task:
        s = by_task["statements"]
        lines.append(say("{missed} of the {coded} statements the coder marked {missed?is|are} missing from the tables; a conflict that rests on "
                         "{missed?it|one of them} cannot have been found. {spurious} of those found {spurious?is|are} none by the coder's reading.",
                         missed=s.coded - s.agreed, coded=s.coded, spurious=s.found - s.agreed))
    if "their speakers" in by_task:
        s = by_task["their speakers"]
        lines.append(say("{wrong} of {matched} matched statements {wrong?has|have} another speaker than the coder gave; each dossier therefore says how its speaker was found.",
                         wrong=s.coded - s.agreed, matched=s.coded))
    if "quantities" in by_task:
        s = by_task["quantities"]
        lines.append(say("{figures_missed} of {figures_coded} coded figures {figures_missed?is|are} missing.", figures_missed=s.coded - s.agreed, figures_coded=s.coded))
    for tier in "AB":
        s = by_task.get(f"tier {tier} conflicts")
        if s is not None and s.coded:
            lines.append(_found(say, tier, s.agreed, s.coded))
    kept = by_task.get("pairs that must not conflict, kept out")
    if kept is not None and kept.coded:
        lines.append(say("Of {forbidden:pair|pairs} that must not be reported as a conflict, {reported} {reported?was|were} reported.", forbidden=kept.coded,
                         reported=kept.coded - kept.agreed))
    return (Heading(3, "What this means for the findings", "accuracy-meaning"), Items(tuple(lines))) if lines else ()


def _found(say: Callable, tier: str, found: int, coded: int) -> Line:
    """How many of the coded conflicts of a tier were found."""
    name, numbers = TIERS[tier], {f"tier_{tier}_found": found, f"tier_{tier}_coded": coded}
    if found == coded:
        return say(f"The only coded {name} was found." if coded == 1 else f"All {{tier_{tier}_coded}} coded {name}s were found.", **numbers)
    if coded == 1:
        return (f"The only coded {name} was missed.",)
    return say(f"{{tier_{tier}_found}} of {{tier_{tier}_coded}} coded {name}s {{tier_{tier}_found?was|were}} found.", **numbers)


def _errors(scores: Sequence) -> tuple:
    rows = tuple((s.task, what, file, words) for s in scores for what, file, words in s.errors)
    return (Details("Every error", (Table("Errors by field", ("Field", "What happened", "File", "Words"), rows),)),) if rows else ()


def _coders(agreed: Sequence | None, about: str) -> tuple:
    heading = Heading(3, "Do two coders agree?", "agreement")
    if agreed is None:
        return (heading, Paragraph("There is one coding only, so the agreement between coders is undefined: nobody can say how far a second reader would differ."))
    rows = tuple((s.task, f"{s.coded:,}", f"{s.found:,}", f"{s.agreed:,}", _percent(s.f1)) for s in agreed)
    return (heading, *((Paragraph(about),) if about else ()), Table("The second coding against the first", ("Field", "First coder", "Second coder", "Both", "Agreement"), rows, numeric=(1, 2, 3, 4)))


def limits(story: Story) -> tuple:
    """What the report cannot say, in general and in this corpus."""
    say = story.ledger.saying("limits")
    utterances = story.rows("utterances")
    vague = sum(u.stated_from != u.stated_to for u in utterances)
    nameless = sum(not s.speaker_id for s in story.statements.values())
    lone = [d for d, rows in story.disputes.items() if rows[0].tier in "AB" and len(publishers(story, rows[0])) == 1]
    disputes = sum(rows[0].tier in "AB" for rows in story.disputes.values())
    lines: list[Line] = [
        "The report compares what texts say that officials said. Whether a quotation is right, complete or well translated, it cannot know; nor whether what was said is true.",
        "The texts were collected by somebody, for some purpose. What is missing from them is missing here; nothing follows for officials or days they do not cover.",
        "Only conflicts on issues somebody wrote down, denials that name what they deny, and numbers for one thing are found. Official statements outside all of these are listed.",
        "Irony, hints and what everybody in the room knew are not read. Headlines and narrators are never a side of a contradiction or a tension.",
        "A tension is a reason to read on and not a finding against anybody; it is never added to the contradictions.",
        say("{vague} of {utterances:act|acts} of speaking {vague?has|have} no certain day; where time decides, the pair is held at tension.", vague=vague, utterances=len(utterances)),
        say("{nameless:statement|statements} {nameless?has|have} a speaker who could not be told, and {nameless?is|are} no side of anything.", nameless=nameless),
    ]
    if disputes:
        lines.append(say("{lone} of {disputes:dispute|disputes} {lone?rests|rest} on texts of one publisher alone.", lone=len(lone), disputes=disputes))
    return (Heading(2, "What this report cannot say", "limits"), Items(tuple(lines)))


def publishers(story: Story, conflict) -> set[str]:
    """The publishers that report either side of a conflict, in any appearance."""
    spoken = [s for u in (conflict.left_utterance, conflict.right_utterance) for s in story.appearances.get(u, [])]
    return {story.sources[story.statements[s].source_id].publisher for s in spoken}


def benchmarks(record: str) -> tuple:
    """What the extractors reach on public benchmarks and unseen corpora, from the package's own record of it."""
    if not record:
        return (Heading(3, "Beyond these texts", "benchmarks"), Paragraph("No record of scores on other texts comes with this copy of the package."))
    return tuple(replace(b, level=min(b.level + 2, 4), anchor=f"benchmarks-{b.anchor}" if b.level > 1 else "benchmarks") if isinstance(b, Heading) else b
                 for b in blocks_of(record))
