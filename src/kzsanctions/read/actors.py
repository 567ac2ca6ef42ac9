"""Stage `actors`: bring the mentions of a corpus together as persons, bodies, governments, outlets and groups.

Within a document names are complete already (`names.coreference`). Across documents two names are one person where they fold to
one name and neither government nor office speaks against it; a surname alone goes to the only person it fits; a body whose
field is named in part goes to the only fuller one of its government. Every merge leaves its reason, and one line of
`actors.yml` undoes it (`apart`) or makes it (`together`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches
from types import SimpleNamespace

import pandas as pd

from ..errors import CodebookError
from ..tables import frame, identify
from .actor import BODY, GOVERNMENT, GROUP, PERSON, Actor, body_parts, plain_name
from .credits import credits_of
from .holders import named_elsewhere
from .homes import stated_elsewhere
from .merging import Gathering
from .names import Body, Gazetteer, Institution, Place, as_printed, fields_of, fold_name, home_government, sound_key

# So many days apart two texts may be printed for the office one gives to hold in the other.
_ONE_TIME = 60
_WORD = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*\.?")


def build(
    mentions: pd.DataFrame, sources: pd.DataFrame, gazetteer: Gazetteer, spoken: Collection[str] | None = None
) -> tuple[pd.DataFrame, pd.DataFrame, dict[str, str]]:
    """Actors of the corpus, its mentions with their actor, and the publisher's actor by source where the publisher itself speaks.

    Parameters
    ----------
    mentions : as `extract` reads them: the contract's columns and the fields of `text.mention.Mention`.
    sources : source_id, publisher and genre are read.
    spoken : mention ids somebody speaks by. Mentions with nothing but capitals or a place name to speak for them are kept only
        when they are among these; None keeps all.

    Raises
    ------
    CodebookError
        For a name in `apart` or `together` that is misspelt, with the nearest that is met.
    """
    rows = [] if mentions.empty else mentions.sort_values(["source_id", "start"]).to_dict("records")
    if spoken is not None:
        known = {plain_name(r["name"]) for r in rows if not r["weak"] and r["kind"] != GOVERNMENT}
        rows = [r for r in rows if not r["weak"] or r["mention_id"] in spoken or r["name"] and plain_name(r["name"]) in known]
    rows = named_elsewhere(stated_elsewhere(rows, gazetteer), gazetteer)
    gathering = Gathering(gazetteer)
    homes = _homes(rows, sources, gazetteer)
    rows = [_at_home(row, homes.get(row["source_id"])) for row in rows]
    publishers = {source: gathering.published(home) for source, home in homes.items()}
    for words, government in _offices_at(rows):
        gathering.body_of(words, government)
    units = _units(rows)
    for unit in sorted(units, key=lambda u: _order(u, gazetteer)):
        gathering.take(unit)
    for name in sorted({c for them in sources.get("credits", ()) for c in credits_of(them)}):
        gathering.credited(name)
    found = gathering.finished()
    ids = _ids(found, gazetteer)
    of_mention = {m: ids[id(a)] for a in found for m in a.mentions}
    by_id = {r["mention_id"]: r for r in rows}
    told = lambda a: [by_id[m] for m in a.mentions]  # noqa: E731
    made = (_row(a, ids, gazetteer) | {"government_basis": _whence(a, told(a)), "state_company": any(r["firm"] for r in told(a))} for a in found)
    table = frame("actors", sorted(made, key=lambda r: r["actor_id"]))
    if faults := _misspelt(table, rows, gazetteer):
        raise CodebookError(*faults)
    columns = ("mention_id", "source_id", "start", "end", "text", "basis")
    kept = [{k: r[k] for k in columns} | {"actor_id": of_mention.get(r["mention_id"], "")} for r in rows]
    return table, frame("mentions", kept), {source: ids[id(actor)] for source, actor in publishers.items()}


def _misspelt(actors: pd.DataFrame, rows: Iterable[Mapping], gazetteer: Gazetteer) -> list[str]:
    """Names of `apart` and `together` that no text has and no actor bears, where the other of the pair is met and a like name too.

    A pair of which these texts have neither is another corpus' own.
    """
    entries = {n for e in gazetteer.actors for n in (e["id"], e["name"], *e.get("also", ()))}
    met = {*entries, *(r["text"] for r in rows), *(r["name"] for r in rows)}
    met |= {v for names in (*actors["variants"], *actors["name"]) for v in names.split(" | ")} - {""}
    faults = []
    for part, pairs in (("apart", gazetteer.apart), ("together", gazetteer.together)):
        for pair in sorted(map(sorted, pairs)):
            for name, other in (pair, pair[::-1]) if len(pair) == 2 else ():
                near = get_close_matches(name, sorted(met - {other}), 1, 0.8) if name not in met and other in met else []
                faults += [f"actors.yml: {part}: '{name}' stands in no text and is nobody's name; did you mean '{n}'?" for n in near]
    return faults


def _offices_at(rows: Iterable[dict]) -> list[tuple[str, str]]:
    """Public bodies that officials belong to, fullest first: a text may name the official and never the body."""
    officials = (r for r in rows if r["kind"] == PERSON and r["name"] and r["official"])
    found = {(r["organisation"], r["government"]) for r in officials if r["fields"] and r["organisation"]}
    return sorted(found, key=lambda f: (-len(body_parts(f[0])[1]), f))


def _units(rows: Iterable[dict]) -> list[dict]:
    """One unit for all mentions of an actor in a source: what they say together."""
    found: dict[tuple, dict] = {}
    for r in rows:
        key = (r["source_id"], r["kind"], *_local(r))
        unit = found.setdefault(key, {**r, "ids": [], "wordings": []})
        unit["former"] = unit["former"] and r["former"]
        unit["ids"].append(r["mention_id"])
        unit["wordings"].append(r["text"])
    return list(found.values())


def _local(r: Mapping) -> tuple:
    if r["kind"] == GOVERNMENT and r["government"]:
        return (r["government"],)
    if r["name"]:
        return (r["name"], r["government"])
    if r["unnamed"] and r["kind"] == PERSON:
        return (r["start"],)
    if r["kind"] == PERSON:
        return (r["office"], r["organisation"], r["government"])
    words = plain_name(r["text"])
    return (r["organisation"] or r["noun"] or words, r["government"], r["kind"] == GROUP and words)


def _order(unit: Mapping, gazetteer: Gazetteer) -> tuple:
    """Fullest first, so that what is named in part finds what is named in full; never by place in the corpus."""
    given = fold_name(unit["name"], gazetteer.names).given if unit["kind"] == PERSON and unit["name"] else ()
    return (
        unit["kind"] == PERSON,
        not given,
        -sum(map(len, given)),
        -len(unit["fields"]),
        not unit["government"],
        not unit["name"],
        unit["name"],
        unit["organisation"],
        unit["government"],
        unit["office"],
        unit["source_id"],
        unit["start"],
    )


def _homes(rows: list[dict], sources: pd.DataFrame, gazetteer: Gazetteer) -> dict[str, dict]:
    """By source, the body that speaks where the publisher itself does; its government is the text's where its name has none."""
    of_source: dict[str, list[dict]] = {}
    for row in rows:
        of_source.setdefault(row["source_id"], []).append(row)
    found = {}
    for source in sources.sort_values("source_id").itertuples():
        if source.genre == "official":
            home = publisher_body(source.publisher, gazetteer)
            own = [SimpleNamespace(**r) for r in of_source.get(source.source_id, [])]
            own = [m for m in own if not m.weak]
            itself = [m for m in own if m.kind == BODY and m.name and m.name.casefold() == source.publisher.casefold()]
            if itself and not home["name"]:
                known = {k: getattr(itself[0], k) for k in ("name", "organisation", "noun", "fields")}
                home |= known | {"government": home["government"] or next((m.government for m in itself if m.government), "")}
            # Whose the text takes offices of no country to be goes before whom it names: "the French authorities" are marked as others.
            lent = (m.government for m in own if m.official and m.government and m.whence in ("story", "own", "page"))
            government = home["government"] or next(lent, "") or home_government(own)
            found[source.source_id] = home | {"government": government, "by_name": bool(home["government"])}
    return found


