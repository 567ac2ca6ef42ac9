"""Questions, a student's answers, and what comes of them in plain words; an answer is hidden until it is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from html import escape

from ..language.spans import fold

# How a mark looks in plain text, and what it is called.
SIGNS = {"right": ("+", "right"), "wrong": ("-", "not yet"), "open": (" ", "open")}


@dataclass(frozen=True)
class Question:
    """A question of an exercise.

    key : by which it is answered; questions of one piece share its first word ("1 who", "1 how").
    asked : the question.
    right : the answers that are right, the coders' own first.
    why : the coders' reason.
    hint : what to look at again.
    choices : the answers there are; empty where any words will do.
    also : what others answer, by who they are: the second coder, the machine.
    """

    key: str
    asked: str
    right: tuple[str, ...]
    why: str
    hint: str
    choices: tuple[str, ...] = ()
    also: Mapping[str, str] | None = None

    def mark(self, given: object) -> Mark:
        """Hold an answer against the coders'."""
        words = "" if given is None else str(given).strip()
        if not words:
            return Mark(self.key, "", "open", "")
        if self.choices and plain(words) not in map(plain, self.choices):
            near = get_close_matches(plain(words), [plain(c) for c in self.choices], 1, 0.6)
            meant = f"did you mean '{near[0]}'?" if near else f"answer with one of: {', '.join(self.choices)}"
            return Mark(self.key, words, "wrong", f"There is no such answer; {meant}")
        if any(same(words, name) for name in self.right):
            return Mark(self.key, words, "right", self.reason())
        return Mark(self.key, words, "wrong", self.hint)

    def solution(self) -> str:
        """The answer with its reason."""
        return f"{self.right[0]}. {self.reason()}"

    def reason(self) -> str:
        """Why, and what others say."""
        others = "".join(f" {who[:1].upper()}{who[1:]}: {said}." for who, said in (self.also or {}).items())
        return f"{self.why}{others}"


@dataclass(frozen=True)
class Mark:
    """What came of one answer: `right`, `wrong` or `open`, and what is to be said of it."""

    key: str
    given: str
    state: str
    said: str


@dataclass(frozen=True, repr=False)
class Exercise:
    """An exercise: pieces to read, each by its number, and questions on them."""

    pieces: Mapping[str, str]
    questions: tuple[Question, ...]

    def check(self, answers: Mapping[str, object]) -> Feedback:
        """Hold a student's answers, by the keys of the questions, against the coders'."""
        keys = [q.key for q in self.questions]
        strange = [f"There is no question '{key}'; there are: {', '.join(keys)}." for key in answers if key not in keys]
        return Feedback(tuple(q.mark(answers.get(q.key)) for q in self.questions), tuple(strange), {q.key: q.solution() for q in self.questions})

    def reveal(self, key: str = "") -> str:
        """The answer to one question with its reason; without a key, how to ask for one."""
        found = {q.key: q for q in self.questions}
        if key not in found:
            return f"Ask for one answer: exercise.reveal('{self.questions[0].key}'). The keys are {', '.join(found)}."
        return found[key].solution()

    def __repr__(self) -> str:
        return "\n\n".join("\n".join((f"[{number}] {piece}", *self._asked(number))) for number, piece in self.pieces.items())

    def _repr_html_(self) -> str:
        return "".join(
            f"<section><h4>{escape(number)}</h4><blockquote style='white-space:pre-line'>{_marked(piece)}</blockquote>"
            f"<p>{'<br>'.join(map(escape, self._asked(number)))}</p></section>"
            for number, piece in self.pieces.items()
        )

    def _asked(self, number: str) -> list[str]:
        own = [q for q in self.questions if q.key.split()[0] == number]
        return [f"{q.key}: {q.asked}" + (f" ({', '.join(q.choices)})" if q.choices else "") for q in own]


@dataclass(frozen=True, repr=False)
class Feedback:
    """What came of all answers, to be shown; `solved` where every one is right."""

    marks: Sequence[Mark]
    strange: Sequence[str]
    solutions: Mapping[str, str]

    @property
    def solved(self) -> bool:
        return all(mark.state == "right" for mark in self.marks) and not self.strange

    @property
    def headline(self) -> str:
        count = {state: sum(mark.state == state for mark in self.marks) for state in SIGNS}
        if self.solved:
            return f"Solved: all {len(self.marks)} right."
        return f"Not solved yet: {count['right']} of {len(self.marks)} right, {count['wrong']} to look at again, {count['open']} open."

    def __repr__(self) -> str:
        lines = [f"{SIGNS[m.state][0]} {m.key}: {m.given or SIGNS[m.state][1]}" + (f" - {m.said}" if m.said else "") for m in self.marks]
        return "\n".join((self.headline, *lines, *self.strange))

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><td>{escape(m.key)}</td><td>{escape(m.given)}</td><td>{SIGNS[m.state][1]}</td>"
            f"<td style='text-align:left;white-space:normal'>{escape(m.said)}{'' if m.state == 'right' else self._hidden(m.key)}</td></tr>"
            for m in self.marks
        )
        notes = "".join(f"<p>{escape(note)}</p>" for note in self.strange)
        head = "<tr><th>question</th><th>your answer</th><th></th><th>why</th></tr>"
        return f"<p><strong>{escape(self.headline)}</strong></p><table>{head}{rows}</table>{notes}"

    def _hidden(self, key: str) -> str:
        return f"<details><summary>Show the answer</summary>{escape(self.solutions[key])}</details>"


def same(given: str, name: str) -> bool:
    """Whether an answer names what is meant: in the same words, or with the last name of a person.

    >>> same("the trade ministry", "Trade Ministry"), same("President Tokayev", "Kassym-Jomart Tokayev"), same("Berlin", "Olaf Scholz")
    (True, True, False)
    >>> same("the foreign ministry", "the trade ministry")
    False
    """
    last = name.split(" (")[0].split()[-1]
    return plain(given) == plain(name) or (last[:1].isupper() and plain(given).split()[-1:] == [plain(last)])


def plain(words: str) -> str:
    """Words as they are compared: lower case, no article, no remark in brackets."""
    return fold(words).lower().removeprefix("the ").split(" (")[0].strip(" .'\"")


def _marked(piece: str) -> str:
    return escape(piece).replace("▸", "<mark>").replace("◂", "</mark>")
