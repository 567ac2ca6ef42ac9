"""Label every piece of a plain news text: what is the article, and what the page around it left behind.

The text has lost its markup, so two things decide: worded rules (from the codebook) and the shape and place of a block
relative to the main run of prose. Where neither is sure the piece is kept: a lost sentence is worse than a kept menu.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from .blocks import Block, blocks, main_run
from .spans import Span

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


@dataclass(frozen=True)
class Rule:
    """A worded rule: `patterns` are tried at the start of a block's folded text, whatever the case.

    `part` says what is labelled: the whole block, or only the matched start or end of a paragraph that is kept.
    `opens` says what follows: a list of links, the rest of the page, or nothing.
    """

    id: str
    kind: str
    patterns: tuple[str, ...]
    where: str = "anywhere"
    max_words: int = 25
    part: str = "whole"
    opens: str = ""


@dataclass(frozen=True)
class Appeal:
    """Wording of pleas for money: see `appeal` in the codebook for what each list means."""

    pleas: tuple[str, ...]
    openers: tuple[str, ...]
    voice: tuple[str, ...]
    outlet: tuple[str, ...]
    reporting: tuple[str, ...]


@dataclass(frozen=True)
class Cleaning:
    rules: tuple[Rule, ...]
    appeal: Appeal
    function_words: frozenset[str]
    finite: frozenset[str]
    posture: frozenset[str]


def read_cleaning(part: dict) -> Cleaning:
    """The cleaning part of the codebook as rules."""
    terms: dict[str, str] = {}
    for name, pattern in part["terms"].items():
        terms[name] = _expanded(pattern, terms)
    rules = tuple(
        Rule(r["id"], r["kind"], tuple(_expanded(p, terms) for p in r["patterns"]), r.get("where", "anywhere"),
             r.get("max_words", 25), r.get("part", "whole"), r.get("opens", ""))
        for r in part["rules"])
    appeal = Appeal(**{key: tuple(_expanded(p, terms) for p in part["appeal"][key]) for key in Appeal.__dataclass_fields__})
    words = part["words"]
    return Cleaning(rules, appeal, frozenset(words["function"]), frozenset(words["finite"]), frozenset(words["posture"]))


def _expanded(pattern: str, terms: dict[str, str]) -> str:
    for name, term in terms.items():
        pattern = pattern.replace("{%s}" % name, f"(?:{term})")
    return pattern


@lru_cache(maxsize=4096)
def _compiled(pattern: str, publisher: str) -> re.Pattern:
    """A pattern with the publisher's name filled in; where it is unknown, what needs it matches nothing."""
    name = re.sub(r"^the\s+", "", publisher.strip(), flags=re.I).split()
    return re.compile(pattern.replace("{publisher}", r"(?:the )?" + r"\s+".join(map(re.escape, name)) if name else "(?!)"), re.I)


def _any(patterns: Sequence[str], text: str, publisher: str) -> bool:
    return any(_compiled(pattern, publisher).search(text) for pattern in patterns)


def matches(rule: Rule, text: str, words: int, publisher: str = "") -> re.Match | None:
    """The match of a rule in a block's folded text, wherever the block stands."""
    if words > rule.max_words:
        return None
    patterns = (_compiled(pattern, publisher) for pattern in rule.patterns)
    return next(filter(None, (p.search(text) if rule.part == "end" else p.match(text) for p in patterns)), None)


def label(raw: str, rules: Cleaning, publisher: str = "", title: str = "") -> list[Labelled]:
    """Cut a raw text into labelled pieces that concatenate to it exactly.

    `publisher` and `title` come from the register where it has them: the first finds appeals that name the outlet,
    the second tells the headline from its copies. White space between pieces is a piece of its own, kind blank.
    """
    found = blocks(raw, rules.function_words)
    hits = [_rule_of(rules, b, publisher) for b in found]
    run = main_run(found, [h is not None for h in hits])
    marks: dict[int, tuple[str, str]] = {}
    for step in (_titles(found, hits, title, rules), _appeals(found, rules.appeal, publisher), _ruled(hits, run),
                 _opened(found, hits, run), _shaped(found, rules, run)):
        for i, mark in step.items():
            marks.setdefault(i, mark)
    heading = max((i for i, m in marks.items() if m[0] == "title"), default=-1)
    for i, mark in enumerate(_placed(found, hits, run, heading)):
        marks.setdefault(i, mark)
    return _pieces(raw, found, marks, rules, publisher)


