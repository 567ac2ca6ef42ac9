"""What a number speaks of, by the parse around it."""

from pathlib import Path

import pytest

from kzsanctions.codebook import load_part
from kzsanctions.language.parsing import parse
from kzsanctions.language.spans import Span
from kzsanctions.read.numbers.quantities import quantities, read_units

CODEBOOK = Path(__file__).parents[3] / "codebook"
UNITS = read_units(load_part(CODEBOOK, "units"), load_part(CODEBOOK, "words"))


def read(text):
    return [q for p in parse(text, [(Span(0, len(text)), "body")]) for q in quantities(p, UNITS) if q.role == "quantity"]


@pytest.mark.parametrize(
    "text, counted",
    [
        ("The list names 48 types of goods.", "types of goods"),
        ("Inspectors stopped 48 customs brokers.", "customs brokers"),
        ("The plant lost 48 workers in May.", "workers"),
        ("They signed a 12 page memorandum.", "page"),
        ("They signed 12 trade agreements.", "trade agreements"),
        ("Dozens of small firms closed.", "small firms"),
        ("The office put the dead at 48.", "dead"),
        ("Mould was found in 38 out of 52 kitchens.", "kitchens"),
        ("The strike shut the harbour for nine days.", "harbour"),
        ("Imports fell by 12 percent.", "Imports"),
        ("Growth of 4 percent was recorded.", "Growth"),
        ("They sold goods worth $3 million.", "goods"),
        ("The number of lorries fell to 90.", "lorries"),
        ("Only 5 percent of the 2,000 wagons passed.", "wagons"),
        ("They share a 900-kilometre border.", "border"),
        ("The minister named 900 tonnes.", None),
        ("Forty injured, none of them in danger.", "injured"),
        ("Exports of wine to Poland came to $3 million.", "Exports of wine to Poland"),
        ("Exports of wine to 12 states came to $3 million.", "states"),
        ("The office put re-exports of cars at $3 million.", "re-exports of cars"),
    ],
)
def test_what_is_counted_is_given_as_written(text, counted):
    q = read(text)[0]
    assert q.counted == counted
    assert counted is None or q.counted_span.of(text) == counted


@pytest.mark.parametrize(
    "text, of",
    [
        ("Kazakhstan sold goods worth $3 million.", "Kazakhstan"),
        ("The exports of Kazakhstan fell by 12 percent.", "Kazakhstan"),
        ("Kazakhstan's exports fell by 12 percent.", "Kazakhstan"),
        ("The firms checked 40 lorries in Armenia.", "Armenia"),
        ("We checked 40 lorries.", None),
        ("Norway's Harbour Board puts the fleet at 40 barges.", None),
        ("Norway's Harbour Board sold the fleet with 40 barges.", "Norway"),
        ("Over 900 Belarusians arrived in Kazakhstan.", "Kazakhstan"),
    ],
)
def test_whose_number_it_is(text, of):
    assert read(text)[0].of == of


def test_what_a_later_number_leaves_out_is_carried():
    found = read("Of the 560 requests, 519 were granted and 41 refused.")
    assert [(q.value, q.counted) for q in found] == [(560, "requests"), (519, "requests"), (41, "requests")]


@pytest.mark.parametrize(
    "text, counted",
    [
        ("Seven Danish and three Swedish divers searched the wreck.", ["Danish divers", "Swedish divers"]),
        ("Seven injured, two dead and one missing hiker were found.", ["injured", "dead", "missing hiker"]),
    ],
)
def test_numbers_that_share_a_noun_each_count_their_kind(text, counted):
    assert [q.counted for q in read(text)][: len(counted)] == counted


@pytest.mark.parametrize(
    "text, predicate",
    [
        ("The number of people killed by the slide stood at 31.", "kill"),
        ("The clinics treated 140 people wounded in the crush.", "wound"),
        ("Some 12 people remained unaccounted for.", "unaccounted"),
        ("In May 40 jars had to be thrown away.", "throw away"),
        ("Police took 40 marchers into custody.", "take into custody"),
        ("In Sorn 60 homes were without power.", "without power"),
        ("He died in the collision of two trains.", ""),
        ("The staff questioned 12 men.", "question"),
        # a place between a noun and what it is of
        ("The island has stopped the delivery to Oslo of 40 engines.", "stop"),
        ("They have halted the sale to Peru of 12 tankers.", "halt"),
        ("The court blocked the transfer from Lisbon of 30 statues.", "block"),
        ("Guards were hurt on the road to Tromso of the two convoys of 14 vans.", ""),
        # who knows or fears a thing does nothing; what was ordered or expected need not be done
        ("The vet said that 31 mules were known to have strayed over the river.", "stray"),
        ("Some 40 camels are believed to have drowned in the flood.", "drown"),
        ("In all 12 barges are reported to have sunk on the lake.", "sink"),
        ("Now 14 tankers are said to be waiting off the cape.", "wait"),
        ("On Monday 230 goats were found frozen to death on the pass.", "freez"),
        ("On Monday 230 goats were found dead under the snow.", "dead"),
        ("On Monday 230 goats were found safe in a barn.", "find"),
        ("On Monday 230 goats were found by a herdsman.", "find"),
        ("The guards counted 40 carts coming in at dusk.", "come in"),
        ("The guards stopped 40 carts coming in at dusk.", "stop"),
        ("On Monday 40 miners were pulled out of the shaft.", "pull out"),
        ("On Friday 12 boats are expected to arrive.", "expect"),
        ("The herdsmen said that 31 mules were known to them.", "know"),
    ],
)
def test_what_is_said_of_it(text, predicate):
    assert read(text)[0].predicate == predicate


