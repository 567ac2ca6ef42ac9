"""Mentions of several texts become actors. The persons are invented; each text is read as the stage before reads it."""

from dataclasses import fields
from pathlib import Path

import pandas as pd
import pytest

from kzsanctions.codebook import load_part
from kzsanctions.errors import CodebookError
from kzsanctions.language import spans
from kzsanctions.language.parsing import parse
from kzsanctions.read.actors import build
from kzsanctions.read.names.mentions import mentions, read_gazetteer
from kzsanctions.tables import identify

CODEBOOK = Path(__file__).parents[2] / "codebook"
PARTS = [load_part(CODEBOOK, part) for part in ("places", "names", "offices")]


def codebook(actors=(), apart=(), together=()):
    return read_gazetteer({"actors": list(actors), "apart": [list(p) for p in apart], "together": [list(p) for p in together]}, *PARTS)


NOBODY = codebook()


def mention_rows(source_id, text, gazetteer):
    paragraphs = parse(text, [(span, "body") for span in spans.paragraphs(text)])
    return [
        {
            "mention_id": identify("m", source_id, m.span.start, m.span.end),
            "source_id": source_id,
            "start": m.span.start,
            "end": m.span.end,
            **{f.name: getattr(m, f.name) for f in fields(m) if f.name != "span"},
        }
        for m in mentions(text, paragraphs, gazetteer)
    ]


def corpus(*texts, gazetteer=NOBODY, genre="media", publisher="Steppe Wire", spoken=None):
    rows = [row for number, text in enumerate(texts) for row in mention_rows(f"s{number}", text, gazetteer)]
    sources = pd.DataFrame([{"source_id": f"s{n}", "publisher": publisher, "genre": genre} for n in range(len(texts))])
    return build(pd.DataFrame(rows), sources, gazetteer, spoken)


def persons(actors):
    return actors[actors["kind"] == "person"].sort_values("name").reset_index(drop=True)


def test_two_transliterations_in_two_texts_are_one_actor_with_a_reason():
    actors, mentions_, _ = corpus(
        "Kazakh Deputy Trade Minister Yerzhan Tulegenov said no.", "The Deputy Minister of Trade of Kazakhstan, Jerzan Tulegenow, said no."
    )
    one = persons(actors)
    assert len(one) == 1 and one.loc[0, "basis"] == "inferred" and one.loc[0, "official"]
    assert one.loc[0, "merge_reason"].startswith("transliteration: ")
    assert "Jerzan Tulegenow" in one.loc[0, "variants"] and "Yerzhan Tulegenov" in one.loc[0, "variants"]
    assert set(mentions_.loc[mentions_["text"].str.contains("Tulegeno"), "actor_id"]) == {one.loc[0, "actor_id"]}


@pytest.mark.parametrize(
    "left, right, why",
    [
        ("Kazakh Trade Minister Marat Tulegenov spoke.", "Kazakh Trade Minister Murat Tulegenov spoke.", "another given name"),
        ("Kazakh Trade Minister Marat Tulegenov spoke.", "Kazakh Trade Minister Marat Tulebayev spoke.", "surnames that look alike"),
        ("Kazakh Trade Minister Marat Tulegenov spoke.", "Uzbek Trade Minister Marat Tulegenov spoke.", "another government"),
        ("Kazakh Trade Minister Marat Tulegenov spoke.", "Kazakh Health Minister Marat Tulegenov spoke.", "another office"),
    ],
)
def test_two_people_stay_two(left, right, why):
    assert len(persons(corpus(left, right)[0])) == 2, why


def test_a_surname_alone_goes_to_the_only_person_of_that_name():
    one = persons(corpus("Kazakh Trade Minister Marat Tulegenov spoke.", "Tulegenov denied it, Reuters said.")[0])
    assert len(one) == 1 and "surname alone" in one.loc[0, "merge_reason"]


def test_an_ambiguous_surname_stays_apart():
    three = persons(
        corpus("Trade Minister Marat Tulegenov spoke.", "Health Minister Dauren Tulegenov spoke.", "Tulegenov denied it, Reuters said.")[0]
    )
    assert len(three) == 3


