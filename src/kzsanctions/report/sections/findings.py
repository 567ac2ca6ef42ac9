"""Section `findings`: what was found, in sentences, and what it was found in."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import islice

from ...language.codes import BY_READERS, GATES, LEVELS, STATUSES, TIERS, TIERS_EXPLAINED, VERDICTS
from ..printing.content import Either, Heading, Inline, Items, Line, Link, Number, Pages, Paragraph, Styled, Table, ignorable, joined, strong, words
from ..terms import capital
from . import asking, coders, naming, nearby, stronger, telling
from .evidence import Story
from .naming import plainly

# What is counted as one side of a dispute.
COUNTED = {
    "between_governments": "between two states each is one side",
    "government": "within one state each body",
    "institution": "within one body each speaker",
}
# From so many tensions on it is worth saying that all of them hang on one act of speaking.
MANY = 3
# So many findings of a tier are on paper; a page can be searched, and holds more.
PRINTED = 150
_ONE_SIDED = re.compile(r"only one side names ([^;]+)")
STATUS_WORDS = {
    "open": "open, as the program found no retraction in these texts",
    "overridden": "between an official and the body that the official belongs to, which contradicted the official",
    "superseded": "superseded, since a later state was announced",
    "retracted": "retracted by its speaker",
}


def headline(story: Story) -> tuple:
    """The findings of a minute: how many contradictions and tensions, what became of them, out of what."""
    say = story.ledger.saying("findings")
    tiers = Counter(rows[0].tier for rows in story.disputes.values())
    statements, officials = story.count("statements"), len(official_statements(story))
    blocks: list = [Heading(2, "What was found", "findings")]
    if not statements:
        return (
            *blocks,
            Paragraph(
                say(
                    "In {texts:text|texts} no statement attributed to anybody was found, so there is nothing to compare.",
                    texts=story.count("sources"),
                ),
                "lead",
            ),
        )
    blocks.append(Paragraph(_lead(story, say, tiers), "lead"))
    blocks.append(
        Paragraph(
            say(
                "These come out of {statements:statement|statements} in {texts:text|texts}; {officials} of the "
                "statements {officials?is|are} by serving officials, "
                "public bodies or governments, and only these can be a side of a contradiction or a tension. "
                "{rejected:pair|pairs} looked comparable and "
                "{rejected?were rejected|was rejected and is listed with the reason|were rejected; each is listed with the reason}.",
                statements=statements,
                texts=story.count("sources"),
                officials=officials,
                rejected=int(sum(r.pairs for r in story.rows("rejected"))),
            )
        )
    )
    return tuple(blocks)


def _lead(story: Story, say, tiers: Counter) -> tuple[Inline, ...]:
    statuses = Counter(rows[0].status for rows in story.disputes.values() if rows[0].tier == "A")
    states = joined([_state(say, state, n, tiers["A"]) for state, n in sorted(statuses.items())], "; ", "; ")
    first = say("{disputes_a:contradiction|contradictions} between official accounts {disputes_a?was|were} found", disputes_a=tiers["A"])
    told = (*first, ": ", *states, ".") if tiers["A"] else (*first, ".")
    return (
        *told,
        *say(
            " Besides, there {disputes_b?is|are} {disputes_b:tension|tensions}: accounts that sit badly together, "
            "with a doubt that keeps them from being more.",
            disputes_a=tiers["A"],
            disputes_b=tiers["B"],
        ),
        *_between(story, say),
        *_hub(story, say),
        *_doubted(story, say),
        *_by_readers(story, say),
    )


def _doubted(story: Story, say) -> tuple[Inline, ...]:
    """In how many of the disputes counted readers see no conflict."""
    doubted = sum(all(r.review == "dismissed" for r in rows) for rows in story.disputes.values() if rows[0].tier in "AB")
    return (" ", *say(f"In {{doubted}} of them {coders.see(story)} no conflict.", doubted=doubted)) if doubted else ()


def sides(story: Story) -> tuple[int, int]:
    """How many disputes there are, and between how many pairs: between states each state counts once, within one each body, else each speaker."""
    firm = [rows[0] for rows in story.disputes.values() if rows[0].tier in "AB"]
    return len(firm), len({frozenset(_sides(story, c)) for c in firm})


def _sides(story: Story, conflict) -> tuple[str, str]:
    acts = (story.utterances.get(u) for u in (conflict.left_utterance, conflict.right_utterance))
    actors = [story.actors.get(act.speaker_id) if act is not None else None for act in acts]
    if conflict.level == "between_governments" and all(actors):
        return tuple(a.government for a in actors)
    if conflict.level == "government" and all(actors):
        return tuple(story.account(a.actor_id) for a in actors)
    return tuple(a.actor_id if a is not None else "" for a in actors)


def _between(story: Story, say) -> tuple[Inline, ...]:
    """Between how many pairs of sides the disputes are, where these are fewer: two disputes of one pair are one matter to a reader."""
    disputes, pairs = sides(story)
    whom = "pairs of sides" if pairs > 1 else "pair of sides"
    levels = {rows[0].level for rows in story.disputes.values() if rows[0].tier in "AB"}
    counted = plainly([COUNTED[level] for level in COUNTED if level in levels])
    told = f"The {{all_disputes}} disputes are between {{pairs}} {whom}{f', where {counted}' if counted else ''}."
    return (" ", *say(told, all_disputes=disputes, pairs=pairs)) if pairs < disputes else ()


def _hub(story: Story, say) -> tuple[Inline, ...]:
    """Where one act of speaking is a side of all tensions, that it is, and against how many others it stands."""
    pairs = [{rows[0].left_utterance, rows[0].right_utterance} for rows in story.disputes.values() if rows[0].tier == "B"]
    shared = set.intersection(*pairs) & {*story.utterances} if len(pairs) >= MANY else set()
    if len(shared) != 1:
        return ()
    one = next(iter(shared))
    others = {story.utterances[u].speaker_id for pair in pairs for u in pair - shared if u in story.utterances}
    act = story.utterances[one]
    actor = story.actors.get(act.speaker_id)
    who = naming.definite(naming.called(story, actor), actor, story) if actor is not None else "an unnamed speaker"
    when = story.stated(act)
    told = f" All {{hub}} tensions set one act of speaking, that of {who} ({when}), against {{others:other speaker|other speakers}}."
    return say(told, hub=len(pairs), others=len(others))


def _by_readers(story: Story, say) -> tuple[Inline, ...]:
    """How many of the disputes counted readers found, and not the program."""
    found = sum(rows[0].kind == BY_READERS for rows in story.disputes.values())
    told = "{by_readers:of these was|of these were} found by readers among the leads and not by the program."
    return (" ", *say(told, by_readers=found)) if found else ()


def _state(say, state: str, number: int, all_of_them: int) -> tuple[Inline, ...]:
    name = f"status_{state}"
    said = lambda template: _small(say(template, **{name: number}))  # noqa: E731
    if number == all_of_them:
        return said(f"{{{name}?it is|{'both' if number == 2 else 'all'} are}} {STATUS_WORDS[state]}")
    return said(f"{{{name}}} {{{name}?is|are}} {STATUS_WORDS[state]}")


def _small(pieces: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """A clause within a sentence: a number that opens it begins small."""
    first = pieces[0]
    return (replace(first, words=first.words.lower()), *pieces[1:]) if isinstance(first, Number) else pieces


def contradictions(story: Story) -> tuple:
    """Who against whom: each contradiction in one paragraph with both sides' words; on paper the firmest where there are very many."""
    found = tuple(Paragraph(told(story, d, rows[0]), "finding") for d, rows in story.told.items() if rows[0].tier == "A")
    if len(found) <= PRINTED:
        return (Pages(found),)
    return (Either((Pages(found), *_untold(story, "A", 0)), (*found[:PRINTED], *_untold(story, "A", len(found) - PRINTED))),)


