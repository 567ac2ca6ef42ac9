"""Which state a person or body answers to: small stories of one or more texts, read to the end of the step.

A row: the texts (of one story, where there are several), words of the statement, the code of the state its speaker answers to ("": not known).
A text may open with "@PUBLISHER | DATELINE" on a line of its own, and end with the lines of a page's foot below "--". The order of the
evidence stands in `read.homes` and `names.governments`; the people are invented.
"""

from dataclasses import replace

import pandas as pd
import pytest
from speakers import BOOK, document

from kzsanctions.language.parsing import parse
from kzsanctions.language.spans import paragraphs
from kzsanctions.read import actors, extract, statements
from kzsanctions.read.names.pages import foot_of, masthead_of

# A paper in one capital, and what it begins with.
LIMA = "@Alder Post | LIMA, May 4\n"
LUSAKA = "@Alder Post | LUSAKA, May 4\nThe minister of roads, Ivo Haas, said the bridge was open.\n\n"


def read(text, number):
    head, line, rest = text.partition("\n") if text.startswith("@") else ("", "", text)
    publisher, _, dateline = head[1:].partition("|")
    body, _, foot = rest.partition("\n--\n")
    found = document(body, number)
    return replace(found, raw=body + (f"\n\n{foot}" if foot else ""), publisher=publisher.strip() or "Alder Post", dateline=dateline.strip())


def story(*texts):
    """The statements of a story's texts with the state of each speaker and where it is known from."""
    documents = [read(t, k) for k, t in enumerate(texts)]
    found = extract.corpus(extract.rows(d, BOOK) for d in documents)
    day = str(documents[0].published[0])
    sources = pd.DataFrame([{"source_id": d.source_id, "publisher": d.publisher, "genre": d.genre, "published_from": day} for d in documents])
    who, mentions, publishers = actors.build(found["mentions"], sources, BOOK.gazetteer, set(found["statements"].get("speaker_mention", ())))
    said = statements.build(found["statements"], mentions, publishers)
    rows = {a["actor_id"]: a for a in who.to_dict("records")}
    return [(s["content"], rows.get(s["speaker_id"], {})) for s in said.to_dict("records")]


def state(texts, words):
    found = [a for content, a in story(*((texts,) if isinstance(texts, str) else texts)) if words in content]
    assert found, words
    return found[0].get("government", ""), found[0].get("name", "")


# The paper's own state: where it is printed, by its foot, its name or its dateline; whose officials it names without a country.
OWN = [
    (
        "@The Rope Walk\nThe weir at Narva has cost the mills a summer. Officials in Riga blame the turbines.\n\n"
        '"The turbines are sound," said Marju Kask, deputy minister of energy. The Finance Ministry said no bill had come.\n--\n'
        "The Rope Walk, 4 Pikk Street, Tallinn. All rights reserved.",
        "The turbines are sound",
        "EE",
    ),
    (
        "@The Rope Walk\nThe weir at Narva has cost the mills a summer. Officials in Riga blame the turbines.\n\n"
        '"The turbines are sound," said Marju Kask, deputy minister of energy. The Finance Ministry said no bill had come.\n--\n'
        "The Rope Walk, 4 Pikk Street, Tallinn. All rights reserved.",
        "no bill had come",
        "EE",
    ),
    (
        'Peru has lost patience with the ferry that Bolivia lent it.\n\n"The hull was dry in Guaqui," the head of the lakes service, Rosa Quiroz, '
        "told this paper. The Bolivian navy said the hull leaked. The Ministry of Transport will send divers to Copacabana, it said.",
        "The hull was dry",
        "PE",
    ),
    (
        "Peru has lost patience with the ferry that Bolivia lent it.\n\nBolivia's navy said the hull leaked. The Ministry of Transport said "
        "divers would go to Copacabana and to La Paz.",
        "divers would go",
        "PE",
    ),
    (
        'The Kenya Wildlife Service has found the rhino. "She walked home," its spokesman, Otieno Wekesa, said.\n\n'
        "Ugandan ranger chief Moses Opio told a radio station in Tororo that she had been carried.\n\n"
        "The tourism minister, Grace Njoki, said the rhino would stay. She had been seen at Mbale and at Tororo.",
        "the rhino would stay",
        "KE",
    ),
    (
        "@The Rope Walk\nThe Swedish minister of ports said the ferry was late. The harbour master in Turku said it was not.\n\n"
        "Transport Minister Lauri Saari said the ferry would sail from Turku and Naantali as before.",
        "the ferry would sail",
        "FI",
    ),
    (
        "@Alder Post | BANGKOK, May 4\nLaos has shut the sluice, the ministry of water said. The Lao ministry of water said the sluice was open.",
        "the sluice was open",
        "LA",
    ),
    # Near misses: a foot that names several towns, or none, is no paper's home; an address in the text itself is somebody else's.
    (
        '@The Rope Walk\nOfficials in Riga blame the turbines.\n\n"The turbines are sound," said Marju Kask, deputy minister of energy.\n--\n'
        "Read also: Ten cafes in Tallinn, Oslo and Rome",
        "The turbines are sound",
        "LV",
    ),
    (
        "@The Rope Walk\nThe firm's address is 4 Pikk Street, Tallinn. Latvia's energy ministry said the turbines were old.\n\n"
        "The deputy minister of energy, Ivars Lode, said the turbines were sound.",
        "the turbines were sound",
        "LV",
    ),
    (
        "@The Rope Walk | \nThe Peruvian works minister, Ada Moran, met the Chilean works minister, Ivo Haas. The bridge is safe, Haas said.",
        "The bridge is safe",
        "CL",
    ),
]

