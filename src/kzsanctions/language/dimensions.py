"""Units of one dimension as one unit, so that 800 kilograms and 4.5 tonnes can be compared."""

from __future__ import annotations

from collections.abc import Mapping

Conversions = Mapping[str, tuple[str, float]]


def read_conversions(units: Mapping | None) -> Conversions:
    """By unit, the base unit of its dimension and how much of it the unit holds (the part `conversions` of `units.yml`)."""
    return {unit: (base, size) for base, held in (units or {}).get("conversions", {}).items() for unit, size in held.items()}


def based(unit: str, conversions: Conversions) -> tuple[str, float]:
    """The base unit of a unit, and how much of it the unit holds; what a rate is per stays as it is.

    >>> known = read_conversions({"conversions": {"kilogram": {"tonne": 1000}}})
    >>> based("tonne", known), based("tonne per day", known), based("lorry", known)
    (('kilogram', 1000), ('kilogram per day', 1000), ('lorry', 1))
    """
    if unit in conversions:
        return conversions[unit]
    amount, per, of = unit.partition(" per ")
    base, size = conversions.get(amount, (amount, 1))
    return f"{base}{per}{of}", size
