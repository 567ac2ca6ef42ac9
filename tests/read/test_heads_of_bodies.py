"""Heads of bodies whose name another sentence or only a matter tells, and bodies called by a town or country and what they are for.

Columns: text, words of the statement, words of the speaker, official (None: not asked), code of the government where asked. The people are invented.
"""

import pytest
from speakers import official, speaking

HEADS = [
    (
        "The Slovak Institute of Forestry examined the bark. The trees were healthy, its director Ivana Kuzmová said.",
        "The trees were healthy",
        "Ivana Kuzmová",
        True,
        "SK",
    ),
    (
        'Samples went to the National Water Laboratory of Ghana. "We found no mercury," the lab\'s head, Yaw Boateng, said.',
        "We found no mercury",
        "Yaw Boateng",
        True,
        "GH",
    ),
    ("The silo had been empty since May, deputy director-general Hana Bukač said.", "The silo had been empty since May", "Hana Bukač", None),
    (
        "The Grain Reserves Agency of Croatia opened its books. The silo was empty, deputy director-general Hana Bukač said.",
        "The silo was empty",
        "Hana Bukač",
        True,
        "HR",
    ),
    ("The bones are 900 years old, said the National Director of Antiquities, Marta Iriarte.", "The bones are 900 years old", "Marta Iriarte", True),
    ("Heritage boss Tunde Afolabi said the mask was a copy.", "the mask was a copy", "Tunde Afolabi", True),
    ("Prisons chief Olga Mendes said nobody had escaped.", "nobody had escaped", "Olga Mendes", True),
    ("Roads head Dawit Bekele said the bridge would open on Friday.", "the bridge would open", "Dawit Bekele", True),
    ("Archives director Lucie Marek said two letters were missing.", "two letters were missing", "Lucie Marek", True),
    (
        "The Geological Survey of Fiji sent a team. The survey's chief, Mere Tuilagi, said the crater was quiet.",
        "the crater was quiet",
        "Mere Tuilagi",
        True,
        "FJ",
    ),
    (
        "Sri Lanka's Tea Research Institute did the tests. The institute's director, Nimal Perera, said the leaves were clean.",
        "the leaves were clean",
        "Nimal Perera",
        True,
        "LK",
    ),
    ("Forestry supremo Ines Carrillo said the fire was out.", "the fire was out", "Ines Carrillo", True),
    # Near misses.
    (
        "The Riverside Institute, a private clinic, examined him. He was healthy, its director Ivana Kuzmová said.",
        "He was healthy",
        "Ivana Kuzmová",
        False,
    ),
    (
        'Samples went to a laboratory of the brewery. "We found no mercury," the lab\'s head, Yaw Boateng, said.',
        "We found no mercury",
        "Yaw Boateng",
        False,
    ),
    ("Fashion boss Tunde Afolabi said the mask was a copy.", "the mask was a copy", "Tunde Afolabi", False),
    ("Supermarket chief Olga Mendes said nobody had been dismissed.", "nobody had been dismissed", "Olga Mendes", False),
    ("Museum shop head Dawit Bekele said the mugs would sell.", "the mugs would sell", "Dawit Bekele", False),
    ("Film director Lucie Marek said two letters were missing.", "two letters were missing", "Lucie Marek", False),
    (
        "The Fijian survey firm Deepcore sent a team. The firm's chief, Mere Tuilagi, said the crater was quiet.",
        "the crater was quiet",
        "Mere Tuilagi",
        False,
    ),
    (
        "The Tea Traders' Association did the tests. The association's director, Nimal Perera, said the leaves were clean.",
        "the leaves were clean",
        "Nimal Perera",
        False,
    ),
    ("Heritage cider boss Tunde Afolabi said the apples were late.", "the apples were late", "Tunde Afolabi", False),
    ("Crime boss Olga Mendes said nobody had escaped.", "nobody had escaped", "Olga Mendes", False),
    ("The Slovak Forestry Institute said the trees were healthy.", "the trees were healthy", "Forestry Institute", True, "SK"),
    ("The Slovak Institute of Fisheries said the trout were healthy.", "the trout were healthy", "Institute", True, "SK"),
    ("The Estonian Institute for Public Health said the water was clean.", "the water was clean", "Institute", True, "EE"),
    ("Bolivia's Institute of Public Roads said the bridge was safe.", "the bridge was safe", "Institute", True, "BO"),
    (
        "Samples went to the Peruvian Institute of Fisheries. The institute's director, Ada Moran, said the tuna was clean.",
        "the tuna was clean",
        "Ada Moran",
        True,
        "PE",
    ),
    (
        "The Guatemalan Forestry Laboratory looked at the bark. The lab's chief, Ada Moran, said the bark was clean.",
        "the bark was clean",
        "Ada Moran",
        True,
        "GT",
    ),
    ("Samples went to the Peruvian Institute of Fisheries. The institute said the tuna was clean.", "the tuna was clean", "Institute", True, "PE"),
    (
        "The Kenya Meteorological Department was late. Senior assistant director Ada Moran said the storm was over.",
        "the storm was over",
        "Ada Moran",
        True,
        "KE",
    ),
    ("The pier is whole, said the National Director of Archives, Ada Moran.", "The pier is whole", "Ada Moran", True),
    ("Monuments chief Ada Moran said the arch was safe.", "the arch was safe", "Ada Moran", True),
    ("Museums director Ada Moran said the mask was real.", "the mask was real", "Ada Moran", True),
    ("Ghana's heritage tsar Ada Moran said the mask was real.", "the mask was real", "Ada Moran", True, "GH"),
    # Near misses.
    ("The Slovak Institute of Yoga said the mats were clean.", "the mats were clean", "Institute", False),
    ("The Estonian Institute for International Affairs said the treaty was dead.", "the treaty was dead", "Institute", False),
    ("The Peruvian Chess Institute said the board was clean.", "the board was clean", "Institute", False),
    ("The bakers met in the cellar. Senior assistant director Ada Moran said the storm was over.", "the storm was over", "Ada Moran", False),
    ("The lab's chief, Ada Moran, said the bark was clean.", "the bark was clean", "Ada Moran", False),
    (
        "The Brewers' Institute of Beer looked at the hops. The institute's director, Ada Moran, said the hops were clean.",
        "the hops were clean",
        "Ada Moran",
        False,
    ),
    (
        "The coast guard searched the yacht of Lagoon Mills. The firm waited, and deputy director Ada Moran said it was clean.",
        "it was clean",
        "Ada Moran",
        False,
    ),
    ("Museum café boss Ada Moran said the cake was real.", "the cake was real", "Ada Moran", False),
    ("The pier is whole, said the national director of the charity Deepcore, Ada Moran.", "The pier is whole", "Ada Moran", False),
    ("Orchestra director Ada Moran said the violin was real.", "the violin was real", "Ada Moran", False),
    ('Our guest was Ada Moran, head of the National Seed Laboratory. "We have no samples," Moran said.', "We have no samples", "Ada Moran", True),
    ("The pier is whole, says Ada Moran, director of the State Fisheries Institute.", "The pier is whole", "Ada Moran", True),
    ('"The pier is whole," said Ada Moran, deputy director of the National Rehabilitation Centre (NRC).', "The pier is whole", "Ada Moran", True),
    (
        'Ada Moran, who as director of the Maltese ports agency would have to sign, shook her head. "I signed nothing," she said.',
        "I signed nothing",
        "Ada Moran",
        True,
    ),
    ("Ivo Haas, who as mayor of Kisumu opened the pier, said it was whole.", "it was whole", "Ivo Haas", True),
    ("The pier is whole, according to the National Director of Hydrology, Ada Moran.", "The pier is whole", "Ada Moran", True),
    ("The National Director of Migration, Ada Moran, said nobody had crossed.", "nobody had crossed", "Ada Moran", True),
    ("The prefecture said that 12 people were missing.", "12 people were missing", "prefecture", True),
    # Near misses.
    ("The association of bakers asks for calm. Its president, Ivo Haas, says the flour is dry.", "the flour is dry", "Ivo Haas", False),
    (
        "Malta's Trade Ministry was late. The federation of hotels was not. Its chairman, Ivo Haas, says the beds are full.",
        "the beds are full",
        "Ivo Haas",
        False,
    ),
    ("Ivo Haas, the roads adviser of the last government, said the line was dead.", "the line was dead", "Ivo Haas", False),
    ("Ada Moran, the spokeswoman of the last cabinet, said the line was dead.", "the line was dead", "Ada Moran", False),
    ("The president of Malampa province, Ada Moran, said the road was shut.", "the road was shut", "Ada Moran", True),
    ("The pier is whole, says Ada Moran, head of the Northern Brewing Laboratory.", "The pier is whole", "Ada Moran", False),
    ("The pier is whole, says Ada Moran, director of the National Union of Bakers.", "The pier is whole", "Ada Moran", False),
    ("Ada Moran, who as a child saw the mayor of Kisumu, said the pier was whole.", "the pier was whole", "Ada Moran", False),
    ("The National Director of World Comfort, Ada Moran, said nobody had crossed.", "nobody had crossed", "Ada Moran", False),
    ("The National Director of Deepcore, Ada Moran, said nobody had crossed.", "nobody had crossed", "Ada Moran", False),
    ("The roads agency met the bakers. Its president, Ivo Haas, says the road is shut.", "the road is shut", "Ivo Haas", True),
    ("Ivo Haas, the energy adviser of the government, said the line was dead.", "the line was dead", "Ivo Haas", True),
]
BODIES = [
    ("Quito's museums board said the gold was real.", "the gold was real", "board", True, "EC"),
    ("The mask was never lent, Accra's monuments board said on Friday.", "The mask was never lent", "board", True, "GH"),
    ("Tbilisi's water company said the pipe was whole.", "the pipe was whole", "water company", None),
    ("Malta's planning tribunal found that the wall was illegal.", "the wall was illegal", "tribunal", True, "MT"),
    ("Kenya's antiquities commission denied that the drum was sold.", "the drum was sold", "commission", True, "KE"),
    ("Suva's harbour office said three boats were missing.", "three boats were missing", "office", True, "FJ"),
    ("Nepal's yak council said the herd was healthy.", "the herd was healthy", "council", True, "NP"),
    ("Riga's zoo authority said the bear was born there.", "the bear was born there", "authority", True, "LV"),
    ("The bear was born there, according to Vilnius's veterinary service.", "The bear was born there", "service", True, "LT"),
    ("Lima's archive said the map was a forgery.", "the map was a forgery", "archive", None),
    ("Sweden's heritage board told the court the ship was empty.", "the ship was empty", "board", True, "SE"),
    # Near misses.
    ("Quito's football board said the cup was real.", "the cup was real", "board", False),
    ("Accra's traders' council said the market was empty.", "the market was empty", "council", False),
    ("Nepal's Yak Farmers' Council said the herd was healthy.", "the herd was healthy", "Council", False),
    ("The company's board said the gold was real.", "the gold was real", "board", False),
    ("Suva's yacht club said three boats were missing.", "three boats were missing", "club", False),
    ("Riga's circus said the bear was born there.", "the bear was born there", "circus", False),
    ("Malta's Deepcore said the wall was legal.", "the wall was legal", "Deepcore", False),
    ("Sweden's union of divers said the ship was empty.", "the ship was empty", "", False),
    ("Kenya's Mokoro Gallery said the drum was sold.", "the drum was sold", "Gallery", False),
    ("Lima's oldest baker said the flour was wet.", "the flour was wet", "baker", False),
]


@pytest.mark.parametrize("text, words, name, public, government", [(*row, None)[:5] for row in (*HEADS, *BODIES)])
def test_a_head_or_body_speaks_for_the_state_by_its_kind(text, words, name, public, government):
    statement, actor = speaking(text, words)
    assert name.lower() in f"{actor.get('name', '')} {actor.get('variants', '')} {statement['speaker_text']}".lower()
    assert public is None or official(statement, actor) == public
    assert government is None or actor["government"] == government
