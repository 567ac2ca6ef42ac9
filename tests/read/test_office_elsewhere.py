"""Whose office another sentence tells: a lead by office with the name behind it, a name with the office one or two sentences later.

Columns: text, words of the statement, words of the speaker, official, code of the government where asked. The people are invented.
"""

import pytest
from speakers import official, speaking

# The lead says the office, the story goes on with the name.
BY_LEAD = [
    (
        "Slovenia's fisheries minister on Friday blamed a burst pump for the loss of the trout. Majda Kočar told reporters that "
        "nobody had checked the pump since March.",
        "nobody had checked the pump",
        "Majda Kočar",
        True,
        "SI",
    ),
    (
        'The head of Peru\'s railway inspectorate on Monday ruled out sabotage. "The points were worn down to nothing," Rosa '
        "Quiñones told a news conference.",
        "The points were worn",
        "Rosa Quiñones",
        True,
        "PE",
    ),
    (
        "LUSAKA, March 4 (Wire) - Zambia's energy minister rejected a report of power cuts on Tuesday.\n\nChisomo Banda said every "
        "substation had been running.",
        "every substation had been running",
        "Chisomo Banda",
        True,
        "ZM",
    ),
    (
        "Latvia will not return the icons, its culture minister said on Wednesday. They had been bought at auction, Dace Krieviņa said.",
        "They had been bought at auction",
        "Dace Krieviņa",
        True,
        "LV",
    ),
    (
        "The Omani coast guard commander said late on Sunday that the trawler had been towed in. Salim Al Harthi added that its "
        "crew of nine was well.",
        "its crew of nine was well",
        "Salim Al Harthi",
        True,
        "OM",
    ),
    (
        "A deputy health minister of Georgia said on Thursday that the vaccine had been stored too warm. Tamta Gelashvili said "
        "400 doses had been thrown away.",
        "400 doses had been thrown away",
        "Tamta Gelashvili",
        True,
        "GE",
    ),
    (
        "Bolivia's mines minister accused the cooperative of hiding a cave-in. The shaft fell in on Saturday, according to Wilma Condori.",
        "The shaft fell in on Saturday",
        "Wilma Condori",
        True,
        "BO",
    ),
    (
        "Malta's police commissioner on Monday promised an inquiry into the fire at the barracks. Speaking at the gate, Karm "
        "Zahra said two officers had been hurt.",
        "two officers had been hurt",
        "Karm Zahra",
        True,
        "MT",
    ),
    (
        "Togo has asked for its drums back, the country's culture minister said. Afi Lawson told Radio Lomé the drums were stolen in 1912.",
        "the drums were stolen in 1912",
        "Afi Lawson",
        True,
        "TG",
    ),
    # Near misses.
    (
        "Slovenia's fisheries minister on Friday blamed a burst pump for the loss of the trout. Majda Kočar, who has worked the "
        "ponds for 30 years, said nobody had checked the pump.",
        "nobody had checked the pump",
        "Majda Kočar",
        False,
    ),
    (
        "Peru's transport minister on Monday ruled out sabotage. Engine driver Rosa Quiñones said the points were worn down.",
        "the points were worn down",
        "Rosa Quiñones",
        False,
    ),
    (
        "Zambia's energy minister rejected a report of power cuts. A baker, Chisomo Banda, said his oven had been cold for a week.",
        "his oven had been cold",
        "Chisomo Banda",
        False,
    ),
    (
        "Latvia will not return the icons, its culture minister said on Wednesday. Villager Dace Krieviņa said they had hung in her house.",
        "they had hung in her house",
        "Dace Krieviņa",
        False,
    ),
    (
        "Togo has asked for its drums back, the country's culture minister said. Afi Lawson of the Drummers' Union said the "
        "drums were stolen in 1912.",
        "the drums were stolen in 1912",
        "Afi Lawson",
        False,
    ),
    (
        "Bolivia's mines minister, Wilma Condori, accused the cooperative of hiding a cave-in. The shaft fell in on Saturday, Ramiro Quispe said.",
        "The shaft fell in on Saturday",
        "Ramiro Quispe",
        False,
    ),
    (
        'Malta\'s police commissioner promised an inquiry. Residents saw the smoke from afar. "It was black," Karm Zahra said, who lives next door.',
        "It was black",
        "Karm Zahra",
        False,
    ),
    (
        "Laos's central bank governor has denied that notes were burned. Khamla Vongsa, a teller, said she had seen the smoke.",
        "she had seen the smoke",
        "Khamla Vongsa",
        False,
    ),
    (
        "SUVA (Wire) - Fiji's forestry minister on Friday blamed the Tongan quarantine chief for the rotten timber. Jone Rabuka "
        "told reporters the logs had been sound.",
        "the logs had been sound",
        "Jone Rabuka",
        True,
        "FJ",
    ),
    (
        "Fiji's forestry minister on Friday blamed the freighter Marama for the rotten timber. Jone Rabuka told reporters the logs had been sound.",
        "the logs had been sound",
        "Jone Rabuka",
        True,
        "FJ",
    ),
    (
        "Chile's customs director on Monday denied that the crates were opened.\n\nThe crates came from Temuco in April.\n\n\"Nobody "
        'broke a seal," Loreto Vial told reporters.',
        "Nobody broke a seal",
        "Loreto Vial",
        True,
        "CL",
    ),
    (
        "Chile's customs director on Monday denied that the crates were opened. Loreto Vial, speaking in Arica, said nobody had broken a seal.",
        "nobody had broken a seal",
        "Loreto Vial",
        True,
        "CL",
    ),
    (
        'Mali\'s water minister has called the report a lie.\n\n"The wells are full," Seydou Keïta said at the site.',
        "The wells are full",
        "Seydou Keïta",
        True,
        "ML",
    ),
    (
        "The water minister of Mali has called the report a lie. The wells were full, Mr. Seydou Keïta said.",
        "The wells were full",
        "Seydou Keïta",
        True,
        "ML",
    ),
    (
        'Estonia\'s rescue board chief said two men were still missing. "We search until dark," said Kaarel Tamm.',
        "We search until dark",
        "Kaarel Tamm",
        True,
        "EE",
    ),
    (
        "Zambia's parks director said the lions were dead. In an interview with Radio Kafue, Mutale Phiri put the number at six.",
        "the number at six",
        "Mutale Phiri",
        True,
        "ZM",
    ),
    (
        "Nepal's chief hydrologist on Tuesday warned of a flood. Binod Karki was quoted by the Himal Post as saying that the lake had doubled.",
        "the lake had doubled",
        "Binod Karki",
        True,
        "NP",
    ),
    (
        "Iceland's prime minister ruled out a sale of the harbour. Speaking after a cabinet meeting in Reykjavik, Halla "
        "Jónsdóttir said no offer had come.",
        "no offer had come",
        "Halla Jónsdóttir",
        True,
        "IS",
    ),
    (
        "Peru's mines minister arrived in Cusco on Sunday, a day after the Bolivian ambassador. Walter Paredes said the shaft was dry.",
        "the shaft was dry",
        "Walter Paredes",
        True,
        "PE",
    ),
    # Near misses.
    (
        "Fiji's forestry minister on Friday blamed the Tongan quarantine chief for the rotten timber. The loggers were angry. "
        '"We lost a year," Jone Rabuka, a logger, said.',
        "We lost a year",
        "Jone Rabuka",
        False,
    ),
    (
        "Chile's customs director on Monday denied that the crates were opened.\n\nDocker Loreto Vial told reporters that he had seen broken seals.",
        "he had seen broken seals",
        "Loreto Vial",
        False,
    ),
    (
        "Mali's water minister, Seydou Keïta, has called the report a lie. Oumar Traoré told reporters that the wells were dry.",
        "the wells were dry",
        "Oumar Traoré",
        False,
    ),
    (
        "Zambia's parks director said the lions were dead. Mutale Phiri from Mfuwe, where the lions lived, said six were left.",
        "six were left",
        "Mutale Phiri",
        False,
    ),
    (
        "Nepal's chief hydrologist on Tuesday warned of a flood. People in the valley packed. Binod Karki said his shop was closed.",
        "his shop was closed",
        "Binod Karki",
        False,
    ),
    (
        "Peru's mines minister arrived in Cusco on Sunday. He was met by protesters. Their leader was brief. Walter Paredes said the shaft was dry.",
        "the shaft was dry",
        "Walter Paredes",
        False,
    ),
    (
        'Estonia\'s rescue board chief said two men were still missing. His deputy disagreed. "They are at home," said Kaarel Tamm.',
        "They are at home",
        "Kaarel Tamm",
        True,
    ),
    (
        "Malta's police commissioner promised an inquiry. Karm Zahra's lawyer said he was innocent. Karm Zahra said the gate was open.",
        "the gate was open",
        "Karm Zahra",
        False,
    ),
    (
        "Oman's ports minister opened the pier. Salim Al Harthi's boat was the first to leave. Salim Al Harthi said the water was low.",
        "the water was low",
        "Salim Al Harthi",
        False,
    ),
]
# The name comes first, the office in a sentence after.
LATER = [
    (
        'The woman who switched off the pumps is Irma Salvatierra. "They were running dry," she says. Salvatierra has been head '
        "of the Peruvian drainage authority since 2027.",
        "They were running dry",
        "Irma Salvatierra",
        True,
    ),
    (
        '"The bridge was open all night," says Tauno Rebane. He has been Estonia\'s roads director for six years.',
        "The bridge was open all night",
        "Tauno Rebane",
        True,
        "EE",
    ),
    (
        "It was Lindiwe Moyo who signed the order. The siren never sounded, Moyo says. She runs Zambia's disaster agency.",
        "The siren never sounded",
        "Lindiwe Moyo",
        True,
    ),
    (
        'Kofi Ansah opens the gate himself. "Not one elephant died," he says. Ansah is the warden of Mole National Park.',
        "Not one elephant died",
        "Kofi Ansah",
        True,
    ),
    (
        '"Nobody was in the lift," said Pilar Ibarra on Monday. Ibarra was appointed Chile\'s mining minister in May.',
        "Nobody was in the lift",
        "Pilar Ibarra",
        True,
        "CL",
    ),
    (
        "Few know the valves as Jonas Petraitis does. He took over as director of the Lithuanian gas inspectorate in 2029. The "
        "valve was shut, Petraitis says.",
        "The valve was shut",
        "Jonas Petraitis",
        True,
    ),
    (
        'For Nadia Haddou the case is closed. "The grain was dry," she told this magazine. Haddou heads Morocco\'s cereals office.',
        "The grain was dry",
        "Nadia Haddou",
        True,
    ),
    (
        '"We counted 40 seals," says Bjarni Helgason, sitting on the quay. Helgason, Iceland\'s fisheries director since 2025, counts every spring.',
        "We counted 40 seals",
        "Bjarni Helgason",
        True,
        "IS",
    ),
    (
        "The man with the key is Sione Vaka. The safe was empty, he says. Mr Vaka serves as Tonga's auditor general.",
        "The safe was empty",
        "Sione Vaka",
        True,
        "TO",
    ),
    (
        '"The dam held," says Ravi Thapa, 51. As the chief engineer of Nepal\'s irrigation department Thapa was on the crest that night.',
        "The dam held",
        "Ravi Thapa",
        True,
    ),
    # Near misses.
    (
        '"They were running dry," says Irma Salvatierra. Salvatierra was head of the Peruvian drainage authority until 2027.',
        "They were running dry",
        "Irma Salvatierra",
        False,
    ),
    (
        '"The bridge was open all night," says Tauno Rebane. He has been waiting for Estonia\'s roads director for six years.',
        "The bridge was open all night",
        "Tauno Rebane",
        False,
    ),
    ('"The siren never sounded," Lindiwe Moyo says. Her brother runs Zambia\'s disaster agency.', "The siren never sounded", "Lindiwe Moyo", False),
    ('"Not one elephant died," Kofi Ansah says. Ansah wants to be the warden of Mole National Park.', "Not one elephant died", "Kofi Ansah", False),
    ('"Nobody was in the lift," said Pilar Ibarra. Ibarra has never met Chile\'s mining minister.', "Nobody was in the lift", "Pilar Ibarra", False),
    (
        '"The valve was shut," Jonas Petraitis says. He is the cousin of the director of the gas inspectorate.',
        "The valve was shut",
        "Jonas Petraitis",
        False,
    ),
    ('"The grain was dry," Nadia Haddou said. Haddou heads a union of millers.', "The grain was dry", "Nadia Haddou", False),
    (
        '"We counted 40 seals," says Bjarni Helgason. Helgason is no longer Iceland\'s fisheries director.',
        "We counted 40 seals",
        "Bjarni Helgason",
        False,
    ),
    ('"The safe was empty," says Sione Vaka. Vaka is not Tonga\'s auditor general but his clerk.', "The safe was empty", "Sione Vaka", False),
    (
        '"The dam held," says Ravi Thapa. Thapa works as a driver for the chief engineer of the irrigation department.',
        "The dam held",
        "Ravi Thapa",
        False,
    ),
    (
        'The man who sealed the well is Pascal Ouedo. "It was foul," he says. He has been Benin\'s water inspector for nine years.',
        "It was foul",
        "Pascal Ouedo",
        True,
        "BJ",
    ),
    ('"Nobody signed," says Vera Lukić. She is the registrar of the Serbian land office.', "Nobody signed", "Vera Lukić", True, "RS"),
    ('"The tide took it," Ewan Roy says, and pours the tea. He became harbour master of Kirkwall in 2019.', "The tide took it", "Ewan Roy", True),
    (
        '"The crates were full," says Dace Krieviņa. She was named Latvia\'s culture minister in March.',
        "The crates were full",
        "Dace Krieviņa",
        True,
        "LV",
    ),
    (
        '"Not one goat died," says Tenzin Gurung. He took over as head of Nepal\'s livestock department last year.',
        "Not one goat died",
        "Tenzin Gurung",
        True,
        "NP",
    ),
    (
        "Grace Wanjiru knows the cellar. For eleven years she has been the archivist of Kenya's national archives. \"The letters "
        'are here," says Wanjiru.',
        "The letters are here",
        "Grace Wanjiru",
        True,
        "KE",
    ),
    ('"The gate was shut," says Milan Kos. Kos was sworn in as Slovenia\'s interior minister in June.', "The gate was shut", "Milan Kos", True, "SI"),
    ('"The gate was shut," says Milan Kos. Since June he has served as Slovenia\'s interior minister.', "The gate was shut", "Milan Kos", True, "SI"),
    # Near misses.
    ('"It was foul," says Pascal Ouedo. His wife left in May. She is Benin\'s water inspector.', "It was foul", "Pascal Ouedo", False),
    ('"Nobody signed," says Vera Lukić. She is a friend of the registrar of the Serbian land office.', "Nobody signed", "Vera Lukić", False),
    ('"The tide took it," Ewan Roy says. Then Gil Brae spoke. He became harbour master of Kirkwall in 2019.', "The tide took it", "Ewan Roy", False),
    (
        'Rosa Quiñones met Jorge Arce at the points. He heads Peru\'s railway inspectorate. "They were worn," Quiñones said.',
        "They were worn",
        "Rosa Quiñones",
        False,
    ),
    ('"The crates were full," says Dace Krieviņa. She was named after Latvia\'s culture minister.', "The crates were full", "Dace Krieviņa", False),
    (
        '"Not one goat died," says Tenzin Gurung. He was head of Nepal\'s livestock department until last year.',
        "Not one goat died",
        "Tenzin Gurung",
        False,
    ),
    (
        '"The letters are here," says Grace Wanjiru. She has sued the archivist of Kenya\'s national archives.',
        "The letters are here",
        "Grace Wanjiru",
        False,
    ),
    ('"The gate was shut," says Milan Kos. "He is Slovenia\'s interior minister, after all."', "The gate was shut", "Milan Kos", False),
    ('"The pump runs," Ada Moran said. She is not Malta\'s water commissioner.', "The pump runs", "Ada Moran", False),
    ('"The pump runs," Ada Moran said. She heads a choir in Malta.', "The pump runs", "Ada Moran", False),
]


@pytest.mark.parametrize("text, words, name, public, government", [(*row, None)[:5] for row in (*BY_LEAD, *LATER)])
def test_an_office_told_in_another_sentence(text, words, name, public, government):
    statement, actor = speaking(text, words)
    assert name in actor["name"] and official(statement, actor) == public
    assert government is None or actor["government"] == government
