"""Section `dossiers`: everything a reader needs to judge a dispute, side by side."""

from __future__ import annotations

import json
from dataclasses import replace

from ...language.codes import BASES, BY_READERS, GATES, NOTE_OF_NO_ORDER, NOTES, POSITIONS, STATUSES, TIERS, VERDICTS
from ..printing.content import Details, Either, Group, Heading, Inline, Items, Pages, Paragraph, Quotation, Styled, Table, quoted, strong
from ..terms import capital
from . import asking, coders, dating, matters, naming, nearby, readings, stronger
from .compared import differences
from .evidence import Story, within
from .findings import kept_apart, level, verdict_line
from .quoting import cut, origin, own_release, own_words, stretches, words_of
from .travel import origins_of, sentences
from .verbs import cued

# So many disputes, the firmest, have their dossiers on paper too; a book of hundreds is read by nobody.
STRONGEST = 30
# So many further pairs of one dispute are listed in its dossier.
FURTHER = 100


def section(story: Story) -> tuple:
    """A dossier for each contradiction and tension; divergences in a table."""
    found = list(story.told.items())
    blocks: list = [Heading(2, "The disputes, one by one", "dossiers")]
    if not found:
        blocks.append(Paragraph("No two official accounts in these texts contradict each other or are in tension, so there is no dossier."))
    titles = asking.titles(story)
    told = tuple(dossier(story, dispute, rows, titles[dispute]) for dispute, rows in found)
    if rest := len(told[STRONGEST:]):
        say = story.ledger.saying("disputes on the page")
        more = "{others:further dispute has its dossier|further disputes have their dossiers} on the page only; the findings name them."
        blocks.append(Either((Pages(told),), (*told[:STRONGEST], Paragraph(say(more, others=rest), "note"))))
    else:
        blocks.append(Pages(told))
    return (*blocks, *divergences(story))


def dossier(story: Story, dispute: str, rows: list, title: str) -> Group:
    """Both sides' words with speaker, office, day and path; tier, status and gates; what else belongs to the dispute."""
    say = story.ledger.saying(dispute)
    conflict = rows[0]
    name = story.dispute_names[dispute]
    sides = Group("sides", tuple(side(story, conflict, s) for s in ("left", "right")))
    blocks = (
        Heading(3, f"{name}. {title}", f"d-{dispute}"),
        Paragraph(
            (
                strong(capital(TIERS[conflict.tier])),
                f", {level(story, conflict)}. {capital(STATUSES[conflict.status])}{_later(story, conflict)}. ",
                coders.of_pair(story, conflict.conflict_id, conflict.left_id, conflict.right_id),
                *_carrying(rows, say),
            ),
            "status",
        ),
        sides,
        Items(readings.lines(story, conflict)),
        *nearby.beside(story, conflict),
        *_judged(story, conflict),
        *_others(story, rows[1:]),
    )
    return Group("dossier", blocks, f"Dispute {name}")


def _later(story: Story, conflict) -> str:
    """That others of the state of a side spoke of the matter later, which may be a retraction that the program does not see."""
    if conflict.status != "open" or conflict.tier != "A" or not matters.of_own_state(story, conflict):
        return ""
    return "; what others of the same state said of it then or later stands below"


def _judged(story: Story, conflict) -> tuple:
    """What each gate says of a dispute, and what it was given; of one that readers found, that none has judged it."""
    if conflict.kind == BY_READERS:
        return (Paragraph("Readers found this among the leads. No gate has judged it, and no other setting was tried on it.", "note"),)
    gates = Items(tuple(verdict_line(g, v) for g, v in story.gates(conflict).items()))
    return (
        Either((Details(("Gate by gate",), (gates,)),), (_held(story, conflict),)),
        Details(("The technical row: what each gate was given",), (inputs(story, conflict),), paper=False),
    )


def _held(story: Story, conflict) -> Paragraph:
    """The gates in a sentence, for paper: which of them hold the pair at a tension, and that the others let it pass."""
    capped = kept_apart(story, conflict)
    told = (
        f"What keeps it from being a contradiction: {capped}. Nothing else does."
        if capped
        else "Nothing that was tested keeps it from being a contradiction."
    )
    return Paragraph(told, "note")


