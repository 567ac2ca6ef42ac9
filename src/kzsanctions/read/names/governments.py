"""Say whose an office or a body is that stands without a country: that of its like, of the text, or of who acts beside it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from .gazetteer import Gazetteer
from .local import is_local, on_the_spot, placed, posted, seat
from .mention import Mention
from .own import foreign, home_government, own_states
from .pages import NOWHERE, Page
from .scenes import openings
from .titles import fits

# How many countries make a text a round-up.
_MANY = 4
# Offices and bodies that states have and unions of states have not.
_OF_STATES = frozenset(("prime minister", "minister", "chancellor", "ministry", "police", "army"))
# How many mentions, and how many paragraphs, back the country acting before is looked for.
_REACH = 200
# How many characters may stand between a place that opens a paragraph and whoever speaks there, and who travels.
_BESIDE = 6
_ABROAD = frozenset(("president", "prime minister", "king", "queen", "ambassador", "envoy", "consul", "diplomat", "delegate"))
_PARAGRAPHS = 2
# What leads to the country something happens in: "in western Chile".
_IN = re.compile(r"\b(?:[Ii]n|[Aa]cross|[Tt]hroughout) (?:the )?(?:[a-z]+ ){0,2}\Z")
# So many characters before a name hold that, its two words being no longer than words are.
_BACK = 200


def governments(mentions: list[Mention], gazetteer: Gazetteer, page: Page = NOWHERE, raw: str = "") -> list[Mention]:
    """Give bodies and offices without a country the country of who holds them, of the place they are of, of their like, else the text's own.

    Each mention says where its government is known from: stated by the text; story, where somebody beside it or its like in the text tells;
    own, where its words show that it is the text's own (`own_states`), page, where its page does, and paper, where only the register does.
    What is left unknown because its paragraph is told of another state is `abroad`.

    A round-up of many countries has none of its own: there the country acting just before is meant, and after a while none.
    """
    home = page.written_in or page.paper
    mentions = placed(_borne_by_many(mentions, gazetteer, home), gazetteer, {page.written_in, page.paper, page.named, page.towns} - {""})
    setting = _setting(mentions, gazetteer, page, raw)
    done = []
    for i, m in enumerate(mentions):
        m = replace(m, whence="stated") if m.government and m.whence in ("", "office") else m
        done.append(m if _settled(m, setting) else _given(m, *_whose(m, i, setting), setting))
    return done


@dataclass(frozen=True)
class _Setting:
    """A text's mentions and what they show together: its own country and state, whose its offices and bodies are, what opens its paragraphs.

    `printed` is the paper's own country: the register's, else that of the towns it names or of its name.
    """

    mentions: Sequence[Mention]
    gazetteer: Gazetteer
    page: Page
    home: str
    state: str
    known: Mapping[tuple[str, str], Counter]
    first: Mapping[tuple[str, str], int]
    opening: Mapping[int, str]
    around: bool
    printed: str
    raw: str

    @cached_property
    def told(self) -> frozenset[str]:
        """The states that the text speaks of."""
        return frozenset(m.government for m in self.mentions if m.government)

    @cached_property
    def set_in(self) -> str:
        """The only state that the text speaks of, and in which something happens: one that only acts may act from abroad."""
        if len(self.told) != 1:
            return ""
        places = (m.span.start for m in self.mentions if m.kind == "government" and m.weak and not m.subject)
        return min(self.told) if any(_IN.search(self.raw, max(0, start - _BACK), start) for start in places) else ""

    @cached_property
    def acted_in(self) -> str:
        """The state whose officials alone act in the text."""
        return seat(self.mentions, self.gazetteer)


def _setting(mentions: Sequence[Mention], gazetteer: Gazetteer, page: Page, raw: str) -> _Setting:
    known: dict[tuple[str, str], Counter] = {}
    first: dict[tuple[str, str], int] = {}
    for i, m in enumerate(mentions):
        if m.government and not m.weak:
            for key in _keys(m):
                known.setdefault(key, Counter())[m.government] += 1
                first.setdefault(key, i)
    home, state = own_states(mentions, page, gazetteer)
    others = foreign(mentions, gazetteer)
    shown = next((code for code in (page.towns, page.named) if code and code not in others), "")
    printed = page.paper or ("" if page.written_in or page.set_in else shown)
    return _Setting(mentions, gazetteer, page, home, state, known, first, openings(raw, mentions), _round_up(mentions), printed, raw)


def _settled(m: Mention, s: _Setting) -> bool:
    """Whether a mention has its country, or is none to have one: a public body's own name tells none but in a paper of the register."""
    named_only = m.kind == "organisation" and m.name and not m.noun and not (s.printed and m.official) and m.name not in s.gazetteer.borne_by_many
    settled = m.government or m.place or named_only or m.of_states or _national(m, s)
    speaks = m.kind == "organisation" and (m.subject or bool({m.noun, m.organisation} & _OF_STATES))  # "the district police office said"
    nobody = m.unnamed and not (m.fields or m.organisation)  # "an official" of whom the text may tell more
    settled = settled or nobody or m.whence == "abroad" or m.weak and not speaks or not m.official
    return bool(settled) or m.kind not in ("person", "organisation", "government")


