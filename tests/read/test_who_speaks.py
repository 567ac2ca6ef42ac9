"""Who speaks, whether officially, and for which country: sentences as the press words them, read to the end of the step.

Columns: text, words of the statement, words of the speaker (alternatives parted by a bar), official (None: not asked), code of the
government where asked, the paper's own country where registered.
"""

from datetime import date

import pytest
from speakers import DAY, official, speaking, told

ROWS = [
    # A name right behind a verb or a preposition is its object, and not who says what follows.
    (
        "Many of the miners who had come to see Governor Ilse Braun said that the pit will not be closed.",
        "the pit will not be closed",
        "miners",
        None,
    ),
    ("Several pupils who wrote to Minister Jon Aas said the school was cold.", "the school was cold", "pupils", None),
    ("After the floods the governor said the road was open.", "the road was open", "governor", True),
    ("Asked by a pupil, Minister Jon Aas said the dam was safe.", "the dam was safe", "Jon Aas", True),
    # A speaker behind a place is no part of it, and a saying told as past is one.
    (
        "Norway lent two paintings to a gallery in Oslo, Swedish Culture Minister Eva Holm had said on Friday.",
        "Norway lent two paintings",
        "Eva Holm",
        True,
        "SE",
    ),
    ("Only one well is left in Gao, Water Minister Awa Keita has said.", "Only one well is left in Gao", "Awa Keita", True),
    # Whoever puts up or hands out a paper says what stands in it; who reads it does not.
    (
        "The bridge is 40 metres long, according to a notice which the Road Agency of Chile put up on Friday.",
        "The bridge is 40 metres long",
        "Road Agency",
        True,
        "CL",
    ),
    (
        "The school will be closed, says a flyer distributed by the Education Ministry of Chile.",
        "The school will be closed",
        "Ministry of education",
        True,
        "CL",
    ),
    (
        "The wall is cracked, according to an audit that the Port Authority of Malta submitted on Friday.",
        "The wall is cracked",
        "Port authority",
        True,
        "MT",
    ),
    ("The school will be closed, according to a flyer read by the Education Ministry of Chile.", "The school will be closed", "a flyer", None),
    # "General" before a word for a body is part of its name, and before a name a rank.
    ("The silo is empty, the General Organization for Grain of Syria said.", "The silo is empty", "General Organization for Grain", True, "SY"),
    ("The General Establishment for Wells of Iraq said the pump is broken.", "the pump is broken", "General Establishment for Wells", True, "IQ"),
    ("General Hassan Ali of Syria said the dam is safe.", "the dam is safe", "Hassan Ali", True, "SY"),
    # What stands before the "that" of a clause tells of the saying.
    (
        "The Health Ministry of Peru has admitted on several occasions that the vaccine is kept in Lima.",
        "the vaccine is kept in Lima",
        "Ministry of health",
        True,
        "PE",
    ),
    ("The Port Authority of Ghana has conceded more than once that the crane is broken.", "the crane is broken", "Port authority", True, "GH"),
    # A few words in marks, and a speaker behind the verb.
    ('The well is dry, Awa Keita said. "Nothing of the kind," said the governor of Gao, Ali Toure.', "Nothing of the kind", "Ali Toure", True),
    ('The well is dry, Awa Keita said. "None of it," said the governor of Gao, Ali Toure.', "None of it", "Ali Toure", True),
    # A cue that a semicolon closes.
    ("Nine people are in hospital, the mayor said; on Sunday he had spoken of six.", "Nine people are in hospital", "mayor", True),
    ("The road is open, the prefect told reporters; the police had closed it on Monday.", "The road is open", "prefect", True),
    ("Two schools have shut, the governor added; in May the number was five.", "Two schools have shut", "governor", True),
    ("The minister said the road was open; it would stay so until June.", "the road was open", "minister", True),
    ("The mayor said: the road is open; nobody will close it.", "the road is open; nobody will close it", "mayor", True),
    # A cause named, excluded, or not seen.
    ("Estonia's coast guard blames a worn cable.", "a worn cable", "coast guard", True, "EE"),
    ("The mayor blamed the flood on heavy rain.", "the flood on heavy rain", "mayor", True),
    ("The governor blamed the operators for the flood.", "the operators for the flood", "governor", True),
    ("The mayor did not exclude that the school would be shut.", "the school would be shut", "mayor", True),
    ("The mayor sees no need for masks.", "no need for masks", "mayor", True),
    ("The governor sees no reason to close the beach.", "no reason to close the beach", "governor", True),
    ("The mayor put the collision down to fog.", "the collision down to fog", "mayor", True),
    # A paper, a sentence about it, and a colon.
    ("The audit of the Court of Accounts is plainer: the money was never paid.", "the money was never paid", "Audit office|Court of Accounts", True),
    ("A letter from the Ministry of Health has another figure: 40 nurses had left.", "40 nurses had left", "Ministry of", True),
    ("A report by the Marine Accident Office, a federal body, tells it otherwise: a barge hit it.", "a barge hit it", "Marine Accident Office", True),
    ("The ministry's own bulletin says nobody was hurt. It blames a candle.", "blames a candle", "ministry", True),
    # The whole phrase between a quotation and its verb; titles that end in a full stop; a rank and what its holder does beside.
    ('"The road is gone," Norway\'s minister of roads and harbours said on Monday.', "The road is gone", "minister of roads", True, "NO"),
    ('"Open the gates," says Engr. Paulo Reyes, who runs the dam.', "Open the gates", "Paulo Reyes", None),
    ('"Our men found two," according to Colonel Ivar Holm, speaking at the barracks.', "Our men found two", "Ivar Holm", True),
    ('Vik, reading from another sheet: "KM-7 is in use as we speak."', "KM-7 is in use", "Vik", None),
    ("The left pier is gone, hydrologist Rolf Moe said.\n\nThe right one holds, says the hydrologist.", "The right one holds", "Rolf Moe", None),
    ("Rolf Moe, an engineer, said the pier was gone.\n\nThe deck holds, says the engineer.", "The deck holds", "Rolf Moe", None),
    # Armed forces, police and guards.
    ("The Royal Norwegian Air Force said on Monday that two jets had left the base.", "two jets had left the base", "Air Force", True, "NO"),
    ("The Kenya Defence Forces denied that soldiers had crossed the border.", "soldiers had crossed the border", "Kenya Defence Forces", True, "KE"),
    ("Peru's navy said the boat had been empty.", "the boat had been empty", "navy", True, "PE"),
    ("The Philippine Coast Guard said the vessel was inside the reef.", "the vessel was inside the reef", "Coast Guard", True, "PH"),
    (
        "Carabineros said eleven people were held in Temuco.\n\nChile's president was travelling.",
        "eleven people were held in Temuco",
        "Carabineros",
        True,
        "CL",
    ),
    ("The army's press service said no bridge was hit.", "no bridge was hit", "army", True),
    ("Colombia's National Police said the road was clear.", "the road was clear", "National Police|police", True, "CO"),
    ("The Northern Command said the tunnel had been sealed.", "the tunnel had been sealed", "Northern Command", True),
    (
        "Ghana's Immigration Service said no visa had been issued.",
        "no visa had been issued",
        "Immigration Service|service of immigration",
        True,
        "GH",
    ),
    ("The Malaysian Maritime Enforcement Agency said the tanker had left.", "the tanker had left", "Maritime Enforcement Agency", True, "MY"),
    ("The Senegalese gendarmerie said nobody was hurt.", "nobody was hurt", "gendarmerie", True, "SN"),
    ("Coastguards in Iceland said the trawler had turned back.", "the trawler had turned back", "", None),
    ("The Border Security Force said no drone was seen at the post.", "no drone was seen at the post", "Border Security Force", True),
    # Agencies, courts, regulators, institutes.
    ("The Kenya Revenue Authority said the levy was lawful.", "the levy was lawful", "Kenya Revenue Authority", True, "KE"),
    (
        "The Directorate of Fisheries said the herring quota was used up.",
        "the herring quota was used up",
        "Directorate of Fisheries|directorate of fisheries",
        True,
    ),
    (
        "Norway's Directorate of Fisheries said the cod quota was used up.",
        "the cod quota was used up",
        "Directorate of Fisheries|directorate of fisheries",
        True,
        "NO",
    ),
    (
        "The Africa Centres for Disease Control and Prevention said mpox was receding.",
        "mpox was receding",
        "Africa Centres for Disease Control",
        True,
    ),
    ("The Nigeria Centre for Disease Control said 14 wards were closed.", "14 wards were closed", "Centre for Disease Control", True, "NG"),
    ("The Supreme Electoral Tribunal said the count was over.", "the count was over", "Supreme Electoral Tribunal", True),
    (
        "The Independent Electoral and Boundaries Commission said no ballot was lost.",
        "no ballot was lost",
        "Independent Electoral and Boundaries Commission",
        True,
    ),
    ("The Swedish Energy Markets Inspectorate said the cable was within the rules.", "the cable was within the rules", "Inspectorate", True, "SE"),
    ("The Competition Commission of India said it had fined nobody.", "it had fined nobody", "Competition Commission", True, "IN"),
    (
        "Brazil's National Electric Energy Agency said the tariff would stay.",
        "the tariff would stay",
        "National Electric Energy Agency|Agency",
        True,
        "BR",
    ),
    ("The Energy Regulatory Commission said the plant had no licence.", "the plant had no licence", "Energy Regulatory Commission", True),
    ("The Constitutional Court said the law was void.", "the law was void", "Constitutional Court", True),
    ("The National Institute of Geology said the dome had not grown.", "the dome had not grown", "National Institute of Geology", True),
    ("The Bangladesh Water Development Board said the dyke had held.", "the dyke had held", "Bangladesh Water Development Board", True, "BD"),
    ("The food safety regulator said the milk was clean.", "the milk was clean", "regulator", True),
    ("Ecuador's Geophysical Institute said the ash had reached the coast.", "the ash had reached the coast", "Geophysical Institute", True, "EC"),
    (
        "The Finnish Transport and Communications Agency said the signal was lost.",
        "the signal was lost",
        "Transport and Communications Agency|agency of transport",
        True,
        "FI",
    ),
    ("The Attorney General's Office said nobody had been charged.", "nobody had been charged", "Attorney General's Office", True),
    ("The Presidency of Ghana said the aide had been dismissed.", "the aide had been dismissed", "presidency|Presidency", True, "GH"),
    (
        "The Office of the Prime Minister said no meeting was planned.",
        "no meeting was planned",
        "Office of the Prime Minister|office|prime minister",
        True,
    ),
    ("The Greek civil protection authority said the fire was out.", "the fire was out", "civil protection", True, "GR"),
    # Bodies and offices of towns and regions.
    ("The provincial health department said 12 children were ill.", "12 children were ill", "health department|department of health", True),
    ("The mayor of Temuco said the bus station was safe.", "the bus station was safe", "mayor", True),
    ("Turku city council said the bridge would reopen.", "the bridge would reopen", "council", True),
    ("The Kisumu county government said the market had been moved.", "the market had been moved", "county government|Kisumu", True),
    ("The regional prosecutor's office said two men were in custody.", "two men were in custody", "prosecutor's office", True),
    ("Cebu police said the ferry was full.", "the ferry was full", "police|Cebu", True),
    ("The municipality of Guayaquil said the water was drinkable.", "the water was drinkable", "municipality|Guayaquil", True),
    ("The fire department said the blaze began in a kitchen.", "the blaze began in a kitchen", "fire department|department", True),
    ("The district administration said 40 houses were gone.", "40 houses were gone", "district administration|administration", True),
    ("Lapland's border guard district said no one had crossed.", "no one had crossed", "border guard", True),
    ("Mombasa Governor Amina Chando said the pier was sound.", "the pier was sound", "Amina Chando", True, "KE"),
    ("Kandal provincial police chief Sok Vuthy said three trucks were stopped.", "three trucks were stopped", "Sok Vuthy", True),
    ("The village head, Made Sutama, said the well was dry.", "the well was dry", "Made Sutama", True),
    # Bodies known by letters.
    ("The DILG said all barangays had been told.", "all barangays had been told", "DILG", True, None, "PH"),
    ("The MoD said the convoy had left.", "the convoy had left", "MoD|ministry of defence|Ministry of defence", True),
    (
        "The Department of Public Works and Highways (DPWH) was late. The DPWH said the dike had been finished in May.",
        "the dike had been finished in May",
        "DPWH|Public Works",
        True,
    ),
    ("The MFA said the envoy had not been summoned.", "the envoy had not been summoned", "MFA|foreign affairs", True),
    ("Kyiv's MFA said the note was real.", "the note was real", "MFA|foreign affairs", True, "UA"),
    ("The Kenya Wildlife Service keeps the fence. KWS spokesman Paul Rono said the fence was whole.", "the fence was whole", "Paul Rono", True),
    ("The Rural Roads Agency, known as RRA, denied the road was closed.", "the road was closed", "Rural Roads Agency|RRA", True),
    ("An IDF spokesman said the strip was quiet.", "the strip was quiet", "IDF|spokesman", True),
    ("BNPB spokesman Agus Wirawan said 11 people were missing.", "11 people were missing", "Agus Wirawan", True, "ID", "ID"),
    # Offices.
    ("Public Safety Secretary Marta Olmos said the jail was full.", "the jail was full", "Marta Olmos", True),
    ("Interior Cabinet Secretary Joan Wekesa said the curfew was over.", "the curfew was over", "Joan Wekesa", True),
    ("Defense Chief Ramon Uy said the reef was manned.", "the reef was manned", "Ramon Uy", True),
    ("Health CS Joan Wekesa spoke in Kisumu. The CS said the wards were open.", "the wards were open", "Joan Wekesa", True),
    ("Principal Secretary for Roads Peter Oloo said the bypass was paid for.", "the bypass was paid for", "Peter Oloo", True),
    ("The Inspector General of Police, Kwame Asante, said no one was shot.", "no one was shot", "Kwame Asante", True),
    ("Army chief Hari Thapa said the troops were in barracks.", "the troops were in barracks", "Hari Thapa", True),
    ("Environment Secretary Luz Ramos-Tan said the mine was shut.", "the mine was shut", "Luz Ramos-Tan", True),
    ("The national security adviser, Ajmal Rahimi, said the talks were over.", "the talks were over", "Ajmal Rahimi", True),
    ("Central bank governor Ines Duarte said rates would not move.", "rates would not move", "Ines Duarte", True),
    ("Customs commissioner Bello Tanko said the rice had been seized.", "the rice had been seized", "Bello Tanko", True),
    ("Nunavut's justice minister, Sarah Aglukark, said the camp was closed.", "the camp was closed", "Sarah Aglukark", True),
    ("Finance Cabinet Secretary nominee Peter Oloo said taxes were high.", "taxes were high", "Peter Oloo", False),
    ("Colonel Abdou Sarr, the army spokesman, said the camp had been retaken.", "the camp had been retaken", "Abdou Sarr", True),
    ("International Special Envoy Marc Dellal said the talks were on.", "the talks were on", "Marc Dellal", True),
    ("House Speaker Lito Ramos said the bill was dead.", "the bill was dead", "Lito Ramos", True),
    ("Opposition leader Lito Ramos said the bill was dead.", "the bill was dead", "Lito Ramos", False),
    ("Former Interior CS Joan Wekesa said the curfew had been unlawful.", "the curfew had been unlawful", "Joan Wekesa", False),
    ("Deputy Chief of Staff Olaf Brun said the fleet was ready.", "the fleet was ready", "Olaf Brun", True),
    # Who speaks for whom.
    (
        "A spokesperson for the prosecutor's office in Valdivia said two men had been freed.",
        "two men had been freed",
        "prosecutor's office|spokesperson",
        True,
    ),
    ("A police spokeswoman in Oslo said nobody was armed.", "nobody was armed", "spokeswoman|police", True),
    ("The ministry's spokesman said the list was old.", "the list was old", "spokesman|ministry", True),
    ("A spokesman for the Royal Thai Navy said the ship had sailed.", "the ship had sailed", "spokesman|Navy", True, "TH"),
    ("Presidential spokesperson Lea Cruz said the trip was off.", "the trip was off", "Lea Cruz", True),
    ("Government spokesman Juha Laine said the vote would be held.", "the vote would be held", "Juha Laine", True),
    ("Coast guard spokesperson Jay Ramos said the boat was tailed.", "the boat was tailed", "Jay Ramos", True),
    ("A spokesman for the mining company said the pit was safe.", "the pit was safe", "spokesman|company", False),
    ("A spokesman for the miners' union said the pit was unsafe.", "the pit was unsafe", "spokesman|union", False),
    ("Wildlife service spokeswoman Ruth Njoki said the elephants were back.", "the elephants were back", "Ruth Njoki", True),
    ("A spokesman for the rebels said the town had fallen.", "the town had fallen", "", False),
    # Named like bodies, and no public ones.
    ("The European Consumer Federation said the milk was bad.", "the milk was bad", "European Consumer Federation", False),
    ("The Fishermen's Association said the quota was too low.", "the quota was too low", "Fishermen's Association", False),
    ("Northern Mining Corporation said the shaft was dry.", "the shaft was dry", "Northern Mining Corporation", False),
    ("The Green Party said the dam was unsafe.", "the dam was unsafe", "Green Party", False),
    ("The University of Turku said the ice was thin.", "the ice was thin", "University of Turku", False),
    ("Nordic Air Services said the flight was full.", "the flight was full", "Nordic Air Services", False),
    ("Aid agency Hearth Abroad said the camp was empty.", "the camp was empty", "Hearth Abroad", False),
    ("The news agency Altai Wire said the dam had burst.", "the dam had burst", "Altai Wire", False),
    # Firms of the state's and others.
    ("The state oil company Petrolar said the pipe was whole.", "the pipe was whole", "Petrolar", True),
    ("The grid operator said the line was live.", "the line was live", "operator", True),
    ("Gas network operator Nordgas said the pressure was normal.", "the pressure was normal", "Nordgas", True),
    ("The national railway company said the train was on time.", "the train was on time", "railway company|company", True),
    ("State-owned Kivu Power said the turbine was running.", "the turbine was running", "Kivu Power", True),
    ("The port authority said no ship was waiting.", "no ship was waiting", "port authority|authority", True),
    ("The mobile operator Zentel said the network was up.", "the network was up", "Zentel", False),
    ("Kenya Power, the state electricity company, said the fault was mended.", "the fault was mended", "Kenya Power", True, "KE"),
    # Documents speak for who issued them.
    ("The Health Ministry issued a statement on Friday. The statement said the ward was open.", "the ward was open", "health", True),
    ("The ward was open, according to a statement from the Health Ministry.", "The ward was open", "health", True),
    ("The ward was open, the Health Ministry said in a statement.", "The ward was open", "health", True),
    ("The ministry's website said the list was closed.", "the list was closed", "ministry", True),
    ("A letter from the Energy Regulator said the plant had no licence.", "the plant had no licence", "regulator|Regulator", True),
    ("According to the website of the Finance Ministry, the debt was paid.", "the debt was paid", "finance", True),
    ("The Pentagon's announcement said the ship had sailed.", "the ship had sailed", "Pentagon", True, "US"),
    (
        "The Coast Guard published its report on Monday. The report said the boat had been overloaded.",
        "the boat had been overloaded",
        "Coast Guard",
        True,
    ),
    ('The Coast Guard denied the claim in a statement. "No boat was hit," the statement read.', "No boat was hit", "Coast Guard", True),
    ("The Health Ministry said the ward was open. It added that nobody was turned away.", "nobody was turned away", "health", True),
    # Names as they are printed.
    ("Interior Minister Khalid bin Saif al-Amri said the port was closed.", "the port was closed", "Khalid bin Saif al-Amri", True),
    ("Defence Minister Kajsa van der Meer said the base was closed.", "the base was closed", "Kajsa van der Meer", True),
    ("The army Monday rejected that its soldiers had fired.", "its soldiers had fired", "army", True),
    ("Health Minister Anna King said the ward was open. King said no nurse was missing.", "no nurse was missing", "Anna King", True),
    ("Transport Minister Paul Judge said the line was safe. Judge added that no train was late.", "no train was late", "Paul Judge", True),
    ("HEALTH MINISTER ANNA KORHONEN said the ward was open.", "the ward was open", "KORHONEN|Korhonen", True),
    (
        "In an interview with Radio Fjell, the deputy head of the agency for roads, Nils Berg, said the road was safe.",
        "the road was safe",
        "Nils Berg",
        True,
    ),
    ("Finance Minister  Anna Korhonen said the debt was paid.", "the debt was paid", "Anna Korhonen|Korhonen", True),
    ("Justice Minister Joan April said the camp was closed. April said nobody was held there.", "nobody was held there", "Joan April", True),
    ("Energy Minister Abdul el-Masry on Sunday denied that the plant was down.", "the plant was down", "el-Masry", True),
    (
        "Trade Minister José de la Cruz Peña said the port was open. De la Cruz said no ship was waiting.",
        "no ship was waiting",
        "José de la Cruz",
        True,
    ),
    ("Police Minister Tom Lord said the man was free. Lord told reporters nobody was hurt.", "nobody was hurt", "Tom Lord", True),
    ("Deputy Prime Minister Ion Popa Thursday said the dam was safe.", "the dam was safe", "Ion Popa", True),
    # Offices and pronouns that point back.
    ("The Roads Agency closed the bridge. The agency's head, Nils Berg, said the bridge was unsafe.", "the bridge was unsafe", "Nils Berg", True),
    ("Colonel Abdou Sarr met reporters in Dakar. The colonel said the camp was quiet.", "the camp was quiet", "Abdou Sarr", True),
    ("Labour inspector Mira Kallas visited the mine. The inspector said the shaft was dry.", "the shaft was dry", "Mira Kallas", True),
    (
        "Kiribati's President Teuea Tiata spoke on Monday. The head of state of the island nation said the sea wall was finished.",
        "the sea wall was finished",
        "Teuea Tiata",
        True,
        "KI",
    ),
    (
        "Health Minister Anna Korhonen and Finance Minister Juha Laine spoke on Monday. She said the ward was open.",
        "the ward was open",
        "Anna Korhonen",
        True,
    ),
    ("Ms Mwende, the health minister, met Interior Minister Paul Rono. She said the ward was open.", "the ward was open", "Mwende", True),
    ("The trade ministry met the union. The ministry said the port was open.", "the port was open", "trade", True),
    ("Nils Berg, who heads the Roads Agency, said the bridge was unsafe.", "the bridge was unsafe", "Nils Berg", True),
    (
        "Nils Berg, director of the Roads Agency, said the bridge was unsafe. Berg said the repair would take a year.",
        "the repair would take a year",
        "Nils Berg",
        True,
    ),
    ("Nils Berg, a farmer from Lom, said the bridge was unsafe.", "the bridge was unsafe", "Nils Berg", False),
    ("Police spokeswoman Ruth Njoki and governor Amina Chando came. She said 11 men were held.", "11 men were held", "", True),
    ("Foreign Minister Ana Lima met her counterpart, Jorge Paz. He said the border was open.", "the border was open", "Jorge Paz", True),
    ("The agency's director general told reporters that the dam was safe.", "the dam was safe", "director", True),
    # Whose body or minister it is.
    ("France beat Italy in Turin. The Transport Ministry said the tunnel was closed.", "the tunnel was closed", "transport", True, ""),
    ("The Transport Ministry said the tunnel was closed.", "the tunnel was closed", "transport", True, "KE", "KE"),
    (
        "The Kenyan delegation came home from Uganda. The Transport Ministry said the road was closed.",
        "the road was closed",
        "transport",
        True,
        "KE",
        "KE",
    ),
    ("Ugandan President Ali Okot spoke in Kampala. The Transport Ministry said the road was closed.", "the road was closed", "transport", True, "UG"),
    (
        "Juma Otieno, an adviser to Ugandan President Ali Okot, said the road was closed. He had met the US envoy.",
        "the road was closed",
        "Juma Otieno",
        True,
        "UG",
    ),
    (
        "Peruvian Foreign Minister Ana Lima met the Chilean envoy in Lima. The ministry said the border was open.",
        "the border was open",
        "foreign|ministry",
        True,
        "PE",
    ),
    ("Exports to China fell. The finance minister said the debt was paid.", "the debt was paid", "finance", True, ""),
    (
        "Exports to China fell, the Kenya Revenue Authority said. The finance minister, Joan Wekesa, said the debt was paid.",
        "the debt was paid",
        "Wekesa",
        True,
        "KE",
    ),
    # Officers and officials of a body.
    ("Captain Ivo Brandt of the Estonian Coast Guard said the buoy was lost.", "the buoy was lost", "Ivo Brandt", True, "EE"),
    ("Colonel Abdou Sarr of the Senegalese army said the camp was quiet.", "the camp was quiet", "Abdou Sarr", True, "SN"),
    ("Superintendent Ann Rees of the Metropolitan Police said two men were held.", "two men were held", "Ann Rees", True),
    ("Ivo Brandt of the Health Ministry said the ward was open.", "the ward was open", "Ivo Brandt", True),
    ("Mira Kallas from the dockers' union said the pier was shut.", "the pier was shut", "Mira Kallas", False),
    ("Brigadier Tom Oduya of the Kenya Defence Forces said the base was whole.", "the base was whole", "Tom Oduya", True, "KE"),
    ("Major Rita Koirala, spokeswoman for the Nepali Army, said the pass was open.", "the pass was open", "Rita Koirala", True, "NP"),
    # He and she.
    (
        'Minister Karim al-Tayeb said the gate was open. Trade Minister Rao denied it. Tayeb spoke again. "Nobody was turned away," he said.',
        "Nobody was turned away",
        "Tayeb",
        True,
    ),
    (
        "Health Minister Ravi Rao said 40 were ill. When reporters asked Chief Minister Arun Nayar about it, he said 70 were ill.",
        "70 were ill",
        "Nayar",
        True,
    ),
    ("Health Minister Ravi Rao said 40 were ill. Pressed by the BBC, he said more tests were needed.", "more tests were needed", "Rao", True),
    (
        "President Otieno spoke on Monday. After meeting the Ugandan foreign minister, Ali Okot, he said the border was open.",
        "the border was open",
        "Otieno",
        True,
    ),
    ("A farmer who met Governor Amina Chando said the pier was gone.", "the pier was gone", "", False),
    ("Two of the men who guard President Okot said the gate was open.", "the gate was open", "", False),
    ("Spokeswoman Mary Rono stood next to Interior Minister Paul Otieno. He said no one was hurt.", "no one was hurt", "Paul Otieno", True),
    ("Spokesman Paul Otieno stood next to Interior Minister Mary Rono. She said no one was hurt.", "no one was hurt", "Mary Rono", True),
    # Offices that point back, by a nation or body.
    ("The delegate of Eritrea, Senait Haile, took the floor. The delegate said no soldier had crossed.", "no soldier had crossed", "Haile", True),
    (
        "Peru's president, Ines Cordova, met Austrian Chancellor Karl Brandauer. The leader of the Andean nation said the mine would open.",
        "the mine would open",
        "Cordova",
        True,
        "PE",
    ),
    (
        "Estonian Prime Minister Kadri Tamm met Spanish Prime Minister Luis Vega. The leader of the Baltic state said the cable was cut.",
        "the cable was cut",
        "Tamm",
        True,
        "EE",
    ),
    (
        "The deputy head of the Moldovan President's Office, Andrei Lungu, spoke to reporters. Lungu said the quota was kept.",
        "the quota was kept",
        "Lungu",
        True,
        "MD",
    ),
    ("The head of the Kenya Ports Authority, Omar Juma, met the miners. Juma said the crane was safe.", "the crane was safe", "Juma", True, "KE"),
    ("Roads commissioner Nils Berg shut the bridge. The commissioner said it was unsafe.", "it was unsafe", "Nils Berg", True),
    (
        "Tanzania's foreign ministry and Uganda's energy ministry met. The energy ministry said the pipe was laid.",
        "the pipe was laid",
        "energy",
        True,
        "UG",
    ),
    (
        "Kenya's interior ministry sent a note. Uganda's government received it. The ministry said the gate was open.",
        "the gate was open",
        "interior",
        True,
        "KE",
    ),
    # More bodies and offices of the world, and near misses.
    ("The Danish Emergency Management Agency said the tank had leaked.", "the tank had leaked", "mergency", True, "DK"),
    ("The National Commission for Human Rights said two men were beaten.", "two men were beaten", "National Commission", True),
    ("Chile's National Forestry Corporation said the fire was out.", "the fire was out", "Forestry Corporation", None),
    ("The Philippine National Police said the road was clear.", "the road was clear", "Police|police", True, "PH"),
    ("The Vietnamese Ministry of Natural Resources and Environment said the dyke held.", "the dyke held", "Ministry|ministry", True, "VN"),
    ("The Zambia Electricity Supply Corporation said the dam was full.", "the dam was full", "Electricity Supply Corporation", None),
    ("Iceland's Meteorological Office said the lava had stopped.", "the lava had stopped", "eather service|Meteorological Office", True, "IS"),
    ("The Volcano Observatory said the lava had stopped.", "the lava had stopped", "Observatory|observatory|geological", True),
    ("The High Court of Lagos said the order was void.", "the order was void", "High Court", True),
    ("The governor's office in Jalisco said the road was clear.", "the road was clear", "governor's office", True),
    ("Lagos State Emergency Management Agency said nine people were hurt.", "nine people were hurt", "mergency", True),
    ("Rwanda Biomedical Centre said the virus was gone.", "the virus was gone", "Rwanda Biomedical Centre", None),
    ("The Swedish Civil Contingencies Agency said the siren was a test.", "the siren was a test", "Contingencies Agency", True, "SE"),
    ("The Sudanese Armed Forces said the city was calm.", "the city was calm", "army|Armed Forces", True, "SD"),
    ("The Rapid Support Forces said the city was theirs.", "the city was theirs", "Rapid Support Forces", False),
    ("The Norwegian Refugee Council said the camp was full.", "the camp was full", "Refugee Council", False),
    ("The rights watchdog Open Cell said the jail was full.", "the jail was full", "Open Cell", False),
    ("Amnesty International said the jail was full.", "the jail was full", "Amnesty International", False),
    ("The Confederation of Industry said the tariff was high.", "the tariff was high", "Confederation", False),
    ("The Bar Council said the judge was wrong.", "the judge was wrong", "Bar Council", False),
    ("The Electoral Commission of Jamaica said the count was done.", "the count was done", "lectoral|lection", True, "JM"),
    ("Chicago police said the street was shut.", "the street was shut", "police", True),
    ("The Royal Danish Navy said the wreck was found.", "the wreck was found", "avy", True, "DK"),
    ("The Argentine navy's chief, Admiral Juan Paz, said the boat was found.", "the boat was found", "Juan Paz", True, "AR"),
    ("The Cabinet said the tax was dropped.", "the tax was dropped", "abinet", True),
    ("Kenya's Ministry of Interior and National Administration said the curfew was over.", "the curfew was over", "nterior", True, "KE"),
    ("Deputy Inspector General Eliud Kamau said the man was free.", "the man was free", "Eliud Kamau", True),
    ("Regional health officer Dr. Liza Cruz said the ward was open.", "the ward was open", "Liza Cruz", True),
    ("Provincial Governor Rodel Santos said the bridge was whole.", "the bridge was whole", "Rodel Santos", True),
    ("Lima Mayor Rosa Quispe said the tunnel was dry.", "the tunnel was dry", "Rosa Quispe", True),
    ("Cali's health secretary, Diego Mora, said the water was clean.", "the water was clean", "Diego Mora", True),
    ("Union Minister Anil Vaidya said the line was laid.", "the line was laid", "Anil Vaidya", True),
    ("Union leader Anil Vaidya said the line was unsafe.", "the line was unsafe", "Anil Vaidya", False),
    ("Company chief executive Bo Lind said the mine was safe.", "the mine was safe", "Bo Lind", False),
    # What belongs to a country, a firm or a body named before, and near misses.
    ("Gabon, which owns the ferry, has sold it. Its transport minister, Ali Ondo, said it had sunk.", "it had sunk", "Ali Ondo", True, "GA"),
    (
        "Togo and Benin share the port. Kenya's president flew in.\n\nBenin has closed it. Its navy said it was full.",
        "it was full",
        "avy",
        True,
        "BJ",
    ),
    (
        "A delegation of Benin led by the minister of works, Luc Adé, came to Togo. Adé said the road was open.",
        "the road was open",
        "Luc Adé",
        True,
        "BJ",
    ),
    (
        "Togo's state rail operator Rail Volta is late.\n\nThe company's managing director, Luc Adé, said it was full.",
        "it was full",
        "Luc Adé",
        True,
        "TG",
    ),
    ("The bakery Pain Doux is late.\n\nThe company's managing director, Luc Adé, said it was full.", "it was full", "Luc Adé", False),
    ("State-run Aguas Claras denies it. In a letter, the company said the pipe was dry.", "the pipe was dry", "Aguas Claras", True),
    ("Its chairman, retired judge Rolf Moe, said the court's dam commission was done.", "commission was done", "Rolf Moe", None),
    ("The head of the dam commission, retired judge Rolf Moe, said it was done.", "it was done", "Rolf Moe", True),
    ("The retired head of the dam commission, judge Rolf Moe, said it was done.", "it was done", "Rolf Moe", None),
    # Letters in brackets between a body or an office and a name.
    ("World Health Organization (WHO) country director Rolf Moe said the ward was open.", "the ward was open", "Rolf Moe", True),
    ("Permanent Secretary (PS) Rolf Moe said the ward was open. The clinic was shut, the PS added.", "The clinic was shut", "Rolf Moe", True),
    ("Open Cell Group (OCG) country director Rolf Moe said the ward was open.", "the ward was open", "Rolf Moe", False),
    ("Bakers Union of Malawi president Rolf Moe said the oven was cold.", "the oven was cold", "Rolf Moe", False),
    ("Water Board of Malawi director Rolf Moe said the well was dry.", "the well was dry", "Rolf Moe", True, "MW"),
    # Offices in letters and abbreviations, and of towns.
    ("Police Insp. Ann Rees said two men were held.", "two men were held", "Ann Rees", True),
    ("Cmdr. Ann Rees of the coast guard said the buoy was lost.", "the buoy was lost", "Ann Rees", True),
    ("Valletta harbourmaster Ann Rees said the buoy was lost.", "the buoy was lost", "Ann Rees", True, "MT"),
    ("District engineer Rolf Moe said the pier was gone.", "the pier was gone", "Rolf Moe", True),
    ("Site engineer Rolf Moe said the pier was gone.", "the pier was gone", "Rolf Moe", False),
    ("Atty. Rolf Samar, speaking for the miners, said the shaft was shut.", "the shaft was shut", "Rolf Samar", False),
    ("Health chief Ann Rees said the ward was open.", "the ward was open", "Ann Rees", True),
    ("Marketing chief Ann Rees said the shop was open.", "the shop was open", "Ann Rees", False),
    ("Ann Rees has led the Danish coast guard since May. Rees said the buoy was lost.", "the buoy was lost", "Ann Rees", True, "DK"),
    ("Ann Rees has led the choir since May. Rees said the hall was full.", "the hall was full", "Ann Rees", False),
    # Bodies called by their matter and country.
    ("Health Canada said the vial was safe.", "the vial was safe", "Health Canada", True, "CA"),
    ("Maritime NZ said the tug was safe.", "the tug was safe", "Maritime NZ", True, "NZ"),
    ("Volvo Canada said the bus was safe.", "the bus was safe", "Volvo Canada", False),
    ("The district hospital said the ward was full.", "the ward was full", "hospital", True),
    # Whoever is asked answers, though his name comes with the answer.
    ('We asked the transport minister about it. "Ask me tomorrow," Ann Rees replied.', "Ask me tomorrow", "Ann Rees", True),
    # A label in capitals is the person the text names.
    (
        "Commodore Eva Dahl leads the coast guard.\n\nMONTHLY: Is it so?\n\nDAHL: It is not so at all.\n\nMONTHLY: And now?\n\nDAHL: We go on.",
        "It is not so at all",
        "Eva Dahl",
        True,
    ),
    (
        "The baker Eva Dahl met us.\n\nMONTHLY: Is it so?\n\nDAHL: It is not so at all.\n\nMONTHLY: And now?\n\nDAHL: We go on.",
        "It is not so at all",
        "Eva Dahl",
        False,
    ),
    # The time an entry opens with, and where somebody wrote.
    ("14:05 Oslo mayor Eva Dahl says the tram is late.", "the tram is late", "Eva Dahl", True, "NO"),
    ('The tram is late.\n\n13.22 Council chair Eva Dahl on Mastodon: "We are all very sorry."', "We are all very sorry", "Eva Dahl", None),
    ('Rolf Moe spoke first.\n\nSaid Dahl: "We are all very sorry."\n\nEva Dahl, the mayor, left.', "We are all very sorry", "Eva Dahl", True),
    ("The fire at the mill is out. That's according to the Fire Service.", "The fire at the mill is out", "ire", True),
    ("Colonel Eva Dahl denied having used the radio.", "having used the radio", "Eva Dahl", True),
    # Offices whose body has a long name, or whose holder has a rank besides; near misses.
    ("The chief executive of the state-owned Volta Power and Light (VPL), Rolf Moe, said it was dark.", "it was dark", "Rolf Moe", True),
    ("The chief executive of Volta Bakers and Sons (VBS), Rolf Moe, said it was dark.", "it was dark", "Rolf Moe", False),
    ("The head of Togo's customs service, Brig. Gen. Rolf Moe, said it was sealed.", "it was sealed", "Rolf Moe", True, "TG"),
    ("Police Commissioner (ag) Rolf Moe said it was sealed. Moe added that it was full.", "it was full", "Moe", True),
    ("The prefect met his rival, Captain Rolf Moe, on Monday. Moe said it was sealed.", "it was sealed", "Rolf Moe", True),
    ("The Regional Health Officer West, Dr Eva Dahl, said it was over.", "it was over", "Eva Dahl", True),
    ("Opposition health spokesperson Eva Dahl said it was over.", "it was over", "Eva Dahl", False),
    ("General secretary Eva Dahl said the strike was over.", "the strike was over", "Eva Dahl", False),
    ("Kenya's high commission in Lagos paid. High Commissioner Eva Dahl said it was over.", "it was over", "Eva Dahl", True, "KE"),
    ("The port's director, Rolf Moe, said the crane was safe.", "the crane was safe", "Rolf Moe", True),
    ("The shop's director, Rolf Moe, said the lift was safe.", "the lift was safe", "Rolf Moe", False),
    # Whom a pronoun means after a sentence about another, and near misses.
    ("Mayor Rolf Moe said no.\n\nThis angers the prefect, Eva Dahl. She told us that it was late.", "it was late", "Eva Dahl", True),
    ("Mayor Rolf Moe said no. He told Eva Dahl so. He added that it was late.", "it was late", "Rolf Moe", True),
    ("Mayor Rolf Moe said no.\n\nThe prefect, Eva Dahl, met Ann Rees. She told us that it was late.", "it was late", "Eva Dahl", True),
    # Heads of councils, councillors, ranks held no more, groups of the state's; near misses.
    ("Voss County Council's chief executive, Rolf Moe, said the pier was shut.", "the pier was shut", "Rolf Moe", True),
    ("Voss Ferries' chief executive, Rolf Moe, said the pier was shut.", "the pier was shut", "Rolf Moe", False),
    ("Cllr Eva Dahl said the pier was shut.", "the pier was shut", "Eva Dahl", True),
    ("County attorney Eva Dahl said the pier was shut.", "the pier was shut", "Eva Dahl", True),
    ("Her attorney, Eva Dahl, said the pier was shut.", "the pier was shut", "Eva Dahl", False),
    ("Volta, the state logistics group, said the pier was shut.", "the pier was shut", "Volta", True),
    ("Volta, the private logistics group, said the pier was shut.", "the pier was shut", "Volta", False),
    ("In reply to Cllr Ann Rees, Director of Services Rolf Moe said it was shut.", "it was shut", "Rolf Moe", None),
    ("H E Dr Rolf al Moe, the minister of works of Oman, said no. H E Moe said it was shut.", "it was shut", "Rolf", True, "OM"),
    ('The mayor, Eva bint Ali al Dahl, said no. "It is shut," she said.', "It is shut", "Eva", True),
    # Whoever serves many states serves none, wherever posted.
    ("The UN's humanitarian coordinator in Haiti, Eva Dahl, said it was shut.", "it was shut", "Eva Dahl", True, ""),
    ("Haiti's humanitarian coordinator, Eva Dahl, said it was shut.", "it was shut", "Eva Dahl", True, "HT"),
    # What comes after a colon of disagreeing.
    ("The mayor's office disagrees: two wards are closed, it said.", "two wards are closed", "mayor", True),
    # What somebody calls for.
    ("The teachers' union is calling for schools in the west to close.", "schools in the west to close", "union", False),
    ("The prefect called for the ferry to be moored.", "the ferry to be moored", "prefect", True),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:60])