# The same person, stated by another text of the story: by full name, in another spelling, by initials, by surname and office.
PERSONS = [
    (
        ("The flood came from Laos, Fisheries Minister Somsak Rattana said.", "Thailand's fisheries minister, Somsak Rattana, came to Vientiane."),
        "The flood came from Laos",
        "TH",
    ),
    (
        ("The flood came from Laos, Fisheries Minister Somsak Rattana said.", "Thailand's fisheries minister, S. Rattana, came to Vientiane."),
        "The flood came from Laos",
        "TH",
    ),
    (
        ("The flood came from Laos, Fisheries Minister Rattana said.", "Thailand's fisheries minister, Somsak Rattana, came to Vientiane."),
        "The flood came from Laos",
        "TH",
    ),
    (
        ("Uganda has shut a road. The road is open, Works Minister Yusuf Abdikadir said.", "Kenyan Works Minister Yussuf Abdikadir came."),
        "The road is open",
        "KE",
    ),
    (
        ("Uganda has shut a road. The road is open, Dr Halima Okoth said.", "The director of roads of Kenya, Halima Okoth, came to Kampala."),
        "The road is open",
        "KE",
    ),
    (
        (
            "In Quito the minister of works protested. Three wells are dry, said the governor, Elena Bazan.",
            "Peru's governor of the border, Elena Bazán, spoke in Tumbes.",
        ),
        "Three wells are dry",
        "PE",
    ),
    # Near misses: two states for one name, a common surname without an office, another office, another given name.
    (
        ("Uganda has shut a road. The road is open, Works Minister Yusuf Wekesa said.", "Kenya's works minister, Halima Wekesa, came."),
        "The road is open",
        "UG",
    ),
    (
        ("Uganda has shut a road. The road is open, Works Minister Wekesa said.", "Kenya's health minister, Halima Wekesa, came."),
        "The road is open",
        "UG",
    ),
    (
        (
            "Uganda has shut a road. The road is open, Works Minister Yusuf Wekesa said.",
            "Kenya's works minister, Yusuf Wekesa, came.",
            "Tanzania's works minister, Yusuf Wekesa, came.",
        ),
        "The road is open",
        "UG",
    ),
    (("The road is open, Halima Okoth said.", "A baker in Kenya, Halima Okoth, came to Kampala."), "The road is open", ""),
]

