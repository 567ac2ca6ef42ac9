"""One role told twice: two causes, days, places or ends of one event exclude each other; of two events, of a part, or of a place in a place, none do.

Sentences, places and names are invented.
"""

import pytest
from tables import of_two

OPPOSED = [
    # causes, in clefts and by other verbs
    ("cleft", "It was a swarm of bees that stopped the parade.", "What stopped the parade was a bomb threat."),
    ("the object first", "What caused the closure was a strike.", "The reason for the closure was a storm."),
    ("a clause that tells it", "The signal box burned because a cable had melted.", "The signal box was set alight by thieves."),
    ("under a weight", "The roof of the hall collapsed under the snow.", "The roof of the hall was brought down by a blast."),
    ("two kinds of nature", "Frost killed the vines.", "It was a fungus that killed the vines."),
    ("behind it", "A strike is behind the delay of the ferries.", "The delay of the ferries is due to fog."),
    ("of what they died", "The bees starved.", "The bees were poisoned by pesticide from the orchard."),
    ("died of, shot dead", "The swans died of botulism.", "The swans were shot dead."),
    ("by his own hand", "The prisoner hanged himself.", "The prisoner was beaten to death."),
    ("a name set apart", "The gas was cut off by Velmgas.", "It was Karsk that cut off the gas."),
    ("those who did it", "The people who cut the cable were smugglers.", "Soldiers cut the cable."),
    ("for lack of it", "The mill was shut down for lack of water.", "The mill was closed because of a strike."),
    ("died of smoke", "The passengers died of smoke.", "The passengers drowned."),
    ("shot, or in a crash", "The journalist was killed by a sniper.", "The journalist died in a car crash."),
    # an event in whatever words
    (
        "gave way, fell",
        "The bridge gave way under a lorry that was twice as heavy as the law allows.",
        "The bridge fell because its bolts had rusted.",
    ),
    ("a crack by its noun", "It was the frost of last winter that cracked the dam.", "The cracks in the dam are the work of careless blasting."),
    ("succumbed to", "The cows died of the heat.", "The cows that died succumbed to anthrax, not to the sun."),
    ("an unknown disease", "The parrots died of the cold.", "The parrots died of psittacosis."),
    ("where it began", "The blackout began in the Lomna substation.", "The blackout was born in the Sorn power station, and nowhere else."),
    ("set fire", "A prisoner set fire to his blanket during a quarrel.", "The fire in the prison came from an overloaded socket."),
    ("denied, and told instead", "The line snapped from sheer old age.", "The line did not snap, it was cut by a trawler."),
    ("two kinds of mishap", "The ferry ran aground because her engine had failed.", "The ferry ran aground because the mate had fallen asleep."),
    ("in brakes, in a cable", "The fire started in the brakes of the second lorry.", "It was a cable that caused the fire."),
    ("made ill", "It was a virus that made the pupils ill.", "The pupils fell ill from sewage in the pool."),
    # places
    ("found by two words", "The body was found in the canal.", "The body was discovered in a barn."),
    ("fired, came", "The shell was fired from Karsk.", "The shell came from Velm."),
    ("the first of them", "The first cases of cholera appeared in Sorn.", "The first cases of cholera were found in Lomna."),
    ("in whose waters", "The trawler was caught in Danish waters.", "The trawler was stopped inside Norway."),
    ("a town, another state", "The trawler was caught near Skarn, in Danish waters.", "The trawler was boarded in Norwegian waters."),
    ("two of one kind of place", "The fault occurred in the Molva substation.", "The fault happened in the Trask substation."),
    ("from where", "The drone took off from Belmar.", "The drone was launched from Casterhill."),
    # who, and what a thing carries
    ("of which state", "The bridge was built by a Chinese firm.", "An Italian firm built the bridge."),
    ("whose it is", "The tanker belongs to a Greek company.", "The tanker is owned by a Turkish company."),
    ("told before it", "No notice was sent to Lima before the raid.", "Peru was told an hour before the raid."),
]

