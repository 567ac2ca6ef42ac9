"""Lay what people said over the tables a step has made, beside what the machine says.

Everybody's word is kept in the table `reviewed`. What changes a table is decided by one rule: a verdict or correction holds where
all coders who spoke of that thing say the same; where they differ nothing is changed, and both are shown. A blind coding
(verdict `coded`) changes nothing: it measures.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace

import pandas as pd

from ..errors import InputError
from . import merging
from .places import Ground, actor, meant
from .rows import FIELDS, UNNAMED, Review, days

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
TIER_WORDS = {"A": "contradiction", "B": "tension"}
# Two names of one field.
SAME = {"speaker_id": "speaker"}
CONFIRMED, DISMISSED = "confirmed", "dismissed"

Tables = dict[str, pd.DataFrame]
Change = Callable[[Tables], None]
Key = tuple[str, str]


@dataclass(frozen=True)
class Found:
    """What a row speaks of: the item, what the machine says of it, and what the coder says in the same terms.

    opinions : what the row holds of which thing and field of it; it is decided where all coders hold the same of each.
    change : what to do to the tables then.
    """

    review: Review
    item: str
    machine: str
    answer: str
    opinions: tuple[tuple[Key, str], ...] = ()
    change: Change | None = None


def apply(
    reviews: Sequence[Review], tables: Mapping[str, pd.DataFrame], texts: Mapping[str, str], made: Iterable[str]
) -> tuple[Tables, pd.DataFrame]:
    """Lay human verdicts over the tables a step has made.

    Parameters
    ----------
    tables : all tables so far; `sources`, `statements` and what the verdicts speak of.
    texts : raw text by source_id.
    made : the tables the step made; verdicts on others are left to their own step.

    Returns
    -------
    The changed tables, and a row for each verdict: what the machine said, what the human says, and the state: `applied`,
    `disagreed` (coders differ, nothing is changed), `recorded` (a blind coding) or `source left out`.

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
        found: list[Found] = []
        for r in there:
            try:
                found += FIND[r.target](r, Ground({**tables, **changed}, sources, texts))
            except InputError as e:
                faults += [f"reviews.csv: row {r.row}: {fault}" for fault in e.faults]
        faults += _said_twice(found)
        found = _explicit(found)
        held = _held(found)
        for f in found if not faults else ():
            agreed = all(len(held[key]) == 1 for key, _ in f.opinions)
            state = "recorded" if f.review.verdict == "coded" else "applied" if agreed else "disagreed"
            marks.append(_mark(f.review, f.item, f.machine, f.answer, state))
            if agreed and f.change:
                f.change(changed)
    if faults:
        raise InputError(*sorted(faults, key=lambda fault: int(fault.split("row ")[1].split(":")[0])))
    marks.sort(key=lambda m: m["row"])
    return changed, pd.DataFrame(marks, columns=[*Review.__dataclass_fields__, "item_id", "machine", "answer", "state"])


def _mark(r: Review, item: str = "", machine: str = "", answer: str = "", state: str = "") -> dict:
    return asdict(r) | {"item_id": item, "machine": machine, "answer": answer, "state": state}


def _explicit(found: Sequence[Found]) -> list[Found]:
    """A coder who confirms a thing as a whole and corrects a field of it holds of that field what the correction says."""
    named = {(f.review.coder, key) for f in found for key, _ in f.opinions if f.review.field}
    return [f if f.review.field else replace(f, opinions=tuple(o for o in f.opinions if (f.review.coder, o[0]) not in named)) for f in found]


def _held(found: Sequence[Found]) -> dict[Key, set[str]]:
    """By thing and field: what all coders hold of it."""
    held: dict[Key, set[str]] = defaultdict(set)
    for f in found:
        for key, opinion in f.opinions:
            held[key].add(opinion)
    return held


