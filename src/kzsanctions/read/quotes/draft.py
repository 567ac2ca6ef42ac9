"""Hold attributions in the making: what a pass is shown of a paragraph, and what it hands to the next."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ...language.clauses import Clauses
from .cues import Cues, Reading
from .quotations import Quotation

Stretch = tuple[int, int]
# What ends a sentence, and what may stand behind it there.
STOPS = frozenset(".!?\u2026")
MARKS = frozenset(('"', "''", "``", "\u201d", "\u00bb", "\u2019", "'"))
# What stands before the number a thing is put at or given as.
NUMBERED = ("at", "as")
# What is given as something though that is no number: "gave the cause as a broken rail".
NAMED_AS = frozenset(("cause", "origin", "reason", "source", "motive", "culprit"))


@dataclass(frozen=True)
class Prose:
    """A paragraph as every pass sees it.

    `outer` are the numbers of the quotations that stand in no other, `quoted` says for each token in which of them it stands (-1: none),
    `verbs` are the tokens outside of them that may attribute. `first` marks the first paragraph of a text,
    `sentences` are first token and the one after the last of each, by its stops.
    """

    text: str
    marks: Sequence[Quotation]
    outer: Sequence[int]
    quoted: Sequence[int]
    verbs: Sequence[int]
    cues: Cues
    first: bool = False
    sentences: Sequence[tuple[int, int]] = ()
    _following: dict[str, list[int]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def following(self, what: str, met: Callable[[int], bool]) -> list[int]:
        """For each token the first from it on of which something is true, which is named by `what`; looked for once for all stretches."""
        if what not in self._following:
            found = [len(self.quoted)] * (len(self.quoted) + 1)
            for i in reversed(range(len(self.quoted))):
                found[i] = i if met(i) else found[i + 1]
            self._following[what] = found
        return self._following[what]


@dataclass(frozen=True)
class Draft:
    """An attribution in the making: a cue with content as character stretches of the paragraph, its source as a token range.

    `at` is the token that stands for the cue, `inside` that of the draft it is reported in; `frame` says by which construction the content was
    found; `relative` is the "who" between cue and speaker; `unmarked` is speech without marks; `open` waits for the next paragraph; `framed`
    holds only where the speaker is somebody.
    """

    cue: tuple[int, int]
    cue_class: str
    speech: bool
    stretches: tuple[Stretch, ...] = ()
    speaker: tuple[int, int] | None = None
    addressee: tuple[int, int] | None = None
    at: int = 0
    frame: str = ""
    relative: int | None = None
    inside: int | None = None
    unmarked: bool = False
    open: bool = False
    via: tuple[tuple[int, int], ...] = ()
    framed: bool = False

    def adding(self, start: int, end: int) -> Draft:
        """The draft with one more stretch, melted with those it touches."""
        keep = []
        for a, b in self.stretches:
            if a <= end and start <= b:
                start, end = min(a, start), max(b, end)
            else:
                keep.append((a, b))
        return replace(self, stretches=tuple(sorted([*keep, (start, end)])))


@dataclass(frozen=True)
class Drafts:
    """What the passes have found so far.

    Parameters
    ----------
    clauses : the parse, as read by now; a pass that finds a report hung under the wrong verb hands on a copy hung anew.
    at : drafts by the token of their cue, in the order they were found.
    taken : numbers of the quotations that have a cue; `loose` : of those without one that read as statements.
    inner : drafts of quotations inside quotations.
    """

    clauses: Clauses
    at: Mapping[int, Draft] = field(default_factory=dict)
    taken: frozenset[int] = frozenset()
    loose: tuple[int, ...] = ()
    inner: tuple[Draft, ...] = ()

    def having(self, *more: Draft) -> Drafts:
        """These drafts, each in the place of one with the same cue."""
        return replace(self, at={**self.at, **{f.at: f for f in more}})

    def taking(self, *quotations: int) -> Drafts:
        """The same with quotations that need no further cue."""
        return replace(self, taken=self.taken | frozenset(quotations))


def prose(text: str, c: Clauses, marks: Sequence[Quotation], cues: Cues, first: bool = False) -> Prose:
    """Look a paragraph over: which tokens stand in marks, which verbs may attribute."""
    outer = [k for k, q in enumerate(marks) if q.inside is None]
    quoted = _quoted(c, marks, outer)
    verbs = [v for v in _cue_verbs(c, cues) if quoted[v] < 0 and not _that_said(c, v)]
    return Prose(text, marks, outer, quoted, verbs, cues, first, _sentences(c, quoted))


def _sentences(c: Clauses, quoted: Sequence[int]) -> list[tuple[int, int]]:
    """First token and the one after the last, of each sentence by its stops; a quotation is never cut."""
    found, begin = [], 0
    for i in range(len(c)):
        last = i + 1 == len(c)
        inside = quoted[i] >= 0
        closes = inside and (last or quoted[i + 1] != quoted[i]) and c.word[i] in MARKS and c.word[i - 1] in STOPS
        spaced = last or c.start[i + 1] > c.end[i]
        if last or closes and c.text[c.start[i + 1]].isupper() or not inside and c.word[i] in STOPS and spaced:
            found.append((begin, i + 1))
            begin = i + 1
    return found


def _quoted(c: Clauses, marks: Sequence[Quotation], outer: Sequence[int]) -> list[int]:
    """For each token the number of the outermost quotation it stands in, or -1."""
    where = [-1] * len(c)
    for k in outer:
        for i in range(bisect_left(c.start, marks[k].outer.start), bisect_left(c.start, marks[k].outer.end)):
            where[i] = k
    return where


def _cue_verbs(c: Clauses, cues: Cues) -> list[int]:
    return [i for i, w in enumerate(c.word) if (w in cues.verbs or w in cues.seeming) and (c.tag[i][0] == "V" or _paper_reads(c, i, cues))]


def _paper_reads(c: Clauses, i: int, cues: Cues) -> bool:
    """Whether a verb the tagger took for a noun closes a sentence behind a paper: "..., the circular read"."""
    paper = i > 1 and c.tag[i] == "NN" and c.word[i - 1] in cues.media | cues.papers and c.tag[i - 1] == "NN" and c.tag[i - 2] in ("DT", "PRP$")
    return paper and (i + 1 == len(c) or c.word[i + 1] in (".", ",", ";"))


def _that_said(c: Clauses, v: int) -> bool:
    """The turn of phrase "That said, ..." reports nothing."""
    return 0 < v < len(c) - 1 and c.word[v - 1] == "that" and c.word[v + 1] == "," and c.opens[v - 1]


def hosts(c: Clauses, f: Draft) -> bool:
    """Whether a quotation without a cue may go on from this attribution: a verb's, of speech, with a speaker."""
    return bool(f.stretches) and f.speech and f.speaker is not None and f.inside is None and c.tag[f.at][:2] != "NN"


def readings(c: Clauses, v: int, cues: Cues) -> list[Reading]:
    """Readings of a verb whose particle or object, if they need one, is there: "out", "issue", "cold water"."""
    known = cues.verbs.get(c.word[v], ())
    after = [k for k in c.children[v] if k > v] if any(r.word for r in known) else ()
    near = {w for k in after for w in (c.word[k], f"{c.word[k - 1]} {c.word[k]}", " ".join(c.word[k : k + 2]))}
    if after:
        end = c.bounds[c.sentence[v]][1]
        near |= {c.word[i] for i in range(v + 2, end - 1) if c.word[i] in NUMBERED and "CD" in c.tag[i + 1 : i + 5]}
        near |= {"as" for i in range(v + 2, end - 1) if c.word[i] == "as" and NAMED_AS.intersection(c.word[v + 1 : i])}
        near |= {"down to" for i in range(v + 2, end - 1) if c.word[i] == "down" and c.word[i + 1] == "to"}
    return [r for r in known if r.word is None or r.word in near]


def takes_quotation(c: Clauses, v: int, cues: Cues) -> bool:
    return any("quotation" in r.takes for r in cues.verbs.get(c.word[v], ()))
