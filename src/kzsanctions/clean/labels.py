"""Label every piece of a plain news text: what is the article, and what the page around it left behind.

The text has lost its markup, so two things decide: worded rules (from the codebook) and the shape and place of a block
relative to the main run of prose. Where neither is sure the piece is kept: a lost sentence is worse than a kept menu.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..language.spans import Span, trim
from .appeals import appeal_blocks, appeal_sentences
from .below import below, capital
from .blocks import Block, blocks, is_menu, is_open, letters, main_run
from .buttons import is_known
from .margins import by_readers, margins
from .rules import Cleaning, Rule, matches, read_cleaning
from .tail import counted, is_thread, rows, schedule, tail, thread_start, threads
from .titles import titles, verbless

__all__ = ["KEPT", "Cleaning", "Labelled", "label", "matches", "read_cleaning"]

# So many words are not said twice in the same order by chance.
LONG = 8
KEPT = frozenset({"title", "heading", "caption", "body"})


@dataclass(frozen=True)
class Labelled:
    """A piece of raw text with its kind and the rule or shape that gave it."""

    span: Span
    kind: str
    rule_id: str

    @property
    def kept(self) -> bool:
        return self.kind in KEPT


def label(raw: str, rules: Cleaning, publisher: str = "", title: str = "") -> list[Labelled]:
    """Cut a raw text into labelled pieces that concatenate to it exactly.

    `publisher` and `title` come from the register where it has them: the first finds appeals that name the outlet,
    the second tells the headline from its copies. White space between pieces is a piece of its own, kind blank.
    """
    found = blocks(raw, rules.function_words)
    hits = [_rule_of(rules, b, publisher) for b in found]
    hits = [None if h is not None and _heads_section(found, i, h, rules) else h for i, h in enumerate(hits)]
    hits = [None if h is not None and h.opens == "readers" and not _written(found[i + 1 :], rules) else h for i, h in enumerate(hits)]
    listed = schedule(found, hits)
    hits = [None if i in listed else h for i, h in enumerate(hits)]
    margin = margins(found, hits, rules, publisher)
    appeals = appeal_blocks(found, rules.appeal, publisher)
    inner = {i: spans for i in appeals if (spans := appeal_sentences(found[i], rules.appeal, publisher))}
    appeals = {i: mark for i, mark in appeals.items() if i not in inner}
    free = [h is None and i not in appeals and i not in margin for i, h in enumerate(hits)]
    run = main_run(found, free)
    hits = [None if h is not None and h.id == "end-mark" and not _ends(found, i, hits, margin) else h for i, h in enumerate(hits)]
    opened = _opened(found, hits, run, rules)
    free = [f and i not in opened for i, f in enumerate(free)]
    marks: dict[int, tuple[str, str]] = {}
    for step in (
        rows(found, raw),
        _repeated(found),
        counted(found),
        titles(found, free, rules, publisher, title),
        appeals,
        _ruled(hits, run),
        margin,
        opened,
        threads(found),
        _shaped(found, rules, run),
    ):
        for i, mark in step.items():
            marks.setdefault(i, mark)
    heading = max((i for i, m in marks.items() if m[0] == "title"), default=-1)
    gone = [h is not None or i in marks and marks[i][0] not in KEPT for i, h in enumerate(hits)]
    for i, mark in enumerate(_placed(found, gone, run, heading)):
        marks.setdefault(i, mark)
    marks |= tail(found, marks, KEPT, rules)
    return _pieces(raw, found, marks, inner, rules, publisher)


def _repeated(found: Sequence[Block]) -> dict[int, tuple[str, str]]:
    """Later copies of a line too long to be said twice in the same words: a caption of every picture, an article pasted twice.

    A question may be put to many, and a table may repeat its head.
    """
    first: dict[str, int] = {}
    copies = (i for i, b in enumerate(found) if b.words >= LONG and b.closing != "?" and not b.listed and first.setdefault(letters(b.text), i) != i)
    return dict.fromkeys(copies, ("navigation", "repeated")) | dict.fromkeys(_buttons(found), ("widget", "repeated-line"))


def _buttons(found: Sequence[Block]) -> list[int]:
    """A few words that stand below one paragraph after another: what can be done with each entry of a page ("Share this post").

    Names of speakers are capitals, the refrain of a song stands among open lines, the head of a table among its rows.
    """
    places: dict[str, list[int]] = {}
    for i, b in enumerate(found):
        if is_open(b) and 2 <= b.words <= 5 and b.capitals < 0.5:
            places.setdefault(letters(b.text), []).append(i)
    below_prose = lambda i: i and found[i - 1].closed and found[i - 1].words > found[i].words
    return [i for copies in places.values() if sum(map(below_prose, copies)) >= 3 for i in copies]


def _rule_of(rules: Cleaning, block: Block, publisher: str) -> Rule | None:
    return next((r for r in rules.rules if r.part == "whole" and matches(r, block.text, block.words, publisher)), None)


def _heads_section(found: Sequence[Block], i: int, rule: Rule, rules: Cleaning) -> bool:
    """A line that might open a list of links, but stands between two paragraphs and names something: "More in the south"."""
    if rule.opens != "list" or not 0 < i < len(found) - 1 or not (found[i - 1].prose and found[i + 1].prose):
        return False
    words = found[i].text.lower().split()
    last = found[i].text.split()[-1]
    return is_open(found[i]) and len(words) <= 6 and "the" in words and last.isalpha() and last.islower() and not is_known(words, rules)


def _opened(found: Sequence[Block], hits: Sequence[Rule | None], run: range, rules: Cleaning) -> dict[int, tuple[str, str]]:
    """What follows a line that opens a list of links or the rest of the page."""
    marked: dict[int, tuple[str, str]] = {}
    before = 0
    total = sum(b.words for b in found if b.prose)
    for i, (block, rule) in enumerate(zip(found, hits)):
        before += block.words if block.prose and rule is None else 0
        if rule is None or not rule.opens or not _applies(rule, i, run):
            continue
        written = before >= LONG and _written(found[i + 1 :], rules)
        if rule.opens == "readers" or rule.opens == "rest" and (3 * before >= 2 * total or written):
            return marked | {k: (rule.kind, rule.id) for k in range(thread_start(found, i), len(found))}
        named = block.words > 5 and not block.introduces
        for k in range(i + 1, len(found)):
            if not (_linked(found[k], named) and (hits[k] in (None, rule) or not _applies(hits[k], k, run))):
                break
            marked[k] = (rule.kind, rule.id)
    return marked


def _ends(found: Sequence[Block], i: int, hits: Sequence[Rule | None], margin: Mapping[int, tuple[str, str]]) -> bool:
    """Whether a mark that ends a text does: where nothing follows, or the page says more below; else it parts two sections."""
    return i + 1 == len(found) or any(hits[i + 1 :]) or any(k > i for k in margin)


def _written(rest: Sequence[Block], rules: Cleaning) -> bool:
    """Whether readers wrote what follows: by their voice, or by the make of a thread."""
    return by_readers(rest, rules) or is_thread(rest, rules)


def _linked(block: Block, listed: bool) -> bool:
    """May be a link below a line that opens a list; only a marked item where that line already names a story."""
    return (block.listed or not listed) and not block.prose and block.closing != "."


def _applies(rule: Rule, i: int, run: range) -> bool:
    return {"anywhere": True, "top": i < run.start, "bottom": i >= run.stop, "edge": i not in run, "inside": i in run}[rule.where]


def _ruled(hits: Sequence[Rule | None], run: range) -> dict[int, tuple[str, str]]:
    return {i: (r.kind, r.id) for i, r in enumerate(hits) if r is not None and _applies(r, i, run)}


def _shaped(found: Sequence[Block], rules: Cleaning, run: range) -> dict[int, tuple[str, str]]:
    """Captions, menus and lists of links, which shape alone tells."""
    first = next((i for i, b in enumerate(found) if b.words >= 20 and b.closed), 0)
    captions = {i: ("caption", "caption-shape") for i, b in enumerate(found[:first]) if _caption(b, rules)}
    menus = {i: ("navigation", "menu-shape") for i, b in enumerate(found) if i not in run and is_menu(b)}
    shouted = [i for i in run if _shouted(found[i])]
    loud = {i: ("navigation", "capitals-line") for i in shouted if 3 * len(shouted) <= len(run)}
    return captions | menus | loud | dict.fromkeys(_closing_list(found), ("navigation", "closing-list"))


def _shouted(block: Block) -> bool:
    """A line in capitals too long for a subheading."""
    return block.words >= 6 and len(block.text) >= 45 and block.text.isupper()


def _closing_list(found: Sequence[Block]) -> range:
    """The last list of a text where nothing introduces it and most items do not close: links to other stories.

    At most two paragraphs may follow it (a note on the author, on a correction). Items that begin with a small letter
    are things listed, items with an asterisk are footnotes: both are kept.
    """
    end = len(found)
    while end and len(found) - end < 3 and not found[end - 1].listed:
        end -= 1
    start = end
    while start and found[start - 1].listed and not found[start - 1].text.startswith("|"):
        start -= 1
    items = found[start:end]
    introduced = start == 0 or found[start - 1].introduces or not found[start - 1].closed and found[start - 1].words <= 5
    teasers = sum(b.text[:1] != "*" and capital(b.text[1:]) for b in items)
    links = teasers == len(items) and 2 * sum(b.closed for b in items) <= len(items) and all(b.words >= 4 for b in items)
    links = links and 2 * sum(b.words for b in items) >= 11 * len(items)
    return range(start, end) if len(items) >= 2 and links and not introduced else range(0)


def _caption(block: Block, rules: Cleaning) -> bool:
    """A short closed line that describes a picture: names without a verb, or a verb of posture or meeting in the present."""
    content = [w for w in block.text.split() if w.lower() not in rules.function_words]
    named = sum(w[0].isupper() for w in content) >= 0.75 * len(content)
    posed = any(w.lower() in rules.posture for w in content)
    return block.words <= 25 and verbless(block, rules) and (posed or named)


def _placed(found: Sequence[Block], gone: Sequence[bool], run: range, title: int) -> list[tuple[str, str]]:
    """A kind for every block by its place alone; kept unless shape and place both speak against it."""
    marks, listing = [], False
    for i, block in enumerate(found):
        listing = not gone[i] and block.introduces or listing and not block.closed
        if i in run or block.prose:
            heading = is_open(block) and block.words <= 15 and i + 1 < run.stop
            marks.append(("heading", "subheading") if heading else ("body", "main-run"))
        elif not is_open(block):
            marks.append(("body", "sentence-outside"))
        elif i < run.start:
            short = block.words <= (2 if i > title else 8) and block.closing != ","
            marks.append(("navigation", "menu-line") if short else ("heading", "standfirst"))
        else:
            marks.append(below(found, gone, i, listing))
    return marks


def _pieces(
    raw: str,
    found: Sequence[Block],
    marks: dict[int, tuple[str, str]],
    inner: Mapping[int, Sequence[Span]],
    rules: Cleaning,
    publisher: str,
) -> list[Labelled]:
    """The labelled blocks, cut where only a part is a dateline, an appeal or a credit, with the white space between them."""
    body = sorted(i for i, m in marks.items() if m[0] == "body")
    first, last = (body[0], body[-1]) if body else (-1, -1)
    out: list[Labelled] = []
    at = 0
    for i, block in enumerate(found):
        for piece in _without(_cut(block, marks[i], rules, publisher, i == first, i == last), block, inner.get(i, ())):
            if piece.span.start > at:
                out.append(Labelled(Span(at, piece.span.start), "blank", "space"))
            out.append(piece)
            at = piece.span.end
    return out + ([Labelled(Span(at, len(raw)), "blank", "space")] if at < len(raw) else [])


def _without(parts: list[Labelled], block: Block, appeals: Sequence[Span]) -> Iterator[Labelled]:
    """The parts of a block with the sentences of an appeal taken out of those that are kept."""
    for part in parts:
        at = part.span.start
        for span in (s.shift(block.span.start) for s in appeals if part.kept):
            if part.span.contains(span):
                yield from _rest(part, block, at, span.start)
                yield Labelled(span, "appeal", "appeal-block")
                at = span.end
        yield from _rest(part, block, at, part.span.end)


def _rest(part: Labelled, block: Block, start: int, end: int) -> Iterator[Labelled]:
    """What a part holds between two places of its text, without the space around it; nothing where that is empty."""
    left = trim(block.text, Span(start - block.span.start, end - block.span.start)) if start < end else None
    if left is not None:
        yield replace(part, span=left.shift(block.span.start))


def _cut(block: Block, mark: tuple[str, str], rules: Cleaning, publisher: str, first: bool, last: bool) -> list[Labelled]:
    """A block, with a dateline cut from its start and a credit from its end."""
    if mark[0] not in ("body", "caption"):
        return [Labelled(block.span, *mark)]
    entry = is_open(block) and block.words <= 12  # of a list, which has no dateline
    head = None if entry else _part(block.text[:200], [r for r in rules.rules if r.part == "start" and (first or r.where == "anywhere")], publisher)
    tail_at = max(0, len(block.text) - 150)
    tail = _part(block.text[tail_at:], [r for r in rules.rules if r.part == "end" and (last or r.where == "anywhere")], publisher)
    start, end = 0, len(block.text)
    before, after = [], []
    if head and head[1].end() < end:
        start = head[1].end()
        before = [Labelled(Span(0, len(head[1].group().rstrip())), head[0].kind, head[0].id)] if head[1].group().strip() else []
    if tail and tail_at + tail[1].start() > start:
        credit = tail[1].group().lstrip()
        after = [Labelled(Span(end - len(credit), end), tail[0].kind, tail[0].id)]
        end = len(block.text[: end - len(credit)].rstrip())
    between = [Labelled(Span(start, end), *mark)] if start < end else []
    parts = (*before, *between, *after)
    return [Labelled(p.span.shift(block.span.start), p.kind, p.rule_id) for p in parts]


def _part(text: str, rules: Sequence[Rule], publisher: str) -> tuple[Rule, re.Match] | None:
    found = ((rule, matches(rule, text, 0, publisher)) for rule in rules)
    return next((pair for pair in found if pair[1]), None)
