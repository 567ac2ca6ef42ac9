"""What a reader of the results has to know of the texts: which are not read, which are kept in part, which look damaged or doubled.

Each notice is a sentence that names the file, what was found, and where it can be seen. Nothing here changes a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import pandas as pd

from ..language.detection import READ
from ..language.plain import plain

# Passed over in reading, but a sign that a text was copied badly: what it is called, and the kind of edit.
SAID = {
    "garbled letters": "letters of a wrong encoding, read as they were meant",
    "escapes": "escapes of JSON, read as the characters they stand for",
    "entities": "HTML entities, read as the characters they stand for",
    "tags": "HTML tags, passed over",
}
_LINK = re.compile(r"\[[^\[\]\n]+\]\([^()\s]+\)")
_LOST = re.compile("\ufffd|[\u00c3\u00c2][\x80-\xbf\u20ac\u2122\u0152\u0153]|\u00e2\u20ac")
# Latin letters in one word with Greek, Cyrillic, Armenian, Cherokee or Lisu ones, or with mathematical, circled or wide letters.
_MIXED = re.compile(
    "\\b(?=\\w*[A-Za-z])(?=\\w*[\u0370-\u03ff\u0400-\u058f\u13a0-\u13ff\u24b6-\u24e9\ua4d0-\ua4ff\uab70-\uabbf\uff21-\uff5a\U0001d400-\U0001d7ff])"
    "[^\\W\\d_]{2,}\\b"
)
_BETWEEN_CELLS = re.compile(r"\t| {3,}")
_WORD = re.compile(r"[^\W_]+")
# Who wrote it, or the day with its month or year: what stands below a headline, and not between two paragraphs.
_SIGNED = re.compile(r"(?i:by) [A-Z][\w.'-]+ [A-Z]|(?=.{0,60}\b(?:19|20)\d\d\b)(?=.{0,60}\d)[^.!?]{6,60}$")
# A paragraph this long is not met in two texts by chance.
_LONG = 12


def notices(sources: pd.DataFrame, passages: pd.DataFrame, texts: Mapping[str, str]) -> list[str]:
    """A sentence for everything that should be known of the texts, in the order of the register.

    Parameters
    ----------
    sources, passages : the tables of the cleaning step.
    texts : raw text by source_id.
    """
    pieces = {source: rows for source, rows in passages.groupby("source_id", sort=False)}
    found = []
    for source in sources.itertuples():
        raw, rows = texts[source.source_id], pieces.get(source.source_id, passages[:0])
        found += [f"{source.file}: {said}" for said in (*_unread(source, rows), *_damaged(raw), *_shaped(raw, rows))]
    return [*found, *_twins(sources, pieces)]


def unread(sources: pd.DataFrame, passages: pd.DataFrame) -> list[str]:
    """A sentence for every text of which nothing or less than half is kept, or that is not read."""
    pieces = {source: rows for source, rows in passages.groupby("source_id", sort=False)}
    return [f"{s.file}: {said}" for s in sources.itertuples() for said in _unread(s, pieces.get(s.source_id, passages[:0]))]


def _unread(source, rows: pd.DataFrame) -> Iterator[str]:
    """A text that is not read at all, or of which less than half is kept."""
    inked = rows.assign(ink=[len("".join(t.split())) for t in rows["text"]])
    total, kept = inked["ink"].sum(), inked.loc[inked["kept"], "ink"].sum()
    if 2 * kept < total:
        by = inked[~inked["kept"]].groupby(["kind", "rule_id"])["ink"].sum().sort_values(ascending=False)
        why = ", ".join(f"{kind} by rule {rule}" for kind, rule in list(by.index)[:2])
        share = "nothing" if not kept else f"{round(100 * kept / total)} % of its characters"
        yield f"{share} is kept; the rest was taken for {why}"
    if kept and source.lang != READ:
        what = f"its language is taken for '{source.lang}'" if source.lang else "its language cannot be told"
        yield f"is kept but not read: {what}, and only '{READ}' is read"


def _damaged(raw: str) -> Iterator[str]:
    """Traces of bad copying, read where that is safe."""
    reading = plain(raw)
    for kind, at, times in reading.edits:
        if kind in SAID:
            yield f"line {_line(raw, at)}: {SAID[kind]} ({times} places, first '{_shown(raw[at : at + 12])}')"
    tests = (
        (_LINK, raw, "a link of Markdown, of which the words alone are read"),
        (_LOST, reading.text, "letters lost in a wrong encoding; save the text again as UTF-8"),
        (_MIXED, reading.text, "a word of letters from two scripts that look alike; type it again"),
    )
    for pattern, text, said in tests:
        if m := pattern.search(text):
            line = _line(raw, m.start() if text is raw else reading.starts[m.start()] if reading.starts else m.start())
            yield f"line {line}: {said} ('{_shown(m.group())}')"
    lines = enumerate(raw.split("\n"), 1)
    table = [n for n, line in lines if sum(bool(cell.strip(" |\r")) for cell in _BETWEEN_CELLS.split(line)) >= 3]
    if len(table) >= 3:
        yield f"line {table[0]}: a pasted table of {len(table)} rows, whose cells are read as running words"


def _shaped(raw: str, rows: pd.DataFrame) -> Iterator[str]:
    """Texts in capitals, which hide the names, and files that hold more than one article."""
    kept = rows[rows["kept"]]
    letters = [c for text in kept["text"] for c in text if c.isalpha() and c.lower() != c.upper()]
    if len(letters) >= 100 and sum(map(str.isupper, letters)) >= 0.6 * len(letters):
        yield "is written in capitals: names and sentences cannot be told from other words, and most of them are missed"
    seen = list(rows.loc[rows["kind"] != "blank", ["kind", "rule_id", "start", "text"]].itertuples(index=False))
    body = [i for i, p in enumerate(seen) if p.kind == "body" and len(p.text.split()) >= _LONG]
    for i, p in enumerate(seen):
        again = p.kind == "dateline" and any(o.kind == "dateline" for o in seen[:i])
        signed = i and p.kind != "body" and _SIGNED.match(p.text) and _heads(seen[i - 1].text)
        if body and body[0] < i < body[-1] and (again or signed):
            yield f"line {_line(raw, int(p.start))}: a second article may begin here ('{_shown(p.text)}'); give each a file of its own"
            return
    if any(p.rule_id == "repeated" for p in seen):
        at = next(int(p.start) for p in seen if p.rule_id == "repeated")
        yield f"line {_line(raw, at)}: repeats what stands above; the copy is not read"


def _heads(text: str) -> bool:
    return 3 <= len(text.split()) <= 15 and text.rstrip()[-1:] not in ".!:;"


def _twins(sources: pd.DataFrame, pieces: Mapping[str, pd.DataFrame]) -> Iterator[str]:
    """Texts that share most of their long paragraphs, word for word."""
    met: dict[str, list[str]] = {}
    long = {}
    for source in sources.itertuples():
        rows = pieces.get(source.source_id)
        kept = [] if rows is None else rows.loc[rows["kept"], "text"]
        lines = {" ".join(_WORD.findall(plain(text).text.casefold())) for text in kept}
        long[source.file] = {line for line in lines if line.count(" ") + 1 >= _LONG}
        for line in sorted(long[source.file]):
            met.setdefault(line, []).append(source.file)
    shared: dict[tuple[str, str], int] = {}
    for files in met.values():
        for other in files[1:]:
            shared[files[0], other] = shared.get((files[0], other), 0) + 1
    for (first, other), times in sorted(shared.items()):
        if 5 * times >= 4 * min(len(long[first]), len(long[other])):
            yield f"{other}: has the words of {first}; what both report is one act of speaking, not two"


def _line(raw: str, at: int) -> int:
    return len(re.findall(r"\r\n|[\r\n\x85]", raw[:at])) + 1


def _shown(text: str) -> str:
    """At most 40 characters on one line; what prints nothing is shown by its number."""
    return "".join(c if c.isprintable() else " " if c.isspace() else f"U+{ord(c):04X}" for c in text[:40]).strip()
