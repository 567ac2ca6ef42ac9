"""Sweeping denials: who denies everything of a kind denies it in whatever words the other side tells it, of the same people and things alone."""

import pytest
from tables import of_two

# sphere, what is told, a sweeping denial of something else, a sweeping denial of it
PAIRS = [
    ("telling", "The island was warned by telephone at noon.", "Nobody wrote to the lighthouse.", "Nobody wrote to the island."),
    ("a notice", "The tenants were informed in June.", "The bakers received no letter.", "The tenants received no letter."),
    (
        "told by whom",
        "The waterworks alerted the abbey.",
        "The abbey got no message from the railway.",
        "The abbey got no message from the waterworks.",
    ),
    ("from where", "Norway has written to the abbey.", "Nobody from Chad wrote to the abbey.", "Nobody from Norway rang the abbey."),
    ("a request from where", "The abbey received a request from Chad.", "No request has come from Norway.", "No request has come from Chad."),
    (
        "at which place",
        "The bells were handed over to the museum in Sorn.",
        "Not one bell has reached the museum in Lomna.",
        "Not one bell has reached the museum in Sorn.",
    ),
    ("by what means", "Flour was brought to the camp by lorry.", "No flour has come to the camp by rail.", "No flour has come to the camp."),
    ("asking", "The orchestra applied for a visa in March.", "Nobody requested a permit.", "No request for a visa has come in."),
    ("asked whom", "We asked Norway for two icebreakers.", "Sweden was not asked for anything.", "No request has reached Norway."),
    (
        "coming",
        "The organ pipes were handed over to the abbey.",
        "Not one organ pipe has reached the theatre.",
        "Not one organ pipe has reached the abbey.",
    ),
    ("driven", "Lorries have driven into the quarry.", "No lorry has entered the depot.", "No lorry has entered the quarry."),
    (
        "a kind",
        "Herdsmen drove their sheep to the salt lake.",
        "Not one horse has come to the salt lake.",
        "Not one animal has come to the salt lake.",
    ),
    ("not a sack", "The flour was delivered to the bakery on Friday.", "Not a sack has come to the mill.", "Not a sack has come to the bakery."),
    ("checking", "Our divers examined the pier twice.", "Nobody has inspected the dam.", "Nobody has inspected the pier."),
    ("wounding", "Two stokers were burned at the glassworks.", "Nobody was hurt at the mill.", "Nobody was hurt at the glassworks."),
    ("breaking", "The chapel was burned in the night.", "Nobody has damaged the archive.", "Nobody has damaged the chapel."),
    ("seizing", "Three beekeepers were arrested by the rangers.", "The rangers are holding no fisherman.", "The rangers are holding no beekeeper."),
    ("spilling", "Oil has been pouring into the lagoon since dawn.", "Not a drop has reached the harbour.", "Not a drop has reached the lagoon."),
    ("meeting", "The governor met the weavers on Tuesday.", "Nobody has talked to the dyers.", "Nobody has talked to the weavers."),
    ("signing", "The abbot signed the lease.", "Nobody has signed the will.", "Nobody has signed the lease."),
    ("treating", "The ponies were vaccinated in April.", "Not one goat has been treated.", "Not one pony has been treated."),
    ("selling", "The lighthouse was auctioned in May.", "Nobody has sold the pier.", "Nobody has sold the lighthouse."),
    (
        "paying",
        "Denmark has paid the divers.",
        "The divers have not received a cent from Poland.",
        "The divers have not received a cent from Denmark.",
    ),
]


@pytest.mark.parametrize("sphere, told, beside, against", PAIRS, ids=[row[0] for row in PAIRS])
def test_a_sweeping_denial_denies_every_way_of_doing_it(sphere, told, beside, against):
    assert of_two(told, beside) != "A"
    assert of_two(told, against) == "A"


# one, other: the act of one side only, or not denied of everything
NONE = [
    ("The island was warned by telephone.", "The island was not visited."),
    ("The organ pipes left the harbour.", "Not one organ pipe has reached the abbey."),
    ("The organ pipes will be handed over to the abbey.", "Not one organ pipe has reached the abbey."),
    ("Elephants trampled the maize.", "No animal has drunk from the well."),
    ("Animals have come to the salt lake.", "No camel has come to the salt lake."),
    ("The Greek ministry was informed by telephone.", "This ministry received no notice."),
    ("The crates were promised to the museum.", "Not one crate has reached the museum."),
    ("A woman was bitten by the horse.", "No man was hurt by the horse."),
    ("The bakers were warned of the strike.", "Nobody warned the bakers of the frost."),
    ("We informed the mayor of Sorn.", "The mayor of Lomna received no letter."),
    ("Five teachers were arrested in Sorn.", "Nobody has been detained in Lomna."),
    ("The abbey was asked to warn the villagers.", "Nobody warned the villagers."),
]


@pytest.mark.parametrize("one, other", NONE)
def test_what_is_not_of_one_sphere_or_denied_by_the_piece_is_left_alone(one, other):
    assert of_two(one, other) not in ("A", "B")


# one tells of all of a kind, another of any of them
ALL = [
    ("Every exit of the theatre was open.", "The exit nearest to the stage was locked.", "The exit of the museum was locked."),
    ("All the ponies were vaccinated.", "The pony from Sorn was not vaccinated.", "The cow from Sorn was not vaccinated."),
    ("All four lamps were lit.", "The upper lamp was dark.", "The upper room was dark."),
]


@pytest.mark.parametrize("all_, one, other", ALL)
def test_what_is_told_of_all_is_denied_by_one_of_them(all_, one, other):
    assert of_two(all_, one) == "A"
    assert of_two(all_, other) != "A"


# What befalls people: told of some, a denial of others or in another way, a denial of everybody
PLIGHTS = [
    ("Eight miners were hurt.", "Nobody was seriously hurt.", "Nobody was hurt."),
    ("Thirty pupils fell ill.", "Nobody under ten fell ill.", "Nobody fell ill."),
    ("Two officers were charged with theft.", "Nobody has been charged with murder.", "Nobody has been charged."),
    ("Three suspects are in custody.", "Nobody from the harbour is in custody.", "Nobody is in custody."),
    ("The driver was injured.", "Nobody else was injured.", "Nobody was injured."),
    ("Two pupils were hurt at the station.", "Nobody was hurt at the school.", "Nobody was hurt at the station."),
    ("Six hundred people were evacuated.", "Nobody will be evacuated.", "Nobody was evacuated."),
    ("Two dockers were rescued from the quay.", "Nobody could be rescued from the ship.", "Nobody was rescued."),
]


@pytest.mark.parametrize("told, beside, against", PLIGHTS)
def test_that_nobody_was_hurt_is_said_of_all_who_were_there(told, beside, against):
    assert of_two(told, beside) != "A"
    assert of_two(told, against) == "A"


def test_who_is_not_buried_may_be_dead_and_a_dog_is_nobody():
    assert of_two("Not one horse has been buried.", "All the horses are dead.") == ""
    assert of_two("Nobody was killed.", "Two dogs were killed.") == ""
