"""Of what an amount is that no noun beside it tells: its purpose, its bearer, the item of a list, and what only looks so."""

import pytest

from .test_counted import read


def told(text):
    return [(q.value, q.named or q.counted or q.bearer) for q in read(text)]


@pytest.mark.parametrize(
    "text, expected",
    [
        # what money is for
        ("The ministry set aside 8 million euros for flood walls.", "flood walls"),
        ("The guild set aside 8 million euros for June.", "guild"),
        ("The guild set aside 400 euros for each.", "guild"),
        ("The abbey will get 40,000 euros to mend roofs.", "mend roofs"),
        ("The abbey spent 40,000 euros mending roofs.", "mending roofs"),
        ("Repairs to the tune of 2 million euros are under way.", "Repairs"),
        ("The harp, priced at 6,000 euros, found no buyer.", "harp"),
        ("Farmers demand 50 million in compensation.", "compensation"),
        ("He gets 350 euros and interest at 6 per cent.", "interest"),
        ("The scandal knocked 4 million euros off its value.", "value"),
        ("The levy added 3 percent to bills.", "bills"),
        ("The strike, a waste of 3 million euros, is over.", "waste"),
        ('"I clear 40 euros on a bad night."', "money I clear"),
        ("The town spends 9 million euros a year on sand.", "sand"),
        ("The town pays 9,000 euros a year to guard and light an old fort.", "guard old fort"),
        ("Of that, 40 million is for wells.", "wells"),
        ("Replacing the boilers took 2 million euros.", "Replacing boilers"),
        # the time an act goes on, and what a thing is able to take
        ("The seals can stay under water for 40 minutes.", "time seals stay under water"),
        ("A lost net may go on killing eels for six years.", "time lost net go on killing eels"),
        ("He has been in prison for seven years.", "time in prison"),
        ("It took the crew 70 minutes to free the deer.", "time to free deer"),
        ("The strike went on for 12 days.", "strike"),
        ("A crane came that can take 250 tonnes.", "capacity of crane"),
        ("A lift able to carry 900 kilos came.", "capacity of lift"),
        ("A bear that can weigh 300 kilos came.", "bear"),
        ("Weavers want a cut in the week from 38 hours.", "week"),
        ("The judge was given three days to explain.", "time to explain"),
        ("Masons have six weeks to mend it.", "time to mend"),
        ("Masons have six weeks of frost.", "frost"),
        ("The new hut is 300 metres higher.", "difference in height of new hut"),
        ("Fuel took 41 cents of each euro.", "Fuel"),
        # what bears an amount
        ("The spring gives 300 litres a minute.", "spring"),
        ("The cable, carrying 90 megawatts, was cut.", "cable"),
        ("A shower lasting 20 minutes stripped the trees.", "shower"),
        ("The loan, which runs for nine years, was sold.", "loan"),
        ("The office reported 300 litres a minute.", ""),
        ("Debt stood at six times earnings.", "Debt"),
        ("It lifts 40 times its own weight.", "own weight"),
        # time
        ("The town has seen 16 days without rain.", "time without rain"),
        ("She had 900 hours of flying behind her.", "flying"),
        ("They spent nine hours in a lift.", "time in lift"),
        ("Eighteen goals in 40 days made him known.", "time of goals"),
        ("Within six weeks they had mended it.", "time they mended"),
        ("The yard asks for a delivery time of nine months.", "delivery time"),
        # margins
        ("They won it by 14.", "margin"),
        ("She won by 40 seconds.", "margin"),
        ("The mayor is six points ahead.", "lead"),
        ("The mayor is six points behind.", "gap"),
        ("Prices rose by 14.", "Prices"),
    ],
)
def test_of_what_an_amount_is(text, expected):
    assert [said for _, said in told(text)][-1] == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        # items of a list that leave out their verb
        ("The north lost 40 sheds, the south 25 and the isles six.", [(40, "sheds"), (25, "sheds"), (6, "sheds")]),
        ("Bread went up 9 percent, milk 4 and eggs 12.", [(9, "Bread"), (4, "milk"), (12, "eggs")]),
        ("Herds: cattle, 300; sheep, 1,200; horses, 40.", [(300, "cattle"), (1200, "sheep"), (40, "horses")]),
        ("Schools shut: 14. Roads shut: 9.", [(14, "Schools shut"), (9, "Roads shut")]),
        ("The share of rye slid to 17 percent, from 21.", [(17, "share of rye"), (21, "share of rye")]),
        ("Bread went up 9 percent, page 4 says.", [(9, "Bread")]),
        ("The guild shut two mills, laying off 700.", [(2, "mills"), (700, "people")]),
        ("The bill passed by 31 votes to 24.", [(31, "votes"), (24, "votes")]),
        # people
        ("Guards questioned 28 and charged three.", [(28, "people"), (3, "people")]),
        ("Divers pulled 14 out of the mud.", [(14, "people")]),
        ("Of the 46 on the barge, 29 died.", [(46, "people"), (29, "people")]),
        ("The hall has room for 150.", [(150, "people")]),
        ("There are three of us left.", [(3, "people")]),
        ("Three of the ten accused were heard.", [(3, "accused")]),
        ("Ninety percent say the weir is unsafe.", [(90, "people")]),
        ("Only 14% of those questioned came.", [(14, "those questioned")]),
        ("The gang laundered 70 million.", [(7e7, "money")]),
        # what the clause counts, and not where it takes place
        ("The chain has 211 shops in nine towns and will open 30 more.", [(211, "shops"), (9, "towns"), (30, "shops")]),
        ("They cleared 60 of the 85 miles of track.", [(60, "miles of track")]),
        ("A 90-metre crane with a crew of 21 drifted.", [(90, "crane"), (21, "crew")]),
        # verbs that the parser takes for nouns, and nouns for verbs
        ("The bat gives off as many as 200 calls a second.", [(200, "calls")]),
        ("Article 7 bars sales.", []),
        # coins of which several countries have their own
        ("The singer had to pay 4,000 crowns for a roof.", [(4000, "roof")]),
    ],
)
def test_what_each_number_counts(text, expected):
    assert told(text)[: len(expected)] == expected


