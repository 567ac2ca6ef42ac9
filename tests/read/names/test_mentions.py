"""Who is named in a sentence: persons with offices, bodies, governments, outlets, groups. The persons are invented."""

import pickle
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzsanctions.codebook import load_part
from kzsanctions.language import spans
from kzsanctions.language.parsing import parse
from kzsanctions.read.names.mentions import mentions, read_gazetteer

CODEBOOK = Path(__file__).parents[3] / "codebook"
NOBODY = {"actors": [], "apart": [], "together": []}


@pytest.fixture(scope="module")
def gazetteer():
    """The codebook without a single known actor: names are found by their form."""
    return read_gazetteer(NOBODY, *(load_part(CODEBOOK, part) for part in ("places", "names", "offices")))


def found(text, gazetteer):
    return mentions(text, parse(text, [(span, "body") for span in spans.paragraphs(text)]), gazetteer)


PERSONS = [
    ("Deputy Trade Minister Daulet Ospanov said no.", "Daulet Ospanov", "deputy minister of trade", "ministry of trade", ""),
    ("Georgia's deputy finance minister, Nana Beridze, said no.", "Nana Beridze", "deputy minister of finance", "ministry of finance", "GE"),
    (
        "The Vice Minister of Trade and Industry of Kazakhstan, Daulet Ospanov, said no.",
        "Daulet Ospanov",
        "deputy minister of trade and industry",
        "ministry of trade and industry",
        "KZ",
    ),
    ("President Arman Sadykov of Kazakhstan said no.", "Arman Sadykov", "president", "", "KZ"),
    ("Armenian Prime Minister Hayk Terteryan said no.", "Hayk Terteryan", "prime minister", "", "AM"),
    (
        "Ann Corby, the assistant secretary for maritime transport at the U.S. Department of Transportation, said no.",
        "Ann Corby",
        "assistant secretary of transport",
        "department of transport",
        "US",
    ),
    ("The head of Uzbekistan's customs committee, Rustam Yuldoshev, said no.", "Rustam Yuldoshev", "head", "customs service", "UZ"),
    ("Kyrgyz Foreign Ministry spokesman Azat Toktosunov said no.", "Azat Toktosunov", "spokesman", "ministry of foreign affairs", "KG"),
    ("Maria van der Velde, president of the European Commission, said no.", "Maria van der Velde", "president", "European Commission", "EU"),
    ("The deputy chairman of the Central Bank of Uzbekistan Rustam Yuldoshev said no.", "Rustam Yuldoshev", "deputy chairman", "central bank", "UZ"),
    (
        "Minister of Industry, Innovation and New Technologies Daulet Ospanov said no.",
        "Daulet Ospanov",
        "minister of industry and innovation and technology",
        "ministry of industry and innovation and technology",
        "",
    ),
]


@pytest.mark.parametrize("text, name, office, organisation, government", PERSONS)
def test_an_office_before_or_after_a_name_belongs_to_it(text, name, office, organisation, government, gazetteer):
    person = found(text, gazetteer)[0]
    assert (person.kind, person.name, person.office, person.organisation, person.government) == ("person", name, office, organisation, government)
    assert person.standing == "serving"


@pytest.mark.parametrize(
    "text, standing",
    [
        ("Former Finance Minister Daulet Ospanov said no.", "former"),
        ("Norway's Special Water Envoy for the Pacific, Ann Hale, said no.", "serving"),
        ("The chairman of Fiji's Roads and Bridges Commission, John Hale, said no.", "serving"),
        ("The chairman of Fiji's Football and Hockey Association, John Hale, said no.", "unofficial"),
        ("Ex-president Arman Sadykov said no.", "former"),
        ("Economist Daulet Ospanov said no.", "unofficial"),
        ("Daulet Ospanov, an economist at the Steppe Policy Institute, said no.", "unofficial"),
        ("A senior official in Tashkent said no.", "unnamed"),
        ("One of its deputy ministers said no.", "unnamed"),
        ("U.S. officials said no.", "unnamed"),
    ],
)
def test_standing_tells_who_speaks_for_an_office(text, standing, gazetteer):
    assert found(text, gazetteer)[0].standing == standing


