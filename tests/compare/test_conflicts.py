"""Which pairs conflict, which only tempt, and why: a battery of short pairs, then what must not matter.

In the battery every row is two sides, the tier expected ("" = no conflict) and the gates that hold or stop the pair.
Speakers and sentences are invented.
"""

from dataclasses import replace

import pytest
from tables import COMPARISON, compare, compared, heard, side

from kzsanctions.compare.comparison import Settings


def judged(*rows, settings=Settings()):
    """Tier and gates of the one pair these sides make: caps of a conflict, the gate that stopped the others."""
    return outcome(compare(*rows, settings=settings))


def outcome(result):
    _, _, found, rejected, counts = result
    if len(found):
        assert len(found) == 1, found[["tier", "why"]].to_string()
        return found.loc[0, "tier"], found.loc[0, "cap_gates"]
    if len(rejected):
        return "", rejected.loc[0, "failed_gate"]
    return "", next(g for g in ("G0", "G1", "G2") if counts[g])


def minister(said, **more):
    return side(said, **{"speaker": "minister", "organization": "trade ministry", **more})


def ministry(said, **more):
    return side(said, **{"speaker": "trade ministry", "source": "agency", **more})


def envoy(said, **more):
    return side(said, **{"speaker": "envoy", "government": "EU", "source": "daily", **more})


def premier(said, **more):
    return side(said, **{"speaker": "prime minister", "source": "portal", **more})


def count(said, lower, upper, bound="exact", *, by=minister, **more):
    figure = {
        k: more.pop(k)
        for k in ("unit", "currency", "change", "measure", "counted", "of", "period_from", "period_to", "predicate", "commitment")
        if k in more
    }
    return by(said, number=(lower, upper, bound, figure), **more)


DENIES = {"position": "denies"}
YEAR = {"period_from": "2030-01-01", "period_to": "2030-12-31"}
WINTER = {"period_from": "2031-01-01", "period_to": "2031-02-28"}

