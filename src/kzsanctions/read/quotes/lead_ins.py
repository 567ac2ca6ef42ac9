"""Read the words that lead into a quotation: where a report begins that goes over into it, and whose clause it stands in."""

from __future__ import annotations

from collections.abc import Sequence

from ...language.clauses import FINITE, Clauses
from .by_commas import cue_clause
from .quotations import Quotation

# So many tokens a verb of saying may have with it, before the comma that leads into a quotation, of when and in what it was said.
_ASIDE = 7
_NOUN_PHRASE_STARTS = frozenset(("DT", "NN", "NNP", "NNPS", "JJ", "PRP$"))


def part_of_a_phrase(text: str, q: Quotation) -> bool:
    """Whether marks stand round a noun phrase: opened “an inquiry”."""
    return q.span.of(text).split()[0] in ("a", "an", "the") and text[q.span.end - 1] not in ".?!,"


def begun(c: Clauses, v: int, before: int) -> int | None:
    """Where a report begins that goes over into a quotation: said that it was late, “because nobody came”."""
    first, subject = v + 1 + (c.word[v + 1] == "that"), c.child(v, "nsubj")
    told = any(c.tag[i] in FINITE and c.dep[i] != "relcl" for i in range(first, before))
    return first if told and subject is not None and subject < v else None


def announced_clause(c: Clauses, v: int, colon: int) -> int | None:
    """Where a reported clause begins that a colon and a quotation go on from: said that it was simple: “Nobody came.”"""
    clause = next((k for k in c.all(v, "ccomp") if v < k < colon and c.tag[k] in (*FINITE, "VB", "VBN", "VBG", "NN", "JJ")), None)
    subject = c.child(v, "nsubj")
    if clause is None or subject is None or subject > v:
        return None
    first = max(c.left(clause), v + 1)
    return first + (c.word[first] == "that")


def for_his_part(text: str, c: Clauses, begin: int, colon: int) -> tuple[int, int] | None:
    """A speaker without a verb: "The minister, X, for her part: “...”"; "X on the list: “...”"; "Mayor Y on Facebook: “...”"."""
    if any(c.tag[i] in FINITE for i in range(begin, colon)) or c.tag[begin] not in _NOUN_PHRASE_STARTS:
        return None
    aside = next(
        (i for i in range(begin + 1, colon) if c.tag[i] == "IN" and c.word[i] in ("for", "on", "about", "in", "via") and _aside(text, c, i)), colon
    )
    last = max(
        (i for i in range(begin, aside) if text[c.start[i]].isupper() and (i > begin or c.tag[i] == "NNP" and aside == begin + 1)), default=None
    )
    own_part = aside < colon and c.word[colon - 1] == "part"
    return (begin, last) if last is not None and (own_part or aside < colon and c.tag[last] in ("NNP", "NNPS")) else None


def _aside(text: str, c: Clauses, i: int) -> bool:
    """Whether a preposition brings what is spoken about, or where: "for her part", "on the list", "on X", "in an e-mail"."""
    if c.word[i] in ("for", "on", "about") and c.word[i + 1] in ("his", "her", "its", "their", "our", "the", "this"):
        return True
    return c.word[i] != "for" and (c.word[i + 1] in ("a", "an") or text[c.start[i + 1]].isupper() and i + 2 < len(c) and c.word[i + 2] in (":", ","))


def inside_clause(c: Clauses, v: int, first: int, quoted: Sequence[int]) -> bool:
    """Whether a quotation stands in a clause the cue reports: "said that, while late, “no firm” had left"."""
    for k in c.all(v, "ccomp"):
        begin = c.left(k)
        while begin < k and c.dep[begin] == "punct":
            begin += 1
        if v < begin < first <= c.right(k) and quoted[begin] < 0:
            return True
    return False


def lead_before(c: Clauses, v: int, before: int) -> tuple[int, int] | None:
    """The beginning of a sentence whose quotation ends it: "When the offer came, he said, “we were ready”"."""
    first, _ = cue_clause(c, v)
    begin = c.bounds[c.sentence[v]][0]
    if c.child(v, "nsubj") is None:
        return None
    aside = v + 1 < before <= v + _ASIDE and c.tag[v + 1] in ("IN", "NNP", "NN") and not any(c.tag[i] in FINITE for i in range(v + 1, before))
    aside = aside and any(c.tag[i] in FINITE for i in range(begin, first - 1))  # "There was one gate, it said in a statement, “shut by hand”"
    return (begin, first - 2) if (before == v + 1 or aside) and first - 2 > begin and c.word[first - 1] == "," else None


def in_opening_phrase(c: Clauses, first: int) -> bool:
    """Whether a quotation stands in a phrase its sentence opens with: "Asked if he was “ready,” the minister said yes"."""
    begin = c.bounds[c.sentence[first]][0]
    return begin < first and c.tag[begin] in ("VBN", "VBG") and c.dep[begin] in ("advcl", "acl", "prep") and c.right(begin) >= first
