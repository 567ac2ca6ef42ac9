"""Read interviews and transcripts: paragraphs that open with a label are questions and answers, and an answer is its speaker's own words.

**Q: Is that so?**
A: It is not.
MINISTER: No list exists.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from ...language.parsing import Paragraph
from ...language.spans import Span, trim
from ..names import Mention
from .attributions import Attribution

# A label closes with a colon: Q, A, Question, or a name of up to five words; bold marks and stage directions may stand around it. A letter
# may close with a full stop or bracket too.
_NAME = r"[^\W\d_a-z][\w.'\u2019-]*(?: (?:(?:de|van|von|al|el|bin|of) )?[^\W\d_a-z][\w.'\u2019-]*){0,4}"
_LABEL = re.compile(
    rf"\s*[*_]{{0,3}}(?P<label>{_NAME}(?=[ :*_])|[QA](?=[.)]))(?: \([^()]{{1,40}}\))?[*_]{{0,3}}(?:(?<=[QA])[.)]|:)[*_]{{0,3}}(?=\s|$)"
)
_BOLD = re.compile(r"\s*(?:\*\*|__)[^*_]+\?\s*(?:\*\*|__)\s*\Z")
_ASKS, _ANSWERS = frozenset(("q", "question", "journalist", "reporter", "interviewer", "moderator")), frozenset(("a", "answer"))
# Words in marks, whose I and we are whoever's is quoted there.
_QUOTED = re.compile(r"[\"\u201c\u00ab\u201e][^\"\u201c\u201d\u00ab\u00bb\u201e]+[\"\u201d\u00bb\u201c]")
_OWN = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|my|us|me)\b")
# Of so many labelled paragraphs, with a label that comes back or two questions, is a text an interview; fewer may be a table of contents or a list.
_FEWEST = 4
# Characters between a label's colon and the words it opens: spaces and the marks of bold print.
_BESIDE = 8
_MARKS = " \t\r\n*_"


@dataclass(frozen=True)
class Turn:
    """What one speaker says in one paragraph: the words, the name that labels them (None for a bare "A"), and whether they ask."""

    content: Span
    label: Span | None
    asks: bool


def turns(paragraphs: Sequence[Paragraph], publisher: str = "", captions: Collection[str] = ()) -> list[Turn]:
    """The turns of an interview's body in order, none where a text is no interview; `captions` are words that label no speaker ("Photo: ...").

    A paragraph without a label between two turns goes on with the answer before it; after the last turn only where it speaks in the
    first person outside of marks, since there the article may have its own last word. One that quotes the guest in the third person is
    the article's own wherever it stands ("She closes the folder. “Not today,” she says."), and after the last turn so is all behind it.
    """
    labels = [_LABEL.match(p.text) for p in paragraphs]
    beside = [m is not None and _captions(m["label"], captions) for m in labels]
    labels = [None if apart else m for m, apart in zip(labels, beside)]
    bold = [_BOLD.match(p.text) is not None for p in paragraphs]
    names = Counter(m["label"].casefold() for m in labels if m)
    askers = _askers(paragraphs, labels, publisher)
    asked = sum(bold) + sum(names[n] for n in askers)
    fewest = _FEWEST - bool(names and names.keys() <= _ASKS)  # three times "Q:" is no list
    if sum(names.values()) + sum(bold) < fewest or max([*names.values(), asked]) < 2:
        return []
    last = max(i for i in range(len(paragraphs)) if labels[i] or bold[i])
    guests = {m["label"].split()[-1] for m in labels if m and m["label"].casefold() not in _ANSWERS | _ASKS | askers}
    found: list[Turn] = []
    for i, (p, match) in enumerate(zip(paragraphs, labels)):
        if match or bold[i]:
            name = match["label"].casefold() if match else "q"
            bare = match is None or name in _ANSWERS | _ASKS
            label = None if bare else Span(match.start("label"), match.end("label")).shift(p.start)
            found += _turn(p, match.end() if match else 0, label, match is None or name in askers)
        elif beside[i]:
            continue
        elif found and _tells_of(p.text, guests):
            if i > last:
                break
        elif found and (found[-1].asks or i <= last or _OWN.search(_QUOTED.sub("", p.text))):
            found += _turn(p, 0, None if found[-1].asks else found[-1].label, False)
    return found


def _captions(label: str, captions: Collection[str]) -> bool:
    """Whether a label is that of a picture, a list or those who made the text."""
    words = label.casefold().split()
    return not set(words) & (_ASKS | _ANSWERS) and any(w in captions for w in words)


def _tells_of(text: str, guests: set[str]) -> bool:
    """Whether a paragraph quotes one of the guests, by name or as he or she, in words of its own that speak of nobody as I or we."""
    around = _QUOTED.sub('"', text)
    if any(re.search(rf"\" (?:\w+ly )?(?:{re.escape(g)} [a-z]|[a-z]+ {re.escape(g)}\b)", around) for g in guests):
        return True
    by_pronoun = re.match(r"(?:He|She) [a-z]", around) is not None and re.search(r"\" (?:(?:he|she) [a-z]|[a-z]+ (?:he|she)\b)", around)
    return bool(by_pronoun) and not _OWN.search(around)


def _turn(p: Paragraph, at: int, label: Span | None, asks: bool) -> list[Turn]:
    """One turn, none where nothing is said."""
    said = trim(p.text, Span(at, len(p.text)), _MARKS) if at < len(p.text) else None
    if said is not None and _QUOTED.fullmatch(said.of(p.text)):
        said = Span(said.start + 1, said.end - 1)
    return [] if said is None else [Turn(said.shift(p.start), label, asks)]


def _askers(paragraphs: Sequence[Paragraph], labels: Sequence[re.Match | None], publisher: str) -> frozenset[str]:
    """Labels of those who ask: by the word, the publisher's name, a part of it or its initials, else whoever mostly ends in a question mark."""
    paper = publisher.casefold().split()
    initials = "".join(word[0] for word in paper)
    questions, all_turns = Counter(), Counter()
    for p, match in zip(paragraphs, labels):
        if match:
            name = match["label"].casefold()
            all_turns[name] += 1
            questions[name] += p.text.rstrip(_MARKS + "\"'\u201d\u2019)").endswith("?")
    by_name = {n for n in all_turns if n in _ASKS or n == initials or set(n.split()) <= set(paper) - _ANSWERS}
    by_marks = {n for n in all_turns if n not in _ANSWERS and all_turns[n] > 1 and 2 * questions[n] > all_turns[n]}
    return frozenset(by_name or by_marks)