# What other texts say of a text's own people tells whose the others are whom it names without a country.
OTHERS = [
    (
        (
            "The cattle died of thirst, said Farm Minister Ana Salas. The wells are full, said the Ministry of Water.",
            "Chile's farm minister, Ana Salas, was heard in Mendoza.",
        ),
        "The wells are full",
        "CL",
    ),
    (
        (
            "The cattle died of thirst, said Farm Minister Ana Salas. The wells are full, said the wells service's head, Raul Soto.",
            "Chile's farm minister, Ana Salas, was heard in Mendoza.",
        ),
        "The wells are full",
        "CL",
    ),
    (
        (
            "Argentina waits, and so do its lorries in Mendoza and San Juan.\n\nThe pass is shut, said Farm Minister Ana Salas.\n\n"
            '"It opens at noon," said the head of the customs service, Raul Soto.',
            "Chile's farm minister, Ana Salas, was heard in Mendoza.",
        ),
        "It opens at noon",
        "CL",
    ),
    (
        (
            "The pass is shut, said Farm Minister Ana Salas. Works Minister Luz Vera agreed. It opens at noon, the police said.",
            "Chile's farm minister, Ana Salas, was heard in Mendoza, with Chilean Works Minister Luz Vera.",
        ),
        "It opens at noon",
        "CL",
    ),
    # Near misses: the others are told to be someone else's; texts of two states' people; a guest known elsewhere.
    (
        (
            "The pass is shut, said Farm Minister Ana Salas. It opens at noon, said the customs service of Argentina.",
            "Chile's farm minister, Ana Salas, was heard in Mendoza.",
        ),
        "It opens at noon",
        "AR",
    ),
    (
        (
            "The pass is shut, said Farm Minister Ana Salas. It is open, said Works Minister Luz Vera. It opens at noon, the police said.",
            "Chile's farm minister, Ana Salas, met Argentina's works minister, Luz Vera.",
        ),
        "It opens at noon",
        "",
    ),
    (
        (
            "@Alder Post | SANTIAGO, May 4\nThe pass is shut, said Works Minister Luz Vera of Argentina. It opens at noon, the police said.",
            "Argentina's works minister, Luz Vera, was heard in Mendoza.",
        ),
        "It opens at noon",
        "CL",
    ),
]

# The same body, stated by another text of the story: by a name of its own, never by a name that every state's body bears.
BODIES = [
    (
        ("Uganda has lost a boat. The eggs are fresh, the Lakeside Hatchery Authority said.", "Kenya's Lakeside Hatchery Authority was asked."),
        "The eggs are fresh",
        "KE",
    ),
    (
        (
            "Uganda has lost a boat. The eggs are fresh, said Ivo Haas of the Lakeside Hatchery Authority.",
            "The Lakeside Hatchery Authority of Kenya was asked.",
        ),
        "The eggs are fresh",
        "KE",
    ),
    (
        (
            "Uganda has lost a boat. The eggs are fresh, the Lakeside Hatchery Authority (LHA) said. It never rained, the LHA said.",
            "Kenya's Lakeside Hatchery Authority was asked.",
        ),
        "It never rained",
        "KE",
    ),
    (
        (
            "Uganda has lost a boat. The eggs are fresh, the National Hatchery Laboratory said.",
            "The Kenyan Fish Ministry asked its National Hatchery Laboratory in Kisumu.",
        ),
        "The eggs are fresh",
        "KE",
    ),
    # Near misses.
    (
        ("Uganda has lost a boat. The eggs are fresh, the Ministry of Fisheries said.", "Kenya's Ministry of Fisheries was asked."),
        "The eggs are fresh",
        "UG",
    ),
    (("Uganda has lost a boat. The eggs are fresh, the police said.", "Kenya's police were asked."), "The eggs are fresh", "UG"),
    (
        (
            "Uganda has lost a boat. The eggs are fresh, the Ports Authority said.",
            "Kenya's Ports Authority was asked.",
            "Tanzania's Ports Authority was asked.",
        ),
        "The eggs are fresh",
        "UG",
    ),
]

