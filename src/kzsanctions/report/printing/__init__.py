"""How the report is printed: page and paper from one content."""
