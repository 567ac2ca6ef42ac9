"""Draft issues from the official statements that no issue of the codebook covers, grouped by matter; a person finishes them.

Two statements are of one matter where the same thing takes part in what they tell, in one text or in texts of one story. A draft is
made for each dispute that was found without an issue, and then for what at least two speakers speak of: its words are those of the
statements, its near misses the statements that have the thing without the act. The question, and what counts, only a person can say:
those places begin with FINISH.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import indent

import pandas as pd
import yaml

from .. import files
from ..claim import issues
from ..codebook import load_part
from ..language.codes import MOMENTS
from ..language.words import root, singular, split, stem

# What a claim is called that rests on no issue of the codebook.
WITHOUT_ISSUE = ("denied-claim", "opposed-claim")
# At most so many drafts, examples and near misses: more is read by nobody.
MOST, EXAMPLES, MISSES = 10, 8, 4
# A beginning this long stands for a word and its forms; a shorter one would stand for other words too.
SHORTEST = 4
FINISH = "FINISH:"
# Words that stand where a thing stands and name none.
NO_THING = frozenset(
    "he him she her it they them we us i you this that these those what who which one ones none nobody anyone someone everyone anything "
    "something nothing everything all both ours theirs two three four five six seven eight nine ten eleven twelve dozen hundred thousand "
    "million billion trillion".split()
)


@dataclass(frozen=True)
class Told:
    """A clause of an official statement: who says it in which text, its predicate, and the chief words of what takes part."""

    statement_id: str
    speaker_id: str
    source_id: str
    text: str
    act: str
    things: tuple[str, ...]


@dataclass(frozen=True)
class Matter:
    """What several officials speak of: the thing by its root, and the clauses in which it takes part.

    sides : of a dispute, the statements that stand against each other; `act` is what the first of them tells, `pair` the stems of two
    opposite acts, where the dispute turns on these.
    """

    thing: str
    clauses: tuple[Told, ...]
    sides: tuple[str, ...] = ()
    act: str = ""
    pair: tuple[str, ...] = ()

    @property
    def speakers(self) -> set[str]:
        return {c.speaker_id for c in self.clauses}


def uncovered(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """The statements of serving officials and public bodies on which no issue of the codebook says anything."""
    officials = tables["actors"].loc[tables["actors"]["official"].astype(bool), "actor_id"]
    claims = tables["claims"]
    own = claims[~claims["issue_id"].str.split(":").str[0].isin(WITHOUT_ISSUE)]
    said = tables["statements"]
    serving = said["speaker_id"].isin(officials) & (said["speaker_standing"] == "serving")
    return said[serving & ~said["statement_id"].isin(own["statement_id"])]


def matters(tables: Mapping[str, pd.DataFrame], vague: Iterable[str], most: int = MOST) -> list[Matter]:
    """At most so many matters: of each dispute without an issue, then of the uncovered statements, those of most speakers first.

    `vague` are nouns that name no thing of their own. A clause is of the first matter only that has it.
    """
    empty = {root(word) for word in (*vague, *NO_THING)} | {root(w) for name in tables["mentions"]["text"] for w in split(name)}
    within = tables["stories"].groupby("source_id")["story_id"].agg(tuple).to_dict()
    met: dict[tuple[str, str], list[Told]] = {}
    fought = disputed(tables)
    for clause in _clauses(tables, uncovered(tables), {s for sides, _ in fought for s in sides}):
        for thing in dict.fromkeys(root(word) for word in clause.things):
            if thing.isalpha() and len(thing) > 2 and thing not in empty:
                for story in within.get(clause.source_id, (clause.source_id,)):
                    met.setdefault((thing, story), []).append(clause)
    found: list[Matter] = []
    for sides, pair in fought:
        matter = _of_dispute(sides, pair, met)
        if matter and len(found) < most:
            found.append(matter)
            met = _without(met, matter)
    while met and len(found) < most:
        first = min(met, key=lambda key: (-len({c.speaker_id for c in met[key]}), -len(met[key]), key))
        matter = Matter(first[0], tuple(met.pop(first)))
        if len(matter.speakers) < 2:
            break
        found.append(matter)
        met = _without(met, matter)
    return found


def disputed(tables: Mapping[str, pd.DataFrame]) -> list[tuple[tuple[str, str], tuple[str, ...]]]:
    """The two statements of each dispute that was found without an issue, the firmest first, and the opposite acts it turns on."""
    spoken = dict(zip(tables["claims"]["claim_id"], tables["claims"]["statement_id"]))
    found = tables["conflicts"].sort_values(["tier", "dispute_id", "conflict_id"]).drop_duplicates("dispute_id")
    rows = found[found["tier"].isin(["A", "B"]) & found["issue_id"].str.split(":").str[0].isin(WITHOUT_ISSUE)]
    about = [issue.partition(": ")[2].partition(" ")[0].split("/") for issue in rows["issue_id"]]
    ends = [(spoken.get(one, ""), spoken.get(other, "")) for one, other in zip(rows["left_id"], rows["right_id"])]
    return [(sides, tuple(pair) if len(pair) == 2 else ()) for sides, pair in zip(ends, about) if all(sides)]


def _of_dispute(sides: tuple[str, str], pair: tuple[str, ...], met: Mapping[tuple[str, str], list[Told]]) -> Matter | None:
    """The matter of a dispute: a thing of what is said, that of the answer too where it names one, with all that is said of it."""
    named = {key: [{c.statement_id for c in clauses} >= {side} for side in sides] for key, clauses in met.items()}
    there = [key for key, (first, _) in named.items() if first] or [key for key, (_, second) in named.items() if second]
    if not there:
        return None
    chosen = min(there, key=lambda key: (not all(named[key]), -len({c.speaker_id for c in met[key]}), key))
    act = next((c.act for c in met[chosen] if c.statement_id == sides[0]), "")
    return Matter(chosen[0], tuple(met[chosen]), sides, act, pair)


def _without(met: Mapping[tuple[str, str], list[Told]], matter: Matter) -> dict[tuple[str, str], list[Told]]:
    taken = {*matter.clauses}
    return {key: left for key, clauses in met.items() if (left := [c for c in clauses if c not in taken])}


def _clauses(tables: Mapping[str, pd.DataFrame], said: pd.DataFrame, more: set[str]) -> Iterator[Told]:
    every = tables["statements"]
    said = every[every["statement_id"].isin({*said["statement_id"], *more})]
    by_source = dict(list(tables["propositions"].groupby("source_id")))
    for s in said.sort_values(["source_id", "start", "statement_id"]).itertuples():
        rows = by_source.get(s.source_id, tables["propositions"][:0])
        for p in rows[(rows["start"] < s.end) & (rows["end"] > s.start)].sort_values(["start", "end", "predicate_start"]).itertuples():
            chief = [part.partition("=")[2].split() for part in str(p.parts).split(" | ") if "=" in part and part.partition("=")[0] not in MOMENTS]
            things = tuple(words[0].lower() for words in chief if words and words[0].islower())
            yield Told(s.statement_id, s.speaker_id, s.source_id, p.text, p.predicate, things)


def text(tables: Mapping[str, pd.DataFrame], folder: Path = files.CODEBOOK) -> str:
    """The drafts as YAML to paste from, each under a line that tells whose statements it was made of."""
    parts = {name: load_part(folder, name) for name in ("concepts", "issues", "stances", "words", "places", "predicates", "units")}
    taken = {*parts["concepts"]["concepts"], *(i["id"] for i in parts["issues"]["issues"])}
    units = [form for unit in parts["units"]["units"].values() for form in unit["forms"]]
    found = matters(tables, (*parts["predicates"]["vague"], *units))
    if not found:
        return "# Nothing is drafted: no thing is spoken of by two officials without an issue of the codebook that covers it.\n"
    called = tables["actors"].set_index("actor_id")["name"]
    written = [HEAD]
    for number, matter in enumerate(found, 1):
        concepts, issue = drafted(matter, tables, parts, taken)
        who = ", ".join(sorted(called[speaker] for speaker in matter.speakers))
        written += [f"# {number}. {issue['label']}: {len(matter.clauses)} clauses by {len(matter.speakers)} speakers ({who})"]
        written += [*(f"# {'against' if i else 'disputed'}: {_said(side, tables, called)}" for i, side in enumerate(matter.sides)), ""]
        written += ["# codebook/concepts.yml, below `concepts:`", _yaml(concepts), "# codebook/issues.yml, below `issues:`", _yaml([issue])]
    return "\n".join(written)


HEAD = """# Drafts of issues, made from official statements that no issue of the codebook covers. Finish what begins with FINISH, take out
# what does not belong, add sentences of your own, and paste each part where its line says. `kzsanctions check` then says what is wrong.
"""


def drafted(matter: Matter, tables: Mapping[str, pd.DataFrame], parts: Mapping[str, Mapping], taken: set[str]) -> tuple[dict, dict]:
    """The concepts and the entry of an issue for a matter; `parts` of the codebook it will stand in, `taken` the names in use there."""
    things = sorted({w for c in matter.clauses for w in c.things if root(w) == matter.thing})
    told = sorted(Counter(c.act for c in matter.clauses).items(), key=lambda item: (item[0] != matter.act, -item[1], item[0]))
    acts = [act for act, _ in told if len(act) >= SHORTEST] or [act for act, _ in told]
    name = _free(things[0], taken)
    counter = _opposed(acts, [*parts["predicates"]["opposites"], *([[[w] for w in matter.pair]] if matter.pair else [])])
    sides = {"act": ("affirms", [act for act in acts if act not in counter]), "counter": ("denies", counter)}
    concepts = {name: {"flags": ["thing"], "words": _forms(things)}}
    concepts |= {f"{name}-{side}": {"flags": ["act"], "words": _forms(words)} for side, (_, words) in sides.items() if words}
    patterns = [
        {"id": f"{name}-{side}", "needs": [f"{name}-{side}", name], "position": position} for side, (position, words) in sides.items() if words
    ]
    frame = {
        "id": f"{name}-matter",
        "label": things[0].capitalize(),
        "question": f"{FINISH} a question about '{things[0]}' that one side answers with yes and the other with no?",
        "definition": f"{FINISH} what is claimed by those who say yes.",
        "include": [f"{FINISH} what counts"],
        "exclude": [f"{FINISH} what does not count, and which issue it belongs to"],
        "patterns": patterns,
    }
    book = issues.read_issues(
        {"issues": [frame]},
        {**parts["concepts"], "concepts": {**parts["concepts"]["concepts"], **concepts}},
        *(parts[name] for name in ("stances", "words", "places")),
    )
    return concepts, {**frame, "examples": _examples(matter, book), "near_misses": _misses(matter, tables, book, things, acts)}


def _opposed(acts: Sequence[str], opposites: Sequence[Sequence[Sequence[str]]]) -> list[str]:
    """The acts that are the opposite of the first: they answer the question the other way."""
    first = stem(acts[0])
    pairs = [[{stem(w) for w in side} for side in pair] for pair in opposites]
    against = {w for one, other in pairs for here, there in ((one, other), (other, one)) if first in here for w in there}
    return [act for act in acts[1:] if stem(act) in against]


def _examples(matter: Matter, book: issues.Issues) -> list[dict[str, str]]:
    """The clauses with the position the draft reads in them; a person says whether it is the right one."""
    said = {_line(c.text): found[0][1] for c in matter.clauses if (found := issues.positions(_line(c.text), book))}
    met = [{"text": words, "position": position} for words, position in list(said.items())[:EXAMPLES]]
    return met + [{"text": f"{FINISH} a sentence that says yes", "position": "affirms"} for _ in range(2 - len(met))]


def _misses(matter: Matter, tables: Mapping, book: issues.Issues, things: Sequence[str], acts: Sequence[str]) -> list[str]:
    """Statements that have the thing without any of the acts, and in which the draft finds nothing.

    What has an act alone no pattern would meet, and what a side of a dispute says is of a matter, however it is put.
    """
    own = {c.statement_id for c in matter.clauses} | {s for sides, _ in disputed(tables) for s in sides}
    named, done = {root(w) for w in things}, {stem(w) for act in acts for w in split(act)}
    others = (_line(s.content) for s in tables["statements"].sort_values("statement_id").itertuples() if s.statement_id not in own)
    near = {said for said in others if named & {root(w) for w in split(said)} and not done & {stem(w) for w in split(said)}}
    found = [said for said in sorted(near, key=lambda said: (len(said), said)) if not issues.positions(said, book)][:MISSES]
    return found or [f"{FINISH} a sentence with '{things[0]}' that is about something else"]


def _forms(words: Iterable[str]) -> list[str]:
    """Entries of a concept: the beginning that all forms of a word share; where that is short or no beginning, the word and its singular."""
    entries = []
    for word in words:
        begins = stem(word) if " " not in word else ""
        entries += [f"{begins}*"] if len(begins) >= SHORTEST and word.startswith(begins) else [word, singular(word)]
    return list(dict.fromkeys(entries))


def _free(word: str, taken: set[str]) -> str:
    """A name that the codebook does not have yet."""
    return next(name for name in (word, *(f"{word}-{letter}" for letter in "abcdefgh")) if name not in taken)


def _said(statement: str, tables: Mapping[str, pd.DataFrame], called: pd.Series) -> str:
    row = tables["statements"].set_index("statement_id").loc[statement]
    return f"{called.get(row['speaker_id'], row['speaker_text'])}: {_line(row['content'])}"


def _line(words: str) -> str:
    return " ".join(words.split())


def _yaml(content: object) -> str:
    return indent(yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=140, default_flow_style=None), "  ")
