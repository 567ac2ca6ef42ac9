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
    "calls of one act": """
+ Castle opens its cellars
+ The castle has opened its cellars to visitors for the first time since the war, its keeper said on Sunday.
+ Tickets: 4 crowns, children free
+ Open: Tuesday to Sunday, 10 a.m. - 5 p.m.
+ Address: Castle Hill 1
- Add to calendar
- Send to a friend
- Get a licence to reuse this text
- Follow the castle: @cellars
""",
    "steps of a recipe, which call too": """
+ Soup for the strikers
+ The canteen cooks cooked for the strikers on the square, and gave this newspaper their recipe for two hundred people.
+ 40 kg potatoes
+ 10 kg carrots
+ Salt
+ Boil for three hours, and stir with an oar.
+ Serve from the pot
""",
    "pointers between paragraphs": """
+ Mayor walks to work
+ The mayor of the port walked to work on Monday because his driver had joined the strike, an aide said.
- -> Why the drivers went on strike: five answers
+ He arrived at noon, with one shoe, and found the drivers asleep in the council chamber on two of the benches.
- Read the interview with the mayor here
- Background: How the long strike began
""",
    "a paywall": """
+ The bank that lends to bees
+ A bank in the hills lends money on hives, and its manager says that no beekeeper has ever failed to pay it back.
- This article is for subscribers.
- To read on, log in or choose a plan.
- Already registered?
""",
    "an author of whom nothing was told": """
+ Where the wolves went
+ The wolves have left the reserve and nobody knows where they are, its director told a committee on Wednesday.
- Lena Orlova is our correspondent in the north. She has won two prizes for her work on forests.
""",
    "somebody of whom something was told": """
+ Where the wolves went
+ The wolves have left the reserve, and its director Lena Orlova told a committee on Wednesday that she misses them.
+ Lena Orlova is the author of four books on wolves, and two of them were written in a tent in the reserve.
""",
    "links with their days": """
+ Rail link to the delta delayed
+ The rail link to the delta will open a year later than planned because of the eels, the railway said on Monday.
- Eels win in court
- 12 Feb 2024
- Delta villagers build their own station
- 30 Jan 2024
""",
    "an interview that ends in a question to you": """
+ Nobody thanks a dyke
+ The dyke keeper Lotte Brand on moles, mayors and the sound of water at night.
+ And in a storm?
+ Then I walk. One hears a leak before one sees it.
+ Who pays you?
+ The farmers. Badly.
- All articles by this author
""",
    "an imprint": """
+ Tunnel dug in the wrong place
+ A tunnel under the river was dug eleven metres from where it should be, the builders admitted on Thursday.
- Media registration certificate No. 17-330, issued by the ministry in 2019
- Age limit 16+
- Design by Studio Korb
""",
    "an interview's makers": """
+ I never liked the moon
+ The night watchman Ove Strand on forty years of darkness.
+ What did you read?
+ Railway timetables, mostly, and one letter.
- Interview: Liv Dahl
- Share this interview
""",
    "the text on itself": """
+ Hens lay blue eggs
+ Hens on a farm near the refinery lay blue eggs, and nobody dares to eat them, the farmer told this paper.
- This report was produced with the help of the Egg Fund.
- Reporting from the valley by Ilse Brink
- A version of this article appeared in print on 3 March 2022 under the headline "Blue".
""",
    "a report that is the news": """
+ Hens are counted
+ The farm board has counted the hens of the district, and its report says that one in nine lays blue eggs now.
+ This report was asked for by the refinery, whose director said on Friday that it proves nothing at all.
""",
    "links inside": """
+ Harvest begins early
+ The rye harvest has begun three weeks early, and the mills are not ready for it, the millers' union said.
- More on this
- The miller who lost his wind
- Why rye is not wheat
+ The union wants the schools to close so that children can help, as they did before the war.
- Other news
- 10:15 Rope factory hires
- 09:40 Fog until Thursday
""",
    "notes to editors": """
+ Havel Locks opens new works
+ The firm Havel Locks has opened new works for padlocks in the old brewery, it said on Wednesday.
- Notes to editors:
- Havel Locks makes padlocks in four countries and was founded in 1911.
- Media contact: Eva Mala, +420 555 123 456
""",
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_told_from_its_article(name):
    lines = PAGES[name].strip().split("\n")
    raw = "\n".join(line[2:] for line in lines)
    kept = [line.strip() for p in labelled(raw, RULES) if p.kept for line in p.span.of(raw).split("\n") if line.strip()]
    assert kept == [line[2:] for line in lines if line[0] == "+"]