def _national(m: Mention, s: _Setting) -> bool:
    """Whether "the National Director of Hydrology" is of a state that is guessed of no text in which several act, and no page tells."""
    bare = m.kind == "person" and m.office.startswith("national ") and not (s.page.paper or s.page.written_in)
    return bare and len({k.government for k in s.mentions if k.government and k.subject}) > 1


def _whose(m: Mention, i: int, s: _Setting) -> tuple[str, str]:
    """Whose a mention without a country is, and whence that is known."""
    if not s.around and (holder := _holder_of(m, s.mentions, i, s.gazetteer)) is not None:
        return holder.government, "of states" if holder.of_states else "story"
    if (body := _body_beside(m, s.mentions, i)) is not None:
        return body.government, "stated"
    # Another state's minister, spoken of later, lends no country to one the text began with; its own does.
    keys = [k for k in _keys(m) if k in s.known and (s.first[k] < i or s.home in s.known[k])]
    if m.kind == "organisation" and m.name and s.page.written_in:
        keys = [k for k in keys if k[0] != "field" or s.home in s.known[k]]  # a body with a name of its own is no other state's for its field
    by_office = any(k[0] == "office" for k in keys)
    if not s.around and (there := (m.noun not in _ABROAD and not by_office and _led_by(s.mentions, i)) or _government_before(s.mentions, i)):
        return there, "story"
    there = s.opening[m.paragraph]
    if m.name and not by_office and there not in ("", s.home, s.state) and not s.around:
        other = _only_other(s) if there == "?" else there if _second(m, s) else ""
        return other, "story" if other else "abroad"
    if is_local(m, s.gazetteer):
        return _of_place(keys, s), "story"
    like = next((s.home if s.home in s.known[k] else s.known[k].most_common(1)[0][0] for k in keys), "")
    beside = _acting_before(s.mentions, i) if s.around else s.state if m.noun in _OF_STATES else s.home
    beside = s.printed or s.home if posted(m) and not like else beside  # where an ambassador stands tells whose he is not
    beside = beside or (s.set_in if on_the_spot(m) and not s.around else "")
    code = _holder_before(s.mentions, i, s.gazetteer) or (_named_beside(s.mentions, i) if s.around else "") or like
    return (code, "story") if code else (beside, "story" if s.around else "own")


def _body_beside(m: Mention, mentions: Sequence[Mention], i: int) -> Mention | None:
    """The body right behind an official that he is told to be at, called by its country: "X, who heads the office at Peru's ministry"."""
    after = mentions[i + 1] if i + 1 < len(mentions) else None
    beside = after is not None and m.kind == "person" and m.organisation and after.kind == "organisation" and after.paragraph == m.paragraph
    return after if beside and after.government and m.organisation in (after.organisation, after.name) and after.whence in ("", "stated") else None


def _second(m: Mention, s: _Setting) -> bool:
    """Whether another person of the text's own holds an office there: two ministers of roads are of two states."""
    holders = (k for k in s.mentions if k.kind == "person" and k.office == m.office and not k.former and k.name and k.government in ("", s.home))
    return bool(m.office) and any(k.name != m.name for k in holders)


