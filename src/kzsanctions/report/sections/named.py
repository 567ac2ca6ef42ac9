"""What words name: whether a passage speaks of a country, a kind of things or a rule, by the words the codebook has for it.

A scope also holds what follows from words elsewhere (the own country, what a denial points back to). What a report says that a side's words
name has to stand in them, and what the other side is said not to have named may stand nowhere around its words.
"""

from __future__ import annotations

import re

from ...language.codes import SCOPES
from ...language.words import root
from . import naming
from .evidence import Story

# What a word for a rule is told with: "the financial sanctions", and not "to sanctions".
_KIND = re.compile(r"(?P<kind>[\w-]+(?:ary|al|an|ern|ish|ese|ive|ed|-[A-Z]\w+)|EU|US|UN) (?P<rule>sanctions|measures|restrictions)\b")

# A relative clause between commas, or from a comma to the end: it tells something of a name and is not what the sentence claims.
_BESIDE = re.compile(r",\s+(?:which|who|whose|whom)\b[^,.;:]*(?=[,.;:]|$)")


def within(story: Story, value: str, text: str) -> bool:
    """Whether a text names a value of a scope, in a word the codebook has for it or in its own name."""
    words = story.kinds.get(value, ()) or (story.state(value), value.replace("-", " "))
    roots = {root(w) for w in re.findall(r"[^\W\d_]+", text.lower())}
    return any(_met(word, text, roots) for word in words)


def _met(word: str, text: str, roots: set[str]) -> bool:
    """Whether a text has a word: a short one or several words as they stand, any other in each of its forms."""
    if re.fullmatch(r"[^\W\d_]{4,}", word) and root(word.lower()) in roots:
        return True
    pattern = re.escape(word).replace(r"\*", r"\w*")
    return bool(re.search(rf"(?<!\w){pattern}(?!\w)", text, 0 if len(word) < 4 else re.I))


def around(story: Story, utterance: str) -> str:
    """The words of an act of speaking with the sentence before and after each report of it: what its speaker may be taken to speak of.

    A sentence in which somebody else speaks tells nothing of that.
    """
    found, reports = [], [story.statements[s] for s in story.appearances.get(utterance, ())]
    for statement in reports:
        beside = sorted(story.of("sentences", statement.source_id), key=lambda s: s.start)
        others = [s for s in story.of("statements", statement.source_id) if s.speaker_id != statement.speaker_id]
        own = [i for i, s in enumerate(beside) if _meet(s, statement)]
        near = beside[max(own[0] - 1, 0) : own[-1] + 2] if own else []
        found += [statement.content, *(n.text for n in near if not any(_meet(n, o) for o in others))]
    return "\n".join(found)


def _meet(one, other) -> bool:
    return one.start < other.end and other.start < one.end


def printed(story: Story, item: str) -> str:
    """The words that stand for a side in the report: the whole statement."""
    passage = story.passage(item)
    return story.texts[passage.source_id][passage.start : passage.end] if passage is not None else ""


def main(text: str) -> str:
    """Words without what is only told beside them of something they name: "lands, which arm their neighbours, buy steel" is of steel.

    >>> main("lands such as Chad, which sells arms, buy steel"), main("The port, he said, is open"), main("It is they who pay")
    ('lands such as Chad, buy steel', 'The port, he said, is open', 'It is they who pay')
    """
    return _BESIDE.sub("", text)


def called(story: Story, value: str, text: str = "") -> str:
    """A value of a scope as a reader knows it: a country by its name, a rule with the kind its words give it, any other key in words."""
    if value == "foreign-sanctions":
        kind = _KIND.search(text)
        return f"the {kind['kind']} {kind['rule']}" if kind else "the sanctions"
    if len(value) == 2 and value.isupper():
        return naming.article(story.state(value))
    return SCOPES.get(value, value.replace("-", " "))
