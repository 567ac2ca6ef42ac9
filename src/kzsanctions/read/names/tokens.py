"""Give every token of a paragraph a class for finding names: one letter each, so that phrases are patterns over letters.

Classes: G place (g its further words), R region (r), B body or outlet known by name (b), O office, I institution, V government,
M rank, F former, f field of government, C other capitalised word, n other noun or adjective, d determiner, ' possessive,
& and, - hyphen inside a word, p preposition, comma, x anything else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.attrs import DEP, IDX, LENGTH, POS
from spacy.symbols import ADJ, NOUN, PROPN, VERB, agent, dobj, nsubj, nsubjpass

from ...language.parsing import Paragraph
from ...language.spans import Span, fold
from ...language.words import WEEKDAYS
from .gazetteer import Body, Gazetteer, Office

_DETERMINERS = frozenset("the a an this these those its his her their whose our my your some several many any no another one".split())
_PREPOSITIONS = frozenset("of for at in to from with on".split())
# A day between subject and verb ends a name: "The army Monday rejected ...".
_DAYS = WEEKDAYS | {"today", "yesterday", "tomorrow"}
_NOMINAL = frozenset((NOUN, PROPN, ADJ))
_NAMING = _NOMINAL | {VERB}
# Small words between the parts of a personal name.
_CHILD_OF = "oglu|ogly|oghlu|uulu|uly|kyzy|qizi|gizi|qyzy"
PARTICLES = (
    "al|el|ul|bin|bint|binti|ibn|von|van|der|den|de|del|della|dela|da|di|du|la|le|las|los|dos|das|do|ben|ter|ten|af|av|zu|e|y|ole|arap|wa|kwa|ould|ag|"
    f"abu|abou|dal|dalla|degli|dei|tot|vom|zum|zur|op|nic|mac|{_CHILD_OF}"
)
_PARTICLE = re.compile(rf"(?:{PARTICLES})$")


_SON_OF = re.compile(rf"(?:{_CHILD_OF})$")
# A syllable of a Korean or Chinese given name in Latin letters; English words of that shape that hang on names are left out.
_SYLLABLE = re.compile(r"(?!(?:run|war|men|led|to|in|on|by|up|off|the)$)(?:[bcdfghjklmnpqrstwxyz]{1,2}h?)?[aeiouwy]{1,4}(?:ng|[nklmptrh])?$")


@dataclass(frozen=True)
class Tokens:
    """A paragraph's tokens side by side: words, lower-case words, offsets, classes, and what the phrase table says of each."""

    paragraph: Paragraph
    words: list[str]
    lower: list[str]
    starts: list[int]
    shape: str
    data: dict[int, object]
    pos: list[int]
    dep: list[int]

    def span(self, start: int, end: int) -> Span:
        """The raw-text span of tokens start..end."""
        return Span(self.paragraph.start + self.starts[start], self.paragraph.start + self.starts[end - 1] + len(self.words[end - 1]))

    def text(self, start: int, end: int) -> str:
        return self.paragraph.text[self.starts[start] : self.starts[end - 1] + len(self.words[end - 1])]

    def subject(self, start: int, end: int) -> bool:
        """Whether a phrase is the subject of a verb."""
        return any(self.dep[i] in _SUBJECTS for i in range(start, end))

    def aimed_at(self, start: int, end: int) -> bool:
        """Whether a phrase is where something goes or whom it is done to: "to Russia and Belarus", "supplied Russia"."""
        before = range(start - 1, max(-1, start - 1 - _LIST), -1)
        leads = next((self.lower[i] for i in before if self.lower[i] not in _LISTING and self.shape[i] not in "Gg"), "")
        return leads in _TOWARD or dobj in self.dep[start:end]

    def agent(self, start: int) -> bool:
        """Whether a phrase is who a passive verb was done by."""
        return start > 0 and self.dep[start - 1] == agent


_INSIDE = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+")
_ROMAN = re.compile(r"[IVXLC]{2,}$")
_MARKS = frozenset(("'s", "’s", "'", "’", "&", ","))
_SUBJECTS = frozenset((nsubj, nsubjpass))
_TOWARD = frozenset("to into onto toward towards against on upon".split())
_LISTING = frozenset("the and or ,".split())  # what joins the places of a list
_LIST = 20  # words a list of places may hold before the one that is looked at


