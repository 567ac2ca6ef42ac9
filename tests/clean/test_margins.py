"""Above and below an article: what the page says of itself goes, what the article lists or tells stays."""

import pytest

from kzsanctions.clean.labels import read_cleaning
from kzsanctions.clean.passages import labelled
from kzsanctions.codebook import load_part
from kzsanctions.files import CODEBOOK

RULES = read_cleaning(load_part(CODEBOOK, "cleaning"))
ARTICLE = [
    "Beekeepers of the delta move their hives",
    "The beekeepers of the delta have moved nine hundred hives to the hills, the association of beekeepers said on Tuesday.",
    "The lower meadows were sprayed twice in April, and many of the colonies had not survived the second time.",
    "The district has promised to pay for the lorries, and the hives will come back when the lime trees flower.",
]


def left(lines):
    """The lines that are kept, each under its own text."""
    raw = "\n".join(lines)
    return [line.strip() for p in labelled(raw, RULES) if p.kept for line in [p.span.of(raw)] if line.strip()]


LISTS = {
    "tour dates": [
        "On tour",
        "3 May - Aral, Fish Market",
        "5 May - Kyzylorda, House of Youth",
        "9 May - Turkestan, Old Mill",
        "12 May - Taraz, Circus",
    ],
    "a menu": ["Monday", "Pumpkin soup", "Black bread with salt", "Tuesday", "Dumplings, six pieces", "Sour milk"],
    "names": ["Gulnar Abenova, Aral", "Timur Saparov, Kyzylorda", "Olga Lind, Taraz", "Sergei Pak, Almaty"],
    "opening hours": ["Opening hours", "Monday to Friday 8 a.m. - 5 p.m.", "Saturday 9 a.m. - noon", "Closed on Sundays", "Telephone: 55-10-20"],
    "results": ["1. Aral 14 points", "2. Taraz 12 points", "3. Almaty 9 points"],
    "a table": ["| Place | Hives |", "| Aral | 120 |", "| Taraz | 300 |"],
    "verse": ["The bees have left the meadow,", "The meadow has left the bees,", "And nobody counts the clover,", "That withers beneath the trees"],
    "places and days": ["Aral - 3 May, 8 a.m.", "Long Bay - 5 May, 10 a.m.", "Mill (school) - 6 and 7 May"],
    "a team": ["The team", "Boat 1 Asel Brik, Aral", "Boat 2 Timur Saparov, Taraz", "Boat 3 Olga Lind, Aral", "Reserve Sergei Pak, Almaty"],
    "a table of tabs": ["Team\tWon\tLost", "Aral\t12\t2", "Taraz\t9\t5"],
    "numbers in columns": ["Place Spring Autumn Total", "Aral 120 80 200", "Taraz 300 40 340"],
    "one last line": ["The hives stay in the hills"],
}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_below_an_article_is_its_own(name):
    assert left([*ARTICLE, *LISTS[name], "Share on Telegram"]) == ARTICLE + LISTS[name]


