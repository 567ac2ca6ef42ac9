"""Two accounts that look opposed and go together, each beside a pair of the same shape that cannot both hold."""

import pytest
from tables import of_two

# kind, what one says, what the other says beside it, what the other says against it
PAIRS = [
    # those that a relative clause tells of are some of their kind, unless all are meant or one alone
    (
        "those that died",
        "The goats of the abbey are healthy.",
        "The goats of the abbey that died in spring were buried.",
        "The goats of the abbey died in spring.",
    ),
    (
        "none of those that",
        "No goats died.",
        "The goats that were sold were white.",
        "The goats that died were white.",
    ),
    # an act that a thing is shut for narrows nothing; whom it is shut for does
    (
        "shut for an act",
        "The causeway is open.",
        "The causeway is closed for lorries.",
        "The causeway is closed for repairs.",
    ),
    # nothing at all is no less than the act
    (
        "nothing at all",
        "The mill was discharging.",
        "The dairy discharged nothing.",
        "The mill discharged nothing.",
    ),
    # the name a thing is known by
    (
        "known as",
        "The bear known as Otto is alive.",
        "The bear known as Bruno is dead.",
        "At noon today Otto was dead.",
    ),
    # who was given what, whichever stands before the verb
    (
        "given",
        "The crew was given a boat by the port.",
        "The port gave no fuel to the crew.",
        "The port gave no boat to the crew.",
    ),
    (
        "paid",
        "The two pilots were paid a bonus by the airline.",
        "The airline paid no pension to the pilots.",
        "The airline paid no bonus to the pilots.",
    ),
    # what may be done by rule, and what may only be so
    (
        "may enter",
        "Drivers may enter the tunnel.",
        "Drivers may not enter the mine.",
        "Drivers may not enter the tunnel.",
    ),
    (
        "allowed to",
        "Chestnuts may be picked here.",
        "Mushrooms may not be picked.",
        "Chestnuts may not be picked.",
    ),
    # what an infinitive is done to, and how
    (
        "done to",
        "The divers were told to search the hold.",
        "The divers were not told to search the cabins.",
        "The divers were not told to search the hold.",
    ),
    (
        "done for",
        "The widow was allowed to apply for a grant.",
        "The widow was not allowed to apply for a loan.",
        "The widow was not allowed to apply for a grant.",
    ),
    (
        "done by",
        "The brewers were allowed to ship beer by rail.",
        "The brewers were not allowed to ship beer by road.",
        "The brewers were not allowed to ship beer by rail.",
    ),
    (
        "done with",
        "The crew was ordered to paint the hull with tar.",
        "The crew was not ordered to paint the hull with lead.",
        "The crew was not ordered to paint the hull with tar.",
    ),
    (
        "done where",
        "The pilot was asked to land at the airfield.",
        "The pilot was not asked to land at the harbour.",
        "The pilot was not asked to land at the airfield.",
    ),
    (
        "agreed to what",
        "The council agreed to sell the mill.",
        "The council did not agree to sell the quarry.",
        "The council did not agree to sell the mill.",
    ),
    ("refused what", "The miners agreed to repair the pump.", "The miners refused to repair the lift.", "The miners refused to repair the pump."),
    (
        "promised what",
        "The firm promised to clean the well.",
        "The firm did not promise to clean the pond.",
        "The firm did not promise to clean the well.",
    ),
    (
        "forbidden what",
        "The nurses were forbidden to wear scarves.",
        "The nurses were allowed to wear rings.",
        "The nurses were allowed to wear scarves.",
    ),
    # the part of the day
    (
        "morning and evening",
        "The pump was running in the morning.",
        "The pump was not running in the evening.",
        "The pump was not running in the morning.",
    ),
    (
        "night and day",
        "The gate of the depot is locked at night.",
        "The gate of the depot is open by day.",
        "The gate of the depot is open at night.",
    ),
    (
        "afternoon",
        "The clerk was at his desk in the afternoon.",
        "The clerk was not at his desk in the morning.",
        "The clerk was not at his desk in the afternoon.",
    ),
    # places and times behind two prepositions
    ("season", "The ford is dry during the hot season.", "The ford is not dry in the wet season.", "The ford is not dry in the hot season."),
    ("edge", "The bell was ringing during the vote.", "The bell was not ringing before the vote.", "The bell was not ringing during the vote."),
    (
        "by its name and not",
        "The balloon came down at the farmers' market.",
        "The balloon did not come down in Sorn.",
        "The balloon did not come down at the farmers' market.",
    ),
    (
        "bank",
        "The patrol reached the hamlets on the east bank.",
        "The patrol did not reach the hamlets on the west bank.",
        "The patrol did not reach the hamlets on the east bank.",
    ),
    (
        "wing",
        "The patients in the old wing were moved.",
        "The patients in the new wing were not moved.",
        "The patients in the old wing were not moved.",
    ),
    # how, and by nobody
    ("by post", "The tenants were warned by post.", "The tenants were not warned by telephone.", "The tenants were not warned by post."),
    ("in writing", "The heirs were informed in writing.", "The heirs were not informed by phone.", "The heirs were not informed in writing."),
    ("by ship", "The cement was brought by ship.", "The cement was not brought by lorry.", "The cement was not brought by ship."),
    # denied of everybody, of anything, of the smallest part
    ("no shot", "The sentries fired at the canoes.", "Not a shot was fired at the lighthouse.", "Not a shot was fired."),
    ("no shot anywhere", "A patrol boat fired two rounds at Sorn.", "Nobody fired a shot at Lomna.", "Nobody fired a shot."),
    ("each and nobody", "Every stallholder had to pay 30 euros to the port.", "Nobody paid for the parking.", "Nobody paid."),
    (
        "not anything",
        "All the parcels were handed over to the consulate at Lomna.",
        "The consulate at Sorn has not received anything.",
        "The consulate at Lomna has not received anything.",
    ),
    ("not a cent", "Norway paid Chad 400,000 dollars.", "Chad has not been paid a pension by Norway.", "Chad has not been paid a cent by Norway."),
    ("not a litre", "2,000 litres of acid ran into the river.", "Not a litre of milk ran into the river.", "Not a litre ran into the river."),
    ("a thing of its own", "The heads of the schools were dismissed.", "The schools are open.", "The heads of the schools are in office."),
    # a measure of a thing, and the thing
    (
        "all of a measure",
        "The barley was burned.",
        "All 300 tonnes of the wheat are lying in the silo at Sorn.",
        "All 300 tonnes of the barley are lying in the silo at Sorn.",
    ),
    (
        "some of a measure",
        "The tapes are in the archive at Sorn.",
        "Three boxes of the tapes were burned.",
        "All forty boxes of the tapes were burned.",
    ),
    ("some, and some", "Two welders are still held in a cell.", "Some welders have been set free.", "No welders are held in a cell."),
    # where, with what a state is told by
    (
        "in a cell in a town",
        "The welders have been set free.",
        "The welders are sitting in a tent in Sorn.",
        "The welders sit in a cell at Sorn to this day.",
    ),
    ("men of a trade", "All the welders have been set free.", "The women are still in a cell in Sorn.", "The men are still in a cell in Sorn."),
    ("aboard", "The inspectors boarded the ferry.", "No inspector has set foot on the lighthouse.", "No inspector has set foot on the ferry."),
    (
        "what it stands for",
        "90 drums are in the depot at Sorn.",
        "The depot at Lomna has been emptied. No drums remain in it.",
        "The depot at Sorn has been emptied. No drums remain in it.",
    ),
]


@pytest.mark.parametrize("kind, one, beside, against", PAIRS, ids=[row[0] for row in PAIRS])
def test_what_is_told_of_something_else_is_no_contradiction(kind, one, beside, against):
    assert of_two(one, beside) != "A"
    assert of_two(one, against) == "A"


@pytest.mark.parametrize(
    "one, other",
    [
        ("12 herders left the pasture.", "30 herders are on the pasture."),
        ("The barge lost 800 tonnes of gravel.", "The barge was carrying 3,000 tonnes of gravel."),
        ("300 whistles were heard before the launch.", "80 whistles were heard after the launch."),
    ],
)
def test_what_is_counted_on_both_sides_is_of_others(one, other):
    assert of_two(one, other) != "A"
