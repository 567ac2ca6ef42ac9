"""From tables to pages: sections, charts, HTML and PDF."""
