"""Expressions of time, as intervals of days."""
