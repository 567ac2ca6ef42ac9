"""The position a wording takes: asserted, denied or hedged, limited to what, and what it refers back to.

In: a sentence's wording and a vocabulary (words by family, what a concept is, how far a word reaches).
Out: a `Sentence` of marked words, and what can be asked of it.

1. `assertions` reads a text into a marked `sentence` (concepts, clauses) and matches the patterns of issues against it: position and
   commitment. `denials` finds what is turned down or only said to seem so.
2. `scope` says what an assertion is limited to: goods, places, rules, and the time its verb tells.
3. `references` says which claim a denial speaks of, and in which words; `corrections` what is put right without a word of denial.
   `untruths` finds what calls something false without naming it so, `bare` knows a denial that only points back.

It knows no speaker, no table, and no concept of one subject: concepts carry flags, and the rules ask for those (`vocabulary`).
"""

from .assertions import Assertion, Issue, Pattern, assertions, hedged, read
from .bare import elided, points_back
from .corrections import disowns_words, gives_only_a_number, is_number, replaced
from .denials import tells_of_saying
from .references import (
    Reference,
    calls_it_false,
    content,
    cue_denies,
    denies,
    hearsay,
    matter,
    negated,
    numbers,
    reference,
    taken_back,
)
from .scope import Scope, Scopes, scope, tense
from .sentence import Sentence
from .untruths import blames_somebody
from .vocabulary import FLAGS, Vocabulary, read_reach

__all__ = [
    "FLAGS",
    "Assertion",
    "Issue",
    "Pattern",
    "Reference",
    "Scope",
    "Scopes",
    "Sentence",
    "Vocabulary",
    "assertions",
    "blames_somebody",
    "calls_it_false",
    "content",
    "cue_denies",
    "denies",
    "disowns_words",
    "elided",
    "gives_only_a_number",
    "hearsay",
    "hedged",
    "is_number",
    "matter",
    "negated",
    "numbers",
    "points_back",
    "read",
    "read_reach",
    "reference",
    "replaced",
    "scope",
    "taken_back",
    "tells_of_saying",
    "tense",
]
