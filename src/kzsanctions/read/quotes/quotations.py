"""Find quotations by their marks: every style, nested and continued, with the state of a paragraph kept to that paragraph.

A mark is read by its shape where the shape tells (“ opens, ” closes), by its neighbours where it does not ("), and by what
stands open. So a mark too many or too few costs a sentence and never the rest of the article. Apostrophes, possessives,
inches and elisions ('90s) are no marks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...language.spans import Span, spanned, trim

_MARK = re.compile("''|``|[\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u301d\u301e\u301f\uff02\u2033\u2018\u2019\u201a\u2039\u203a'`]")
_SINGLE = frozenset("'`\u2018\u2019\u201a\u2039\u203a")
_OPENING = frozenset(("\u201c", "\u201e", "\u201f", "\u00ab", "\u301d", "``", "\u2018", "\u201a", "\u2039", "`"))
_CLOSING = frozenset(("\u201d", "\u00bb", "\u301e", "\u301f", "''", "\u2019", "\u203a"))
_SHAPED = frozenset("\u201c\u201e\u00ab")
_GUILLEMETS = frozenset("\u00ab\u00bb\u2039\u203a")
# A mark opens after one of these (or a space, or nothing) and closes before one.
_BEFORE = frozenset("([{\u2014\u2013-/\"\u201c\u201d\u201e\u00ab\u00bb'\u2018\u2026:,;=>")
_AFTER = frozenset(")]}.,;:!?\u2026\u2014\u2013-/\"\u201d\u201c\u00bb\u00ab'\u2019<[(*|")
_ELISION = re.compile(r"['\u2019\u2018](?:\d\ds?\b|(?:em|til|tis|twas|cause|bout|round|n|m)\b)", re.IGNORECASE)
_CURLY = re.compile("[\u201c\u201d]")
# An unclosed quotation is looked after for so many characters, and nesting goes so deep, that no text is slow to read.
_FAR, _DEEPEST = 3000, 4
# A stop after a short form or an initial ends no sentence: "Decision No. 5", "J. Brown".
_SENTENCE_END = re.compile(
    r"(?<!\bNo)(?<!\bArt)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bGen)(?<!\b[A-Z])"
    r"[.!?\u2026][)\]'\u2019\u201d\"]*(?=\s+[^\sa-z])"
)

# An unclosed quotation ends before who said it: “It is late, the envoy said.
_SPOKEN = re.compile(r",\s(?:(?:[Tt]he|he|she|they|[A-Z][\w.\u2019'-]*|[a-z]+(?=\s(?:said|added)\b))\s){1,4}(?:said|says|added|told|noted|stated)\b")


@dataclass(frozen=True)
class Quotation:
    """One quotation: `span` without its marks, `outer` with them.

    `style` is double, single or guillemet; `inside` the index of the quotation it is nested in; `closed` is false where a
    mark is missing; `reopened` is true where its opening mark goes on from a quotation the paragraph before left open.
    """

    span: Span
    outer: Span
    style: str = "double"
    inside: int | None = None
    closed: bool = True
    reopened: bool = False


def quotations(text: str, going_on: bool = False) -> list[Quotation]:
    """Quotations of one paragraph, in order of their opening marks; offsets are into `text`.

    `going_on` says that the paragraph before ended inside a quotation; it only matters to an opening mark at the start.

    >>> [q.span.of('He called it "a \\'grey\\' trade".') for q in quotations('He called it "a \\'grey\\' trade".')]
    ["a 'grey' trade", 'grey']
    """
    if not _MARK.search(text):
        return []
    return _joined(text, _pairs(text), going_on)


def open_at_end(text: str, found: Sequence[Quotation]) -> bool:
    """Whether a paragraph leaves its last quotation open, so that the next one may go on with it."""
    return any(not q.closed and q.style != "single" and text[q.outer.start : q.span.start].strip() for q in found)


def _pairs(text: str) -> list[tuple[int, int, int, int, str]]:
    """(start of opening mark, start of content, end of content, end of closing mark, style); an absent mark has no width."""
    found: list[tuple[int, int, int, int, str]] = []
    stack: list[tuple[int, int, str, str]] = []
    for m in _MARK.finditer(text):
        mark, at, after = m.group(), m.start(), m.end()
        single = mark in _SINGLE
        if (single or mark == "\u2033") and _no_mark(text, mark, at):
            continue
        style = "guillemet" if mark in _GUILLEMETS else "single" if single else "double"
        opens, closes = _may_open(text, at, after), _may_close(text, at, after)
        match = _partner(stack, mark, style)
        if match is not None and _is_close(mark, stack[match][3], opens, closes, style, text, after):
            for lost in reversed(stack[match + 1 :]):
                _give_up(text, lost, at, found)
            start, inner, kept_style, _ = stack[match]
            del stack[match:]
            found.append((*_tight(text, start, inner, at, after), kept_style))
        elif match is not None and mark == "\u201c" and opens and len(stack) < _DEEPEST and _closes_twice(text, after):
            stack.append((at, after, style, mark))
        elif match is not None and style == "double" and opens and not closes:
            # A second opening mark of one style: the first was never closed, and loses all but its sentence.
            for lost in reversed(stack[match:]):
                _give_up(text, lost, at, found)
            del stack[match:]
            stack.append((at, after, style, mark))
        elif opens and (mark not in _CLOSING or not closes) and not (single and match is not None) and len(stack) < _DEEPEST:
            stack.append((at, after, style, mark))
        elif closes and style == "double" and not stack and mark != "''":
            _missing_opening(text, at, after, found)
    for lost in reversed(stack):
        _give_up(text, lost, len(text), found)
    return found


def _tight(text: str, start: int, inner: int, end: int, after: int) -> tuple[int, int, int, int]:
    """A quotation without the spaces that may stand inside its marks."""
    kept = trim(text, Span(inner, end)) if inner < end else None
    return (start, inner, end, after) if kept is None else (start, kept.start, kept.end, after)


def _no_mark(text: str, mark: str, at: int) -> bool:
    """An apostrophe inside a word, or one that stands for left-out letters."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if mark == "\u2033":
        return before.isdigit()  # inches
    return before.isalnum() and after.isalnum() or _ELISION.match(text, at) is not None and not before.isalnum()