def _rule_of(rules: Cleaning, block: Block, publisher: str) -> Rule | None:
    return next((r for r in rules.rules if r.part == "whole" and matches(r, block.text, block.words, publisher)), None)


def _capital(text: str) -> bool:
    """Begins with a capital letter, after quotation marks, spaces and numbers."""
    return text.lstrip("\"' 0123456789.)")[:1].isupper()


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _titles(found: Sequence[Block], hits: Sequence[Rule | None], title: str, rules: Cleaning) -> dict[int, tuple[str, str]]:
    """The headline above the first paragraph of prose, and its copies anywhere.

    The register's title where it is there, else the line that reads like a headline and shares most with the article,
    else an opening line that ends in a full stop and has no verb of telling.
    """
    first = next((i for i, b in enumerate(found) if hits[i] is None and (b.closing == "." and b.words >= 6 or b.prose and b.closing != "?")), 0)
    prose = next((i for i, b in enumerate(found) if b.prose), 0)
    wanted = _letters(title)
    known = [i for i, b in enumerate(found[:prose + 1]) if wanted and b.words <= 60 and _letters(b.text) == wanted]
    guess = [i for i, b in enumerate(found[:first]) if hits[i] is None and _headline(b)]
    if not known and guess:
        stems = {s for b in found if b.prose for s in _stems(b.text)}
        guess = [i for i in guess if i == guess[0] or found[i].closing != "?"]
        known = [max(guess, key=lambda i: _shared(found[i].text, stems) + (i == guess[0]))]
    if not known and (opening := next((i for i in range(len(found)) if hits[i] is None), None)) is not None:
        known = [opening] if found[opening].words <= 20 and opening + 1 < len(found) and _verbless(found[opening], rules) else []
    if not known:
        return {}
    form = _letters(found[known[0]].text)
    copies = {i: ("navigation", "headline-copy") for i, b in enumerate(found) if b.words <= 60 and _letters(b.text) == form}
    return copies | {known[0]: ("title", "headline")}


def _shared(text: str, stems: set[str]) -> float:
    """How many of its words a line shares with the article, less half of those it does not."""
    own = _stems(text)
    return 1.5 * len(own & stems) - 0.5 * len(own)


def _stems(text: str) -> set[str]:
    """The first five letters of the longer words, which survive inflection."""
    return {w[:5] for w in re.findall(r"[^\W\d_]{4,}", text.lower())}


def _headline(block: Block) -> bool:
    """Reads like a headline: some words, no full stop, not a menu."""
    return 3 <= block.words <= 40 and block.closing not in (".", ":", ";") and not block.listed and not _menu(block)


def _menu(block: Block) -> bool:
    """Nothing but capitalised words, many of them, with no function word to join them."""
    return (block.words >= 6 and block.capitals >= 0.8 and not block.plain and not block.closed and not block.listed
            and not set(",:") & set(block.text))


def _appeals(found: Sequence[Block], appeal: Appeal, publisher: str) -> dict[int, tuple[str, str]]:
    """Blocks of a plea for money: from the opener to the last block in the outlet's own voice.

    A block is seeded by a plea in the outlet's voice outside quotation marks and grown over neighbours that open an
    appeal, plead, or speak as the outlet ("we", "you" with readers, journalism, the outlet's name). One paragraph in
    between is taken along where it says "we" or "you" or an opener went before, and so are the lines that head it.
    """
    strength = [_strength(b, appeal, publisher) for b in found]
    marked: dict[int, tuple[str, str]] = {}
    i = 0
    while i < len(found):
        end = i + 1
        while strength[i] and end < len(found) and (strength[end] or any(strength[end + 1:end + 2]) and (
                "opener" in strength[i:end] or _speaks(found[end], appeal))):
            end += 1
        if "plea" in strength[i:end]:
            start = next(k for k in (i - 2, i - 1, i) if all(_heads(b, appeal, publisher) for b in found[max(0, k):i]))
            marked |= {k: ("appeal", "appeal-block") for k in range(max(0, start), end)}
        i = end
    return marked


