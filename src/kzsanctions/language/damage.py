"""What copying leaves in a text: letters of a wrong encoding, escapes, entities, tags, marks of Markdown, unseen characters.

Each function gives edits (start, end, what is read instead) in the order of the text, and none where it is not sure.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator

from .spans import Edit

# Controls but tabs and line ends, marks of direction and joining, soft hyphens, fillers, variation selectors, tags:
# the characters that Unicode lets a program ignore (property Default_Ignorable_Code_Point).
UNSEEN = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_UNSEEN = re.compile(f"\u00ad[ \t]*\r?\n[ \t]*(?=[^\\W\\d_A-Z])|[{UNSEEN}]+")
_UNSEEN_ONE = re.compile(f"[{UNSEEN}]")

# A letter of two or three bytes read as so many letters of a Western table (Windows-1252, Latin-1 where that has none).
_GARBLED = re.compile("[\u00c2-\u00c5\u00d0\u00d1][^\x00-\x7f]|\u00e1[^\x00-\x7f]{2}|\u00e2[^\x00-\x7f]{2}")
_LEADS = frozenset("\u00c2\u00c3\u00c4\u00c5\u00d0\u00d1\u00e1\u00e2")
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}[0-9]?|#[0-9]{2,6}|#[xX][0-9a-fA-F]{2,6});")
_ESCAPE = re.compile(r"(?:\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\[nrt\"/])")
_SURE_ESCAPE = re.compile(r"\\u[0-9a-fA-F]{4}|\\\"")
_BLOCK = (
    "p|div|br|hr|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|table|tbody|thead|tr|figure|figcaption|section|article|header|footer|aside|main|nav"
    "|html|head|body"
)
_INLINE = "a|b|i|u|s|em|strong|span|small|big|sub|sup|font|mark|cite|q|abbr|time|img|picture|source|td|th|iframe|video|label|button|noscript|center"
_TAG = re.compile(
    rf"<!--.*?-->|<(?P<mute>script|style)\b[^<>]*>.*?</(?P=mute)\s*>|</?(?:(?P<block>{_BLOCK})|{_INLINE})(?:\s[^<>]{{0,2000}})?/?>", re.I | re.S
)
_PICTURE = re.compile(r"!\[[^\]\n]*\]\([^()\s]*(?:\s\"[^\"\n]*\")?\)")
_LINK = re.compile(r"\[(?P<words>[^\[\]\n]+)\]\((?:https?:|www\.|mailto:|/|#)[^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s\"[^\"\n]*\")?\)")
_STRONG = re.compile(
    r"(?<![\w*])(?P<mark>\*\*\*|\*\*|\*)(?=[^\s*])[^*\n]+?(?<=[^\s*])(?P=mark)(?![\w*])|(?<!\w)(?P<line>__|_)(?=[^\s_])[^_\n]+?(?<=[^\s_])(?P=line)(?!\w)"
)
_HASH = re.compile(r"^#{1,6} (?=[A-Z\"'\u201c\u2018])", re.M)


def unseen(text: str) -> Iterator[Edit]:
    """Characters that print nothing; a soft hyphen takes along the line end it was made for."""
    # Most texts hold none, and their letters are sooner counted than searched.
    rare = "".join(sorted(c for c in set(text) if not c.isalnum()))
    return ((m.start(), m.end(), "") for m in _UNSEEN.finditer(text if _UNSEEN_ONE.search(rare) else ""))


def garbled(text: str) -> Iterator[Edit]:
    """Letters and marks of a UTF-8 text that was read in a Western table ("\u00e2\u20ac\u0153Ko\u00c5\u00a1tana\u00e2\u20ac\x9d")."""
    for m in _GARBLED.finditer(text) if set(text) & _LEADS else ():
        letter = _decoded(m.group())
        if letter and (len(m.group()) == 2 or "\u2000" <= letter <= "\u22ff" or "\u1e00" <= letter <= "\u1eff"):
            yield m.start(), m.end(), letter


def _decoded(group: str) -> str:
    """The letter that the bytes of a group make, or nothing."""
    try:
        found = b"".join(_byte(c) for c in group).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return ""
    return found if len(found) == 1 and unicodedata.category(found) != "Cn" else ""


def _byte(c: str) -> bytes:
    try:
        return c.encode("cp1252")
    except UnicodeEncodeError:
        return c.encode("latin-1")


def escapes(text: str) -> Iterator[Edit]:
    """Escapes of JSON, where one of them is of a kind that no prose or path of a file holds, or line ends come in numbers."""
    if "\\" not in text or not _SURE_ESCAPE.search(text) and text.count("\\n") < 2:
        return
    for m in _ESCAPE.finditer(text):
        code = m.group()
        plain = {"\\n": "\n", "\\r": "", "\\t": "\t", '\\"': '"', "\\/": "/"}.get(code)
        if plain is None:
            plain = bytes(code, "ascii").decode("unicode_escape").encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
        yield m.start(), m.end(), plain


def entities(text: str) -> Iterator[Edit]:
    """Entities of HTML that name a character."""
    if "&" not in text:
        return
    for m in _ENTITY.finditer(text):
        if (plain := html.unescape(m.group())) != m.group():
            yield m.start(), m.end(), plain


def tags(text: str) -> Iterator[Edit]:
    """Tags of HTML by name, comments and scripts: those of blocks end a line, the rest is nothing."""
    if "<" not in text:
        return
    for m in _TAG.finditer(text):
        yield m.start(), m.end(), "\n" if m["block"] else ""


def links(text: str) -> Iterator[Edit]:
    """Marks of Markdown: of a link only its words are read, of a picture nothing; bold, italic and headings lose their signs."""
    found = [(m.start(), m.end(), "") for m in _PICTURE.finditer(text)] if "](" in text else []
    if "](" in text:
        for m in _LINK.finditer(text):
            found += [(m.start(), m.start("words"), ""), (m.end("words"), m.end(), "")]
    for m in _STRONG.finditer(text) if "*" in text or "_" in text else ():
        length = len(m["mark"] or m["line"])
        found += [(m.start(), m.start() + length, ""), (m.end() - length, m.end(), "")]
    found += [(m.start(), m.end(), "") for m in _HASH.finditer(text)] if "#" in text else []
    return iter(sorted(found))