def _may_open(text: str, at: int, after: int) -> bool:
    before, following = text[at - 1 : at], text[after : after + 1]
    if before in ".!?" and text[at] in _SHAPED and following.isupper():
        return True  # the blank after a full stop is missing
    if text[at] == "\u00ab" and following.isspace() and (not before or before.isspace() or before in _BEFORE):
        return text[after : after + 3].strip()[:1].isalnum()  # « as the French print it »
    return (not before or before.isspace() or before in _BEFORE) and bool(following) and not following.isspace()


def _may_close(text: str, at: int, after: int) -> bool:
    before, following = text[at - 1 : at], text[after : after + 1]
    if text[at] == "\u00bb" and before.isspace() and (not following or following.isspace() or following in _AFTER):
        return True
    return (
        bool(before)
        and not before.isspace()
        and (not following or following.isspace() or following in _AFTER or before in ".,!?\u2026" and following.isalpha())
    )


def _partner(stack, mark: str, style: str) -> int | None:
    """The nearest open quotation this mark could close."""
    for k in range(len(stack) - 1, -1, -1):
        if stack[k][2] == style:
            return k
    return None


def _is_close(mark: str, opener: str, opens: bool, closes: bool, style: str, text: str, after: int) -> bool:
    if style == "guillemet":
        return mark != opener
    if mark == "\u201c" and opener in ("\u201e", "\u201d") or mark == "\u2018" and opener == "\u201a":
        return True
    if mark in _OPENING:
        return closes and not opens
    if style == "single":
        # "the ministers' word": a plural's apostrophe does not close where a later mark will.
        possessive = text[after - 2 : after - 1] == "s" and re.match(r" [a-z]", text[after : after + 2]) is not None
        return closes and not (possessive and _closes_later(text, after))
    return mark in _CLOSING and not (opens and not closes) or closes or not opens


def _closes_later(text: str, after: int) -> bool:
    return re.compile(r"[^\s'\u2019]['\u2019](?=[\s.,;:!?)\"\u201d]|$)").search(text, after, after + 400) is not None


def _closes_twice(text: str, after: int) -> bool:
    """Whether a second opening mark of one style nests: the next two marks both close."""
    following = _CURLY.findall(text, after, after + _FAR)
    return following[:2] == ["\u201d", "\u201d"]


def _give_up(text: str, lost, limit: int, found: list) -> None:
    """An unclosed quotation keeps the rest of its sentence; an unclosed single mark was an apostrophe."""
    start, inner, style, _ = lost
    if style == "single":
        return
    stop = _SENTENCE_END.search(text, inner, min(limit, inner + _FAR))
    rest = spanned(inner, stop.end() if stop else min(limit, inner + _FAR))
    kept = None if rest is None else trim(text, rest)
    end = inner if kept is None else kept.end
    if (said := _SPOKEN.search(text, inner, end)) is not None:
        end = said.start() + 1
    found.append((start, inner, end, end, style))


def _missing_opening(text: str, at: int, after: int, found: list) -> None:
    """A closing mark alone: where a comma or stop stands before it, the quotation began with its sentence."""
    if text[at - 1] not in ",.!?" and not (text[at - 1].isalpha() and text[after : after + 2] == ", "):
        return
    begin = floor = max(found[-1][3] if found else 0, at - _FAR)
    for m in _SENTENCE_END.finditer(text, floor, at - 1):
        begin = m.end()
    begin += len(text[begin:at]) - len(text[begin:at].lstrip())
    if at - begin > 3 and not text[begin - 1 : begin].isalnum():
        found.append((begin, begin, at, after, "double"))


def _joined(text: str, pairs, going_on: bool) -> list[Quotation]:
    """Quotations in order, each knowing the one around it."""
    out: list[Quotation] = []
    around: list[int] = []
    begin = len(text) - len(text.lstrip())
    for start, inner, end, close, style in sorted(pairs, key=lambda p: (p[0], -p[3])):
        if end <= inner:
            continue
        while around and out[around[-1]].outer.end <= start:
            around.pop()
        first = start <= begin
        out.append(
            Quotation(Span(inner, end), Span(start, close), style, around[-1] if around else None, close > end and inner > start, going_on and first)
        )
        around.append(len(out) - 1)
    return out
