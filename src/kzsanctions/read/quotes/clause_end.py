"""Decide where the clause of an indirect report ends: before the narrator's own words, or before a further report by the same speaker."""

from __future__ import annotations

from ...language.clauses import Clauses
from .cues import Cues
from .draft import readings

_CONTRASTS = frozenset(("although", "though", "while", "whereas", "even"))
_CLOSING = frozenset(('"', "\u201d", "''"))
_MARKS = _CLOSING | {"\u201c", "``", "\u00ab", "\u00bb"}
_PERSONAL = frozenset(("who", "whose"))
_DASHES = frozenset(("-", "--", "\u2013", "\u2014"))


def clause_end(c: Clauses, k: int, v: int, cues: Cues) -> tuple[int, Clauses]:
    """The last token of a reported clause: before a contrast in the narrator's voice, or a further report by the same speaker.

    "said it would stay, although she praised the work"; "said it was opposed and warned its neighbour". With it the parse in which
    the further report is hung under the first, so that it finds its speaker.
    """
    last, freed = c.right(k), set()
    denies = any(r.cue_class == "deny" for r in cues.verbs.get(c.word[v], ()))  # what it came after is told by the narrator
    for top in (k, *(x for x in c.all(k, "conj"))):
        for x in list(c.children[top]):
            if x <= k or c.left(x) < k or _in_marks(c, v, x):
                continue
            comma = _set_off(c, c.left(x))
            if (
                comma
                and c.dep[x] == "advcl"
                and c.word[c.left(x)] in _CONTRASTS
                and (_seen_from_outside(c, x) or any(_speaks(c, i, cues) and c.tag[i][0] == "V" for i in range(c.left(x), c.right(x) + 1)))
            ):
                last = min(last, c.left(x) - 2)
            elif c.dep[x] == "advcl" and c.word[c.left(x)] == "after" and denies and c.tag[v] != "VB":
                last = min(last, c.left(x) - 1 - comma)
            elif comma and c.dep[x] == "advcl" and c.tag[x] == "VBG" and c.word[c.left(x)] == "while":
                last = min(last, c.left(x) - 2)
            elif comma and c.dep[x] == "advcl" and c.tag[x] == "VBG" and c.left(x) == x and _speaks(c, x, cues):
                last = min(last, x - 2)
                c = c.hung(x, v, "advcl")
            elif c.dep[x] == "conj" and (
                _second_report(c, x, v, cues) or _unlike(c, x, top, v, cues) or _with_the_cue(c, x, top, v) or _kept_back(c, x, v, cues)
            ):
                cut = c.left(x) - 1
                joined = False
                while cut > k and (c.dep[cut] in ("cc", "punct") or c.word[cut] == "," or c.dep[cut] == "advmod" and not joined):
                    joined = joined or c.dep[cut] == "cc"
                    cut -= 1
                last = min(last, cut)
                c = c.hung(x, v, "conj")
                freed.add(x)
    for x in c.all(v, "conj"):
        if x > last and x not in freed and _goes_on(c, x, last, v, cues):
            last = c.right(x) - (c.word[c.right(x)] in (".", "!", "?"))
    last = _before_background(c, k, v, last, cues)
    last -= c.dep[last] == "cc"
    return max(last, k, _listed(c, last, c.bounds[c.sentence[v]][1])), c


def _seen_from_outside(c: Clauses, x: int) -> bool:
    """A plain past that happened to the speaker: "said it was late, though the firm contradicted him"."""
    after = c.child(x, "dobj")
    return after is not None and c.word[after] in ("him", "her", "them") and c.tag[x] == "VBD" and c.child(x, "aux") is None


def _before_background(c: Clauses, k: int, v: int, last: int, cues: Cues) -> int:
    """The end of a reported clause before what the reporter adds: ", who was its head until May"; ", amid fears of a strike".

    Such words close the sentence: a relative clause of a person without "will" or "may", an apposition ("the harbour, a former prison"), a
    participle that tells the effect of what was said (", drawing protests"). Words in marks are the speaker's.
    """
    for i in range(k + 2, last + 1):
        dashed = c.word[i - 1] in _DASHES and c.start[i - 1] > c.end[i - 2]
        if not dashed and not _set_off(c, i):
            continue
        if c.word[i] in ("compared", "amid"):
            return i - 2
        if _adds(c, i, cues, last) and not any(w in _MARKS for w in c.word[i : last + 1]) and not _in_marks(c, v, i):
            return i - 2
    return last


def _adds(c: Clauses, i: int, cues: Cues, last: int) -> bool:
    """Whether the reporter's own words begin at a token after a comma and go on to the end of the clause."""
    if c.word[i] in _PERSONAL:
        clause = next((a for a in c.above(i) if c.dep[a] == "relcl"), None)
        if clause is None or clause < i or c.right(clause) < last - 1:
            return False
        return not any(c.tag[a] == "MD" for a in c.all(clause, "aux"))
    top = i
    while c.left(c.head[top]) == i and c.head[top] != top:
        top = c.head[top]
    if c.right(top) < last - 1:
        return False
    if c.tag[i] == "VBG":
        return c.dep[i] == "advcl" and c.word[i] in cues.effects
    # ", a claim the embassy rejected": the reporter's name for what was just reported, whatever the parse hangs it under.
    named = c.word[i] in ("a", "an") and c.word[i - 2] not in _MARKS and any(w in cues.nouns for w in c.word[i + 1 : i + 3])
    return (c.dep[top] == "appos" or named) and c.tag[i] == "DT" and last - i > 3


