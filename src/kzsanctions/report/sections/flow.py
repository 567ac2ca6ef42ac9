"""Section `flow`: from all pairs of claims and figures to the disputes reported; each number leads to its list, and they add up."""

from __future__ import annotations

import re
from collections import Counter

from ...compare.tracing import Trace
from ...language.codes import BY_READERS, GATES
from ..printing.content import Details, Heading, Line, Link, Paragraph, Table
from .evidence import Story

# So many rows of a list behind a number are shown.
LISTED = 40


def steps(story: Story, trace: Trace) -> list[tuple[str, int, str, str]]:
    """What becomes of every pair: key, number, words, and the anchor of its list; the parts sum to `pairs`.

    Many pairs of claims tell of the same two acts of speaking on one subject; one of them, the clearest, stands for all.
    An update inside one act of speaking is among the pairs of that act.
    """
    counts = trace.counts
    judged = {tier: sum(c.tier == tier and c.kind != BY_READERS for c in story.conflicts) for tier in "AB"}
    rejected: Counter[str] = Counter()
    for r in story.rows("rejected"):
        rejected[r.failed_gate] += int(r.pairs)
    folded = trace.folded.total()
    updates = counts["compared"] - folded - sum(judged.values()) - rejected.total()
    parts = [
        ("unofficial", counts["G0"], "a side is no serving official or public body that is named", "flow-unofficial"),
        ("same", counts["G1"], "both belong to one act of speaking", "flow-same"),
        ("apart", counts["G2"], "the two speak of different things", "flow-apart"),
        ("folded", folded, "the same two acts on the same subject, for which a clearer pair stands", "flow-folded"),
        ("updates", updates, "an update that was announced", "divergences"),
    ]
    gates = [(f"fails_{g}", rejected[g], f"fails: {GATES[g][1]}", "rejected") for g in GATES if g in rejected]
    kept = [
        ("rows_B", judged["B"], "held at tension", "dossiers"),
        ("rows_A", judged["A"], "contradiction", "dossiers"),
    ]
    return [p for p in (*parts, *gates, *kept) if p[1]]


def section(story: Story, trace: Trace) -> tuple:
    """The flow as a table whose rows sum to all pairs, and how pairs become disputes."""
    say = story.ledger.saying("flow")
    heading = Heading(2, "From all pairs to these disputes", "flow")
    counts = trace.counts
    if not counts or not counts.get("pairs"):
        return (heading, Paragraph("There are no two claims or figures to set against each other."))
    found = steps(story, trace)
    for key, number, _, _ in found:
        story.ledger.note(f"flow.{key}", number)
    rows: list[tuple[Line, ...]] = [((Link(anchor, (words,)),) if anchor else words, f"{number:,}") for _, number, words, anchor in found]
    rows.append(("all pairs", f"{sum(number for _, number, _, _ in found):,}"))
    tiers = {t: sum(r[0].tier == t for r in story.disputes.values()) for t in "AB"}
    told = (
        "Any two claims or figures make a pair: {pairs:pair|pairs} in all. The table says what became of each. Those left make "
        "{disputes_b:tension|tensions} and {disputes_a:contradiction|contradictions}; one dispute between two sides can rest on several pairs."
    )
    return (
        heading,
        Paragraph(say(told, pairs=counts["pairs"], disputes_b=tiers["B"], disputes_a=tiers["A"])),
        Table("What became of every pair", ("What became of it", "Pairs"), tuple(rows), numeric=(1,)),
        *_lists(story, trace, {anchor for *_, anchor in found}),
    )


