"""Find attributions: who is said to have said what (source, cue, content)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...language.clauses import Clauses
from ...language.parsing import Paragraph
from ...language.spans import Span, trim
from .complements import telling_start
from .cues import Cues
from .draft import Found
from .quotations import Quotation, open_at_end, quotations
from .voices import voices


@dataclass(frozen=True)
class Attribution:
    """One cue with its source and content; all spans are in the raw text.

    `content` holds the unbroken stretches in order, `quote_types` one of direct, mixed, indirect for each.
    `speaker` is the wording next to the cue (a name, an office, a pronoun), or the nearest wording it goes on from where
    the quotation has no cue of its own; `speaker_basis` says which, as far as grammar tells.
    `clause` is the attributing clause without its content: the time of speaking is read there.
    `parent` is the index of the attribution this one is nested in, `continues` that of the one it goes on from.
    `asides` are the relative clauses and participles in that clause, whose times are not that of speaking.
    `relative` is the "who", or the paper, that stands between the cue and its speaker; `noun` marks a cue such as "his claim that".
    """

    content: tuple[Span, ...]
    quote_types: tuple[str, ...]
    cue: Span | None
    cue_class: str
    speaker: Span | None
    speaker_basis: str
    clause: Span | None = None
    addressee: Span | None = None
    via: tuple[Span, ...] = ()
    parent: int | None = None
    speech: bool = True
    continues: int | None = None
    relative: Span | None = None
    noun: bool = False
    asides: tuple[Span, ...] = ()


_PRONOUNS = frozenset(("he", "she", "it", "they", "we", "i", "him", "her", "them", "who", "his", "their", "its", "this", "that", "these", "those"))
# A quotation without a cue goes on from the speaker before it over so many paragraphs that attribute nothing.
_SILENCE = 2
# In the first words of a sentence its asides are looked for.
_LONGEST = 120
_LEADING = " \t\r\n,;:.-\u2013\u2014"
_TRAILING = _LEADING.replace(".", "")
_HYPHEN = re.compile(r"(?<![\w-])[^\W\d_]+-\Z")
_FIRST_PERSON = re.compile(r"\b(?:[Ww]e|us|[Oo]urs?|I|[Mm]y|me)\b")
# A cue alone in its paragraph is that short, with nothing but its speaker, a time and a place.
_SHORTEST_PARAGRAPH = 14
_OF_THE_CUE = frozenset(("nsubj", "punct", "npadvmod", "prep", "aux"))
_ENDS = frozenset('.!?\u201d"\u00bb')
_MARKS = '"\u201c\u201d\u201e\u00ab\u00bb'


def attributions(raw: str, paragraphs: Sequence[Paragraph], cues: Cues) -> list[Attribution]:
    """Every attribution of a text, paragraph by paragraph and in the order of their cues.

    Quotations that go on over paragraphs, and those without a cue of their own, keep the speaker before them. Paragraphs
    of any kind but "body" are passed over.
    """
    out: list[Attribution] = []
    going_on, last, silent, waiting, block = False, None, 0, None, None
    held: list[int] = []
    before: tuple[Paragraph, list[int]] | None = None
    for paragraph in paragraphs:
        if paragraph.kind != "body":
            continue
        marks = quotations(paragraph.text, going_on)
        going_on = open_at_end(paragraph.text, marks)
        c = Clauses(paragraph.doc, cues.causes)
        found, loose = voices(paragraph.text, c, marks, cues, not out)
        opened = waiting if loose and not paragraph.text[: marks[loose[0]].outer.start].strip() else None
        first = _continued(paragraph, loose, marks, last, opened, out)
        speaks_on = waiting is not None or _FIRST_PERSON.search(paragraph.text)
        whole = _tidy(paragraph, Span(0, len(paragraph.text)), marks)
        if block is not None and speaks_on and len(whole) and not marks and not any(f.speech for f in found):
            first = [replace(block, content=(whole,), quote_types=("direct",))]
        made = first + _placed(paragraph, c, marks, found, len(out) + len(first))
        waiting = next((_placed_one(paragraph, c, marks, f, {}) for f in found if f.open), None)
        block = _block(paragraph, waiting, first, block, cues)
        out.extend(made)
        if not made and before is not None and (late := _afterword(paragraph, c, cues, *before, out)) is not None:
            made = [late]
            out.append(late)
        before = paragraph, list(range(len(out) - len(made), len(out)))
        held = _held(paragraph, marks, loose, first, held, out, len(out) - len(made))
        speaking = [k for k in range(len(out) - len(made), len(out)) if _may_go_on(out[k])]
        silent = 0 if speaking else silent + 1
        last = speaking[-1] if speaking else last if silent <= _SILENCE else None
    return out


def _afterword(paragraph: Paragraph, c: Clauses, cues: Cues, before: Paragraph, said: list[int], out: list[Attribution]) -> Attribution | None:
    """A cue that is a paragraph of its own, for the paragraph before it where that has none: "The mill will stay open. / The envoy said."

    Where that paragraph is a quotation without a cue, the quotation is given the speaker.
    """
    if len(c) > _SHORTEST_PARAGRAPH or paragraph.text.rstrip()[-1:] == ":" or len(c.bounds) != 1 or any(out[k].cue is not None for k in said):
        return None
    v = next((i for i in range(len(c)) if c.head[i] == i), 0)
    subject = c.child(v, "nsubj")
    speaks = any({"quotation", "clause"} <= r.takes and r.speech for r in cues.verbs.get(c.word[v], ()))
    own = any(c.dep[k] not in _OF_THE_CUE for k in c.children[v])
    if not speaks or own or subject is None or c.tag[v] not in ("VBD", "VBZ"):
        return None
    if before.text.rstrip()[-1:] not in _ENDS or len(before.text) < _SHORTEST_PARAGRAPH:
        return None
    f = Found((v, v), cues.verbs[c.word[v]][0].cue_class, True, [], c.phrase(subject), None, v, "quotation")
    whole = _tidy(before, Span(0, len(before.text)), quotations(before.text))
    late = replace(_placed_one(paragraph, c, [], f, {}), content=(whole,), quote_types=("direct",))
    if said:
        late = replace(late, content=tuple(s for k in said for s in out[k].content), quote_types=("direct",) * sum(len(out[k].content) for k in said))
        del out[said[0] :]
    return late


def _held(
    paragraph: Paragraph, marks: Sequence[Quotation], loose: list[int], first: list[Attribution], held: list[int], out: list[Attribution], begin: int
) -> list[int]:
    """Paragraphs of one quotation without a cue so far, as places in `out`; the cue that closes the last of them is given to all.

    Every paragraph of such a quotation opens with a mark, and only the last one closes it: “We came. / “We saw,” the envoy said.
    """
    whole = bool(marks) and not paragraph.text[: marks[0].outer.start].strip()
    if whole and held and not loose:
        opening = marks[0].span.shift(paragraph.start)
        cue = next((k for k in range(begin, len(out)) if any(s.overlaps(opening) for s in out[k].content)), None)
        if cue is not None and out[cue].speaker is not None and out[cue].parent is None:
            for k in held:
                out[k] = replace(out[k], cue_class=out[cue].cue_class, speaker=out[cue].speaker, via=out[cue].via, continues=cue)
    open_still = whole and loose == [0] and len(first) == 1 and not marks[0].closed and first[0].cue is None
    if not open_still:
        return []
    if marks[0].reopened:
        return [*held, begin] if held else []  # else it goes on from a cue before
    return [begin]


def _block(paragraph: Paragraph, waiting: Attribution | None, said: list[Attribution], block: Attribution | None, cues: Cues) -> Attribution | None:
    """The cue whose words the next paragraph may be, printed without marks as official releases do.

    That is a verb of saying that a colon left open; its words go on as long as every paragraph is about the speaker ("we", "our").
    """
    if waiting is not None:
        verb = _word(paragraph, waiting.cue)
        spoken = any("quotation" in r.takes for r in cues.verbs.get(verb, ()))
        return waiting if spoken and waiting.speech and waiting.speaker is not None else None
    return block if block is not None and said and said[0].cue == block.cue else None


def _word(paragraph: Paragraph, span: Span | None) -> str:
    return "" if span is None else span.shift(-paragraph.start).of(paragraph.text).lower()


def _may_go_on(a: Attribution) -> bool:
    """Whether a quotation without a cue may have the speaker of this attribution."""
    return a.speech and a.speaker is not None and a.parent is None and not a.noun


def _continued(
    paragraph: Paragraph, loose: list[int], marks: Sequence[Quotation], last: int | None, opened: Attribution | None, out: Sequence[Attribution]
) -> list[Attribution]:
    """Quotations with no cue in their paragraph: of the cue that a colon left open before them, else of the speaker before."""
    if not loose:
        return []
    spans = tuple(marks[k].span.shift(paragraph.start) for k in loose)
    if opened is not None:
        return [replace(opened, content=spans, quote_types=("direct",) * len(spans))]
    if last is None:
        # Nobody yet: the cue may stand where the quotation ends, paragraphs on.
        goes_on = not marks[loose[0]].closed and not paragraph.text[: marks[loose[0]].outer.start].strip()
        return [Attribution(spans, ("direct",) * len(spans), None, "say", None, "unnamed")] if goes_on and len(loose) == 1 else []
    before = out[last]
    return [
        Attribution(
            spans,
            ("direct",) * len(spans),
            None,
            before.cue_class,
            before.speaker,
            "continued",
            via=before.via,
            continues=last if before.continues is None else before.continues,
        )
    ]


def _placed(paragraph: Paragraph, c: Clauses, marks, found: Sequence[Found], offset: int) -> list[Attribution]:
    """Attributions of a paragraph as spans of the raw text; `offset` is the index the first of them will have."""
    kept = [f for f in found if any(len(_tidy(paragraph, Span(a, b), marks)) for a, b in f.stretches)]
    place = {f.at: offset + k for k, f in enumerate(kept)}
    return [_placed_one(paragraph, c, marks, f, place) for f in kept]


def _placed_one(paragraph: Paragraph, c: Clauses, marks, f: Found, place: dict[int, int]) -> Attribution:
    content = tuple(s for s in (_tidy(paragraph, Span(a, b), marks) for a, b in _telling(c, f)) if len(s))
    kinds = tuple("direct" if f.unmarked else quote_type(s.shift(-paragraph.start), marks, paragraph.text) for s in content)
    at = lambda tokens: None if tokens is None else Span(paragraph.start + c.start[tokens[0]], paragraph.start + c.end[tokens[1]])
    return Attribution(
        content,
        kinds,
        at(f.cue),
        f.cue_class,
        at(f.speaker),
        _basis(c, f.speaker),
        _clause(paragraph, c, f, content),
        at(f.addressee),
        tuple(dict.fromkeys(map(at, f.via))),
        place.get(f.inside),
        f.speech,
        None,
        at(None if f.relative is None else (f.relative, f.relative)),
        c.tag[f.at][:2] == "NN",
        tuple(_asides(paragraph, c, f)),
    )


def _asides(paragraph: Paragraph, c: Clauses, f: Found) -> Iterator[Span]:
    """What the sentence tells of a noun and not of the saying: "the envoy, who arrived on Monday, said", "asked of a list printed in May"."""
    begin, end = c.bounds[c.sentence[f.at]]
    i = begin
    while i < min(end, begin + _LONGEST):
        if c.dep[i] in ("relcl", "acl") and not c.within(f.at, i) and c.right(i) > i:
            yield Span(paragraph.start + c.start[c.left(i)], paragraph.start + c.end[c.right(i)])
            i = max(i, c.right(i))
        i += 1


def _telling(c: Clauses, f: Found) -> list[tuple[int, int]]:
    """The stretches, the first of them from its verb on where the verb carries the denial or judgement."""
    start = telling_start(c, f)
    if start is None or not f.stretches or f.stretches[0][0] < c.end[f.at]:
        return f.stretches
    return [(c.start[start], f.stretches[0][1]), *f.stretches[1:]]


def _clause(paragraph: Paragraph, c: Clauses, f: Found, content: Sequence[Span]) -> Span:
    """The part of the sentence around the cue that is not content."""
    begin, end = c.bounds[c.sentence[f.at]]
    low, high = paragraph.start + c.start[begin], paragraph.start + c.end[end - 1]
    at = paragraph.start + c.start[f.at]
    for s in content:
        if s.start <= at < s.end:
            continue
        if s.end <= at:
            low = max(low, s.end)
        elif s.start > at:
            high = min(high, s.start)
    return trim_in(paragraph, Span(low, max(low, high)))


def trim_in(paragraph: Paragraph, span: Span) -> Span:
    inner = trim(paragraph.text, span.shift(-paragraph.start), _LEADING + _MARKS)
    return inner.shift(paragraph.start)


def quote_type(span: Span, marks: Sequence[Quotation], text: str) -> str:
    """direct where (nearly) all letters stand in quotation marks, indirect where none do."""
    letters = sum(ch.isalnum() for ch in span.of(text))
    inside = 0
    for q in marks:
        if q.inside is None and q.span.overlaps(span):
            inside += sum(ch.isalnum() for ch in text[max(q.span.start, span.start) : min(q.span.end, span.end)])
    share = inside / letters if letters else 0
    return "direct" if share >= 0.95 else "indirect" if share <= 0.05 else "mixed"


def _tidy(paragraph: Paragraph, span: Span, marks: Sequence[Quotation]) -> Span:
    """Without white space and stray punctuation around it, and without the marks where it is one whole quotation."""
    whole = next((q for q in marks if q.inside is None and q.outer.start <= span.start and span.end <= q.outer.end), None)
    if whole is not None:
        inner = Span(max(span.start, whole.span.start), min(span.end, whole.span.end))
        return trim(paragraph.text, inner).shift(paragraph.start)
    piece = span.of(paragraph.text)
    start = span.start + len(piece) - len(piece.lstrip(_LEADING))
    if _HYPHEN.search(paragraph.text, max(0, start - 16), start) and paragraph.text[start : start + 1].isalnum():
        # The parse cut a word at its hyphen: "re-exports", "ex-minister".
        start = _HYPHEN.search(paragraph.text, max(0, start - 16), start).start()
    return Span(start, max(start, span.start + len(piece.rstrip(_TRAILING)))).shift(paragraph.start)


def _basis(c: Clauses, speaker: tuple[int, int] | None) -> str:
    if speaker is None:
        return "unnamed"
    first, last = speaker
    if first == last and c.word[first] in _PRONOUNS:
        return "pronoun"
    return "named" if any(c.tag[i] in ("NNP", "NNPS") for i in range(first, last + 1)) else "title"
