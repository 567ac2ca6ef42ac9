"""The first screen: the strongest dispute as title and lead, who stands against whom, and how far to trust it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from importlib.metadata import version

from ...language.codes import STATUSES
from ...language.words import inside
from ..printing.content import Details, Group, Heading, Inline, Items, Link, Paragraph, joined, strong
from ..printing.prose import spelled
from ..terms import capital, days
from . import asking, coders, dating, naming, nearby, telling
from .evidence import Story
from .findings import answer, both, official_statements, sides
from .quoting import retold

# A title is read at a glance.
TITLE = 110


def title(story: Story) -> str:
    """The strongest dispute as a headline, in the words of its subject; where there is none, that there is none."""
    found = [rows[0] for rows in story.disputes.values() if rows[0].tier in "AB"]
    if not found:
        texts = story.count("sources")
        return f"No contradiction between official accounts was found in {'this text' if texts == 1 else f'these {spelled(texts)} texts'}"
    c = found[0]
    one, other = (capital(telling.name(story, c, "left")), telling.name(story, c, "right"))
    if c.tier == "B":
        return _cut(f"{asking.question(story, c)} {one} and {other} are hard to reconcile")
    left, right = (story.figures.get(getattr(c, f"{side}_id")) for side in ("left", "right"))
    if c.measure and left is not None and right is not None:
        return _cut(f"{capital(left.text)} or {inside(right.text)}? {one} and {other} differ on {asking.lowered(story, story.subject(c))}")
    answers = [asking.stance(story, getattr(c, f"{side}_id"), c) for side in ("left", "right")]
    told = answers[1].removeprefix("says ") if answers[0].split()[0] == answers[1].split()[0] == "says" else answers[1]
    first, last = (f", {limit}" if (limit := asking.rider(story, c, side)) else "" for side in ("left", "right"))
    told = f"{asking.question(story, c)} {one} {answers[0]}{first}, {other} {told}{last}"
    return told if first or last else _cut(told)  # an answer is not cut off from its limit


def _cut(text: str) -> str:
    return text if len(text) <= TITLE * 2 else text[: TITLE * 2].rsplit(" ", 1)[0] + " …"


def lead(story: Story) -> tuple:
    """Who said what when, and who said what against it, in two or three sentences."""
    found = [(d, rows[0]) for d, rows in story.disputes.items() if rows[0].tier in "AB"]
    if not found:
        return (Paragraph(_nothing(story), "lead"),)
    dispute, c = found[0]
    status = () if c.status in ("open", "overridden") else (f"{capital(STATUSES[c.status].split(': ')[1])}. ",)
    opening = (*both(story, c), ". ", *nearby.in_one_breath(story, c), *answer(story, c), *status)
    return (Paragraph((*opening, Link(f"d-{dispute}", ("Read the dispute",)), "."), "lead"),)


def _nothing(story: Story) -> tuple[Inline, ...]:
    """What was looked at where nothing was found."""
    say = story.ledger.saying("lead")
    told = (
        "{statements:statement|statements} {statements?was|were} read here, {officials} of them by serving officials, public bodies or governments. "
        "None was found to contradict another or to sit badly with it. That is no proof that all agree: "
    )
    pieces = say(told, statements=story.count("statements"), officials=len(official_statements(story)))
    leads = "leads" in story.tables and story.count("leads")
    link = Link("leads", ("some pairs may be worth a look",)) if leads else Link("limits", ("this report cannot say all",))
    return (*pieces, link, ".")


def box(story: Story, record: str, doubts: Sequence = ()) -> Group:
    """How sure is this? In natural frequencies from texts that were unseen, then for these texts; `doubts` are further lines on these."""
    lines: list = []
    say = story.ledger.saying("sure")
    first = unseen(record)
    if first:
        sets, found, coded, false = first
        told = (
            "On {sets:set|sets} of texts that it had not met before, of {reported:contradiction|contradictions} the program reported, {false} "
            "{false?was|were} wrong. It missed {missed} of the {coded} that were there."
        )
        lines.append(say(told, sets=sets, reported=found + false, false=false, missed=coded - found, coded=coded))
        lines.append(
            "These sets are invented articles, written and coded by authors who had not seen the program. The errors found there were mended "
            "afterwards; other texts will show others."
        )
    firm = [rows[0] for rows in story.disputes.values() if rows[0].tier in "AB"]
    here = [*_judged(story, firm, say), *doubts, *((_of_headline(story, firm[0]),) if firm else ())]
    if firm:
        only_told = sum(_retold(story, c) for c in firm)
        told = "{retold} of the {firm:dispute|disputes} {retold?rest|rests|rest} on a side that a paper retells and does not quote."
        only = f"The only dispute {'rests on a side that a paper retells and does not quote' if only_told else 'has both sides in their own words'}."
        lines.append(only if len(firm) == 1 else say(told, retold=only_told, firm=len(firm)))
    lines.append(
        "What is not reported here may still be a contradiction. What is reported can be checked: each side leads to its words in the source."
    )
    lines[-1] = (lines[-1], " ", Link("accuracy", ("How these texts were checked",)), ".")
    seen = [*(lines[:1] if first else ()), *here]
    more = Details("More on this", (Items(tuple(lines[1:] if first else lines)),))
    return Group("sure", (Heading(2, "How sure is this?", "sure"), *((Items(tuple(seen)),) if seen else ()), more), "How sure is this?")


def _judged(story: Story, firm: list, say) -> list:
    """What readers said of the disputes of this page; that nobody judged them, where nobody did."""
    reviewed = [c for c in firm if c.review != "none"]
    if not firm:
        return []
    if not reviewed:
        return ["Of this page: no reader has judged its disputes; each is the program’s reading alone."]
    upheld, by = sum(c.review == "confirmed" for c in reviewed), coders.readers(story)
    of = "all {judged:dispute|disputes}" if len(reviewed) == len(firm) > 1 else "{judged} of the {here:dispute|disputes}"
    all_of = "it" if len(firm) == upheld == 1 else "all of them" if 1 < upheld == len(reviewed) else "{upheld}"
    told = f"Of this page: {by} judged {'its only dispute' if len(firm) == 1 else of} and upheld {all_of}."
    several = coders.alike(story, reviewed)
    agreed = (
        f" They say the same of {'all' if several == len(reviewed) else '{alike}'} of these; that two agree does not show that both are right."
        if several and len(firm) > 1
        else ""
    )
    return [say(told + agreed, judged=len(reviewed), here=len(firm), upheld=upheld, **({"alike": several} if agreed else {}))]


def _of_headline(story: Story, conflict) -> str:
    """What the dispute in the headline rests on: whose wording, which days, whether one answers the other, and whether a limit is told."""
    retellings = sum(_told_by_paper(story, conflict, side) for side in ("left", "right"))
    acts = [story.utterances.get(u) for u in (conflict.left_utterance, conflict.right_utterance)]
    assumed = sum(act is None or dating.assumed(story, act) for act in acts)
    gates = story.gates(conflict)
    named = bool(gates.get("G3", {}).get("denial") or gates.get("G2", {}).get("denial") or nearby.rebuttal(story, conflict))
    handed_on = sum(act is not None and dating.of_reports(story, act) for act in acts)
    limited = nearby.limits(story, conflict)
    parts = [
        ("both sides stand in their own words", "one side is told in a paper’s words", "both sides are told in a paper’s words")[retellings],
        ("both days are named in a text", "the day of one side is assumed", "both days are assumed")[assumed],
        *(["the day of one side is that on which others quoted it", "both days are those on which others quoted them"][handed_on - 1 : handed_on]),
        "one side answers the other" if named else "the program found no answer of one side to the other",
    ]
    against = " Against it stands that the texts tell what may limit it." if limited else ""
    return f"Of the dispute in the headline: {'; '.join(parts)}.{against}"


def _retold(story: Story, conflict) -> bool:
    """Whether a side of a dispute is told in words that neither its speaker said nor its body published."""
    return any(_told_by_paper(story, conflict, side) for side in ("left", "right"))


def _told_by_paper(story: Story, conflict, side: str) -> bool:
    passage = story.passage(story.quoted_item(conflict, side))
    return passage is None or passage.statement_id not in story.statements or retold(story, story.statements[passage.statement_id])


_ROW = re.compile(r"^\|\s*([\w ]+), first\s*\|.*\|\s*(?:(\d+) of (\d+)|none to find)\s*\|\s*(\d+)\s*\|\s*$", re.M)


def unseen(record: str) -> tuple[int, int, int, int] | None:
    """Sets of texts, contradictions found, coded and falsely reported at the first run on each, from the record of benchmarks.

    >>> unseen("| harbour, first | 0.9 | 0.9 | 0.9 | 0.9 | 1 of 2 | 4 |\\n| layout, first | 0.9 | none to find | 0 |")
    (2, 1, 2, 4)
    """
    rows = first_runs(record)
    return (len(rows), *(sum(r[i] for r in rows) for i in (1, 2, 3))) if rows else None


def first_runs(record: str) -> list[tuple[str, int, int, int]]:
    """The first run on each set: its name, contradictions found, coded and falsely reported."""
    return [(name, int(found or 0), int(coded or 0), int(false)) for name, found, coded, false in _ROW.findall(record)]


def facts(story: Story) -> tuple:
    """The range of days, the number of texts and acts, and where to go from here, in one line."""
    starts = [s.published_from for s in story.sources.values() if s.published_from]
    ends = [s.published_to for s in story.sources.values() if s.published_to]
    tiers = Counter(rows[0].tier for rows in story.disputes.values())
    say = story.ledger.saying("front")
    disputes, pairs = sides(story)
    between = "official accounts" if pairs == disputes else "{pairs:pair|pairs} of sides"
    counted = f"{{disputes_a:contradiction|contradictions}} and {{disputes_b:tension|tensions}} between {between} in {{texts:text|texts}}"
    when = f", published {days(min(starts), max(ends))}" if starts and ends else ""
    places = (
        ("dossiers", "the disputes"),
        ("flow", "how they were found"),
        ("register", "all statements"),
        ("sources", "the texts"),
        ("citation", "citation, corrections, data"),
    )
    links = joined((Link(anchor, (text,)) for anchor, text in places), last=", ")
    numbers = say(
        counted, disputes_a=tiers["A"], disputes_b=tiers["B"], texts=story.count("sources"), **({"pairs": pairs} if pairs < disputes else {})
    )
    about = Paragraph((strong(*numbers), f"{when}. kzsanctions {version('kzsanctions')}. Go to ", *links, "."), "facts")
    return (about, *samples(story))


# Addresses under these lead nowhere, by agreement (RFC 2606); and what a register calls a text that nobody published.
_RESERVED = re.compile(r"^\w+://(?:[^/]+\.)?(example\.(?:org|com|net)|[^/.]+\.(?:example|test|invalid))(?:[/:]|$)", re.I)
_INVENTED = re.compile(r"\b(?:invented|fictional|fictitious|made[- ]up)\b", re.I)


def samples(story: Story) -> tuple[Paragraph, ...]:
    """That texts are samples and no press reports, where their register says so by their addresses or their publishers."""
    found = [(s, _RESERVED.search(s.url or "")) for s in story.sources.values()]
    addressed, called = [s for s, m in found if m], [s for s, _ in found if _INVENTED.search(s.publisher)]
    marked = {s.source_id for s in (*addressed, *called)}
    if not marked:
        return ()
    names = naming.plainly(sorted({m[1].lower() for _, m in found if m}))
    grounds = [
        f"{{addressed?its address is|their addresses are}} under {names}, which is kept for examples{',' if called else ''}" if addressed else "",
        "the register calls {called} of them invented" if called and addressed else "",
        "the register calls {called?it|them} so" if called and not addressed else "",
    ]
    of = "{samples?This text is|These texts are}" if len(marked) == story.count("sources") else "{samples} of these texts {samples?is|are}"
    told = f"{of} invented, or {{samples?a sample, and no press report|samples, and no press reports}}: {' and '.join(filter(None, grounds))}."
    counts = {"samples": len(marked), "addressed": len(addressed), "called": len(called)}
    return (Paragraph(story.ledger.saying("samples")(told, **counts), "note"),)
