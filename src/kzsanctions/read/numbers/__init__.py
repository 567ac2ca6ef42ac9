"""Quantities in running text."""
