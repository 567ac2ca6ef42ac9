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