TOLL = {"measure": "people-killed", "counted": "people"}
CONFLICT = [
    ("a toll that shrank", count("40 people", 40, 40, day="2031-05-05", **TOLL), count("25 people", 25, 25, by=ministry, **TOLL), "B", "G4"),
    ("two tolls of one day", count("40 people", 40, 40, **TOLL), count("25 people", 25, 25, by=ministry, **TOLL), "A", ""),
    (
        "the whole country, and nothing said",
        count("40 people", 40, 40, of="country", **TOLL),
        count("25 people", 25, 25, by=ministry, **TOLL),
        "A",
        "",
    ),
    # negation and its scope
    (
        "plain negation",
        minister("We have banned the export of chips", goods="electronics"),
        ministry("No export of chips has been banned", **DENIES, goods="electronics"),
        "A",
        "",
    ),
    (
        "no X at all meets some X",
        minister("Drones may not leave the country", goods="drones"),
        ministry("Not one product is banned", **DENIES, goods="any"),
        "A",
        "",
    ),
    (
        "any goods meets goods not named",
        minister("Exports have been stopped"),
        ministry("There is no ban on any goods", **DENIES, goods="any"),
        "A",
        "",
    ),
    ("both about no goods in particular", minister("We no longer issue licences"), ministry("We have not refused one licence", **DENIES), "A", ""),
    ("the other order of speaking", ministry("Nothing is prohibited", **DENIES, goods="any"), minister("Fuel is prohibited", goods="fuel"), "A", ""),
    (
        "antonyms: open and closed",
        minister("The crossing is closed to lorries", issue="transit-restriction"),
        ministry("The crossing is open to lorries", issue="transit-restriction", **DENIES),
        "A",
        "",
    ),
    (
        "deontic: forbidden and allowed",
        minister("Banks must not accept the cards", issue="bank-payments"),
        premier("Banks may accept the cards", issue="bank-payments", **DENIES),
        "A",
        "",
    ),
    (
        "a state that began earlier",
        minister("Since April no permits are given", valid=("2031-04-01", "", "assumed")),
        ministry("No permit was refused", **DENIES, day="2031-05-04"),
        "A",
        "",
    ),
    (
        "a declared complement",
        premier("The export of weapons is suspended", issue="weapons-export-suspension", goods="weapons"),
        ministry("The export of no goods is stopped", **DENIES, goods="any"),
        "A",
        "",
    ),
    (
        "one institution of no known government",
        minister("Exports are banned", government=""),
        ministry("Nothing is banned", **DENIES, government=""),
        "A",
        "",
    ),
    (
        "one person, two texts, one day",
        minister("We banned drones", goods="drones"),
        minister("I never banned drones", **DENIES, goods="drones", source="daily"),
        "A",
        "",
    ),
    (
        "two governments",
        minister("We do not join the sanctions", issue="sanctions-joining", **DENIES, norm="own-law"),
        envoy("They have joined the sanctions", issue="sanctions-joining", actor="KZ", norm="own-law"),
        "A",
        "",
    ),
    # what holds a pair at tension
    ("goods named on one side", minister("Drones are banned", goods="drones"), ministry("There are no bans", **DENIES), "B", "G3"),
    (
        "goods that may overlap",
        minister("Dual-use goods are banned", goods="dual-use"),
        ministry("Electronics are not banned", **DENIES, goods="electronics"),
        "B",
        "G3",
    ),
    (
        "a qualifier on one side",
        minister("Exports are banned"),
        ministry("Exports are not banned because of the sanctions", **DENIES, qualifier="because of the sanctions"),
        "B",
        "G3",
    ),
    (
        "qualifiers that differ",
        minister("Exports are banned for now", qualifier="for now"),
        ministry("Exports are not banned as a rule", **DENIES, qualifier="as a rule"),
        "B",
        "G3",
    ),
    (
        "a cause on one side",
        minister("Exports stopped over the floods", cause="over the floods"),
        ministry("Exports did not stop", **DENIES),
        "B",
        "G3",
    ),
    (
        "another norm",
        minister("It is lawful under our law", issue="sanctions-joining", norm="own-law"),
        premier("It is not under theirs", issue="sanctions-joining", **DENIES, norm="foreign-sanctions"),
        "B",
        "G3",
    ),
    (
        "an unknown norm where the norm matters",
        minister("We have joined them", issue="sanctions-joining"),
        premier("We have not joined them", issue="sanctions-joining", **DENIES),
        "B",
        "G3",
    ),
    ("destination on one side", minister("Exports are banned", destination="RU"), ministry("Exports are not banned", **DENIES), "B", "G3"),
    (
        "destinations that overlap in part",
        minister("Banned to both", destination="RU | BY"),
        ministry("Not banned to these", **DENIES, destination="RU | KG"),
        "B",
        "G3",
    ),
    (
        "some goods affirmed, a narrower kind denied",
        envoy("Some goods get through", issue="dual-use-leakage", goods="any", place="KZ"),
        minister("No drones get through", issue="dual-use-leakage", **DENIES, goods="drones", place="KZ"),
        "B",
        "G3",
    ),
    (
        "two offices of no known government",
        minister("Exports are banned", government="", organization=""),
        premier("Nothing is banned", **DENIES, government=""),
        "B",
        "G3",
    ),
    (
        "neither names the country",
        envoy("Banks face penalties", issue="secondary-sanctions"),
        side("No bank faces penalties", speaker="treasury", government="US", source="b", issue="secondary-sanctions", **DENIES),
        "B",
        "G3",
    ),
    ("the earlier is assumed to hold", minister("Exports are banned", day="2031-01-06"), ministry("Exports are not banned", **DENIES), "B", "G4"),
    (
        "a week in which it was said",
        minister("Exports are banned", day="2031-05-01", until="2031-05-09"),
        ministry("Exports are not banned", **DENIES),
        "B",
        "G4",
    ),
    (
        "a promise",
        minister("We will not help", issue="circumvention-help", **DENIES, commitment="promise", actor="KZ"),
        envoy("They help", issue="circumvention-help", actor="KZ"),
        "B",
        "G5",
    ),
    (
        "an opinion",
        minister("In my view nobody helps", issue="circumvention-help", **DENIES, commitment="opinion"),
        envoy("They help", issue="circumvention-help", actor="KZ"),
        "B",
        "G5",
    ),
    ("probably", minister("Exports have probably stopped", commitment="probable"), ministry("Exports have not stopped", **DENIES), "B", "G5"),
    (
        "a concern",
        envoy("We fear that goods get through", issue="dual-use-leakage", place="KZ", commitment="concern"),
        minister("Nothing gets through", issue="dual-use-leakage", **DENIES),
        "B",
        "G5",
    ),
    (
        "pledge and measure",
        premier("We will follow the sanctions", issue="sanctions-compliance", commitment="promise"),
        ministry("Nothing is banned", **DENIES),
        "B",
        "G2 | G5",
    ),
    (
        "accusation and reassurance",
        envoy("Goods still pass through it", issue="dual-use-leakage", place="KZ"),
        premier("The country is no back door", issue="circumvention-help", **DENIES, actor="KZ"),
        "B",
        "G2",
    ),
    (
        "concession and pledge, same government",
        minister("Some goods get through", issue="dual-use-leakage", place="KZ"),
        premier("The sanctions are followed", issue="sanctions-compliance", actor="KZ"),
        "B",
        "G2",
    ),
    (
        "not joined, yet followed",
        minister("We have not joined them", issue="sanctions-joining", **DENIES, norm="own-law"),
        premier("We follow them", issue="sanctions-compliance", norm="own-law"),
        "B",
        "G2",
    ),
    ("a claim and its opposite in one breath", minister("Exports are banned"), minister("Exports are not banned", **DENIES), "B", "G1"),
    # an explicit denial lifts the caps of scope
    (
        "denied by name, qualifier kept",
        minister("Exports of drones are banned", goods="drones"),
        ministry(
            "That is incorrect, nothing is banned over the sanctions",
            **DENIES,
            goods="any",
            qualifier="over the sanctions",
            link=("denies", "Exports of drones are banned"),
        ),
        "A",
        "",
    ),
    (
        "denied by name, a day later",
        minister("Exports are banned"),
        ministry("The minister's words are untrue", **DENIES, day="2031-05-07", link=("denies", "Exports are banned")),
        "A",
        "",
    ),
    (
        "denied by name, on another destination",
        minister("Exports to one are banned", destination="RU"),
        ministry("The report is false", **DENIES, link=("denies", "Exports to one are banned")),
        "A",
        "",
    ),
    (
        "denied by name, but only believed",
        minister("Exports are banned"),
        ministry("I think that is wrong", **DENIES, commitment="opinion", link=("denies", "Exports are banned")),
        "B",
        "G5",
    ),
    (
        "denied on a matter no issue covers",
        minister("The bridge will open in May", issue="denied-claim"),
        ministry("The minister's remarks on the bridge are untrue", issue="denied-claim", **DENIES, link=("denies", "The bridge will open in May")),
        "A",
        "",
    ),
    (
        "denied figure",
        minister("1,200 tonnes were seized", issue="denied-claim"),
        envoy("The figure of 1,200 tonnes is false", issue="denied-claim", **DENIES, link=("denies", "1,200 tonnes were seized")),
        "A",
        "",
    ),
    # numbers
    ("exact and exact", count("1,340 lorries", 1340, 1340, **YEAR), count("860 lorries", 860, 860, by=ministry, **YEAR), "A", ""),
    (
        "more than and fewer",
        count("more than 500", 500, None, "more_than", **YEAR),
        count("at most 400", None, 400, "at_most", by=ministry, **YEAR),
        "A",
        "",
    ),
    (
        "more than 100 leaves out 100",
        count("more than 100", 100, None, "more_than", **YEAR),
        count("exactly 100", 100, 100, by=ministry, **YEAR),
        "A",
        "",
    ),
    (
        "neighbours of one precision",
        count("7.5 percent", 7.45, 7.55, unit="percent", **YEAR),
        count("7.6 percent", 7.55, 7.65, unit="percent", by=ministry, **YEAR),
        "A",
        "",
    ),
    (
        "at least 50 and less than 50",
        count("at least 50", 50, None, "at_least", **YEAR),
        count("fewer than 50", None, 50, "less_than", by=ministry, **YEAR),
        "A",
        "",
    ),
    ("a range and a number outside it", count("40 to 50", 40, 50, "range", **YEAR), count("70", 70, 70, by=ministry, **YEAR), "A", ""),
    ("one day, no period", count("300 lorries wait", 300, 300), count("40 lorries wait", 40, 40, by=ministry), "A", ""),
    ("a number three days old", count("300 lorries wait", 300, 300, day="2031-05-03"), count("40 lorries wait", 40, 40, by=ministry), "B", "G4"),
    ("each government may count its own", count("1,340 lorries", 1340, 1340, **YEAR), count("860 lorries", 860, 860, by=envoy, **YEAR), "B", "G3"),
    (
        "two governments on one country",
        count("1,340 lorries", 1340, 1340, measure="lorries: KZ", **YEAR),
        count("860 lorries", 860, 860, by=envoy, measure="lorries: KZ", **YEAR),
        "A",
        "",
    ),
    (
        "the measure's own words",
        count("40 injured people", 40, 40, measure="people-injured", counted="injured people", **YEAR),
        count("25 wounded", 25, 25, measure="people-injured", counted="wounded", by=ministry, **YEAR),
        "A",
        "",
    ),
    (
        "the own state, named on one side",
        count("7 tonnes of gold", 7, 7, of="Kazakhstan", **YEAR),
        count("9 tonnes of gold", 9, 9, by=ministry, **YEAR),
        "A",
        "",
    ),
    (
        "a kind of those counted",
        count("40 killed", 40, 40, measure="people-killed", counted="people", **YEAR),
        count("25 civilians killed", 25, 25, measure="people-killed", counted="civilians", by=ministry, **YEAR),
        "B",
        "G3",
    ),
    (
        "another state's, on one side",
        count("7 tonnes of gold", 7, 7, of="Armenia", **YEAR),
        count("9 tonnes of gold", 9, 9, by=ministry, **YEAR),
        "B",
        "G3",
    ),
    (
        "more of one kind than of all",
        count("34 miners", 34, 34, measure="people-killed", counted="miners"),
        count("27 bodies", 27, 27, by=ministry, measure="people-killed", counted="bodies"),
        "A",
        "",
    ),
    (
        "a number only believed",
        count("perhaps 40", 40, 40, commitment="possible", **TOLL),
        count("25 people", 25, 25, by=ministry, **TOLL),
        "B",
        "G5",
    ),
    (
        "one ministry's second thought",
        count("40 people", 40, 40, by=ministry, day="2031-05-05", **TOLL, **WINTER),
        count("25 people", 25, 25, by=ministry, source="wire", **TOLL, **WINTER),
        "B",
        "G4",
    ),
    (
        "the state that hands over is the speaker's own",
        count("15 captives", 15, 15, measure="person: free", counted="captives"),
        count("eight captives", 8, 8, by=envoy, measure="person: free", counted="captives", of="Kazakhstan"),
        "A",
        "",
    ),
    ("of whom, on one side", count("1,340", 1340, 1340, of="foreign firms", **YEAR), count("860", 860, 860, by=ministry, **YEAR), "B", "G3"),
]

