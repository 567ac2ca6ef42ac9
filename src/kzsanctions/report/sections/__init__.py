"""The parts of the report, one a module."""
