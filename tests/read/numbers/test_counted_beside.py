"""What a number counts where the words for it stand with another number, and what only looks so."""

import pytest

from .test_counted import read


def counted(text):
    return [(q.value, q.counted) for q in read(text)]


@pytest.mark.parametrize(
    "text, expected",
    [
        # an amount of what was counted before, or of what a pronoun stands for
        ("The guild stores 300 tonnes of oats. In June it sold 40 tonnes.", [(300, "oats"), (40, "oats")]),
        ("The guild stores 300 tonnes of oats. Its barge can carry 40 tonnes.", [(300, "oats"), (40, None)]),
        ("The crews laid 14 girders. Each weighs six tonnes.", [(14, "girders"), (6, "girders")]),
        ("The heirs sold nine harps, worth $2 million in all.", [(9, "harps"), (2e6, "harps")]),
        ("The heirs sold nine harps, and paid $2 million in all.", [(9, "harps"), (2e6, None)]),
        ("The camp got 80 tents. It needs five times that.", [(80, "tents"), (5, "tents")]),
        ("The organ is old. It weighs 900 kilograms.", [(900, "organ")]),
        ("The guild bought an organ. It weighs 900 kilograms.", [(900, None)]),
        ("The organ is old. It is 14 kilometres to the next town.", [(14, None)]),
        # a part of a sum, of a crowd
        ("The fund holds $40 million in grants, of which $9 million will go to schools.", [(4e7, "grants"), (9e6, "grants")]),
        ("Donors pledged 60 million euros in aid, of which 12 million euros has arrived.", [(6e7, "aid"), (1.2e7, "aid")]),
        ("Some 4,000 students enrolled. Of these, 700 come from abroad.", [(4000, "students"), (700, "students")]),
        ("The army counted 5,200 deserters and of those 1,100 have returned.", [(5200, "deserters"), (1100, "deserters")]),
        ("Police held 90 protesters; of them, 14 remain in custody.", [(90, "protesters"), (14, "protesters")]),
        ("They gave $3 million in March.", [(3e6, None)]),
        ("They gave $3 million in total.", [(3e6, None)]),
        # a change beside the number it is of
        ("The port handled 400 tonnes of barley this year, 12% less than last year.", [(400, "barley"), (12, "barley")]),
        ("Some 300 parcels were delivered, an increase of 12 percent.", [(300, "parcels"), (12, "parcels")]),
        ("In May 40 cars were sold, a drop of 8 percent.", [(40, "cars"), (8, "cars")]),
        ("Exports surged, a rise of 12 percent.", [(12, "Exports")]),
        ("Growth of 4 percent was recorded.", [(4, "Growth")]),
        # whoever a number is credited to is not counted
        (
            "The island shipped wool worth $30 million in May, according to the Bureau, up 9% from April.",
            [(3e7, "wool"), (9, "wool")],
        ),
        ("Some 70 ferries ran last week, according to Nordport, the harbour office, down 4% from May.", [(70, "ferries"), (4, "ferries")]),
        # a part of what stands further off in the sentence
        (
            "In May, 640 requests for the return of unsold school books from the north were filed, of which 15 were granted.",
            [(640, "requests"), (15, "requests")],
        ),
        # a clause of its own
        ("Fewer than 60 nurses have applied; 140 are needed.", [(60, "nurses"), (140, "nurses")]),
        ("The town has 12 firefighters; it needs 20.", [(12, "firefighters"), (20, "firefighters")]),
        ("The town has 12 firefighters; it needs 20 million euros.", [(12, "firefighters"), (2e7, None)]),
        # each, among
        ("Each household can claim up to £300.", [(300, "household")]),
        ("Each of the pupils gets $20 a week.", [(20, "pupils")]),
        ("The household can claim up to £300.", [(300, None)]),
        ("Among young mothers it rose 7 percent.", [(7, "young mothers")]),
        # words for the number itself
        ("A total of £8 million has been spent.", [(8e6, None)]),
        ("A total of 40 cars were destroyed.", [(40, "cars")]),
        # what amounts to a share of another thing
        ("The deficit reached 4 percent of GDP.", [(4, "deficit")]),
        ("A deficit of 4 percent of GDP is allowed.", [(4, "deficit")]),
        ("Only 5 percent of the wagons passed.", [(5, "wagons")]),
    ],
)
def test_what_is_counted(text, expected):
    assert counted(text) == expected