@pytest.mark.parametrize(
    "text, kind, organisation, government",
    [
        ("Kazakhstan's trade ministry said no.", "organisation", "ministry of trade", "KZ"),
        ("The Ministry of Trade and Industry of the Republic of Kazakhstan said no.", "organisation", "ministry of trade and industry", "KZ"),
        ("The Foreign Ministry in Tbilisi said no.", "organisation", "ministry of foreign affairs", "GE"),
        ("The National Bank of Tajikistan said no.", "organisation", "central bank", "TJ"),
        ("The press service of the Ministry of Energy of Kazakhstan said no.", "organisation", "ministry of energy", "KZ"),
        ("Russian authorities said no.", "government", "authorities", "RU"),
        ("The government in Bishkek said no.", "government", "government", "KG"),
        ("Western countries said no.", "group", "countries", ""),
    ],
)
def test_institutions_by_field_and_government(text, kind, organisation, government, gazetteer):
    body = found(text, gazetteer)[0]
    assert (body.kind, body.organisation, body.government) == (kind, organisation, government)


def test_a_capital_is_a_government_where_it_acts_and_a_place_elsewhere(gazetteer):
    acting, visited = found("Brussels said no before talks in Tashkent.", gazetteer)
    assert (acting.name, acting.government, acting.weak) == ("European Union", "EU", False)
    assert (visited.government, visited.weak) == ("UZ", True)


@pytest.mark.parametrize(
    "text, outlet",
    [
        ("He told the Steppe Times that it was over.", "Steppe Times"),
        ("He was quoted by the Caravan News and Ordabasy agencies.", "Ordabasy agencies"),
        ("Reuters quoted him as saying no.", "Reuters"),
    ],
)
def test_outlets(text, outlet, gazetteer):
    assert outlet in {m.text for m in found(text, gazetteer) if m.kind == "outlet"}


@pytest.mark.parametrize(
    "text, person",
    [
        ("The people of Kibaroni met Peter ole Nakuso.", "Peter ole Nakuso"),
        ("The herders of Kibaroni met Moses arap Chelang.", "Moses arap Chelang"),
        ("Downstream, the mayor of Kibaroni, Ada Lint, closed the weir.", "Ada Lint"),
        ("Offshore, the commander of the coast guard, Ada Lint, called it off.", "Ada Lint"),
    ],
)
def test_where_it_is_told_is_nobody(text, person, gazetteer):
    assert [m.name for m in found(text, gazetteer) if m.kind == "person"] == [person]


@pytest.mark.parametrize(
    "text",
    [
        "The commission of 12 percent was paid on Monday in Almaty.",
        "Export codes were checked in March.",
        "Two lorries stood at the gate.",
    ],
)
def test_no_actor_is_read_from_things(text, gazetteer):
    assert [m.text for m in found(text, gazetteer) if not m.weak and m.kind in ("person", "outlet", "government")] == []


def test_a_name_given_in_part_is_completed_from_the_document(gazetteer):
    text = (
        "Kazakhstan's trade ministry denied a ban.\nDeputy Trade Minister Daulet Ospanov had announced it.\n"
        "The deputy minister spoke at noon. Ospanov left. The ministry said nothing more."
    )
    named = {m.text: m for m in found(text, gazetteer)}
    assert {named[w].name for w in ("Deputy Trade Minister Daulet Ospanov", "The deputy minister", "Ospanov")} == {"Daulet Ospanov"}
    assert {named[w].government for w in ("Deputy Trade Minister Daulet Ospanov", "The ministry")} == {"KZ"}
    assert named["The ministry"].organisation == "ministry of trade"


