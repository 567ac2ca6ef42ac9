"""From raw texts to labelled passages: what is kept, what is furniture, and by which rule."""