def interviewed(heard: Sequence[Attribution], said: Sequence[Turn], mentions: Sequence[Mention]) -> list[Attribution]:
    """Attributions with each answer as a direct statement of its speaker; what an answer reports of others is nested in it.

    An answer without a name is the guest's: of whoever answers by name, else of the only official the paragraph before the first turn
    names, else of the first official the text names, else of the first person.
    """
    answers = [t for t in said if not t.asks]
    if not answers:
        return list(heard)
    guest = next((t.label for t in answers if t.label), None) or _guest_before(said[0].content.start, mentions) or _guest(mentions)
    speakers = [t.label or guest for t in answers]
    out = [Attribution((t.content,), ("direct",), None, "say", s, "named" if s else "unnamed") for t, s in zip(answers, speakers)]
    place: dict[int, int] = {}
    for i, a in enumerate(heard):
        host = next((k for k, t in enumerate(answers) if any(t.content.overlaps(s) for s in a.content)), None)
        if host is not None and _is_the_answer(a, answers[host]):
            place[i] = host  # what hangs on the words as they were read hangs on the answer
            continue
        if any(t.asks and _is_the_answer(a, t) for t in said):
            continue
        place[i] = len(out)
        out.append(a if host is None or a.parent is not None else replace(a, parent=-1 - host))
    return [_moved(a, place) for a in out]


def _moved(a: Attribution, place: dict[int, int]) -> Attribution:
    """An attribution with the places of those it hangs on in the new list; a host answer is marked by a negative number."""
    parent = -1 - a.parent if a.parent is not None and a.parent < 0 else place.get(a.parent)
    return replace(a, parent=parent, continues=place.get(a.continues))


def _is_the_answer(a: Attribution, t: Turn) -> bool:
    """Whether an attribution was read from the label itself or takes the whole turn for its content."""
    by_label = a.cue is not None and 0 <= t.content.start - a.cue.end < _BESIDE and any(s.start >= t.content.start for s in a.content)
    return by_label or sum(len(s) for s in a.content if t.content.overlaps(s)) > 0.6 * len(t.content)


def _guest_before(at: int, mentions: Sequence[Mention]) -> Span | None:
    """The official whom the last paragraph before the questions names, where it names no other: an article may end in an interview."""
    before = [m for m in mentions if m.span.end <= at]
    near = [m for m in before if m.paragraph == before[-1].paragraph and m.kind == "person" and " " in m.name and m.official]
    return near[0].span if len({m.name for m in near}) == 1 else None


def _guest(mentions: Sequence[Mention]) -> Span | None:
    named = [m for m in mentions if m.kind == "person" and " " in m.name]
    return next((m.span for m in named if m.official), next((m.span for m in named), None))