@pytest.mark.parametrize(
    "text, wording, organisation, government",
    [
        (
            "The customs committee of Armenia was silent. Its chairman, Suren Babayan, said no.",
            "Its chairman, Suren Babayan",
            "customs service",
            "AM",
        ),
        (
            "Georgian Energy Minister Levan Maisashvili spoke. His deputy, Nana Beridze, said no.",
            "His deputy, Nana Beridze",
            "ministry of energy",
            "GE",
        ),
        ("The European Commission met. A spokesman for the commission said no.", "A spokesman for the commission", "European Commission", "EU"),
        ("The EU's envoy in Yerevan, Jens Holm, said no.", "The EU's envoy in Yerevan, Jens Holm", "", "EU"),
        ("Ann Corby, deputy assistant secretary of state, said no in Baku.", "Ann Corby, deputy assistant secretary of state", "", "US"),
        (
            "Armenia has sent Georgia readings of the river, the country's energy minister, Levan Maisashvili, said.",
            "energy minister, Levan Maisashvili",
            "ministry of energy",
            "AM",
        ),
    ],
)
def test_whose_an_office_is(text, wording, organisation, government, gazetteer):
    person = {m.text: m for m in found(text, gazetteer)}[wording]
    assert (person.organisation, person.government, person.official) == (organisation, government, True)


@pytest.mark.parametrize(
    "text",
    [
        "Petr Vogel, president of Vogel Steel Holdings, said no.",
        "An opposition lawmaker, Petr Vogel, said no.",
        "Petr Vogel, director of the Steppe Policy Institute, said no.",
    ],
)
def test_not_everybody_with_a_title_speaks_officially(text, gazetteer):
    assert found(text, gazetteer)[0].standing == "unofficial"


def test_two_ministries_of_one_text_stay_two(gazetteer):
    text = "The Kazakh trade ministry said yes. The Kazakh foreign ministry said no. The trade ministry said nothing more."
    assert [m.organisation for m in found(text, gazetteer)] == ["ministry of trade", "ministry of foreign affairs", "ministry of trade"]


def test_a_title_is_not_given_to_a_holder_of_another_office(gazetteer):
    text = "Finance Minister Daulet Ospanov spoke. The foreign minister did not."
    assert [(m.name, m.office) for m in found(text, gazetteer)] == [("Daulet Ospanov", "minister of finance"), ("", "minister of foreign affairs")]


def test_one_person_in_two_spellings_is_one_within_a_text(gazetteer):
    text = "Deputy Minister Kajsar Seitkasymow spoke.\nSeitkasymov, quoted by agencies, added more."
    assert {m.name for m in found(text, gazetteer) if m.kind == "person"} == {"Kajsar Seitkasymow"}


def test_a_line_of_the_codebook_keeps_two_spellings_of_one_text_apart():
    parts = [load_part(CODEBOOK, part) for part in ("places", "names", "offices")]
    text = "Kajsar Seitkasymow spoke. Kaisar Seitkasymov did not."
    apart = read_gazetteer({**NOBODY, "apart": [["Kajsar Seitkasymow", "Kaisar Seitkasymov"]]}, *parts)
    assert len({m.name for m in found(text, read_gazetteer(NOBODY, *parts))}) == 1
    assert len({m.name for m in found(text, apart)}) == 2


def test_the_word_lists_travel_to_other_processes(gazetteer):
    text = "Georgia's deputy finance minister, Nana Beridze, said no."
    assert found(text, pickle.loads(pickle.dumps(gazetteer))) == found(text, gazetteer)


ANY = st.text(alphabet=st.sampled_from("Kazakh minister of Trade's, \n\"«»—Ивановç🙂.()-&the President EU deputy U.S.\u200b\xa0"), max_size=120)


@settings(max_examples=60, deadline=None)
@given(text=ANY)
def test_spans_equal_their_slices_and_never_overlap(text, gazetteer):
    named = found(text, gazetteer)
    assert all(m.span.of(text) == m.text and m.text for m in named)
    assert all(a.span.end <= b.span.start for a, b in zip(named, named[1:]))