NO_CONFLICT = [
    (
        "one kind of what the other counts",
        count("34 barns", 34, 34, measure="barn: destroy", counted="wooden barns"),
        count("60 barns", 60, 60, by=ministry, measure="barn: destroy", counted="barns"),
        "",
        "G3",
    ),
    # who speaks
    ("a former official", minister("Exports are banned", standing="former"), ministry("Exports are not banned", **DENIES), "", "G0"),
    ("an unnamed official", minister("Exports are banned", standing="unnamed"), ministry("Exports are not banned", **DENIES), "", "G0"),
    ("an expert", minister("Exports are banned", official=False), ministry("Exports are not banned", **DENIES), "", "G0"),
    ("the narrator", side("Exports are banned", voice="narrator", speaker=""), ministry("Exports are not banned", **DENIES), "", "G0"),
    ("a headline", side("Exports banned", voice="heading", speaker=""), ministry("Exports are not banned", **DENIES), "", "G0"),
    ("nobody known", minister("Exports are banned", speaker=""), ministry("Exports are not banned", **DENIES), "", "G0"),
    (
        "a number of the narrator",
        side("1,340 lorries", voice="narrator", speaker="", number=(1340, 1340, "exact", YEAR)),
        count("860 lorries", 860, 860, by=ministry, **YEAR),
        "",
        "G0",
    ),
    # what is said
    ("both affirm", minister("Exports are banned"), ministry("Exports are stopped"), "", "G6"),
    ("both deny", minister("Nothing is banned", **DENIES), premier("No ban exists", **DENIES), "", "G6"),
    ("double negation", minister("It is not true that nothing is banned"), premier("Exports are banned"), "", "G6"),
    ("an unclear position", minister("A ban is being discussed", position="unclear"), ministry("Nothing is banned", **DENIES), "", "G2"),
    ("two unclear positions", minister("A ban is being discussed", position="unclear"), ministry("Bans are a topic", position="unclear"), "", "G2"),
    (
        "an unclear position on a related issue",
        minister("What we follow is another question", issue="sanctions-compliance", position="unclear"),
        ministry("Nothing is banned", **DENIES),
        "",
        "G2",
    ),
    ("other issues", minister("Exports are banned"), premier("Talks are welcome", issue="talks-readiness"), "", "G2"),
    ("a list is no ban", minister("There is a list of goods", issue="goods-list"), ministry("Nothing is banned", **DENIES), "", "G2"),
    ("controls are no ban", minister("Exports are controlled", issue="export-controls"), ministry("Nothing is banned", **DENIES), "", "G2"),
    (
        "goods get through although controlled",
        envoy("Goods get through", issue="dual-use-leakage", place="KZ"),
        ministry("Goods are controlled", issue="export-controls", actor="KZ"),
        "",
        "G2",
    ),
    (
        "pledge and controls go together",
        premier("We follow the sanctions", issue="sanctions-compliance"),
        ministry("Goods are controlled", issue="export-controls"),
        "",
        "G6",
    ),
    ("pledge and ban go together", premier("We follow the sanctions", issue="sanctions-compliance"), minister("Exports are banned"), "", "G6"),
    (
        "two matters without an issue",
        minister("The bridge is open", issue="denied-claim"),
        ministry("The tunnel is not open", issue="denied-claim", **DENIES),
        "",
        "G2",
    ),
    # what it is said of
    ("other goods", minister("Food exports are banned", goods="food"), ministry("Fuel exports are not banned", **DENIES, goods="fuel"), "", "G3"),
    (
        "another destination",
        minister("Exports to one are banned", destination="RU"),
        ministry("Exports to another are not", **DENIES, destination="CN"),
        "",
        "G3",
    ),
    (
        "another country's conduct",
        minister("We have banned exports"),
        side("We have banned nothing", speaker="neighbour minister", government="KG", source="b", **DENIES),
        "",
        "G3",
    ),
    (
        "another country named",
        envoy("One country helps", issue="circumvention-help", actor="AM"),
        minister("We do not help", issue="circumvention-help", **DENIES),
        "",
        "G3",
    ),
    (
        "a place here, an actor there",
        envoy("Goods pass through one", issue="dual-use-leakage", place="AM"),
        premier("We are no back door", issue="circumvention-help", **DENIES),
        "",
        "G3",
    ),
    # when
    (
        "ended before",
        minister("In winter exports were banned", valid=("2030-12-01", "2031-02-28", "stated")),
        ministry("Exports are not banned", **DENIES),
        "",
        "G4",
    ),
    (
        "a plan holds on its day",
        minister("No ban is planned", **DENIES, day="2030-12-05", valid=("2030-12-05", "2030-12-05", "stated")),
        premier("Exports are banned"),
        "",
        "G4",
    ),
    ("a year and more", minister("Exports are banned", day="2029-01-06"), ministry("Exports are not banned", **DENIES), "", "G4"),
    (
        "begins later",
        minister("From June exports are banned", valid=("2031-06-01", "", "assumed")),
        ministry("In spring nothing was banned", **DENIES, valid=("2031-03-01", "2031-05-31", "stated")),
        "",
        "G4",
    ),
    (
        "the same holder changed position",
        minister("Nothing is banned", **DENIES, day="2031-03-06"),
        minister("Exports are banned", source="daily"),
        "B",
        "G4",
    ),
    (
        "the same holder tells of a time that is over",
        minister("Nothing was banned", **DENIES, day="2031-03-06", valid=("2031-01-01", "2031-02-01", "stated")),
        minister("Exports are banned", source="daily"),
        "",
        "G4",
    ),
    # numbers
    (
        "a queue on two stated days",
        count("300 lorries", 300, 300, period_from="2031-05-05", period_to="2031-05-05"),
        count("900 lorries", 900, 900, by=ministry, day="2031-05-08", period_from="2031-05-08", period_to="2031-05-08"),
        "",
        "G4",
    ),
    ("more than 200 and 230", count("more than 200", 200, None, "more_than", **YEAR), count("230", 230, 230, by=ministry, **YEAR), "", "G6"),
    ("rounded", count("about 1.3 thousand", 1250, 1350, "about", **YEAR), count("1,312", 1312, 1312, by=ministry, **YEAR), "", "G6"),
    ("at least and more", count("at least 50", 50, None, "at_least", **YEAR), count("50", 50, 50, by=ministry, **YEAR), "", "G6"),
    (
        "one number in two precisions",
        count("7.5 percent", 7.45, 7.55, unit="percent", **YEAR),
        count("7.52 percent", 7.515, 7.525, unit="percent", by=ministry, **YEAR),
        "",
        "G6",
    ),
    ("rounded down", count("1.3 thousand", 1250, 1350, **YEAR), count("1,250", 1250, 1250, by=ministry, **YEAR), "", "G6"),
    ("about, up to its end", count("about 1,300", 1250, 1350, "about", **YEAR), count("1,350", 1350, 1350, by=ministry, **YEAR), "", "G6"),
    (
        "at least 50 and at most 50",
        count("at least 50", 50, None, "at_least", **YEAR),
        count("at most 50", None, 50, "at_most", by=ministry, **YEAR),
        "",
        "G6",
    ),
    ("ranges that touch", count("40 to 50", 40, 50, "range", **YEAR), count("50 to 60", 50, 60, "range", by=ministry, **YEAR), "", "G6"),
    ("another unit", count("1,340 tonnes", 1340, 1340, unit="tonne", **YEAR), count("860 lorries", 860, 860, by=ministry, **YEAR), "", "G2"),
    ("another currency", count("$5", 5, 5, currency="USD", **YEAR), count("€7", 7, 7, currency="EUR", by=ministry, **YEAR), "", "G2"),
    (
        "a level and a change",
        count("1,340 lorries", 1340, 1340, **YEAR),
        count("by 60 lorries", 60, 60, change="increase", by=ministry, **YEAR),
        "",
        "G2",
    ),
    (
        "another measure",
        count("1,340 lorries turned back", 1340, 1340, **YEAR),
        count("860 lorries let through", 860, 860, measure="lorry: let through", by=ministry, **YEAR),
        "",
        "G2",
    ),
    (
        "two things counted",
        count("87 goods", 87, 87, measure="list-length", counted="goods"),
        count("60 firms", 60, 60, measure="list-length", counted="firms", by=ministry),
        "",
        "G3",
    ),
    ("of two regions", count("7 percent", 7, 7, of="the north"), count("5 percent", 5, 5, of="the south", by=ministry), "", "G3"),
    (
        "soldiers and civilians",
        count("40 soldiers killed", 40, 40, measure="people-killed", counted="soldiers", **YEAR),
        count("25 civilians killed", 25, 25, measure="people-killed", counted="civilians", by=ministry, **YEAR),
        "",
        "G3",
    ),
    (
        "of two states",
        count("7 tonnes of gold", 7, 7, of="Kazakhstan", **YEAR),
        count("9 tonnes of gold", 9, 9, of="Armenia", by=ministry, **YEAR),
        "",
        "G3",
    ),
    (
        "killed, and the toll to date",
        count("40 dead", 40, 40, measure="people-killed", counted="dead", **YEAR),
        count("40 people", 40, 40, measure="people-killed", counted="people", by=ministry, **YEAR),
        "",
        "G6",
    ),
    (
        "what came new, and all",
        count("12 new cases", 12, 12, measure="case: register", counted="new cases"),
        count("340 cases", 340, 340, measure="case: register", counted="cases", by=ministry),
        "",
        "G3",
    ),
    (
        "a further few, and all",
        count("3 further wells", 3, 3, measure="well: drill", counted="further wells", **YEAR),
        count("40 wells", 40, 40, measure="well: drill", counted="wells", by=ministry, **YEAR),
        "",
        "G3",
    ),
    (
        "new on both sides",
        count("12 new cases", 12, 12, measure="case: register", counted="new cases", **YEAR),
        count("19 new cases", 19, 19, measure="case: register", counted="new cases", by=ministry, **YEAR),
        "A",
        "",
    ),
    (
        "a town and the whole country",
        count("12 people", 12, 12, measure="people-killed", counted="people", of="Aksai"),
        count("40 people", 40, 40, measure="people-killed", counted="people", of="country", by=ministry),
        "",
        "G3",
    ),
    (
        "a toll that grew",
        count("25 people", 25, 25, measure="people-killed", counted="people", day="2031-05-05"),
        count("40 people", 40, 40, measure="people-killed", counted="people", by=ministry),
        "C",
        "",
    ),
    ("another period", count("1,340 lorries", 1340, 1340, **YEAR), count("210 lorries", 210, 210, by=ministry, **WINTER), "", "G4"),
    ("period on one side", count("1,340 lorries", 1340, 1340, **YEAR), count("860 lorries", 860, 860, by=ministry), "", "G4"),
    (
        "a quarter of the year",
        count("1,340 lorries", 1340, 1340, **YEAR),
        count("210 lorries", 210, 210, by=ministry, period_from="2030-01-01", period_to="2030-03-31"),
        "",
        "G4",
    ),
    ("grown between the dates", count("21 codes", 21, 21, day="2030-03-06"), count("33 codes", 33, 33, by=ministry), "", "G4"),
    # divergences: noted, not counted
    (
        "two translations of one sentence",
        minister("We shut that door on Monday"),
        minister("Since Monday nobody gets a permit", source="daily"),
        "C",
        "",
    ),
    (
        "two reports that disagree",
        minister("We closed it. We met nine firms and eleven banks there", issue="x"),
        minister("There we met eleven banks and nine firms", issue="x", source="daily"),
        "C",
        "",
    ),
    (
        "taken back by the speaker",
        minister("Exports are banned"),
        minister("I was wrong to say so", **DENIES, source="daily", link=("retracts", "Exports are banned")),
        "B",
        "G4",
    ),
    (
        "an update announced by link",
        minister("Nothing is banned", **DENIES),
        minister("As of today exports are banned", source="daily", day="2031-05-07", link=("updates", "Nothing is banned")),
        "C",
        "",
    ),
    (
        "a number that was reduced",
        count("at first 2,400 lorries", 2400, 2400, day="2031-02-06"),
        count("reduced to 87 lorries", 87, 87, source="daily"),
        "C",
        "",
    ),
    ("a number that changed within one breath", count("in spring we bought 21", 21, 21), count("today 33", 33, 33), "C", ""),
]