@pytest.mark.parametrize(
    "text, unit",
    [
        ("The oldest of her friends was 101.", "year of age"),
        ("I was nine.", "year of age"),
        ("The typical farmer is 61 and tired.", "year of age"),
        ("At 90 she still teaches.", "year of age"),
        ("The typical farm is 61 and rising.", None),
        ("We were nine.", None),
        ("The rally will last nine days.", "day"),
        ("She is a gran of eleven.", None),
    ],
)
def test_ages_and_times_that_no_word_tells(text, unit):
    assert [q.unit for q in read(text)] == [unit]


@pytest.mark.parametrize(
    "text, expected",
    [
        # who pays is not what costs
        ("A delay costs the line 9,000 euros.", "delay"),
        ("The club was sold to a fund for 4 million euros.", "club"),
        ("He sold the farm for 900,000.", "farm"),
        ("The rota has a three-day week.", "week"),
        # the time since a thing
        ("It is 200 days since the vote.", "time since vote"),
        ("She lost 12 kilos.", "weight She lost"),
        # what was counted before, and not how or where it was done
        ("Some 900 men backed by two jets took part. Five were hurt.", "men"),
        ("We had 400 hens, and in one night we lost 170.", "hens"),
        ("Wardens wrote 900 tickets. Only 60 per cent were paid.", "tickets"),
        ("Nine wolves came, the first in 90 years. Two of them died.", "wolves"),
        ("They played in front of 4,000.", "people"),
        ("Turnover rose to 8 million euros on sales of 90 million.", "sales"),
        ("The hall holds 450 and has cost 7.9 million.", "hall"),
        ("The toll went from 12 to 15 euros for cars.", "toll"),
    ],
)
def test_a_number_is_of_what_its_own_clause_tells(text, expected):
    assert [said for _, said in told(text)][-1] == expected


@pytest.mark.parametrize(
    "text, unit",
    [
        ("Most of the dead were under 20.", "year of age"),
        ("Most of the prices were under 20.", None),
        ("Of 90 calves, 43 die before they are five.", "year of age"),
    ],
)
def test_ages_of_many(text, unit):
    assert read(text)[-1].unit == unit


@pytest.mark.parametrize(
    "text, expected",
    [
        # what is left out behind the first of two
        ("The barge has food for 200 days and fuel for 150.", [(200, "food"), (150, "fuel")]),
        ("Milk rose 9 percent, eggs by 4.", [(9, "Milk"), (4, "eggs")]),
        ("Some 80 huts have fewer than ten dwellers, and 12 have none.", [(80, "huts"), (10, "dwellers"), (12, "huts")]),
        ("Six drowned, two of them pilots who had fled.", [(6, "people"), (2, "pilots")]),
        ("The judge jailed him for four years and barred him from trade for ten.", [(4, "time judge jailed"), (10, "time judge barred")]),
        # what has its own: the crew is no length, nor are those who sleep
        ("The sloop, 31 metres long and with a choir of 40 on deck, sank.", [(31, "length of sloop"), (40, "choir")]),
        ("The new one, 300 metres higher, will sleep 60.", [(300, "difference in height"), (60, "people")]),
        ("The herd, thought to number 40, comes in June.", [(40, "herd")]),
    ],
)
def test_what_is_left_out_and_what_is_its_own(text, expected):
    assert told(text) == expected