def test_ambiguous_surnames_of_several_texts_have_ids_of_their_own():
    full = ("Trade Minister Marat Tulegenov spoke.", "Health Minister Dauren Tulegenov spoke.")
    bare = ("Tulegenov denied it, Reuters said.", "Tulegenov agreed, Reuters said.")
    found = persons(corpus(*full, *bare)[0])
    assert len(found) == 4 and found["actor_id"].is_unique
    assert sum("kept apart: 2 persons" in why for why in found["merge_reason"]) == 2


def test_an_office_tells_which_of_two_namesakes_is_meant():
    texts = (
        "Kazakh Trade Minister Marat Tulegenov spoke.",
        "Kazakh Health Minister Dauren Tulegenov spoke.",
        "Kazakh Trade Minister Tulegenov denied it.",
    )
    found = persons(corpus(*texts)[0])
    assert len(found) == 2 and "Trade Minister Tulegenov" in found.set_index("name").loc["Marat Tulegenov", "variants"]


def test_a_womans_surname_alone_is_not_her_namesakes():
    assert len(persons(corpus("Trade Minister Marat Tulegenov spoke.", "Tulegenova denied it, Reuters said.")[0])) == 2


def test_a_line_of_the_codebook_undoes_a_merge_and_makes_one():
    texts = ("Kazakh Trade Minister Yerzhan Tulegenov spoke.", "Kazakh Trade Minister Erjan Tulegenow spoke.")
    assert len(persons(corpus(*texts)[0])) == 1
    assert len(persons(corpus(*texts, gazetteer=codebook(apart=[("Yerzhan Tulegenov", "Erjan Tulegenow")]))[0])) == 2
    two = ("Envoy Marta Lindqvist spoke.", "Envoy Marta Berg spoke.")
    assert len(persons(corpus(*two)[0])) == 2
    joined = persons(corpus(*two, gazetteer=codebook(together=[("Marta Lindqvist", "Marta Berg")]))[0])
    assert len(joined) == 1 and "declared together" in joined.loc[0, "merge_reason"]


def test_a_ministry_named_in_part_is_the_fuller_one_of_its_government_and_no_other():
    actors, _, _ = corpus(
        "Kazakhstan's trade ministry said no.",
        "The Ministry of Trade and Industry of Kazakhstan said no.",
        "Kazakhstan's foreign ministry said no.",
        "Georgia's trade ministry said no.",
    )
    bodies = actors[actors["kind"] == "organisation"].set_index("name")
    assert set(bodies.index) == {
        "Ministry of trade and industry of Kazakhstan",
        "Ministry of foreign affairs of Kazakhstan",
        "Ministry of trade of Georgia",
    }
    assert "field named in part" in bodies.loc["Ministry of trade and industry of Kazakhstan", "merge_reason"]


def test_an_official_belongs_to_the_body_of_his_office():
    actors, _, _ = corpus("Kazakhstan's trade ministry contradicted Deputy Trade Minister Marat Tulegenov.")
    body = actors[actors["kind"] == "organisation"].iloc[0]
    assert persons(actors).loc[0, "organization_id"] == body["actor_id"] and body["official"]


def test_a_person_of_the_codebook_gets_its_name_office_and_id():
    book = codebook(actors=[{"id": "kz-minister", "name": "Marat Tulegenov", "kind": "person", "office": "minister of trade", "government": "KZ"}])
    one = persons(corpus("Minister Marat Toulegenov spoke.", gazetteer=book)[0])
    assert (one.loc[0, "name"], one.loc[0, "government"], one.loc[0, "basis"]) == ("Marat Tulegenov", "KZ", "codebook")
    assert one.loc[0, "actor_id"] == identify("a", "kz-minister")


def test_an_official_publisher_is_the_body_it_speaks_for():
    actors, _, publishers = corpus(
        "The Ministry has not closed the bridge. The Ministry of Trade and Industry of the Republic of Kazakhstan informs.",
        genre="official",
        publisher="Press Service of the Ministry of Trade and Industry",
    )
    body = actors[actors["actor_id"] == publishers["s0"]].iloc[0]
    assert (body["kind"], body["government"], body["official"]) == ("organisation", "KZ", True)
    assert len(actors[actors["kind"] == "organisation"]) == 1


