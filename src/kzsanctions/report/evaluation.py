"""Reader `evaluation`: how well the built tables agree with hand-coded answers, and two codings with each other (`scoring` counts)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pandas as pd

from .. import codebook, files
from ..errors import InputError
from ..language.codes import BY_READERS
from ..reviews import spans
from .scoring import Item, Score, half, labelled, overlap, same_number, touch

# Page furniture that coders and rules may label either way.
UNSCORED = {"title", "dateline", "byline", "caption", "credit", "heading"}


def codings(folder: Path) -> dict[str, dict]:
    """The codings in a folder (`gold.json`, `gold-second.json`), by name; none where the folder is missing.

    Raises
    ------
    InputError
        For a file that is no JSON, or lacks what the scores are computed from.
    """
    return {p.stem: _coding(p) for p in sorted(folder.glob("gold*.json"))} if folder.is_dir() else {}


def misplaced(corpus: files.Corpus) -> list[str]:
    """What is wrong with the codings of a corpus whose texts are in order, a sentence each."""
    texts = {path.name: files.read_text(path) for path in sorted(corpus.texts.glob("*.txt"))}
    try:
        for coding in codings(corpus.gold).values():
            attached(coding, texts)
    except InputError as e:
        return list(e.faults)
    return []


def _coding(path: Path) -> dict:
    try:
        found = json.loads(files.read_text(path))
    except (ValueError, RecursionError) as e:
        raise InputError(f"{path}: is no JSON ({e}); correct it, or take it away") from None
    if wrong := codebook.faults(found, codebook.read_yaml(files.SCHEMAS / "gold.yml"), str(path)):
        raise InputError(*wrong)
    return found


def attached(coding: Mapping, texts: Mapping[str, str]) -> dict:
    """A coding with every span where its words stand by now, nearest to where they stood; `texts` are raw texts by file.

    Raises
    ------
    InputError
        For words that their text does not have any more.
    """
    faults: list[str] = []

    def moved(item, file: str = ""):
        if isinstance(item, list):
            return [moved(i, file) for i in item]
        if not isinstance(item, Mapping):
            return item
        file = item.get("file", file)
        made = {key: moved(value, file) for key, value in item.items()}
        words, text = made.get("snippet", made.get("text")), texts.get(file)
        if text is None or not isinstance(words, str) or "start" not in made or text[made["start"] : made["end"]] == words:
            return made
        found = min(spans(text, words), key=lambda p: abs(p.start - made["start"]), default=None)
        if found is None:
            faults.append(f'{file}: "{words}" does not stand there any more; correct the coding, or take it out')
        return made if found is None else {**made, "start": found.start, "end": found.end}

    result = moved(coding)
    if faults:
        raise InputError(*faults)
    return result


def scores(tables: Mapping[str, pd.DataFrame], coding: Mapping) -> list[Score]:
    """Compare built tables with a coding: kept characters, statements, speakers, quantities, bounds, dates, conflicts.

    What the coding does not speak of (a coder may have coded statements alone) is not compared.
    """
    names = dict(zip(tables["sources"]["source_id"], tables["sources"]["file"]))
    texts = [t for t in coding["texts"] if t["file"] in set(names.values())]
    coded = {source for source, file in names.items() if file in {t["file"] for t in texts}}
    read = {name: tables[name][tables[name]["source_id"].isin(coded)] for name in ("statements", "figures", "dates")}
    actors = {a.actor_id: f"{a.name} {a.variants}".lower() for a in tables["actors"].itertuples()}
    heard = [
        Item(names[s.source_id], s.start, s.end, s.content, f"{s.speaker_text} {actors.get(s.speaker_id, '')}".lower())
        for s in read["statements"].itertuples()
    ]
    quantities = read["figures"][read["figures"]["role"] == "quantity"]
    counted = [Item(names[f.source_id], f.start, f.end, f.text, f.bound, _numbers(f.value, f.lower, f.upper)) for f in quantities.itertuples()]
    times = [
        Item(names[d.source_id], d.start, d.end, d.text, f"{d.date_from}/{d.date_to}") for d in read["dates"].itertuples() if d.date_from or d.date_to
    ]
    called = _names(coding)
    figures = all("figures" in t for t in texts)
    return [
        *([_kept(tables["passages"], texts, names)] if all("boilerplate" in t for t in texts) else []),
        *labelled("statements", "their speakers", _statements(texts), heard, half, lambda a, b: _speaker_agrees(a, b, called)),
        *(labelled("quantities", "their bounds", _figures(texts, "quantity"), counted, same_number) if figures else ()),
        *(labelled("dates", "their days", _figures(texts, "date"), times, touch) if figures else ()),
        *_conflicts(tables, coding, names, {t["file"] for t in texts}),
    ]


def agreement(first: Mapping, second: Mapping) -> list[Score]:
    """Compare two codings of the same texts, the second taken as what was found."""
    shared = {t["file"] for t in first["texts"]} & {t["file"] for t in second["texts"]}
    one, two = ([t for t in c["texts"] if t["file"] in shared] for c in (first, second))
    called = {**_names(second), **_names(first)}
    figures = all("figures" in t for t in (*one, *two))
    return [
        *labelled("statements", "their speakers", _statements(one), _statements(two), half, lambda a, b: _speaker_agrees(a, b, called)),
        *(labelled("quantities", "their bounds", _figures(one, "quantity"), _figures(two, "quantity"), same_number) if figures else ()),
        *(labelled("dates", "their days", _figures(one, "date"), _figures(two, "date"), touch) if figures else ()),
    ]


def _statements(texts: Iterable[Mapping]) -> list[Item]:
    return [
        Item(t["file"], s["start"], s["end"], s["snippet"], s.get("speaker") or "", optional=bool(s.get("optional")))
        for t in texts
        for s in t["statements"]
    ]


def _figures(texts: Iterable[Mapping], role: str) -> list[Item]:
    return [
        Item(
            t["file"],
            f["start"],
            f["end"],
            f["text"],
            f["bound"] if role == "quantity" else f"{f.get('date_from') or ''}/{f.get('date_to') or ''}",
            _numbers(f.get("value"), f.get("lower"), f.get("upper")),
            bool(f.get("optional")),
        )
        for t in texts
        for f in t["figures"]
        if f["role"] == role
    ]


def _names(coding: Mapping) -> dict[str, set[str]]:
    """Words by which a coded speaker may be named, by canonical name: its variants and their last words, lower case."""
    return {
        a["canonical"]: {w for v in [a["canonical"].split(" (")[0], *a["variants"]] for w in (v.lower(), v.split()[-1].lower())}
        for a in coding["actors"]
    }


def _numbers(*values) -> tuple[float, ...]:
    return tuple(float(v) for v in values if v is not None and v == v)


def _speaker_agrees(coded: Item, found: Item, called: Mapping[str, set[str]]) -> bool:
    """A named speaker is right where one of its names stands in what was found; an unnamed one cannot be wrong."""
    if not coded.label or coded.label.startswith("unnamed"):
        return True
    names = called.get(coded.label) or {coded.label.lower()}
    return coded.label == found.label or any(name in found.label.lower() for name in names)


def _kept(passages: pd.DataFrame, texts: list[Mapping], names: Mapping[str, str]) -> Score:
    """Characters of the article: coded is what is not boilerplate, found is what was kept; furniture is not scored."""
    coded = found = agreed = 0
    for text in texts:
        rows = passages[passages["source_id"].map(names) == text["file"]]
        want = {k for p in rows.itertuples() for k in range(p.start, p.end) if not p.text[k - p.start].isspace()}
        free = {k for p in rows.itertuples() if p.kind in UNSCORED for k in range(p.start, p.end)}
        boilerplate = {k for b in text["boilerplate"] for k in range(b["start"], b["end"])}
        free = (free & boilerplate) | {
            k for b in text["boilerplate"] if b.get("optional") or b["kind"] in UNSCORED for k in range(b["start"], b["end"])
        }
        got = {k for p in rows.itertuples() if p.kept for k in range(p.start, p.end)} & want - free
        article = want - boilerplate - free
        coded, found, agreed = coded + len(article), found + len(got), agreed + len(got & article)
    return Score("kept characters", coded, found, agreed)


def _conflicts(tables: Mapping[str, pd.DataFrame], coding: Mapping, names: Mapping[str, str], inside: set[str]) -> list[Score]:
    """Coded conflicts found by tier, and coded near-conflicts that were kept out."""
    spans = _sides(tables, names)
    rows = [
        (r.tier, spans(r.left_id, r.left_utterance), spans(r.right_id, r.right_utterance), r.conflict_id)
        for r in tables["conflicts"].itertuples()
        if r.tier in "AB" and r.kind != BY_READERS
    ]
    within = lambda c: c["left"]["file"] in inside and c["right"]["file"] in inside
    out = []
    for tier in "AB":
        wanted = [c for c in coding["conflicts"] if c["tier"] == tier and within(c)]
        hit = [c for c in wanted if any(t <= tier and _joins(left, right, c, wide=tier == "B") for t, left, right, _ in rows)]
        alone = (i for t, left, right, i in rows if t == tier and not any(_joins(left, right, c, wide=tier == "B") for c in coding["conflicts"]))
        out.append(
            Score(
                f"tier {tier} conflicts",
                len(wanted),
                len(hit),
                len(hit),
                tuple(("missed", c["left"]["file"], c["why"]) for c in wanted if c not in hit),
                tuple(alone),
            )
        )
    forbidden = [c for c in coding["must_not"] if within(c)]
    wrong = [c for c in forbidden if any(_joins(left, right, c, wide=False) for _, left, right, _ in rows)]
    kept_out = len(forbidden) - len(wrong)
    out.append(
        Score(
            "pairs that must not conflict, kept out",
            len(forbidden),
            kept_out,
            kept_out,
            tuple(("reported", c["left"]["file"], c["why"]) for c in wrong),
        )
    )
    return out


def _sides(tables: Mapping[str, pd.DataFrame], names: Mapping[str, str]) -> Callable[[str, str], tuple[list[Item], list[Item]]]:
    """For an item and its utterance: where the item stands, and where every appearance of the utterance stands."""
    place = {s.statement_id: Item(names[s.source_id], s.start, s.end, s.content) for s in tables["statements"].itertuples()}
    place |= {f.figure_id: Item(names[f.source_id], f.start, f.end, f.text) for f in tables["figures"].itertuples()}
    place |= {
        c.claim_id: place.get(c.statement_id) or Item(names[c.source_id], c.evidence_start, c.evidence_end, c.evidence)
        for c in tables["claims"].itertuples()
    }
    spoken = tables["appearances"].groupby("utterance_id")["statement_id"].agg(list).to_dict()
    return lambda item, utterance: ([place[item]] if item in place else [], [place[s] for s in spoken.get(utterance, [])])


def _joins(left, right, coded: Mapping, wide: bool) -> bool:
    """Whether a found pair joins the two sides of a coded one; `wide` lets any appearance of an utterance stand for it."""
    (one, more), (other, others) = left, right
    one, other = (one + more, other + others) if wide else (one, other)
    sides = [[s, *s.get("also", [])] for s in (coded["left"], coded["right"])]
    return any(_meet(one, a) and _meet(other, b) for a, b in (sides, sides[::-1]))


def _meet(found: list[Item], coded: list[Mapping]) -> bool:
    """Overlap; a coded side that is a bare number is met by a figure, not by the sentence around it."""
    items = [(Item(c["file"], c["start"], c["end"], ""), c.get("id", "") is None) for c in coded]
    return any(overlap(f, i) >= 0.35 if bare else touch(f, i) for f in found for i, bare in items)