def publisher_body(publisher: str, gazetteer: Gazetteer) -> dict:
    """The body behind an official publisher's name: "Press service of the Ministry of Trade" is the ministry of trade."""
    words = _WORD.findall(publisher)
    low = [w.lower() for w in words]
    starts = [m.start() for m in _WORD.finditer(publisher)]
    known = [e for i, w in enumerate(words) for phrase, e in gazetteer.phrases.get(w, ()) if publisher.startswith(phrase, starts[i])]
    body = next((e for e in known if isinstance(e, Body) and not e.outlet), None)
    code = next((e.code for e in known if isinstance(e, Place) and e.code), body.government if body else "")
    found, past = [], 0
    for i, w in enumerate(low):
        here = ((p, e) for p, e in gazetteer.lower_phrases.get(w, ()) if publisher.lower().startswith(p, starts[i]))
        phrase, entry = next(here, ("", None))
        if starts[i] >= past and isinstance(entry, Institution):
            past = starts[i] + len(phrase)
            found += [(i, entry)] if not entry.voice and not entry.whole else []
    if body or not found:
        known_as = (body.name, body.organisation) if body else ("", "")
        return {"name": known_as[0], "organisation": known_as[1], "government": code, "fields": (), "publisher": publisher}
    at, institution = found[0]
    after = fields_of(low[at + 1 :], gazetteer)
    fields = after or fields_of(low[:at], gazetteer)
    words_of = institution.noun + (" of " + " and ".join(fields) if fields else "")
    if at and not fields and not code and low[at] == institution.noun:
        return {"name": publisher, "organisation": "", "government": "", "fields": (), "publisher": publisher, "noun": institution.noun}
    return {"name": "", "organisation": words_of, "government": code, "fields": fields, "publisher": publisher}


