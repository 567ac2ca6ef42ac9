"""Say whose an office or a body is that stands without a country: that of its like, of the text, or of who acts beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from .gazetteer import Gazetteer
from .local import is_local, placed, posted, seat
from .mention import OF_COUNTRY, Mention
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


def governments(
    mentions: list[Mention], gazetteer: Gazetteer, written_in: str = "", paper: str = "", at_home: bool | None = None, scene: str = ""
) -> list[Mention]:
    """Give bodies and offices without a country the country of their like, else the document's own, else the paper's.

    `written_in` is the country of the dateline, `paper` that of whoever printed the text, `at_home` whether its towns show
    that it is told there. A text is about the country whose officials
    act in it; one that only names countries is about none of them, unless it names one alone or one more than all others.
    Each mention says where its government is known from: stated by the text, story, or paper.

    A round-up of many countries has none of its own: there the country acting just before is meant, and after a while none. Nor is
    anybody who is introduced in a paragraph that another country or capital opens given the text's own: that stays unknown. A mayor or
    council of no place is of the country the text is set in (`scene`) or printed in, or whose officials alone act in it.
    """
    mentions = placed(_borne_by_many(mentions, gazetteer, written_in or paper), gazetteer, written_in, paper)
    known: dict[tuple[str, str], Counter] = {}
    first: dict[tuple[str, str], int] = {}
    for i, m in enumerate(mentions):
        if m.government and not m.weak:
            for key in _keys(m):
                known.setdefault(key, Counter())[m.government] += 1
                first.setdefault(key, i)
    written_in = "" if _elsewhere(mentions, written_in, paper) else written_in
    home = written_in or _own(mentions, _told_of(mentions, mentions), paper, at_home, gazetteer)
    states = [m for m in mentions if m.government not in gazetteer.unions]
    scene, at_seat = "" if _elsewhere(mentions, scene, paper) else scene, seat(mentions, gazetteer)
    home = home or at_seat
    state = (
        written_in
        if written_in and written_in not in gazetteer.unions
        else _own(mentions, _told_of(states, mentions), paper, at_home, gazetteer) or at_seat
    )
    around = _round_up(mentions)
    opening = _openings(mentions)
    several = len({m.government for m in mentions if m.government and m.subject}) > 1
    done = []
    for i, m in enumerate(mentions):
        m = replace(m, whence="stated") if m.government and m.whence in ("", "office") else m
        # A public body with a name of its own is the paper's country's where the register gives one; a name alone tells no country.
        named_only = m.kind == "organisation" and m.name and not m.noun and not (paper and m.official) and m.name not in gazetteer.borne_by_many
        # "The National Director of Hydrology" is of the state the text is told from, which is guessed of no text in which several act.
        national = m.kind == "person" and m.office.startswith("national ") and not paper and several
        settled = m.government or m.place or named_only or m.of_states or national
        if settled or m.weak or not m.official or m.kind not in ("person", "organisation", "government"):
            done.append(m)
            continue
        if not around and (holder := _holder_of(m, mentions, i, gazetteer)) is not None:
            done.append(replace(m, government=holder.government, whence="story", of_states=holder.of_states))
            continue
        # Another state's minister, spoken of later, lends no country to one the text began with; its own does.
        keys = [k for k in _keys(m) if k in known and (first[k] < i or home in known[k])]
        if m.kind == "organisation" and m.name and written_in:
            keys = [k for k in keys if k[0] != "field" or home in known[k]]  # a body with a name of its own is no other state's for its field
        if not around and m.noun not in _ABROAD and not any(k[0] == "office" for k in keys) and (there := _led_by(mentions, i)):
            done.append(replace(m, government=there, whence="story"))
            continue
        if not around and (there := _government_before(mentions, i)):
            done.append(replace(m, government=there, whence="story"))
            continue
        elsewhere = m.name and not any(k[0] == "office" for k in keys) and opening[m.paragraph] not in ("", home, state)
        if elsewhere and not around:
            done.append(m)
            continue
        like = next((home if home in known[k] else known[k].most_common(1)[0][0] for k in keys), "")
        if is_local(m, gazetteer):
            like = next((c for k in keys if k[0] in ("office", "body") for c in known[k] if len(known[k]) == 1), "")
            done.append(_of_place(m, written_in or scene or paper or like or at_seat))
            continue
        beside = _acting_before(mentions, i) if around else state if m.noun in _OF_STATES else home
        beside = paper if posted(m) and not like else beside  # where an ambassador stands tells whose he is not
        code = _holder_before(mentions, i, gazetteer) or (_named_beside(mentions, i) if around else "") or like or beside
        if m.among and code not in m.among or _has_none(m, code, gazetteer) or m.noun in gazetteer.told and not like and code != paper:
            code = ""
        name = m.name or gazetteer.country_names.get(code, "") if m.kind == "government" else m.name
        known_here = any(k.government == code for k in mentions) or code == written_in
        done.append(replace(m, government=code, name=name, whence="" if not code else "story" if known_here else "paper"))
    return done


def _borne_by_many(mentions: Sequence[Mention], gazetteer: Gazetteer, home: str) -> list[Mention]:
    """Bodies whose name other states' bodies bear are nobody's in a text of another country, and in one that never speaks of theirs."""
    borne = lambda m: m.name in gazetteer.borne_by_many or m.organisation in gazetteer.borne_by_many  # noqa: E731
    shared = [m for m in mentions if m.government and not m.place and borne(m)]
    named = {m.government for m in mentions if m.government and not borne(m)}
    foreign = {m.government for m in shared if home not in ("", m.government) or named and m.government not in named}
    return [replace(m, government="", whence="") if m in shared and m.government in foreign else m for m in mentions] if foreign else list(mentions)


def by_office(mentions: Sequence[Mention], gazetteer: Gazetteer, home: str) -> list[Mention]:
    """The same mentions; an office that other states have too is not that of its name's where it is somebody's, or another's stands in the text.

    "The secretary of state" is the United States' in the news of the world, and nobody's in a text that has "Chile's secretary of state".
    """
    others = {m.noun for m in mentions if m.government and m.whence != "office"}

    def meant(m: Mention) -> bool:
        return m.whence == "office" and m.noun in gazetteer.borne_by_many and bool(m.possessor or home not in ("", m.government) or m.noun in others)

    return [replace(m, government="", whence="") if meant(m) else m for m in mentions]


def _of_place(m: Mention, code: str) -> Mention:
    return replace(m, government=code, whence="story" if code else "")


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


def _openings(mentions: Sequence[Mention]) -> dict[int, str]:
    """The country or capital that opens each paragraph; empty where something else does."""
    opening: dict[int, str] = {}
    for m in mentions:
        opening.setdefault(m.paragraph, m.government if m.kind == "government" and not m.aimed_at else "")
    return opening


def _acting_before(mentions: Sequence[Mention], i: int) -> str:
    near = (k for k in reversed(mentions[max(0, i - _REACH) : i]) if k.paragraph >= mentions[i].paragraph - _PARAGRAPHS)
    return next((k.government for k in near if k.government and k.official and (k.subject or k.kind == "person")), "")


def _keys(m: Mention) -> list[tuple[str, str]]:
    fields = [("field", f) for f in m.fields]
    # There are as many plain ministers as states in a text: the word alone tells no country.
    office = [("office", m.office)] if m.office and (m.fields or m.noun != "minister") else []
    return [*office, *([("body", m.organisation)] if m.organisation else []), *fields]


def _told_of(them: Sequence[Mention], mentions: Sequence[Mention]) -> str:
    """The country a text is about: the first whose officials or bodies act or are named in it, else one that stands out among all."""
    first = home_government(them)
    if not first:
        return ""
    # "The country's minister" is of a country the sentence speaks of, which the text need not be about.
    lent = {m.name for m in them if m.name and m.possessor in OF_COUNTRY}
    official = [m for m in them if m.government and m.official and not m.weak and m.name not in lent]
    acting = [m for m in official if (m.kind in ("person", "organisation") or m.basis == "institution") and not posted(m)]
    if any(m.government == first for m in acting):
        return first
    named = Counter(m.government for m in mentions if m.government and (m.subject or not m.aimed_at))
    if code := home_government(acting):
        return first if named[first] >= named[code] and any(m.subject and m.government == first for m in them) else code
    lead = next((m.paragraph for m in mentions if m.government), 0)
    alone = {m.government for m in mentions if m.government and m.paragraph == lead} == {first} and named[first] == max(named.values())
    return first if alone or 2 * named[first] > sum(named.values()) else ""


def _elsewhere(mentions: Sequence[Mention], written_in: str, paper: str) -> bool:
    """Whether a dateline's place is not whose text it is: another country's official acts there, and the place is the paper's own by name alone.

    "TRIPOLI: The head of Lebanon's customs ..." in a Lebanese paper is no text of Libya's.
    """
    if not written_in or not paper or written_in == paper:
        return False
    theirs = [m for m in mentions if m.government in (written_in, paper) and m.official and m.kind in ("person", "organisation")]
    return bool(theirs) and all(m.government == paper for m in theirs)


def _own(mentions: Sequence[Mention], told: str, paper: str, at_home: bool, gazetteer: Gazetteer) -> str:
    """The country whose offices and bodies a text names without it: the paper's own where the text is told `at_home`, else that it is about.

    A paper that writes "the minister" means its own, however often it names the neighbour's ministry further down; a text is about the state
    that acts before any office stands alone.
    """
    if paper and (at_home or not told):
        return paper
    acting = [m for m in mentions if m.official and not m.weak and (m.kind != "government" or m.subject) and not posted(m)]
    bare = next((i for i, m in enumerate(acting) if not (m.government or m.place or m.unnamed) and m.kind in ("person", "organisation")), len(acting))
    theirs = {m.government for m in acting if m.government}
    country = gazetteer.country_names.get(told, "")
    seated = not theirs and any(m.government == told and m.text not in country and m.kind == "government" for m in mentions)  # "spoke in Tbilisi"
    alone = theirs == {told} and not paper
    return told if alone or seated or any(m.government == told for m in acting[:bare]) else paper


def home_government(mentions: Iterable[Mention]) -> str:
    """The government a document first speaks of as acting, else first names.

    A country to which goods only go, or which sanctions are only imposed on, is nobody's home: rather none.
    """
    found = [m for m in mentions if m.government and (m.subject or not m.aimed_at)]
    acts = lambda m: m.subject or m.kind == "person" and m.official and not m.weak  # noqa: E731
    return next((m.government for m in found if acts(m)), found[0].government if found else "")
