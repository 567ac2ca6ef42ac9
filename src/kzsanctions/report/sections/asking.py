"""What a dispute asks and what each side answers: in the words of its issue with what both sides name, else in those of the texts."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from ...language.codes import DEMANDS, SCOPES
from ...language.words import inside
from ..terms import capital
from . import clauses, naming, turning
from .evidence import Story
from .holding import softly, stand
from .quoting import marked

_HOLE = re.compile(r"\{(\w+)(?:\|([^{}]*))?\}")


def question(story: Story, conflict) -> str:
    """The question a dispute is about: that of its issue, of two that bear on each other the one both answers bear on, else the first side's
    sentence turned into one; of numbers, what they count and which of the two it is."""
    if conflict.measure and not conflict.issue_id:
        numbers = [story.figures[i].text for i in (conflict.left_id, conflict.right_id) if i in story.figures]
        return f"{story.subject(conflict)}: {' or '.join(inside(n) for n in numbers)}?"
    known = [i for i in issues(story, conflict) if i in story.questions]
    if len(known) > 1 and conflict.issue_id in story.asks:
        return asked(story, conflict, conflict.issue_id)  # one question, on which both answers bear
    return asked(story, conflict, known[0]) if known else _made(story, conflict).text


def named(story: Story, conflict) -> str:
    """What a dispute is called in a table or a link: its issue or measure; where no issue covers it, what it asks."""
    uncovered = conflict.issue_id.startswith(("denied-claim", "opposed-claim"))
    return _made(story, conflict).text if uncovered else story.subject(conflict)


def of_dispute(story: Story, claim) -> str:
    """What the first dispute asks in which a claim that no issue covers is a side; "" for any other claim."""
    if not claim.issue_id.startswith(("denied-claim", "opposed-claim")):
        return ""
    conflict = story.once("disputes of claims", lambda: _by_claim(story)).get(claim.claim_id)
    return question(story, conflict) if conflict is not None else ""


def position(story: Story, claim) -> str:
    """What a claim answers to what is asked: its position, turned round where the question leaves out the "not" of the words it is made of."""
    conflict = story.once("disputes of claims", lambda: _by_claim(story)).get(claim.claim_id)
    if conflict is None or not claim.issue_id.startswith("opposed-claim") or not _made(story, conflict).negated:
        return claim.position
    return {"affirms": "denies", "denies": "affirms"}.get(claim.position, claim.position)


def _by_claim(story: Story) -> dict:
    firmest = (rows[0] for rows in reversed(story.told.values()))
    return {claim: c for c in firmest for claim in (c.left_id, c.right_id)}


def _made(story: Story, conflict) -> turning.Asked:
    """The first side's clause as a question, where no issue asks one."""
    return story.once(("question", conflict.conflict_id), lambda: _turned(story, conflict))


def _turned(story: Story, conflict) -> turning.Asked:
    """What the first side says as a question; where its words make none, what the other says, if that has a sentence of its own."""
    found = _asked_of(story, conflict, "left")
    if found.turned or not conflict.issue_id.startswith("opposed-claim"):
        return found
    other = _asked_of(story, conflict, "right")
    return replace(other, negated=not other.negated) if other.turned else found


def _asked_of(story: Story, conflict, side: str) -> turning.Asked:
    """The clause of a side as a question; the speaker's own words stay in quotation marks where none can be made of them."""
    passage = story.passage(story.quoted_item(conflict, side))
    if passage is None:
        return turning.Asked(f"{story.subject(conflict)}: is that so?")
    statement = story.statements.get(passage.statement_id)
    direct = statement is not None and statement.quote_type == "direct"
    sentence = clauses.clause(story, passage)
    if sentence[:3].lower() == "it " and not direct and (body := _own_body(story, statement)):
        sentence = f"{body} {sentence[3:]}"  # a body that is reported, or its head, says "it" of the body
    denials = not conflict.issue_id.startswith("denied-claim")
    found = turning.asked(sentence, lambda w: not proper(story, w), denials, _verb(story, passage))
    return turning.quoted(found) if direct else found


