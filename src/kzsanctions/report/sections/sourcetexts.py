"""Section `sources`: each text with its evidence highlighted and everything cleaning removed struck through, rule by rule."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, takewhile

import pandas as pd

from ...clean import notices
from ..printing.content import Anchor, Details, Either, Group, Heading, Inline, Items, Link, Pages, Paragraph, Style, Styled, Table, strong
from ..printing.folding import WHOLE
from ..terms import days
from . import roads, room
from .evidence import Story

# Characters of context on either side of evidence where excerpts stand for the whole text.
CONTEXT = 160
# A speaker or cue so many characters before a statement is shown with it.
NEAR = 400
# Of so many statements each has rules of style that light it where a link leads to it; of more, and where texts are folded, a script lights it,
# since a browser tries every rule on every mark.
LIT = 700
# So many texts that are not read are named at once, the others on demand.
MOST = 12
# A span to mark in a source text: start, end, statement or figure, id.
Mark = tuple[int, int, str, str]


@dataclass(frozen=True)
class Marks:
    """What one text has to show, in the order of places, and the characters of the longest: statements, and figures that count or measure."""

    all: tuple[Mark, ...] = ()
    longest: int = 0

    def within(self, first: int, last: int) -> list[Mark]:
        """Those that reach into a stretch."""
        near = slice(bisect_left(self.all, (first - self.longest,)), bisect_left(self.all, (last,)))
        return [m for m in self.all[near] if first < m[1]]


def marks(story: Story, source_id: str) -> Marks:
    """What one text has to show."""
    statements = ((s.start, s.end, "statement", s.statement_id) for s in story.of("statements", source_id))
    figures = ((f.start, f.end, "figure", f.figure_id) for f in story.of("figures", source_id) if f.role == "quantity")
    named = (
        (int(a), int(b), kind, s.statement_id)
        for s in story.of("statements", source_id)
        for kind, a, b in (("speaker", s.speaker_start, s.speaker_end), ("cue", s.cue_start, s.cue_end))
        if not pd.isna(a) and not pd.isna(b) and a < b
    )
    found = tuple(sorted((*statements, *figures, *named)))
    return Marks(found, max((m[1] - m[0] for m in found), default=0))


def section(story: Story, full: bool = True) -> tuple:
    """Every source: whole on the page where `full`, else as excerpts around its evidence; on paper, where they are to be found."""
    intro = Paragraph(
        (
            "Statements are ",
            Styled("evidence", ("highlighted",)),
            ", figures ",
            Styled("figure", ("underlined",)),
            ", and what cleaning removed is ",
            Styled("gone", ("struck through",)),
            ". Behind each statement stand links back to where the report uses it.",
        ),
        "note",
    )
    short = () if full else (Paragraph("Only the passages around the evidence are shown here.", "note"),)
    on_paper = Paragraph(
        "The texts are not printed. The page, report.html, has them with every statement marked and every removal struck through; "
        "the register above gives the characters of each statement in its file."
    )
    lit = (Style(lights(story)),) if len(story.statements) <= LIT and room.of(story) is WHOLE else ()
    page = (*lit, intro, *short, Pages(tuple(source(story, s, full) for s in story.sources.values())))
    return (Heading(2, "The sources", "sources"), Either(page, (on_paper,)))


def source(story: Story, about, full: bool) -> Group:
    """One text with its register entry, its evidence, and what was left out by which rule."""
    pieces = sorted(story.of("passages", about.source_id), key=lambda p: p.start)
    shown = marks(story, about.source_id)
    text = (
        (Paragraph(tuple(marked(story, about.source_id, pieces, shown)), "source"),)
        if full
        else tuple(excerpts(story, about.source_id, pieces, shown))
    )
    address = (
        (". ", Link(about.url, ("Address as registered",), f"Address of {about.publisher}, {about.title}"))
        if about.url.startswith(("https://", "http://"))
        else ()
    )
    blocks = (
        Heading(3, f"{about.publisher}: {about.title or about.file}", f"s-{about.source_id}"),
        Paragraph(
            (
                f"{days(about.published_from, about.published_to)} ({about.published_basis or 'as registered'}); {about.genre}; file ",
                Styled("code", (about.file,)),
                *address,
                ".",
            ),
            "note",
        ),
        *text,
        *removed(pieces),
    )
    return Group("source", blocks, f"Source: {about.publisher}, {about.file}")


def removed(pieces: list) -> tuple:
    """What cleaning left out of a text, by kind and rule; shown on demand."""
    gone = [p for p in pieces if not p.kept and p.text.strip()]
    if not gone:
        return ()
    lines = tuple((strong(p.kind), f", rule {p.rule_id}: ", Styled("gone", (_shortened(p.text.strip(), 160),))) for p in gone)
    return (Details("What cleaning removed here, with the rule", (Items(lines),)),)


def _shortened(text: str, room: int) -> str:
    return text if len(text) <= room else text[:room].rsplit(" ", 1)[0] + " …"


def marked(story: Story, source_id: str, pieces: list, shown: Marks, first: int = 0, last: int | None = None) -> Iterator[Inline]:
    """A stretch of raw text, character for character, with evidence and removals marked, anchors and links back."""
    last = len(story.texts[source_id]) if last is None else last
    nearest = max(0, bisect_right(pieces, first, key=lambda p: p.start) - 1)
    for piece in takewhile(lambda p: p.start < last, islice(pieces, nearest, None)):
        a, b = max(first, piece.start), min(last, piece.end)
        text = story.texts[source_id][a:b]
        if piece.kept or not text.strip():
            yield from _evidence(story, story.texts[source_id], shown.within(a, b), a, b)
        else:
            yield Styled("gone", (text,), f"{piece.kind}, removed by rule {piece.rule_id}")


def _evidence(story: Story, text: str, marks: list[Mark], first: int, last: int) -> Iterator[Inline]:
    """A kept stretch cut where a statement, its speaker, its cue or a figure begins or ends.

    The anchor of a statement stands before its speaker or cue where these come first and near, so that they are seen with it.
    """
    places: dict[int, list[str]] = {}
    for m in marks:
        if m[2] in ("statement", "figure") and first <= m[0] < last:
            places.setdefault(max(first, landing(story, m)), []).append(m[3])
    cuts = sorted({first, last, *(x for m in marks for x in m[:2] if first < x < last), *places})
    begun, over = 0, []
    for a, b in zip(cuts, cuts[1:]):
        while begun < len(marks) and marks[begun][0] <= a:
            over.append(marks[begun])
            begun += 1
        over = [m for m in over if b <= m[1]]
        yield from (Anchor(f"e-{item}") for item in places.get(a, ()))
        piece: Inline = text[a:b]
        if any(m[2] == "figure" for m in over):
            piece = Styled("figure", (piece,))
        roles = {kind: [m[3] for m in over if m[2] == kind] for kind in ("statement", "speaker", "cue")}
        lit = tuple(f"{kind}-{i}" for kind, ids in roles.items() for i in ids)
        if lit:
            piece = Styled("evidence" if roles["statement"] else "beside", (piece,), marks=lit)
        yield piece
        for m in over:
            if m[1] == b and m[2] == "statement":
                yield from _back(story, m[3])


def landing(story: Story, mark: Mark) -> int:
    """Where a link to a statement or figure lands: its beginning, or that of the speaker or cue shortly before it."""
    if mark[2] == "figure":
        return mark[0]
    s = story.statements[mark[3]]
    near = [int(p) for p in (s.speaker_start, s.cue_start) if not pd.isna(p) and 0 < mark[0] - p < NEAR]
    return min([mark[0], *near])


def lights(story: Story) -> str:
    """Style rules that light exactly one statement, its speaker and its cue where a link leads to it; no script is needed."""
    rules = []
    for i in story.statements:
        at = f"p.source:has(#e-{i}:target)"
        rules.append(f'{at} [data-lit~="statement-{i}"]{{background:var(--lit);color:var(--lit-ink)}}')
        rules.append(f'{at} :is([data-lit~="speaker-{i}"],[data-lit~="cue-{i}"]){{background:var(--lit-by);color:var(--lit-ink)}}')
    return "\n".join(rules)


def _back(story: Story, statement_id: str) -> Iterator[Inline]:
    """Links from evidence to the disputes it is quoted in and to its row of the register."""
    links = [Link(anchor, (name,), f"Back to dispute {name}") for anchor, name in story.quoted_in.get(statement_id, ())]
    links.append(Link(f"r-{statement_id}", ("↩",), f"To the register: {story.speaker(story.statements[statement_id])}"))
    yield Styled("back", tuple(p for i, link in enumerate(links) for p in ((" ", link) if i else (link,))))


def excerpts(story: Story, source_id: str, pieces: list, shown: Marks) -> Iterator[Paragraph]:
    """The stretches around the evidence, with how much was left out between them."""
    text = story.texts[source_id]
    windows = _windows((m for m in shown.all if m[2] in ("statement", "figure")), len(text))
    if not windows:
        yield Paragraph("No statement and no figure was read in this text.", "note")
    for a, b in (_whole_words(text, a, b) for a, b in windows):
        before, after = "… " if a else "", " …" if b < len(text) else ""
        yield Paragraph((before, *marked(story, source_id, pieces, shown, a, b), after), "source")


def _whole_words(text: str, first: int, last: int) -> tuple[int, int]:
    """A window drawn in so that it neither begins nor ends within a word or with empty space."""
    while 0 < first < last and not text[first - 1].isspace():
        first += 1
    while first < last < len(text) and not text[last].isspace():
        last -= 1
    piece = text[first:last]
    return first + len(piece) - len(piece.lstrip()), last - len(piece) + len(piece.rstrip())


def _windows(marks: Iterable[Mark], length: int) -> list[tuple[int, int]]:
    windows: list[tuple[int, int]] = []
    for a, b, *_ in marks:
        a, b = max(0, a - CONTEXT), min(length, b + CONTEXT)
        if windows and a <= windows[-1][1]:
            windows[-1] = (windows[-1][0], max(b, windows[-1][1]))
        else:
            windows.append((a, b))
    return windows


def corpus(story: Story) -> tuple:
    """Which texts the report rests on, and what cleaning left of them."""
    say = story.ledger.saying("corpus")
    chars, kept = (int(story.tables["sources"][c].sum()) for c in ("chars", "chars_kept"))
    shown = story.tables["passages"]
    gone = shown[~shown["kept"] & (shown["text"].str.strip() != "")]
    unread = [s for s in story.sources.values() if s.lang != "en"]
    rows = tuple(
        (
            (Anchor(f"t-{s.source_id}"), Link(f"s-{s.source_id}", (s.publisher,))),
            s.title,
            s.genre,
            days(s.published_from, s.published_to),
            ", ".join(roads.credited(story, s.source_id)) or "none",
            f"{s.chars:,}",
            f"{s.chars_kept:,}",
        )
        for s in story.sources.values()
    )
    kinds = (
        gone.assign(n=gone["text"].str.len())
        .groupby(["kind", "rule_id"])["n"]
        .agg(["size", "sum"])
        .reset_index()
        .sort_values(["sum", "kind", "rule_id"], ascending=[False, True, True])
    )
    rules = tuple((k.kind, k.rule_id, f"{k.size_:,}", f"{k.sum_:,}") for k in kinds.rename(columns={"size": "size_", "sum": "sum_"}).itertuples())
    return (
        Heading(2, "The texts and what was left out of them", "corpus"),
        Paragraph(
            say(
                "{texts:text|texts} by {publishers:publisher|publishers}, published {when}, hold "
                "{chars:character|characters}. Cleaning kept {kept} of them, "
                "{share#} percent, as title, heading, caption or body; the rest is the page around the article. No "
                "character was rewritten: every piece "
                "of each text has a label, and what was left out is struck through in {link}.",
                texts=story.count("sources"),
                publishers=len({s.publisher for s in story.sources.values()}),
                when=_published(story),
                chars=chars,
                kept=kept,
                share=round(100 * kept / chars) if chars else 0,
                link=Link("sources", ("the sources",)),
            )
        ),
        *(
            (
                Paragraph(
                    say(
                        "{unread:text|texts} {unread?is|are} in a language that is not read, and {unread?yields|yield} no statement.",
                        unread=len(unread),
                    )
                ),
            )
            if unread
            else ()
        ),
        *_named(story),
        Table("The texts", ("Publisher", "Title", "Genre", "Published", "Credits", "Characters", "Kept"), rows, numeric=(5, 6)),
        *(
            (
                Details(
                    "What was left out, by kind and rule",
                    (Table("Left out, blank lines aside", ("Kind", "Rule", "Pieces", "Characters"), rules, numeric=(2, 3)),),
                ),
            )
            if rules
            else ()
        ),
    )


def _named(story: Story) -> tuple:
    """By name, the texts of which nothing or less than half is kept, or that are not read, with why."""
    said = tuple(notices.unread(story.tables["sources"], story.tables["passages"]))
    if not said:
        return ()
    first, rest = Items(said[:MOST]), said[MOST:]
    lead = Paragraph("Texts of which nothing or less than half is kept, or that are not read:", "note")
    return (lead, first, *((Details("The others of these texts", (Items(rest),)),) if rest else ()))


def _published(story: Story) -> str:
    starts = [s.published_from for s in story.sources.values() if s.published_from]
    ends = [s.published_to for s in story.sources.values() if s.published_to]
    return (
        f"between {days(min(starts), min(starts))} and {days(max(ends), max(ends))}"
        if starts and ends and min(starts) != max(ends)
        else days(min(starts, default=""), max(ends, default=""))
    )
