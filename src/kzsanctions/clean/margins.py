"""What a page says of itself and to its readers above and below an article, told by register and place instead of wording.

A line of the margin speaks of the page ("this article", "our newsletter", "the links above") and to whoever reads it ("you",
"us"); a pointer is nothing but words that point ("Further on this subject:"); readers' comments ask, greet and say "I".
An article does none of this at its edges outside quotation marks; where in doubt a line is left in.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import takewhile

from .blocks import Block, is_open
from .buttons import calls_out, is_arrow, is_button, is_call, is_strip, teasers
from .makers import makers
from .rules import Cleaning, Rule

_WORD = re.compile(r"[^\W_]+(?:'[^\W\d_]+)?")
_CONTACT = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+|(?<!\w)\+?\d[\d ()-]{8,}\d")
_THIS = re.compile(r"\bthis (?:report|article|story|page|text|piece|link|video)\b", re.I)
_SPEAKER = re.compile(r"(?:[^\W\d_][\w'.-]*\s){1,3}(?:says|said|writes|wrote)\s?:$|(?:hi|hello|dear|@)\s?[^\W\d_][\w.-]*[,!]?$", re.I)
_SENTENCES = re.compile(r"[.?!] ")
SHORT = 14
_PERSONAL = frozenset("i i'm i've i'd i'll me my mine you you're your yours".split())

Mark = tuple[str, str]


def margins(found: Sequence[Block], hits: Sequence[Rule | None], rules: Cleaning, publisher: str = "") -> dict[int, Mark]:
    """Blocks of the page's own voice at both ends of a text, pointers, buttons and strips anywhere, and below it who made or issued it.

    hits : the worded rule that has matched each block.
    """
    hit = [h is not None for h in hits]
    told = next((i for i, b in enumerate(found) if b.prose), len(found))
    made = {i: m for i, m in makers(found, rules).items() if not hit[i]}
    marked = {i: ("navigation", "pointer") for i, b in enumerate(found) if not hit[i] and (_points(b, rules) or is_arrow(b))}
    for i in [i for i in marked if not _label(found[i].text)[2].strip() and not is_arrow(found[i])]:
        follow = takewhile(lambda k: not hit[k] and is_open(found[k]) and 4 <= found[k].words <= 20, range(i + 1, len(found)))
        marked |= dict.fromkeys(follow, ("navigation", "pointer"))
    marked |= {i: ("widget", "strip") for i, b in enumerate(found) if not hit[i] and i not in marked and is_strip(b, rules, publisher)}
    marked |= {i: ("widget", "button") for i, b in enumerate(found) if i not in marked and is_button(b, rules)}
    for i in [i for i, m in marked.items() if m[1] == "button" and _words(found[i])[0] in rules.pointing and _words(found[i])[-1] == "this"]:
        follow = takewhile(lambda k: not hit[k] and is_open(found[k]) and 4 <= found[k].words <= 20, range(i + 1, len(found)))
        marked |= dict.fromkeys(follow, ("navigation", "pointer"))
    asked = [
        i for i, b in enumerate(found) if i and (hit[i - 1] or i - 1 in marked) and b.words <= 4 and is_open(b) and {"me", "my"} & set(_words(b))
    ]
    marked |= {i: ("widget", "button") for i in asked if not hit[i]}
    ruled = {i for i in range(len(found)) if hit[i] or i in marked or i in made}
    voiced = _voiced(found, ruled, told, rules)
    marked |= {i: ("widget", "page-voice") for i in sorted(voiced) if not hit[i] and i not in marked}
    heads = [i for i, h in enumerate(hits) if h is not None and h.opens == "list" or marked.get(i, ("", ""))[1] in ("pointer", "button")]
    marked |= {k: ("navigation", "teasers") for i in heads if i > told for k in teasers(found, i + 1)}
    return marked | made


def _voiced(found: Sequence[Block], ruled: Collection[int], told: int, rules: Cleaning) -> set[int]:
    """What speaks in the page's own voice above and below an article; `ruled` is furniture of other kinds, `told` the first paragraph."""
    own = [_own_voice(b, rules) for b in found]
    calls = [is_call(b, rules) for b in found]
    addressed = [_addressed(b, rules) for b in found]
    short = lambda b: b.words <= 8 and is_open(b) or b.words <= 4 and not b.listed
    furniture = lambda i: i in ruled or own[i] or short(found[i])
    top = [i for i in takewhile(furniture, range(len(found) - 1)) if own[i]]
    below = list(takewhile(lambda i: furniture(i) or addressed[i] or calls[i], range(len(found) - 1, 0, -1)))
    buttons = [i for i in below if own[i] or i in ruled]
    # A question to the reader asks for a vote where nothing but open lines and a button follow; in an interview it is answered.
    votes = lambda i: buttons and i + 1 < buttons[0] and all(map(is_open, found[i + 1 : buttons[0]]))
    asks = lambda i: found[i].closing == "?" and addressed[i] and votes(i)
    first = next((i for i in reversed(below) if own[i] or asks(i)), len(found))
    # What stands among lines of the page's voice, addressed to the same reader or too short to be told, is of one kind with them.
    bottom = [i for i in below if i >= first and (addressed[i] or found[i].words <= 4 and (is_open(found[i]) or found[i].closing in "?!"))]
    title = next((i for i, b in enumerate(found) if i not in ruled), 0)
    top += [
        i
        for i in range(told)
        if i != title and is_open(found[i]) and (own[i] or calls_out(found[i].text, rules)) or i < told and own[i] and found[i].words <= SHORT
    ]
    # An order to the reader in the last lines above the furniture, closed as a sentence.
    ends = set(below) | {i for i in ruled if i > told}
    orders = [i for i in range(told + 1, len(found) - 1) if i + 1 in ends and found[i].words <= SHORT and _orders(found[i], rules)]
    here = [i for i in range(told, len(found)) if is_open(found[i]) and _THIS.search(found[i].text) and own[i]]
    return {*top, *orders, *here, *(i for i in below if own[i] or i > told and calls[i]), *bottom}