# The place a body or office is of, or has its seat in.
PLACED = [
    ("Romania has lost a ferry to Bulgaria. The Ministry of Transport in Sofia said the ferry was full.", "the ferry was full", "BG"),
    ("Romania has lost a ferry to Bulgaria. The Harbour Command at Varna said the ferry was full.", "the ferry was full", "BG"),
    (
        "Romania has lost a ferry to Bulgaria. Ada Moran, port director of the municipality of Varna, said the ferry was full.",
        "the ferry was full",
        "BG",
    ),
    ("Romania has lost a ferry to Bulgaria. Varna's harbour master, Ivo Haas, said the ferry was full.", "the ferry was full", "BG"),
    ("Romania has lost a ferry to Bulgaria. The rescue centre in Burgas said the ferry was full.", "the ferry was full", "BG"),
    (
        "Romania has lost a ferry to Bulgaria. A spokesman for the hospital directorate at Burgas, Ivo Haas, said the ferry was full.",
        "the ferry was full",
        "BG",
    ),
    (
        "Romania has lost a ferry to Bulgaria. Ivo Haas, spokesman for the foreign ministry in Sofia, said the ferry was full.",
        "the ferry was full",
        "BG",
    ),
    (
        "Romania has lost a ferry. Bulgaria's transport ministry said it sank. The health ministry in the same capital said the ferry was full.",
        "the ferry was full",
        "BG",
    ),
    # Near misses: where something is said or happens is not whose somebody is.
    ("Romania has lost a ferry to Bulgaria. The transport minister said in Sofia that the ferry was full.", "the ferry was full", ""),
    ("Romania has lost a ferry to Bulgaria. The Ministry of Transport said the ferry was full in Varna.", "the ferry was full", "RO"),
    ("Romania's Ministry of Transport said the ferry was full. Its consul in Varna, Ada Moran, said the ferry sank.", "the ferry sank", "RO"),
    ("Romania has lost a ferry to Bulgaria. The ambassador in Sofia, Ada Moran, said the ferry was full.", "the ferry was full", "RO"),
]

# Somebody of the other side: counterparts, colleagues, neighbours and whoever sits across the line.
ACROSS = [
    (
        LIMA + "The works minister, Ada Moran, called. Her counterpart in Quito, Ivo Haas, said the bridge held.",
        "the bridge held",
        "EC",
    ),
    (
        LIMA + "The works minister, Ada Moran, called. Her colleague in Quito, Ivo Haas, said the bridge held.",
        "the bridge held",
        "EC",
    ),
    (
        LIMA + "Ecuador is angry. The bridge held, said the Ministry of Works of the neighbouring country.",
        "The bridge held",
        "EC",
    ),
    (
        LIMA + "Ecuador is angry. The bridge held, the neighbouring country's works minister, Ivo Haas, said.",
        "The bridge held",
        "EC",
    ),
    (
        LIMA + "Ecuador's navy came. Our own Ministry of Works said the bridge held.",
        "the bridge held",
        "PE",
    ),
    (
        '@Alder Post | LIMA, May 4\nEcuador\'s works minister, Ivo Haas, called. "The bridge held," said his Peruvian colleague, Ada Moran.',
        "The bridge held",
        "PE",
    ),
    # Near misses: colleagues of one cabinet; a counterpart of nobody known.
    (
        LIMA + "Ecuador is angry. The works minister, Ada Moran, called. Her colleague from health, Ivo Haas, said the bridge held.",
        "the bridge held",
        "",
    ),
    (
        LIMA + "Ecuador and Chile are angry. The bridge held, said the Ministry of Works of the neighbouring country.",
        "The bridge held",
        "",
    ),
]

# A paragraph that turns to another capital is told there until the next turn.
SCENES = [
    (
        LUSAKA + 'In Harare the quarrel has reached the cabinet. "The bridge is shut," Roads Minister Ada Moran told parliament.',
        "The bridge is shut",
        "ZW",
    ),
    (
        LUSAKA + 'From Harare comes another tune. "The bridge is shut," Roads Minister Ada Moran told parliament.',
        "The bridge is shut",
        "ZW",
    ),
    (
        LUSAKA + "In Harare the quarrel has reached the cabinet. "
        '"The bridge is shut," Roads Minister Ada Moran told parliament.\n\nHer colleague from health, Rudo Sibanda, was plain. '
        '"It fell," she said.',
        "It fell",
        "ZW",
    ),
    (
        LUSAKA + "Zimbabwe has counted again. 40 lorries were waiting, Roads Minister Ada Moran told the Zimbabwean parliament.",
        "40 lorries were waiting",
        "ZW",
    ),
    (
        LUSAKA + "On the other side of the river, in Harare, Roads Minister Ada Moran said the bridge was shut.",
        "the bridge was shut",
        "ZW",
    ),
    # Near misses: the home minister abroad; the next paragraph that turns home; a town of the paper's own.
    (
        LUSAKA + "In Harare, Haas said the bridge was new.",
        "the bridge was new",
        "ZM",
    ),
    (
        LUSAKA + "In Harare the quarrel has reached the cabinet.\n\nLusaka is calm. The minister of health, Ruth Phiri, said the bridge was new.",
        "the bridge was new",
        "ZM",
    ),
    (
        LUSAKA + "In Ndola the minister of health, Ruth Phiri, said the bridge was new.",
        "the bridge was new",
        "ZM",
    ),
]