def test_an_empty_codebook_finds_names_by_capitals_alone(tmp_path):
    parts = ("actors", "places", "names", "offices")
    for part in parts:
        (tmp_path / f"{part}.yml").write_text("")
    empty = read_gazetteer(*(load_part(tmp_path, part) for part in parts))
    assert [m.text for m in found("Yesterday Daulet Ospanov spoke.", empty)] == ["Daulet Ospanov"]


@pytest.mark.parametrize(
    "text, name, government",
    [
        # The text's own country, not that of another state's minister spoken of later.
        (
            "Armenia has no such list, Deputy Minister of Economy Hayk Terteryan said.\nGeorgia's Economy Minister Nana Beridze has one.",
            "Hayk Terteryan",
            "AM",
        ),
        # A union has no prime minister.
        (
            "The European Union's envoy arrived when Georgia's customs were closed. Prime Minister Levan Maisashvili was late.",
            "Levan Maisashvili",
            "GE",
        ),
        ("Slovakia's economy minister said no.\nMinister Karol Benko went on. The German minister had called.", "Karol Benko", "SK"),
    ],
)
def test_a_minister_without_a_country_takes_none_from_another_states(text, name, government, gazetteer):
    assert {m.government for m in found(text, gazetteer) if m.name == name} == {government}


def test_the_press_office_of_a_service_speaks_for_the_service_spoken_of(gazetteer):
    bodies = [m for m in found("Georgia's Revenue Service said no. The service's press office said it again.", gazetteer) if m.kind == "organisation"]
    assert [m.organisation for m in bodies] == ["service of tax", "service of tax"]


@pytest.mark.parametrize(
    "second, office",
    [
        ('"No," Marta Lindqvist told reporters. Lindqvist left.', "envoy"),
        ('"No," Marta Lindqvist, a beekeeper, told reporters. Lindqvist left.', ""),
        ('"No," said beekeeper Marta Lindqvist. Lindqvist left.', ""),
    ],
)
def test_the_office_of_a_lead_and_the_bare_name_after_it_are_one_person(second, office, gazetteer):
    people = found(f"The European Union's envoy said the list was closed.\n{second}", gazetteer)
    assert {m.office for m in people if m.name == "Marta Lindqvist"} == {office}


@pytest.mark.parametrize(
    "text, government",
    [
        ("The deputy minister said that no timber goes to Serbia.", ""),
        ("No timber was sold to Serbia or Moldova, the deputy minister said.", ""),
        ("Sanctions against Serbia hold, the deputy minister said.", ""),
        ("The deputy minister said that a firm had supplied Serbia.", ""),
        ("Timber was sold to Serbian firms, the deputy minister said.", ""),
        ("The deputy minister said that timber goes to Serbia. He spoke in Tbilisi.", "GE"),
        ("Timber goes to Serbia, the deputy minister said. Georgia's customs service agreed.", "GE"),
        ("Timber goes to Serbia, the deputy minister said. The Georgian government agreed.", "GE"),
        ("Timber goes to Serbia. Serbia buys it all, the deputy minister said.", "RS"),  # named as acting too
        ("In Serbia the deputy minister said that timber goes to Moldova.", "RS"),
        ("Serbia's government sells timber to Moldova, the deputy minister said.", "RS"),
    ],
)
def test_where_goods_only_go_is_nobodys_home(text, government, gazetteer):
    assert [m.government for m in found(text, gazetteer) if m.office == "deputy minister"] == [government]


