"""What a number is of where no noun tells it to a reader."""

import pytest

from kzsanctions.codebook import Codebook
from kzsanctions.read.unsaid import thing, wage

UNSAID = Codebook().measures.unsaid


def named(before, number, after, unit="", currency="", predicate="", counted="", last=(), meant=""):
    row = {"named": meant, "counted": counted, "unit": unit or currency, "currency": currency, "predicate": predicate}
    return thing(row, dict(last), before, after, UNSAID)


@pytest.mark.parametrize(
    "before, number, after, given, wanted",
    [
        ("He owes the bank ", "$12,000", ".", {"currency": "USD", "predicate": "owe"}, "debt"),
        ("The bakery hopes to save ", "£4,000", " a month.", {"unit": "GBP per month", "currency": "GBP", "predicate": "save"}, "savings"),
        ("The rival is offering ", "€13m", ".", {"currency": "EUR", "predicate": "offer"}, "offer"),
        ("The firm used ", "€13m", ".", {"currency": "EUR", "predicate": "us"}, ""),
        ("It paid ", "€13m", " for the mill.", {"currency": "EUR", "predicate": "pay", "counted": "mill"}, "mill"),
        ("Togo earned ", "€13m", " from figs.", {"currency": "EUR", "predicate": "earn", "counted": "Togo"}, "earnings"),
        ("Half of it, ", "€13m", ", is reserved for wells.", {"currency": "EUR", "predicate": "reserv"}, "funding"),
        ("It repaired ", "€13m", " worth of wells.", {"currency": "EUR", "predicate": "repair", "counted": "Togo"}, "Togo"),
        ("We queued ", "three hours", ".", {"unit": "hour", "predicate": "queu"}, "queueing"),
        ("We argued ", "three hours", ".", {"unit": "hour", "predicate": "argu"}, ""),
        ("The quarry, ", "12 km", " away, was not hit.", {"unit": "kilometre", "counted": "quarry"}, "distance of quarry"),
        ("It stopped ", "12 km", " off the cape.", {"unit": "kilometre", "counted": "off the cape"}, "distance off the cape"),
        ("The wall is ", "12 km", " long.", {"unit": "kilometre", "counted": "wall"}, "wall"),
        ("The guild chipped in ", "€13,000", " for the organ.", {"currency": "EUR", "predicate": "chip in", "meant": "organ"}, "organ"),
        ("The guild was fined ", "€13,000", " for the organ.", {"currency": "EUR", "predicate": "fine", "meant": "organ"}, "fine"),
        ("The guild chipped in ", "€13,000", " for the year.", {"currency": "EUR", "predicate": "chip in"}, ""),
        ("They marched ", "12 km", " to the shrine.", {"unit": "kilometre", "predicate": "march"}, "march"),
        ("They queued ", "12 km", " from the shrine.", {"unit": "kilometre", "predicate": "queu"}, "distance"),
        ("", "Ninety", " were taken to hospital.", {}, "people"),
        ("", "Ninety", " were taken to market.", {}, ""),
        ("A father of ", "five", " won.", {}, "children"),
        ("A grandmother of ", "seven", " won.", {}, "grandchildren"),
        ("Some ", "8,000", " are thought to sleep in tents.", {}, "people"),
        ("", "Ninety", " were arrested.", {}, "people"),
        ("As for ", "26", ", the court let them go.", {}, "people"),
        ("", "Ninety", " were printed.", {}, ""),
        ("", "Ninety", " of them were sketches.", {"last": {"counted": "maps"}}, "sketches"),
        ("", "Ninety", " of them were printed.", {"last": {"counted": "maps"}}, "maps"),
    ],
)
def test_what_a_number_is_of_is_told_by_its_verb_or_unit(before, number, after, given, wanted):
    assert named(before, number, after, **given) == wanted


@pytest.mark.parametrize(
    "before, after, unit, predicate, bearer, paid",
    [
        ("Welders get ", ".", "EUR per month", "get", "Welders", True),
        ("Welders want ", " a month.", "EUR per month", "want", "Welders", True),
        ("Ferrymen ask for ", ".", "EUR per day", "ask", "Ferrymen", True),
        ("The farm is offering ", ".", "EUR per hour", "offer", "farm", True),
        ("The quarry pays its blasters ", ".", "EUR per month", "pay", "quarry", True),
        ("Blasters are paid ", ".", "EUR per month", "pay", "Blasters", True),
        ("The lads get ", " for a night's work.", "EUR", "get", "lads", True),
        ("Ushers get ", " for an evening in the stalls.", "EUR", "get", "Ushers", True),
        # near misses: no labour, no person, no sum
        ("Welders get ", " for a boat.", "EUR", "get", "Welders", False),
        ("The quarry gets ", ".", "EUR per month", "get", "quarry", False),
        ("The town pays ", " for sand.", "EUR per month", "pay", "town", False),
        ("The town pays the quarry ", ".", "EUR per month", "pay", "town", False),
        ("Welders lose ", ".", "EUR per month", "los", "Welders", False),
        ("Welders get ", ".", "litre per day", "get", "Welders", False),
    ],
)
def test_what_is_got_for_labour_is_pay(before, after, unit, predicate, bearer, paid):
    persons = lambda words: words.rpartition(" ")[2] in ("Welders", "Ferrymen", "blasters", "Blasters", "Ushers")
    row = {"unit": unit, "currency": "EUR" if "EUR" in unit else "", "predicate": predicate, "bearer": bearer, "counted": ""}
    assert wage(row, before, after, persons, UNSAID) is paid
