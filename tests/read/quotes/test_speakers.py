"""Whom an attribution means. The persons are invented; attributions are made by hand: (speaker wording, cue, content)."""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzsanctions.codebook import load_part
from kzsanctions.language import spans
from kzsanctions.language.parsing import parse
from kzsanctions.language.spans import Span
from kzsanctions.read.names.mentions import mentions, read_gazetteer
from kzsanctions.read.quotes.attributions import Attribution
from kzsanctions.read.quotes.speakers import resolve

CODEBOOK = Path(__file__).parents[3] / "codebook"
NEWS = SimpleNamespace(genre="agency", publisher="Steppe Wire")
RELEASE = SimpleNamespace(genre="official", publisher="Press service of the Ministry of Trade")


@pytest.fixture(scope="module")
def gazetteer():
    return read_gazetteer({"actors": [], "apart": [], "together": []}, *(load_part(CODEBOOK, part) for part in ("places", "names", "offices")))


def heard(text, wordings):
    """An attribution for each (wording, content), looked for one after the other; no wording means no cue of its own."""
    at, out = 0, []
    for wording, content in wordings:
        first = text.index(content, at)
        speaker = None
        if wording:
            begin = re.compile(rf"\b{re.escape(wording)}").search(text, at).start()
            speaker = Span(begin, begin + len(wording))
        out.append(
            Attribution(
                (Span(first, first + len(content)),),
                ("indirect",),
                speaker and Span(speaker.end, speaker.end + 1),
                "say",
                speaker,
                "named" if wording else "continued",
            )
        )
        at = max(first, speaker.end if speaker else 0)
    return out


def who(text, wordings, gazetteer, source=NEWS):
    paragraphs = parse(text, [(span, "body") for span in spans.paragraphs(text)])
    named = mentions(text, paragraphs, gazetteer)
    found = resolve(text, paragraphs, heard(text, wordings), named, gazetteer, source)
    return [(named[s.mention].name or named[s.mention].organisation if s.mention is not None else None, s.basis, s.standing) for s in found]