@pytest.mark.parametrize("left, right, tier, gates", [pytest.param(*row[1:], id=row[0]) for row in CONFLICT + NO_CONFLICT])
def test_battery(left, right, tier, gates):
    assert judged(left, right) == (tier, gates)


def test_the_battery_is_balanced():
    """At least sixty pairs, half of them without a contradiction or tension."""
    rows = CONFLICT + NO_CONFLICT + READ
    quiet = sum(row[3] not in ("A", "B") for row in rows)
    assert len(rows) >= 60 and 0.45 <= quiet / len(rows) <= 0.6


# The same, with positions and denials read from the words. Rows: narrator's lead, words, speaker.
DENY = {"cue_class": "deny", "quote": "mixed"}
READ = [
    (
        "negation",
        minister("We have banned the export of drones to Russia."),
        ministry("No ban on the export of any goods to Russia exists."),
        "A",
        "",
    ),
    ("not one", minister("The export of drones to Russia is banned."), ministry("Not one export to Russia has been banned."), "A", ""),
    (
        "double negation",
        minister("We have banned the export of drones."),
        ministry("It is not true that the export of drones is not banned."),
        "",
        "G6",
    ),
    ("deontic", minister("Exports of chips are prohibited."), ministry("Exports of chips are permitted."), "A", ""),
    (
        "dismissed as untrue",
        minister("We have banned the export of drones to Russia."),
        ministry("the minister's words as untrue", lead="The trade ministry dismissed ", **DENY),
        "A",
        "",
    ),
    (
        "denied, content repeated",
        minister("We have banned the export of drones to Russia."),
        ministry("that exports to Russia were banned", lead="The trade ministry denied ", **{**DENY, "quote": "indirect"}),
        "A",
        "",
    ),
    (
        "denied on a matter no issue covers",
        minister("The bridge over the river will open in May."),
        ministry("the minister's statement about the bridge as false", lead="The trade ministry dismissed ", **DENY),
        "A",
        "",
    ),
    (
        "taken back",
        minister("We have banned the export of drones to Russia."),
        minister("I was wrong to say so. It was only a draft.", source="daily"),
        "B",
        "G4",
    ),
    (
        "a qualifier",
        minister("Exports of chips to Russia are banned."),
        ministry("Exports of chips to Russia are not banned in connection with the sanctions."),
        "B",
        "G3",
    ),
    ("pledge and measure", premier("We follow the sanctions regime."), ministry("There are no restrictions on exports to Russia."), "B", "G2 | G3"),
    (
        "accusation and promise",
        envoy("Some sanctioned goods still reach Russia through Kazakhstan."),
        premier("Kazakhstan will never help anybody to evade sanctions."),
        "B",
        "G2 | G3 | G5",
    ),
    (
        "a plan and a later act",
        minister("We are not planning to ban the export of chips.", day="2031-01-05"),
        premier("The export of chips is banned."),
        "",
        "G4",
    ),
    ("another destination", minister("The export of chips to Russia is banned."), ministry("The export of chips to China is not banned."), "", "G3"),
    ("other goods", minister("The export of grain to Russia is banned."), ministry("The export of fuel to Russia is not banned."), "", "G3"),
    ("the same in other words", minister("The export of drones to Russia is banned."), ministry("Drones may not be exported to Russia."), "", "G6"),
    (
        "banned and controlled",
        minister("The export of chips to Russia is banned."),
        ministry("The export of chips to Russia is controlled."),
        "",
        "G2",
    ),
]


