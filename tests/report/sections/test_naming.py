"""One office or body that the texts have under two names is one account; a deputy is not the minister, and a paper is called by its name."""

from dataclasses import replace

import pytest
from storyteller import article, corpus, disputed

from kzsanctions.report.sections import naming


def told(*actors):
    """A story whose actors are these: name, kind, office, government."""
    one = article("one", "Daily Herald")
    for name, *_ in actors:
        one.say((name, "", ""), "The gates are open at night")
    story = corpus(one, people=[(name, "", "") for name, *_ in actors])
    known = {a.name: a for a in story.actors.values()}
    rows = story.tables["actors"]
    for name, kind, office, government in actors:
        rows.loc[rows["actor_id"] == known[name].actor_id, ["kind", "office", "government", "organization_id"]] = [kind, office, government, ""]
    return replace(story, tables={**story.tables, "actors": rows})


@pytest.mark.parametrize(
    "one, other, joined",
    [
        (("minister of trade", "XR"), ("minister of trade and transport", "XR"), True),
        (("minister of trade", "XR"), ("deputy minister of trade", "XR"), False),
        (("minister of trade", "XR"), ("minister of trade and transport", "XS"), False),
        (("minister of trade", "XR"), ("minister of transport", "XR"), False),
        (("minister of trade", ""), ("minister of trade and transport", ""), False),
    ],
    ids=["in short", "a deputy", "of another state", "another office", "no state known"],
)
def test_an_office_told_in_short_is_the_same_account(one, other, joined):
    story = told(("Ada Falk", "person", *one), ("Ada Falck", "person", *other))
    accounts = {story.account(a.actor_id) for a in story.actors.values() if a.name.startswith("Ada")}
    assert len(accounts) == (1 if joined else 2)


@pytest.mark.parametrize(
    "names, called",
    [
        (("Channel One", "state-owned broadcaster Channel One"), {"Channel One"}),
        (("Herald", "Evening Herald"), {"Herald", "Evening Herald"}),
    ],
    ids=["described", "another name"],
)
def test_a_paper_is_called_by_its_name(names, called):
    story = told(*((name, "outlet", "", "") for name in names))
    assert {naming.called(story, a) for a in story.actors.values() if a.name in names} == called


@pytest.mark.parametrize(
    "name, called",
    [
        ("Board of Mills (archived copy)", "Board of Mills"),
        ("Board of Mills (Sorn)", "Board of Mills (Sorn)"),
        ("Board of Mills", "Board of Mills"),
    ],
)
def test_a_note_of_the_register_is_no_part_of_a_name(name, called):
    story = told((name, "organisation", "", ""))
    assert next(naming.called(story, a) for a in story.actors.values() if a.name == name) == called


def test_a_name_in_apposition_is_the_same_body():
    story = told(("Ruristat", "organisation", "", "XR"), ("Statistics office", "organisation", "", "XR"))
    statements = story.tables["statements"].assign(speaker_text="Ruristat, the statistics office")
    story = replace(story, tables={**story.tables, "statements": statements})
    assert {naming.called(story, a) for a in story.actors.values() if a.kind == "organisation" and a.government == "XR"} == {"Ruristat"}


@pytest.mark.parametrize(
    "text, told",
    [
        ("So says Rurstat, the national office of statistics, every year.", "the national office of statistics"),
        ("Rurstat, the office that counts.", "the office that counts"),
        # What follows belongs to somebody else, or is no description.
        ("Rurstat, the ministry said, had counted twice; it did not.", ""),
        ("Rurstat, as ever, counts.", ""),
        ("Rurstat, the same day, counted again.", ""),
    ],
)
def test_what_a_text_says_of_a_body_is_told_on_first_mention(text, told):
    story = disputed()
    story.texts[next(iter(story.texts))] += f"\n{text}\n"
    assert naming.apposed(story, "Rurstat") == told


@pytest.mark.parametrize(
    "office, text, shown",
    [
        ("envoy of timber", "the envoy for timber said", "envoy for timber"),
        ("envoy of timber", "the envoy of timber said", "envoy of timber"),
        ("envoy of timber", "an envoy said", "envoy of timber"),
    ],
)
def test_an_office_has_the_preposition_of_the_text(office, text, shown):
    story = disputed()
    story.texts[next(iter(story.texts))] += f"\n{text}\n"
    assert naming._written(story, office) == shown


@pytest.mark.parametrize(
    "office, variants, printed",
    [
        ("head", "The head of the Delmark Water Agency, Jane Doe", "head of the Delmark Water Agency"),
        ("deputy president", "Jane Doe, vice-president of the Delmark Forest Fund | Doe", "vice-president of the Delmark Forest Fund"),
        ("minister", "Minister Jane Doe | Delmark's water minister", "water minister of Delmark"),
        # Of no body that has a name; of somebody else; where the office has its field already.
        ("mayor", "the mayor of the capital, Jane Doe", ""),
        ("head", "the head of the Delmark Water Agency, John Roe", ""),
        ("minister of water", "the Minister of Water of Delmark, Jane Doe", ""),
        ("head", "", ""),
    ],
)
def test_a_bare_office_is_told_as_a_text_has_it_beside_the_name(office, variants, printed):
    actor = disputed().rows("actors")[0]._replace(name="Jane Doe", kind="person", office=office, variants=variants)
    assert naming.printed_office(actor) == printed


@pytest.mark.parametrize(
    "office, whole",
    [
        ("minister of trade", True),
        ("president", True),
        ("provincial minister of trade", False),
        ("deputy president", False),
        ("governor", False),
    ],
)
def test_an_office_of_a_part_of_a_state_is_not_the_states(office, whole):
    assert naming._of_a_state(office) == whole


@pytest.mark.parametrize(
    "body, told",
    [("Harbour Board", " of Ruritania"), ("Bureau of Mines", " of Ruritania"), ("Varnhall", ", Ruritania"), ("Ruritanian Navy", "")],
)
def test_a_body_is_of_its_state_and_a_town_lies_in_it(body, told):
    story = replace(disputed(), places={"XR": "Ruritania"}, kinds={"XR": ["Ruritania", "Ruritanian"]})
    assert naming._of_state(story, body, "Ruritania") == told


def test_no_body_is_called_by_a_pronoun():
    story = told(("Ministry of trade of Ruritania", "organisation", "", "XR"))
    story.texts[next(iter(story.texts))] += "\nHis ministry knew of it.\n"
    actor = next(iter(story.actors.values()))._replace(basis="inferred", variants="His ministry", name="Office of trade")
    assert naming.called(story, actor).split(" (")[0] == "Ministry"


@pytest.mark.parametrize(
    "office, text, printed",
    [
        ("secretary of state of mines", "the secretary of state for mines said", "secretary of state for mines"),
        ("chief officer of harbours", "the chief harbours officer said", "chief harbours officer"),
        ("minister of mines", "the mines minister said", "minister of mines"),
        # The texts have it as the tables do, or in no other words that are known.
        ("secretary of state of mines", "the secretary of state of mines said", "secretary of state of mines"),
        ("chief officer of harbours", "the officer in chief said", "chief officer of harbours"),
    ],
)
def test_an_office_is_told_in_the_words_of_the_texts(office, text, printed):
    told = disputed()
    actor = next(a for a in told.actors.values() if a.kind == "person")._replace(office=office)
    assert naming.office(replace(told, texts={"s": text}), actor) == printed