def side(story: Story, conflict, which: str) -> Group:
    """One side: its clearest appearance, and under it every other appearance of the same utterance."""
    item, utterance = story.quoted_item(conflict, which), getattr(conflict, f"{which}_utterance")
    passage, claim = _with_subject(story, story.passage(item)), story.claims.get(item)
    statement = story.statements.get(passage.statement_id) if passage is not None else None
    anchor = f"q-{conflict.conflict_id}-{which}"
    if statement is None:
        return Group("side", (Quotation((getattr(conflict, f"{which}_evidence"),), ("The text itself, no statement of anybody",), anchor),))
    said: tuple[Inline, ...] = (
        strong(story.speaker_line(statement)),
        f"; {dating.of_report(story, statement)}; {story.road(statement)}. ",
        f"Reported as: {told}. " if claim is not None and (told := cued(story, claim).removesuffix(": ")) else "",
        f"Speaker found: {BASES.get(statement.speaker_basis, statement.speaker_basis)}{_as_written(statement)}. ",
        *_origins(story, conflict, which, utterance),
        story.evidence_link(statement.statement_id, "Read it in the source"),
        ".",
    )
    others = [story.statements[s] for s in story.appearances.get(utterance, []) if s != statement.statement_id]
    limit = asking.rider(story, conflict, which)
    stand = Paragraph((*_question(story, conflict, item), strong(capital(_answer(story, conflict, item)), f", {limit}" if limit else "")), "stand")
    whose = Paragraph(origin(story, statement), "whose")
    quotation = Quotation(_words_before(story, statement, passage) + story.words(passage), said, anchor)
    return Group(
        "side", (stand, whose, quotation, *_quoted_elsewhere(story, conflict, which), *_appearances(story, conflict, item, statement, others))
    )


def _words_before(story: Story, statement, passage) -> tuple[Inline, ...]:
    """The words of the sentence that stand before its speaker, where the statement is its second half."""
    before = stretches(story, statement).removesuffix(statement.content)
    return (before,) if before and passage.start == statement.start else ()


def _quoted_elsewhere(story: Story, conflict, which: str) -> tuple:
    """Where a paper's words stand for a side: what the speaker is quoted as saying on what may be the same matter."""
    s = stronger.near(story, conflict, which)
    if s is None:
        return ()
    words = words_of(story, s.statement_id, stretches(story, s))
    paper = story.sources[s.source_id].publisher
    firm = stronger.in_own_words(story, conflict, which) is not None
    opening = "The same speaker in own words: " if firm else "The same speaker, quoted on what may be the same matter: "
    return (Paragraph((opening, *words, f" – {paper}, {dating.of_report(story, s)}, ", story.evidence_link(s.statement_id), ".")),)


def _with_subject(story: Story, passage):
    """A passage that begins with what the speaker did ("put the loss at 3 million"), with the sentence that has its subject."""
    statement = story.statements.get(passage.statement_id) if passage is not None else None
    sentence = story.sentences.get(statement.sentence_id) if statement is not None else None
    if sentence is None or statement.quote_type == "direct" or not within(statement.cue_start, statement.start, statement.start + 1):
        return passage
    return replace(passage, start=min(passage.start, sentence.start), end=max(passage.end, sentence.end))


def _as_written(statement) -> str:
    """What the text has in the speaker's place, where it is no name: "he", a capital, an office."""
    unnamed = statement.speaker_basis in ("title", "pronoun", "institution", "metonym", "named_later")
    return f" (“{statement.speaker_text}”)" if statement.speaker_text and unnamed else ""


def _answer(story: Story, conflict, item: str) -> str:
    """What a side answers: to the question of the heading, or where the two answer two questions, in a clause of its own."""
    return "|" in conflict.issue_id and asking.answered(story, item) or asking.stance(story, item, conflict)


def _question(story: Story, conflict, item: str) -> tuple[Inline, ...]:
    """The question a side answers, where the two sides answer two and no clause says what it answers."""
    issue = story.claims[item].issue_id if item in story.claims and "|" in conflict.issue_id and not asking.answered(story, item) else ""
    return (f"{asking.asked(story, conflict, issue)} ",) if issue in story.questions else ()


def _origins(story: Story, conflict, which: str, utterance: str) -> tuple[Inline, ...]:
    """How many texts report what a side says, and of how many independent origins they are."""
    reports = story.reports(getattr(conflict, f"{which}_id"), utterance) or story.appearances.get(utterance, [])
    texts, origins = origins_of(story, reports)
    say = story.ledger.saying(f"{conflict.dispute_id}.{which}")
    if texts == 1:
        return ("Reported by one text. ",)
    own = next((s for s in (story.statements[i] for i in reports) if own_release(story, s)), None)
    if own is not None:
        return say("Reported by {texts:text|texts}, one of them the speaker’s own release, from which others may have it. ", texts=texts)
    one = "which are taken to tell of one act of speaking, as speaker, days and content agree"
    if origins == texts:
        return say(f"Reported by {{texts:text|texts}}, {one}; none of them says that it has this from another. ", texts=texts)
    return say(f"Reported by {{texts:text|texts}}, {one}; by what they credit, of {{origins:origin|origins}}. ", texts=texts, origins=origins)


def _appearances(story: Story, conflict, item: str, statement, others: list) -> tuple:
    """The same utterance elsewhere, as far as it speaks on the same issue; where the wording is close, what differs is marked.

    On paper a tension goes without: the register has them, and a dossier that fills half a page leaves the other half empty.
    """
    if item not in story.claims:
        return ()
    claim = story.claims[item]
    same = [(o, c) for o in others for c in story.claims_of.get(o.statement_id, []) if c.issue_id == claim.issue_id]
    lines = [
        (
            (f"{POSITIONS[c.position].capitalize()}: " if c.position != claim.position else ""),
            cued(story, c),
            *_quoted(story, claim, c, _sentence(statement, claim), _sentence(o, c)),
            f" – {story.sources[o.source_id].publisher}, ",
            story.evidence_link(o.statement_id),
            ".",
        )
        for o, c in same
    ]
    return (Details("The same stand in other words or texts", (Items(tuple(lines)),), paper=conflict.tier == "A"),) if lines else ()