# Offices and bodies of no place are a text's own where it has one state only.
LOCAL = [
    ("A bridge fell in western Nepal. Nine were hurt, the district police office said.", "Nine were hurt", "NP"),
    ("A bridge fell in western Nepal. Nine were hurt, said the Chief District Officer, Ada Moran.", "Nine were hurt", "NP"),
    ("A bridge fell in western Nepal. The provincial health directorate said nine were hurt.", "nine were hurt", "NP"),
    ("A bridge fell in western Nepal. The rescue centre said nine were hurt.", "nine were hurt", "NP"),
    (
        "A bridge fell in western Nepal. The regional environment office, whose head, Ada Moran, spoke to us, said nine were hurt.",
        "nine were hurt",
        "NP",
    ),
    ("A bridge fell in western Nepal. State Secretary Ada Moran said nine were hurt.", "nine were hurt", "NP"),
    ("A bridge fell in western Nepal. Joint Secretary Ada Moran said nine were hurt.", "nine were hurt", "NP"),
    # Near misses: nobody's office; a firm; a text of no state.
    ("A bridge fell in western Nepal. The chairman of the bakers, Ivo Haas, said nine were hurt.", "nine were hurt", ""),
    ("A bridge fell in western Nepal. Lagoon Mills said nine were hurt.", "nine were hurt", ""),
    ("The district police office said nine were hurt.", "nine were hurt", ""),
    # "An official" may be whom the text goes on to name, and is no neighbour's until then.
    (
        "Chad's ministry of water has denied banning the sale of pumps to Niger after an official said 40 pumps were held back.\n\n"
        "On Thursday, Deputy Water Minister Ivo Haas was quoted as saying that pumps were scarce.",
        "40 pumps were held back",
        "TD",
    ),
]


@pytest.mark.parametrize("texts, words, code", [*OWN, *PERSONS, *OTHERS, *BODIES, *PLACED, *ACROSS, *SCENES, *LOCAL])
def test_whose_a_speaker_is(texts, words, code):
    assert state(texts, words)[0] == code


@pytest.mark.parametrize(
    "page, code",
    [
        ("Lagoon Post\nFriday 8 May | Lima | 21 degrees\nThe pier is shut", "PE"),
        ("Lima | Lagoon Post | English\nThe pier is shut", "PE"),
        ("Lagoon Post\nUpdated 8 May 2024 at 10.15   Lima\nThe pier is shut", "PE"),
        ("Republic of Kenya | Notices\nThe pier is shut", "KE"),
        # Near misses: a bar of links, two capitals, a town in the middle of words.
        ("Lagoon Post\nPolitics | Lima | Sport\nThe pier is shut", ""),
        ("Lagoon Post\nFriday 8 May | Lima | Quito\nThe pier is shut", ""),
        ("Lagoon Post\nFriday 8 May | What Lima wants\nThe pier is shut", ""),
    ],
)
def test_the_head_of_a_page_tells_where_it_is_printed(page, code):
    assert masthead_of(page, (), BOOK.gazetteer) == code


@pytest.mark.parametrize(
    "foot, code",
    [
        ("Lagoon Post, 4 Pier Road, Lima. All rights reserved.", "PE"),
        ("\u00a9 2024 Lagoon Post | Lima", "PE"),
        ("Editorial office: 4 Pier Road, Lima", "PE"),
        # Near misses: links to other texts, a town of the paper's name, two towns.
        ("Read also: Ten cafes in Lima", ""),
        ("\u00a9 2024 Lagoon Post", ""),
        ("\u00a9 2024 Lagoon Post, Lima, Quito", ""),
    ],
)
def test_the_foot_of_a_page_tells_where_it_is_printed(foot, code):
    assert (
        foot_of(
            f"The pier is shut.\n\n{foot}",
            parse("The pier is shut.", [(s, "body") for s in paragraphs("The pier is shut.")]),
            "Lagoon Post",
            BOOK.gazetteer,
        )
        == code
    )
