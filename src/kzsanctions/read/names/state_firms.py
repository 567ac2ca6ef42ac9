"""Know a firm of the state's by what stands beside its name, and whose it is: "state-owned X", "the country's grid operator, X"."""

from __future__ import annotations

import re

from ...language.spans import fold
from .gazetteer import Gazetteer, Place
from .part import Part
from .tokens import Tokens

# Characters before "'s" in which the country stands whose firm it is.
_OWNER = 25
# Characters on either side of a name in which words about it are looked for.
_AROUND = 80
_AT_FIRM = re.compile(r" (?:of|for|at) (?:(?:the|a|its|[A-Z]\w+'s) )?")


def state_firm(t: Tokens, part: Part, gazetteer: Gazetteer) -> str | None:
    """The country of a firm that is known for the state's, "" where no country is told; None for anything else.

    "State-owned X", "the country's grid operator, X", "X, the national airline", "the head of the state-run X".
    """
    if part.noun and not part.name or part.kind == "place" or not (part.name or part.body):
        return None
    start, end = t.starts[part.start], t.starts[part.end - 1] + len(t.words[part.end - 1])
    text = fold(t.paragraph.text[max(0, start - _AROUND) : end + _AROUND])
    shift = start - max(0, start - _AROUND)
    if part.office:
        found = gazetteer.state_firms.inside.search(text, shift, shift + end - start)
        if found is None and (at := _AT_FIRM.match(text, shift + end - start)):
            found = gazetteer.state_firms.inside.match(text, at.end())
    else:
        found = gazetteer.state_firms.before.search(text, 0, shift) or gazetteer.state_firms.after.match(text, shift + end - start)
    if found is None:
        return None
    places = [
        t.data[i].code
        for i in range(len(t.words))
        if t.shape[i] == "G" and isinstance(t.data.get(i), Place) and found.start() - _OWNER <= t.starts[i] - start + shift < found.end()
    ]
    return places[-1] if places else ""