@pytest.mark.parametrize(
    "text, name, standing, government",
    [
        # Firms of the state's are public bodies; others are not.
        ("State-owned Energo Steppe denied it.", "Energo Steppe", "serving", ""),
        ("The state oil company Petrolan denied it.", "Petrolan", "serving", ""),
        ("Latvia's grid operator, Augsta Linija, denied it.", "Augsta Linija", "serving", "LV"),
        ("Norlux, the country's state-owned airline, denied it.", "Norlux", "serving", ""),
        ("The oil company Petrolan denied it.", "Petrolan", "unofficial", ""),
        ("Latvia's biggest baker, Rudzu Maize, denied it.", "Rudzu Maize", "unofficial", ""),
        # Whoever is at the head of one, or of a town or region, is an official.
        ("Anna Corby, chief executive of state-owned Gasnet, denied it.", "Anna Corby", "serving", ""),
        ("Anna Corby, chief executive of Gasnet, denied it.", "Anna Corby", "unofficial", ""),
        ("The governor of Lower Marsh, Anna Corby, denied it.", "Anna Corby", "serving", ""),
        ("The akim of Sandy region Daulet Ospanov denied it.", "Daulet Ospanov", "serving", ""),
        ("The head of the workshop Daulet Ospanov denied it.", "Daulet Ospanov", "unofficial", ""),
        # Whoever shadows a minister is none; titles of respect are no part of a name.
        ("Anna Corby, the shadow transport secretary, denied it.", "Anna Corby", "unofficial", ""),
        ("Food Minister Datuk Seri Osman Razak denied it.", "Osman Razak", "serving", ""),
        ("The Minister of Food of the Kyrgyz Republic Azat Toktosunov denied it.", "Azat Toktosunov", "serving", "KG"),
        ("Her Latvian counterpart, Interior Minister Ilze Kalna, denied it.", "Ilze Kalna", "serving", "LV"),
        ("The Lakes and Rivers Agency denied it.", "Lakes and Rivers Agency", "serving", ""),
    ],
)
def test_who_speaks_for_the_state(text, name, standing, government, gazetteer):
    assert [(m.standing, m.government) for m in found(text, gazetteer) if m.name == name] == [(standing, government)]


def test_the_spokesman_of_a_public_body_speaks_for_it_though_unnamed(gazetteer):
    text = "A spokesman for the Lakes and Rivers Agency said so. A spokesman for Corby and Sons did not."
    assert [m.standing for m in found(text, gazetteer) if m.noun == "spokesman"] == ["serving", "unnamed"]


def test_a_spokesman_of_nobody_is_of_the_body_that_acts_beside_him(gazetteer):
    text = "The Latvian embassy denied it. The report is wrong, spokesman Janis Kalns said."
    assert [m.government for m in found(text, gazetteer) if m.name == "Janis Kalns"] == ["LV"]


def test_an_office_once_held_does_not_end_the_one_that_is(gazetteer):
    text = "Trade Minister Daulet Ospanov spoke. Ospanov, a former deputy governor, left."
    assert {(m.office, m.standing) for m in found(text, gazetteer) if m.name == "Daulet Ospanov"} == {("minister of trade", "serving")}


def test_a_person_called_by_the_first_name_alone_is_the_one_so_called(gazetteer):
    text = "Food Minister Osman Razak spoke. Osman said rice was dear."
    assert [m.name for m in found(text, gazetteer)] == ["Osman Razak", "Osman Razak"]


def test_a_round_up_lends_an_office_the_country_its_paragraph_names(gazetteer):
    text = (
        "Latvia's farm minister, Ilze Kalna, spoke.\n\nGreek Health Minister Nikos Petrou spoke.\n\nSpain's president, Luz Prado, spoke.\n\n"
        "In Lusaka, the works minister, Anna Corby, spoke.\n\nThe Italian justice minister, Ugo Neri, spoke."
    )
    assert [m.government for m in found(text, gazetteer) if m.name == "Anna Corby"] == ["ZM"]


@pytest.mark.parametrize("dateline, government", [("LUSAKA (Invented Wire) -", "ZM"), ("", "")])
def test_an_office_of_no_country_is_of_the_country_of_the_dateline(dateline, government, gazetteer):
    text = "The works minister denied it."
    parsed = parse(text, [(span, "body") for span in spans.paragraphs(text)])
    assert [m.government for m in mentions(text, parsed, gazetteer, dateline)] == [government]


