"""The units part of the codebook, made ready for reading text.

Words become compiled patterns once, so that reading a number costs a few anchored matches and not a search.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from ...language.alternatives import any_of
from ...language.words import Words, read_words, stem

# What may not follow a comparator behind its number, because it begins another phrase: "300, or more than 400", "40 and over the years".
_NOT_AFTER = r"(?!\w)(?! (?:than|minus|or minus|to|the|a|an|his|her|its|their|he|she|they|we|it)\b| ?[$€£]?\d)"


@dataclass(frozen=True)
class Units:
    """What `units.yml` declares; patterns that look left end where the number starts, the others start where it ends."""

    tolerance: float
    vague_plural_times: float
    comparator: re.Pattern
    comparator_after: re.Pattern
    comparator_after_noun: re.Pattern
    bound_verb: re.Pattern
    bounds: Mapping[str, str]
    bounds_after: Mapping[str, str]
    taken: Mapping[str, frozenset[str]]
    tellers: frozenset[str]
    level_comparators: frozenset[str]
    bound_before_time: frozenset[str]
    identifier: re.Pattern
    identifier_after: re.Pattern
    score_before: re.Pattern
    score_after: re.Pattern
    counter: re.Pattern
    period_before: re.Pattern
    idiom: re.Pattern
    range_word: re.Pattern
    unit: re.Pattern
    unit_names: Mapping[str, str]
    symbol: re.Pattern
    symbol_names: Mapping[str, str]
    kinds: Mapping[str, str]
    measured: frozenset[str]
    currency_before: re.Pattern
    currency_tight: re.Pattern
    currency_after: re.Pattern
    currency_codes: Mapping[str, str]
    currency_names: Mapping[str, str]
    coin_codes: Mapping[str, str]
    rate: re.Pattern
    rate_symbol: re.Pattern
    change_before: re.Pattern
    change_words: Mapping[str, str]
    change_after: re.Pattern
    persons: re.Pattern
    sum_nouns: frozenset[str]
    states_of_people: frozenset[str]
    only_people: re.Pattern
    animals: frozenset[str]
    level_verbs: frozenset[str]
    recording_verbs: frozenset[str]
    bearing_verbs: frozenset[str]
    magnitudes: frozenset[str]
    done_to_people: frozenset[str]
    going_on: frozenset[str]
    dimensions: Mapping[str, Mapping[str, str]]
    words_known: Words
    words: frozenset[str]
    money_forms: Mapping[str, str] = field(default_factory=dict)
    money_signs: Mapping[str, str] = field(default_factory=dict)
    namesakes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    letters: Mapping[str, str] = field(default_factory=dict)
    lettered: re.Pattern | None = None
    shared: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    called: Mapping[str, re.Pattern] = field(default_factory=dict)

    def of(self, countries: Collection[str], home: str = "", text: str = "") -> Units:
        """The units of a text that tells of these countries: "pesos" are Mexico's where only Mexico of those that pay in pesos is told of.

        At `home`, where the text was printed or written, they are that country's whoever else is told of. The dollar sign is the American
        one everywhere but at a home with dollars of its own, whose paper gives that dollar no longer sign or name in the `text`. A name or
        sign of several countries of which none or two are told of stays what it is without a country.
        """
        own = {word: code for word, by in self.namesakes.items() if (code := _own(by, countries, home))}
        own = {form.lower(): code for word, code in own.items() for form in plurals([word]) if self.money_forms.get(form.lower()) != code}
        signs = {}
        for sign, by in self.shared.items():
            code = _own(by, () if "" in by else countries, home)
            if code and code != self.currency_codes[sign] and not ("" in by and self.called[code].search(text)):
                signs[sign] = code
        letters = {letter for letter, by in _by_letter(self.letters).items() if _own(by, countries, home)}
        letters = {code: letter for letter in letters for code in [_own(_by_letter(self.letters)[letter], countries, home)]}
        known = {"letters": letters, "lettered": _letters(letters)} if letters else {}
        if own or signs:
            known["currency_codes"] = {**self.currency_codes, **own, **signs}
        if own:
            known |= {"currency_after": _money_after(tuple({**self.money_forms, **own}), tuple(self.money_signs)), "words": self.words | own.keys()}
        return replace(self, **known) if known else self

    def signed(self, text: str) -> str:
        """The text with a sign for each letter that stands for a currency of the country told of: "P80" keeps its length."""
        if self.lettered is None:
            return text
        own = {letter: code for code, letter in self.letters.items()}
        return self.lettered.sub(lambda m: _sign_of(own[m[0]]), text)

    def is_range_before(self, text: str, at: int) -> bool:
        """Whether "from A to B" behind these words is a range and no change: "prices range", but not "prices rose"."""
        spoken = self.range_word.search(text, max(0, at - 60), at)
        return bool(spoken) and not any(word in self.change_words for word in spoken.group().lower().split())


def read_units(part: Mapping, words: Mapping | None = None) -> Units:
    """Compile the loaded `units` part of the codebook."""
    known = read_words(words) if words else Words()
    bounds, after, behind = (_by_word(part[key]) for key in ("comparators", "comparators_after", "comparators_after_noun"))
    taken = {"up to": [], **part["taken_comparators"]}
    forms = {spelling: name for name, unit in part["units"].items() for form in plurals(unit["forms"]) for spelling in _spellings(form)}
    coins = {form.lower(): code for code, words in part["coins"].items() for form in plurals(words)}
    forms |= {form.lower(): words[0] for words in part["coins"].values() for form in plurals(words)}
    symbols = {symbol: name for name, unit in part["units"].items() for symbol in unit.get("symbols", ())}
    money = part["currencies"]
    before = {sign: code for code, c in money.items() for sign in [code, *c.get("before", ())]}
    letters = {code: c["letter"] for code, c in money.items() if "letter" in c}
    before |= {_sign_of(code): code for code in letters}
    shared = _shared(money, before)
    before = {sign: next(iter(by.values())) for sign, by in shared.items()} | before
    tight = {sign: code for code, c in money.items() for sign in c.get("tight", ())}
    money_forms = {form.lower(): code for code, c in money.items() for form in plurals(c["forms"])}
    money_signs = {sign: code for code, c in money.items() for sign in [code, *c.get("after", ()), *c.get("before", ())[:1]]}
    changes = _by_word(part["changes"])
    after_changes = _by_word(part["changes_after"])
    rates = any_of([*forms, *part["rate_nouns"]])
    return Units(
        tolerance=part["about_tolerance"],
        vague_plural_times=part["vague_plural_times"],
        comparator=re.compile(
            rf"(?<![\w'-])(?:(?:{any_of(part['comparator_adverbs'])}) )?(?P<word>{any_of(bounds)}) ?"
            r"(?:(?:an? )?(?:additional|further|extra|another) |an? )?\Z",
            re.I,
        ),
        comparator_after=re.compile(rf"(?:[ -]|, )?(?P<word>{any_of(after)}){_NOT_AFTER}", re.I),
        comparator_after_noun=re.compile(
            rf"(?: (?!(?:and|or|of|in|to|for|on|at|by|with)\b)[a-z-]{{2,20}}){{1,2}},? "
            rf"(?P<word>{any_of(behind)}){_NOT_AFTER}",
            re.I,
        ),
        bound_verb=re.compile(rf"(?:\b|(?=n't))(?P<word>{any_of(_by_word(part['bound_verbs']))}) (?:the )?\Z", re.I),
        bounds=bounds | _by_word(part["bound_verbs"]),
        bounds_after=after | behind,
        taken={word: frozenset(map(stem, [*words, *(changes if word == "up to" else ())])) for word, words in taken.items()},
        tellers=frozenset(part["tellers"]),
        level_comparators=frozenset(part["level_comparators"]),
        bound_before_time=frozenset(part["bound_before_time"]),
        identifier=re.compile(
            rf"(?:(?<![\w-])(?:{any_of(w for w in part['identifier_words'] if w[0].isalpha())})|"
            rf"{any_of(w for w in part['identifier_words'] if not w[0].isalpha())})[ :]{{0,2}}\Z",
            re.I,
        ),
        identifier_after=re.compile(rf" (?:[A-Z\d][\w']*\.? ){{0,3}}(?=[A-Z])(?i:{any_of(part['identifier_words_after'])})(?!\w)"),
        score_before=re.compile(rf"\b(?:{any_of(part['score_words'])})\b[^.;]{{0,25}}\Z", re.I),
        score_after=re.compile(rf" (?:{any_of(part['score_words_after'])})\b", re.I),
        counter=re.compile(rf"\b(?:{any_of(part['counter_words'])})[:( ]{{1,3}}\Z", re.I),
        period_before=re.compile(rf"\b(?:{any_of(part['period_words'])}) \Z", re.I),
        idiom=re.compile(rf"\b(?:{any_of(part['idioms'])})\b", re.I),
        range_word=re.compile(rf"\b(?:{any_of(part['range_words'])})\b[^.;]{{0,40}}\Z", re.I),
        unit=re.compile(rf"(?:(?:[ -]| - )?| (?:{any_of(part['unit_adjectives'])}) )(?P<form>{any_of(forms)})(?!\w|-\w*\d)", re.I),
        unit_names=forms,
        symbol=re.compile(rf"[ -]?(?P<form>{any_of(symbols)})(?!\w|-\w*\d)"),
        symbol_names=symbols,
        kinds={name: unit["kind"] for name, unit in part["units"].items()},
        measured=frozenset(name for name, unit in part["units"].items() if unit.get("measured")),
        currency_before=re.compile(rf"(?<![\w$€£'])(?P<sign>{any_of(before)}) ?\Z"),
        currency_tight=re.compile(rf"(?<![\w$€£'.-])(?P<sign>{any_of(tight)})\Z"),
        currency_after=_money_after(tuple(money_forms), tuple(money_signs)),
        currency_codes=tight | before | money_signs | money_forms,
        currency_names={code: c["name"] for code, c in money.items()},
        coin_codes=coins,
        rate=re.compile(
            rf"(?: ?/ ?| per |[ -]an?[ -]| each | every )(?P<of>{rates})(?![\w-])"
            r"(?! (?:ago|earlier|later|before|after)\b| on(?:[,.;]| from\b|\Z))",
            re.I,
        ),
        rate_symbol=re.compile(rf" ?/ ?(?P<of>{any_of(symbols)})(?!\w)"),
        change_before=re.compile(
            rf"\b(?<!make )(?<!makes )(?<!made )(?<!making )(?P<word>{any_of(changes)})"
            r"(?: \w{2,20}ly| again| further)?(?P<link> by| of)?"
            r"(?: another| a further| an additional)? ?\Z",
            re.I,
        ),
        change_words=after_changes | changes,
        change_after=re.compile(rf"[ -](?P<word>{any_of(after_changes)})(?![\w-])", re.I),
        states_of_people=frozenset(part["states_of_people"]),
        only_people=re.compile(
            r" (?:have|had|has|were|was|are|is)(?: been| being)?(?: \w{2,20}ly| still| also| later| since)? "
            rf"(?:{any_of(part['only_people'])})\b",
            re.I,
        ),
        animals=frozenset(plurals(part["animals"])),
        sum_nouns=frozenset(part["sum_nouns"]),
        persons=re.compile(rf"\b(?:{any_of(part['persons'])}) \Z", re.I),
        level_verbs=frozenset(part["level_verbs"]),
        recording_verbs=frozenset(part["recording_verbs"]),
        bearing_verbs=frozenset(part["bearing_verbs"]),
        magnitudes=frozenset(part["magnitudes"]),
        done_to_people=frozenset(map(known.stem, part["done_to_people"])),
        going_on=frozenset(map(known.stem, part["going_on"])),
        dimensions=part["dimensions"],
        words_known=known,
        money_forms=money_forms,
        money_signs=money_signs,
        namesakes=_namesakes(money, frozenset(forms)),
        letters=letters,
        shared=shared,
        called={code: _called(code, money[code]) for by in shared.values() if "" in by for code in by.values()},
        words=frozenset(w for form in [*forms, *money_forms, *symbols, *before] for w in [form.lower(), form.lower().rpartition(" ")[2]]),
    )


def _sign_of(code: str) -> str:
    """A character of the private use area that stands for a currency: a letter alone would be matched as a letter everywhere."""
    return chr(0xE000 + sum((ord(letter) - 65) * 26**n for n, letter in enumerate(code[:3])) % 6400)


def _own(by: Mapping[str, str], countries: Collection[str], home: str) -> str:
    """Of the currencies that share a name or sign, by country, that of home, else the only one told of."""
    told = {by[c] for c in countries if c and c in by}
    return by[home] if home and home in by else told.pop() if len(told) == 1 else ""


def _by_letter(letters: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """By letter, the currency of each country that has it for a sign."""
    return {letter: {code[:2]: code for code, other in letters.items() if other == letter} for letter in letters.values()}


def _shared(money: Mapping[str, Mapping], before: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """By a sign that several countries have for their own money, its code in each; "" is whose it is wherever no such country is home."""
    found: dict[str, dict[str, str]] = {}
    for code, currency in money.items():
        for sign in currency.get("shared", ()):
            found.setdefault(sign, {"": before[sign]} if sign in before else {})[code[:2]] = code
    return found


def _called(code: str, currency: Mapping) -> re.Pattern:
    """What a paper calls its own dollar by when the bare sign is another's: "NZ$", "New Zealand dollars"."""
    return re.compile(rf"(?<!\w)(?:{any_of([code, *currency.get('before', ())])})|(?i:\b(?:{any_of(plurals(currency['forms']))})\b)")