def test_a_guessed_country_gives_way_to_the_one_another_text_states_and_so_does_the_guess_for_its_others():
    guessed = "Uganda's works ministry wrote. Water Minister Ines Okello said no. The director of roads, Paulo Mbeki, said yes."
    stated = "Tanzania's water minister, Ines Okello, said no."
    found = persons(corpus(guessed, stated)[0])
    assert dict(zip(found["name"], found["government"])) == {"Ines Okello": "TZ", "Paulo Mbeki": "TZ"}
    alone = persons(corpus(guessed)[0])
    assert dict(zip(alone["name"], alone["government"])) == {"Ines Okello": "UG", "Paulo Mbeki": "UG"}


def test_two_stated_countries_of_one_name_mend_no_guess():
    guessed = "Uganda's works ministry wrote. Water Minister Ines Okello said no."
    found = persons(corpus(guessed, "Tanzania's water minister, Ines Okello, said no.", "Ghana's water minister, Ines Okello, said no.")[0])
    assert sorted(found["government"]) == ["GH", "TZ", "UG"]


def test_ids_depend_neither_on_order_nor_on_other_sources():
    first, second = "Kazakh Trade Minister Marat Tulegenov spoke.", "Georgian Prime Minister Levan Maisashvili left Tbilisi."
    alone = set(corpus(first)[0]["actor_id"])
    both, turned = corpus(first, second)[0], corpus(second, first)[0]
    assert alone <= set(both["actor_id"])
    pd.testing.assert_frame_equal(both, turned)


def test_capitals_that_never_speak_are_no_actors():
    text = "Trade Minister Marat Tulegenov opened Lemon Drop in Almaty."
    kept, _, _ = corpus(text)
    strict, _, _ = corpus(text, spoken=())
    assert "Lemon Drop" in set(kept["name"]) and "Lemon Drop" not in set(strict["name"])
    assert "Marat Tulegenov" in set(strict["name"])


def test_a_corpus_without_mentions_has_no_actors():
    actors, mentions_, publishers = corpus("")
    assert len(actors) == len(mentions_) == len(publishers) == 0


def test_a_ministry_of_no_country_is_not_taken_for_that_of_another_text():
    actors, _, _ = corpus("Latvian Farm Minister Ilze Kalna spoke.", "Farm Minister Osman Razak spoke.")
    homes = dict(zip(actors["actor_id"], actors["government"]))
    assert [homes.get(o) for o in persons(actors)["organization_id"]] == ["LV", ""]


TWO = "Kazakh Deputy Trade Minister Yerzhan Tulegenov said no. Trade Minister Bolat Akhmetov said yes."


@pytest.mark.parametrize(
    "pair, nearest",
    [
        (("Yerzhan Tulegenow", "Bolat Akhmetov"), "Yerzhan Tulegenov"),
        (("Bolat Akhmetov", "Yerzan Tulegenov"), "Yerzhan Tulegenov"),
        (("tulegenow", "Bolat Akhmetov"), "tulegenov"),  # an id of the codebook
    ],
)
@pytest.mark.parametrize("part", ["apart", "together"])
def test_a_misspelt_name_of_a_declared_pair_is_refused_with_the_nearest(pair, nearest, part):
    known = codebook([{"id": "tulegenov", "name": "Yerzhan Tulegenov", "kind": "person"}], **{part: [pair]})
    wrong = next(n for n in pair if n != "Bolat Akhmetov")
    with pytest.raises(CodebookError, match=f"actors.yml: {part}: '{wrong}' stands in no text and is nobody's name; did you mean '{nearest}'"):
        corpus(TWO, gazetteer=known)


@pytest.mark.parametrize(
    "pair",
    [
        ("Yerzhan Tulegenov", "Bolat Akhmetov"),
        ("Yerzhan Tulegenov", "Yerzhan Tulegenow"),  # the other spelling stands in the texts of another corpus
        ("Ada Falk", "Olga Lind"),  # neither is of these texts
        ("Bolat Akhmetov", "Olga Lind"),  # nobody here is called anything like it
    ],
)
def test_a_declared_pair_that_may_be_meant_is_taken(pair):
    assert len(persons(corpus(TWO, gazetteer=codebook(apart=[pair]))[0])) == 2
