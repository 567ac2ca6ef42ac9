"""Section `reviewing`: the page asks its reader for verdicts and gives them back as rows for `reviews.csv`."""

from __future__ import annotations

from collections.abc import Iterator

from ... import reviews
from ..printing.content import Data, Either, Heading, Paragraph, Styled
from . import asking
from .evidence import Story

TOLD = (
    "Judge a statement or a pair, keep the verdict, and go on; nothing leaves this page. Save the rows in the end and put the file beside ",
    Styled("code", ("sources.csv",)),
    " of the corpus as ",
    Styled("code", ("reviews.csv",)),
    " (home corpus: ",
    Styled("code", ("data/manual/",)),
    "), or, where one is there, add them with ",
    Styled("code", ("kzsanctions coded FILE --out reviews.csv",)),
    ". At the next build they stand in the tables and in this report. A browser without scripts cannot show the form; the columns are described in ",
    Styled("code", ("data/dictionary.yml",)),
    ".",
)


def section(story: Story) -> tuple:
    """The panel, on the page only: what it asks about and what the machine answers; `templates/review.js` builds it."""
    asked = questions(story)
    if not asked["items"]:
        return ()
    return (Either((Heading(3, "Review it yourself", "review"), Paragraph(TOLD, "note"), Data("review-panel", asked)), ()),)


def questions(story: Story) -> dict:
    """What a panel asks about: columns of a row, names of actors, and items with their words, source and the machine's answer."""
    items = [*_statements(story), *_conflicts(story), *_leads(story)]
    return {"columns": list(reviews.COLUMNS), "actors": sorted({a.name for a in story.actors.values()}), "items": items}


def _statements(story: Story) -> Iterator[dict]:
    for number, s in enumerate(story.statements.values(), 1):
        actor = story.actors.get(s.speaker_id)
        standing = s.speaker_standing not in ("former", "unofficial", "unnamed")
        days = s.stated_from if s.stated_from == s.stated_to else f"{s.stated_from}/{s.stated_to}"
        yield {
            **_side(story, s.statement_id),
            "id": s.statement_id,
            "kind": "statement",
            "group": "Statements",
            "title": f"{number}. {story.speaker(s)}: {_short(s.content)}",
            "speaker": actor.name if actor is not None else reviews.rows.UNNAMED,
            "official": "yes" if actor is not None and actor.official and standing else "no",
            "day": days or reviews.rows.UNKNOWN,
        }


def _conflicts(story: Story) -> Iterator[dict]:
    seen = set()
    for c in story.conflicts:
        one, other = (story.passage(i) for i in (c.left_id, c.right_id))
        if (
            c.dispute_id in story.told
            and c.tier in "AB"
            and one is not None
            and other is not None
            and (key := frozenset((one.statement_id, other.statement_id))) not in seen
        ):
            seen.add(key)
            named = f"{story.dispute_names[c.dispute_id]}: {asking.named(story, c)}"
            yield _pair(story, c.conflict_id, "Pairs reported", named, c.left_id, c.right_id)


def _leads(story: Story) -> Iterator[dict]:
    for q in sorted(story.rows("leads"), key=lambda q: q.rank):
        if q.left_id in story.statements and q.right_id in story.statements:
            yield _pair(story, q.lead_id, "Leads", f"Lead {q.rank}: {_short(q.left_evidence)}", q.left_id, q.right_id)


def _pair(story: Story, item: str, group: str, title: str, left: str, right: str) -> dict:
    other = {f"other_{name}": value for name, value in _side(story, right).items()}
    return {**_side(story, left), **other, "id": item, "kind": "pair", "group": group, "title": title}


def _side(story: Story, item: str) -> dict:
    """Words, source, and who said them when, of a claim, figure or statement."""
    p = story.passage(item)
    s = story.statements.get(p.statement_id)
    start, end = (s.start, s.end) if s is not None else p.focus
    source = story.sources[p.source_id]
    said = f"{story.path(s)}, {story.stated(s)}" if s is not None else source.publisher
    return {
        "file": source.file,
        "quote": " ".join(story.texts[p.source_id][start:end].split()),
        "said": said,
        "link": f"e-{p.statement_id}" if s else "",
    }


def _short(words: str, most: int = 60) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= most else plain[:most].rpartition(" ")[0] + " …"