def classify(paragraph: Paragraph, gazetteer: Gazetteer, capitals: frozenset[str] = frozenset()) -> Tokens:
    """Classes of all tokens of a paragraph, by the words around them and the part of speech.

    `capitals` are words the text has in capitals inside sentences: at the start of one they are names too.
    """
    numbers = paragraph.doc.to_array([IDX, LENGTH, POS, DEP]).astype("int64").tolist()
    text = paragraph.doc.text
    words = [text[n[0] : n[0] + n[1]] for n in numbers]
    starts, pos, dep = [n[0] for n in numbers], [n[2] for n in numbers], [n[3] for n in numbers]
    spaced = [text[n[0] + n[1] : n[0] + n[1] + 1] == " " for n in numbers]
    text = fold(text)
    lower = [w.lower() for w in words]
    low_text = text.lower() if len(text.lower()) == len(text) else text
    shape: list[str] = []
    data: dict[int, object] = {}
    while len(shape) < len(words):
        i = len(shape)
        known = words[i] in gazetteer.phrases or lower[i] in gazetteer.lower_phrases
        letter, entry, length = _phrase(i, words, lower, starts, text, low_text, pos, gazetteer) if known else ("", None, 0)
        if length:
            last = i
            while last + 1 < len(words) and starts[last + 1] < starts[i] + length:
                last += 1
            # A name is classed by its first word, an office or institution by its last, where the head of the phrase is.
            more = letter.lower() * (last - i) if letter in "GBR" else "m" * (last - i)
            shape.extend(letter + more if letter in "GBR" else more + letter)
            data[i if letter in "GBR" else last] = entry
            continue
        letter = _word(i, words[i], lower, pos, spaced, gazetteer)
        if letter in "nx" and words[i] in capitals and pos[i] in _NAMING and not _not_actor(lower[i], gazetteer):
            letter = "C"
        if letter == "n" and words[i].istitle() and lower[i] in gazetteer.names.written_given and words[i + 1 : i + 2] and words[i + 1].istitle():
            letter = "C"  # a given name that opens a sentence and is taken for a noun
        if letter == "x" and shape and shape[-1] == "C" and words[i].istitle() and lower[i + 1 : i + 2] == [","]:
            letter = "C"  # a surname that is taken for a verb: "Ruwan Samarakoon, speaking for ..."
        if letter in "nxc" and (_syllable_of_name(i, words, shape) or words[i].istitle() and i + 2 < len(words) and _SON_OF.match(lower[i + 2])):
            letter = "C"  # "Do-yun", and "Rashad" in "Rashad Elman oglu Guliyev"
        shape.append("f" if letter in "Cn" and shape and shape[-1] == "f" and lower[i] in gazetteer.field_words else letter)
    return Tokens(paragraph, words, lower, starts, "".join(shape), data, pos, dep)


def _syllable_of_name(i: int, words: list[str], shape: list[str]) -> bool:
    """Either half of a given name of two syllables beside a surname: "Bae Do-yun", "Do-yun Bae"; not "Moscow-based"."""
    first = i if words[i].istitle() else i - 2
    if first < 0 or words[first + 1 : first + 2] != ["-"] or first + 2 >= len(words) or not words[first].istitle():
        return False
    halves = (words[first].lower(), words[first + 2])
    surname = words[first + 3 : first + 4] + (words[first - 1 : first] if first and shape[first - 1] == "C" else [])
    return all(map(_SYLLABLE.match, halves)) and any(w.istitle() for w in surname)