def _said_twice(found: Sequence[Found]) -> Iterator[str]:
    """A coder who says two different things of one."""
    first: dict[tuple, Found] = {}
    for f in found:
        r = f.review
        known = first.setdefault((r.coder, f.item, r.field, r.verdict == "coded"), f)
        if known.answer != f.answer:
            yield f"reviews.csv: row {r.row}: coder '{r.coder}' says '{known.answer}' of the same in row {known.review.row}; keep one of the two"


def _opinions(r: Review, item: str, machine: str, answer: str, fields: Iterable[str]) -> tuple[tuple[Key, str], ...]:
    """What a row holds: of one field where it names one, else of all."""
    if r.verdict == "coded":
        return ()
    if r.field:
        return (((item, SAME.get(r.field, r.field)), CONFIRMED if answer == machine else answer),)
    return tuple(((item, SAME.get(field, field)), r.verdict) for field in ("", *fields))


def _statement(r: Review, ground: Ground) -> list[Found]:
    found = ground.found("statements", r.file, r.quote)
    if found.empty:
        if r.verdict != "coded":
            raise InputError(f"no statement stands on these words of {r.file}; correct the quote, or delete the row")
        item, _ = ground.said(r.file, r.quote)
        return [Found(r, item, "no" if r.field == "content" else "", _coded(r, ground))]
    at, row = found.index[0], found.iloc[0]
    machine = _machine(row, r.field or ("speaker" if r.target == "speaker" else ""), ground)
    if r.verdict == "coded":
        return [Found(r, row["statement_id"], machine, _coded(r, ground))]
    answer, change = _corrected(r, at, row, ground) if r.verdict == "corrected" else (machine, None)
    if r.verdict == DISMISSED:
        answer, change = "no", lambda tables: _drop_statement(tables, at, row["statement_id"])
    fields = (*FIELDS["speaker"], *(FIELDS["statement"] if r.target == "statement" else ()))
    return [Found(r, row["statement_id"], machine, answer, _opinions(r, row["statement_id"], machine, answer, fields), change)]


def _machine(row: pd.Series, field: str, ground: Ground) -> str:
    """What the tables say of a statement: that it is one, or the value of a field."""
    if field in ("speaker", "speaker_id"):
        return row["speaker_id"]
    if field == "official":
        actors = ground.tables["actors"]
        known = bool(actors["official"][actors["actor_id"] == row["speaker_id"]].any())
        return "yes" if known and row["speaker_standing"] not in ("former", "unofficial", "unnamed") else "no"
    if field == "day":
        return _interval(row["stated_from"], row["stated_to"])
    return row[field] if field == "speaker_standing" else "yes"


def _interval(first: str, last: str) -> str:
    return first if first == last else f"{first}/{last}"


def _coded(r: Review, ground: Ground) -> str:
    if r.field == "speaker":
        return meant(r.value, ground.tables["actors"])
    return _interval(*days(r.value)) if r.field == "day" else r.value


def _corrected(r: Review, at, row: pd.Series, ground: Ground) -> tuple[str, Change]:
    """What a statement is corrected to, in the tables' own terms, and how."""
    if r.field in ("speaker", "speaker_id"):
        if r.value == UNNAMED:
            return "", lambda tables: _set(tables, "statements", at, speaker_id="", speaker_standing="unnamed")
        who = actor(r.value, ground.tables["actors"])
        return who, lambda tables: _set(tables, "statements", at, speaker_id=who)
    if r.field == "official":
        if r.value == "yes" and not row["speaker_id"]:
            raise InputError("has an official whom the tables do not know; correct the speaker in a row before")
        return r.value, lambda tables: _set_official(tables, at, r.value == "yes")
    if r.field == "day":
        first, last = days(r.value)
        return _interval(first, last), lambda tables: _set(tables, "statements", at, stated_from=first, stated_to=last, stated_basis="review")
    if r.field == "content":
        source, places = ground.located(r.file, r.value)
        near = max(places, key=lambda p: min(p.end, row["end"]) - max(p.start, row["start"]))
        if not (near.start < row["end"] and row["start"] < near.end):
            raise InputError(f'"{r.value}" stands elsewhere in {r.file} than the statement; give the words of this one')
        words = near.of(ground.texts[source])
        return words, lambda tables: _set(tables, "statements", at, start=near.start, end=near.end, content=words)
    return r.value, lambda tables: _set(tables, "statements", at, **{r.field: r.value})


