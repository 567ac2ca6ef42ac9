"""The first screen: the strongest dispute as title and lead, who stands against whom, and how far to trust it."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta
from importlib.metadata import version

from ...language.codes import STATUSES
from ..printing.content import Group, Heading, Inline, Items, Link, Paragraph, joined, strong
from ..terms import capital, days
from . import dating, naming
from .evidence import Story
from .quoting import own_words, trimmed, words_of

# A title is read at a glance.
TITLE = 110


def title(story: Story) -> str:
    """The strongest dispute as a headline, in the words of its subject; where there is none, that there is none."""
    found = [rows[0] for rows in story.disputes.values() if rows[0].tier in "AB"]
    if not found:
        texts = story.count("sources")
        return f"No official account contradicts another in {'this text' if texts == 1 else f'these {texts} texts'}"
    c = found[0]
    one, other = (_name(story, c, side) for side in ("left", "right"))
    about = matter(story, c)
    if c.tier == "B":
        return _cut(f"{capital(one)} and {other} are hard to reconcile: {about}")
    if c.measure:
        left, right = (story.figures.get(getattr(c, f"{side}_id")) for side in ("left", "right"))
        if left is not None and right is not None:
            return _cut(f"{capital(left.text)} or {right.text}? {one} and {other} differ on {_lowered(about)}")
    verb = "denies" if _denied(story, c) else "contradicts"
    return _cut(f"{capital(other)} {verb} what {one} said: {about}")


def _denied(story: Story, conflict) -> bool:
    return conflict.issue_id == "denied-claim" or "denial" in story.gates(conflict).get("G3", {}) or "expressly denies" in conflict.why


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def _cut(text: str) -> str:
    return text if len(text) <= TITLE * 2 else text[: TITLE * 2].rsplit(" ", 1)[0] + " …"


def _name(story: Story, conflict, side: str) -> str:
    utterance = story.utterances.get(getattr(conflict, f"{side}_utterance"))
    actor = story.actors.get(utterance.speaker_id) if utterance is not None else None
    return naming.definite(naming.called(story, actor), actor) if actor is not None else "an unnamed speaker"


def matter(story: Story, conflict) -> str:
    """What is in dispute in the words of the first side that the second shares, else the issue."""
    if conflict.measure:
        return story.subject(conflict)
    evidence = [trimmed(getattr(conflict, f"{side}_evidence")) for side in ("left", "right")]
    shared = naming.shared(*evidence)
    return shared if " " in shared else naming.first_words(evidence[0])


def lead(story: Story) -> tuple:
    """Who said what when, and who said what against it, in two or three sentences."""
    found = [(d, rows[0]) for d, rows in story.disputes.items() if rows[0].tier in "AB"]
    if not found:
        return ()
    dispute, c = found[0]
    second = _when_again(story, c)
    status = () if c.status in ("open", "overridden") else (f" {capital(STATUSES[c.status].split(': ')[1])}.",)
    opening = (*_told(story, c, "left"), ". ", *_told(story, c, "right", second), ".", *status, " ")
    return (Paragraph((*opening, Link(f"d-{dispute}", ("Read the dispute",)), "."), "lead"),)


def _told(story: Story, conflict, side: str, when: str = "") -> tuple[Inline, ...]:
    """A side as a sentence: day, speaker with office, and the words, in marks where they are the speaker's own."""
    item = story.quoted_item(conflict, side)
    utterance = story.utterances.get(getattr(conflict, f"{side}_utterance"))
    if utterance is None:
        return ("The text itself says: ", trimmed(getattr(conflict, f"{side}_evidence")))
    passage = story.passage(item)
    actor = story.actors.get(utterance.speaker_id)
    name = naming.introduced(story, actor) if actor is not None else "an unnamed speaker"
    if side == "right" and conflict.level == "institution" and actor is not None and actor.kind != "person":
        name += f", for which {_name(story, conflict, 'left')} speaks,"
    day = when or dating.on(story, utterance)
    text = _evidence(story, conflict, side, item)
    words = words_of(story, item, text, f"q-{conflict.conflict_id}-{side}")
    statement = story.statements.get(passage.statement_id) if passage is not None else None
    claim = story.claims.get(item)
    if claim is not None and statement is not None and claim.evidence_start == statement.cue_start:
        # The words begin with what the speaker did: "denied this".
        return (f"{capital(day)} {name} " if day else f"{capital(name)} ", *words)
    verb = "said" if statement is not None and own_words(story, statement.statement_id) else "is reported to have said"
    if story.reversed_by_cue(story.claims[item]) if item in story.claims else False:
        verb = "is reported to have denied"
    opening = f"{capital(day)}{',' if day.startswith('as ') else ''} {name} {verb}: " if day else f"{capital(name)} {verb}: "
    return (opening, *words)


