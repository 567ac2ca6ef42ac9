"""What came of a pair, in a sentence or two of at most some three hundred characters."""

from __future__ import annotations

from textwrap import shorten

from ..language.codes import POSITIONS, TIERS
from ..language.words import inside
from .comparison import Comparison
from .notes import WHY, Note
from .side import Side, uncoded
from .verdicts import Verdict


def judged(left: Side, right: Side, verdicts: tuple[Verdict, ...], comparison: Comparison) -> str:
    """The outcome in one or two sentences: who says what, and what holds the pair or joins it."""
    told = _says(left, right, comparison)
    held = [v.why.partition(", ")[0] if v.gate in ("G2", "G5") else v.why for v in verdicts if v.verdict == "cap"]
    if held:
        return f"{told} A {TIERS['B']} only: {'; '.join(held)}."
    scope = verdicts[3]
    denial = dict(scope.inputs).get("denial")
    if not denial:
        return told
    mismatch = f", which outweighs that {scope.why.partition(': ')[2]}" if "outweighs" in scope.why else ""
    return f'{told} The second expressly denies the first ("{shorten(denial, 120, placeholder=" ...")}"){mismatch}.'


def _says(left: Side, right: Side, comparison: Comparison) -> str:
    """Who says what, under the name of what it is about; two issues are named each beside its answer."""
    one, other = (side.who.name or side.who.id or "an unnamed speaker" for side in (left, right))
    if left.what.issue == right.what.issue == "denied-claim":
        return f'{one} says "{shorten(left.evidence, 120, placeholder=" ...")}"; {other} denies it.'
    if left.what.issue == right.what.issue and uncoded(left.what.issue):
        quoted = [shorten(side.evidence, 120, placeholder=" ...") for side in (left, right)]
        return f'{one} says "{quoted[0]}"; {other} says "{quoted[1]}".'
    answers = [_answer(side) for side in (left, right)]
    if left.what.issue != right.what.issue:
        one, other = (
            f'{name} says {answer} to "{comparison.label(side.what.issue)}"' for name, answer, side in zip((one, other), answers, (left, right))
        )
        return f"{one}; {other}."
    about = _measured(left, right, comparison) if left.what.number else comparison.label(left.what.issue)
    told = f"{one} says {answers[0]}, {other} says {answers[1]}" if one != other else f"{one} says {' and '.join(answers)}"
    return f"{about[:1].upper()}{about[1:]}: {told}."


def _answer(side: Side) -> str:
    return inside(side.what.number.text) if side.what.number else POSITIONS[side.what.position]


def _measured(left: Side, right: Side, comparison: Comparison) -> str:
    """What two numbers measure: as the first has it, or where the second tells the same of it and more, as the second."""
    one, other = (measured(side, comparison) for side in (left, right))
    return other if other.lower().startswith(one.lower()) else one


def measured(side: Side, comparison: Comparison) -> str:
    """What a number measures, in words: the name of a measure of the codebook with its countries, else what is counted.

    A key made from what is counted holds stems, which nobody wants to read; the words of the text stand for it (`counted`).
    """
    named, _, countries = side.what.measure.partition(": ")
    if named in comparison.labels:
        return ", ".join([comparison.labels[named], *map(comparison.label, countries.split())])
    return side.thing or side.what.measure.replace(": ", ", ")


def noted(note: Note) -> str:
    """Whose words a note is about, and what it says of them."""
    voices = {"narrator": "the text itself", "heading": "a headline"}
    names = dict.fromkeys(s.who.name or voices.get(s.who.voice, "an unnamed speaker") for s in (note.left, note.right))
    return f"{' and '.join(names)}: {WHY[note.why]}."
