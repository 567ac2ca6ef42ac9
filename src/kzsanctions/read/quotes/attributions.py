"""Find attributions: who is said to have said what (source, cue, content)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...language.clauses import Clauses
from ...language.parsing import Paragraph
from ...language.spans import Span
from .attribution import Attribution, placed, placed_one, tidy
from .cues import Cues
from .draft import Draft
from .passes import Voices, voices
from .quotations import Quotation, open_at_end, quotations
from .signed import opener, presenter, signer

# A quotation without a cue goes on from the speaker before it over so many paragraphs that attribute nothing.
_SILENCE = 2
_FIRST_PERSON = re.compile(r"\b(?:[Ww]e|us|[Oo]urs?|I|[Mm]y|me)\b")
# A cue alone in its paragraph is that short, with nothing but its speaker, a time and a place.
_SHORTEST_PARAGRAPH = 14
_OF_THE_CUE = frozenset(("nsubj", "punct", "npadvmod", "prep", "aux"))
_ENDS = frozenset('.!?\u201d"\u00bb')


def attributions(raw: str, paragraphs: Sequence[Paragraph], cues: Cues) -> list[Attribution]:
    """Every attribution of a text, paragraph by paragraph and in the order of their cues.

    Quotations that go on over paragraphs, and those without a cue of their own, keep the speaker before them. Paragraphs
    of any kind but "body" are passed over.
    """
    out: list[Attribution] = []
    going_on, last, silent, waiting, block = False, None, 0, None, None
    held: list[int] = []
    before: tuple[Paragraph, list[int]] | None = None
    earlier: tuple[Paragraph, Voices] | None = None
    unsigned: _Unsigned | None = None
    for paragraph in paragraphs:
        if paragraph.kind != "body":
            continue
        marks = quotations(paragraph.text, going_on)
        going_on = open_at_end(paragraph.text, marks)
        c = Clauses(paragraph.doc, cues.causes)
        read = voices(paragraph.text, c, marks, cues, not out)
        found, loose, c = read.found, read.drafts.loose, read.drafts.clauses
        opened = waiting if loose and not paragraph.text[: marks[loose[0]].outer.start].strip() else None
        lone = bool(loose) and _lone(paragraph.text, marks)
        presented = presenter(earlier[1].prose, earlier[1].drafts) if lone and opened is None and earlier is not None else None
        opened = opened if presented is None else placed_one(earlier[0], earlier[1].drafts.clauses, [], presented, {})
        first = _continued(paragraph, loose, marks, last, opened, out)
        speaks_on = waiting is not None or _FIRST_PERSON.search(paragraph.text)
        whole = tidy(paragraph, 0, len(paragraph.text), marks)
        if block is not None and speaks_on and whole is not None and not marks and not any(f.speech for f in found):
            first = [replace(block, content=(whole,), quote_types=("direct",))]
        made = first + placed(paragraph, c, marks, found, len(out) + len(first))
        waiting = next((placed_one(paragraph, c, marks, f, {}) for f in found if f.open), None)
        block = _block(paragraph, waiting, first, block, cues)
        out.extend(made)
        if not made and before is not None and (late := _afterword(paragraph, c, cues, *before, out)) is not None:
            made = [late]
            out.append(late)
        elif unsigned is not None and (whose := signer(read.prose, c) or (opener(read.prose, read.drafts) if unsigned.silent else None)) is not None:
            unsigned.sign(out, placed_one(paragraph, c, [], whose, {}))
        unsigned = _Unsigned(paragraph, marks, tuple(range(len(out) - len(made), len(out))), last is None and presented is None) if lone else None
        before, earlier = (paragraph, list(range(len(out) - len(made), len(out)))), (paragraph, read)
        held = _held(paragraph, marks, loose, first, held, out, len(out) - len(made))
        speaking = [k for k in range(len(out) - len(made), len(out)) if _may_go_on(out[k])]
        silent = 0 if speaking else silent + 1
        last = speaking[-1] if speaking else last if silent <= _SILENCE else None
    return out


@dataclass(frozen=True)
class _Unsigned:
    """A quotation that fills its paragraph and has no cue: where it stands in the list, and whether nobody has spoken before."""

    paragraph: Paragraph
    marks: Sequence[Quotation]
    places: tuple[int, ...]
    silent: bool

    def sign(self, out: list[Attribution], whose: Attribution) -> None:
        """Give it the speaker that the paragraph behind it names."""
        spans = tuple(q.span.shift(self.paragraph.start) for q in self.marks if q.inside is None)
        signed = replace(whose, content=spans, quote_types=("direct",) * len(spans))
        if self.places:
            out[self.places[0]] = signed
        else:
            out.append(signed)


def _lone(text: str, marks: Sequence[Quotation]) -> bool:
    """Whether one quotation fills a paragraph."""
    outer = [q for q in marks if q.inside is None]
    return len(outer) == 1 and outer[0].closed and not (text[: outer[0].outer.start] + text[outer[0].outer.end :]).strip(" \t\r\n.")


def _afterword(paragraph: Paragraph, c: Clauses, cues: Cues, before: Paragraph, said: list[int], out: list[Attribution]) -> Attribution | None:
    """A cue that is a paragraph of its own, for the paragraph before it where that has none: "The mill will stay open. / The envoy said."

    Where that paragraph is a quotation without a cue, the quotation is given the speaker.
    """
    if len(c) > _SHORTEST_PARAGRAPH or paragraph.text.rstrip()[-1:] == ":" or len(c.bounds) != 1 or any(out[k].cue is not None for k in said):
        return None
    v = next((i for i in range(len(c)) if c.head[i] == i), 0)
    subject = c.child(v, "nsubj")
    speaks = c.word[v] not in cues.mutual and any({"quotation", "clause"} <= r.takes and r.speech for r in cues.verbs.get(c.word[v], ()))
    own = any(c.dep[k] not in _OF_THE_CUE for k in c.children[v])
    if not speaks or own or subject is None or c.tag[v] not in ("VBD", "VBZ"):
        return None
    if before.text.rstrip()[-1:] not in _ENDS or len(before.text) < _SHORTEST_PARAGRAPH:
        return None
    f = Draft((v, v), cues.verbs[c.word[v]][0].cue_class, True, (), c.phrase(subject), None, v, "quotation")
    whole = tidy(before, 0, len(before.text), quotations(before.text))
    if whole is None:
        return None
    late = replace(placed_one(paragraph, c, [], f, {}), content=(whole,), quote_types=("direct",))
    if said:
        late = replace(late, content=tuple(s for k in said for s in out[k].content), quote_types=("direct",) * sum(len(out[k].content) for k in said))
        del out[said[0] :]
    return late


def _held(
    paragraph: Paragraph,
    marks: Sequence[Quotation],
    loose: Sequence[int],
    first: list[Attribution],
    held: list[int],
    out: list[Attribution],
    begin: int,
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
    open_still = whole and tuple(loose) == (0,) and len(first) == 1 and not marks[0].closed and first[0].cue is None
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
    paragraph: Paragraph, loose: Sequence[int], marks: Sequence[Quotation], last: int | None, opened: Attribution | None, out: Sequence[Attribution]
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