def _set(tables: Tables, name: str, at, **values) -> None:
    for column, value in values.items():
        tables[name].loc[at, column] = value


def _set_official(tables: Tables, at, official: bool) -> None:
    """Who speaks as an official is one: the standing is the statement's, the office the actor's."""
    _set(tables, "statements", at, speaker_standing="serving" if official else "unofficial")
    if official and "actors" in tables:
        actors = tables["actors"]
        actors.loc[actors["actor_id"] == tables["statements"].at[at, "speaker_id"], "official"] = True


def _drop_statement(tables: Tables, at, statement: str) -> None:
    """Without the statement its numbers are the narrator's, and nothing goes on from it or stands in it."""
    tables["statements"] = tables["statements"].drop(index=at)
    for column in ("continues", "within"):
        tables["statements"].loc[tables["statements"][column] == statement, column] = ""
    if "figures" in tables:
        tables["figures"].loc[tables["figures"]["statement_id"] == statement, ["statement_id", "voice"]] = ["", "narrator"]


def _claim(r: Review, ground: Ground) -> list[Found]:
    found = ground.found("claims", r.file, r.quote, "evidence_start", "evidence_end")
    found = found[found["issue_id"] == r.issue]
    if found.empty:
        raise InputError(f"no claim on '{r.issue}' stands on these words of {r.file}; correct quote or issue, or delete the row")
    at, claim = found.index[0], found.iloc[0]["claim_id"]
    machine = found.iloc[0][r.field or "position"]
    change = {"dismissed": lambda tables: _drop_claim(tables, at, claim), "corrected": lambda tables: _correct_claim(tables, at, r)}.get(r.verdict)
    answer = {"dismissed": DISMISSED, "corrected": r.value}.get(r.verdict, machine)
    return [Found(r, claim, machine, answer, _opinions(r, claim, machine, answer, FIELDS["claim"]), change)]


def _drop_claim(tables: Tables, at, claim: str) -> None:
    tables["claims"] = tables["claims"].drop(index=at)
    if "links" in tables:
        links = tables["links"]
        tables["links"] = links[(links["from_claim_id"] != claim) & (links["to_claim_id"] != claim)]


def _correct_claim(tables: Tables, at, r: Review) -> None:
    _set(tables, "claims", at, **{r.field: r.value}, basis="review", **({"valid_basis": "stated"} if r.field == "valid_to" else {}))


def _actor(r: Review, ground: Ground) -> list[Found]:
    found = ground.found("mentions", r.file, r.quote)
    if found.empty:
        raise InputError(f"no name stands on these words of {r.file}; correct the quote, or delete the row")
    mention = found.iloc[0]
    machine = mention["actor_id"]
    if r.verdict == CONFIRMED:
        return [Found(r, mention["mention_id"], machine, machine, _opinions(r, mention["mention_id"], machine, machine, FIELDS["actor"]))]
    answer, change = merging.CORRECT[r.field](r, mention, ground)
    return [Found(r, mention["mention_id"], machine, answer, _opinions(r, mention["mention_id"], machine, answer, ()), change)]


def _conflict(r: Review, ground: Ground) -> list[Found]:
    one = _ends(r.file, r.quote, ground)
    other = _ends(r.other_file or r.file, r.other_quote, ground) if r.other_quote else None
    conflicts = ground.tables["conflicts"]
    fits = conflicts[[_fits(row, r.issue, one, other) for row in conflicts.to_dict("records")]]
    if not fits.empty:
        return [_of_conflict(r, at, row) for at, row in fits.iterrows()]
    rejected = ground.tables["rejected"].to_dict("records") if r.verdict == DISMISSED else []
    agreed = [row for row in rejected if _fits(row, r.issue, one, other)]
    if not agreed:
        raise InputError(f"no conflict on '{r.issue}' stands on these words of {r.file}; correct them, or delete the row")
    return [Found(r, f"{row['left_id']} | {row['right_id']}", f"rejected by {row['failed_gate']}", r.verdict) for row in agreed]