def _verb(story: Story, passage) -> turning.Verb | None:
    """The verb of the clause that a passage turns on, with its plain form; None where none is known to be finite."""
    start, end = passage.focus
    inside = [p for p in story.of("propositions", passage.source_id) if start <= p.predicate_start < end]
    first = min(inside, key=lambda p: (p.predicate_start, p.proposition_id), default=None)
    if first is None or not (first.tense or re.search(r"(?:^| )(?:agent|sole)=", first.parts)):
        return None
    word = first.predicate.split(" ")[0]
    present = first.tense == "present"
    known = story.plain(word) if not present or word.endswith("s") else word
    return turning.Verb(word, known, "present" if present else "past")


def _own_body(story: Story, statement) -> str:
    """The body that a statement is of, as a sentence has it: the speaker, or the one a person belongs to; "" where none is known."""
    actor = story.actors.get(statement.speaker_id) if statement is not None else None
    if actor is not None and actor.kind == "person":
        actor = story.actors.get(actor.organization_id) if naming.body(story, actor) else None
    return naming.definite(naming.called(story, actor), actor, story) if actor is not None else ""


def lowered(story: Story, text: str) -> str:
    """A text that goes on in a sentence: small where its first word is no name and no abbreviation."""
    return text if proper(story, text.split(" ")[0]) else inside(text)


def proper(story: Story, word: str) -> bool:
    """Whether a word is a name: the texts write it large inside a sentence and never small, or somebody is called by it."""
    return story.once(("proper", word), lambda: _proper(story, word))


def _proper(story: Story, word: str) -> bool:
    if not word[:1].isupper() or not word[1:2].islower():
        return word[:1].isupper()  # "UN", "A1"
    texts = story.texts.values()
    if any(re.search(rf"(?<!\w){re.escape(word.lower())}(?!\w)", text) for text in texts):
        return False
    called = (w for a in story.actors.values() if a.kind == "person" for w in re.split(r"\W+", a.name))
    return word in called or any(re.search(rf"(?<=[a-z,;] ){re.escape(word)}(?!\w)", text) for text in texts)


def issues(story: Story, conflict) -> list[str]:
    """The issues of a conflict in the order of its sides, so that the first question is the one the first side answers."""
    declared = [i.strip() for i in conflict.issue_id.split("|") if i.strip()]
    answered = [story.claims[c].issue_id for c in (conflict.left_id, conflict.right_id) if c in story.claims]
    return sorted(declared, key=lambda i: answered.index(i) if i in answered else len(answered))


def titles(story: Story) -> dict[str, str]:
    """The contradictions and tensions that are told, by dispute: what is asked and who answers, and where two disputes share both, when."""
    found = {d: rows[0] for d, rows in story.told.items()}
    titled = {d: f"{question(story, c)}{_names(story, c)}" for d, c in found.items()}
    met = Counter(titled.values())
    return {d: f"{text}{_days(story, found[d])}" if met[text] > 1 else text for d, text in titled.items()}


def _names(story: Story, conflict) -> str:
    sides = (story.utterances.get(u) for u in (conflict.left_utterance, conflict.right_utterance))
    return " " + " / ".join(dict.fromkeys(story.speaking(u) for u in sides if u is not None))


def _days(story: Story, conflict) -> str:
    sides = (story.utterances.get(u) for u in (conflict.left_utterance, conflict.right_utterance))
    return ", " + "; ".join(dict.fromkeys(story.stated(u) for u in sides if u is not None))


