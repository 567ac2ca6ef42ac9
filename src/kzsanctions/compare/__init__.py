"""From claims and figures to acts of speaking, and to the pairs of them that conflict."""