def test_who_speaks_officially_and_for_which_country(row):
    text, words, who, is_official, government, country = (*row, None, "")[:6] if len(row) < 6 else row
    statement, actor = speaking(text, words, country=country)
    called = " ".join((actor.get("name", ""), actor.get("variants", ""), statement["speaker_text"]))
    assert any(all(word in called for word in name.split()) for name in who.split("|")), called
    assert is_official is None or official(statement, actor) == is_official
    assert government is None or actor.get("government", "") == government


@pytest.mark.parametrize(
    "text",
    [
        "The law excludes foreigners.",
        "The mayor sees no ship from his window.",
        "The weather is another matter: it was raining all day.",
        "His car has a new colour: it is red.",
        "The report is long: it has ninety pages.",
        "The general ordered the troops to withdraw.",
        "The judge ordered the release of the boat.",
        "We asked the minister whether the road was open.",
        "The judge ordered that the boat be moved.",
        "The river is low, as the treaty demands.",
    ],
)
def test_nobody_speaks(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text, country, government, basis",
    [
        ("The Kenyan transport minister said the road was closed.", "KE", "KE", "stated"),
        ("Kenya's president spoke in Nairobi. The Transport Ministry said the road was closed.", "", "KE", "story"),
        ("The Transport Ministry said the road was closed.", "KE", "KE", "paper"),
        ("The Transport Ministry said the road was closed.", "", "", ""),
        # The country named last is nobody's for that.
        ("France beat Italy in Turin. The Transport Ministry said the road was closed.", "KE", "KE", "paper"),
        ("The Transport Ministry said the road was closed.\n\nUganda's works ministry said nothing.", "KE", "KE", "paper"),
        ("Uganda's works ministry said nothing.\n\nThe Transport Ministry said the road was closed.", "KE", "UG", "story"),
        # A paper's own officials need no country where its text is told at home, whichever neighbour's act before them.
        ("Uganda's works ministry wrote. Kenya waited.\n\nThe Transport Ministry said the road was closed.", "KE", "KE", "story"),
        (
            "Uganda's works ministry wrote.\n\nIn Mombasa and in Kisumu, lorries stood. The Transport Ministry said the road was closed.",
            "",
            "KE",
            "story",
        ),
        # A town named again and again, and the town that stands by itself above a page, tell where a paper is at home.
        (
            "Lorries stood in Mombasa. The Transport Ministry said the road was closed.\n\nNobody left Rwanda for Mombasa, or rang from Mombasa.",
            "",
            "KE",
            "story",
        ),
        ("The Lake Post | Kampala | 3 May\n\nKenya waited. The Transport Ministry said the road was closed.", "", "UG", "story"),
        # From where goods or herds come is nobody's home.
        ("Cattle came from Uganda. The Transport Ministry said the road was closed.", "", "", ""),
        # Of two states that act neither is told by an office that stands alone before them.
        ("The Transport Ministry said the road was closed.\n\nUganda's works ministry spoke. Rwanda's works ministry spoke.", "", "", ""),
    ],
)
def test_a_government_is_stated_or_guessed_and_the_table_says_which(text, country, government, basis):
    _, actor = speaking(text, "the road was closed", country=country)
    assert (actor["government"], actor["government_basis"]) == (government, basis)


