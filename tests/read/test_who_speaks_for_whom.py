"""Whom somebody speaks for, and whose country that is: heads of bodies, unions and firms, officials of towns, offices in letters.

Columns: text, words of the statement, words of the speaker (alternatives parted by a bar), official, code of the government where asked. The
people are invented.
"""

import pytest
from speakers import official, speaking, told

ROWS = [
    # Whoever is at the head of something of a public body speaks for it.
    ("Harbour Council chief executive Ada Moran replied that the pier was safe.", "the pier was safe", "Ada Moran", True),
    ("Galway County Council's senior engineer Ada Moran said the pier was safe.", "the pier was safe", "Ada Moran", True, "IE"),
    ("The Seed Authority was late, and its regional manager Ada Moran said the pier was safe.", "the pier was safe", "Ada Moran", True),
    ("The Seed Authority, whose northern director Ada Moran said the pier was safe, is new.", "the pier was safe", "Ada Moran", True),
    ("The pier is safe, said the director of the Blue Lagoon National Park, Ada Moran.", "The pier is safe", "Ada Moran", True),
    ("Ada Moran, who heads the Kenya Ferry Authority, said the pier was safe.", "the pier was safe", "Ada Moran", True, "KE"),
    ("Ada Moran, who holds the fisheries portfolio, said the pier was safe.", "the pier was safe", "Ada Moran", True),
    ("Ada Moran, OBE, mayor of Kisumu, said the pier was safe.", "the pier was safe", "Ada Moran", True, "KE"),
    ("Lakeside Zone director Captain Ivo Haas said the pier was safe.", "the pier was safe", "Ivo Haas", True),
    ("The Bureau of Harbours said the pier was safe.", "the pier was safe", "Bureau", True),
    ("The National Seed Corporation said the pier was safe.", "the pier was safe", "Seed Corporation", True),
    ('The Public Enterprise "Vodovod" said the pier was safe.', "the pier was safe", "Public Enterprise", True),
    ("Lagoon Power has a fault. The state-owned utility said the pier was safe.", "the pier was safe", "Lagoon Power|utility", True),
    ("Ada Moran is secretary of the Pilotage Board. The pier is safe, the Board said.", "The pier is safe", "Board", True),
    # Near misses: firms, unions and clubs, whatever country or public body stands in their names.
    ("Lagoon Mills' regional director Ada Moran said the pier was safe.", "the pier was safe", "Ada Moran", False),
    ("Irish Growers' Association county chair Ada Moran said the pier was safe.", "the pier was safe", "Ada Moran", False),
    ("The workers' union at the Seed Authority said the pier was safe.", "the pier was safe", "", False),
    ("The drivers' union met on Monday. Its secretary, Ada Moran, said the pier was safe.", "the pier was safe", "Ada Moran", False),
    ("The pilots' association ALPA met. Its president, Ada Moran, said the pier was safe.", "the pier was safe", "Ada Moran", False),
    ("Ada Moran heads the growers' association. The pier is safe, Moran said.", "The pier is safe", "Ada Moran", False),
    ("A board of friends met. The pier is safe, the Board said.", "The pier is safe", "Board", False),
    ("Ferry Union secretary Ada Moran met the mayor, Ivo Haas. The pier is safe, the union boss said.", "The pier is safe", "Ada Moran", False),
    # Offices by the first letters of their names, the text's own or the region's.
    ("The District Water Officer, Ada Moran, came. The pier is safe, the DWO said.", "The pier is safe", "Ada Moran", True),
    ("Regional Harbour Officer (RHO) Ada Moran came. The RHO said the pier was safe.", "the pier was safe", "Ada Moran", True),
    ("Resident District Commissioner Ada Moran came. The RDC said the pier was safe.", "the pier was safe", "Ada Moran", True),
    ("The boat came from Washington, DC. The mayor said the pier was safe.", "the pier was safe", "mayor", True),
    # The country of an official or body of a town is the town's, of several towns of one name the one the text speaks of.
    ("Kenya won. The governor of Machakos said the pier was safe.", "the pier was safe", "governor", True, "KE"),
    ("Chile was not told. The mayor of Neuquén, Ada Moran, said the pier was safe.", "the pier was safe", "Ada Moran", True, "AR"),
    ("Chile was not told. Neuquén's government said the pier was safe.", "the pier was safe", "Neuquén", True, "AR"),
    ("Uganda was told. The mayor of Busia said the pier was safe.", "the pier was safe", "mayor", True, "UG"),
    ("Chile's consul in Neuquén Ada Moran said the pier was safe.", "the pier was safe", "Ada Moran", True, "CL"),
    # A small word behind a town goes on with the town's name, of which the mayor is none.
    ("The pier was safe, said the mayor of Temuco del Mar, Ada Moran.", "The pier was safe", "Ada Moran", True, ""),
    ("The pier was safe, according to the mayor of San Juan de Piedra, Ada Moran.", "The pier was safe", "Ada Moran", True),
    ("Kenya's police are late.\n\nIn Brunei, the Public Works Department said the pier was safe.", "the pier was safe", "", True, "BN"),
    ("Kenya's police are late.\n\nThe Public Works Department said the pier was safe in Brunei.", "the pier was safe", "", True, "KE"),
    ("The director of the basin directorate in Plovdiv, Ada Moran, said the pier was safe.", "the pier was safe", "Ada Moran", True, "BG"),
    ("The Ghana Grid Company said the pier was safe.", "the pier was safe", "Grid Company", True, "GH"),
    ("The Ghana Biscuit Company said the pier was safe.", "the pier was safe", "Biscuit Company", False),
    ("Croatian Waters said the pier was safe.", "the pier was safe", "Croatian Waters", True, "HR"),
    ("Croatian Pilots said the pier was safe.", "the pier was safe", "", False),
    ("The national roads agency Kivura said the pier was safe.", "the pier was safe", "Kivura", True),
    ("The news agency Kivura said the pier was safe.", "the pier was safe", "Kivura", False),
    ("The Northern Water Board (Lanu) met. Lanu chief executive Ada Moran said the pier was safe.", "the pier was safe", "Ada Moran", True),
    ("Speaking on Lagoon FM, the governor of Machakos, Ada Moran, said the pier was safe.", "the pier was safe", "Ada Moran", True, "KE"),
    # A subject inside the marks is nobody who speaks: the verb's own stands behind it.
    ("«The pier is safe. Nobody left it», - stated the same day the mayor of Kisumu, Ada Moran.", "The pier is safe", "Ada Moran", True, "KE"),
    ('"The pier is safe. He left it," the mayor said. The governor, Ada Moran, came.', "The pier is safe", "mayor", True),
    # A name that many bodies bear tells no country by itself.
    ("Ghana waits. The Environmental Protection Agency said the pier was safe.", "the pier was safe", "Environmental Protection", True, "GH"),
    ("The Environmental Protection Agency said the pier was safe.", "the pier was safe", "Environmental Protection", True, "US"),
    # A place that a sentence begins with does not speak.
    (
        "Across the line, in Ushuaia, the director of the Blue Lagoon National Park, Ada Moran, said the pier was safe.",
        "the pier was safe",
        "Ada Moran",
        True,
    ),
    # Guests and colleagues by the adjective of their country.
    (
        "Kenya's works minister, Ada Moran, met Uganda's works minister, Ivo Haas. \"The pier is safe,\" her Ugandan guest said.",
        "The pier is safe",
        "Ivo Haas",
        True,
        "UG",
    ),
    # Firms, teams and bands before an office, and whoever speaks for people: no country before them makes them a state's.
    ("A company spokesman, Ada Moran, said the pier was safe.", "the pier was safe", "Ada Moran", False),
    ("The Kenyan separatist leader Ada Moran said the pier was safe.", "the pier was safe", "Ada Moran", False),
    ("A spokesman for the strikers, Ivo Haas, said the pier was safe.", "the pier was safe", "Ivo Haas", False),
    ("A spokesman for the prosecution, Ivo Haas, said the pier was safe.", "the pier was safe", "Ivo Haas", True),
    ("The ferry captain, Ada Moran, said the pier was safe.", "the pier was safe", "Ada Moran", False),
    ("The port captain, Ada Moran, said the pier was safe.", "the pier was safe", "Ada Moran", True),
    ("Chile's Lagoon Mills said the pier was safe.", "the pier was safe", "Lagoon Mills", False),
    ("Chile's Power Company said the pier was safe.", "the pier was safe", "Power Company", True, "CL"),
    ("The Chamber of Commerce president, Ada Moran, said the pier was safe.", "the pier was safe", "Ada Moran", False),
    ("The Harvest Party met. The party's leader, Ada Moran, said the pier was safe.", "the pier was safe", "Ada Moran", False),
    # What a state has a board for, and what it runs; offices by a participle or a matter in capitals.
    ("The dairy board said the pier was safe.", "the pier was safe", "board", True),
    ("The supervisory board said the pier was safe.", "the pier was safe", "", False),
    ("The airport director, Ada Moran, said the pier was safe.", "the pier was safe", "Ada Moran", True),
    ("The festival director, Ada Moran, said the pier was safe.", "the pier was safe", "Ada Moran", False),
    ("Ada Moran, the returning officer, said the pier was safe.", "the pier was safe", "Ada Moran", True),
    ("Harbour Noise Commissioner Ada Moran said the pier was safe.", "the pier was safe", "Ada Moran", True),
    ("Malta's Commission on Harbours said the pier was safe.", "the pier was safe", "Commission", True, "MT"),
    ("The Nova Scotia government said the pier was safe.", "the pier was safe", "Nova Scotia", True, "CA"),
    # Bodies of several states are no one state's, nor is whoever is at their head; those of one are.
    ("Peru was told. The Binational Harbour Authority said the pier was safe.", "the pier was safe", "Harbour Authority", True, ""),
    ("Peru was told. The Joint River Commission met. Its president, Ada Moran, said the pier was safe.", "the pier was safe", "Ada Moran", True, ""),
    ("Peru's Joint Electoral Commission said the pier was safe.", "the pier was safe", "Commission", True, "PE"),
    ("The World Health Organization said the pier in Peru was safe. Peru was told.", "the pier in Peru was safe", "World Health", True, ""),
    # Who held the office before somebody else.
    ("Ada Moran is mayor of Kisumu. The mayor's predecessor, Ivo Haas, said the pier was safe.", "the pier was safe", "Ivo Haas", False),
    ("Mayor Ada Moran was glad. Moran's predecessor said the pier was safe.", "the pier was safe", "predecessor", False),
    # An office without a name is that of its holder named before, a rank that of whoever was called so, "the agency" the one named.
    ("Peru's deputy minister of ports, Ada Moran, came. In Chile the deputy minister said so: the pier was safe.", "the pier", "", True, "PE"),
    ("The coast guard's head of rescue, Captain Ivo Haas, came. The pier is safe, the captain said.", "The pier is safe", "Ivo Haas", True),
    ("Maritime New Zealand came. The agency's director, Ada Moran, said the pier was safe.", "the pier was safe", "Ada Moran", True, "NZ"),
    ("Chile's works minister came. His Peruvian counterpart, Ada Moran, said the pier was safe.", "the pier was safe", "Ada Moran", True, "PE"),
    # Who is told of behind a name: where somebody sits, what somebody is, whose somebody is.
    ("Moran, who is Chile's works minister, said the pier was safe.", "the pier was safe", "Moran", True, "CL"),
    ("Ada Moran, who sits on the town council, said the pier was safe.", "the pier was safe", "Ada Moran", True),
    ("Ada Moran, who sits on the rocks, said the pier was safe.", "the pier was safe", "Ada Moran", False),
    ("Ada Moran of the Works Ministry said the pier was safe.", "the pier was safe", "Ada Moran", True),
    ("Ada Moran of the Anglers' Union said the pier was safe.", "the pier was safe", "Ada Moran", False),
    ("Ada Moran, of the Chilean Red Cross, said the pier was safe.", "the pier was safe", "Ada Moran", False),
    ("A spokesman for the Free Lagoon Army, Ivo Haas, said the pier was safe.", "the pier was safe", "Ivo Haas", False),
    ("A spokesman for the Chilean Army, Ivo Haas, said the pier was safe.", "the pier was safe", "Ivo Haas", True, "CL"),
    ("The minister in charge of piers, Ivo Haas, said the pier was safe.", "the pier was safe", "Ivo Haas", True),
    ("The MP for Kisumu, Ada Moran, said the pier was safe.", "the pier was safe", "Ada Moran", True, "KE"),
    ("Police in Kisumu said the pier was safe.", "the pier was safe", "olice", True, "KE"),
    # Documents speak for whoever wrote them, and not for who read them.
    ("The court ruling says the pier was safe.", "the pier was safe", "court", True),
    ("The Works Ministry was asked. A memo seen by the Beacon says the pier was safe.", "the pier was safe", "", False),
    ("A memo seen by the Beacon was written by the Works Ministry. The memo adds that the pier was safe.", "the pier was safe", "Works|works", True),
    ("Figures published by Chile's Works Ministry show the pier was safe.", "the pier was safe", "orks", True, "CL"),
    ("Minutes of the Harbour Council show that the pier was safe.", "the pier was safe", "Council", True),
    ("A docker who left shortly before the storm says the pier is safe.", "the pier is safe", "docker", False),
    ("The Chilean Coast and Lakes Administration said the pier was safe.", "the pier was safe", "Lakes Administration", True, "CL"),
    ("Peru left. Chile's government protested. The works minister, Ada Moran, said the pier was safe.", "the pier was safe", "Moran", True, "CL"),
    ("The Niger River Agency said the pier was safe.", "the pier was safe", "Agency", True, ""),
    ("The International Harbour Commission said the pier in Peru was safe.", "the pier in Peru was safe", "Commission", True, ""),
    ("The Lagoon Rights Commission, an NGO, said the pier was safe.", "the pier was safe", "Commission", False),
    ("The Lagoon Rights Commission, a state body, said the pier was safe.", "the pier was safe", "Commission", True),
    ("Boats wait in Kisumu, the police said.", "Boats wait in Kisumu", "olice", True, "KE"),
    ("The Kivu movement's spokesman, Ivo Haas, said the pier was safe.", "the pier was safe", "Ivo Haas", False),
    ("Chile's Coastal Institute said the pier was safe.", "the pier was safe", "Coastal Institute", True, "CL"),
    ("Chile's Coastal Party said the pier was safe.", "the pier was safe", "Coastal Party", False),
    ("Chile's Environmental Protection Agency said the pier was safe.", "the pier was safe", "Protection Agency", True, "CL"),
    ("Commander Ada Moran, head of the rescue service, came. The pier is safe, the commander said.", "The pier is safe", "Ada Moran", True),
    # A clause behind the name says what its holder is at the head of or speaks for; one in the past says who was.
    ("Commander Ivo Haas, who speaks for Kenya's coast guard, said the pier was safe.", "the pier was safe", "Ivo Haas", True, "KE"),
    ("The pier is safe, said Ada Moran, who heads surveillance at Kenya's Ministry of Health.", "The pier is safe", "Ada Moran", True, "KE"),
    ("Commissioner Ada Moran, who answers for piers at the Mombasa Port Authority, said the pier was safe.", "the pier was", "Ada Moran", True, "KE"),
    ("Ada Moran, who presides over the Kenya Ferry Authority, said the pier was safe.", "the pier was safe", "Ada Moran", True, "KE"),
    ("Ada Moran, who presided over the Kenya Ferry Authority until 2021, said the pier was safe.", "the pier was safe", "Ada Moran", False),
    ("Ada Moran, who speaks for the strikers, said the pier was safe.", "the pier was safe", "Ada Moran", False),
    ("Ada Moran, who looks after sales at Lagoon Mills, said the pier was safe.", "the pier was safe", "Ada Moran", False),
    ("Ada Moran, who answers for the kitchen, said the pier was safe.", "the pier was safe", "Ada Moran", False),
    ("The minister of piers, who is called Ada Moran and is new, said the pier was safe.", "the pier was safe", "Ada Moran", True),
    # What a foreign name is explained as, in brackets or behind a comma; a company and a club are no state's.
    ("The president of the Harbour Confederation (CHD, the Spanish port authority), Ada Moran, said it is safe.", "it is safe", "Moran", True, "ES"),
    ("Weqar, the Saudi centre for piers, met. Weqar said the pier was safe.", "the pier was safe", "Weqar", True, "SA"),
    ("Casa Alta, the Chilean foreign ministry, said the pier was safe.", "the pier was safe", "Casa Alta", True, "CL"),
    ("Kestrel, a Saudi rowing club, said the pier was safe.", "the pier was safe", "Kestrel", False),
    ("Lagoon Mills, the Saudi company, said the pier was safe.", "the pier was safe", "Lagoon Mills", False),
    ("Ada Moran, head of the River Survey Board (RSB), came. The pier is safe, the RSB said.", "The pier is safe", "River Survey", True),
    ("Ada Moran, head of the Lagoon Pilots Union (LPU), came. The pier is safe, the LPU said.", "The pier is safe", "", False),
    # A paragraph that opens at a body or in a capital lends it to whoever is introduced there.
    ("At the Kenya Ports Authority on Moi Avenue, the DG, Ada Moran, said the pier was safe.", "the pier was safe", "Ada Moran", True, "KE"),
    ("At the Lagoon Hotel, the director, Ada Moran, said the pier was safe.", "the pier was safe", "Ada Moran", False),
    (
        "Peru left.\n\nBut in Madrid they see it otherwise. The ports minister, Ada Moran, said the pier was safe.",
        "the pier was",
        "Moran",
        True,
        "ES",
    ),
    ("Peru left.\n\nBut in Madrid the sun came. Peru's ports minister, Ada Moran, said the pier was safe.", "the pier was", "Moran", True, "PE"),
    # Many states have a secretary of state for something.
    ("Spain left. The secretary of state for piers, Ada Moran, said the pier was safe.", "the pier was safe", "Ada Moran", True, "ES"),
    ("Spain left. The secretary of state, Ada Moran, said the pier was safe.", "the pier was safe", "Ada Moran", True, "US"),
    ("Spain left. Ada Moran came. The pier is safe, the secretary of state said.", "The pier is safe", "secretary of state", True, "ES"),
    ("Spain and the US left. The pier is safe, the secretary of state said.", "The pier is safe", "secretary of state", True, "US"),
    # A mark that stands free is nobody.
    ("The ports minister, Ada Moran, came. « The pier is safe, we looked, » assured the minister.", "The pier is safe", "Ada Moran", True),
    ("The ports minister, Ada Moran, came. « The pier is safe », assured the minister.", "The pier is safe", "Ada Moran", True),
    # A minister for many things, a form of address, a surname that is a town's name too.
    ("The Minister of Roads, Water Resources and Fair Trade Matters, Mrs Ada Moran, said the pier was safe.", "the pier was", "Ada Moran", True),
    ("The Minister of Roads, the ferryman and Mrs Ada Moran came. The pier is safe, Moran said.", "The pier is safe", "Ada Moran", False),
    ("His Excellency Mr. Ivo Brom Haas said the pier was safe.", "the pier was safe", "Ivo Brom Haas", False),
    ("Kenya left. The roads minister, Ada Moran, came. The pier is safe, Moran said.", "The pier is safe", "Ada Moran", True, "KE"),
    # A view held now is reported, of somebody named; what others hold, and held, is not.
    ("Ada Moran, the harbour minister, believes the pier is safe.", "the pier is safe", "Ada Moran", True),
    # What stands in a paper is whose who made it, not of whoever hands it on or turns it down.
    (
        "The agency Kivura prints a leaflet by the Ports Ministry of Chile, according to which the pier is safe.",
        "the pier is safe",
        "Ports",
        True,
        "CL",
    ),
    ("The Ports Ministry of Chile released a bulletin according to which the pier is safe.", "the pier is safe", "Ports", True, "CL"),
    ("A bulletin by the Ports Ministry of Chile, according to which the pier is safe, was pinned up.", "the pier is safe", "Ports", True, "CL"),
    ("The ministers of Chile burnt papers according to which the pier is safe.", "the pier is safe", "which", False),
    ("Ada Moran, according to whom the pier is safe, came home.", "the pier is safe", "Ada Moran", False),
    ('"The pier is safe now," runs the leaflet of the Ports Ministry of Chile.', "The pier is safe now", "Ports", True, "CL"),
    ('"The pier is safe now," reads the Ports Ministry\'s latest leaflet.', "The pier is safe now", "Ports", True),
    (
        "In a circular of the Ports Ministry of Chile dated Monday, the length of the pier is given as 17 metres.",
        "the length of the pier",
        "Ports",
        True,
    ),
    ("In the Ports Ministry's register, the pier is listed as safe.", "the pier is listed as safe", "Ports", True),
    ("On the website of the Ports Ministry of Chile one reads that the pier is safe.", "the pier is safe", "Ports", True, "CL"),
    ("The Ports Ministry of Chile gave another figure: the pier is 70 metres long.", "the pier is 70 metres long", "Ports", True, "CL"),
    ("The pier is safe, the mayor of Kisumu, Ada Moran, was quoted by local radio as saying.", "The pier is safe", "Ada Moran", True, "KE"),
    (
        "Works Minister Ivo Haas spoke. A note which the Road Service of Chile sent to us said the pier was safe.",
        "the pier was safe",
        "Road Service",
        True,
        "CL",
    ),
    ("Works Minister Ivo Haas of Chile came. His Kenyan colleague said the pier was safe.", "the pier was safe", "colleague", False),
    ("The head of unit (EU), Ada Moran, said the pier was safe.", "the pier was safe", "Ada Moran", True, "EU"),
    ("The lawyer (EU), Ada Moran, said the pier was safe.", "the pier was safe", "Ada Moran", False),
    # A report goes on with another "that".
    ("The Road Service of Chile said that it rained; and that the pier was safe.", "the pier was safe", "Road Service", True, "CL"),
    ("The Road Service of Chile said that it rained. And that the pier was safe.", "the pier was safe", "Road Service", True, "CL"),
    # Whoever is asked answers, though another was told of before.
    (
        "Works Minister Ada Moran spoke on Monday. Moran said it was late. When a pupil asked Mayor Eva Lind, she replied that the pier was safe.",
        "the pier was safe",
        "Eva Lind",
        True,
    ),
    # What stands between "has" and its participle is no speaker; "May" is one.
    ("The Ports Ministry of Chile has in earlier years admitted that the pier was safe.", "the pier was safe", "Ports|Chile", True, "CL"),
    ("Works Minister Alice May came. May said that the pier was safe.", "the pier was safe", "Alice May", True),
    # A paper between "to" and an office holds no office.
    (
        "Talking to the weekly Vent, the third deputy head of the Estonian Road Service, Ada Moran, said the pier was safe.",
        "the pier was safe",
        "Ada Moran",
        True,
        "EE",
    ),
    # A firm known by its owner and trade; a region by its name alone; the country that "that" means.
    ("The state-owned power company of Ghana said the pier was safe.", "the pier was safe", "power company", True, "GH"),
    ("The power company of the Moran family said the pier was safe.", "the pier was safe", "", False),
    ("The prefect of the Isère department, Ada Moran, said the pier was safe.", "the pier was safe", "Ada Moran", True, "FR"),
    (
        "Kenya and Uganda met. The boat came from Malawi. The customs service of that country said the pier was safe.",
        "the pier was safe",
        "Customs",
        True,
        "MW",
    ),
    # Whose kin or friend somebody is gives him no office.
    ("The brother of Works Minister Ivo Haas of Chile said the pier was safe.", "the pier was safe", "brother", False),
    ("Mayor Ivo Haas's lawyer said the pier was safe.", "the pier was safe", "lawyer", False),
    ("The spokesman of Works Minister Ivo Haas of Chile said the pier was safe.", "the pier was safe", "spokesman", True, "CL"),
    # Two clauses at a semicolon: the marks are whose the verb between them says.
    ('The mayor came. "They were kept," the governor said; the pier was safe.', "They were kept", "governor", True),
]


