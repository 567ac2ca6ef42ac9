"""Annexes: the register of statements, official statements no issue covers, rejected pairs, and the colophon."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.metadata import version

from ...export.exports import FORMATS
from ...language.codes import GATES
from ..printing import paper
from ..printing.content import Anchor, Details, Either, Heading, Inline, Items, Link, Paragraph, Styled, Table, joined, strong
from ..terms import days
from . import asking, dating, front, naming, sentencing
from .evidence import Story
from .findings import official_statements
from .quoting import cut, words_of

# Rejected pairs of one gate that are printed on paper; the page lists them all.
PRINTED = 60


def register(story: Story) -> tuple:
    """Every statement with speaker, words, issues, day and path; the page lets a reader filter it."""
    say = story.ledger.saying("register")
    disputes = _disputes(story)
    rows, facets = [], []
    for s in story.statements.values():
        taken = story.claims_of.get(s.statement_id, [])
        names = disputes.get(s.statement_id, [])
        rows.append(
            (
                (Anchor(f"r-{s.statement_id}"), strong(story.speaker(s)), *_standing(s)),
                sentencing.told(story, s, f"e-{s.statement_id}"),
                "; ".join(asking.stands(story, sorted(taken, key=lambda c: c.evidence_start))) or "none",
                dating.of_report(story, s),
                f"{story.road(s).removeprefix('in ')}; characters {s.start} to {s.end}",
                _dispute_links(story, names),
            )
        )
        facets.append(
            {
                "speaker": story.speaker(s),
                "issue": "|".join(sorted({story.issue(c.issue_id) for c in taken})) or "no issue",
                "source": story.sources[s.source_id].publisher,
                "tier": "|".join(sorted({story.dispute_names[d][0] for d in names})) or "none",
            }
        )
    if not rows:
        return (Heading(2, "Register of statements", "register"), Paragraph("No statement was read in these texts."))
    return (
        Heading(2, "Register of statements", "register"),
        Paragraph(
            say(
                "All {n:statement|statements}, in the order of publication and text. The words are those of the source, and each leads to its place "
                "there; where it has a verb for them that says more than “said”, this stands before them. Names and offices are given in full, as "
                "the codebook or another text has them.",
                n=len(rows),
            )
        ),
        Table(
            "Statements",
            ("Speaker", "Words", "Issue: stand", "Said", "Source", "Disputes"),
            tuple(rows),
            facets=tuple(facets),
            anchor="statements",
        ),
    )


def _standing(s) -> tuple[Inline, ...]:
    return () if s.speaker_standing in ("serving", "unnamed", "") else (f" ({s.speaker_standing})",)


def _disputes(story: Story) -> dict[str, list[str]]:
    """Disputes by statement: those it is quoted in, or takes the same stand in as another report of the same utterance."""
    found: dict[str, dict[str, None]] = {}
    for dispute, rows in story.disputes.items():
        if rows[0].tier in "AB" and dispute not in story.told:
            continue
        for item, utterance in ((getattr(r, f"{end}_id"), getattr(r, f"{end}_utterance")) for r in rows for end in ("left", "right")):
            for statement in story.reports(item, utterance):
                found.setdefault(statement, {})[dispute] = None
    return {statement: list(disputes) for statement, disputes in found.items()}


def _dispute_links(story: Story, disputes: list[str]) -> tuple[Inline, ...]:
    links = [Link(f"d-{d}" if story.dispute_names[d][0] in "AB" else "divergences", (story.dispute_names[d],)) for d in disputes]
    return tuple(p for i, link in enumerate(links) for p in ((", ", link) if i else (link,))) or ("none",)


def uncovered(story: Story) -> tuple:
    """Official statements that no issue covers: without them the number of contradictions has no denominator."""
    say = story.ledger.saying("uncovered")
    officials = official_statements(story)
    missed = [s for s in officials if not story.claims_of.get(s.statement_id)]
    heading = Heading(2, "Official statements no issue covers", "uncovered")
    if not missed:
        return (heading, Paragraph("Every official statement takes a stand on an issue of the codebook, or there is none."))
    rows = tuple(
        ((Link(f"r-{s.statement_id}", (story.speaker(s),)),), sentencing.told(story, s), story.sources[s.source_id].publisher) for s in missed
    )
    return (
        heading,
        Paragraph(
            say(
                "Of {officials:official statement|official statements}, {missed} {missed?takes|take} no stand on any "
                "issue of the codebook, so no conflict "
                "about {missed?it|them} could be found except by a denial that names {missed?it|them} or by a number.",
                officials=len(officials),
                missed=len(missed),
            )
        ),
        Details(
            "The statements no issue covers",
            (Table("Official statements no issue covers", ("Speaker", "Words", "Source"), rows),),
        ),
    )


def rejected(story: Story, counts: Mapping[str, int] | None = None) -> tuple:
    """Tempting pairs that are no conflict, by the first gate that says so; `counts` tells what was stopped before that."""
    say = story.ledger.saying("rejected")
    pairs = sorted(story.rows("rejected"), key=lambda r: (r.failed_gate, r.issue_id, r.measure, r.left_id, r.right_id))
    heading = Heading(2, "Pairs that are no conflict", "rejected")
    before = (Paragraph(_stopped(say, counts)),) if counts and counts["pairs"] else ()
    if not pairs:
        return (
            heading,
            *before,
            Paragraph("No pair of official utterances came as far as being compared and was then rejected."),
        )
    blocks: list = [
        heading,
        *before,
        Paragraph(
            say(
                "{n:pair|pairs} of official utterances could be compared and {n?is|are} no conflict. They are listed by "
                "the first gate that fails; "
                "a reader who disagrees finds the place to look here.",
                n=int(sum(p.pairs for p in pairs)),
            )
        ),
    ]
    if many := int(sum(p.pairs - 1 for p in pairs)):
        told = "{alike:of them|of them} {alike?is|are} like one listed in subject, gate and reason, and only counted: kzsanctions explain judges any."
        blocks.append(Paragraph(say(told, alike=many), "note"))
    for gate in dict.fromkeys(p.failed_gate for p in pairs):
        name, question = GATES.get(gate, (gate, ""))
        rows = tuple(
            (story.subject(p), _side(story, p.left_id), _side(story, p.right_id), naming.worded(story, p.why)) for p in pairs if p.failed_gate == gate
        )
        whole, short = (
            Table(f"Pairs that fail at {name.lower()}", ("About", "One side", "The other", "Why it is no conflict"), r)
            for r in (rows, rows[:PRINTED])
        )
        left_out = (
            (
                Paragraph(
                    say(
                        f"{{{gate}_unprinted:pair|pairs}} more {{{gate}_unprinted?is|are}} listed on the page.",
                        **{f"{gate}_unprinted": len(rows) - PRINTED},
                    ),
                    "note",
                ),
            )
            if len(rows) > PRINTED
            else ()
        )
        blocks.append(
            Details(
                (
                    strong(name),
                    f" – {question} ",
                    *say(f"{{{gate}:pair|pairs}} {{{gate}?fails|fail}} here.", **{gate: len(rows)}),
                ),
                (Either((whole,), (short, *left_out)),),
            )
        )
    return tuple(blocks)


def _stopped(say, counts: Mapping[str, int]) -> tuple[Inline, ...]:
    """How many pairs never came as far as being compared, and why."""
    return say(
        "Any two claims or figures make a pair: {all:pair|pairs} in all. In {unofficial} of them a side is no official who is named, "
        "{same} {same?is|are} two parts or reports "
        "of one act of speaking, and {apart} {apart?speaks|speak} of different things; these are counted and not listed.",
        all=counts["pairs"],
        unofficial=counts["G0"],
        same=counts["G1"],
        apart=counts["G2"],
    )


def _side(story: Story, item: str) -> tuple[Inline, ...]:
    passage = story.passage(item)
    if passage is None:
        return (item,)
    text = cut(story, item)
    if passage.statement_id not in story.statements:
        return (Styled("told", (text,)),)
    return (f"{story.speaker(story.statements[passage.statement_id])}: ", *words_of(story, item, text, f"e-{passage.statement_id}"))


def cited(story: Story) -> tuple:
    """How to cite the report, how to have it corrected, and where its data are."""
    starts, ends = ([d for d in (getattr(s, f"published_{end}") for s in story.sources.values()) if d] for end in ("from", "to"))
    when = f", texts published {days(min(starts), max(ends))}" if starts and ends else ""
    return (
        Heading(2, "Citing, correcting, using", "citation"),
        Items(
            (
                (strong("Cite as: "), f"kzsanctions {version('kzsanctions')}: “{front.title(story)}”{when}. The hashes below say which texts."),
                (
                    strong("Correct: "),
                    "A wrong reading is put right in reviews.csv beside the texts, with the words it concerns and the reason; the next "
                    "build shows the verdict beside the machine's. A wrong quotation is a matter for the paper it stands in.",
                ),
                (
                    strong("Use: "),
                    "Every number here comes from the tables that are built with this report (CSV, with a description of each column). ",
                    Styled("code", ("make exports",)),
                    " writes them for other tools into the folder exports beside this page: ",
                    *joined([(Link(f"exports/{name}/README.txt", (name,), f"exports, {name}: {made.purpose}"),) for name, made in FORMATS.items()]),
                    "; docs/exports.md says which is for whom.",
                ),
            )
        ),
    )


def colophon(story: Story, parameters: Mapping[str, object], codebook: Mapping[str, str], steps: Sequence[str]) -> tuple:
    """Version, parameters and input hashes; no clock, no machine, no path."""
    odd = paper.unprintable(story.texts.values())
    say = story.ledger.saying("colophon")
    rows = tuple((s.file, s.publisher, Styled("code", (s.sha256,))) for s in sorted(story.sources.values(), key=lambda s: s.file))
    given = tuple((Styled("code", (name,)), f": {_value(value)}") for name, value in sorted(parameters.items()))
    lines = (
        f"kzsanctions {version('kzsanctions')}, data contract {_schema()}",
        *(f"{name} {version(name)}" for name in ("spacy", "pandas", "matplotlib", "nbconvert", "typst")),
    )
    return (
        *cited(story),
        Heading(2, "Colophon", "colophon"),
        Paragraph(
            "The report is computed from the tables, and the tables from the texts, the codebook and the parameters; "
            "the same inputs give the same bytes."
        ),
        Paragraph(("What was run, in this order: ", *joined(Styled("code", (step,)) for step in steps), "; then this report.")),
        Heading(3, "Programs", "programs"),
        Items(lines),
        Heading(3, "Parameters", "parameters"),
        Items(given),
        Heading(3, "Inputs", "inputs"),
        Table("Texts and the SHA-256 of their bytes", ("File", "Publisher", "SHA-256"), rows),
        Table(
            "Codebook and the SHA-256 of its files",
            ("File", "SHA-256"),
            tuple((name, Styled("code", (digest,))) for name, digest in sorted(codebook.items())),
        ),
        *(
            (
                Paragraph(
                    say(
                        "The fonts of the PDF lack {odd:character|characters} of the texts; they are printed there by their code point, as U+XXXX.",
                        odd=odd,
                    )
                ),
            )
            if odd
            else ()
        ),
    )


def _value(value) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ", ".join(map(str, value)) or "none" if isinstance(value, (list, tuple)) else str(value) or "none"


def _schema() -> str:
    from ...tables import contract

    return contract()["schema_version"]
