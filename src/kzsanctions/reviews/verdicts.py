"""Lay what people said over the tables a step has made, beside what the machine says.

Everybody's word is kept in the table `reviewed`. What changes a table is decided by one rule: a verdict or correction holds where
all coders who spoke of that thing say the same; where they differ nothing is changed, and both are shown. A blind coding
(verdict `coded`) changes nothing: it measures.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from difflib import get_close_matches

import pandas as pd

from ..errors import InputError
from . import findings, opinions, readings
from .places import Ground, not_there, spans
from .rows import Review

# The table whose step a row is laid over. The actors come first, so that a speaker can be corrected to one just taken apart.
NEEDED = {
    "actor": "mentions",
    "statement": "statements",
    "speaker": "statements",
    "claim": "claims",
    "conflict": "conflicts",
    "pair": "conflicts",
}
TOGETHER = (("actor",), ("statement", "speaker"), ("claim",), ("conflict", "pair"))


def apply(
    reviews: Sequence[Review], tables: Mapping[str, pd.DataFrame], texts: Mapping[str, str], made: Iterable[str]
) -> tuple[dict[str, pd.DataFrame], pd.DataFrame]:
    """Lay human verdicts over the tables a step has made.

    Parameters
    ----------
    tables : all tables so far; `sources`, `statements` and what the verdicts speak of.
    texts : raw text by source_id.
    made : the tables the step made; verdicts on others are left to their own step.

    Returns
    -------
    The changed tables, and a row for each verdict: what the machine said, what the human says, and the state: `applied`,
    `disagreed` (coders differ, nothing is changed), `recorded` (a blind coding), `gone` (a conflict found no more) or `source left out`.

    Raises
    ------
    InputError
        Where the source is there and nothing in it fits, or one coder says two things of one.
    """
    changed = {name: tables[name].copy() for name in made if name in tables}
    sources = dict(zip(tables["sources"]["file"], tables["sources"]["source_id"]))
    marks: list[dict] = []
    faults: list[str] = []
    for targets in TOGETHER:
        asked = [r for r in reviews if r.target in targets and NEEDED[r.target] in changed]
        there = [r for r in asked if r.file in sources and (not r.other_file or r.other_file in sources)]
        marks += [_mark(r, state="source left out") for r in asked if r not in there]
        found: list[opinions.Found] = []
        for r in there:
            try:
                found += FIND[r.target](r, Ground({**tables, **changed}, sources, texts))
            except InputError as e:
                faults += [f"reviews.csv: row {r.row}: {fault}" for fault in e.faults]
        faults += opinions.said_twice(found)
        found = opinions.explicit(found)
        held = opinions.held(found)
        for f in found if not faults else ():
            agreed = all(len(held[key]) == 1 for key, _ in f.opinions)
            state = f.state or ("recorded" if f.review.verdict == "coded" else "applied" if agreed else "disagreed")
            marks.append(_mark(f.review, f.item, f.machine, f.answer, state))
            if agreed and f.change:
                f.change(changed)
    if faults:
        raise InputError(*sorted(faults, key=lambda fault: int(fault.split("row ")[1].split(":")[0])))
    marks.sort(key=lambda m: m["row"])
    return changed, pd.DataFrame(marks, columns=[*Review.__dataclass_fields__, "item_id", "machine", "answer", "state"])


def unplaced(reviews: Iterable[Review], texts: Mapping[str, str]) -> list[str]:
    """What `apply` would refuse of quoted words alone, without any table: words that do not stand in their text (`texts` by file)."""
    reviews = list(reviews)
    sides = [(r, file, quote) for r in reviews for file, quote in ((r.file, r.quote), (r.other_file or r.file, r.other_quote)) if quote]
    sides += [(r, r.file, r.value) for r in reviews if (r.verdict, r.field) == ("corrected", "content")]
    missing = ((r, file, quote) for r, file, quote in sides if file in texts and not spans(texts[file], quote))
    return [f"reviews.csv: row {r.row}: {not_there(file, quote)}" for r, file, quote in missing]


def notices(reviews: Iterable[Review], registered: Iterable[str]) -> list[str]:
    """A sentence for each file that rows wait for and the register does not have: left out, or misspelt."""
    names = list(registered)
    waiting: dict[str, list[int]] = defaultdict(list)
    for r in reviews:
        for file in {r.file, r.other_file} - {"", *names}:
            waiting[file].append(r.row)
    found = []
    for file, rows in sorted(waiting.items()):
        near = get_close_matches(file, names, 1, 0.5)
        many = f"row{'s' if rows[1:] else ''} {', '.join(map(str, rows[:5]))}{' and more' if rows[5:] else ''}"
        found.append(f"reviews.csv: {many}: '{file}' is not in sources.csv and waits for it" + (f"; did you mean '{near[0]}'?" if near else ""))
    return found


def gone(reviewed: pd.DataFrame) -> list[str]:
    """A sentence for each row about a conflict that is found no more, with what is found on its words now."""
    rows = reviewed[reviewed["state"] == opinions.GONE].to_dict("records")
    return [
        f"reviews.csv: row {r['row']}: no conflict on '{r['issue']}' stands on these words of {r['file']} any more"
        f"{'' if r['machine'] == 'none' else ', but one on ' + repr(r['machine'])}; the row is kept and changes nothing. A row of target 'pair' "
        "says the same and names no issue"
        for r in rows
    ]


def _mark(r: Review, item: str = "", machine: str = "", answer: str = "", state: str = "") -> dict:
    return asdict(r) | {"item_id": item, "machine": machine, "answer": answer, "state": state}


FIND = {
    "actor": readings.name,
    "statement": readings.statement,
    "speaker": readings.statement,
    "claim": readings.claim,
    "conflict": findings.conflict,
    "pair": findings.pair,
}