@pytest.mark.parametrize("left, right, tier, gates", [pytest.param(*row[1:], id=row[0]) for row in READ])
def test_battery_read_from_words(left, right, tier, gates):
    assert outcome(compared(heard(left, right))) == (tier, gates)


LABEL = COMPARISON.labels
WORDED = [
    (
        minister("Exports are banned"),
        ministry("Exports are not banned", **DENIES, source="z"),
        f"{LABEL['export-ban']}: minister says yes, trade ministry says no.",
    ),
    (minister("Exports are banned"), minister("Exports are not banned", **DENIES, source="z"), f"{LABEL['export-ban']}: minister says yes and no."),
    (
        premier("We follow the sanctions", issue="sanctions-compliance"),
        ministry("Nothing is banned", **DENIES, source="z"),
        f'prime minister says yes to "{LABEL["sanctions-compliance"]}"; '
        f'trade ministry says no to "{LABEL["export-ban"]}". A tension only: different issues.',
    ),
    (
        minister("Drones to one are banned", goods="drones", destination="RU", commitment="opinion"),
        ministry("Not banned", **DENIES, qualifier="for now", day="2031-06-06"),
        f"{LABEL['export-ban']}: minister says yes, trade ministry says no. A tension only: only one side names goods, destination and a qualifier; "
        "the earlier may no longer have held; one side is an opinion.",
    ),
    (
        minister("The bridge is open", issue="denied-claim"),
        ministry("That is untrue", issue="denied-claim", **DENIES, link=("denies", "The bridge is open")),
        'minister says "The bridge is open"; trade ministry denies it. The second expressly denies the first ("That is untrue").',
    ),
    (
        count("1,340", 1340, 1340, measure="lorrie: turn back", predicate="were turned back", **YEAR),
        count("860", 860, 860, by=premier, measure="lorrie: turn back", predicate="turned back", source="z", **YEAR),
        "Lorries turned back: minister says 1,340, prime minister says 860.",
    ),
    (
        count("87", 87, 87, measure="list-length: KZ"),
        count("70", 70, 70, by=premier, measure="list-length: KZ", source="z"),
        f"{LABEL['list-length']}, Kazakhstan: minister says 87, prime minister says 70.",
    ),
]