def _sentence(statement, claim) -> str:
    """The sentence of a statement that a claim rests on, as far as the statement has it."""
    at = claim.evidence_start - statement.start
    place = 0
    for sentence in sentences(statement.content):
        place = statement.content.index(sentence, place)
        if place <= at < place + len(sentence):
            return sentence
        place += len(sentence)
    return claim.evidence


def _quoted(story: Story, claim, again, one: str, other: str) -> tuple[Inline, ...]:
    """An appearance in quotation marks, with what differs marked; words that stand for their opposite are not compared."""
    alike = story.reversed_by_cue(claim) == story.reversed_by_cue(again)
    told = (differences(one, other) if alike else ()) or (other,)
    return (quoted(*told),) if own_words(story, again.statement_id) else (Styled("told", told),)


def inputs(story: Story, conflict) -> Table:
    """What every gate was given, and its verdict: the technical row."""
    rows = tuple(
        (
            g,
            GATES.get(g, (g, ""))[0],
            VERDICTS.get(v.get("verdict", ""), v.get("verdict", "")),
            "; ".join(f"{k.replace('_', ' ')}: {_shown(x)}" for k, x in v.items() if k not in ("verdict", "why") and x not in ("", [], None)),
        )
        for g, v in story.gates(conflict).items()
    )
    return Table(
        (f"Conflict {conflict.conflict_id}: {conflict.left_id} against {conflict.right_id}",),
        ("Gate", "Name", "Verdict", "Inputs"),
        rows,
    )


def _shown(value) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _carrying(rows: list, say) -> tuple[Inline, ...]:
    """How many pairs of statements carry a dispute, and how many more were taken for a pair in which readers see no conflict."""
    more = sum(c.review == "dismissed" for c in rows[1:])
    carried = say("{pairs:pair|pairs} of statements carry it; the plainest is told here. ", pairs=len(rows) - more) if len(rows) - more > 1 else ()
    return (*carried, *(say("In {more:further pair|further pairs} readers saw no conflict.", more=more) if more else ()))


def _others(story: Story, rows: list) -> tuple:
    if not rows:
        return ()
    cells = tuple(
        (
            f"{c.tier}, dismissed by readers" if c.review == "dismissed" else c.tier,
            asking.named(story, c),
            _words(story, c, "left"),
            _words(story, c, "right"),
            kept_apart(story, c) or naming.worded(story, c.why),
        )
        for c in rows[:FURTHER]
    )
    more = (Paragraph(f"{len(rows) - FURTHER:,} more pairs of this dispute are in the tables alone.", "note"),) if len(rows) > FURTHER else ()
    table = Table("Further pairs", ("Tier", "About", "One side", "The other", "Why"), cells)
    return (Details("Further pairs of this dispute", (table, *more), paper=False),)


def _words(story: Story, conflict, which: str) -> tuple[Inline, ...]:
    item, text = getattr(conflict, f"{which}_id"), getattr(conflict, f"{which}_evidence")
    passage = story.passage(item)
    if passage is None or passage.statement_id not in story.statements:
        return (Styled("told", (text,)),)
    claim = story.claims.get(item)
    told = cued(story, claim) if claim is not None else ""
    return (told, *words_of(story, item, cut(story, item) if claim is not None else text, f"e-{passage.statement_id}"))


def divergences(story: Story) -> tuple:
    """Tier C: differences of wording, announced updates and claims repeated after they were disowned."""
    say = story.ledger.saying("divergences")
    rows = [c for c in story.conflicts if c.tier == "C"]
    if not rows:
        return (Heading(3, "Divergences", "divergences"), Paragraph("No difference of wording, update or stale claim was noted."))
    cells = tuple(
        (
            NOTE_OF_NO_ORDER if c.kind == "stale-claim" and "came first is not known" in c.why else NOTES.get(c.kind, c.kind.replace("-", " ")),
            asking.named(story, c),
            _words(story, c, "left"),
            _words(story, c, "right"),
            naming.worded(story, c.why),
        )
        for c in rows
    )
    return (
        Heading(3, "Divergences", "divergences"),
        Paragraph(
            say(
                "{n:note|notes} of difference that {n?is|are} no conflict: one utterance worded differently, an update "
                "that was announced, or a claim that a text tells as so and an official account denies.",
                n=len(rows),
            )
        ),
        Details(
            "The divergences in a table",
            (Table("What differs, and why it is no conflict", ("Kind", "About", "One side", "The other", "Why"), cells),),
        ),
    )
