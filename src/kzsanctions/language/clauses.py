"""Read clauses off a dependency parse: subjects, complements and their extents, on plain lists.

The lists are taken from the parse once per paragraph, since asking spaCy's token objects one by one is slower than the
rules themselves. Labels are those of spaCy's English models (ClearNLP); see https://spacy.io/models/en.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import copy
from functools import cached_property

from spacy.attrs import DEP, HEAD, IDX, LENGTH, SENT_START, TAG
from spacy.tokens import Doc

from .words import WEEKDAYS

PASSIVE = frozenset(("nsubjpass", "auxpass", "csubjpass"))
# The tags of verbs that a clause can stand on.
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_NOMINAL = frozenset(("NN", "NNS", "NNP", "NNPS", "PRP", "DT", "CD", "WP"))

# Closing marks of quotation that may stand free.
_MARKS = frozenset('» › \u201d \u201c "'.split())


class Clauses:
    """A paragraph's tokens as parallel lists; `start` and `end` are offsets in the paragraph.

    `causes` are the forms of verbs whose object is the doer of the infinitive after them.
    """

    def __init__(self, doc: Doc, causes: frozenset[str] = frozenset()):
        self.causes = causes
        strings, n = doc.vocab.strings, len(doc)
        table = doc.to_array([HEAD, DEP, TAG, IDX, LENGTH, SENT_START])
        table = table.reshape((n, 6))
        self.text = doc.text
        self.word = [self.text[a : a + b].lower() for a, b in table[:, 3:5].tolist()]
        self.dep = _names(table[:, 1], strings)
        self.tag = _names(table[:, 2], strings)
        heads = table[:, 0].astype("int64").tolist()
        self.head = [i + h for i, h in enumerate(heads)]
        self.start = table[:, 3].tolist()
        self.end = (table[:, 3] + table[:, 4]).tolist()
        self.opens = [s == 1 for s in table[:, 5].tolist()]
        for i in range(1, n - 1):
            # "Said on Monday 43 people had died": the number is no part of the day.
            if self.tag[i] == "CD" and self.tag[i + 1] == "NNS" and self.head[i] == i - 1 and self.word[i - 1] in WEEKDAYS:
                self.head[i], self.dep[i] = i + 1, "nummod"
            # "Rejected on Wednesday Governor X's claim": the day is no part of the name behind it.
            if self.word[i] in WEEKDAYS and self.word[i - 1] == "on" and self.tag[i + 1] == "NNP" and self.dep[i] in ("compound", "nmod", "poss"):
                self._freed(i)
            if self.word[i] in _MARKS and self.dep[i] == "nsubj":
                self._no_subject(i)
        # White space a paragraph opens with belongs to no clause.
        blank = int(n > 1 and self.word[0].isspace())
        if n:
            self.opens[0], self.opens[blank] = not blank, True
        if blank:
            self.head[0] = 0

    def _no_subject(self, mark: int) -> None:
        """Make of a mark that the parser takes for a subject ("« ..., » assured the minister") no more than a mark, and of the object the subject."""
        self.dep[mark] = "punct"
        verb = self.head[mark]
        behind = next((i for i in range(verb + 1, len(self.head)) if self.head[i] == verb and self.dep[i] == "dobj"), None)
        if behind is not None:
            self.dep[behind] = "nsubj"

    def _freed(self, day: int) -> None:
        """Hang a day under its "on", and the noun phrase it was taken into under the verb, as its object."""
        on, noun = day - 1, day
        while self.head[noun] not in (on, noun):
            noun = self.head[noun]
        verb = self.head[on]
        if (
            self.head[noun] == on
            and noun != day
            and self.tag[verb][0] == "V"
            and verb < on
            and "dobj" not in (d for d, h in zip(self.dep, self.head) if h == verb)
        ):
            self.head[day], self.dep[day], self.head[noun], self.dep[noun] = on, "pobj", verb, "dobj"

    def __len__(self) -> int:
        return len(self.head)

    @cached_property
    def children(self) -> list[list[int]]:
        found: list[list[int]] = [[] for _ in self.head]
        for i, h in enumerate(self.head):
            if h != i:
                found[h].append(i)
        return found

    @cached_property
    def edges(self) -> tuple[list[int], list[int]]:
        """The first and last token of what each token governs."""
        head, left, right = self.head, list(range(len(self))), list(range(len(self)))
        for i in range(len(self)):
            up = head[i]
            while left[up] > i:
                left[up] = i
                up = head[up]
        for i in range(len(self) - 1, -1, -1):
            up = head[i]
            while right[up] < i:
                right[up] = i
                up = head[up]
        return left, right

    @cached_property
    def sentence(self) -> list[int]:
        """The number of the sentence each token stands in."""
        found, n = [], -1
        for opens in self.opens:
            n += opens
            found.append(n)
        return found

    @cached_property
    def bounds(self) -> list[tuple[int, int]]:
        """First token and the one after the last, of each sentence."""
        starts = [i for i, opens in enumerate(self.opens) if opens]
        return list(zip(starts, [*starts[1:], len(self)]))

    def left(self, i: int) -> int:
        return self.edges[0][i]

    def right(self, i: int) -> int:
        return self.edges[1][i]

    def child(self, i: int, *deps: str) -> int | None:
        """The first dependent with one of these labels."""
        return next((c for c in self.children[i] if self.dep[c] in deps), None)

    def all(self, i: int, *deps: str) -> Iterator[int]:
        return (c for c in self.children[i] if self.dep[c] in deps)

    def above(self, i: int) -> Iterable[int]:
        """The governors of a token, nearest first."""
        while self.head[i] != i:
            i = self.head[i]
            yield i

    def conjuncts(self, i: int) -> list[int]:
        """What is joined to a token by "and" or a comma, in order."""
        found, todo = [], [i]
        while todo:
            todo = [k for t in todo for k in self.all(t, "conj")]
            found += todo
        return sorted(found)

    def within(self, i: int, top: int) -> bool:
        """Whether a token is governed by (or is) `top`."""
        return i == top or any(a == top for a in self.above(i))

    def hung(self, i: int, up: int, dep: str) -> Clauses:
        """The same parse with a token under another governor, where it is known to be wrong; extents stay as they were."""
        again, old = copy(self), self.head[i]
        again.edges, again.children = self.edges, list(self.children)
        again.head, again.dep = list(self.head), list(self.dep)
        again.head[i], again.dep[i] = up, dep
        again.children[old] = [k for k in again.children[old] if k != i]
        again.children[up] = sorted([*again.children[up], i])
        return again

    def subject(self, v: int) -> int | None:
        """The subject of a verb, shared with what it is coordinated with or governed by.

        "The ministry denied the report and said ...": the ministry. "A statement saying ...": a statement. "He praised the
        border, stating ...": he. Of two that the parse gives one verb, the nearer, unless it is the object of the word before it: "those
        who had come to see the mayor said ...". A passive participle ("asked whether ...") has
        only the doer that "by" brings.
        """
        if self.tag[v] == "VBN" and self.dep[v] in ("acl", "advcl") and self.child(v, "aux", "nsubj") is None:
            active = self.dep[v] == "acl" and self.child(v, "dobj") is not None and self.child(v, "oprd", "ccomp") is not None
            return self.head[v] if active else self.agent(v)
        direct = True
        for _ in range(6):
            found = [c for c in self.children[v] if self.dep[c] in ("nsubj", "nsubjpass")]
            if found:
                free = [s for s in found if not self._governed(s)] or found
                return self.antecedent(min(free, key=lambda s: abs(s - v)), v)
            up, role = self.head[v], self.dep[v]
            if direct and (done := self.moved(v)) is not None:
                return done
            direct = direct and role in ("conj", "xcomp")
            if up == v or role in ("ccomp", "parataxis") and self.tag[v] not in ("VBG", "VB"):
                return None
            if role in ("acl", "relcl") and self.tag[up] in _NOMINAL:
                if not (self.tag[v] == "VBG" and self.word[v - 1] == ","):
                    return up
                up = next((a for a in self.above(up) if self.tag[a][0] == "V"), None)
                if up is None:
                    return None
            if role == "pcomp" and self.tag[up] == "IN":
                up = self.head[up]
                if self.tag[up] in _NOMINAL:
                    up = next((a for a in self.above(up) if self.tag[a][0] == "V"), None)
                    if up is None:
                        return None
            v = up
        return None

    def _governed(self, s: int) -> bool:
        """Whether a noun taken for a subject stands right behind a verb or preposition that has no object without it."""
        before = self.left(s) - 1
        if before < 0 or self.tag[before] not in ("VB", "VBG", "VBD", "VBP", "VBZ", "IN"):
            return False
        clause = self.dep[before] in ("mark", "ROOT", "ccomp", "parataxis") or before + 1 == s and self.tag[s] == "PRP"
        return not clause and self.child(before, "dobj", "pobj", "ccomp", "xcomp", "acomp", "attr", "prep") is None

    def moved(self, v: int) -> int | None:
        """Who is brought to act where an infinitive hangs on a verb of causing: "prompted the envoy to repeat it": the envoy."""
        up = self.head[v]
        if self.tag[v] != "VB" or self.dep[v] not in ("xcomp", "ccomp", "advcl") or self.word[up] not in self.causes:
            return None
        return next((k for k in self.all(up, "dobj") if up < k < v and self.word[k] != "it"), None)

    def antecedent(self, s: int, v: int) -> int:
        """What "who" stands for in a relative clause: the noun phrase that ends right before it, else what the parse says."""
        if self.word[s] not in ("who", "which", "that", "whom"):
            return s
        clause = v
        if self.dep[v] not in ("relcl", "acl", "ccomp"):
            clause = next((a for a in self.above(v) if self.dep[a] in ("relcl", "acl")), None)
        if clause is None or self.tag[self.head[clause]] not in _NOMINAL:
            return s
        noun, before = self.head[clause], self.left(clause) - 1
        comma = self.word[before] == ","
        before -= comma
        near = noun <= before <= max([noun, *(self.right(k) for k in self.children[noun] if k < clause)])
        if self.word[s] != "who" or not comma and near or self.tag[before] not in _NOMINAL:
            return noun
        while self.head[before] != before and self.right(self.head[before]) == self.right(before) and self.tag[self.head[before]][0] != "V":
            before = self.head[before]
        return before if self.tag[before] in _NOMINAL else noun

    def agent(self, v: int) -> int | None:
        """The doer of a passive ("by ...")."""
        by = self.child(v, "agent")
        return None if by is None else self.child(by, "pobj")

    def passive(self, v: int) -> bool:
        return self.tag[v] == "VBN" and any(self.dep[c] in PASSIVE for c in self.children[v])

    def negated(self, v: int) -> bool:
        return any(self.dep[c] == "neg" for c in self.children[v])

    def phrase(self, noun: int, deep: int = 6) -> tuple[int, int]:
        """First and last token of a noun phrase with what names or narrows it, without relative clauses or a dateline."""
        first, last = self.left(noun), noun
        for c in self.children[noun]:
            if c > noun and self.dep[c] not in ("relcl", "acl", "punct", "advcl", "parataxis", "ccomp", "dep", "advmod"):
                last = max(last, self.phrase(c, deep - 1)[1] if deep and self.dep[c] in ("appos", "conj") else self._unrelated(c))
        for i in range(first, noun if self.bounds[self.sentence[noun]][0] < first else min(last, first + 12)):
            if self.word[i] in ("-", "--", "\u2013", "\u2014") and self.start[i] > self.end[i - 1] and self.start[i + 1] > self.end[i]:
                first = i + 1
        if last + 1 < len(self) and self.word[last + 1] == ")" and "(" in self.word[noun : last + 1]:
            last += 1
        while first < noun and self.dep[first] in ("punct", "cc", "mark", "advmod", "preconj") and self.tag[first] != "PDT":
            first += 1
        return first, last

    def _unrelated(self, i: int) -> int:
        """The last token of what a token governs, before a relative clause set off by a comma."""
        last = self.right(i)
        for k in range(i + 1, last + 1):
            if self.dep[k] == "relcl" and self.word[self.left(k) - 1] == ",":
                return self.left(k) - 2
        return last


def _names(column, strings) -> list[str]:
    names = {}
    return [names[k] if k in names else names.setdefault(k, strings[k]) for k in column.tolist()]
