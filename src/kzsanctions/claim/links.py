"""Stage `links`: claims that speak of other claims: denials, retractions, updates and repetitions.

A denial is tied to a claim only where it names it, by its speaker, its number or its content: one that answers an
allegation nobody is quoted with is tied to nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

import pandas as pd

from ..language.codes import OPPOSITE
from ..tables import frame, identify
from .issues import Issues
from .oppositions import Opposition, oppositions
from .predicates import Predicates
from .sayings import Statement, statements
from .stances import hedged
from .targets import indexed, meant, recalled, spoken_of
from .told import Told

DENIED, OPPOSED = "denied-claim", "opposed-claim"
_SCOPE = ("scope_goods", "scope_destination", "scope_actor", "scope_cause", "scope_place", "scope_norm", "scope_qualifier")

# A time behind a clause, up to the mark that ends it.
_TIME = re.compile(
    r" (?:on|in|at|since|until|till|by|from|before|after|last|this|every|yesterday|today|tonight)\b[^.;:,!?\"\u201d\u00bb()\u2014]{0,40}"
    r"(?=[.;:,!?\"\u201d\u00bb]|\Z)"
)


def build(
    claims: pd.DataFrame, tables: Mapping[str, pd.DataFrame], issues: Issues, predicates: Predicates = Predicates()
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Tie claims to the claims they speak of.

    Returns
    -------
    The claims, with those added that a denial makes by naming another (issue and scope of what is denied, position
    reversed; issue `denied-claim` on both sides where the codebook has none), and the links. Accounts that oppose each
    other on a matter no issue covers are claims of the issue `opposed-claim` with a key of what they are about.
    """
    heard = statements(claims, tables, issues)
    index = indexed(heard)
    beside: dict[tuple, list[Mapping]] = {}
    for s in heard:
        beside.setdefault((s.row["source_id"], s.speaker), []).extend(s.claims)
    added: dict[str, dict] = {}
    found: dict[str, dict] = {}
    for s in heard:
        for kind, targets in spoken_of(s, index):
            for source, target in _pairs(s, kind, _told_once(s, targets), beside[s.row["source_id"], s.speaker], added, predicates):
                link = _link(s, source, target, kind)
                found.setdefault(link["link_id"], link)
    told_by = {c["claim_id"]: c["statement_id"] for c in (*claims.to_dict("records"), *added.values())}
    linked = {frozenset((told_by[k["from_claim_id"]], told_by[k["to_claim_id"]])) for k in found.values()}
    for o in oppositions(heard, tables, predicates):
        if frozenset((o.affirmed.statement.id, o.denied.statement.id)) not in linked:
            link = _opposing(o, added)
            found.setdefault(link["link_id"], link)
    return frame("claims", [*claims.to_dict("records"), *added.values()]), frame("links", found.values())


def _told_once(s: Statement, targets: Iterable[Statement]) -> list[Statement]:
    """Of words a text gives to one speaker more than once, the telling nearest to what refers to them: links grow with the text."""
    nearest: dict[tuple, Statement] = {}
    for t in sorted(targets, key=lambda t: abs(t.row["start"] - s.row["start"])):
        nearest.setdefault((t.row["source_id"], t.speaker, t.row["content"]), t)
    return [t for t in targets if nearest[t.row["source_id"], t.speaker, t.row["content"]] is t]


# Claims and links made of it.


def _pairs(
    s: Statement, kind: str, targets: list[Statement], beside: list[Mapping], added: dict[str, dict], predicates: Predicates
) -> Iterable[tuple[Mapping, Mapping]]:
    """Claims of the referring statement with the claims they refer to; `beside` are all claims of its speaker in its text."""
    if kind in ("updates", "repeats"):
        wanted = {"updates": _updated, "repeats": _repeated}[kind]
        both = ((a, t, b) for a in s.claims for t in targets for b in t.claims if a["issue_id"] == b["issue_id"])
        yield from ((a, b) for a, t, b in both if wanted(s, a, t, b))
        return
    issue = _main_issue(s, targets, kind, beside)
    if issue:
        aims = [c for t in targets for c in t.claims if c["issue_id"] == issue and c["position"] in OPPOSITE]
        own = next((c for c in s.claims if c["issue_id"] == issue and c["position"] in OPPOSITE), None)
        # Nobody denies both a claim and its opposite: what is denied is the side taken most, affirmed where both are even.
        sides = Counter(c["position"] for c in aims)
        denied = OPPOSITE[own["position"]] if own else max(sorted(sides), key=sides.get)
        same = [c for c in aims if c["position"] == denied]
        if same:
            source = own or _added(added, _reversed(s, same[0]))
            yield from ((source, c) for c in same)
    elif targets:
        of = meant(s, targets) if kind == "denies" else recalled(s, targets)
        said = [t for t in of if not _says_as_much(s, t, predicates)]
        source = _added(added, _bare(s, "denies", s.told_start, s.told.text)) if said else {}
        for t in said:
            yield source, _added(added, _bare(t, "affirms", int(t.row["start"]), t.row["content"]) | {"commitment": hedged(t.said)})


