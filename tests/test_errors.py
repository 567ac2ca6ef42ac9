"""A defect of the program says which text or row it was met in; bad input says so by itself."""

import pytest
from tables import compare, side

from kzsanctions import codebook, files, pipeline
from kzsanctions.engine import Engine
from kzsanctions.errors import InputError, during

TEXTS = {"a.txt": "Ada Otto of Lomna said on Friday that the road was open.", "b.txt": "The minister of trade said on Friday that goods were banned."}


@pytest.fixture
def corpus(tmp_path):
    (tmp_path / "texts").mkdir()
    register = "file,publisher,genre,published_from,published_to\n"
    for name, text in TEXTS.items():
        (tmp_path / "texts" / name).write_text(text, encoding="utf-8")
        register += f"{name},Daily,media,2030-05-03,2030-05-03\n"
    (tmp_path / "sources.csv").write_text(register, encoding="utf-8")
    return files.Corpus(tmp_path)


@pytest.mark.parametrize(
    "place, said",
    [
        ("kzsanctions.clean.passages.cut", "while cleaning b.txt"),
        ("kzsanctions.read.extract.extract", "while reading b.txt"),
        ("kzsanctions.claim.claims._claims", "while reading what is claimed in b.txt, characters "),
    ],
)
def test_a_defect_names_the_text_it_was_met_in(corpus, place, said, monkeypatch):
    def defect(*given, **_):
        if "goods were banned" in repr(given):
            raise KeyError("x")
        return real(*given)

    module, _, name = place.rpartition(".")
    real = getattr(__import__(module, fromlist=[name]), name)
    monkeypatch.setattr(place, defect)
    with pytest.raises(KeyError) as met:
        pipeline.rebuilt(corpus, {}, codebook.parameters(), engine=Engine())
    assert [note.startswith(said) for note in met.value.__notes__] == [True]


def test_a_defect_of_comparing_names_both_sides(monkeypatch):
    def defect(*_):
        raise ZeroDivisionError

    monkeypatch.setattr("kzsanctions.compare.gates.judge", defect)
    with pytest.raises(ZeroDivisionError) as met:
        compare(side("It is banned"), side("It is not banned", speaker="ministry", source="agency", position="denies"))
    assert met.value.__notes__[0].startswith("while comparing k_")


def test_bad_input_is_left_as_it_is():
    with pytest.raises(InputError) as met, during("reading a.txt"):
        raise InputError("a.txt: is empty")
    assert not hasattr(met.value, "__notes__")