@pytest.mark.parametrize("row", ROWS, ids=[r[0][:60] for r in ROWS])
def test_who_speaks_for_whom(row):
    text, words, name, serves, *more = row
    statement, actor = speaking(text, words)
    called = f"{statement['speaker_text']} {actor.get('name', '')} {actor.get('variants', '')}"
    assert any(n in called for n in name.split("|"))
    assert official(statement, actor) == serves
    assert not more or actor["government"] == more[0]


@pytest.mark.parametrize(
    "text",
    [
        "The harbour office referred questions to the port.",
        "A guard, asking not to be named, left.",
        "Many residents believe the pier is safe.",
        "The mayor believed the pier was safe.",
        "The memo was written by the harbour office.",
        "The two ministers discussed the pier.",
        "The harbour office told the crews to leave the pier.",
        "In a letter to the port office, the pier is praised.",
        "Nobody said that the pier was safe.",
        "The beach is threatened by nothing.",
    ],
)
def test_nobody_speaks(text):
    assert told(text) == []


def test_a_months_name_in_a_dateline_is_no_town():
    from kzsanctions.codebook import Codebook
    from kzsanctions.read.names.pages import home_of

    assert [home_of(d, Codebook().gazetteer) for d in ("MOMBASA, March 14 (Lagoon Wire) - ", "March 14 - ")] == ["KE", ""]