def _heads(block: Block, appeal: Appeal, publisher: str) -> bool:
    """A short line in the outlet's voice without a full stop, such as heads an appeal."""
    return _open(block) and block.words <= 12 and (_any(appeal.outlet, block.unquoted, publisher) or _speaks(block, appeal))


def _strength(block: Block, appeal: Appeal, publisher: str) -> str:
    """What a block contributes to an appeal: opener, plea, voice or nothing."""
    if _any(appeal.openers, block.text[:200], publisher):
        return "opener"
    own = block.unquoted
    if _any(appeal.reporting, own[-100:], publisher):
        return ""
    outlet = _any(appeal.outlet, own, publisher)
    if _any(appeal.pleas, own, publisher) and (outlet or block.words <= 20):
        return "plea"
    return "voice" if outlet and _speaks(block, appeal) else ""


def _speaks(block: Block, appeal: Appeal) -> bool:
    return _any(appeal.voice, block.unquoted, "")


def _opened(found: Sequence[Block], hits: Sequence[Rule | None], run: range) -> dict[int, tuple[str, str]]:
    """What follows a line that opens a list of links or the rest of the page."""
    marked: dict[int, tuple[str, str]] = {}
    before = 0
    total = sum(b.words for b in found if b.prose)
    for i, (block, rule) in enumerate(zip(found, hits)):
        before += block.words if block.prose and rule is None else 0
        if rule is None or not rule.opens or not _applies(rule, i, run):
            continue
        if rule.opens == "rest" and 2 * before > total:
            return marked | {k: (rule.kind, rule.id) for k in range(i, len(found))}
        inline = block.words > 5 and not block.introduces
        for k in range(i + 1, len(found)):
            if inline and not found[k].listed or found[k].prose or found[k].closing == "." or hits[k] is not None and hits[k].kind != rule.kind:
                break
            marked[k] = (rule.kind, rule.id)
    return marked


def _applies(rule: Rule, i: int, run: range) -> bool:
    return {"anywhere": True, "top": i < run.start, "bottom": i >= run.stop, "edge": i not in run, "inside": i in run}[rule.where]


def _ruled(hits: Sequence[Rule | None], run: range) -> dict[int, tuple[str, str]]:
    return {i: (r.kind, r.id) for i, r in enumerate(hits) if r is not None and _applies(r, i, run)}


def _shaped(found: Sequence[Block], rules: Cleaning, run: range) -> dict[int, tuple[str, str]]:
    """Captions, menus and lists of links, which shape alone tells."""
    first = next((i for i, b in enumerate(found) if b.words >= 20 and b.closed), 0)
    captions = {i: ("caption", "caption-shape") for i, b in enumerate(found[:first]) if _caption(b, rules)}
    menus = {i: ("navigation", "menu-shape") for i, b in enumerate(found) if i not in run and _menu(b)}
    return captions | menus | dict.fromkeys(_closing_list(found), ("navigation", "closing-list"))


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
    teasers = sum(b.text[:1] != "*" and _capital(b.text[1:]) for b in items)
    if len(items) < 2 or introduced or 2 * sum(b.closed for b in items) > len(items) or teasers < len(items) or any(b.words < 4 for b in items):
        return range(0)
    return range(start, end)


def _caption(block: Block, rules: Cleaning) -> bool:
    """A short closed line that describes a picture: names without a verb, or a verb of posture or meeting in the present."""
    posed = any(w in rules.posture for w in block.text.lower().split())
    return block.words <= 25 and _verbless(block, rules) and (posed or block.capitals >= 0.6)