@pytest.mark.parametrize("left, right, why", WORDED)
def test_the_outcome_is_told_in_words(left, right, why):
    assert compare(left, right)[2]["why"].tolist() == [why]


@pytest.mark.parametrize(
    "left, right, level",
    [
        (minister("Exports are banned"), minister("Exports are not banned", **DENIES, source="b"), "person"),
        (minister("Exports are banned"), ministry("Exports are not banned", **DENIES), "institution"),
        (minister("Exports are banned"), side("Not banned", speaker="vice minister", organization="trade ministry", **DENIES), "institution"),
        (minister("Exports are banned"), premier("Exports are not banned", **DENIES), "government"),
        (minister("Exports are banned", actor="KZ"), envoy("They are not banned", actor="KZ", **DENIES), "between_governments"),
        (minister("Exports are banned", actor="KZ"), envoy("They are not banned", actor="KZ", government="", **DENIES), ""),
    ],
)
def test_level_says_who_stands_against_whom(left, right, level):
    assert compare(left, right)[2]["level"].tolist() == [level]


@pytest.mark.parametrize(
    "rows, status",
    [
        ([minister("Exports are banned"), premier("Exports are not banned", **DENIES)], "open"),
        ([minister("Exports are banned"), ministry("Exports are not banned", **DENIES)], "overridden"),
        ([minister("Exports are banned", day="2031-05-07"), ministry("Exports are not banned", **DENIES)], "open"),
        (
            [
                minister("Exports are banned"),
                premier("They are not banned", **DENIES),
                minister("I was wrong", **DENIES, day="2031-05-08", link=("retracts", "Exports are banned")),
            ],
            "retracted",
        ),
        (
            [
                minister("Exports are banned"),
                premier("They are not banned", **DENIES),
                minister("Now nothing is banned", **DENIES, day="2031-05-08", link=("updates", "Exports are banned")),
            ],
            "superseded",
        ),
    ],
)
def test_status_says_what_became_of_it_and_leaves_the_tier(rows, status):
    found = compare(*rows)[2]
    first = found[
        found["tier"].isin(["A", "B"]) & (found["left_evidence"].isin(["Exports are banned"]) | found["right_evidence"].isin(["Exports are banned"]))
    ]
    assert set(first["status"]) == {status}


