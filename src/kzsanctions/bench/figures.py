"""Predict the figures of benchmark sentences, in the benchmark's notation.

What is the annotation's convention and not ours stays here: counted nouns are units in the singular, "one of the goods"
counts one, fractions are shares "%" of a noun, a change "from A to B" is one range, lengths of time past are quantities.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from spacy.tokens import Doc, Token

from ..codebook import load_part
from ..language.parsing import Paragraph, parse
from ..language.spans import Span, fold
from ..read.numbers.numerals import MULTIPLES, numerals
from ..read.numbers.phrases import noun_after, starts, token_at
from ..read.numbers.quantities import Quantity, numbers, read_units
from ..read.numbers.units import Units

_KEPT = frozenset(("quantity", "period", "score"))
_SIGNS = {"exact": "=", "range": "=", "about": "~", "more_than": ">", "at_least": ">", "less_than": "<", "at_most": "<"}
_CHANGES = {"increase": "up", "decrease": "down"}
_NAMES = {
    "percent": "percentage",
    "times": "count",
    "revolution per minute": "revolutions per minute",
    "parts per million": "parts-per-million",
    "parts per billion": "parts-per-billion",
    "tonne": "metric ton",
}
_IRREGULAR = {
    "people": "people",
    "men": "man",
    "women": "woman",
    "children": "child",
    "series": "series",
    "species": "species",
    "lives": "life",
    "wives": "wife",
    "times": "count",
    "time": "count",
}
_SMALL = frozenset("a an the of and or in on at to for with by from its his her their our my your this that these those".split())
_ONE_OF = re.compile(r"\bone of (?:the |its |his |her |their |our |my |those |these )?(?:most |least )?", re.I)
_NETWORK = re.compile(r"\b([2-6])G\b")
# The annotators' own extractor lists "averaging" with "about" and "roughly"; "an average of" is exact in their answers.
_AVERAGED = re.compile(r"\baverag(?:e[sd]|ing)\s*\Z", re.I)


def predict(rows: Iterable[dict], codebook_folder: Path) -> list[dict]:
    """One row a sentence: `doc_id` and its figures, each with value (or both ends), comparator, unit, start and end."""
    rows = list(rows)
    part = load_part(codebook_folder, "units")
    units = read_units(_transcribed(part), load_part(codebook_folder, "words"))
    return [{"doc_id": row["doc_id"], "figures": _sentence(row["text"], units)} for row in rows]


def _transcribed(part: dict) -> dict:
    """Signs as the files spell them: "PS" for pounds, "Y=" for yen, dollars of a country in small letters and spaced.

    A letter alone is never spaced: "a $5 fee" has an article, "the bank's $5" a genitive.
    """
    money = {code: dict(c, before=list(c.get("before", ()))) for code, c in part["currencies"].items()}
    money["GBP"]["before"].append("PS")
    money["JPY"]["before"].append("Y=")
    money["CNY"]["before"].append("rmb")
    for code, c in money.items():
        signs = [code.lower() + "$", *c["before"]]
        stems = [sign.lower()[:-1].strip() for sign in signs if len(sign) > 1 and sign.endswith("$")]
        c["before"] += [stem + "$" for stem in stems] + [stem + " $" for stem in stems if len(stem) > 1]
    money["USD"]["before"].append("u.s $")
    return dict(part, currencies=money)


def _sentence(text: str, units: Units) -> list[dict]:
    found = []
    for paragraph in parse(text, [(Span(0, len(text)), "body")]):
        read = [q for q in numbers(paragraph, units) if q.role in _KEPT and not _is_multiple(q, text)]
        found += [_row(q, text, units) for q in _joined(read, text, units)]
        found += _one_of(paragraph)
        found += [
            {"value": float(m[1]), "comparator": "=", "unit": "generation wireless", "start": m.start(), "end": m.end()}
            for m in _NETWORK.finditer(text)
        ]
    return sorted(found, key=lambda f: f["start"])


def _is_multiple(q: Quantity, text: str) -> bool:
    """ "Twice as loud", "double the 120 decibels": the annotation takes these words for no figure."""
    return q.unit == "times" and q.span.of(text).lower().split()[-1] in MULTIPLES


def _joined(found: list[Quantity], text: str, units: Units) -> list[Quantity | tuple[Quantity, Quantity]]:
    """Pair the ends of "from A to B"."""
    out = []
    for q in found:
        last = out[-1] if out else None
        between = text[last.span.end : q.span.start] if isinstance(last, Quantity) else ""
        ends = re.fullmatch(r"(?: [\w.]+){0,4} (?:up )?to ", between) and re.search(r"\bfrom\s*$", text[: last.span.start])
        if ends and None not in (last.value, q.value) and _same_unit(_unit(last, text, units), _unit(q, text, units)):
            out[-1] = (last, q)
        else:
            out.append(q)
    return out


def _same_unit(a: str, b: str) -> bool:
    return "-" in (a, b) or a.partition(" per ")[0] == b.partition(" per ")[0]


def _row(item: Quantity | tuple[Quantity, Quantity], text: str, units: Units) -> dict:
    if isinstance(item, tuple):
        low, high = item
        unit = _unit(high if high.unit or not low.unit else low, text, units)
        return {"value": [low.value, high.value], "comparator": "=", "unit": unit, "start": low.span.start, "end": high.span.end}
    return {
        "value": _value(item, text, units),
        "comparator": _sign(item, text, units),
        "unit": _unit(item, text, units),
        "start": item.span.start,
        "end": item.span.end,
    }


def _sign(item: Quantity, text: str, units: Units) -> str:
    """The comparator as the files give it: what is not written with the number is none, "over five weeks" and "averaging" are.

    So the bound of a verb is none, and that of a number which a bracket converts; a change outdoes "about".
    """
    written = item.span.of(text)
    sign = "~" if item.bound == "range" and _is_about(written, units) else "=" if item.value is None else _SIGNS[item.bound]
    if sign in (">", "~") and re.match(r"[A-Z]{0,3}[^\w~]?\d[\d,. ]*\w*\Z", written):
        sign = "="
    if sign == "=" and units.kinds.get(item.unit or "") == "time" and text[: item.span.start].lower().endswith("over "):
        sign = ">"
    if sign == "=" and _AVERAGED.search(text[: item.span.start]):
        sign = "~"
    return _CHANGES[item.change] if item.change != "level" and item.bound not in ("more_than", "at_least") else sign


def _is_about(written: str, units: Units) -> bool:
    return any(kind == "about" and written.lower().startswith(word) for word, kind in units.bounds.items())


def _value(q: Quantity, text: str, units: Units):
    if q.bound == "range":
        ends = [n.value for n in numerals(fold(q.span.of(text)))]
        return [q.upper, q.lower] if ends[0] > ends[-1] else [q.lower, q.upper]
    if q.value is None:
        one = q.lower / units.vague_plural_times
        return one if one == 12 else [one, 10 * one]
    return q.value


def _unit(q: Quantity, text: str, units: Units) -> str:
    if q.unit and q.unit != "part":
        if re.search(r"\d ?p\Z", q.span.of(text)):
            return "point"  # so the files call pence
        name = units.currency_names[q.currency] if q.unit == q.currency else _NAMES.get(q.unit, q.unit)
        return f"{name} per {q.per}" if q.per else name
    follows = q.counted_span is not None and 0 <= q.counted_span.start - q.span.end <= 8
    noun = normalized(q.counted) if follows else "-"
    return f"% {normalized(q.counted) if q.counted else '-'}" if q.unit == "part" else noun


def _one_of(paragraph: Paragraph) -> list[dict]:
    """ "one of the largest cities in the region" counts one "large city region" there."""
    doc, found = paragraph.doc, []
    for match in _ONE_OF.finditer(paragraph.text):
        noun = noun_after(doc, token_at(starts(doc), match.end()))
        if noun:
            words = " ".join(positive(t.text) if t.tag_ == "JJS" else t.text for t in (*doc[noun[0] : noun[1]], *_place(doc, noun[1])))
            start = match.start()
            found.append({"value": 1.0, "comparator": "=", "unit": normalized(words), "start": start, "end": start + 3})
    return found


def _place(doc: Doc, i: int) -> list[Token]:
    """The noun phrase behind "in" or "of" at token i."""
    if i + 1 >= len(doc) or doc[i].lower_ not in ("in", "of"):
        return []
    k = i + 1
    while k + 1 < len(doc) and doc[k].tag_ in ("DT", "PRP$"):
        k += 1
    inner = noun_after(doc, k)
    return list(doc[inner[0] : inner[1]]) if inner else []


def normalized(phrase: str) -> str:
    """A noun phrase without small words, each word in the singular: "categories of products" is "category product"."""
    return " ".join(singular(w) for w in phrase.split() if w.lower() not in _SMALL)


def singular(word: str) -> str:
    """The singular of a regular English plural, and of the commonest irregular ones."""
    low = word.lower()
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if low.endswith("ies") and len(low) > 4:
        return word[:-3] + "y"
    if re.search(r"(?:s|x|ch|sh|z)es$", low):
        return word[:-2] if not low.endswith(("ses", "zes")) or low.endswith("sses") else word[:-1]
    return word[:-1] if low.endswith("s") and not low.endswith(("ss", "us", "is")) else word


def positive(superlative: str) -> str:
    """The plain form of a superlative: "largest" is "large", "hottest" is "hot"."""
    if superlative.lower() in ("best", "worst", "most", "least"):
        return {"best": "good", "worst": "bad"}.get(superlative.lower(), "")
    plain = re.sub(r"est$", "", superlative)
    plain = re.sub(r"i$", "y", plain)
    plain = re.sub(r"([bdgmnpt])\1$", r"\1", plain)
    return plain + "e" if re.search(r"(?:[vcz]|rg|dg|fs|os|is)$", plain) else plain