def _at_home(row: dict, home: dict | None) -> dict:
    """In a release "the ministry" is the one that publishes it."""
    bare = row["kind"] == BODY and row["noun"] and not row["name"] and not row["fields"]
    bare = (
        home
        and bare
        and (row["whence"] != "stated" or row["government"] in ("", home["government"]))
        and (home["organisation"] or home.get("noun", "")).startswith(row["noun"])
    )
    return row | {k: home[k] or row[k] for k in ("name", "organisation", "government", "fields")} if bare else row


def _ids(found: list[Actor], gazetteer: Gazetteer) -> dict[int, str]:
    """Ids from the codebook key, else from folded name and government; what still coincides by its written name, else by a mention."""
    keys = {id(a): (a.codebook,) if a.codebook else _identity(a, gazetteer) for a in found}
    for more in (lambda a: (_name(a, gazetteer), *a.key[1:]), lambda a: (min(a.mentions, default=""),)):
        counts = Counter(keys.values())
        keys = {id(a): (*keys[id(a)], *(more(a) if counts[keys[id(a)]] > 1 else ())) for a in found}
    return {id(a): identify("a", *keys[id(a)]) for a in found}


def _identity(actor: Actor, gazetteer: Gazetteer) -> tuple:
    if actor.kind == PERSON and actor.names:
        return (PERSON, sound_key(_name(actor, gazetteer), gazetteer.names), actor.government)
    return actor.key


def _name(actor: Actor, gazetteer: Gazetteer) -> str:
    """The name to print: the codebook's, else the fullest met; of equals the one that looks plainest."""
    if actor.title:
        return actor.title
    if actor.kind == BODY and (actor.body.islower() or body_parts(actor.body)[1]):
        country = gazetteer.country_names.get(actor.government, "")
        return actor.body[:1].upper() + actor.body[1:] + (f" of {country}" if country else "")
    return max(actor.names, key=lambda n: _plainness(n, actor, gazetteer), default=actor.body or actor.kind)