def _untold(story: Story, tier: str, on_page: int) -> tuple:
    """A line on those of a tier that are not told here: so many are on the page, and the others in the tables alone."""
    say, only = story.ledger.saying(f"untold {tier} {'on paper' if on_page else 'on the page'}"), story.untold(tier)
    word = "contradiction" if tier == "A" else "tension"
    told = (
        *(say(f"{{page:further {word} is|further {word}s are}} on the page. ", page=on_page) if on_page else ()),
        *(say(f"{{only:{word} more is|{word}s more are}} in the tables alone; kzsanctions explain tells of each.", only=only) if only else ()),
    )
    return (Paragraph(told, "note"),) if told else ()


def told(story: Story, dispute: str, conflict) -> tuple[Inline, ...]:
    """A dispute in one paragraph: what is asked, who said what when, who said what against it, and what became of it."""
    named = Link(f"d-{dispute}", (story.dispute_names[dispute],), f"{story.dispute_names[dispute]}: {asking.named(story, conflict)}")
    beside = nearby.in_one_breath(story, conflict)
    return (
        strong(named, f". {asking.question(story, conflict)} "),
        *both(story, conflict),
        ". ",
        *beside,
        *answer(story, conflict),
        _became(story, conflict),
    )


def answer(story: Story, conflict) -> tuple[Inline, ...]:
    """That one side rejects the other's words as such, in the report's own words, where the words quoted leave that out; nothing without."""
    gates = story.gates(conflict)
    denial = gates.get("G3", {}).get("denial", "")
    told = nearby.bluntest(story, conflict, "") if denial else ""
    quoted = " ".join(telling.evidence(story, conflict, "right", story.quoted_item(conflict, "right")).split())
    if not told or told.strip(" .") in quoted:
        return ()
    return (f"{capital(telling.name(story, conflict, 'right'))} ", Styled("told", (telling.unstopped(told),)), ". ")


