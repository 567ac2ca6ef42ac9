"""What a number counts where the grammar of its clause tells it and no noun beside the number."""

import pytest

from .test_counted import read


def named(text):
    return [(q.value, q.named or q.counted) for q in read(text)]


@pytest.mark.parametrize(
    "text, expected",
    [
        # a label before a colon or a dash
        ("People killed: 212", [(212, "People killed")]),
        ("Households without power - 1,900", [(1900, "Households without power")]),
        ("Houses destroyed: 87, damaged: 214", [(87, "Houses destroyed"), (214, "Houses damaged")]),
        ("One thing stands out: 4,100 letters", [(4100, "letters")]),
        # a bracket, a dash, a comma behind a phrase
        ("The injured (at least 30) lay in corridors.", [(30, "injured")]),
        ("Most of the parish (61 percent) voted no.", [(61, "parish")]),
        ("All the horses, 34 of them, came back.", [(34, "horses")]),
        # a noun that a number fills
        ("A crew of eight was on board.", [(8, "crew")]),
        ("The village, population 410, has no shop.", [(410, "population")]),
        # the item of a list
        ("Norland sent 40 nurses, Sudland 25 and Ostland 30.", [(40, "nurses"), (25, "nurses"), (30, "nurses")]),
        ("The fleet has 12 jets and Northwind 737.", [(12, "jets")]),
        # people, where only they can be meant
        ("The bus overturned, injuring 22.", [(22, "people")]),
        ("The fair drew 5,200.", [(5200, "people")]),
        ("The barge sank, with 31 aboard.", [(31, "people")]),
        ("Thirty escaped through a window.", [(30, "people")]),
        ("The 19 who stayed behind were fed by monks.", [(19, "people")]),
        # what was counted before
        ("There were said to be 200 deer in the park. The ranger counted at most 90.", [(200, "deer"), (90, "deer")]),
        ("Some said nine barges sank; others said over eleven.", [(9, "barges"), (11, "barges")]),
        ("Sheds did the harm. In Northport 1,040 were begun.", [(1040, "Sheds")]),
        ("Rents here average 900 euros, against 640 in the suburbs.", [(900, "Rents"), (640, "Rents")]),
        ("Loans cost 70 euros in winter, against 120 in summer.", [(70, "Loans"), (120, "Loans")]),
        ("Rents are low. They averaged 900 euros a month, 70 euros below those of May.", [(900, "Rents"), (70, "Rents")]),
        # people of a kind, people and not the things before them
        ("The club has 8,400 members, of whom 1,900 are rowers.", [(8400, "members"), (1900, "rowers")]),
        ("The firm shut two plants, laying off 700.", [(2, "plants"), (700, "people")]),
        ("Hunters saw 12 bears, killing four.", [(12, "bears"), (4, "bears")]),
        ("The fair needs 18 tents and a staff of over 90.", [(18, "tents"), (90, "staff")]),
        ("The vote fell, with 14 for and 22 against.", [(14, "people"), (22, "people")]),
        # each its own, or the one before
        ("The cast is 18, the orchestra 40.", [(18, "cast"), (40, "orchestra")]),
        ("The upper dam has 12 gates, the lower one seven.", [(12, "gates"), (7, "gates")]),
        # a word that only the parser takes for a noun
        ("Twenty suffocated.", [(20, "people")]),
        ("Of the 36 lifts in the tower, only nine work.", [(36, "lifts"), (9, "lifts")]),
        ("The committee read 480 letters.", [(480, "letters")]),
        ("Read 480 comments", []),
        # the price of what is for somebody
        ("A seat for a child, 12 francs (13 euros), is as dear as it was.", [(12, "seat"), (13, "seat")]),
        # a verb that the parser does not know for one
        ("This winter 38 slides came down, twice as many as the 19 of last winter.", [(38, "slides"), (2, "slides"), (19, "slides")]),
    ],
)
def test_what_the_clause_tells(text, expected):
    assert named(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("The missing boys, aged nine and 11, were last seen by the weir.", ["age of boys", "age of boys"]),
        ("A 74-year-old widow was robbed.", ["age of widow"]),
        ("Children under 12 ride free.", ["age of Children"]),
        ("At the age of 86 the painter took up the flute.", ["age of painter"]),
        ("The suspect is aged 32.", ["age of suspect"]),
        ("A third of the parish is younger than 15.", ["parish", "age of parish"]),
    ],
)
def test_whose_age(text, expected):
    assert [said for _, said in named(text)] == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("A queue 2 km long formed at the border.", "length of queue"),
        ("The queue was three kilometres long.", "length of queue"),
        ("Snow lay 40 centimetres deep.", "depth of Snow"),
        ("The train left 40 minutes late.", "delay of train"),
        ("The siege ended after nine days.", "siege"),
        ("The set ran two hours.", "set"),
        ("It took the climbers 14 hours to come down.", "time to come"),
        ("The bus rolled 200 metres downhill.", "distance bus rolled"),
        ("The pupils walk 40 minutes to the bus.", "time pupils walk"),
        ("She swims four kilometres every morning.", "distance She swims"),
        ("They signed a five-year lease.", "lease"),
    ],
)
def test_of_what_a_length_or_a_time_is(text, expected):
    assert [said for _, said in named(text)] == [expected]