def _in_marks(c: Clauses, v: int, x: int) -> bool:
    """Whether a quotation opened between two tokens is still open at the second."""
    between = c.word[v:x]
    plain = sum(w == '"' for w in between) % 2 == 1
    return plain or sum(w in ("\u201c", "``") for w in between) > sum(w in ("\u201d", "''") for w in between)


def _set_off(c: Clauses, first: int) -> bool:
    """Whether a comma stands before a token, or before the closing mark there."""
    return c.word[first - 1] == "," or c.word[first - 1] in _CLOSING and c.word[first - 2] == ","


def _listed(c: Clauses, last: int, end: int) -> int:
    """The end of what a list goes on with: "said it was late, and that nobody came"."""
    i = last + 1 + (last + 1 < end and c.word[last + 1] == ",")
    if i + 1 < end and c.word[i] in ("and", "but", "or") and c.word[i + 1] in ("that", "of", "to"):
        return end - 1 - (c.word[end - 1] in (".", "!", "?"))
    return last


def _goes_on(c: Clauses, x: int, last: int, v: int, cues: Cues) -> bool:
    """A clause with a subject of its own, or set before the time of the cue, that the parse joined to the cue: "... but had not seen it"."""
    aux = list(c.all(x, "aux"))
    earlier = c.tag[v] == "VBD" and any(c.word[k] == "had" for k in aux)
    reported = earlier or c.child(x, "nsubj", "nsubjpass", "expl") is not None or any(c.tag[k] == "MD" for k in aux)
    says = lambda i: c.tag[i][0] == "V" and any("clause" in r.takes or i != x for r in readings(c, i, cues))
    return reported and not any(says(i) for i in range(last + 1, c.right(x) + 1))


def _speaks(c: Clauses, x: int, cues: Cues) -> bool:
    return any(r.speech for r in readings(c, x, cues))


def _second_report(c: Clauses, x: int, v: int, cues: Cues) -> bool:
    """A verb of saying joined to a reported verb that goes with the cue rather than with what is reported."""
    if not _speaks(c, x, cues) or not any(c.dep[k] in ("ccomp", "dobj", "xcomp") for k in c.children[x]):
        return False
    if c.child(x, "nsubj", "nsubjpass") is not None:
        set_off = c.tag[x] == "VBZ" or c.tag[x] == "VBD" and "," in (c.word[c.left(x) - 1], c.word[c.left(x) - 2])
        return set_off and c.tag[x] == c.tag[v] and c.child(x, "ccomp") is not None
    apart = c.child(x, "ccomp") is not None or any(c.word[i] in (",", "but") for i in (c.left(x) - 1, c.left(x) - 2))
    return apart and c.child(x, "aux", "auxpass") is None and (c.tag[x] == c.tag[v] or c.tag[x] == "VBG" and c.tag[v] == "VBG")


def _unlike(c: Clauses, x: int, top: int, v: int, cues: Cues) -> bool:
    """A plain past of saying joined to a participle after its auxiliary, whose fellow is the cue: "said it was working and dismissed the report"."""
    bare = c.child(x, "nsubj", "nsubjpass", "aux", "auxpass") is None
    past = c.tag[x] == c.tag[v] == "VBD" and c.tag[top] in ("VBG", "VBN", "VB") and c.child(top, "aux", "auxpass") is not None
    return past and bare and _speaks(c, x, cues) and c.child(x, "dobj", "xcomp", "ccomp", "prep") is not None


def _with_the_cue(c: Clauses, x: int, top: int, v: int) -> bool:
    """A verb in the present joined to an infinitive or participle, whose fellow can only be the cue: "says she will stay and owns a boat"."""
    if c.tag[x] != "VBZ" or c.child(x, "nsubj", "nsubjpass") is not None or c.tag[top] not in ("VB", "VBG"):
        return False
    perfect = c.tag[v] == "VBN" and any(c.word[a] in ("has", "have") for a in c.all(v, "aux"))
    return c.child(top, "aux") is not None and (c.tag[x] == c.tag[v] or perfect)


def _kept_back(c: Clauses, x: int, v: int, cues: Cues) -> bool:
    """A joined verb of the narrator's that tells what the speaker left unsaid: "... but did not say when", "and gave no details"."""
    if c.tag[v] != "VBD" or c.child(x, "nsubj", "nsubjpass") is not None or c.word[x] not in cues.discloses:
        return False
    nothing = c.child(x, "dobj")
    return (
        c.negated(x) or c.word[x] in ("declined", "refused") or nothing is not None and any(c.word[k] in ("no", "few") for k in c.children[nothing])
    )