def test_a_dispute_is_one_subject_between_two_actors_within_a_window():
    rows = [
        minister("Exports are banned"),
        premier("Exports are not banned", **DENIES),
        premier("They are still not banned", **DENIES, day="2031-06-01", source="b"),
        minister("The transit is closed", issue="transit-restriction"),
        premier("The transit is open", issue="transit-restriction", **DENIES),
    ]
    found = compare(*rows)[2]
    assert found[found["tier"] != "C"].groupby("issue_id")["dispute_id"].nunique().to_dict() == {"export-ban": 1, "transit-restriction": 1}
    later = compare(*rows[:2], *(replace(r, day="2034-01-01", until="2034-01-01", source=f"later {r.source}") for r in rows[:2]))[2]
    assert later["dispute_id"].nunique() == 2


@pytest.mark.parametrize(
    "until, source, first",
    [("2031-05-07", "a", "Exports are banned"), ("2031-05-06", "a", "Exports are not banned"), ("2031-05-07", "b", "Exports are not banned")],
    ids=["days that leave it open, in one text", "days that do not", "days that leave it open, in two texts"],
)
def test_where_the_days_leave_it_open_one_text_tells_the_charge_before_the_answer(until, source, first):
    charge = minister("Exports are banned", day="2031-05-07", until="2031-05-07", source="a")
    answer = premier("Exports are not banned", **DENIES, day="2031-05-06", until=until, source=source)
    found = compare(charge, answer)[2]
    assert found[found["tier"] != "C"]["left_evidence"].tolist() == [first]