@pytest.mark.parametrize(
    "text, of",
    [
        ("The Health Ministry recorded 70 cases in Northland.", "Northland"),
        ("The Sleet Office registered 70 floods.", None),
        ("Northland's Labour Inspectorate counted 50 accidents.", "Northland"),
        ("Northland opened 50 clinics.", "Northland"),
        ("The utility reported revenue of VND 900 billion.", None),
    ],
)
def test_who_only_counts_does_not_own(text, of):
    assert read(text)[0].of == of


@pytest.mark.parametrize(
    "text, change",
    [
        ("The factory employs 17 fewer than a year earlier.", "decrease"),
        ("There were 30 more than last year.", "increase"),
        ("The index went up 52.", "increase"),
        ("The hall holds 30 more than the fire code allows.", "level"),
        ("In raids across the valley, police shut down 52.", "level"),
        ("Inspectors shut down 24 cafes.", "level"),
    ],
)
def test_the_way_it_went(text, change):
    assert read(text)[0].change == change


@pytest.mark.parametrize(
    "text, expected",
    [
        # more of what was counted before come or go
        ("Nine tugs lay in the bay. Four more are coming from Northport.", [(9, "tugs"), (4, "more tugs")]),
        ("Nine sheds burned. Four more were injured.", [(9, "sheds"), (4, None)]),
        ("Nine sheds burned. Four more died.", [(9, "sheds"), (4, None)]),
        # a question answered, a plural told of before its number
        ("How many tugs sank? At least six, the harbour master said.", [(6, "tugs")]),
        ("Is the storm over? Ten, she said.", [(10, None)]),
        ("Swans were counted on Sunday. There are 700 of them.", [(700, "Swans")]),
        ("Farmers came down from the hills, about forty, and sang.", [(40, "Farmers")]),
        ("There were four hundred in the hall, maybe a hundred of them boys.", [(400, None), (100, "boys")]),
        ("The town bought ovens for its schools, and nine out of ten are broken.", [(0.9, "ovens")]),
        # shares of a thing
        ("In Uldova 38 per cent of barley fields lie fallow.", [(38, "barley fields")]),
        ("Half the mills stand idle.", [(0.5, "mills")]),
        ("Each widow gets 400 euros and half that sum in May.", [(400, "widow"), (0.5, "sum")]),
        ("The mill ground 400 tonnes of rye, a quarter more than last year.", [(400, "rye"), (0.25, "rye")]),
        ("In the first half more than 40 mills closed.", [(40, "mills")]),
        ("In the second half that changed.", []),
        ("Half as many mills closed.", []),
    ],
)
def test_a_number_whose_thing_is_told_before_it_or_of_which_it_is_a_share(text, expected):
    assert counted(text) == expected


@pytest.mark.parametrize(
    "text, value",
    [("Father-of-two Ilo Marn was rescued.", 2), ("Mum of three Ada Lind sings.", 3), ("Ada Lind, a mum-of-four, sings.", 4)],
)
def test_a_parent_of_so_many(text, value):
    assert [q.value for q in read(text)] == [value]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Two Danish and one Swedish pilot were held.", [(2, "Danish pilot", None), (1, "Swedish pilot", None)]),
        ("Two Danish and three Swedish pilots were held.", [(2, "Danish pilots", None), (3, "Swedish pilots", None)]),
        ("Two Danish pilots and one Swedish cook were held.", [(2, "Danish pilots", None), (1, "Swedish cook", None)]),
        ("Thirty horses perished.", [(30, "horses", None)]),
    ],
)
def test_a_noun_that_two_numbers_share_and_animals_that_measure_nothing(text, expected):
    assert [(q.value, q.counted, q.of) for q in read(text)] == expected
