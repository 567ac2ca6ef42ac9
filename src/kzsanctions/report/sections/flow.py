"""Section `flow`: from all pairs of claims and figures to the disputes reported; each number leads to its list, and they add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from ...language.codes import GATES
from ..printing.content import Details, Heading, Line, Link, Paragraph, Table
from .evidence import Story
from .findings import official_statements

# So many rows of a list behind a number are shown.
LISTED = 40


def steps(story: Story, counts: Mapping[str, int]) -> list[tuple[str, int, str, str]]:
    """What becomes of every pair: key, number, words, and the anchor of its list; the parts sum to `pairs`.

    Many pairs of claims tell of the same two acts of speaking on one subject; one of them, the clearest, stands for all.
    """
    updates = sum(c.tier == "C" and c.kind == "update" for c in story.conflicts)
    judged = {tier: sum(c.tier == tier for c in story.conflicts) for tier in "AB"}
    rejected: Counter[str] = Counter()
    for r in story.rows("rejected"):
        rejected[r.failed_gate] += int(r.pairs)
    folded = counts["compared"] - updates - sum(judged.values()) - rejected.total()
    parts = [
        ("unofficial", counts["G0"], "a side is no serving official or public body", "flow-unofficial"),
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


def section(story: Story, counts: Mapping[str, int]) -> tuple:
    """The flow as a table whose rows sum to all pairs, and how pairs become disputes."""
    say = story.ledger.saying("flow")
    heading = Heading(2, "From all pairs to these disputes", "flow")
    if not counts or not counts.get("pairs"):
        return (heading, Paragraph("There are no two claims or figures to set against each other."))
    found = steps(story, counts)
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
        *_lists(story, {anchor for *_, anchor in found}),
    )


def _lists(story: Story, wanted: set[str]) -> tuple:
    """What stands behind the numbers that no other section lists: who speaks for no state, the acts of speaking, and their subjects."""
    officials = {s.statement_id for s in official_statements(story)}
    items = [*story.claims.values(), *(f for f in story.figures.values() if f.measure)]
    voices = Counter(_voice(story, i) for i in items if i.statement_id not in officials)
    acts = Counter(a for i in items if i.statement_id in officials and (a := story.utterance_of.get(i.statement_id, "")))
    told = Counter((a, _about(story, i)) for i in items if i.statement_id in officials and (a := story.utterance_of.get(i.statement_id, "")))
    about = Counter(_about(story, i) for i in items if i.statement_id in officials)
    lists = (
        ("flow-unofficial", "Who is no serving official here", ("Voice", "Claims and figures"), voices),
        ("flow-same", "Acts of speaking of officials, with what each holds", ("Act", "Claims and figures"), _named(story, acts)),
        ("flow-apart", "What officials speak of", ("Subject", "Claims and figures"), about),
        ("flow-folded", "Acts that speak of one subject more than once", ("Act and subject", "Claims and figures"), _more_than_once(story, told)),
    )
    shown = [(anchor, title, Table(title, header, _rows(found), numeric=(1,), anchor=anchor)) for anchor, title, header, found in lists if found]
    return tuple(Details(title, (table,)) for anchor, title, table in shown if anchor in wanted)


def _rows(found: Counter) -> tuple[tuple[str, str], ...]:
    """The commonest first; of a long list the rest in one row."""
    rows = sorted(found.items(), key=_order)
    rest = sum(n for _, n in rows[LISTED:])
    return (*((k, str(n)) for k, n in rows[:LISTED]), *((("all others", str(rest)),) if rest else ()))


def _order(row: tuple[str, int]) -> tuple:
    return -row[1], row[0]


def _voice(story: Story, item) -> str:
    statement = story.statements.get(item.statement_id)
    if statement is None:
        return {"heading": "a headline", "publisher": "the publisher"}.get(item.voice, "the text itself")
    standing = "" if statement.speaker_standing in ("serving", "unnamed", "") else f" ({statement.speaker_standing})"
    return f"{story.speaker(statement)}{standing}"


def _about(story: Story, item) -> str:
    """The subject of a claim or figure; claims that no issue covers are one subject here."""
    if hasattr(item, "claim_id"):
        return story.issue(item.issue_id)
    return story.thing(item.measure, item.counted)


def _act(story: Story, utterance: str) -> str:
    row = story.utterances[utterance]
    return f"{story.speaking(row)}, {story.stated(row)}"


def _named(story: Story, acts: Counter) -> Counter:
    found: Counter[str] = Counter()
    for utterance, number in acts.items():
        found[_act(story, utterance)] += number
    return found


def _more_than_once(story: Story, told: Counter) -> Counter:
    return Counter({f"{_act(story, utterance)}: {about}": n for (utterance, about), n in told.items() if n > 1})