def _plainness(name: str, actor: Actor, gazetteer: Gazetteer) -> tuple:
    """The name to print among spellings: no initials, met in most texts, then the English table's y and v, not j and w."""
    given = fold_name(name, gazetteer.names).given
    return (sum(len(g) > 1 for g in given), name.isascii(), actor.met[name], -sum(name.lower().count(c) for c in "jw"), name)


def _whence(actor: Actor, rows: Iterable[Mapping]) -> str:
    """Where an actor's government is known from: the codebook, the words of a text, the rest of its story, or the paper's own country."""
    if not actor.government:
        return ""
    if actor.codebook or actor.kind == GOVERNMENT:
        return "codebook" if actor.codebook else "stated"
    known = {"story" if r["whence"] in ("own", "page") else r["whence"] for r in rows if r["government"] == actor.government}
    return next((basis for basis in ("stated", "story", "paper") if basis in known), "story")


def holding_elsewhere(read: pd.DataFrame, mentions: pd.DataFrame, who: pd.DataFrame, sources: pd.DataFrame, gazetteer: Gazetteer) -> dict[str, str]:
    """Mentions of an official without his office, by the id of the mention: where it is known from, another source or the codebook.

    Another source counts when it calls the same person by an office it was printed within `_ONE_TIME` days of, and nothing on the
    page says that he is something else. At the head of what only letters name ("the PLA's director") he is what the other source says, if
    that is a head too. A person of the codebook holds the office it gives him.
    """
    if read.empty:
        return {}
    officials = who[(who["kind"] == PERSON) & who["official"]].set_index("actor_id")
    rows = read.assign(actor_id=read["mention_id"].map(dict(zip(mentions["mention_id"], mentions["actor_id"]))))
    rows = rows[rows["actor_id"].isin(officials.index) & ~rows["former"]]
    printed = pd.to_datetime(sources.set_index("source_id")["published_from"])
    titled = rows[(rows["office"] != "") & rows["official"]].groupby("actor_id")["source_id"].agg(set).to_dict()
    over = rows["noun"].isin(gazetteer.heads | {"president"})
    leading = set(rows[over & rows["official"]]["actor_id"])
    untold = (
        over & ~rows["official"].astype(bool) & rows["actor_id"].isin(leading) & ((rows["organisation"] == "") | rows["organisation"].str.isupper())
    )
    called = {(r.actor_id, r.source_id) for r in rows[(rows["office"] != "") & ~rows["official"].astype(bool) & ~untold].itertuples()}
    found = {}
    for r in rows[((rows["office"] == "") | untold) & (rows["name"] != "")].itertuples():
        near = (s for s in titled.get(r.actor_id, ()) if s != r.source_id and abs((printed[s] - printed[r.source_id]).days) <= _ONE_TIME)
        if (r.actor_id, r.source_id) in called:
            continue
        if officials.loc[r.actor_id, "basis"] == "codebook":
            found[r.mention_id] = "codebook"
        elif next(near, None):
            found[r.mention_id] = "another source"
    return found


def _row(actor: Actor, ids: Mapping[int, str], gazetteer: Gazetteer) -> dict:
    return {
        "actor_id": ids[id(actor)],
        "name": _name(actor, gazetteer),
        "kind": actor.kind,
        "office": as_printed(actor.office, actor.wordings, gazetteer.office_forms) if actor.kind == PERSON else "",
        "organization_id": ids.get(id(actor.organization), "") if actor.organization else "",
        "government": actor.government,
        "official": actor.official and actor.kind != GROUP,
        "variants": " | ".join(sorted({w.replace("|", "/") for w in actor.wordings})),
        "basis": "codebook" if actor.codebook else "inferred",
        "merge_reason": " | ".join(dict.fromkeys(actor.reasons)),
    }