@pytest.mark.parametrize(
    "text, counted",
    [
        ("The clinic employs 40 nurses. It has lost six since spring.", ["nurses", "nurses"]),
        ("Two ferries sank last winter. This winter it was three.", ["ferries", "ferries"]),
        ("The hotline took 90 calls on Monday. By Friday it was more than 400.", ["calls", "calls"]),
        ("We hired 12 bakers in May and want to hire eight more.", ["bakers", "more bakers"]),
        ("Some 60 boats and 40 canoes came. In March it was three and two.", ["boats", "canoes", "boats", "canoes"]),
        ("Not all the complaints are about noise. Perhaps one in five.", ["complaints"]),
        ("They got 80 letters. Not all of them were kind. Maybe one in ten.", ["letters", "letters"]),
        ("The union has 900 members. It won.", ["members"]),
        ("The shop sold 40 lamps. He is back in 1,200 shoes.", ["lamps", "shoes"]),
        ("The town has 12 wells. Half of the money came from the state.", ["wells", "money"]),
        ("That raises to 23 the number of wells closed since June.", ["wells"]),
        ("The ruling brought to nine the number of banned parties.", ["banned parties"]),
        ("That raises to 23 percent the duty on zinc.", [None]),
        ("Officers seized two rifles and $8,300 in a shoebox.", ["rifles", None]),
        ("They sold goods and services worth $8,300.", ["services"]),
        ("Norway sent a 40-strong crew with six boats.", ["crew", "boats"]),
        ("The seven-member board met.", ["member"]),
        ("Every fourth bus ran late.", ["bus"]),
        ("Turnover climbed 4 per cent to £30m. The gross margin almost halved, to 6 per cent.", ["Turnover", "Turnover", "gross margin"]),
        ("Sales fell by 8 per cent. The vacancy rate edged up, to 11 per cent.", ["Sales", "vacancy rate"]),
        ("Imports rose, and by 9%, Eurostat said.", ["Imports"]),
        ("Exports of wool grew by 14%, according to Eurostat.", ["Exports of wool"]),
        ("With respect to 14 the prosecutor asked for a fine.", [None]),
        ("She is a mother of three.", [None]),
        ("The dam holds 12 turbines. Engineers stopped four at noon.", ["turbines", "turbines"]),
        ("Most of the pupils came by bus. About one in six walked.", ["pupils"]),
        ("The jobless rate crept up, to 7.9 per cent.", ["jobless rate"]),
    ],
)
def test_a_noun_left_out_stands_in_the_clause_before(text, counted):
    assert [q.counted for q in read(text)] == counted


@pytest.mark.parametrize(
    "text, counted",
    [
        ("The flood reached four villages, and more than 600 have been evacuated.", None),
        ("Rescuers searched nine houses. At least 40 were killed.", None),
        ("The storm tore roofs off 400 houses, and 12 were injured.", None),
        ("Hail struck two camps and 210 were taken to hospital.", None),
        ("The bus carried 40 tourists, and 12 were injured.", "tourists"),
        ("The farm had 30 cows; five were killed.", "cows"),
        ("The farm had 30 cows, and five were injured.", "cows"),
    ],
)
def test_what_befalls_people_is_not_counted_of_things(text, counted):
    assert read(text)[-1].counted == counted


@pytest.mark.parametrize(
    "text, unit",
    [
        ("Elin Storvik (38), a mother of three, was freed.", "year of age"),
        ("The cook, Bram Oster (61), who denied it, was jailed.", "year of age"),
        ("A widow of 80 called.", "year of age"),
        ("A father of five called.", None),
        ("The region needs 60 thousand tonnes of salt; the firm will send a further 15 thousand by March.", "tonne"),
        ("The town needs 60 tonnes of salt; the firm will send 15 lorries.", "tonne"),
        ("Every fourth bus ran late.", "part"),
    ],
)
def test_the_unit_left_unsaid(text, unit):
    assert read(text)[0 if unit != "tonne" else -1].unit == (unit if "lorries" not in text else None)


@pytest.mark.parametrize(
    "countries, found",
    [
        ({"PH"}, [(80, "PHP", "Onions"), (52, "PHP", "Onions")]),
        ({"BW"}, [(80, "BWP", "Onions"), (52, "BWP", "Onions")]),
        ({"PH", "BW"}, []),
        ({"FR"}, []),
    ],
)
def test_a_letter_is_a_currency_in_a_text_of_its_country(countries, found):
    text = "Onions are selling for P80 the kilo, up from P52."
    units = UNITS.of(countries)
    read_so = [q for p in parse(text, [(Span(0, len(text)), "body")]) for q in quantities(p, units) if q.role == "quantity"]
    assert [(q.value, q.currency, q.counted) for q in read_so] == found