def _phrase(i, words, lower, starts, text, low_text, pos, gazetteer) -> tuple[str, object, int]:
    """The longest phrase of the codebook that begins at token i, with its class and length in characters."""
    start = starts[i]
    for phrase, entry in gazetteer.phrases.get(words[i], ()):
        if text.startswith(phrase, start) and not text[start + len(phrase) : start + len(phrase) + 1].isalnum():
            return ("B" if isinstance(entry, Body) else "G" if entry.code else "R"), entry, len(phrase)
    named = i + 1 < len(words) and words[i + 1][:1].isupper()
    acting = lower[i].endswith("ing")  # "returning officer", "investigating magistrate"
    if pos[i] not in _NOMINAL and not words[i][:1].isupper() and not named and not acting:
        return "", None, 0
    modifier = pos[i] == ADJ and not words[i][:1].isupper() and not named
    for phrase, entry in gazetteer.lower_phrases.get(lower[i], ()):
        if low_text.startswith(phrase, start) and not low_text[start + len(phrase) : start + len(phrase) + 1].isalnum():
            if (modifier or acting) and phrase == lower[i]:
                continue
            if phrase in gazetteer.ranks and _goes_on(i, lower, pos, gazetteer):
                return "", None, 0
            return ("O" if isinstance(entry, Office) else "V" if entry.whole else "I"), entry, len(phrase)
    return "", None, 0


def _goes_on(i: int, lower: list[str], pos: list[int], gazetteer: Gazetteer) -> bool:
    """A rank word is a rank where an office or what it is for follows, and an office of its own elsewhere."""
    return i + 1 < len(lower) and any(lower[i + 1] in words for words in (gazetteer.lower_phrases, gazetteer.fields, gazetteer.ranks))


def _word(i: int, word: str, lower: list[str], pos: list[int], spaced: list[bool], gazetteer: Gazetteer) -> str:
    low = lower[i]
    if not (word[0].isalnum() or low in _MARKS or word in "-–‑"):
        return "x"
    if low in _DETERMINERS:
        return "d"
    if low in _DAYS:
        return "x"
    if low in _PREPOSITIONS:
        return "p"
    if low in ("'s", "’s", "'", "’"):
        return "'"
    if low in ("and", "&"):
        return "&"
    if low == ",":
        return ","
    if word in "-–‑/" and i and not spaced[i - 1] and not spaced[i]:
        return "-"
    if low in gazetteer.former:
        return "F"
    if low in gazetteer.fields:
        return "f"
    if low in gazetteer.ranks:
        return "M"
    if low in gazetteer.honorifics:
        return "H"
    if _capital(i, word, low, pos, gazetteer):
        return "C"
    if low == word and _PARTICLE.match(low):
        return "c"
    return "n" if pos[i] in _NOMINAL else "x"


def capitals(paragraphs: Iterable[Paragraph]) -> frozenset[str]:
    """Words in capitals inside the sentences of body paragraphs: names, however a parser tags them at a sentence's start."""
    return frozenset(word for p in paragraphs if p.kind == "body" for word in _INSIDE.findall(p.text))


def _not_actor(low: str, gazetteer: Gazetteer) -> bool:
    return low in gazetteer.not_actors or low.rstrip(".") in gazetteer.not_actors


def _capital(i: int, word: str, low: str, pos: list[int], gazetteer: Gazetteer) -> bool:
    if not word[0].isupper() or _not_actor(low, gazetteer):
        return False
    if _ROMAN.match(word):
        return False
    # A surname in capitals that opens a sentence, which a parser may take for anything: "ABDIKHALYKOV Yerzhan said".
    surname = word.isupper() and len(word) > 4 and low.endswith(gazetteer.names.written_endings)
    return surname or pos[i] == PROPN or i > 0 and pos[i] in _NOMINAL or len(word) == 2 and word[1] == "."


def owned(shape: str, start: int, end: int) -> list[tuple[int, int]]:
    """Token ranges between possessive marks and before determiners."""
    cuts = sorted({start, end, *(i for i in range(start, end) if shape[i] in "'d")})
    return [(a + (shape[a] == "'"), b) for a, b in zip(cuts, cuts[1:]) if b > a + (shape[a] == "'")] or [(start, end)]


def first_owned(shape: str, start: int, end: int) -> int:
    """The end of the first noun phrase of a chunk, what it owns included."""
    ranges = owned(shape, start, end)
    last = 0
    while last + 1 < len(ranges) and shape[ranges[last][1] : ranges[last][1] + 1] == "'":
        last += 1
    return ranges[last][1]
