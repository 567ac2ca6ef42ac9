"""Who is official by the county, body or sentence beside the office: executives, directors, vets and heads of stations; and private people like them.

Columns: text, words of the statement, words of the speaker, official, code of the government where asked. The people are invented.
"""

import pytest
from speakers import official, speaking, told

ROWS = [
    # Executives of a county or town, by its name, by "the county's", by the county that acts in the paragraph.
    ("The county's health executive, Grace Auma, said the clinic had never closed.", "the clinic had never closed", "Grace Auma", True),
    ("Turkana lands executive Tom Barasa said no title had been issued.", "no title had been issued", "Tom Barasa", True),
    ("Tom Barasa, the Turkana lands executive, said no title had been issued.", "no title had been issued", "Tom Barasa", True),
    ("The county paid for the road. Education executive Rose Adhi said the school was open.", "the school was open", "Rose Adhi", True),
    ("Education CECM Rose Adhi said the school was open.", "the school was open", "Rose Adhi", True),
    ("The county minister for trade, Rose Adhi, said the market was open.", "the market was open", "Rose Adhi", True),
    ("Health executive Grace Auma sold the clinic. Auma said it was empty.", "it was empty", "Grace Auma", False),
    ("The county paid for the road. Hotel executive Rose Adhi said the rooms were full.", "the rooms were full", "Rose Adhi", False),
    ("Aberdeen oil executive Rose Adhi said the rig was shut.", "the rig was shut", "Rose Adhi", False),
    ("Cars came from the county. Health executive Rose Adhi said the ward was full.", "the ward was full", "Rose Adhi", False),
    # Directors general for a matter are ministries'; of a firm or of sales they are the firm's.
    ("The Director-General for Rivers and Ports, Hana Sosa, said the weir was sound.", "the weir was sound", "Hana Sosa", True),
    ("The director general of sales, Hana Sosa, said the silo was empty.", "the silo was empty", "Hana Sosa", False),
    ("The director-general of the Lagoon Mills group, Hana Sosa, said the silo was empty.", "the silo was empty", "Hana Sosa", False),
    ("The undersecretary for consumer affairs, Hana Sosa, said the silo was empty.", "the silo was empty", "Hana Sosa", True),
    ("The secretary of state for foreign affairs of Peru, Hana Sosa, said so: the silo was empty.", "the silo was empty", "Hana Sosa", True, "PE"),
    ("The director for international affairs, Hana Sosa, said the silo was empty.", "the silo was empty", "Hana Sosa", False),
    # The head of the body right before.
    ("A note came from the Department of Mines. Director general Hana Vella says the shaft is dry.", "the shaft is dry", "Hana Vella", True),
    ("A note came from our own choir. Director general Hana Vella says the hall is dry.", "the hall is dry", "Hana Vella", False),
    ("A note came from the Department of Mines. Film director Hana Vella says the shaft is dry.", "the shaft is dry", "Hana Vella", False),
    (
        "At the Malawi Sugar Research Institute the director, Hana Phiri, had a list. There was no rust, she said.",
        "There was no rust",
        "Hana Phiri",
        True,
        "MW",
    ),
    ("At the Malawi Chess Institute the director, Hana Phiri, had a list. There was no draw, she said.", "There was no draw", "Hana Phiri", False),
    (
        'There were 60 of them, according to the Uganda Wildlife Authority.\n\n"We saw nine," deputy director Hana Otieno told Lagoon TV.',
        "We saw nine",
        "Hana Otieno",
        True,
        "UG",
    ),
    (
        'There were 60 of them, according to the Uganda Wildlife Authority.\n\n"We saw nine," fish farm manager Hana Otieno told Lagoon TV.',
        "We saw nine",
        "Hana Otieno",
        False,
    ),
    (
        'The Directorate of Inland Waters of Chile, DINAGUA, sent a diver. The answer of its director, Hana Sosa: "The weir was sound."',
        "The weir was sound",
        "Hana Sosa",
        True,
        "CL",
    ),
    ("The Growers' Association, AGRO, sent a man. Its director, Hana Sosa, said the weir was sound.", "the weir was sound", "Hana Sosa", False),
    (
        "The head of Ghana's Department of Public Parks and Gardens, Hana Sosa, said the gate was open.",
        "the gate was open",
        "Hana Sosa",
        True,
        "GH",
    ),
    ("Hana Otieno, Malawi's chief director of crop services, said the maize was clean.", "the maize was clean", "Hana Otieno", True, "MW"),
    # Vets, schools and stations of the state, and others'.
    ("The government vet, Hana Sosa, said the herd was clean.", "the herd was clean", "Hana Sosa", True),
    ("The zoo's chief vet, Hana Sosa, said the herd was clean.", "the herd was clean", "Hana Sosa", False),
    ("The chief vet of the racecourse, Hana Sosa, said the mare was clean.", "the mare was clean", "Hana Sosa", False),
    ("The headmaster of the state school in Kisumu, Ivo Haas, said the hall was shut.", "the hall was shut", "Ivo Haas", True, "KE"),
    ("The headmaster of a convent school, Ivo Haas, said the hall was shut.", "the hall was shut", "Ivo Haas", False),
    ("The head of the coast guard station, Ivo Haas, said the pier was safe.", "the pier was safe", "Ivo Haas", True),
    ("The head of the filling station, Ivo Haas, said the pump was safe.", "the pump was safe", "Ivo Haas", False),
    ("The roads director of the Intendencia of Salto, Ivo Haas, said the path was safe.", "the path was safe", "Ivo Haas", True),
    # A given name that opens a sentence goes on from the office in the lead; nobody whom others stand beside does.
    (
        "Peru was told nothing, the president of the country's weather agency said on Monday.\n\nLeonor Quadros told reporters that nobody had rung.",
        "nobody had rung",
        "Leonor Quadros",
        True,
    ),
    (
        "Peru was told nothing, the head of the country's weather agency said.\n\nBathers were angry. Rosa Lind told us that it rained.",
        "it rained",
        "Rosa Lind",
        False,
    ),
    # A surname with the form of a verb.
    ("The crate has not come, the Government Chemist, Dr Otto Were, said.", "The crate has not come", "Otto Were", True),
]


