"""Markdown cells of the report notebook as report content, so that the page and the paper print them alike."""

from __future__ import annotations

import mistune

from .content import Heading, Inline, Items, Link, Paragraph, Styled, Table

_ROLES = {"strong": "strong", "emphasis": "em"}


def blocks_of(source: str) -> tuple:
    """Headings, paragraphs and lists of a Markdown text; anything else is printed as the text it was written as.

    >>> blocks_of("## Why *not*")
    (Heading(level=2, text='Why not', anchor='why-not'),)
    """
    return tuple(b for token in mistune.create_markdown(renderer=None, plugins=["table"])(source) for b in _block(token))


def _block(token: dict) -> tuple:
    kind = token["type"]
    if kind == "heading":
        text = _plain(token)
        return (Heading(token["attrs"]["level"], text, "" if token["attrs"]["level"] == 1 else _anchor(text)),)
    if kind in ("paragraph", "block_text"):
        return (Paragraph(_line(token)),)
    if kind == "list":
        return (Items(tuple(tuple(p for part in item["children"] for p in _line(part)) for item in token["children"])),)
    if kind == "table":
        return (_table(token),)
    return () if kind == "blank_line" else (Paragraph(token.get("raw", _plain(token)).strip()),)


def _table(token: dict) -> Table:
    """A table; columns aligned to the right hold numbers."""
    head, *bodies = token["children"]
    rows = tuple(tuple(_line(cell) for cell in row["children"]) for body in bodies for row in body["children"])
    right = tuple(i for i, cell in enumerate(head["children"]) if cell["attrs"].get("align") == "right")
    return Table("", tuple(_plain(cell) for cell in head["children"]), rows, numeric=right)


def _line(token: dict) -> tuple[Inline, ...]:
    return tuple(p for child in token.get("children", ()) for p in _inline(child))


def _inline(token: dict) -> tuple[Inline, ...]:
    kind = token["type"]
    if kind == "codespan":
        return (Styled("code", (token["raw"],)),)
    if kind in _ROLES:
        return (Styled(_ROLES[kind], _line(token)),)
    if kind == "link":
        return (Link(token["attrs"]["url"].removeprefix("#"), _line(token)),)
    return (" ",) if kind in ("softbreak", "linebreak") else (token.get("raw", ""),)


def _plain(token: dict) -> str:
    return token["raw"] if "raw" in token else "".join(map(_plain, token.get("children", ())))


def _anchor(text: str) -> str:
    return "-".join("".join(c if c.isalnum() else " " for c in text.lower()).split())
