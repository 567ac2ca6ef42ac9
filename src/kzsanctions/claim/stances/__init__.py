"""The position a clause takes: asserted, denied, hedged, and how far it reaches."""
