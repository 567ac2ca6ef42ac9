"""Heads of what a text calls by letters or by what it watches, and those at the head of a body in another text of the corpus.

The people and bodies are invented.
"""

import pytest
from speakers import official, told

SERVING = [
    ("Latvia's forest agency, the PFL, sent two helicopters.\n\n“We had no choice,” PFL chief Anna Liepa said.",),
    ("Slovenia's Forest Safety Agency (AGŽ) has sealed the valley. “The slope moves,” AGŽ director Blaž Hren said.",),
    ("The grain regulator of Peru, the ANB, is calm. “There is bread for all,” the ANB's director, Petra Olsen, wrote on X.",),
    ("Chile's nuclear watchdog has closed the plant. The watchdog's head, Rosa Pinto, said the core was cool.",),
    ("“The cone is quiet,” said Rosa Pinto, in charge of Chile's volcano service.",),
    (
        "Mart Kask is president of Estonia's National Weir Commission, which sent eleven men. “The weir holds,” Kask said.",
        "“The weir is cracked,” NWC president Mart Kask said.",
    ),
]
NOT = [
    ("The National Union of Teachers (NUT) met in Leeds. “We strike,” NUT chief Rita Holm said.",),
    ("Hill Bank (HBK) of Oslo shut its doors. “We had no choice,” HBK president Rita Holm said.",),
    ("“The sluice is open,” said Rita Holm of the INA.",),
    ("Rita Holm, who leads the opposition in parliament, said the sluice was open.",),
    ("Rita Holm, in charge of the water company Aguas, said the sluice was open.",),
    (
        "Rita Holm is president of Norway's National Weir Commission. “The weir holds,” Holm said.",
        "“We lost again,” FC Sorn president Rita Holm said.",
    ),
]


@pytest.mark.parametrize("texts", SERVING)
def test_at_the_head_of_a_public_body_in_letters_one_is_official(texts):
    assert all(official(*said) for said in told(*texts))


@pytest.mark.parametrize("texts", NOT)
def test_at_the_head_of_what_is_no_public_body_one_is_not(texts):
    assert not official(*told(*texts)[-1])
