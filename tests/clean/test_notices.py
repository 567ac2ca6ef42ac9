"""Every text that is not read, or read in part, is named with why; sound texts are not."""

import pandas as pd
import pytest

from kzsanctions.clean import passages, sources
from kzsanctions.clean.labels import read_cleaning
from kzsanctions.clean.notices import notices
from kzsanctions.codebook import load_part
from kzsanctions.files import CODEBOOK
from kzsanctions.language.detection import language

RULES = read_cleaning(load_part(CODEBOOK, "cleaning"))
LEAD = "The trade ministry denied on Monday that it had banned the export of drones to its northern neighbour."
MORE = "It said that licences would go on being given to anyone who could name the buyer of the goods, and that no list existed."
SOUND = f"Drones stay free\n\n{LEAD}\n\n{MORE}\n"


def said(*texts):
    """The notices on texts named 1.txt, 2.txt and so on."""
    raw = {f"{n}.txt": text for n, text in enumerate(texts, 1)}
    row = {"publisher": "The Courier", "genre": "media", "published_from": "2031-05-06", "published_to": "2031-05-06"}
    found = sources.build([{"file": name, **row} for name in raw], raw, dict.fromkeys(raw, ""))
    by_id = dict(zip(found["source_id"], raw.values()))
    pieces = passages.build(found, by_id, RULES)
    assert isinstance(pieces, pd.DataFrame)
    return notices(sources.measured(found, pieces, language), pieces, by_id)


@pytest.mark.parametrize(
    "text, notice",
    [
        ("Министерство сообщает, что экспорт не приостановлен и никакой список не готовится.", "kept but not read: its language is taken for 'ru'"),
        ("Share on Facebook\nSubscribe to our newsletter\n" * 9, "1.txt: nothing is kept; the rest was taken for"),
        (SOUND.replace("ministry", "minis\u00c3\u00a9try"), "line 3: letters of a wrong encoding, read as they were meant (1 places"),
        (SOUND.replace("drones", "dr\ufffdnes"), "line 3: letters lost in a wrong encoding"),
        (SOUND.replace("northern", "&quot;northern&quot;"), "line 3: HTML entities"),
        (SOUND.replace("northern", "<b>northern</b>"), "line 3: HTML tags, passed over (2 places, first '<b>northern<'"),
        (SOUND.replace("northern", r"\u201cnorthern\u201d"), "line 3: escapes of JSON"),
        (SOUND.replace("licences", "[licences](https://courier.example/licences)"), "line 5: a link of Markdown"),
        (SOUND.replace("drones", "dr\u043enes"), "line 3: a word of letters from two scripts that look alike"),
        (SOUND.replace("drones", "\u0430n"), "('\u0430n')"),
        (SOUND.replace("drones", "dr\u0585nes"), "letters from two scripts"),
        (SOUND.replace("drones", "dr\uff4fnes"), "letters from two scripts"),
        (SOUND.replace("drones", "dr\U0001d428nes"), "letters from two scripts"),
        (SOUND + "\nGoods\tTonnes\tShare\nBarley\t12\t40\nRye\t18\t60\n", "line 7: a pasted table of 3 rows"),
        (SOUND.upper(), "is written in capitals"),
        (f"{SOUND}\n{SOUND}", "repeats what stands above; the copy is not read"),
        (
            f"{SOUND}\nBridge opens in the south\n\nBy Jane Example\n\nThe bridge at the southern border opened on Friday after years of work.\n",
            "line 9: a second article may begin here ('By Jane Example')",
        ),
    ],
)
def test_a_text_that_needs_a_look_is_named(text, notice):
    assert any(notice in found for found in said(text)), said(text)


def test_two_texts_of_the_same_words_are_named():
    assert said(SOUND, SOUND.replace("Drones stay free", "Drones free")) == [
        "2.txt: has the words of 1.txt; what both report is one act of speaking, not two"
    ]


@pytest.mark.parametrize(
    "text",
    [
        SOUND,
        SOUND.replace("ministry", "ministry of S\u00e3o Paulo and \u00c5land"),
        "\n".join(SOUND.split()),
        f"By Jane Example\n\n{SOUND}",
        f"Flood: updates\n\n8:40 a.m.\n\n{LEAD}\n\n9:15 a.m.\n\n{MORE}\n",
    ],
)
def test_a_sound_text_is_not(text):
    assert said(text) == []