def test_whoever_is_introduced_under_another_country_is_not_given_the_texts_own(gazetteer):
    text = "Latvia's farm minister, Ilze Kalna, spoke.\n\nIn Lusaka, the works minister, Anna Corby, spoke. The finance minister did not."
    assert [m.government for m in found(text, gazetteer) if m.name == "Anna Corby"] == ["ZM"]
    # Presidents travel: where one speaks is not whose he is.
    travelling = text.replace("works minister, Anna Corby", "president, Anna Corby")
    assert [m.government for m in found(travelling, gazetteer) if m.name == "Anna Corby"] == [""]
    assert [m.government for m in found(text, gazetteer) if m.office == "minister of finance"] == ["LV"]


def test_a_sentence_may_say_who_somebody_is(gazetteer):
    text = "Anna Corby has been the deputy minister of transport of Latvia since May. Corby spoke."
    assert {(m.office, m.government) for m in found(text, gazetteer) if m.name == "Anna Corby"} == {("deputy minister of transport", "LV")}


@pytest.mark.parametrize("wish, names", [("who did not wish to be identified, ", [""]), ("in charge of the port ", ["Ilze Kalna"])])
def test_whoever_wants_no_name_gets_none(wish, names, gazetteer):
    text = f"A senior official {wish}told reporters so. The list is closed, Senior Official Ilze Kalna said."
    assert [m.name for m in found(text, gazetteer) if m.office == "senior official"][:1] == names


@pytest.mark.parametrize(
    "text, name, standing",
    [
        ("The press service of the Lumos holding denied it.", "Lumos", "unofficial"),
        ("The press service of the state-owned Lumos denied it.", "Lumos", "serving"),
    ],
)
def test_the_press_service_of_a_firm_is_the_firm(text, name, standing, gazetteer):
    assert [(m.name, m.standing) for m in found(text, gazetteer) if m.kind == "organisation"][-1:] == [(name, standing)]


@pytest.mark.parametrize(
    "text, name, standing, government",
    [
        ("County Health Director Dr. Anna Corby denied it.", "Anna Corby", "serving", ""),
        ("Health Director Anna Corby denied it.", "Anna Corby", "unofficial", ""),
        ("Anna Corby, chief executive of the state-owned company, denied it.", "Anna Corby", "serving", ""),
        ("The prefect of the Ecuadorian province of El Roble, Luz Prado, denied it.", "Luz Prado", "serving", "EC"),
        ("The Ohio governor, Anna Corby, denied it.", "Anna Corby", "serving", "US"),
        ("Corby, a Democrat, denied it.", "Corby", "unofficial", ""),
    ],
)
def test_who_speaks_for_a_part_of_a_state(text, name, standing, government, gazetteer):
    assert [(m.standing, m.government) for m in found(text, gazetteer) if m.kind == "person"] == [(standing, government)]
    assert found(text, gazetteer)[0].name == name


def test_the_first_of_two_surnames_names_the_person(gazetteer):
    text = "Transport Minister Luz Prado Mora spoke. Prado said no."
    assert [m.name for m in found(text, gazetteer)] == ["Luz Prado Mora", "Luz Prado Mora"]


def test_a_wider_word_means_the_official_named_last(gazetteer):
    text = "Latvia rejected it, said the farm minister. Ecuador's ambassador in Riga, Luz Prado, shrugged. The diplomat said trade grew."
    assert [(m.name, m.government) for m in found(text, gazetteer) if m.text == "The diplomat"] == [("Luz Prado", "EC")]


@pytest.mark.parametrize(
    "text, names",
    [
        ("Finance Minister Jane May said no. May told members that the plan stood. It may change in May 2024.", ["Jane May", "Jane May"]),
        ("Mrs June said no. In June the plan stood.", ["June"]),
        ("The ministry said the plan may change. In May it stood. By June 5 it was gone.", []),
    ],
)
def test_a_month_is_a_surname_where_the_text_names_somebody_so(text, names, gazetteer):
    assert [m.name for m in found(text, gazetteer) if m.kind == "person"] == names


