"""Finished tables with what a report asks of them: who said it, when, by which path it came, and where it stands."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

import pandas as pd

from ..printing.content import Inline, Link, Styled
from ..printing.prose import Ledger
from ..terms import capital
from . import dating, forms, naming, order, roads

# So many disputes, the firmest, are told in the report; a thousand officials who take one of two positions on an issue make a hundred thousand.
MOST = 1_000


def grouped(rows: Iterable, key: Callable) -> dict[str, list]:
    """Rows by a key, in their order."""
    found: dict[str, list] = {}
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return found


@dataclass(frozen=True)
class Passage:
    """Words of a source that something rests on; `focus` is the part of them that the finding turns on."""

    source_id: str
    start: int
    end: int
    focus: tuple[int, int]
    statement_id: str = ""


@dataclass(frozen=True)
class Story:
    """The tables of one corpus, its raw texts by source_id, what the codebook says of issues, and the numbers used in prose.

    By issue: `questions`, `asks` (the same with places for what both sides name, also by two issues), `settled` (what would decide it),
    `answers` (by position, in a clause); `kinds` has the words for each thing a scope can name, `limits` those that limit what is said, `coders`
    who each reader is; `verbs` are plain forms of verbs; `english` has states whose language that is; `alike` has groups of words by root.
    """

    tables: Mapping[str, pd.DataFrame]
    texts: Mapping[str, str]
    issue_labels: Mapping[str, str] = field(default_factory=dict)
    questions: Mapping[str, str] = field(default_factory=dict)
    asks: Mapping[str, str] = field(default_factory=dict)
    settled: Mapping[str, str] = field(default_factory=dict)
    ledger: Ledger = field(default_factory=Ledger)
    places: Mapping[str, str] = field(default_factory=dict)
    _made: dict = field(default_factory=dict, init=False, repr=False, compare=False)
    kinds: Mapping[str, Sequence[str]] = field(default_factory=dict)
    coders: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    limits: Sequence[str] = ()
    verbs: Collection[str] = ()
    english: Collection[str] = ()
    alike: Mapping[str, Collection[int]] = field(default_factory=dict)

    def once(self, name: object, make: Callable[[], object]):
        """What `make` gives, made once for this story."""
        if name not in self._made:
            self._made[name] = make()
        return self._made[name]

    def rows(self, table: str) -> list:
        """All rows of a table."""
        return self.once(("rows", table), lambda: list(self.tables[table].itertuples(index=False)))

    def of(self, table: str, source_id: str) -> list:
        """The rows of a table that are of one text, in their order."""
        rows = self.statements.values() if table == "statements" else self.rows(table)
        return self.once(("of", table), lambda: grouped(rows, lambda row: row.source_id)).get(source_id, [])

    def pairs(self, table: str) -> dict[frozenset[str], object]:
        """The rows of a table of pairs by the two items they join, the first row of each pair."""
        return self.once(("pairs", table), lambda: {frozenset((row.left_id, row.right_id)): row for row in reversed(self.rows(table))})

    def count(self, table: str) -> int:
        return len(self.tables[table])

    @cached_property
    def sources(self) -> dict:
        return {s.source_id: s for s in sorted(self.rows("sources"), key=lambda s: (s.published_from, s.publisher, s.source_id))}

    @cached_property
    def statements(self) -> dict:
        """Statements by id, in order of publication and text."""
        order = {s: i for i, s in enumerate(self.sources)}
        return {s.statement_id: s for s in sorted(self.rows("statements"), key=lambda s: (order[s.source_id], s.start, s.end, s.statement_id))}

    @cached_property
    def claims(self) -> dict:
        return {c.claim_id: c for c in self.rows("claims")}

    @cached_property
    def figures(self) -> dict:
        return {f.figure_id: f for f in self.rows("figures")}

    @cached_property
    def actors(self) -> dict:
        return {a.actor_id: a for a in self.rows("actors")}

    @cached_property
    def utterances(self) -> dict:
        return {u.utterance_id: u for u in self.rows("utterances")}

    @cached_property
    def appearances(self) -> dict[str, list[str]]:
        """Statements by utterance, in order of publication and text."""
        place = {s: i for i, s in enumerate(self.statements)}
        found: dict[str, list[str]] = {}
        for row in sorted(self.rows("appearances"), key=lambda r: place.get(r.statement_id, 0)):
            found.setdefault(row.utterance_id, []).append(row.statement_id)
        return found

    @cached_property
    def utterance_of(self) -> dict[str, str]:
        return {s: u for u, statements in self.appearances.items() for s in statements}

    @cached_property
    def claims_of(self) -> dict[str, list]:
        """Claims by statement."""
        return grouped((claim for claim in self.rows("claims") if claim.statement_id), lambda claim: claim.statement_id)

    @cached_property
    def figures_of(self) -> dict[str, list]:
        """Figures by statement."""
        return grouped(self.rows("figures"), lambda figure: figure.statement_id)

    @cached_property
    def conflicts(self) -> list:
        """Conflicts, the firmest first, then as the later side was said."""
        return sorted(self.rows("conflicts"), key=lambda c: order.firmest(c, self.utterances))

    @cached_property
    def disputes(self) -> dict[str, list]:
        """Conflicts by dispute, in the order of `conflicts`; tier C notes that are no dispute of two accounts included.

        Within a dispute the pair that most plainly answers one question comes first.
        """
        found = grouped(self.conflicts, lambda conflict: conflict.dispute_id)
        return {dispute: sorted(rows, key=order.plainest) for dispute, rows in found.items()}

    @cached_property
    def told(self) -> dict[str, list]:
        """The contradictions and tensions that are told one by one, the firmest; the tables hold all."""
        return dict(islice(((d, rows) for d, rows in self.disputes.items() if rows[0].tier in "AB"), MOST))

    def untold(self, tier: str) -> int:
        """How many disputes of a tier are not told one by one."""
        return sum(rows[0].tier == tier for d, rows in self.disputes.items() if d not in self.told)

    @cached_property
    def dispute_names(self) -> dict[str, str]:
        """A short name for each dispute: its tier and number, as the report calls it."""
        numbers: dict[str, int] = {}
        names = {}
        for dispute, rows in self.disputes.items():
            numbers[rows[0].tier] = numbers.get(rows[0].tier, 0) + 1
            names[dispute] = f"{rows[0].tier}{numbers[rows[0].tier]}"
        return names

    @cached_property
    def quoted_in(self) -> dict[str, list[tuple[str, str]]]:
        """By statement: anchor and name of each contradiction or tension that quotes it."""
        found: dict[str, list[tuple[str, str]]] = {}
        for dispute, rows in self.told.items():
            for which in ("left", "right"):
                passage = self.passage(self.quoted_item(rows[0], which))
                if passage is not None and passage.statement_id:
                    found.setdefault(passage.statement_id, []).append((f"q-{rows[0].conflict_id}-{which}", self.dispute_names[dispute]))
        return found

    def issue(self, issue_id: str) -> str:
        """The name of an issue, of a declared pair of issues, or of a claim no issue covers."""
        if named := {"denied-claim": "A claim denied by name", "opposed-claim": "Two opposite accounts"}.get(issue_id.split(":")[0]):
            return named
        return " / ".join(self.issue_labels.get(i.strip(), i.strip().replace("-", " ")) for i in issue_id.split("|") if i.strip())

    def subject(self, conflict) -> str:
        """What a conflict is about, in words: its issue; where none covers it, the words both sides share."""
        if conflict.issue_id.startswith(("denied-claim", "opposed-claim")):
            one, other = (self._focus(getattr(conflict, f"{side}_id")) for side in ("left", "right"))
            shared = naming.shared(one, other)
            return capital(shared if " " in shared else naming.first_words(one))
        if conflict.issue_id:
            return self.issue(conflict.issue_id)
        if getattr(conflict, "kind", "") == "numbers" and ": " in conflict.why:
            return conflict.why.split(": ")[0]
        figure = self.figures.get(conflict.left_id)
        return self.thing(conflict.measure, figure.counted if figure is not None else "")

    def _focus(self, item_id: str) -> str:
        """The words a claim or figure turns on."""
        passage = self.passage(item_id)
        return self.texts[passage.source_id][slice(*passage.focus)] if passage is not None else ""

    def thing(self, key: str, counted: str = "") -> str:
        """The name of what a measure measures: that of its issue, the words of its id (which has hyphens; stems nobody wants to read), else what
        is counted as written."""
        head = key.split(":")[0].strip()
        known = naming.measured(self, head, counted) if "-" in head and " " not in head or not counted else counted
        return capital(self.issue_labels.get(head) or known)

    def passage(self, item_id: str) -> Passage | None:
        """The words a claim or figure rests on, within its statement where it has one."""
        if item_id in self.statements:
            s = self.statements[item_id]
            return Passage(s.source_id, s.start, s.end, (s.start, s.end), item_id)
        item = self.claims.get(item_id) or self.figures.get(item_id)
        if item is None:
            return None
        focus = (item.evidence_start, item.evidence_end) if item_id in self.claims else (item.start, item.end)
        whole = self.statements.get(item.statement_id) or self.sentences.get(item.sentence_id)
        start, end = (whole.start, whole.end) if whole is not None else focus
        return Passage(item.source_id, min(start, focus[0]), max(end, focus[1]), focus, item.statement_id)

    def reversed_by_cue(self, claim) -> bool:
        """Whether a denial lies in the word before the quotation alone, so that these say the opposite of the stand."""
        statement = self.statements.get(claim.statement_id)
        if statement is None or claim.position != "denies" or statement.cue_class not in ("accuse", "deny"):
            return False
        return not within(statement.cue_start, claim.evidence_start, claim.evidence_end)

    def clearest(self, item_id: str, utterance: str) -> str:
        """The item to quote for a side: another report of the same stand where the words of this one alone say the opposite."""
        claim = self.claims.get(item_id)
        if claim is None or not self.reversed_by_cue(claim):
            return item_id
        others = (c for s in self.appearances.get(utterance, []) for c in self.claims_of.get(s, []))
        same = (c for c in others if (c.issue_id, c.position) == (claim.issue_id, claim.position))
        return next((c.claim_id for c in same if not self.reversed_by_cue(c)), item_id)

    def quoted_item(self, conflict, which: str) -> str:
        """The item whose words stand for a side of a conflict."""
        return self.clearest(getattr(conflict, f"{which}_id"), getattr(conflict, f"{which}_utterance"))

    @cached_property
    def sentences(self) -> dict:
        return {s.sentence_id: s for s in self.rows("sentences")}

    def reports(self, item_id: str, utterance: str) -> list[str]:
        """Statements that report what an item says: its own, and those of the same utterance on the same issue."""
        passage = self.passage(item_id)
        own = [passage.statement_id] if passage is not None and passage.statement_id else []
        claim = self.claims.get(item_id)
        if claim is None:
            return own
        others = self.appearances.get(utterance, [])
        return own + [s for s in others if s not in own and any(c.issue_id == claim.issue_id for c in self.claims_of.get(s, []))]

    def words(self, passage: Passage) -> tuple[Inline, ...]:
        """A passage with its focus marked, character for character as the source has it."""
        text = self.texts[passage.source_id]
        end = passage.start + len(text[passage.start : passage.end].rstrip(" ,;"))  # the comma led to the speaker
        a, b = max(passage.start, passage.focus[0]), min(end, passage.focus[1])
        if a >= b or (a, b) == (passage.start, end):
            return (text[passage.start : end],)
        return tuple(p for p in (text[passage.start : a], Styled("evidence", (text[a:b],)), text[b:end]) if p)

    def speaker(self, statement) -> str:
        """The name of who speaks: the actor's, else the words of the text, else what is known."""
        actor = self.actors.get(statement.speaker_id)
        return naming.called(self, actor) if actor is not None else statement.speaker_text or "speaker not named"

    def speaker_line(self, statement) -> str:
        """Who speaks, with office and institution as far as known."""
        actor = self.actors.get(statement.speaker_id)
        return naming.line(self, actor) if actor is not None else self.speaker(statement)

    def speaking(self, utterance) -> str:
        """Who speaks in an act of speaking, by name."""
        actor = self.actors.get(utterance.speaker_id)
        return naming.called(self, actor) if actor is not None else "speaker not named"

    def side(self, actor_id: str) -> str:
        """A speaker in a few words: a person with the office, an institution by its name."""
        return naming.short(self, actor_id)

    def account(self, actor_id: str) -> str:
        """The institution an actor speaks for: its own name, the body a person belongs to, else office and state."""
        return naming.account(self, actor_id)

    def written(self, name: str) -> bool:
        """Whether a text has a name as it stands; every text is searched once for it."""
        return self.once(("written", name), lambda: bool(name) and any(name in text for text in self.texts.values()))

    def plain(self, verb: str) -> str:
        """The plain form of a verb; where it may have two ("hoped"), the one that the codebook or the texts have; "" where that leaves two."""
        seen = self.once("words", lambda: {*self.verbs, *(w for text in self.texts.values() for w in re.findall(r"[a-z]+", text))})
        found = forms.plain(verb)
        likely = found if len(found) == 1 else [w for w in found if w in seen]
        return likely[0] if len(likely) == 1 else ""

    @cached_property
    def fuller(self) -> dict[str, str]:
        return naming.fuller(self)

    def state(self, code: str) -> str:
        """The name of a state by its code: that of the codebook's places, else of a government of the corpus."""
        governments = (a.name for a in self.actors.values() if a.kind == "government" and a.government == code)
        return self.places.get(code) or next((n.removeprefix("Government of ").removeprefix("the ") for n in governments), code)

    def relays(self, statement) -> list[str]:
        """Who is named as having handed on a statement, from the speaker towards the reader."""
        return roads.relays(self, statement)

    def credits(self, source_id: str) -> list[str]:
        """Whom a text credits as a whole; which of its statements came from them, the text does not say."""
        return [self.actors[a].name for a in reversed(roads.whole(self, source_id))]

    def road(self, statement) -> str:
        """By which way a statement came to the reader: "via Agency, in Herald (a text that credits Daily)"."""
        return roads.told(self, statement)

    def path(self, statement) -> str:
        """How a statement came to the reader: "Jane Doe, minister, via Agency and Daily, in Herald"."""
        return f"{self.speaker_line(statement)}, {self.road(statement)}"

    def stated(self, row) -> str:
        """When a statement or an utterance was said; what is assumed is worded so."""
        return dating.said(self, row)

    def evidence_link(self, statement_id: str, text: str = "in the source") -> Link:
        statement = self.statements[statement_id]
        return Link(f"e-{statement_id}", (text,), f"{text}: {self.speaker(statement)}, {self.sources[statement.source_id].publisher}")

    def gates(self, row) -> dict[str, dict[str, str]]:
        """The verdicts on a pair by gate."""
        return json.loads(row.gates) if row.gates else {}


def within(place, start, end) -> bool:
    """Whether a place lies in a span; what has no place (a statement without a cue of its own) lies nowhere."""
    return not any(pd.isna(x) for x in (place, start, end)) and bool(start <= place < end)
