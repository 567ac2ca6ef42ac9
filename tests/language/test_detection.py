"""Only English is read; everything else is labelled and kept."""

import pytest

from kzsanctions.language.detection import language


@pytest.mark.parametrize(
    "text, code",
    [
        ("The ministry said that exports had not been stopped and that no list was being prepared.", "en"),
        ("Министерство сообщает, что экспорт не приостановлен и никакой список не готовится.", "ru"),
        ("Ministerstwo poinformowało, że eksport nie został wstrzymany i żadna lista nie powstaje.", "pl"),
        ("1234 5678 %%%", ""),
        ("", ""),
    ],
)
def test_language(text, code):
    assert language(text) == code


def test_english_full_of_foreign_names_is_english():
    names = " ".join(
        f"K\u00e5re Bj\u00f8rnsson of Troms\u00f8 and \u00d8yvind H\u00e5konsen of Bod\u00f8 were named in round {n}." for n in range(150)
    )
    assert language(f"The commission named the members. {names}") == "en"


@pytest.mark.parametrize(
    "text",
    ["Regjeringen sier at det er for mange som har f\u00e5tt nei, og at det blir en ny runde.", "Il dit que le ministre a for\u00e7ment tort."],
)
def test_other_languages_stay_what_they_are(text):
    assert language(text) != "en"