def both(story: Story, conflict) -> tuple[Inline, ...]:
    """Both sides as two sentences, without the last full stop."""
    left = (*telling.told(story, conflict, "left"), ". ", *stronger.sentence(story, conflict, "left"))
    return (*left, *telling.told(story, conflict, "right", telling.again(story, conflict)))


def _became(story: Story, conflict) -> str:
    """Between whom it is, and what became of it."""
    return f"{capital(level(story, conflict))}; {STATUSES[conflict.status]}."


def level(story: Story, conflict) -> str:
    """Between whom a dispute is; two states, or a state and a union of states, by their names."""
    acts = [story.utterances.get(u) for u in (conflict.left_utterance, conflict.right_utterance)]
    codes = [getattr(story.actors.get(act.speaker_id), "government", "") if act is not None else "" for act in acts]
    if conflict.level == "between_governments" and all(codes) and all(story.state(c) != c for c in codes):
        return f"between {naming.article(story.state(codes[0]))} and {naming.article(story.state(codes[1]))}"
    return LEVELS[conflict.level]


def tensions(story: Story) -> tuple:
    """Every tension in two sentences with both sides' words; its dossier tells what keeps it from being a contradiction."""
    found = [(d, rows[0]) for d, rows in story.told.items() if rows[0].tier == "B"]
    if not found:
        return _untold(story, "B", 0)
    return (
        Paragraph("The tensions, one by one; each number leads to the dossier, which says what keeps it from being more:"),
        *_listed(story, tuple(_tension(story, d, c) for d, c in found)),
    )


def _listed(story: Story, lines: tuple[Line, ...]) -> tuple:
    """The tensions as a list; on paper the firmest where there are very many."""
    if len(lines) <= PRINTED:
        return (Items(lines), *_untold(story, "B", 0))
    return (Either((Items(lines), *_untold(story, "B", 0)), (Items(lines[:PRINTED]), *_untold(story, "B", len(lines) - PRINTED))),)