def _evidence(story: Story, conflict, side: str, item: str) -> str:
    """The words a side rests on; of a figure the sentence it stands in, so that a reader knows what is counted."""
    claim = story.claims.get(item)
    if claim is not None:
        return claim.evidence
    passage = story.passage(item)
    if item in story.figures and passage is not None:
        whole = story.texts[passage.source_id][passage.start : passage.end]
        at = story.figures[item].start - passage.start
        opens = max(whole.rfind(". ", 0, at) + 2, 0) if ". " in whole[:at] else 0
        ends = whole.find(". ", at)
        return " ".join(whole[opens : ends if ends > 0 else None].split())[:300]
    return getattr(conflict, f"{side}_evidence")


def _when_again(story: Story, conflict) -> str:
    """The second day as prose has it after the first: "the same day", "a day later"; "" where days are not known."""
    sides = [story.utterances.get(getattr(conflict, f"{s}_utterance")) for s in ("left", "right")]
    if None in sides or any(not s.stated_from or s.stated_from != s.stated_to or dating.assumed(story, s) for s in sides):
        return ""
    one, other = (date.fromisoformat(s.stated_from) for s in sides)
    return {timedelta(0): "The same day", timedelta(1): "A day later"}.get(other - one, "")


def box(story: Story, record: str) -> Group:
    """How sure is this? In natural frequencies from texts that were unseen, then for these texts."""
    lines: list = []
    say = story.ledger.saying("sure")
    first = unseen(record)
    if first:
        sets, found, coded, false = first
        told = (
            "At first sight of {sets:set|sets} of texts it had never seen, the program found {seen} of the {coded:contradiction|contradictions} that "
            "people had written down, and reported {false} that {false?were none|was none|were none}. What these showed was then mended; the next "
            "unseen text may show as much again."
        )
        lines.append(say(told, sets=sets, seen=found, coded=coded, false=false))
    firm = [rows[0] for rows in story.disputes.values() if rows[0].tier in "AB"]
    if firm:
        retold = sum(not _both_quoted(story, c) for c in firm)
        told = "{retold} of {firm:dispute|disputes} {retold?rest|rests|rest} on a side that a paper retells and does not quote."
        lines.append(say(told, retold=retold, firm=len(firm)))
    lines.append(
        "What is not reported here may still be a contradiction. What is reported can be checked: each side leads to its words in the source."
    )
    accuracy = Link("accuracy", ("How these texts were checked",))
    return Group("sure", (Heading(2, "How sure is this?", "sure"), Items(tuple(lines)), Paragraph((accuracy, "."))), "How sure is this?")


def _both_quoted(story: Story, conflict) -> bool:
    passages = [story.passage(story.quoted_item(conflict, s)) for s in ("left", "right")]
    return all(p is not None and own_words(story, p.statement_id) for p in passages)


_ROW = re.compile(r"^\|\s*(\w+), first\s*\|.*\|\s*(?:(\d+) of (\d+)|none to find)\s*\|\s*(\d+)\s*\|\s*$", re.M)


def unseen(record: str) -> tuple[int, int, int, int] | None:
    """Sets of texts, contradictions found, coded and falsely reported at the first run on each, from the record of benchmarks.

    >>> unseen("| harbour, first | 0.9 | 0.9 | 0.9 | 0.9 | 1 of 2 | 4 |\\n| layout, first | 0.9 | none to find | 0 |")
    (2, 1, 2, 4)
    """
    rows = _ROW.findall(record)
    return (len(rows), *(sum(int(r[i] or 0) for r in rows) for i in (1, 2, 3))) if rows else None


def facts(story: Story) -> tuple:
    """The range of days, the number of texts and acts, and where to go from here, in one line."""
    starts = [s.published_from for s in story.sources.values() if s.published_from]
    ends = [s.published_to for s in story.sources.values() if s.published_to]
    tiers = Counter(rows[0].tier for rows in story.disputes.values())
    say = story.ledger.saying("front")
    counted = "{disputes_a:contradiction|contradictions} and {disputes_b:tension|tensions} between official accounts in {texts:text|texts}"
    when = f", published {days(min(starts), max(ends))}" if starts and ends else ""
    places = (
        ("dossiers", "the disputes"),
        ("flow", "how they were found"),
        ("register", "all statements"),
        ("sources", "the texts"),
        ("colophon", "citation"),
    )
    links = joined((Link(anchor, (text,)) for anchor, text in places), last=", ")
    numbers = say(counted, disputes_a=tiers["A"], disputes_b=tiers["B"], texts=story.count("sources"))
    return (Paragraph((strong(*numbers), f"{when}. kzsanctions {version('kzsanctions')}. Go to ", *links, ".")),)
