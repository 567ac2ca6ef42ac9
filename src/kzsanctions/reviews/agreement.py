"""How far coders agree: Krippendorff's alpha of each kind of judgement with a bootstrap interval, and every disagreement.

Alpha is that of NLTK (`nltk.metrics.agreement`), with nominal distance; a thing only one coder judged does not enter. It is 1 where all agree and
about 0 where coders agree no more than their answers shuffled would; undefined where nobody ever gave a second answer. The
interval is a percentile bootstrap over the things judged, which are drawn anew with a fixed seed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
import pandas as pd

# What is judged, in the order it is shown.
JUDGEMENTS = ("content", "speaker", "official", "day", "pair", "conflict", "claim", "actor")
RESAMPLES = 1000
# Below so many things an interval would promise more than they can give.
FEW = 20
_FIELDS = {"speaker_id": "speaker", "speaker_standing": "official"}
_STANDINGS = {"serving": "yes", "former": "no", "unofficial": "no", "unnamed": "no"}

# The coders' answers of one thing.
Answers = Mapping[str, str]


@dataclass(frozen=True)
class Agreement:
    """How far coders agree in one kind of judgement.

    units : things that two coders or more judged; agreed : those on which all of these say the same.
    alpha, interval : None where they are undefined.
    machine : of the things agreed on, those on which the machine says the same.
    differing : item and answers by coder of every other thing.
    """

    judgement: str
    units: int
    agreed: int
    alpha: float | None
    interval: tuple[float, float] | None
    machine: int
    differing: tuple[tuple[str, Answers], ...]


def build(reviewed: pd.DataFrame) -> list[Agreement]:
    """The agreement of each kind of judgement that two coders made of at least one thing, from the table `reviewed`."""
    judged, machine = _judged(reviewed)
    return [made for j in JUDGEMENTS if (made := _agreement(j, judged[j], {item: m for (of, item), m in machine.items() if of == j})).units]


def against(reviewed: pd.DataFrame) -> dict[str, tuple[int, int]]:
    """By kind of judgement: on how many things two coders or more say the same, and on how many of these the machine says so too."""
    judged, machine = _judged(reviewed)
    alike = {j: {i: {*given.values()} for i, given in judged[j].items() if len(given) > 1 and len({*given.values()}) == 1} for j in JUDGEMENTS}
    return {j: (len(items), sum(machine[j, i] in said for i, said in items.items())) for j, items in alike.items() if items}


def _judged(reviewed: pd.DataFrame) -> tuple[dict[str, dict[str, dict[str, str]]], dict[tuple[str, str], str]]:
    """Answers by kind of judgement, thing and coder, and what the machine says of each."""
    judged: dict[str, dict[str, dict[str, str]]] = {j: defaultdict(dict) for j in JUDGEMENTS}
    machine: dict[tuple[str, str], str] = {}
    # What was coded blindly counts before what the same coder said with the machine's answer in view.
    for row in sorted(reviewed.to_dict("records"), key=lambda r: (r["verdict"] != "coded", r["row"])):
        if row["item_id"]:
            judgement, answer, found = _answer(row)
            judged[judgement][row["item_id"]].setdefault(row["coder"], answer)
            machine[judgement, row["item_id"]] = found
    return judged, machine


def _answer(row: Mapping[str, str]) -> tuple[str, str, str]:
    """Kind of judgement, the coder's answer and the machine's; whoever corrects the words of a statement takes it for one cut wrongly."""
    if row["target"] not in ("statement", "speaker"):
        words = f"{row['field']} {row['answer']}" if row["verdict"] == "corrected" else row["verdict"]
        return row["target"], words, {"lead": "none"}.get(row["machine"], row["machine"]) if row["target"] == "pair" else "confirmed"
    field = _FIELDS.get(row["field"], row["field"]) or ("speaker" if row["target"] == "speaker" else "content")
    if field == "content":
        answer = {"corrected": "part", "dismissed": "no", "confirmed": "yes"}.get(row["verdict"], row["answer"])
        return field, answer, row["machine"] if row["verdict"] == "coded" else "yes"
    return field, _STANDINGS.get(row["answer"], row["answer"]), _STANDINGS.get(row["machine"], row["machine"])


def _agreement(judgement: str, answers: Mapping[str, Answers], machine: Mapping[str, str]) -> Agreement:
    shared = {item: given for item, given in sorted(answers.items()) if len(given) > 1}
    one = [item for item, given in shared.items() if len(set(given.values())) == 1]
    units = list(shared.values())
    same = sum(machine[item] in set(shared[item].values()) for item in one)
    differing = tuple((item, given) for item, given in shared.items() if item not in set(one))
    return Agreement(judgement, len(units), len(one), alpha(units), interval(units), same, differing)


def alpha(units: Iterable[Answers]) -> float | None:
    """Krippendorff's alpha of nominal answers, a mapping from coder to answer for each thing; None where it is undefined.

    >>> round(alpha([{"one": "a", "two": "a"}, {"one": "b", "two": "b"}, {"one": "a", "two": "b"}]), 3)
    0.444
    """
    from nltk.metrics.agreement import AnnotationTask  # slow to import, and needed only where several people coded

    told = [(coder, str(number), answer) for number, given in enumerate(units) if len(given) > 1 for coder, answer in given.items()]
    if len({answer for _, _, answer in told}) < 2:
        return None
    return AnnotationTask(told).alpha()


def interval(units: Sequence[Answers], resamples: int = RESAMPLES, seed: int = 0) -> tuple[float, float] | None:
    """The middle 95 % of alpha over things drawn anew with replacement; None for fewer than `FEW` of them or where alpha is undefined."""
    if len(units) < FEW or alpha(units) is None:
        return None
    chance, of_units = Random(seed), alphas(units)
    drawn = (of_units(chance.choices(range(len(units)), k=len(units))) for _ in range(resamples))
    found = sorted(a for a in drawn if a is not None)
    return found[int(0.025 * len(found))], found[int(0.975 * (len(found) - 1))]


def alphas(units: Sequence[Answers]) -> Callable[[Sequence[int]], float | None]:
    """What gives the alpha of things by their numbers, as often drawn as they are named: the answers are counted once for a thousand draws."""
    answers = {answer: n for n, answer in enumerate(sorted({answer for given in units for answer in given.values()}))}
    told = np.zeros((len(units), len(answers)))
    for n, given in enumerate(units):
        for answer in given.values() if len(given) > 1 else ():
            told[n, answers[answer]] += 1
    of_each = told.sum(axis=1)
    unlike = (of_each**2 - (told**2).sum(axis=1)) / np.maximum(of_each - 1, 1)

    def of(drawn: Sequence[int]) -> float | None:
        counts = told[drawn].sum(axis=0)
        if (counts > 0).sum() < 2:
            return None
        whole = counts.sum()
        return float(1 - unlike[drawn].sum() * (whole - 1) / (whole**2 - (counts**2).sum()))

    return of