def _lists(story: Story, trace: Trace, wanted: set[str]) -> tuple:
    """What stands behind the numbers that no other section lists; what each table counts adds up to the number it explains."""
    say = story.ledger.saying("flow")
    counts = trace.counts
    items, officials = counts["sides"], len(trace.subjects)
    own = counts["pairs"] - counts["G0"]
    unofficial = (
        "{items} claims and figures make {pairs#} pairs. {officials} of them are by serving officials or public bodies and make {own#} pairs among "
        "themselves; in the other {outside#} pairs a side is by one of these {others}: papers, private persons, former officials, and officials "
        "whom a text names only as a group or not at all."
    )
    apart = (
        "The {officials} claims and figures of officials make {own#} pairs: {same#} belong to one act of speaking, {compared#} were compared, and "
        "{apart#} speak of different things or leave open what they say."
    )
    numbers = {"items": items, "pairs": counts["pairs"], "officials": officials, "own": own, "outside": counts["G0"], "others": items - officials}
    numbers |= {"same": counts["G1"], "compared": counts["compared"], "apart": counts["G2"]}
    told = lambda text: Paragraph(say(text, **{k: numbers[k] for k in re.findall(r"{(\w+)", text)}), "note")  # noqa: E731
    voices = Counter(_voice(story, _item(story, i)) for i in trace.voices)
    about = Counter(_about(story, _item(story, i)) for i in trace.subjects)
    same, folded = (Counter({name: n for name, n in found.items() if n}) for found in (_acts(story, trace.same), _folded(story, trace.folded)))
    lists = (
        (
            "flow-unofficial",
            "Whose words are not taken as those of one named official or body",
            "Voice",
            "Claims and figures",
            voices,
            (told(unofficial),),
        ),
        ("flow-same", "Pairs inside one act of speaking", "Act", "Pairs", same, ()),
        ("flow-apart", "What officials speak of", "Subject", "Claims and figures", about, (told(apart),)),
        ("flow-folded", "Pairs for which a clearer one stands", "Acts and subject", "Pairs", folded, ()),
    )
    return tuple(
        Details(title, (*note, Table(title, (what, counted), _rows(found), numeric=(1,), anchor=anchor)))
        for anchor, title, what, counted, found, note in lists
        if anchor in wanted
    )


def _rows(found: Counter) -> tuple[tuple[str, str], ...]:
    """The commonest first; of a long list the rest in one row; and what all come to."""
    rows = sorted(found.items(), key=_order)
    rest = sum(n for _, n in rows[LISTED:])
    shown = (*((k, f"{n:,}") for k, n in rows[:LISTED]), *((("all others", f"{rest:,}"),) if rest else ()))
    return (*shown, ("together", f"{found.total():,}"))


def _order(row: tuple[str, int]) -> tuple:
    return -row[1], row[0]


def _item(story: Story, item: str):
    return story.claims.get(item) or story.figures[item]


def _voice(story: Story, item) -> str:
    """Who speaks and is no side, with why: a paper, somebody who is no official or no longer one, officials not named one by one."""
    statement = story.statements.get(item.statement_id)
    if statement is None:
        return {"heading": "a headline", "publisher": "the publisher"}.get(item.voice, "the text itself")
    actor = story.actors.get(statement.speaker_id)
    if actor is not None and actor.kind == "group":
        why = "not named one by one"
    else:
        why = statement.speaker_standing if statement.speaker_standing not in ("serving", "unnamed", "") else ""
    return f"{story.speaker(statement)}{f' ({why})' if why else ''}"


def _about(story: Story, item) -> str:
    """The subject of a claim or figure; claims that no issue covers are one subject here."""
    if hasattr(item, "claim_id"):
        return story.issue(item.issue_id)
    return story.thing(item.measure, item.counted)


def _act(story: Story, utterance: str) -> str:
    row = story.utterances.get(utterance)
    return f"{story.speaking(row)}, {story.stated(row)}" if row is not None else "the text itself"


def _acts(story: Story, same: Counter) -> Counter:
    found: Counter[str] = Counter()
    for acts, number in same.items():
        found[" and ".join(sorted(_act(story, a) for a in acts))] += number
    return found


def _folded(story: Story, folded: Counter) -> Counter:
    found: Counter[str] = Counter()
    for (acts, about), number in folded.items():
        found[f"{' / '.join(sorted(_act(story, a) for a in acts))}: {_named(story, about)}"] += number
    return found


def _named(story: Story, about: str) -> str:
    """A subject of a pair by name: its issue or issues, else what is measured."""
    issues = {*story.issue_labels, "denied-claim"}
    return story.issue(about) if about.split(" | ")[0] in issues or about.startswith("opposed-claim") else story.thing(about)