CASES = [
    (
        "a name, then the surname",
        "Energy Minister Daulet Ospanov said oil flows. Ospanov said gas flows too.",
        [("Energy Minister Daulet Ospanov", "oil flows"), ("Ospanov", "gas flows")],
        [("Daulet Ospanov", "named", "serving"), ("Daulet Ospanov", "named", "serving")],
    ),
    (
        "an office for a person named before",
        "Georgian Prime Minister Levan Maisashvili arrived. The premier said roads were open.",
        [("The premier", "roads were open")],
        [("Levan Maisashvili", "title", "serving")],
    ),
    (
        "the subject before, not the person met last",
        "President Arman Sadykov met German Chancellor Karl Brandt. He said talks went well.",
        [("He", "talks went well")],
        [("Arman Sadykov", "pronoun", "serving")],
    ),
    (
        "who speaks, not whom she speaks of",
        "Harbour chief Marta Lindqvist said the quay held 40 boats, fewer than the 90 the minister, Arman Sadykov, had named. She called it a slip.",
        [("Harbour chief Marta Lindqvist", "the quay held 40 boats, fewer than the 90 the minister, Arman Sadykov, had named"), ("She", "it a slip")],
        [("Marta Lindqvist", "named", "unofficial"), ("Marta Lindqvist", "pronoun", "unofficial")],
    ),
    (
        "a body by the last word of its name",
        "The Great Lakes Observatory reported. The observatory said fish died.",
        [("The observatory", "fish died")],
        [("Great Lakes Observatory", "institution", "unofficial")],
    ),
    (
        "somebody without a name close to a minister",
        "Trade Minister Daulet Ospanov left. A source close to the minister said he was tired.",
        [("A source close to the minister", "he was tired")],
        [("", "unnamed", "unnamed")],
    ),
    (
        "the name beside the office that is the subject",
        "Trade Minister Daulet Ospanov spoke. The first sea lord, Admiral Sir Karl Brandt, disagreed. He said ships were few.",
        [("He", "ships were few")],
        [("Karl Brandt", "pronoun", "serving")],
    ),
    (
        "she and he after two persons",
        "Envoy Marta Lindqvist spoke first. She praised the customs.\nShe was received by Prime Minister Arman Sadykov.\nTrade grows, he said.",
        [("She", "the customs"), ("he", "Trade grows")],
        [("Marta Lindqvist", "pronoun", "serving"), ("Arman Sadykov", "pronoun", "serving")],
    ),
    (
        "a name set apart by a comma is another than the one who says it",
        "Energy Minister Marta Lindqvist spoke.\nSadykov, she said, was late. President Arman Sadykov left.",
        [("she", "was late")],
        [("Marta Lindqvist", "pronoun", "serving")],
    ),
    (
        "she is not the unnamed officer she quotes",
        "Envoy Marta Lindqvist arrived. She quoted a retired harbour pilot as saying that lorries wait. She said she liked that.",
        [("a retired harbour pilot", "lorries wait"), ("She", "she liked that")],
        [(None, "unnamed", "unnamed"), ("Marta Lindqvist", "pronoun", "serving")],
    ),
    (
        "he is nobody who is only spoken of in the quotation",
        'Governor Karl Brandt spoke. "I told Prime Minister Levan Maisashvili so," he said.',
        [("he", "I told Prime Minister Levan Maisashvili so,")],
        [("Karl Brandt", "pronoun", "serving")],
    ),
    (
        "it is a body and not a person",
        "Kazakhstan's trade ministry answered Deputy Minister Daulet Ospanov. It said there was no ban.",
        [("It", "there was no ban")],
        [("ministry of trade", "pronoun", "serving")],
    ),
    (
        "a second quotation without a cue",
        '"We follow the rules," said President Arman Sadykov.\n"There is no reason to worry."',
        [("President Arman Sadykov", "We follow"), (None, "There is no reason")],
        [("Arman Sadykov", "named", "serving"), ("Arman Sadykov", "continued", "serving")],
    ),
    (
        "an official named in the next sentence",
        "A senior official in Kyrgyzstan conceded that goods slip through.\nEconomy Minister Azat Toktosunov told reporters that checks follow.",
        [("A senior official in Kyrgyzstan", "goods slip through"), ("Economy Minister Azat Toktosunov", "checks follow")],
        [("Azat Toktosunov", "named_later", "serving"), ("Azat Toktosunov", "named", "serving")],
    ),
    (
        "an official nobody names",
        "A senior official in Kyrgyzstan conceded that goods slip through. The Bishkek office opens in May.",
        [("A senior official in Kyrgyzstan", "goods slip through")],
        [(None, "unnamed", "unnamed")],
    ),
    ("a capital for its government", "Tashkent denied the report.", [("Tashkent", "the report")], [("Uzbekistan", "metonym", "serving")]),
    (
        "a former office-holder does not speak for the office",
        "Former Finance Minister Daulet Ospanov called it a mistake.",
        [("Former Finance Minister Daulet Ospanov", "a mistake")],
        [("Daulet Ospanov", "named", "former")],
    ),
    (
        "an expert speaks for herself",
        "Dana Ospanova, an economist, said prices rise. She said wages fall.",
        [("Dana Ospanova, an economist", "prices rise"), ("She", "wages fall")],
        [("Dana Ospanova", "named", "unofficial"), ("Dana Ospanova", "pronoun", "unofficial")],
    ),
    (
        "a country inside another wording does not speak",
        "The fear of a war with Ukraine says much about the times.",
        [("The fear of a war with Ukraine", "much")],
        [(None, "unnamed", "unnamed")],
    ),
]


@pytest.mark.parametrize("what, text, wordings, expected", CASES, ids=[c[0] for c in CASES])
def test_speakers(what, text, wordings, expected, gazetteer):
    assert [("" if e[0] is None else e[0], *e[1:]) for e in expected] == [
        ("" if w[1] == "unnamed" else w[0], *w[1:]) for w in who(text, wordings, gazetteer)
    ]


def test_the_publisher_of_a_release_speaks_where_nobody_else_does(gazetteer):
    text = "We point out that the list was published. No lists will follow."
    assert who(text, [("We", "the list was published"), (None, "No lists")], gazetteer, RELEASE) == [(None, "publisher", "serving")] * 2


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 200), st.integers(0, 40)), max_size=4))
def test_any_attribution_gets_one_speaker_whose_text_is_its_span(gazetteer, pieces):
    text = "Kazakhstan's trade ministry said so. The minister, Daulet Ospanov, agreed. He left 🙂.\nAstana «спит», she said, and they wept."
    cut = [s for s in (spans.spanned(min(a, len(text)), min(a + b, len(text))) for a, b in pieces) if s is not None]
    made = [Attribution((span,), ("direct",), None, "say", span, "named") for span in cut]
    paragraphs = parse(text, [(span, "body") for span in spans.paragraphs(text)])
    found = resolve(text, paragraphs, made, mentions(text, paragraphs, gazetteer), gazetteer, NEWS)
    assert [s.text for s in found] == [span.of(text) for span in cut]