def _only_other(s: _Setting) -> str:
    """The only other state that a text speaks of: whom it means by the other side."""
    others = s.told - s.gazetteer.unions - {s.home, s.state}
    return min(others) if len(others) == 1 and s.home else ""


def _of_place(keys: Sequence[tuple[str, str]], s: _Setting) -> str:
    """The country of a mayor or council of no place: that the text is written or set in or printed in, or whose officials alone act in it."""
    like = next((c for k in keys if k[0] in ("office", "body") for c in s.known[k] if len(s.known[k]) == 1), "")
    return s.page.written_in or s.page.set_in or s.printed or like or s.acted_in or s.set_in


def _given(m: Mention, code: str, whence: str, s: _Setting) -> Mention:
    """The mention with its country, if it can be that one's."""
    if m.among and code not in m.among or _has_none(m, code, s.gazetteer) or m.noun in s.gazetteer.told and whence == "own" and code != s.printed:
        code = ""
    name = m.name or s.gazetteer.country_names.get(code, "") if m.kind == "government" else m.name
    if whence == "own" and code in (s.page.written_in, s.page.paper):
        whence = "page" if code == s.page.written_in or any(k.government == code for k in s.mentions) else "paper"
    return replace(m, government=code, name=name, whence=whence if code or whence == "abroad" else "", of_states=m.of_states or whence == "of states")


def _borne_by_many(mentions: Sequence[Mention], gazetteer: Gazetteer, home: str) -> list[Mention]:
    """Bodies whose name other states' bodies bear are nobody's in a text of another country, and in one that never speaks of theirs."""
    borne = lambda m: m.name in gazetteer.borne_by_many or m.organisation in gazetteer.borne_by_many  # noqa: E731
    shared = [m for m in mentions if m.government and not m.place and borne(m)]
    named = {m.government for m in mentions if m.government and not borne(m)}
    foreign = {m.government for m in shared if home not in ("", m.government) or named and m.government not in named}
    return [replace(m, government="", whence="") if m in shared and m.government in foreign else m for m in mentions] if foreign else list(mentions)


def by_office(mentions: Sequence[Mention], gazetteer: Gazetteer, home: str) -> list[Mention]:
    """The same mentions; an office that other states have too is not that of its name's where it is somebody's, or another's stands in the text.

    "The secretary of state" is the United States' in the news of the world, and nobody's in a text that has "Chile's secretary of state", or that
    gives no name and speaks of other states alone.
    """
    others = {m.noun for m in mentions if m.government and m.whence != "office"}
    states = {m.government for m in mentions if m.government and m.whence != "office"}

    def meant(m: Mention) -> bool:
        if m.whence != "office" or m.noun not in gazetteer.borne_by_many:
            return False
        elsewhere = not m.name and bool(states) and m.government not in states
        return bool(m.possessor or home not in ("", m.government) or m.noun in others or elsewhere)

    return [replace(m, government="", whence="") if meant(m) else m for m in mentions]


def _has_none(m: Mention, code: str, gazetteer: Gazetteer) -> bool:
    """Whether a state has no such office or body: the United States have no prime minister, and the United Nations are nobody's."""
    if gazetteer.of_states & {m.organisation, m.name}:
        return True
    return bool(gazetteer.lacks.get(code, frozenset()) & {m.noun, m.organisation.partition(" of ")[0]})


def at_home(mentions: Sequence[Mention], gazetteer: Gazetteer, written_in: str = "") -> list[Mention]:
    """What words mean in a country's own texts only: "the Centre" its federal government, a public body's name a party's."""
    home = written_in or home_government(mentions)
    return [_at_home(m, home, gazetteer) for m in mentions]


def _at_home(m: Mention, home: str, gazetteer: Gazetteer) -> Mention:
    if m.government not in ("", home):
        return m
    found = next(((word, key) for word, (code, key) in gazetteer.at_home.items() if code == home and word in m.text.split()), None)
    if found is None:
        return m
    word, key = found
    if key == "centre" and m.text.split()[-1] == word and m.kind == "organisation" and m.name == word:
        return replace(m, kind="government", name="", noun="government", official=True, government=home, weak=False, basis="metonym")
    of_party = key == "parties" and m.organisation == "parliament" and not m.fields
    if of_party and m.kind == "organisation":
        return replace(m, name=word, noun="", organisation="", official=False, government="")
    return replace(m, organisation=word, official=False) if of_party and m.kind == "person" else m