def _tension(story: Story, dispute: str, conflict) -> tuple[Inline, ...]:
    """A tension: what is asked, who said what when, and who said what beside it."""
    status = () if conflict.status == "open" else (f" {capital(STATUSES[conflict.status])}.",)
    named = Link(f"d-{dispute}", (story.dispute_names[dispute],), f"{story.dispute_names[dispute]}: {asking.named(story, conflict)}")
    beside = nearby.in_one_breath(story, conflict)
    more = (". ", *beside[:-1], beside[-1].rstrip()) if beside else (".",)
    return (strong(named, f". {asking.question(story, conflict)} "), *both(story, conflict), *more, *status)


def kept_apart(story: Story, conflict) -> str:
    """What caps a conflict, in words: the reason of each gate without the declaration behind it, which the dossier has."""
    gates = story.gates(conflict)
    return "; ".join(_ONE_SIDED.sub(_by_one, gates[g]["why"].split(": ")[0]) for g in conflict.cap_gates.split(" | ") if g in gates)


def _by_one(found: re.Match) -> str:
    """What is named by one side alone, which need not be the same side for each."""
    return f"{found[1]}, {'each ' if ' and ' in found[1] else ''}named by one side alone"


def method(story: Story) -> tuple:
    """How to read the tiers and the gates."""
    tiers = tuple((strong(capital(TIERS[t]), f" (tier {t}): "), TIERS_EXPLAINED[t], ".") for t in "ABC")
    gates = tuple((g, name, question) for g, (name, question) in GATES.items())
    return (
        Heading(3, "How to read this", "method"),
        Paragraph(
            "Two accounts meet where they speak on one issue, on issues declared to bear on each other, give a number for one "
            "thing, deny each other by name, or tell opposite things of one matter. "
            "Every such pair passes the same gates. Where one fails, there is no conflict; where one holds it back, "
            "there is a tension; "
            "where all pass, a contradiction. The report never says who is right."
        ),
        Items(tiers),
        Table("The gates", ("Gate", "Name", "Question"), gates),
    )


def official_statements(story: Story) -> list:
    """Statements by serving officials, public bodies or governments."""
    return [
        s
        for s in story.statements.values()
        if s.speaker_standing == "serving" and s.speaker_id in story.actors and story.actors[s.speaker_id].official
    ]


def verdict_line(name: str, gate: dict) -> Line:
    """A gate's verdict in plain words."""
    title, question = GATES.get(name, (name, ""))
    return (
        strong(title),
        f" – {question} ",
        Styled(f"verdict-{gate['verdict']}", (capital(VERDICTS.get(gate["verdict"], gate["verdict"])),)),
        f": {gate['why'].rstrip('.')}." if gate.get("why") else ".",
    )


def summary(story: Story) -> str:
    """The findings as a few lines of Markdown, for a slide or a mail; what a source says is no mark-up in it."""
    lines = [_plain(b.line) for b in headline(story) if isinstance(b, Paragraph)]
    lines += [f"- {_plain(told(story, d, rows[0]))}" for d, rows in islice(story.told.items(), PRINTED) if rows[0].tier == "A"]
    return "# Where official accounts conflict\n\n" + "\n\n".join(lines) + "\n"


def _plain(line: Line) -> str:
    r"""A line as Markdown that shows just its words: signs of Markdown and HTML escaped, and by its number what prints nothing.

    >>> _plain("a *b* <c>, 3 < 4")
    'a \\*b\\* \\<c\\>, 3 \\< 4'
    """
    one = re.sub(r"([\\`*_\[\]<>|~]|&(?=#?\w+;))", r"\\\1", " ".join(words(line).split()))
    return "".join(f"U+{ord(c):04X}" if ignorable(c) else c for c in one)