@pytest.mark.parametrize(
    "title, text, more, government",
    [
        # A town of the headline, of the first sentences, a section of the paper, an issuer's own address.
        ("Fire at the jail in Iquique", "Bolivia's consul is at the gate. The prisons minister said nobody died.", {}, "CL"),
        # A consul is there in a country that is not his: where he alone acts, the minister's is not known.
        ("Fire at the jail", "Bolivia's consul is at the gate. The prisons minister said nobody died.", {}, ""),
        ("Fire at the jail", "Bolivia's governor is at the gate. The prisons minister said nobody died.", {}, "BO"),
        ("One ferry", "Bathers near Sfax see it. Libya's navy left. The ports minister said nobody died.", {}, "TN"),
        ("One ferry", "Libya's navy left.\n\nThe ports minister said nobody died.", {"section": "Home > Tunisia > Sfax"}, "TN"),
        ("One ferry", "Libya's navy left.\n\nThe ports minister said nobody died.", {"section": "Home > Tunisia on foot"}, "LY"),
        # Where another country's officials act in the very sentence, they may be guests in its town.
        ("Libya's navy visits Sfax", "Libya's navy left Sfax. The ports minister said nobody died.", {}, "LY"),
        # Whoever puts out a text names others by their country.
        (
            "Notice",
            "France's fisheries authority wrote.\n\nNo boat came from Galway. The ports minister said nobody died in Cork.",
            {"genre": "official"},
            "IE",
        ),
        ("Notice", "France's fisheries authority wrote. The ports minister said nobody died.", {"genre": "official"}, "FR"),
    ],
)
def test_an_office_of_no_country_is_of_the_country_a_text_is_set_in(title, text, more, government):
    from dataclasses import replace

    from speakers import BOOK, document

    from kzsanctions.read.extract import extract

    told = replace(document(f"{title}\n\n{text}", title=title), **more)
    assert {m["government"] for m in extract(told, BOOK).mentions if m["noun"] == "minister"} == {government}