def _round_up(mentions: Sequence[Mention]) -> bool:
    """Whether a text turns from country to country: officials of at least four are named, and none as often as all the others."""
    acting = Counter(m.government for m in mentions if m.government and m.official and m.name and m.kind == "person")
    return len(acting) >= _MANY and 2 * max(acting.values()) < sum(acting.values())


def _holder_before(mentions: Sequence[Mention], i: int, gazetteer: Gazetteer) -> str:
    """The country of the official named last, where a wider word can mean that office: "the diplomat" after an ambassador."""
    m = mentions[i]
    if m.name or m.unnamed or m.fields or m.noun == "minister" or not gazetteer.broader.get(m.noun):
        return ""
    near = (k for k in reversed(mentions[max(0, i - _REACH) : i]) if k.kind == "person" and k.name and k.official and k.paragraph >= m.paragraph - 1)
    last = next(near, None)
    return last.government if last and last.noun in (m.noun, *gazetteer.broader[m.noun]) else ""


def _holder_of(m: Mention, mentions: Sequence[Mention], i: int, gazetteer: Gazetteer) -> Mention | None:
    """Who was named last as the holder of an office that stands without a name: "the deputy minister" after "Chile's deputy minister of works, X"."""
    if m.kind != "person" or m.name or m.unnamed or m.plural or not m.office or m.possessor:
        return None
    near = (k for k in reversed(mentions[max(0, i - _REACH) : i]) if k.paragraph >= m.paragraph - _PARAGRAPHS)
    holders = (k for k in near if k.kind == "person" and k.name and k.office and k.official and fits(m, k, gazetteer))
    last = next(holders, None)
    return last if last is not None and (last.government or last.of_states) else None


def _government_before(mentions: Sequence[Mention], i: int) -> str:
    """The country whose government or army acts right before a minister: "Peru's government protested. The foreign minister, X, said ..."."""
    m, before = mentions[i], mentions[i - 1] if i else None
    own = m.noun in _OF_STATES and m.fields and before is not None and before.paragraph == m.paragraph and before.subject and before.official
    body = own and before.kind == "organisation" and before.noun in _OF_STATES and not posted(before)
    return before.government if own and (body or before.kind == "government" and before.basis == "institution") else ""


def _named_beside(mentions: Sequence[Mention], i: int) -> str:
    """The country or capital its own paragraph names before an office: "In Lusaka, the minister of works said ..."."""
    near = (k for k in reversed(mentions[max(0, i - _REACH) : i]) if k.paragraph == mentions[i].paragraph)
    return next((k.government for k in near if k.kind == "government" and k.government), "")


def _led_by(mentions: Sequence[Mention], i: int) -> str:
    """The country or town that opens a paragraph right before an office or body: "In Brunei, the works department said ..."."""
    before = mentions[i - 1] if i else None
    opens = before is not None and before.paragraph == mentions[i].paragraph and (i < 2 or mentions[i - 2].paragraph != before.paragraph)
    opens = opens and not mentions[i].text.startswith("The ")  # "came from Brunei. The works department said ..."
    led = opens and before.kind == "government" and (before.weak or before.noun == "side") and not (before.subject or before.aimed_at)
    return before.government if led and before.span.end + _BESIDE >= mentions[i].span.start else ""


def _acting_before(mentions: Sequence[Mention], i: int) -> str:
    near = (k for k in reversed(mentions[max(0, i - _REACH) : i]) if k.paragraph >= mentions[i].paragraph - _PARAGRAPHS)
    return next((k.government for k in near if k.government and k.official and (k.subject or k.kind == "person")), "")


def _keys(m: Mention) -> list[tuple[str, str]]:
    fields = [("field", f) for f in m.fields]
    # There are as many plain ministers as states in a text: the word alone tells no country.
    office = [("office", m.office)] if m.office and (m.fields or m.noun != "minister") else []
    return [*office, *([("body", m.organisation)] if m.organisation else []), *fields]
