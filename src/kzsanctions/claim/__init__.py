"""From statements to positions on issues, and to claims about claims."""