def _orders(block: Block, rules: Cleaning) -> bool:
    """Has a sentence that tells the reader what to do, and quotes and reports nothing: "Liked it? Send it to a friend."."""
    if '"' in block.text or any(w in rules.telling for w in _words(block)):
        return False
    return any(calls_out(part, rules) for part in _SENTENCES.split(block.text))


def _words(block: Block) -> list[str]:
    return [w.lower() for w in _WORD.findall(block.unquoted)]


def _addressed(block: Block, rules: Cleaning) -> bool:
    """Speaks to its reader or of its outlet, and reports nothing."""
    words = _words(block)
    if not words or block.words > 30 or '"' in block.text or any(w in rules.telling for w in words):
        return False
    return any(w in rules.reader for w in words) or any(c.split()[:1] and c.split()[0] in rules.hand for c in block.text.lower().split(", "))


def _own_voice(block: Block, rules: Cleaning) -> bool:
    """Speaks of the page and to its reader, quoting nobody; short lines may do with a contact or two words of the page."""
    words = _words(block)
    if not words or block.words > 40 or '"' in block.text or any(w in rules.telling for w in words):
        return False
    page, reader = sum(w in rules.page for w in words), sum(w in rules.reader for w in words)
    page += bool(_THIS.search(block.text))
    reader += block.closing == "!" and block.words <= 15
    reader += any(part.split(" ")[0] in rules.hand for part in _SENTENCES.split(block.text.lower())[1:])
    contact = block.words <= 20 and bool(_CONTACT.search(block.text))
    return page > 0 and reader > 0 or page > 1 and block.words <= 20 or contact and (is_open(block) or page > 0)


def _points(block: Block, rules: Cleaning) -> bool:
    """A label of pointing words alone, or before the name of another story; closed lines are sentences."""
    label, mark, _ = _label(block.text)
    words = [w.lower() for w in _WORD.findall(label)]
    alone = is_open(block) and words[:1] and words[0] in ("read", "see", "watch", "listen") and len(words) <= 4
    if not (mark or alone) or not words or len(words) > 6 or block.words > 22 or block.closing == ".":
        return False
    if mark and words[0] == "you" and any(w in rules.pointing for w in words):
        return True
    return all(w in rules.pointing or w in rules.reader or w in rules.function_words for w in words) and any(w in rules.pointing for w in words)


def _label(text: str) -> tuple[str, str, str]:
    m = re.match(r"[\[(>\u00bb-]* ?([^:|\u00bb]{2,50}?) ?([:|\u00bb])(.*)", text)
    return m.groups() if m else (text, "", "")


def by_readers(rest: Sequence[Block], rules: Cleaning) -> bool:
    """Whether what follows a comments button was written by readers: most of it asks, greets, is signed, or says "I" and "you"."""
    told = [b for b in rest if b.words >= 2]
    personal = [b.closing == "?" or bool(_SPEAKER.match(b.text)) or bool(_PERSONAL & set(_words(b))) for b in told]
    quoted = sum('"' in b.text for b in told)
    return bool(told) and 2 * sum(personal) >= len(told) and 3 * quoted < len(told)
