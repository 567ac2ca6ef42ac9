"""From statements to positions on issues, to claims about claims, and to the texts that tell one story.

In: the tables of `read`. Out: `claims`, `links` and `stories`.

1. `issues` reads the codebook's issues; `claims` matches each statement against them, with the help of `stances` (asserted, denied,
   hedged, limited to what).
2. `sayings` puts a statement together with the words around it and its speaker; `targets` finds which of them a denial denies (`pointing`
   where it only points back, `replies` where it has no word of denial); `unsaid` what is said not to have been said, and is therefore
   nobody's claim.
3. `told` gives the clauses officials tell as so (`anaphora` what a pronoun stands for), `ways` the other ways to tell each, `besides` what
   each says besides, `phrases` which predicates are of several words, `deeds` which acts it tells by a noun, `nouns` which doers and
   origins, `degrees` more and less of a thing, `causes` what brought it about; `oppositions` sets those against each other that no
   issue covers (`participants`, `predicates` with their `entries`), also by who did it and where (`fillers`), by how many (`shares`)
   and by when (`moments`, `times` whether of one time at all, `spans` how long a state lasted), unless a denial is of a circumstance
   alone (`focus`). Who denies everything of a kind also denies what is told by another act of its sphere (`sweeping`). Of clauses told
   `alike` it is asked once, and only of what stands `together` in a text or story.
4. `links` writes down which claim denies, retracts, updates or opposes which. A denial is never tied to a denial (`targets`): two who
   deny one press report are tied to the report where somebody is quoted with it, and never to each other; taking the same position,
   they agree (gate G6 of `compare`).
5. `stories` tells which texts tell one story.

It compares no speakers and gives no verdict.
"""

from .issues import read_issues
from .predicates import read_predicates
from .stories import read_stories

__all__ = ["claims", "issues", "links", "read_issues", "read_predicates", "read_stories", "stories"]