def _verbless(block: Block, rules: Cleaning) -> bool:
    """Closed, without quotation and without a past or modal verb."""
    words = re.findall(r"[^\W\d_]+", block.text.lower())
    return (block.words >= 4 and block.closing == "." and '"' not in block.text
            and not any(w in rules.finite or len(w) > 4 and w.endswith("ed") for w in words))


def _placed(found: Sequence[Block], hits: Sequence[Rule | None], run: range, title: int) -> list[tuple[str, str]]:
    """A kind for every block by its place alone; kept unless shape and place both speak against it."""
    marks, listing = [], False
    for i, block in enumerate(found):
        listing = hits[i] is None and block.introduces or listing and not block.closed
        if i in run or block.prose:
            heading = _open(block) and block.words <= 15 and i + 1 < run.stop
            marks.append(("heading", "subheading") if heading else ("body", "main-run"))
        elif not _open(block):
            marks.append(("body", "sentence-outside"))
        elif i < run.start:
            short = block.words <= (2 if i > title else 8)
            marks.append(("navigation", "menu-line") if short else ("heading", "standfirst"))
        else:
            link = not listing and (_last_word(found, hits, i) or _link_list(found, hits, i))
            marks.append(("navigation", "link-line") if link else ("body", "line-outside"))
    return marks


def _open(block: Block) -> bool:
    """Neither closes nor introduces anything, and is no item of a marked list."""
    return not (block.closed or block.introduces or block.listed)


def _last_word(found: Sequence[Block], hits: Sequence[Rule | None], i: int) -> bool:
    """A few words below the article, with nothing after them that they could head."""
    return found[i].words <= 4 and all(hits[k] is not None or _open(found[k]) for k in range(i + 1, min(i + 6, len(found))))


def _link_list(found: Sequence[Block], hits: Sequence[Rule | None], i: int) -> bool:
    """Stands among three or more lines that begin with a capital and neither close nor introduce anything, stamps and buttons included."""
    low, high = max(0, i - 2), min(len(found), i + 3)
    flags = [hits[k] is not None or _open(found[k]) and _capital(found[k].text) for k in range(low, high)]
    return _capital(found[i].text) and any(all(flags[k:k + 3]) for k in range(len(flags) - 2))


def _pieces(raw: str, found: Sequence[Block], marks: dict[int, tuple[str, str]], rules: Cleaning, publisher: str) -> list[Labelled]:
    last = max((i for i, m in marks.items() if m[0] == "body"), default=-1)
    out: list[Labelled] = []
    at = 0
    for i, block in enumerate(found):
        for piece in _cut(block, marks[i], rules, publisher, i == last):
            if piece.span.start > at:
                out.append(Labelled(Span(at, piece.span.start), "blank", "space"))
            out.append(piece)
            at = piece.span.end
    return out + ([Labelled(Span(at, len(raw)), "blank", "space")] if at < len(raw) else [])


def _cut(block: Block, mark: tuple[str, str], rules: Cleaning, publisher: str, last: bool) -> list[Labelled]:
    """A block, with a dateline cut from its start and a credit from the end of the last paragraph."""
    start, end = block.span.start, block.span.end
    before, after = [], []
    for rule in rules.rules if mark[0] in ("body", "caption") else ():
        if rule.part == "start" and not before and (m := matches(rule, block.text[:200], 0, publisher)) and m.end() < len(block.text):
            before = [Labelled(Span(start, start + len(m.group().rstrip())), rule.kind, rule.id)]
            start += m.end()
        tail = max(0, len(block.text) - 150)
        if rule.part == "end" and not after and (last or mark[0] == "caption" or rule.where == "anywhere") \
                and (m := matches(rule, block.text[tail:], 0, publisher)) and block.span.start + tail + m.start() > start:
            cut = block.span.start + tail + m.start()
            cut += len(m.group()) - len(m.group().lstrip())
            after = [Labelled(Span(cut, end), rule.kind, rule.id)]
            end = block.span.start + len(block.text[:cut - block.span.start].rstrip())
    return [*before, Labelled(Span(start, end), *mark), *after] if end > start else [Labelled(block.span, *mark)]