@pytest.mark.parametrize(
    "text, name, office, standing",
    [
        ("PM Arun Sethi of India said no.", "Arun Sethi", "prime minister", "serving"),
        ("The shop shut at 6 PM Friday.", None, None, None),
        ("Union Health Minister Arun Sethi of India said no.", "Arun Sethi", "minister of health", "serving"),
        ("Student Union leader Arun Sethi said no.", "Arun Sethi", "leader", "unofficial"),
        ("Minister of State for Health Dr Arun Mohan Sethi said no.", "Arun Mohan Sethi", "minister of state of health", "serving"),
        ("Minister of State Security Arun Sethi said no.", "Arun Sethi", "minister of security", "serving"),
        ("The minister for trade Arun Sethi said no.", "Arun Sethi", "minister of trade", "serving"),
    ],
)
def test_offices_in_letters_and_of_federations(text, name, office, standing, gazetteer):
    people = [m for m in found(text, gazetteer) if m.kind == "person" and m.name]
    assert [(m.name, m.office, m.standing) for m in people] == ([(name, office, standing)] if name else [])


@pytest.mark.parametrize(
    "text, name, organisation, standing",
    [
        ("The Office of River Works (ORW) said no. ORW denied it.", "", "office", "serving"),
        ("The Ministry of External Affairs (MEA) said no. The MEA denied it.", "", "ministry of foreign affairs", "serving"),
        ("The River Haulage Company (RHC) said no. RHC denied it.", "River Haulage Company", "", "unofficial"),
        ("The River Haulage Company said no. RHC denied it.", "River Haulage Company", "", "unofficial"),
        ("The River Haulage Company and the Road Haulage Company said no. RHC denied it.", "RHC", "", "unofficial"),
        ("The World Health Organization said no. WHO denied it.", "World Health Organization", "", "serving"),
        ("The US State Department said no.", "State Department", "department of state", "serving"),
        ("The National Audit Office said no.", "", "audit office", "serving"),
        ("The Bank of Ghana said no.", "Bank of Ghana", "central bank", "serving"),
        ("Bank of America said no.", "Bank of America", "", "unofficial"),
        ("City hall said no.", "", "city hall", "serving"),
    ],
)
def test_a_body_by_its_letters_and_by_its_kind(text, name, organisation, standing, gazetteer):
    last = [m for m in found(text, gazetteer) if m.kind == "organisation"][-1]
    assert (last.name, last.standing) == (name, standing) and last.organisation == organisation


@pytest.mark.parametrize(
    "text",
    [
        "Anna Reed, the assistant secretary for river safety at the US State Department, said no.",
        "Anna Reed, deputy head of the US State Department, said no.",
    ],
)
def test_the_country_before_a_body_ties_an_office_to_it(text, gazetteer):
    (only,) = [m for m in found(text, gazetteer) if m.kind == "person"]
    assert (only.name, only.organisation, only.government, only.standing) == ("Anna Reed", "department of state", "US", "serving")


def test_officials_of_a_union_of_states_are_of_no_state(gazetteer):
    people = [
        m
        for m in found("The Japanese minister Ken Mori said no. WHO Director-General Anna Reed agreed. Auditor-General Ito did not.", gazetteer)
        if m.name
    ]
    assert [(m.name, m.office, m.government, m.standing) for m in people] == [
        ("Ken Mori", "minister", "JP", "serving"),
        ("Anna Reed", "director general", "", "serving"),
        ("Ito", "auditor general", "JP", "serving"),
    ]


def test_the_spokesman_of_a_body_in_letters_is_that_bodys(gazetteer):
    spokesman = found("The Ministry of External Affairs (MEA) said no. MEA spokesperson Arun Sethi agreed.", gazetteer)[-1]
    assert (spokesman.name, spokesman.organisation, spokesman.standing) == ("Arun Sethi", "ministry of foreign affairs", "serving")