TITLED = "President Ana Ruiz of Peru opened a school on Tuesday. She thanked the teachers."
BARE = "Earlier on Tuesday, Ana Ruiz said that the dam was finished."


@pytest.mark.parametrize(
    "other, day, standing, basis",
    [
        (TITLED, DAY, "serving", "another source"),
        (TITLED, date(2023, 3, 6), "unofficial", ""),
        ("Former President Ana Ruiz of Peru opened a school on Tuesday.", DAY, "unofficial", ""),
        ("President Eva Ruiz of Peru opened a school on Tuesday.", DAY, "unofficial", ""),
    ],
)
def test_a_bare_name_keeps_the_office_another_source_of_the_time_gives(other, day, standing, basis):
    statement = next(s for s, _ in told(BARE, other, days=(DAY, day)) if "dam" in s["content"])
    assert (statement["speaker_standing"], statement["office_basis"]) == (standing, basis)


@pytest.mark.parametrize(
    "text, marked",
    [
        ("State-owned Kivu Power said the turbine was running.", True),
        ("The grid operator said the turbine was running.", True),
        ("The energy ministry said the turbine was running.", False),
        ("Kivu Power said the turbine was running.", False),
    ],
)
def test_a_company_of_the_states_is_marked(text, marked):
    assert speaking(text, "the turbine was running")[1]["state_company"] == marked


@pytest.mark.parametrize(
    "text, words, relayed",
    [
        ("The mayor told RNZ the tram was late.", "the tram was late", True),
        ("The mayor told Radio Lagoon the tram was late.", "the tram was late", True),
        ('"The tram is late," the mayor said in an interview with state broadcaster ZBC aired on Sunday.', "The tram is late", True),
        ("Chad's transport ministry, quoted by local media, said the tram was late.", "the tram was late", True),
        # Near misses: nobody is told, or no outlet.
        ("The mayor said the tram was late.", "the tram was late", False),
        ("The mayor told a news conference in Oslo the tram was late.", "the tram was late", False),
        ("The mayor told the ministry the tram was late.", "the tram was late", False),
        ("The mayor said the editor of Radio Lagoon was late.", "the editor of Radio Lagoon was late", False),
    ],
)
def test_who_is_told_for_others_to_read_hands_on(text, words, relayed):
    assert bool(speaking(text, words)[0]["via"]) == relayed
