"""What the tests of exports are run on: the home corpus, and an invented text with everything that breaks a careless writer."""

from __future__ import annotations

from functools import cache

from kzsanctions import files, tables
from kzsanctions.export import material
from kzsanctions.tables import contract, frame, identify

# Signs a spreadsheet takes for a formula, curly quotes, a number with a comma, NA, blanks at both ends, a carriage return, an angle
# bracket, an ampersand, a character above U+FFFF before a quotation and one that XML cannot hold.
ODD = (
    "  =Fishing news & more <b>\r\n"
    "🐟 Minister Ōta said: “+7,000 boats, @once, are not banned” on Monday.\r\n"
    "The ministry of NA denied “=SUM(A1)” \x0b outright.  "
)
OTHER = "Nothing was said here.\n"


@cache
def home() -> material.Material:
    return material.read(files.PROCESSED, files.corpus())


@cache
def odd() -> material.Material:
    """Two invented texts: two speakers, one of them of the government of Namibia, take opposite positions; one text says nothing."""
    source, other = identify("s", "odd.txt"), identify("s", "other.txt")
    texts = {source: ODD, other: OTHER}
    first, second = _between("+7,000", "banned"), _between("=SUM", "(A1)")
    statements = [
        _statement(source, first, "Minister Ōta", "said", "a_1", "a_3"),
        _statement(source, second, "The ministry of NA", "denied", "a_2", ""),
    ]
    claims = [
        _claim(source, statements[0], "denies", "certain"),
        _claim(source, statements[1], "affirms", "demand"),
    ]
    rows = {
        "sources": [_source(source, "odd.txt", ODD), _source(other, "other.txt", OTHER)],
        "passages": [_passage(s, text) for s, text in texts.items()],
        "sentences": [{**_passage(s, text, "sentence_id"), "passage_id": f"p_{s}"} for s, text in texts.items()],
        "statements": statements,
        "actors": [
            {
                "actor_id": "a_1",
                "name": "Ōta",
                "kind": "person",
                "office": "minister",
                "organization_id": "a_2",
                "government": "NA",
                "official": True,
            },
            {"actor_id": "a_2", "name": "Ministry <of> “NA”", "kind": "organisation", "government": "NA", "official": True, "variants": "it | NA"},
            {"actor_id": "a_3", "name": "Gull & Co", "kind": "outlet"},
        ],
        "claims": claims,
        "links": [_link(claims)],
        "figures": [_figure(source, statements[0])],
        "utterances": [{"utterance_id": f"u_{n}", "speaker_id": f"a_{n}", "stated_from": "1899-05-01", "appearances": 1} for n in (1, 2)],
        "appearances": [{"utterance_id": f"u_{n}", "statement_id": s["statement_id"], "basis": "alone"} for n, s in enumerate(statements, 1)],
        "conflicts": [_conflict(claims)],
    }
    made = tables.conformed({name: frame(name, rows.get(name, ())) for name in contract()["tables"]}, texts)
    return material.Material(made, texts)


def without_texts(given: material.Material) -> material.Material:
    return material.limited(given, False)


def empty() -> material.Material:
    """A corpus of one text in which nobody says anything."""
    source = identify("s", "other.txt")
    rows = {"sources": [_source(source, "other.txt", OTHER)]}
    return material.Material({name: frame(name, rows.get(name, ())) for name in contract()["tables"]}, {source: OTHER})


def _between(first: str, last: str) -> tuple[int, int]:
    start = ODD.index(first)
    return start, ODD.index(last, start) + len(last)


def _source(source: str, file: str, text: str) -> dict:
    return {
        "source_id": source,
        "file": file,
        "sha256": "0" * 64,
        "publisher": "The Gull, “daily”",
        "title": "=Fishing news",
        "url": "https://example.org/fish?a=1&b=2",
        "genre": "media",
        "country": "NA",
        "lang": "en",
        "published_from": "2031-05-06",
        "published_to": "2031-05-07",
        "published_basis": " stamp ",
        "credits": "Gull | Tern",
        "chars": len(text),
        "chars_kept": len(text),
    }


def _passage(source: str, text: str, key: str = "passage_id") -> dict:
    kinds = {"kind": "body", "kept": True, "rule_id": "none"} if key == "passage_id" else {}
    return {key: f"p_{source}", "source_id": source, "start": 0, "end": len(text), "text": text, **kinds}


def _statement(source: str, span: tuple[int, int], speaker: str, cue: str, actor: str, via: str) -> dict:
    start, end = span
    return {
        "statement_id": identify("t", source, start),
        "source_id": source,
        "sentence_id": f"p_{source}",
        "start": start,
        "end": end,
        "content": ODD[start:end],
        "quote_type": "direct",
        "speaker_start": ODD.index(speaker),
        "speaker_end": ODD.index(speaker) + len(speaker),
        "speaker_text": speaker,
        "speaker_id": actor,
        "speaker_basis": "named",
        "speaker_standing": "serving",
        "cue_start": ODD.index(cue),
        "cue_end": ODD.index(cue) + len(cue),
        "cue": cue,
        "cue_class": "say",
        "via": via,
        "stated_from": "1899-05-01",
        "stated_to": "2031-05-06",
        "stated_basis": "stated",
    }


def _claim(source: str, statement: dict, position: str, commitment: str) -> dict:
    return {
        "claim_id": identify("k", statement["statement_id"]),
        "source_id": source,
        "sentence_id": statement["sentence_id"],
        "statement_id": statement["statement_id"],
        "voice": "attributed",
        "issue_id": "fishing-ban",
        "position": position,
        "commitment": commitment,
        "scope_destination": "NA",
        "evidence_start": statement["start"],
        "evidence_end": statement["end"],
        "evidence": statement["content"],
        "rule_id": "by hand",
        "basis": "rule",
    }


def _link(claims: list[dict]) -> dict:
    one, other = claims
    return {
        "link_id": "l_1",
        "from_claim_id": other["claim_id"],
        "to_claim_id": one["claim_id"],
        "kind": "denies",
        "basis": "named",
        "evidence_start": other["evidence_start"],
        "evidence_end": other["evidence_end"],
        "evidence": other["evidence"],
    }


def _figure(source: str, statement: dict) -> dict:
    start = statement["start"] + 1
    return {
        "figure_id": "f_1",
        "source_id": source,
        "sentence_id": statement["sentence_id"],
        "statement_id": statement["statement_id"],
        "voice": "attributed",
        "start": start,
        "end": start + 5,
        "text": ODD[start : start + 5],
        "role": "quantity",
        "value": 7000.0,
        "lower": 6999.5,
        "bound": "exact",
    }


def _conflict(claims: list[dict]) -> dict:
    one, other = claims
    return {
        "conflict_id": "c_1",
        "dispute_id": "d_1",
        "tier": "B",
        "kind": "tension",
        "level": "government",
        "issue_id": "fishing-ban",
        "left_item": "claim",
        "right_item": "claim",
        "left_id": one["claim_id"],
        "right_id": other["claim_id"],
        "left_utterance": "u_1",
        "right_utterance": "u_2",
        "left_evidence": one["evidence"],
        "right_evidence": other["evidence"],
        "gates": '{"G0":{"verdict":"pass"}}',
        "cap_gates": "G3 | G5",
        "why": "one demands what the other rules out",
        "status": "open",
        "review": "none",
    }
