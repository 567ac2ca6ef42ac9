"""Sections `robustness` and `limits`: how far the findings can be relied on."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from ..printing.content import Heading, Items, Line, Link, Paragraph, Picture, Table, joined
from ..printing.drawing import Share
from . import asking
from .evidence import Story

# Settings as a reader would name them, and a value of each in words.
SETTINGS = {
    "validity_days": ("how long a claim holds", "a claim holds for {} days"),
    "apart_days": ("how long it holds against another story", "a claim holds for {} days against another story"),
    "figure_days": ("how far apart figures meet", "figures meet within {} days"),
    "day_slack": ("how exact a day is", "reports of one act differ by {} days at most"),
    "number_tolerance": ("how exact a number is", "numbers agree within a share of {}"),
    "commitment_cut": ("how firm a claim must be", "the firmness needed is {}"),
    "utterance_grouping": ("what makes two reports one act", "reports are one act by {}"),
    "agreement": ("how much two reports share", "reports agree from a share of {} of their words"),
}

# So many of the disputes that a setting removes are named at its bar.
NAMED = 12


def robustness(story: Story, runs: pd.DataFrame, survival: pd.DataFrame, draw: Callable) -> tuple:
    """For each dispute the share of settings it survives, and the sources it cannot do without."""
    say = story.ledger.saying("robustness")
    heading = Heading(2, "Would other settings have found the same?", "robustness")
    fates = {r.conflict_id: r for r in survival.itertuples()}
    rows = [(d, rows[0], fates[rows[0].conflict_id]) for d, rows in story.disputes.items() if rows[0].conflict_id in fates]
    if not rows:
        return (heading, Paragraph("There is no contradiction and no tension whose survival could be tested."))
    settings = runs[runs["varied"] != "source"].groupby(["varied", "value"]).ngroups
    sources = len(story.sources)
    always = [d for d, _, fate in rows if fate.settings_share == 1]
    shares = _bars(story, runs, rows)
    files = {s.file: s.publisher for s in story.sources.values()}
    table = tuple(
        (
            (Link(f"d-{d}", (story.dispute_names[d],)),),
            asking.named(story, c),
            f"{round(f.settings_share * settings)} of {settings}",
            f"{round(f.sources_share * sources)} of {sources}",
            "; ".join(files.get(n, n) + f" ({n})" for n in f.needs.split(" | ") if n) or "none",
        )
        for d, c, f in rows
    )
    data = Table("Survival of each dispute", ("No.", "About", "Settings survived", "Survives without a source", "Cannot do without"), table)
    varied = joined(sorted(SETTINGS.get(v, (v.replace("_", " "),))[0] for v in set(runs["varied"]) - {"source"}))
    untried = sum(map(story.untold, "AB"))
    title = _survivors(say, len(always), len(rows))
    alternative = "How many disputes are left under each setting. " + "; ".join(f"{s.label}: {s.words}" for s in shares) + "."
    only = (Paragraph(say("{untried:further dispute was|further disputes were} not tried.", untried=untried), "note"),) if untried else ()
    return (
        heading,
        Paragraph(
            say(
                "The comparison was run again under {settings:other setting|other settings}, one changed at a time "
                "({varied}), and without each of the {sources} texts in turn. "
                "A dispute survives where the same two sides still conflict on the same subject. One that cannot do "
                "without a text is not weak for that: "
                "with few texts, each side often stands in one of them. Each bar below is one setting and says which disputes it removes.",
                settings=settings,
                sources=sources,
                varied=varied,
            )
        ),
        *only,
        *((Picture("robustness-picture", title, alternative, *draw("robustness-picture", shares), data),) if shares else (Paragraph(title), data)),
    )


def fragile(story: Story, runs: pd.DataFrame | None) -> list[Line]:
    """Which disputes are not found under some other setting, and under which for one; nothing where all stand, or none was tried."""
    names = {rows[0].conflict_id: story.dispute_names[d] for d, rows in story.told.items()}
    gone = runs[runs["conflict_id"].isin(names) & (runs["varied"] != "source") & (runs["tier"] == "")] if runs is not None else ()
    if not len(gone):
        return []
    lost = [name for conflict, name in names.items() if conflict in {*gone["conflict_id"]}]
    most = gone.groupby(["varied", "value"], sort=False).size()
    equal = most[most == most.max()].index
    varied, value = [pair for pair in equal if pair[0] == equal[0][0]][-1]  # of equal ones the mildest, which a parameter's list has last
    told = (
        "{gone} of the {firm:dispute|disputes} ({names}) {gone?hangs|hang} on a setting of the program: where {setting}, for one, {lost} "
        "{lost?is|are} not found."
    )
    listed = ", ".join(lost[:NAMED]) + (f" and {len(lost) - NAMED} more" if len(lost) > NAMED else "")
    counts = {"gone": len(lost), "firm": len(names), "lost": int(most.max())}
    pieces = story.ledger.saying("sure.settings")(told, names=listed, setting=_setting(varied, value), **counts)
    return [(*pieces, " ", Link("robustness", ("All settings",)), ".")]


def _bars(story: Story, runs: pd.DataFrame, rows: list) -> list[Share]:
    """A bar for each setting that removes a dispute: how many are left, and the names of those it removes."""
    names = {c.conflict_id: story.dispute_names[d] for d, c, _ in rows}
    own = runs[runs["conflict_id"].isin(names) & (runs["varied"] != "source")]
    bars = []
    for (varied, value), run in own.groupby(["varied", "value"], sort=False):
        gone = sorted((names[i] for i in run["conflict_id"][run["tier"] == ""]), key=lambda name: (name[0], int(name[1:])))
        if gone:
            more = f" and {len(gone) - NAMED} more" if len(gone) > NAMED else ""
            label = f"{_setting(varied, value)}: removes {', '.join(gone[:NAMED])}{more}"
            bars.append(Share(label, 1 - len(gone) / len(names), f"{len(names) - len(gone)} of {len(names)} left"))
    return sorted(bars, key=lambda s: (s.share, s.label))


def _setting(name: str, value) -> str:
    """A setting with its value as a reader would say it."""
    return SETTINGS[name][1].format(value) if name in SETTINGS else f"{name.replace('_', ' ')} is {value}"


def _survivors(say: Callable, always: int, disputes: int) -> Line:
    if disputes == 1:
        return f"The only dispute {'survives' if always else 'does not survive'} every setting"
    if always == disputes:
        return say("All {disputes} disputes survive every setting", disputes=disputes)
    return say("{always} of {disputes} disputes {always?survives|survive} every setting", always=always, disputes=disputes)


def limits(story: Story) -> tuple:
    """What the report cannot say, in general and in this corpus."""
    say = story.ledger.saying("limits")
    utterances = story.rows("utterances")
    vague = sum(u.stated_from != u.stated_to for u in utterances)
    nameless = sum(not s.speaker_id for s in story.statements.values())
    lone = [d for d, rows in story.disputes.items() if rows[0].tier in "AB" and publishers(story, rows[0])]
    disputes = sum(rows[0].tier in "AB" for rows in story.disputes.values())
    lines: list[Line] = [
        "The report compares what texts say that officials said. Whether a quotation is right, complete or well "
        "translated, it cannot know; nor whether what was said is true.",
        "Words in quotation marks are the English words that a text prints. Where they were spoken in another language they are a translation, "
        "made by the paper or by whom it has them from; words spoken in English may have been translated and then translated back.",
        "The texts were collected by somebody, for some purpose. What is missing from them is missing here; nothing "
        "follows for officials or days they do not cover.",
        "Conflicts are found on issues somebody wrote down, where a denial says what it denies, where two numbers are for "
        "one thing, and where two officials tell opposite things of one matter in like words (the same verb or its "
        "opposite, and the same people and things). Contradictions told in other words are missed. Official statements "
        "outside the written issues are listed.",
        "What one person says that another said counts as that person's account. It is never set against the one who gives "
        "it, and makes a tension at most with anybody else.",
        "Irony, hints and what everybody in the room knew are not read. Headlines and narrators are never a side of a contradiction or a tension.",
        "A tension is a reason to read on and not a finding against anybody; it is never added to the contradictions.",
    ]
    if vague:
        lines.append(
            say(
                "{vague} of {utterances:act|acts} of speaking {vague?has|have} no certain day; where time decides, the pair is held at tension.",
                vague=vague,
                utterances=len(utterances),
            )
        )
    if nameless:
        lines.append(
            say(
                "{nameless:statement|statements} {nameless?has|have} a speaker who could not be told, and {nameless?is|are} no side of anything.",
                nameless=nameless,
            )
        )
    if disputes:
        lines.append(
            say(
                "For {lone} of {disputes:dispute|disputes} the texts of one publisher were enough, since they report both sides.",
                lone=len(lone),
                disputes=disputes,
            )
        )
    return (Heading(2, "What this report cannot say", "limits"), Items(tuple(lines)))


def publishers(story: Story, conflict) -> set[str]:
    """The publishers that report both sides of a conflict, each in any report of its stand."""
    sides = (story.reports(getattr(conflict, f"{end}_id"), getattr(conflict, f"{end}_utterance")) for end in ("left", "right"))
    return set.intersection(*({story.sources[story.statements[s].source_id].publisher for s in said} for said in sides))