@pytest.mark.parametrize(
    "text, wording, government",
    [
        ("US President John Hale said no. The prime minister agreed with the US.", "The prime minister", ""),
        ("Kenyan President John Hale said no. The prime minister agreed.", "The prime minister", "KE"),
        ("Kyrgyzstan said no. The senator disagreed.", "The senator", ""),
    ],
)
def test_no_country_is_guessed_that_has_no_such_office(text, wording, government, gazetteer):
    assert {m.text: m.government for m in found(text, gazetteer)}[wording] == government


@pytest.mark.parametrize(
    "text, wording, kind, standing",
    [
        ("India said no. The Centre agreed.", "Centre", "government", "serving"),
        ("Kenya said no. The Centre agreed.", "Centre", "organisation", "unofficial"),
        ("India said no. Congress disagreed.", "Congress", "organisation", "unofficial"),
        ("India said no. Congress leader Arun Sethi disagreed.", "Congress leader Arun Sethi", "person", "unofficial"),
        ("India said no. The US Congress disagreed.", "The US Congress", "organisation", "serving"),
    ],
)
def test_what_a_word_means_at_home(text, wording, kind, standing, gazetteer):
    assert {m.text: (m.kind, m.standing) for m in found(text, gazetteer)}[wording] == (kind, standing)


def test_a_party_leader_named_again_is_no_official(gazetteer):
    last = found("India said no. Congress leader Arun Sethi disagreed. Sethi said so twice.", gazetteer)[-1]
    assert (last.name, last.organisation, last.standing) == ("Arun Sethi", "Congress", "unofficial")


@pytest.mark.parametrize(
    "text, people",
    [
        ("The prime minister and President John Hale met.", [("", "prime minister"), ("John Hale", "president")]),
        ("The finance minister and vice chancellor, John Hale, said no.", [("John Hale", "minister of finance")]),
        ("The state health minister John Hale said no.", [("John Hale", "minister of health")]),
        ("The secretary of state John Hale said no.", [("John Hale", "secretary of state")]),
        ("Agras T40 said no.", []),
    ],
)
def test_two_offices_and_products(text, people, gazetteer):
    assert [(m.name, m.office) for m in found(text, gazetteer) if m.kind == "person"] == people


@pytest.mark.parametrize(
    "text, standings",
    [
        ("Former premier John Hale said no. In 2019 then-premier John Hale said yes. Hale laughed.", ["former", "serving", "former"]),
        ("The then premier John Hale said yes.", ["serving"]),
        ("Former premier John Hale said no.", ["former"]),
        ("John Hale, head of Fiji's Ports Authority until May 2019, said no.", ["former"]),
        ("John Hale, who ran Fiji's Ports Authority until last year, said no.", ["former"]),
        ("John Hale, director of Fiji's Ports Authority from 2011 to 2019, said no.", ["former"]),
        ("John Hale, acting head of Fiji's Ports Authority until a successor is named, said no.", ["serving"]),
    ],
)
def test_who_held_an_office_then_spoke_for_it_then(text, standings, gazetteer):
    assert [m.standing for m in found(text, gazetteer) if m.kind == "person"] == standings


@pytest.mark.parametrize(
    "text, name",
    [
        ("Kwak Min-seo said on Monday that the bridge stays shut.", "Kwak Min-seo"),
        ("Min-seo Kwak said on Monday that the bridge stays shut.", "Min-seo Kwak"),
        ("Samir Kamran oglu Aliyev said on Monday that the bridge stays shut.", "Samir Kamran oglu Aliyev"),
        ("Milan Kovacic said on Monday that the bridge stays shut.", "Milan Kovacic"),
    ],
)
def test_a_name_is_read_whole(text, name, gazetteer):
    assert found(text, gazetteer)[0].name == name


def test_a_city_and_a_word_tied_to_it_are_no_given_name(gazetteer):
    assert [m.name for m in found("A Milan-run school of Kwak is open.", gazetteer) if "run" in m.name] == []