def asked(story: Story, conflict, issue: str) -> str:
    """The question of an issue with what is named of its actor, things and destination by both sides, or by the one that answers it."""
    if issue not in story.asks:
        return story.questions[issue]
    scope = story.gates(conflict).get("G3", {})
    sides = [s for s in ("left", "right") if _issue(story, conflict, s) == issue] if "|" in conflict.issue_id else []
    sides = sides or ["left", "right"]
    said = [_evidence(story, conflict, s) for s in sides]

    def named(hole: re.Match) -> str:
        told = [set(scope.get(f"{hole[1]}_{side}", "").split(" | ")) - {""} for side in sides]
        shared = set.intersection(*told)
        if hole[1] == "goods":  # of one kind where all name it, or one and the other all kinds: what is asked is no wider than the narrower side
            told = [t for t in told if t != {"any"}] or told
            kinds = set.intersection(*told) - {"any"}
            kind = next(iter(kinds), "")
            one = len(kinds) == 1 and all(t == told[0] for t in told)
            return _word_for(story, kind, said) or SCOPES.get(kind, kind.replace("-", " ")) if one else hole[2] or ""
        both = [set(scope.get(f"{hole[1]}_{side}", "").split(" | ")) - {""} for side in ("left", "right")]
        given = both[0] & both[1] or shared or (set.union(*told) if not all(told) else set())
        few = hole[1] == "destination" and len(given) == 2  # "lands such as Chad, that arm Libya": of which the text means both
        return naming.plainly([naming.article(story.state(g)) for g in sorted(given)]) if len(given) == 1 or few else hole[2] or ""

    def optional(part: re.Match) -> str:
        filled = _HOLE.sub(named, part[1])
        return filled if all(named(h) for h in _HOLE.finditer(part[1])) else ""

    whole = _HOLE.sub(named, re.sub(r"\[([^\[\]]*)\]", optional, story.asks[issue]))
    return capital(re.sub(r"(?<![-\w])\w{4,}", lambda w: f"re-{w[0]}" if all(re.search(rf"\bre-{w[0]}", s, re.I) for s in said) else w[0], whole))


def _issue(story: Story, conflict, side: str) -> str:
    claim = story.claims.get(getattr(conflict, f"{side}_id"))
    return claim.issue_id if claim is not None else ""


def _evidence(story: Story, conflict, side: str) -> str:
    claim = story.claims.get(story.quoted_item(conflict, side))
    return claim.evidence if claim is not None else getattr(conflict, f"{side}_evidence")


def _word_for(story: Story, kind: str, said: list[str]) -> str:
    """The texts' own word for a kind of things, where all have the same one: "microchips", not "electronics"."""
    words = [w for w in story.kinds.get(kind, ()) if re.fullmatch(r"\w+\*?", w)]
    pattern = "|".join(w.replace("*", r"\w*") for w in words)
    met = [{w.lower() for w in re.findall(rf"\b(?:{pattern})\b", s, re.I) if w[-1:] in "sS"} for s in said] if pattern else []
    shared = set.intersection(*met) if met else set()
    return next(iter(shared)) if len(shared) == 1 else ""


# What a speaker does who does not simply say that a thing is so: before a clause with "that", where the question is answered as asked, and
# where it is answered with no.
_DONE = {
    "concern": ("voices the concern", "voices the concern that it is so", "says no, as a concern"),
    "promise": ("promises", "promises it", "promises that it is not so"),
    "opinion": ("gives the opinion", "says yes, as an opinion", "says no, as an opinion"),
    "possible": ("holds it possible", "holds it possible", "holds it possible that it is not so"),
    "probable": ("holds it likely", "holds it likely", "holds it likely that it is not so"),
    "accuse": ("makes the accusation", "makes the accusation", ""),
    "concede": ("concedes", "concedes it", ""),
}


def stance(story: Story, item: str, conflict=None) -> str:
    """What a side answers: yes or no, so or not so where no issue asks, a demand, or its number; what is no plain answer is told as what it is.

    Of a `conflict` whose question is asked without the "not" of its first side's words, this side says no, and the other yes.
    """
    claim = story.claims.get(item)
    if item in story.statements:
        return "says so" if any(c.left_id == item for c in story.conflicts) else "says otherwise"
    if claim is None:
        given = story.figures[item].text if item in story.figures else ""
        return f"says {inside(given)}" if given else "gives no claim"
    if claim.commitment == "demand":
        return f"makes {DEMANDS[claim.position]}" if claim.position != "unclear" else "is unclear"
    if claim.issue_id == "denied-claim":
        return {"affirms": "says so", "denies": "denies it"}.get(claim.position, "is unclear")
    if claim.issue_id.startswith("opposed-claim"):
        as_what = f", {softly(claim)}" if softly(claim) else ""
        if loose(story, claim):
            return _LOOSELY
        if conflict is not None and _made(story, conflict).negated:
            return {"affirms": f"says no{as_what}", "denies": f"says yes{as_what}"}.get(claim.position, "is unclear")
        return {"affirms": f"says so{as_what}", "denies": f"says otherwise{as_what}"}.get(claim.position, "is unclear")
    done = _DONE.get(_done(story, claim), ("says", "says yes", "says no"))
    return {"affirms": done[1], "denies": done[2]}.get(claim.position, "is unclear")


