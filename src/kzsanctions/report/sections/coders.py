"""Section `coders`: what readers said beside what the machine says, who they are, how far they agree and where they differ."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from .. import terms
from ..printing.content import Details, Heading, Items, Line, Paragraph, Table, strong
from ..printing.prose import spelled
from ..terms import capital
from .evidence import Story

# What each kind of judgement asks.
QUESTIONS = {
    "content": "Are these words a statement, rightly cut?",
    "speaker": "Who speaks?",
    "official": "Does an official speak?",
    "day": "When was it said?",
    "pair": "Do two passages contradict each other?",
    "conflict": "Is a reported conflict one?",
    "claim": "Was a position read rightly?",
    "actor": "Who is meant by a name?",
}
# What one reader, and what several say of a pair.
SAYS = {
    "confirmed": ("confirms it", "confirm it"),
    "dismissed": ("dismisses it", "dismiss it"),
    "contradiction": ("calls it a contradiction", "call it a contradiction"),
    "tension": ("calls it a tension", "call it a tension"),
    "none": ("sees no conflict in it", "see no conflict in it"),
}
# How `coders.csv` tells that a coder is no person.
_SAME = re.compile(r"\b(?:same|one) (?:language )?model\b", re.I)
_MACHINE = re.compile(r"\b(?:language model|not a person|no person|machine|chatbot)\b", re.I)
# More verdicts than these are folded away.
FEW = 20
RULE = (
    "A correction changes what was read only where everybody who spoke of that thing says the same. A verdict on a dispute is shown beside it and "
    "takes it out of no count: a dispute that is not upheld is still told, and said to be one. A lead that nobody upholds is not shown. Where "
    "readers differ the machine's reading stays, and both are shown. "
    "A blind coding, made without sight of the machine's answer, changes nothing: it measures."
)
ALPHA = (
    "Alpha is Krippendorff's, for answers without an order, as computed by NLTK: 1 where all agree, about 0 where they agree no more than chance "
    "would have it. The interval is the middle 95 % over the things judged, drawn anew a thousand times; it is left out below twenty of them. "
    "Days count as the same only where both ends are."
)


def section(story: Story, known: Mapping[str, str], agreed: Sequence) -> tuple:
    """What readers said; a machine's finding is never silently replaced.

    Parameters
    ----------
    known : who each coder is, by name, as far as anybody says.
    agreed : `reviews.agreement.Agreement` of each kind of judgement.
    """
    rows = story.rows("reviewed")
    heading = Heading(2, f"What {readers(story)} said" if rows else "What readers said", "reviews")
    if not rows:
        return (
            heading,
            Paragraph("No reader's verdict was given on these tables: everything in this report is the machine's reading."),
        )
    say = story.ledger.saying("reviews")
    spoken = [r for r in rows if r.verdict != "coded"]
    who = sorted({r.coder for r in rows})
    told = (
        "{n:answer|answers} of {coders:reader|readers} {n?stands|stand} beside the machine's: {blind:blind coding|blind codings} of single things, "
        "made without sight of its answer, and {judged:verdict|verdicts} on pairs of statements or on readings that were put before them."
    )
    return (
        heading,
        Paragraph(say(told, n=len(rows), coders=len(who), blind=len(rows) - len(spoken), judged=len(spoken))),
        Items(tuple(_coder(name, known, rows) for name in who)),
        Paragraph(RULE),
        *_agreement(story, agreed),
        *_verdicts(story, spoken),
    )


def of_pair(story: Story, item: str, left: str, right: str) -> str:
    """What readers said of a conflict or lead, or of the two statements it rests on, in a sentence; nothing where nobody did."""
    said = _said(story, item, left, right)
    if len(set(said.values())) > 1:
        return (
            f"{capital(readers(story, said))} differ on it: {', '.join(f'{coder} {SAYS[verdict][0]}' for coder, verdict in sorted(said.items()))}. "
        )
    verdicts = [SAYS[verdict][len(said) > 1] for verdict in list(said.values())[:1]]
    return "".join(f"{capital(readers(story, said))} {verdict}. " for verdict in verdicts)


def readers(story: Story, names: Collection[str] = ()) -> str:
    """Who judged, for a sentence: where `coders.csv` says of each that it is a language model, that is said at every place.

    Parameters
    ----------
    names : the coders meant; all of the corpus where none is given.
    """
    names = {*names} or {r.coder for r in story.rows("reviewed")}
    many = len(names) > 1
    if names and all(_MACHINE.search(story.coders.get(name, "")) for name in names):
        one = "one" if any(_SAME.search(story.coders.get(name, "")) for name in names) else "a"
        return f"{spelled(len(names))} readings by {one} language model" if many else "a reading by a language model"
    return "readers" if many else "a reader"


def alike(story: Story, conflicts: Sequence) -> int:
    """Of how many conflicts two readers or more say the same."""
    said = (_said(story, c.conflict_id, c.left_id, c.right_id) for c in conflicts)
    return sum(len(verdicts) > 1 and len({*verdicts.values()}) == 1 for verdicts in said)


def _said(story: Story, item: str, left: str, right: str) -> dict[str, str]:
    """What each reader said of a conflict or lead, or of the two statements it rests on."""
    ends = {p.statement_id for p in map(story.passage, (left, right)) if p is not None}
    asked = (item, " | ".join(sorted(ends)))
    return {r.coder: r.verdict for r in story.rows("reviewed") if r.target in ("pair", "conflict") and r.item_id in asked}


def see(story: Story) -> str:
    """Who judged with the verb of seeing: "two readings by a language model see", "a reader sees"."""
    who = readers(story)
    return f"{who} {'sees' if who.startswith('a ') else 'see'}"


def _coder(name: str, known: Mapping[str, str], rows: Sequence) -> Line:
    about = known.get(name, "nobody says who that is; a line in coders.csv would").rstrip(".")
    kinds = Counter("blind codings" if r.verdict == "coded" else "pairs" if r.target == "pair" else "verdicts" for r in rows if r.coder == name)
    return (strong(name), f": {about} ({', '.join(f'{kind}: {n}' for kind, n in sorted(kinds.items()))}).")


def _agreement(story: Story, agreed: Sequence) -> tuple:
    heading = Heading(3, "How far readers agree", "coders-agree")
    if not agreed:
        return (heading, Paragraph("No thing was judged by two readers, so nobody can say how far a second one would differ."))
    note = story.ledger.note
    cells = []
    for a in agreed:
        note(f"agreement.{a.judgement}_units", a.units)
        note(f"agreement.{a.judgement}_agreed", a.agreed)
        note(f"agreement.{a.judgement}_machine", a.machine)
        if a.alpha is not None:
            note(f"agreement.{a.judgement}_alpha", round(a.alpha, 3))
        for end, value in zip(("low", "high"), a.interval or ()):
            note(f"agreement.{a.judgement}_alpha_{end}", round(value, 3))
        alpha = "undefined" if a.alpha is None else _decimal(a.alpha)
        interval = " to ".join(map(_decimal, a.interval)) if a.interval else "none"
        cells.append((QUESTIONS[a.judgement], str(a.units), str(a.agreed), alpha, interval, f"{a.machine} of {a.agreed}"))
    header = ("Question", "Judged by two or more", "All agree", "Alpha", "Interval", "Machine says the same")
    return (
        heading,
        Table("Agreement of readers", header, tuple(cells), numeric=(1, 2, 3, 4, 5), anchor="agreement-table"),
        Paragraph(ALPHA, "note"),
        *_differing(story, agreed),
    )


def _decimal(number: float) -> str:
    return f"{number:.2f}".replace("-", "\N{MINUS SIGN}")


def _differing(story: Story, agreed: Sequence) -> tuple:
    quotes = {r.item_id: (r.quote, r.other_quote, r.file) for r in story.rows("reviewed")}
    rows = tuple(
        (
            QUESTIONS[a.judgement],
            _words(*quotes[item]),
            "; ".join(f"{coder}: {_answer(story, a.judgement, said)}" for coder, said in sorted(answers.items())),
        )
        for a in agreed
        for item, answers in a.differing
    )
    say = story.ledger.saying("reviews")
    summary = say("{differing:thing|things} on which readers differ", differing=len(rows))
    return (Details(summary, (Table("Where readers differ", ("Question", "Words", "Answers"), rows),)),) if rows else ()


def _words(quote: str, other: str, file: str) -> str:
    return f"{quote} – {other}" if other else f"{quote} ({file})"


def _answer(story: Story, judgement: str, said: str) -> str:
    """An answer in words: an actor by name, days as prose has them."""
    if judgement in ("speaker", "actor"):
        named = story.actors.get(said.split(" ")[-1])
        return named.name if named is not None else said or "not named"
    if judgement == "day":
        first, _, last = said.partition("/")
        return terms.days(first, last or ("" if "/" in said else first))
    return said


def _verdicts(story: Story, spoken: Sequence) -> tuple:
    if not spoken:
        return ()
    cells = tuple(
        (
            r.target,
            _words(r.quote, r.other_quote, r.file),
            _answer(story, r.field or r.target, r.machine) if r.field in ("speaker", "day") or r.target == "actor" else r.machine,
            f"{r.verdict}{f': {r.field} {r.value}' if r.field else ''}",
            r.coder,
            r.note or "none",
            r.state,
        )
        for r in spoken
    )
    shown = Table("Verdicts", ("About", "Words", "Machine", "Verdict", "Reader", "Reason", "State"), cells)
    return (shown,) if len(cells) <= FEW else (Details("Every verdict", (shown,), paper=False),)
