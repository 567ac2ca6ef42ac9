"""Names and titles, and whom they stand for."""