def _letters(letters: Mapping[str, str]) -> re.Pattern:
    return re.compile(rf"(?<![\w.$'-])[{''.join(letters.values())}](?=\d[\d,.]*(?:[^\w-]|\Z|bn\b|m\b|mn\b))")


@lru_cache(maxsize=64)
def _money_after(forms: tuple[str, ...], signs: tuple[str, ...]) -> re.Pattern:
    return re.compile(rf"(?:[ -](?P<form>(?i:{any_of(forms)}))| ?(?P<sign>{any_of(signs)}))(?!\w)")


def _namesakes(money: Mapping[str, Mapping], units: Collection[str]) -> dict[str, dict[str, str]]:
    """By the bare name of a currency, its code in each country: a code of ISO 4217 begins with that of the country.

    Several countries pay in pesos; a bare name that is a unit as well ("pound") says nothing of money.
    """
    found: dict[str, dict[str, str]] = {}
    for code, currency in money.items():
        for word in {form.lower().rpartition(" ")[2] for form in currency["forms"]} - set(units):
            found.setdefault(word, {})[code[:2]] = code
    return {word: by for word, by in found.items() if len(by) > 1}


def plurals(forms: Iterable[str]) -> list[str]:
    """Each form with its regular plural."""
    return [p for form in forms for p in ([form, form + "s"] if form[-1].isalpha() and form[-1] != "s" else [form])]


def _spellings(form: str) -> set[str]:
    """With spaces and with hyphens: "square foot", "square-foot"."""
    return {form.lower(), form.lower().replace("-", " "), form.lower().replace(" ", "-")}


def _by_word(kinds: Mapping[str, list[str]]) -> dict[str, str]:
    return {word.lower(): kind for kind, words in kinds.items() for word in words}