def _of_conflict(r: Review, at, row: pd.Series) -> Found:
    opinion = (("conflicts", row["conflict_id"]), r.verdict)
    return Found(r, row["conflict_id"], f"tier {row['tier']}", r.verdict, (opinion,), lambda tables: _set(tables, "conflicts", at, review=r.verdict))


def _ends(file: str, quote: str, ground: Ground) -> set[str]:
    """The claims, figures and utterances that stand on a quotation: any appearance of a side will do."""
    statements = set(ground.found("statements", file, quote)["statement_id"])
    spoken = ground.tables["appearances"]
    return (
        set(ground.found("claims", file, quote, "evidence_start", "evidence_end")["claim_id"])
        | set(ground.found("figures", file, quote)["figure_id"])
        | set(spoken["utterance_id"][spoken["statement_id"].isin(statements)])
    )


def _fits(row: Mapping[str, str], issue: str, one: set[str], other: set[str] | None) -> bool:
    about = {row["issue_id"], row["measure"], *row["issue_id"].split(" | ")} - {""}
    left, right = ({row[f"{end}_id"], row[f"{end}_utterance"]} for end in ("left", "right"))
    if issue not in about:
        return False
    if other is None:
        return bool(one & (left | right))
    return bool(one & left and other & right or one & right and other & left)


def _pair(r: Review, ground: Ground) -> list[Found]:
    """Two pieces of text, whatever the machine made of them: conflicts and leads between their statements get the verdict too."""
    ends = {ground.said(r.file, r.quote)[0], ground.said(r.other_file or r.file, r.other_quote)[0]}
    item = " | ".join(sorted(ends))
    stands = {row["claim_id"]: row["statement_id"] for row in ground.tables["claims"].to_dict("records")}
    stands |= {row["figure_id"]: row["statement_id"] for row in ground.tables["figures"].to_dict("records")}
    told: list[tuple[str, object, str, str]] = []
    for at, row in ground.tables["conflicts"].iterrows():
        if row["tier"] in TIER_WORDS and {stands.get(row["left_id"]), stands.get(row["right_id"])} == ends:
            told.append(("conflicts", at, row["conflict_id"], TIER_WORDS[row["tier"]]))
    for at, row in ground.tables["leads"].iterrows() if "leads" in ground.tables else ():
        if {row["left_id"], row["right_id"]} == ends:
            told.append(("leads", at, row["lead_id"], "lead"))
    words = {word for _, _, _, word in told}
    machine = next((w for w in ("contradiction", "tension", "lead") if w in words), "none")
    marks = [(name, at, row, _judged(name, word, r.verdict)) for name, at, row, word in told]
    opinions = (((item, "pair"), r.verdict), *(((name, row), judged) for name, _, row, judged in marks))

    def change(tables: Tables) -> None:
        for name, at, _, judged in marks:
            if name in tables and judged in (CONFIRMED, DISMISSED):
                _set(tables, name, at, review=judged)

    return [Found(r, item, machine, r.verdict, opinions, change)]


def _judged(table: str, machine: str, verdict: str) -> str:
    """What a verdict on a pair says of a finding: a contradiction that somebody takes for a tension is neither confirmed nor dismissed."""
    if verdict == "none":
        return DISMISSED
    return CONFIRMED if table == "leads" or machine == verdict else f"{verdict} instead"


FIND = {"statement": _statement, "speaker": _statement, "actor": _actor, "claim": _claim, "conflict": _conflict, "pair": _pair}