# What a side of a tension says that no issue covers: it may answer another question than the one that is asked.
_LOOSELY = "says what sits badly with that"


def loose(story: Story, claim) -> bool:
    """Whether a claim only sits badly with what the other side of its dispute says, and so is no plain no to what is asked."""
    conflict = story.once("disputes of claims", lambda: _by_claim(story)).get(claim.claim_id)
    return conflict is not None and conflict.tier == "B" and claim.issue_id.startswith("opposed-claim") and position(story, claim) == "denies"


def rider(story: Story, conflict, side: str) -> str:
    """The words that a side puts to its answer as a limit, and the other does not: "in relation to the sanctions"; "" without.

    An answer without them is one that its speaker did not give.
    """
    scope = story.gates(conflict).get("G3", {})
    other = {"left": "right", "right": "left"}[side]
    told = scope.get(f"qualifier_{side}", "")
    return marked(story, getattr(conflict, f"{side}_utterance"), told) if told and not scope.get(f"qualifier_{other}", "") else ""


def answered(story: Story, item: str) -> str:
    """What a side says where the other answers another question: "concedes that such goods get through"; "" where no clause is known for it."""
    claim = story.claims.get(item)
    clause = story.answers.get(claim.issue_id, {}).get(claim.position, "") if claim is not None and claim.commitment != "demand" else ""
    return f"{_DONE.get(_done(story, claim), ('says',))[0]} that {clause}" if clause else ""


def _done(story: Story, claim) -> str:
    """Whether a claim is a concern, a promise, an accusation or a concession; "" where it is none of these."""
    statement = story.statements.get(claim.statement_id)
    cue = statement.cue_class if statement is not None and claim.position == "affirms" else ""
    return claim.commitment if claim.commitment in _DONE else cue if cue in _DONE else ""


def answerable(story: Story, issue: str) -> bool:
    """Whether an issue is one that is answered with yes or no: "How many goods does the list hold?" is not."""
    return issue in story.issue_labels and not re.match(r"(?:how|which|what|who|when|where)\b", story.questions.get(issue, ""), re.I)


def takes(story: Story, claim) -> str:
    """An issue with what a claim answers to it, and of which country where it is another than most; a number answers none."""
    named, answer = _taken(story, claim)
    return _answered(named, [answer] if answer else [])


def stands(story: Story, claims) -> list[str]:
    """What claims answer to their issues, an issue once with all that is answered to it."""
    told: dict[str, dict[str, None]] = {}
    for claim in claims:
        issue, answer = _taken(story, claim)
        told.setdefault(issue, {})[answer] = None
    return [_answered(issue, [a for a in answers if a]) for issue, answers in told.items()]


def _answered(issue: str, answers: list[str]) -> str:
    return f"{issue}{' ' if issue.endswith('?') else ': '}{'; also '.join(answers)}" if answers else issue


def _taken(story: Story, claim) -> tuple[str, str]:
    """What a claim takes a stand on and its answer, which is "" where it is asked for a number."""
    if made := of_dispute(story, claim):
        if loose(story, claim):
            return made, _LOOSELY
        return made, stand(story, claim._replace(position=position(story, claim)))
    named = f"{story.issue(claim.issue_id)}{_elsewhere(story, claim)}"
    asked_for = claim.issue_id in story.questions and not answerable(story, claim.issue_id)
    return named, "" if asked_for else stand(story, claim)


def _elsewhere(story: Story, claim) -> str:
    """The country a claim is about, in brackets, where it is not the one that most claims of these texts are about."""
    actor = getattr(claim, "scope_actor", "")
    return f" ({story.state(actor)})" if _one(actor) and actor != story.once("usual actor", lambda: _usual(story)) else ""


def _usual(story: Story) -> str:
    """The country that most claims are about."""
    counted = Counter(c.scope_actor for c in story.claims.values() if _one(getattr(c, "scope_actor", "")))
    return next((actor for actor, _ in counted.most_common(1)), "")


def _one(code) -> bool:
    return isinstance(code, str) and len(code) == 2 and code.isupper()
