"""Whole pages, small: lines marked + are the article's, lines marked - are what the page left around it."""

import pytest

from kzsanctions.clean.labels import read_cleaning
from kzsanctions.clean.passages import labelled
from kzsanctions.codebook import load_part
from kzsanctions.files import CODEBOOK

RULES = read_cleaning(load_part(CODEBOOK, "cleaning"))

PAGES = {
    "stamps, counters and buttons between bars": """
- 3 June 2023 · 09:15 · 412 reads · 3 replies
+ Glassblowers of the lake reopen their kiln
+ The last glassworks on the lake has lit its kiln again after four years, its owner told visitors on Sunday.
+ Twelve apprentices have been taken on, and a thirteenth sweeps.
- Print | Save | 12 shares
""",
    "how the text was made": """
+ Vineyards flood their terraces
+ Growers above the town have flooded their terraces to save the vines from frost, the growers' union said.
+ The water will be let off in the morning, unless the wind turns.
- Printed in the evening edition of 14 May 2022
- With material from the regional desk
""",
    "its issuer, told of in a subordinate clause": """
+ Orlan Pumps opens a yard in the delta
+ Orlan Pumps has opened a yard in the delta where worn pumps are rebuilt, the company said on Tuesday.
- About Orlan Pumps
- With roots in a village smithy, Orlan Pumps builds machines that lift water, mud and, on one occasion, wine.
- Press contact:
- Una Brack
- ubrack@orlan.example
""",
    "whom the press may call": """
+ Bridge inspectors find loose bolts
+ Inspectors of the roads office found eleven loose bolts on the old bridge, the office said on Friday.
- For questions from the press:
- Roads office, duty desk, +33 1 22 33 44 55
""",
    "whom readers may call is the news": """
+ Hotline for missing pets
+ The town has set up a telephone line for people who lost their animals in the flood, and three clerks answer it.
+ Residents can call the following number:
+ 8 800 555 35 35, day and night, free of charge.
+ The clerks also keep a list of animals that were found.
""",
    "a plea that somebody makes": """
+ Theatre sells its chairs to stay open
+ The small theatre in the harbour lane is selling its chairs one by one to pay for the roof, its director said.
+ "Help us keep the lights on," Ida Mell begged the audience from the stage before the second act.
+ Give what you can today and sit where you like tomorrow, she shouted over the applause.
- Subscribe
""",
    "buttons between two articles": """
+ Museum returns a bell
+ The museum has returned a ship's bell to the island from which it was taken in the war, the curator said.
- Older article
- Newer article
+ Ferry company drops Sunday sailing
+ The ferry company has dropped its Sunday sailing because the crew is needed for repairs, it said on Tuesday.
- (c) 2023 Island Post
""",
    "links with a sentence each": """
+ Stone bridge closes for a summer
+ The stone bridge will close for the whole summer so that its pillars can be dried, the council decided on Thursday.
- Also in this section
- Bakers strike over flour
- The union wants the old sieve back, and a break at dawn.
- School gets a second bell
- Pupils had missed the first one for years.
- All headlines
""",
    "a subheading that sounds like a link": """
+ Three towns, three answers
+ How towns on the river deal with the mud differs from bank to bank, a tour of this newspaper found.
+ More in the south
+ In the south the mud is carried to the fields, where it makes the onions grow, and nobody asks for a permit.
""",
    "entries built alike": """
+ Choirs sing for the mended organ
+ Five choirs sang on Sunday for the mended organ of the cathedral, and the jury took an hour to agree.
+ The winners
+ Children: Larks of the Mill Lane, "Evening"
+ Women: Saltwater Voices, "Three nets"
+ Mixed: Choir of the Tram Depot, "Line 9"
- Follow us on Telegram
""",
    "a poll": """
+ Council wants to paint the trams
+ The council wants to paint the trams yellow again, as they were before the war, and asks drivers for their opinion.
- What do you think?
- Yes, yellow
- No, green
- Vote now
- 1,204 votes so far
""",
    "signed comments longer than the article": """
+ Library bans umbrellas
+ The city library has banned umbrellas from its reading rooms after a duel, its director told this paper.
- 3 comments
- Peter H. wrote on 3 March:
- I have used that library for years and never saw a duel. What is the world coming to?
- Reply
- Bookworm77:
- You should see what they do with the pencils!
""",
    "about its author": """
+ The price of silence
+ Hotels in the valley have begun to sell silence by the hour, and guests from the capital buy it.
- About the author
- Greta Lind covers the valley for this newspaper. She lives with two cockerels and hens of her own choice.
- More by Greta Lind
""",
    "an author who is the news": """
+ The author who came to tea
+ The author Nils Orre came to the prison library on Friday for tea and stayed for six hours, its warden said.
+ About the author the prisoners knew nothing, and they asked him everything.
""",
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_told_from_its_article(name):
    lines = PAGES[name].strip().split("\n")
    raw = "\n".join(line[2:] for line in lines)
    kept = [line.strip() for p in labelled(raw, RULES) if p.kept for line in p.span.of(raw).split("\n") if line.strip()]
    assert kept == [line[2:] for line in lines if line[0] == "+"]