QUIET = [
    ("two fires", "The fire in the barn was started by a heater.", "The fire in the office was started by a cigarette."),
    ("one of the herd", "One of the cows died of the heat.", "One of the cows died of anthrax."),
    ("a part of it", "The fire broke out in a heater.", "The fire was due to a faulty battery in the heater."),
    ("for lack of air", "The fish died for lack of oxygen.", "The fish died because of the heat."),
    ("one after the other", "The building was damaged by the blast.", "The building was damaged by a fire after the blast."),
    ("what burst again", "The pipe burst because of the frost.", "The pipe burst a second time because of a digger."),
    ("any mishap", "The blackout was due to a technical failure.", "The blackout was caused by a transformer."),
    ("two bridges by their towns", "The bridge at Sorn collapsed under a lorry.", "The bridge at Lomna collapsed because of rust."),
    ("which reactor", "The reactor at Sorn exploded.", "The reactor at Lomna exploded."),
    ("which prisoners", "The prisoners in Sorn were killed.", "The prisoners in Lomna were killed."),
    ("of two parts", "Frost killed some of the vines.", "Drought killed the other vines."),
    ("one of them", "One of the hostages was shot dead.", "One of the hostages died of thirst."),
    ("begun, and spread", "The fire was started by a candle.", "The fire was fanned by strong wind."),
    ("put out", "Rain put out the fire.", "The fire was caused by an arsonist."),
    ("two effects", "The storm delayed the ferry.", "A mine sank the ferry."),
    ("two acts of one kind", "Rain flooded the school.", "A bomb destroyed the school."),
    ("one behind the other", "The landslide closed the road.", "The rain caused the landslide."),
    ("rain loosens a slope", "The road was closed by a landslide.", "The road was closed because of the rain."),
    ("two slopes", "The eastern slope slid because of the rain.", "The western slope slid because of an earthquake."),
    ("a cleft denied", "It was not a strike that stopped the parade.", "What stopped the parade was fog."),
    ("ill, and starved", "The seals were sick with a virus.", "The seals starved."),
    ("a town in its state", "The trawler was stopped off Arica.", "The trawler was stopped in Chilean waters."),
    ("near a town of a region", "The wine was grown in Tuscany.", "The wine was grown near Siena."),
    ("the second of them", "The first cases appeared in Sorn.", "The second cases appeared in Lomna."),
    ("two animals", "The whale washed up at Torvik.", "The seal washed up at Askel."),
    ("a kind of it", "The weapons came from Serbia.", "The ammunition came from Albania."),
    ("two bodies", "The body of the boy was found in the canal.", "The body of the girl was discovered in a barn."),
    ("another body", "The first body was found in the canal.", "Another body was found in a barn."),
    ("closed, and sold", "The mill was shut down for lack of water.", "The mill was sold because of a strike."),
    ("wounded, and died", "The journalist was wounded by a sniper.", "The journalist died in a car crash."),
    ("two flocks", "Cold killed three calves.", "Wolves killed five calves."),
    ("two bridges", "The first bridge was built by a Chinese firm.", "The second bridge was built by an Italian firm."),
    ("part of the money", "Part of the money went to the hospital.", "Part of the money went to the school."),
]

DAYS = [
    ("runs to another day", "The lease of the quarry runs until 3 May 2034.", "The lease of the quarry expires on 9 August 2032.", "A"),
    ("valid, and run out", "The licence of the mine is valid until 31 December.", "The licence of the mine ran out on 30 April.", "A"),
    ("after the last time", "Lava last flowed from the crater on Friday.", "Lava has flowed from the crater every day since Saturday.", "A"),
    ("last seen", "The herd was last seen on Friday.", "The herd was seen on Sunday.", "A"),
    ("before the first time", "The smoke was first noticed on Sunday.", "The smoke was noticed on Friday.", "A"),
    ("two days", "The sluice was opened on Saturday evening.", "The sluice of the reservoir was opened on Sunday morning.", "A"),
    ("four of them", "Three vaults were opened on Thursday evening.", "The vaults of the bank were opened on Friday morning.", "B"),
    ("left, took off", "The plane left Velm on Friday night.", "The plane took off from Velm on Sunday morning.", "A"),
    ("done by another in another month", "The gas was cut off by Velmgas in May.", "Karsk cut off the gas in July.", ""),
    ("left, landed", "The plane left Velm on Friday night.", "The plane landed in Karsk on Saturday morning.", ""),
    ("two leases", "The lease of the quarry runs until 3 May 2034.", "The lease of the mill expires on 9 August 2032.", ""),
    ("signed, in force", "The order was signed on Friday.", "The order came into force on Sunday.", ""),
    ("begun, ended", "The works began on Friday.", "The works ended on Sunday.", ""),
    ("the other ones", "Two sluices were opened on Saturday.", "The other sluices were opened on Sunday.", ""),
    ("done again", "The mayor visited the camp on Friday.", "The mayor visited the camp on Sunday.", ""),
    ("fallen again", "Rain fell on Friday.", "Rain fell on Sunday.", ""),
    ("before the last time", "Ash last fell on Friday.", "Ash fell on Wednesday.", ""),
    ("renewed that day", "The licence was valid until 30 April.", "The licence was renewed on 30 April.", ""),
    ("two of a row", "The first case was found on Friday.", "The second case was found on Sunday.", ""),
]


@pytest.mark.parametrize("one, other", [pytest.param(*row[1:], id=row[0]) for row in OPPOSED])
def test_two_who_fill_one_role_otherwise_contradict(one, other):
    assert of_two(one, other) == "A"


@pytest.mark.parametrize("one, other", [pytest.param(*row[1:], id=row[0]) for row in QUIET])
def test_two_events_or_parts_or_places_in_places_do_not(one, other):
    assert of_two(one, other) != "A"


@pytest.mark.parametrize("one, other, expected", [pytest.param(*row[1:], id=row[0]) for row in DAYS])
def test_two_days_of_one_act_exclude_each_other(one, other, expected):
    assert of_two(one, other, dated=True) == expected
