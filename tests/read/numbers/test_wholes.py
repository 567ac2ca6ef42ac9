"""Of what a share is where a pronoun says it, and what is a stretch of time or a third party and no share."""

import pytest

from .test_counted import read


def shares(text):
    return [(round(q.value, 2), q.named or q.counted) for q in read(text) if q.unit in ("part", "percent")]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("The isle keeps 70 mules, of which a quarter would be sold.", [(0.25, "mules")]),
        ("The guild has 300 weavers, more than half of whom struck.", [(0.5, "weavers")]),
        ("Growers pressed 900 litres of oil, a tenth of it for export.", [(0.1, "oil")]),
        ("Repairs will cost 12 million pesos, of which the port would bear three quarters.", [(0.75, "Repairs")]),
        ("The lake holds 40 million cubic metres, a third of it mud.", [(0.33, "lake")]),
        ("She inherited an orchard and sold half of it to a cousin.", [(0.5, "orchard")]),
        ("The organ was mended in May. The abbey paid two thirds of it, and a brewer what was left.", [(0.67, "organ")]),
        ("Of the harvest, a fifth was lost to rot.", [(0.2, "harvest")]),
        ("The town has 40 wells. Of these, half are dry.", [(0.5, "wells")]),
        ("The raise is half what the weavers want.", [(0.5, "raise")]),
        ("The levy was 4,000 rupees, a tenth of what a boat brings.", [(0.1, "what a boat brings")]),
        # near misses
        ("They drew in the first half and won.", []),
        ("The meeting ended at half past nine.", []),
        ("A third party would have to agree.", []),
        ("The isle keeps 70 mules, and a third herd would be sold.", []),
    ],
)
def test_a_share_is_of_what_its_pronoun_means(text, expected):
    assert shares(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("The fine was twice that of last year.", [(2, "fine")]),
        ("The storm felled twice as many elms as the last one.", [(2, "elms")]),
        ("Imports are now six times exports.", [(6, "Imports")]),
        ("The bill came to double the estimate.", [(2, "bill")]),
        ("The haul was 40 tonnes. The neighbours brought in twice that.", [(40, "haul"), (2, "what neighbours brought")]),
        # near misses
        ("She swims twice a week.", []),
        ("He was twice arrested.", []),
        ("The mayor wants to double the guard.", []),
        ("The striker scored twice as rain fell.", []),
    ],
)
def test_so_many_times_of_what(text, expected):
    assert [(q.value, q.named or q.counted or q.bearer) for q in read(text)] == expected