READER = "I have kept bees for years, and you would not believe how loud the sprayers were this spring in our village."
FURNITURE = {
    "links to stories": """Fishermen find an old anchor near the island
        Mayor of Aral leaves office after nine years
        School in Taraz gets a new roof this summer""",
    "comments": """18 comments
        My neighbour lost all of his hives last year.
        Who pays for the honey?
        Marat says:
        You can buy it at the market, but I would not.""",
    "more comments than article": "\n".join(["Comments", *(READER[:n] for n in (104, 60, 44))]),
    "a gallery": """Picture 2 of 9
        9 photos
        Close the gallery""",
    "reprint tools": """Order copies of this article
        Printer version
        Font size A A A
        The page could not be sent. Please try again.""",
    "pointers": """Read also: Fishermen find an anchor
        More on this subject: our list of mills
        On the same topic:
        From our archive | The mills of the delta""",
    "closing credits": """Reporting by Aida Lind; editing by Paul Sample
        Find us on Telegram and on YouTube.
        Our app is out now: install it on your phone!""",
    "sign-up pleas": """If you liked this story, our newsletter brings you one like it every week.
        Subscribe""",
    "a thread without a heading": """Rosa, Lower Town, 3 hours ago
        The sprayers came at night.
        Guest, 5 hours ago
        Bees do not vote.
        Report abuse""",
    "a thread with its buttons": """27 comments
        Ruslan T
        Two weeks ago
        The sprayers came at night, and the man next door sleeps with the window open.
        Like 4 Dislike 1
        Reply
        old_drone
        Two weeks ago
        Bees do not vote.
        Reply""",
    "what readers say": """Responses
        Who was it that sprayed?
        Dear Marta,
        I saw them come at night.
        So did I.""",
    "orders to the reader": """Book your jar of honey
        Liked this? Send it to a friend.
        Support our reporting""",
    "the end of a page": """Edited by M. Lind
        Have a tip? Write to the desk.
        All times are local.
        /DELTAWIRE/""",
    "credits by name": """As told to Mira Example
        Portrait by Jon Example""",
    "who reported from where": """(Rosa Tamm reported from Aral, and Ilmar Kask from the hills.)
        Print""",
    "after the end mark": """###
        Delta Honey at a glance
        Delta Honey employs forty people at two plants and sells to nine countries of the region.
        Download as PDF
        Share this release""",
    "its issuer": """About Delta Honey
        Delta Honey bottles the honey of four hundred beekeepers and sells it in nine countries.
        Contact for the press
        Anna Lind, anna@honey.example, +7 700 100 20 30
        # # #""",
}


@pytest.mark.parametrize("name", FURNITURE)
def test_what_the_page_says_of_itself_goes(name):
    assert left([*ARTICLE, *map(str.strip, FURNITURE[name].split("\n"))]) == ARTICLE


@pytest.mark.parametrize(
    "last",
    [
        "The association asks everybody who sees a swarm to call the office, and the office answers at night too.",
        '"You will see the hives again," the chairman told us at the gate of the meadow.',
        "The full list of the meadows hangs in the office of the district.",
        "Comments by the ministry were not to be had on Tuesday.",
        "About the meadows nobody has decided yet.",
        "Send them to the hills, he said, and they will come back.",
        "Our reporter brought two jars home and was stung once.",
        "Responses of the ministry are expected in May.",
        "We are told that the links between the two offices were never good, the chairman said.",
        "The story of the meadows is told in a book that appears in May.",
    ],
)
def test_a_last_line_of_the_article_stays(last):
    assert left([*ARTICLE, last]) == [*ARTICLE, last]


def test_pointers_inside_an_article_go_and_subheadings_stay():
    lines = [ARTICLE[0], ARTICLE[1], "See too: How the mills were saved", ARTICLE[2], "What happens next", ARTICLE[3]]
    assert left(lines) == [line for line in lines if not line.startswith("See too")]


@pytest.mark.parametrize(
    "above",
    [
        ["1 / 9", "2/3 A hive on a lorry. Photo: District office", "3/3 The lower meadow. Photo: District office"],
        ["Listen to this article 2 min", "Gift this article", "Change text size"],
        ["Summary", "Hives moved to the hills", "Return expected in July"],
        ["By our farming staff"],
        ["View gallery (6 images)"],
    ],
    ids=" ".join,
)
def test_what_stands_between_headline_and_article_goes(above):
    assert left([ARTICLE[0], *above, *ARTICLE[1:]]) == ARTICLE


@pytest.mark.parametrize("head", ["Responses", "The debate", "Why our meadows matter", "Summary of the ruling"])
def test_a_subheading_without_readers_below_it_stays(head):
    lines = [*ARTICLE[:2], head, *ARTICLE[2:]]
    assert left(lines) == lines


def test_an_entry_of_a_live_page_is_no_end_of_it():
    live = [*ARTICLE, "Posted at 14:05", "A second lorry has left.", "Posted at 13:40", "The first hives are on the road."]
    assert left([*live, "Share this post"]) == [line for line in live if not line.startswith("Posted")]


def test_a_sentence_below_a_plea_stays():
    lines = [*ARTICLE[:3], "Support our journalism: donate now.", "They will be back by July."]
    assert left(lines) == [*ARTICLE[:3], lines[-1]]