@pytest.mark.parametrize("row", ROWS, ids=[r[0][:60] for r in ROWS])
def test_who_is_official_by_what_stands_beside(row):
    text, words, name, serves, *more = row
    statement, actor = speaking(text, words)
    assert name in f"{statement['speaker_text']} {actor.get('name', '')}"
    assert official(statement, actor) == serves
    assert not more or actor["government"] == more[0]


LEAD = "The secretary of state for ports of Chile, Teresa Quiroga, said the pier was safe."


@pytest.mark.parametrize(
    "text, name",
    [
        # The office and the name stand apart, and another text has them together.
        ('Teresa Quiroga came out onto the steps. "We wrote to Lima," the secretary of state says.', "Teresa Quiroga"),
        ('Teresa Quiroga came out onto the steps. "We wrote to Lima," the mayor says.', "mayor"),
        ('Teresa Quiroga, a fishmonger, came out onto the steps. "We wrote to Lima," the secretary of state says.', "secretary of state"),
        ('Rosa Quiroga came out onto the steps. "We wrote to Lima," the secretary of state says.', "secretary of state"),
        ('Teresa Quiroga came out onto the steps. "We wrote to Lima," Peru\'s secretary of state says.', "secretary of state (PE)"),
        (
            'Teresa Quiroga came out. The secretary of state for ports, Ada Moran, came too. "We wrote to Lima," the secretary of state says.',
            "Ada Moran",
        ),
    ],
)
def test_an_office_apart_from_its_name_is_whom_another_text_gives_it(text, name):
    found = told(LEAD, text)
    assert next(a["name"] for s, a in found if "wrote" in s["content"]) == name
