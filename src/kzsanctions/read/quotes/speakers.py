"""Say who speaks: lead each attribution's wording to a mention of its document.

A pronoun goes to the most salient mention it agrees with: the speaker before, the subject of the sentence before, whoever was
named last. A quotation without a cue goes on from the one before. A pronoun once resolved tells the person's gender.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from ...language.parsing import Paragraph
from ...language.spans import Span
from ...language.words import WEEKDAYS
from ..names import Gazetteer, Mention
from .attributions import Attribution
from .common_words import PEERS, PRONOUNS, at_body, behind_cue, by_last_word, by_trade, called, firm_meant, of_country, related, told_in
from .issuers import DOCUMENT, SENTENCE_END, issued_by, kind_of_person, place_of, somebody

_WHO = re.compile(r"\b(?:who|whose|whom)\s")
# Whoever is asked answers: "When reporters asked the mayor about it, he said ...".
_ASKED = re.compile(r"\b(?:asked|pressed|questioned|quizzed|interviewed|reached|phoned|called|contacted)\s+(?:the\s+)?\Z")
_PLACE = re.compile(r"\b(?:at|in|near|from|off|outside) (?:the )?\Z")
_QUOTED = re.compile(r"[\"\u201c\u00ab][^\"\u201d\u00bb]*[\"\u201d\u00bb]")
_PERSONAL = re.compile(r"\b(?:he|she|his|her|him|they)\b", re.I)
_OTHER = {"f": re.compile(r"\b(?:she|her|herself)\b", re.I), "m": re.compile(r"\b(?:he|him|his|himself)\b", re.I)}
# A time that stands where a subject behind its verb would.
_TIMES = WEEKDAYS | frozenset("today yesterday tonight morning afternoon evening night noon midday".split())
# How many characters before a name the verb is looked for that asks its holder; how many paragraphs back a pronoun or a quotation without a
# cue may reach, and within how many characters, where a text has no paragraphs.
_BEFORE, _REACH, _FAR = 20, 3, 6_000


@dataclass(frozen=True)
class Speaker:
    """Who an attribution names: the index of the mention (None where nobody can be named), its wording, and how it was found.

    `someone` says that somebody of a body that is named speaks, without a name: "a person at the ministry".
    """

    mention: int | None
    span: Span | None
    text: str
    basis: str
    standing: str
    someone: bool = False


def resolve(
    raw: str, paragraphs: Sequence[Paragraph], attributions: Sequence[Attribution], mentions: Sequence[Mention], gazetteer: Gazetteer, source
) -> list[Speaker]:
    """A speaker for each attribution, in order; `source` has `genre` and `publisher`."""
    scene = _Scene(raw, paragraphs, attributions, mentions, gazetteer)
    found: dict[int, Speaker] = {}
    for i in sorted(range(len(attributions)), key=lambda i: place_of(attributions[i])):
        around = attributions[i].parent
        scene.teller = found.get(around) if around is not None and set(attributions[around].quote_types) == {"direct"} else None
        found[i] = scene.speaker(attributions[i], found.get(attributions[i].parent), source)
    return [found[i] for i in range(len(attributions))]


def _next_sentence(raw: str, end: int, at: int) -> bool:
    """Whether a pronoun stands in the sentence after the one of a name, an opening quotation apart."""
    return at - end < _FAR and len(SENTENCE_END.findall(_QUOTED.sub("", raw[end:at]))) == 1


class _Scene:
    """The mentions of a document by place, who spoke last, whom a pronoun meant last and where, and the genders learnt."""

    def __init__(
        self, raw: str, paragraphs: Sequence[Paragraph], attributions: Sequence[Attribution], mentions: Sequence[Mention], gazetteer: Gazetteer
    ):
        self.raw, self.mentions = raw, mentions
        self.firms, self.honorifics = gazetteer.firm_words, gazetteer.honorifics
        self.phrases, self.staff = gazetteer.phrases, gazetteer.staff
        self.quoted, self.reported = (told_in(attributions, mentions, kinds) for kinds in (("direct",), ("indirect", "mixed")))
        self.starts = [m.span.start for m in mentions]
        self.gender = {m.name: m.gender for m in mentions if m.kind == "person" and m.name and m.gender}
        self.recent: dict[str, int] = {}
        self.last: Speaker | None = None
        self.bodies = gazetteer.organisation_words | gazetteer.nobodys
        self.nameless: Speaker | None = None  # "a diver" who spoke last
        self.teller: Speaker | None = None  # whose quoted words a report stands in: he calls nobody he who is himself
        self.paragraph_starts = [p.start for p in paragraphs]

    def speaker(self, a: Attribution, parent: Speaker | None, source) -> Speaker:
        """The speaker of one attribution, who then is the one a following pronoun or bare quotation means first."""
        found = self.find(a, parent, source)
        if a.parent is None and found.mention is not None and a.speech:
            self.last = found
        if a.parent is None and a.speech and found.basis not in ("pronoun", "continued"):
            before = a.cue is not None and self.raw.endswith("had ", 0, a.cue.start)  # "had told", long before what she says now
            self.nameless = (
                found
                if somebody(found.text, self.bodies) and not (before or found.mention is not None and self.mentions[found.mention].official)
                else None
            )
        return found

    def find(self, a: Attribution, parent: Speaker | None, source) -> Speaker:
        at = place_of(a)[0]
        if a.speaker is None:
            return self.without_wording(a, at, source)
        text = a.speaker.of(self.raw)
        words = text.lower().split()
        if (same := self.same(a.speaker, text)) is not None:
            return same
        inside = a.cue is not None and any(c.contains(a.speaker) for c in a.content)
        if inside and (teller := behind_cue(self.raw, self.mentions, self.starts, a.cue.end)) is not None:
            m = self.mentions[teller]
            return self.same(m.span, m.text) or Speaker(teller, m.span, m.text, self.basis(m), m.standing)
        if (
            words[-1:]
            and words[-1] in _TIMES
            and len(words) < 3
            and (teller := behind_cue(self.raw, self.mentions, self.starts, a.speaker.end)) is not None
        ):
            m = self.mentions[teller]  # "affirmed Wednesday the harbour office", "said this morning the mayor"
            return Speaker(teller, m.span, m.text, self.basis(m), m.standing)
        if len(words) == 1 and words[0] in PRONOUNS:
            return self.pronoun(a, words[0], text, parent, source)
        index = self.covering(a.speaker)
        if index is None and a.speaker_basis == "continued" and self.last:
            return Speaker(self.last.mention, a.speaker, text, "continued", self.last.standing)
        owned = index is not None and self.mentions[index].weak and self.mentions[index].kind == "organisation"
        if words and words[0] in PRONOUNS and (index is None or owned):
            other = words[-1] in PEERS and len(words) > 1
            unnamed = Speaker(None, a.speaker, text, "unnamed", "unnamed")
            return self.guest(a, text) or (unnamed if other else self.pronoun(a, words[0], text, parent, source))
        if index is None and len(words) == 2 and (compatriot := self.guest(a, text)) is not None:
            return compatriot
        if index is None and text.lower() in self.honorifics and (near := called(self.raw, self.mentions, self.starts, a.speaker.end)) is not None:
            return self.mentioned(near, a, text)
        of_firm = index is None and 2 <= len(words) <= 4 and words[0] == "the" and words[-1] in self.firms
        if of_firm and (firm := firm_meant(self.mentions, self.starts, a.speaker.start)) is not None:
            return Speaker(firm, a.speaker, text, "institution", self.mentions[firm].standing)
        if index is None and (body := by_last_word(self.mentions, self.starts, words, a.speaker.start)) is not None:
            return Speaker(body, a.speaker, text, "institution", self.mentions[body].standing)
        if index is None and (person := by_trade(self.raw, self.mentions, self.starts, words, a.speaker.start)) is not None:
            return Speaker(person, a.speaker, text, "title", self.mentions[person].standing)
        if index is None and DOCUMENT.search(text) and (issuer := issued_by(self, a.speaker)) is not None:
            return Speaker(issuer, a.speaker, text, self.basis(self.mentions[issuer]), self.mentions[issuer].standing)
        if index is None:
            near = range(bisect_left(self.starts, a.speaker.start), bisect_left(self.starts, a.speaker.end))
            someone = any(at_body(self.raw, self.mentions[i], a.speaker, self.staff) for i in near)
            return Speaker(None, a.speaker, text, "unnamed", "unnamed", someone)
        return self.mentioned(index, a, text)

    def same(self, span: Span, text: str) -> Speaker | None:
        """Whoever spoke last, where a wording says that it is the same: "the same source"."""
        words = text.lower().split()
        again = words[:2] == ["the", "same"] and len(words) == 3 and self.last is not None
        return Speaker(self.last.mention, span, text, "continued", self.last.standing) if again else None

    def guest(self, a: Attribution, text: str) -> Speaker | None:
        """Whoever is called by a country's adjective and a word for somebody's like: "his Kenyan guest"."""
        last = self.mentions[self.last.mention].name if self.last and self.last.mention is not None else ""
        found = of_country(self.mentions, self.starts, text.split(), a.speaker.start, last, self.phrases)
        return None if found is None else self.mentioned(found, a, text)

    def covering(self, span: Span) -> int | None:
        """The mention that shares most characters with a wording; of equal ones the first."""
        i = max(0, bisect_left(self.starts, span.start) - 2)
        if (opening := self.opening(span)) is not None:
            return opening
        best, most = None, 0
        while i < len(self.mentions) and self.starts[i] < span.end:
            m = self.mentions[i].span
            shared = min(m.end, span.end) - max(m.start, span.start)
            besides = self.only_inside(i, span) or self.told_of(m, span) or related(self.raw, self.mentions, i, span)
            besides = besides or at_body(self.raw, self.mentions[i], span, self.staff)
            if shared > most and not besides and not (most and self.placed(i)):
                best, most = i, shared
            i += 1
        return best

    def told_of(self, m: Span, wording: Span) -> bool:
        """Whether a clause about the speaker names somebody else: "residents who met the governor", "two of those who guard the president"."""
        return bool(_WHO.search(self.raw, wording.start, max(wording.start, m.start)))

    def placed(self, i: int) -> bool:
        """Whether a name of which nothing is told stands behind a preposition of place: "the air command at Northtown"."""
        m = self.mentions[i]
        return m.weak and m.kind == "person" and bool(_PLACE.search(self.raw, max(0, m.span.start - _BEFORE), m.span.start))

    def opening(self, span: Span) -> int | None:
        """Who a wording opens with, of whom the rest only tells: "a source close to the minister", "Given Surname, sister of the leader"."""
        i = bisect_left(self.starts, span.start)
        m = self.mentions[i] if i < len(self.mentions) and self.starts[i] < span.end else None
        if m is not None and m.span.start == span.start and m.kind == "person" and m.name and self.raw[m.span.end : m.span.end + 1] == ",":
            return i
        near = m is not None and m.span.start - span.start <= len("the ") and m.span.end < span.end
        return i if near and m.kind == "person" and m.unnamed and not m.official else None

    def only_inside(self, i: int, wording: Span) -> bool:
        """Whether a mention is a country or group of which something else is said: "the mobilisation for war with X"."""
        m = self.mentions[i]
        return m.weak and m.kind in ("government", "group") and len(wording) > len(m.span) + len("the ") + 1

    def mentioned(self, index: int, a: Attribution, text: str) -> Speaker:
        m, continued = self.mentions[index], a.speaker_basis == "continued"
        return Speaker(index, a.speaker, text, "continued" if continued else self.basis(m), m.standing)

    def basis(self, m: Mention) -> str:
        return "unnamed" if m.standing == "unnamed" else m.basis

    def pronoun(self, a: Attribution, word: str, text: str, parent: Speaker | None, source) -> Speaker:
        kind = PRONOUNS[word]
        if kind == "r" and a.cue and a.cue.end <= a.speaker.start and " " in a.cue.of(self.raw):
            # "Reports according to which ..." are nobody's whom the text names.
            return Speaker(None, a.speaker, text, "unnamed", "unnamed")
        if word in ("we", "i") and source.genre == "official":
            return Speaker(None, a.speaker, text, "publisher", "serving")
        speaking = parent or self.last
        if word in ("we", "i") and speaking is not None:
            return Speaker(speaking.mention, a.speaker, text, "pronoun", speaking.standing)
        one = self.nameless if kind in "mf" and self.nameless is not None and self.still_meant(self.nameless, a.speaker.start) else None
        if one is not None and one.mention is None:
            return Speaker(None, one.span, one.text, "unnamed", "unnamed")
        index = self.antecedent(kind, a.speaker.start, a.content) if one is None else one.mention
        if index is None:
            return Speaker(None, a.speaker, text, "unnamed", "unnamed")
        m = self.mentions[index]
        if kind in "mf" and m.name:
            self.gender.setdefault(m.name, kind)
            self.recent[m.name] = a.speaker.start
        return Speaker(index, a.speaker, text, "pronoun", m.standing)

    def antecedent(self, kind: str, at: int, own: Sequence[Span] = ()) -> int | None:
        """The most salient mention before `at` that agrees with a pronoun; nobody calls himself he in what he says (`own`)."""
        if kind in "rs":
            kind = ""
        here = self.paragraph(at)
        best, most = None, float("-inf")
        reserved = kind in ("m", "f") and self.spoken_for(kind, here, at)
        for i in range(bisect_left(self.starts, at) - 1, -1, -1):
            m = self.mentions[i]
            if m.paragraph < here - _REACH or m.span.start < at - _FAR:
                break
            if not self.agrees(m, kind) or any(c.contains(m.span) for c in own) or self.set_apart(m, at, kind) or self.tells(m, kind):
                continue
            score = self.salience(m, i, here, at) + self.sureness(m, kind)
            score -= 8.0 * (reserved and not self.gender.get(m.name, m.gender))
            if score > most:
                best, most = i, score
        return best

    def spoken_for(self, kind: str, here: int, at: int) -> bool:
        """Whether the same paragraph has both a he and a she, of whom one is known for this and nobody for the other: who is unknown is the other."""
        begin, far = max(self.paragraph_starts[here], at - _FAR), at + _FAR
        end = found if (found := self.raw.find("\n", at, far)) >= 0 else far
        other = _OTHER["f" if kind == "m" else "m"].search(_QUOTED.sub("", self.raw[begin:end]))
        near = self.mentions[bisect_left(self.starts, begin) : bisect_left(self.starts, at)]
        known = [self.gender.get(m.name, m.gender) for m in near if kind_of_person(m)]
        return bool(other) and kind in known and "" in known and len(set(known)) == 2

    def set_apart(self, m: Mention, at: int, kind: str) -> bool:
        """Whether a comma alone stands between a name and a he or she, which then is another: "Brown, she said, was late"."""
        return kind in ("m", "f") and self.raw[m.span.end : at].strip() == "," and not self.asked(m)

    def still_meant(self, one: Speaker, at: int) -> bool:
        """Whether a he or she in the paragraph of somebody nameless who spoke is he, nobody else having been told of since."""
        since = range(bisect_left(self.starts, one.span.end), bisect_left(self.starts, at))
        told_of = self.quoted | self.reported
        here = self.paragraph(at)
        if self.paragraph(one.span.start) != here or _PERSONAL.search(self.raw, self.paragraph_starts[here], one.span.start):
            return False  # "She quoted a pilot as saying that ... She said"
        return not any(i not in told_of and self.mentions[i].kind == "person" and not self.mentions[i].plural for i in since)

    def tells(self, m: Mention, kind: str) -> bool:
        """Whether a person is the one in whose quoted words a he or she stands: nobody calls himself so."""
        teller = self.mentions[self.teller.mention].name if self.teller and self.teller.mention is not None else ""
        return kind in ("m", "f") and bool(teller) and m.name.casefold().split()[-1:] == teller.casefold().split()[-1:]

    def asked(self, m: Mention) -> bool:
        return bool(_ASKED.search(self.raw, max(0, m.span.start - _BEFORE), m.span.start))

    def agrees(self, m: Mention, kind: str) -> bool:
        if kind in ("m", "f"):
            return m.kind == "person" and not m.plural and self.gender.get(m.name, m.gender) in ("", kind)
        if kind == "n":
            return m.kind in ("organisation", "government", "outlet") and not m.plural
        return m.kind != "person" or m.plural if kind == "p" else True

    def sureness(self, m: Mention, kind: str) -> float:
        """Whoever is known to be a he or she is meant before somebody unnamed or unknown."""
        bare = kind in ("m", "f") and m.weak and not m.office and " " not in m.name  # it may be a town or a paper
        return 2.0 * (kind in ("m", "f") and self.gender.get(m.name, m.gender) == kind) - 2.0 * m.unnamed - 4.0 * bare

    def salience(self, m: Mention, i: int, here: int, at: int) -> float:
        place = max(m.span.start, self.recent.get(m.name, 0))
        score = -4.0 * (here - max(m.paragraph, self.paragraph(place))) - (at - place) / 400
        score += 3.0 * (m.subject and i not in self.reported) - 2.0 * m.weak - 4.0 * (i in self.quoted)
        last = self.last.mention if self.last else None
        if self.asked(m) and not SENTENCE_END.search(self.raw, m.span.end, at):
            score += 12.0  # more than all that speaks for whoever was told of before
        if m.subject and i not in self.reported and kind_of_person(m) and _next_sentence(self.raw, m.span.end, at):
            score += 3.0  # the sentence before is about him
        if m.paragraph == here and i == self.last_person(at) and self.only_one(m, at):
            score += 4.0  # the sentence before speaks of nobody else
        if self.turned(at):
            return score
        if last is not None and (last == i or m.name and self.mentions[last].name == m.name):
            score += 3.0
        return score

    def last_person(self, at: int) -> int | None:
        """The person mentioned last before a place."""
        before = range(bisect_left(self.starts, at) - 1, -1, -1)
        return next((i for i in before if self.mentions[i].kind == "person"), None)

    def only_one(self, m: Mention, at: int) -> bool:
        """Whether the sentence right before a pronoun names this person, and nobody else by name, office or pronoun up to there."""
        if not kind_of_person(m) or not _next_sentence(self.raw, m.span.end, at):
            return False
        before = SENTENCE_END.finditer(self.raw, max(0, m.span.start - 300), m.span.start)
        begin = max([0, self.raw.rfind("\n", 0, m.span.start) + 1, *(e.end() for e in before)])
        close = SENTENCE_END.search(self.raw, m.span.end, at)
        end = close.start() if close else at
        since = range(bisect_left(self.starts, begin), bisect_left(self.starts, at))
        others = any(self.mentions[i].kind == "person" and self.mentions[i].name != m.name for i in since)
        return not others and not _PERSONAL.search(self.raw, begin, end)

    def turned(self, at: int) -> bool:
        """Whether a sentence between the last speaker's words and a pronoun is about another person: "X said no. Y came back. He said ..."."""
        if self.last is None or self.last.mention is None or self.last.span is None:
            return False
        after = range(bisect_left(self.starts, self.last.span.end), bisect_left(self.starts, at))
        name = self.mentions[self.last.mention].name
        told_of = self.quoted | self.reported
        others = (m for i in after if (m := self.mentions[i]).subject and i not in told_of and kind_of_person(m) and m.name != name)
        return any(_next_sentence(self.raw, m.span.end, at) for m in others)

    def paragraph(self, at: int) -> int:
        return max(0, bisect_left(self.paragraph_starts, at + 1) - 1)

    def without_wording(self, a: Attribution, at: int, source) -> Speaker:
        if source.genre == "official":
            return Speaker(None, None, "", "publisher", "serving")
        if self.last is not None and a.speaker_basis == "continued":
            return Speaker(self.last.mention, self.last.span, self.last.text, "continued", self.last.standing)
        return Speaker(None, None, "", "unnamed", "unnamed")