def _says_as_much(s: Statement, t: Statement, predicates: Predicates) -> bool:
    """Whether what a denial denies is the opposite of what it was tied to: "it is not true that the gate is shut" beside "the gate is open".

    Each holds a word whose opposite stands in the other, and not the word itself.
    """
    if not any(r.turns == 1 and r.last > r.first for r in s.told.reports):
        return False
    denied = {predicates.family(w.word) for r in s.told.reports if r.turns == 1 for w in s.told.words[r.first : r.last + 1] if len(w.word) > 2}
    told = {predicates.family(w.word) for w in t.said.words if len(w.word) > 2}
    return any((family, -side) in told and (family, side) not in told and (family, -side) not in denied for family, side in denied)


def _main_issue(s: Statement, targets: list[Statement], kind: str, beside: list[Mapping]) -> str:
    """The issue a denial is about: one both speak of, else what its speaker denies beside it, else what the denied speak of most.

    "Rejected the remarks" of somebody who said two things is explained by what the same speaker goes on to say.
    """
    counts = Counter(c["issue_id"] for t in targets for c in t.claims if c["position"] in OPPOSITE)
    both = [i for i in counts if any(c["issue_id"] == i for c in s.claims)]
    if both:
        return max(both, key=lambda i: (counts[i], i))
    if s.claims and kind == "denies":
        return ""
    against = {(c["issue_id"], OPPOSITE.get(c["position"])) for c in beside}
    opposed = [c["issue_id"] for t in targets for c in t.claims if (c["issue_id"], c["position"]) in against]
    counts = Counter(opposed) or counts
    return max(counts, key=lambda i: (counts[i], i)) if counts else ""


def _updated(s: Statement, a: Mapping, t: Statement, b: Mapping) -> bool:
    """A later state of one matter: another position, or another number."""
    if OPPOSITE.get(a["position"]) == b["position"]:
        return _days_before(t, s)
    return bool(s.numbers and t.numbers) and not s.numbers & t.numbers


def _repeated(s: Statement, a: Mapping, t: Statement, b: Mapping) -> bool:
    return a["position"] == b["position"] and _days_before(t, s)


def _days_before(t: Statement, s: Statement) -> bool:
    """Whether one was certainly said on an earlier day than the other."""
    return bool(t.row["stated_to"] and s.row["stated_from"] and t.row["stated_to"] < s.row["stated_from"])


def _added(added: dict[str, dict], row: dict) -> dict:
    return added.setdefault(row["claim_id"], row)


def _reversed(s: Statement, denied: Mapping) -> dict:
    """The claim a denial makes: issue and scope of what it denies, in the other position."""
    row = _bare(s, OPPOSITE[denied["position"]], s.told_start, s.told.text, denied["issue_id"])
    return row | {k: denied[k] for k in (*_SCOPE, "valid_to")}


def _bare(s: Statement, position: str, start: int, text: str, issue: str = DENIED) -> dict:
    """A claim that rests on a whole statement, holding from the day of speaking as far as is known."""
    end = start + len(text)
    return {
        "claim_id": identify("k", s.row["source_id"], start, end, s.id, issue, position),
        "source_id": s.row["source_id"],
        "sentence_id": s.row["sentence_id"],
        "statement_id": s.id,
        "voice": "attributed",
        "issue_id": issue,
        "position": position,
        "commitment": "certain",
        **dict.fromkeys(_SCOPE, ""),
        "valid_from": s.row["stated_from"],
        "valid_to": s.row["stated_to"],
        "valid_basis": "assumed",
        "evidence_start": start,
        "evidence_end": end,
        "evidence": text,
        "rule_id": f"{issue}/link",
        "basis": "rule",
    }


def _opposing(o: Opposition, added: dict[str, dict]) -> dict:
    """The link between two accounts that oppose each other, and their claims: each rests on its clause."""
    about = f"{OPPOSED}: {o.affirmed.predicate} {o.about}".strip()
    told = {id(t): _with_its_day(t) if o.basis in ("moment", "filler") else t.text for t in (o.affirmed, o.denied)}
    affirmed, denied = (
        _added(added, _bare(t.statement, position, t.start, told[id(t)], about) | {"commitment": t.commitment})
        for t, position in ((o.affirmed, "affirms"), (o.denied, "denies"))
    )
    kind = "opposes" if o.exact else "qualifies"
    return {
        "link_id": identify("l", denied["claim_id"], affirmed["claim_id"], kind),
        "from_claim_id": denied["claim_id"],
        "to_claim_id": affirmed["claim_id"],
        "kind": kind,
        "basis": o.basis,
        "evidence_start": o.denied.start,
        "evidence_end": o.denied.start + len(told[id(o.denied)]),
        "evidence": told[id(o.denied)],
    }


def _with_its_day(t: Told) -> str:
    """A clause with the time that follows it, which is what two accounts may differ in: "snow last fell here on Sunday"."""
    row = t.statement.row
    behind = _TIME.match(row["content"], t.start - int(row["start"]) + len(t.text)) if t.start >= int(row["start"]) else None
    return t.text + (behind.group() if behind else "")


def _link(s: Statement, source: Mapping, target: Mapping, kind: str) -> dict:
    return {
        "link_id": identify("l", source["claim_id"], target["claim_id"], kind),
        "from_claim_id": source["claim_id"],
        "to_claim_id": target["claim_id"],
        "kind": kind,
        "basis": "named" if kind == "denies" else "",
        "evidence_start": s.told_start,
        "evidence_end": s.told_start + len(s.told.text),
        "evidence": s.told.text,
    }
