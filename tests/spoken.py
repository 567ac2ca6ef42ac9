"""Invented accounts written as marked text: "[The minister] <denied> {banning exports}." gives the tables that claims are read from."""

from __future__ import annotations

import re
from pathlib import Path

from kzsanctions.claim import claims, links
from kzsanctions.codebook import Codebook
from kzsanctions.tables import frame, identify

CODEBOOK = Path(__file__).parents[1] / "codebook"
BOOK = Codebook().issues
CLASSES = {
    "denied": "deny",
    "denies": "deny",
    "dismissed": "deny",
    "rejected": "deny",
    "vowed": "commit",
    "promised": "commit",
    "demanded": "demand",
    "conceded": "concede",
}
_MARK = re.compile(r"\[(?P<speaker>[^\]]*)\]|<(?P<cue>[^>]*)>|\{(?P<content>[^}]*)\}")


def account(*lines: str, source="s_wire", day="2031-05-06", government="KZ", genre="agency", kind="body", bodies=None, until=""):
    """One source: a sentence a line, at most one statement in each.

    bodies : the body each speaker belongs to, by the words that name the speaker. `@` and a word after a line's speaker
    name another government: "[The envoy@US]".
    """
    made = {
        "sources": [{"source_id": source, "file": source + ".txt", "genre": genre, "published_from": day, "published_to": until or day}],
        "passages": [],
        "sentences": [],
        "statements": [],
        "actors": [],
        "dates": [],
        "raw": "",
    }
    for line in lines:
        _sentence(made, line, source, day, until or day, government, kind, bodies or {})
    made["passages"].append(
        {"passage_id": "p_" + source, "source_id": source, "start": 0, "end": len(made["raw"]), "kind": kind, "kept": True, "text": made["raw"]}
    )
    return made


def _sentence(made, line, source, day, until, government, kind, bodies):
    start = len(made["raw"])
    spans, plain, at = {}, "", 0
    for m in _MARK.finditer(line):
        plain += line[at : m.start()]
        words, _, other = m.group(m.lastgroup).partition("@")
        spans[m.lastgroup] = (len(plain), len(plain) + len(words), words, other)
        plain, at = plain + words, m.end()
    plain += line[at:]
    sentence = identify("n", source, start)
    made["sentences"].append(
        {"sentence_id": sentence, "source_id": source, "passage_id": "p_" + source, "start": start, "end": start + len(plain), "text": plain}
    )
    made["raw"] += plain + "\n"
    if "content" not in spans:
        return
    a, b, content, _ = spans["content"]
    speaker = spans.get("speaker", (0, 0, "", ""))
    cue = spans.get("cue", (None, None, "", ""))
    shift = lambda x: None if x is None else start + x
    actor = identify("a", speaker[2])
    direct = a > 0 and plain[a - 1] in '"\u201c'
    made["statements"].append(
        {
            "statement_id": identify("t", source, start + a),
            "source_id": source,
            "sentence_id": sentence,
            "start": start + a,
            "end": start + b,
            "content": content,
            "quote_type": "direct" if direct else "indirect",
            "speaker_start": shift(speaker[0]),
            "speaker_end": shift(speaker[1]),
            "speaker_text": speaker[2],
            "speaker_id": actor,
            "speaker_basis": "named",
            "speaker_standing": "serving",
            "cue_start": shift(cue[0]),
            "cue_end": shift(cue[1]),
            "cue": cue[2],
            "cue_class": CLASSES.get(cue[2], "say"),
            "stated_from": day,
            "stated_to": until,
        }
    )
    made["actors"].append(
        {
            "actor_id": actor,
            "name": speaker[2],
            "kind": "person",
            "government": speaker[3] or government,
            "official": True,
            "organization_id": identify("a", bodies[speaker[2]]) if speaker[2] in bodies else "",
        }
    )


def tables(*accounts):
    """The accounts as one corpus."""
    rows = {k: [r for a in accounts for r in a[k]] for k in ("sources", "passages", "sentences", "statements", "dates")}
    actors = {r["actor_id"]: r for a in accounts for r in a["actors"]}
    return {**{k: frame(k, v) for k, v in rows.items()}, "actors": frame("actors", actors.values())}


def read_claims(*accounts, days=365):
    return claims.build(tables(*accounts), BOOK, {"validity_days": days})


def read_links(*accounts):
    """Claims with those a denial adds, and links with both sides' words: (kind, issue, words that refer, words referred to)."""
    given = tables(*accounts)
    made, linked = links.build(claims.build(given, BOOK, {"validity_days": 365}), given, BOOK)
    rows = made.set_index("claim_id")
    pairs = [(x.kind, rows.loc[x.to_claim_id, "issue_id"], x.evidence, rows.loc[x.to_claim_id, "evidence"]) for x in linked.itertuples()]
    return made, sorted(pairs)