@pytest.mark.parametrize(
    "change, noted",
    [
        ({}, True),
        ({"day": "2031-05-04"}, False),  # published before the denial
        ({"position": "denies"}, False),  # takes the other side
        ({"goods": "food"}, False),  # speaks of other goods
        ({"source": "agency"}, False),  # the text that reports the denial
    ],
)
def test_a_disowned_claim_that_is_repeated_is_stale(change, noted):
    repeated = side(
        "Exports of drones were banned", **{"voice": "narrator", "speaker": "", "source": "portal", "day": "2031-05-09", "goods": "drones", **change}
    )
    found = compare(
        minister("We banned drones", goods="drones"), ministry("That is untrue", **DENIES, link=("denies", "We banned drones")), repeated
    )[2]
    assert ("stale-claim" in found["kind"].tolist()) == noted
    told = found[found["kind"] == "stale-claim"]["why"]
    assert all("the text itself" in why and "told as so after an official account had denied it" in why for why in told)  # a text disowns nothing
    assert set(found["tier"]) <= {"A", "C"}


def test_pairs_that_are_not_compared_are_counted_by_gate():
    counts = compare(
        minister("Exports are banned"),
        ministry("Exports are not banned", **DENIES),
        premier("Talks are welcome", issue="talks-readiness"),
        side("Exports are banned", voice="narrator", speaker=""),
    )[4]
    assert counts == {"sides": 4, "pairs": 6, "G0": 3, "G1": 0, "G2": 2, "compared": 1, "rejected": 0, "A": 1, "B": 0, "C": 0}


def test_a_denial_weighs_on_its_issue_only():
    """Who denies a ban by name says nothing of controls: on these, goods named on one side still hold the pair."""
    rows = [
        minister("Drones are banned", goods="drones"),
        minister("Drones are controlled", issue="export-controls", goods="drones"),
        ministry("The words on a ban are untrue", **DENIES, link=("denies", "Drones are banned")),
        ministry("There are no controls", issue="export-controls", **DENIES),
    ]
    found = compare(*rows)[2].set_index("issue_id")
    assert found["tier"].to_dict() == {"export-ban": "A", "export-controls": "B"}
