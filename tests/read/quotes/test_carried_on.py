"""Reports that go on behind the words that attribute them, that a source or a bare name brings, or that no verb of saying tells.

Columns: text, words of the statement (none of which is a statement where there is no name), words of the speaker. The people are invented.
"""

import pytest
from speakers import told

ROWS = [
    # Behind the cue, a semicolon or colon goes on; not where somebody else speaks there.
    ("The mast is whole, Mayor Ivo Haas insists; the rope was cut by a thief.", "the rope was cut by a thief", "Ivo Haas"),
    ("The mast is whole, Mayor Ivo Haas insists; his deputy disagreed.", "his deputy disagreed", ""),
    ("The mast is whole, Mayor Ivo Haas insists; his deputy disagreed.", "The mast is whole", "Ivo Haas"),
    ("The stable has no roof, the mayor, Ivo Haas, said by phone: four posts and a sail.", "four posts and a sail", "Ivo Haas"),
    ("The stable has no roof, the mayor, Ivo Haas, said on Monday: nobody had built one.", "nobody had built one", "Ivo Haas"),
    ('"The mast is whole," Mayor Ivo Haas said; the rope was new.', "the rope was new", ""),
    # A source with a comma behind it, between the halves of a clause, or whose name the parse takes apart.
    ("According to Al-Karimi, the mast held on until the last wave on Monday, half past nine.", "the mast held on until the last wave", "Al-Karimi"),
    ("The mast was, according to Mayor Ivo Haas, the best on the lake.", "the best on the lake", "Ivo Haas"),
    ("The mast fell on Monday, according to Mayor Ivo Haas, the father of nine.", "the father of nine", ""),
    # Letters behind a body; who sees it otherwise; a name and where it was said.
    ("The Office of Lakes (OL) has updated its count: nine boats sank.", "nine boats sank", "Office of Lakes"),
    (
        "Commander Ivo Haas, of the Chilean Navy, does not see it so: no boat will leave before May, he told a radio.",
        "no boat will leave",
        "Ivo Haas",
    ),
    ('Mayor Ada Moran was glad. Moran on our evening show: "We will pay for half of the mast." Nobody believes it.', "We will pay", "Ada Moran"),
    ('Mayor Ada Moran on the phone: "We will pay for it," and then, louder: "The mast is ours to the last nail."', "The mast is ours", "Ada Moran"),
    # In translations: dashes, a past in the past, "to believe X", "that was X".
    ("The mast has been cut twice since May - had assured on Monday Mayor Ivo Haas.", "The mast has been cut twice", "Ivo Haas"),
    ("They cut it again on Monday, my guard saw it all - Mayor Haas-Lind tells, adding that he is not surprised.", "They cut it again", "Haas-Lind"),
    (
        "They cut it again on Monday, my guard saw it all - Mayor Haas-Lind tells, adding that he is not surprised.",
        "he is not surprised",
        "Haas-Lind",
    ),
    ("To believe Mayor Ivo Haas, the mast will stand by May.", "the mast will stand by May", "Ivo Haas"),
    ("The mast will fall on us all by May - that was Mayor Ivo Haas, on his way out.", "The mast will fall on us all", "Ivo Haas"),
    ("Last year, by the mayor's ledger, it was 300 boats.", "it was 300 boats", "mayor"),
    # Counting, laying to a cause, forming a view.
    ("In May the Water Agency of Peru counted 12 wrecks.", "12 wrecks", "Water|water"),
    ("In May the Water Agency of Peru counted the wrecks.", "the wrecks", ""),
    ("In May the old mill counted 12 wrecks.", "12 wrecks", ""),
    ("The Water Agency of Peru traces the smell to a pump.", "the smell to a pump", "Water|water"),
    ('"There are maybe nine of them," a diver, Emma Tabor, guessed.', "There are maybe nine of them", "Emma Tabor"),
    ('"The mast was cut by a thief," Mayor Ivo Haas decided. As for the rope, "it is a poor copy".', "it is a poor copy", "Ivo Haas"),
    ('"The mast was cut by a thief," Mayor Ivo Haas decided. On the wall, "the Queen is dead".', "As for", ""),
    # Words of one's own in marks behind a name.
    ('The mayor, Ivo Haas, came late. He "would not sit under that mast".', "would not sit under that mast", "Ivo Haas"),
    ('The mayor, Ivo Haas, came late. He "ran" all the way.', "ran", ""),
    ('The mayor, Ivo Haas, came late. The storm "would not stop for him".', "would not stop for him", ""),
    # No service says anything.
    ("No service of the Peruvian State has proposed that the mast be cut.", "the mast be cut", ""),
]


@pytest.mark.parametrize("text, words, name", ROWS, ids=[f"{r[0][:40]} {r[1][:20]}" for r in ROWS])
def test_who_goes_on(text, words, name):
    start = text.find(words)
    found = [(s, a) for s, a in told(text) if 0 <= start and s["start"] <= start and start + len(words) <= s["end"] + 1]
    assert bool(found) == bool(name)
    assert not name or any(n in f"{found[0][0]['speaker_text']} {found[0][1].get('name', '')}" for n in name.split("|"))