def test_the_points_of_an_official_list_are_the_publishers():
    from dataclasses import replace

    from speakers import BOOK, document

    from kzsanctions.read.extract import extract

    text = "Following what certain papers have put about, the Ministry of Roads says the following:\n\n1. The pier does not leak.\n\n2. It is new."
    released = replace(document(text), genre="official", publisher="Ministry of Roads of Kenya")
    found = extract(released, BOOK)
    assert [s["speaker_basis"] for s in found.statements if "pier" in s["content"] or "new" in s["content"]] == ["publisher"] * 2
    assert {m["government"] for m in found.mentions if m["noun"] == "ministry"} == {"KE"}


@pytest.mark.parametrize(
    "addresses, code",
    [
        ("https://www.gov.kz/news", "KZ"),
        ("press@ports.co.uk now", "GB"),
        ("https://example.org/a.kz/", ""),
        ("www.a.ie. www.b.fr", ""),
        ("https://rum.tv/", ""),
    ],
)
def test_the_country_of_an_address(addresses, code):
    from kzsanctions.read.documents import domain

    assert domain(f"{addresses}\n") == code


@pytest.mark.parametrize(
    "text, words, name",
    [
        ("Minister Ada Moran and her deputy, Ivo Haas, came. He said the pier was safe.", "the pier was safe", "Ivo Haas"),
        ("Minister Ada Moran and her deputy, Ivo Haas, came. She said the pier was safe.", "the pier was safe", "Ada Moran"),
        ("Minister Ada Moran told Alder Post so. She said the pier was safe.", "the pier was safe", "Ada Moran"),
        ("Commander Ivo Haas, of the Second Mountain Division, told the Post so. He said the pier was safe.", "the pier was safe", "Ivo Haas"),
    ],
)
def test_he_and_she_are_persons_and_no_paper(text, words, name):
    assert speaking(text, words)[1]["name"] == name
