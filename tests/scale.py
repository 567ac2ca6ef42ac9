"""What a whole build costs as texts grow in number or size: `python tests/scale.py` prints the tables of docs/scale.md.

The texts are invented and the same on every machine: stories of one to nine texts, spread over three years, some on issues of the
codebook and most on matters that no issue covers; officials, their deniers, bystanders, numbers and page furniture. Each line is a process of its
own, so that its memory is its own.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from kzsanctions import codebook, files, pipeline
from kzsanctions.engine import Engine
from kzsanctions.steps import STEPS

COLUMNS = ("", "MB of text", *(step.name for step in STEPS), "writing", "on clock", "MB peak", "statements", "conflicts", "rejected")
REGISTER = "file,publisher,genre,published_from,published_to,country\n"
# Parts of names of people and places that are nobody's.
FIRST = "Ada Otto Ines Bruno Carla Dario Elke Fedor Greta Hanno Irma Jonas Katja Lars Mila Nils Olga Pavel Rosa Sven Tilda Ugo Vera Wim".split()
SYLLABLES = "bar dol fen gri hol jas kel lom mar nor pel rus sil tav ulm vor wex zin".split()
ENDINGS = "ova ek sen ani ić oğlu stein field".split()
COUNTRIES = "Kazakhstan:KZ Georgia:GE Armenia:AM Serbia:RS Moldova:MD Turkey:TR Hungary:HU Kyrgyzstan:KG".split()
THINGS = "lorries wagons generators drones microchips bearings tractors pumps boats containers".split()
OUTLETS = "Herald Post Wire Courier Gazette Monitor Echo Observer".split()
FURNITURE = ("Home » News » World", "Share this: Facebook | X | Telegram | Copy link", "Read also: Night trains return to the line", "Comments (27)")
FILLER = (
    "Traders in the old market said that they had heard of it on the radio and gone on with their work.",
    "The road from the capital was built forty years ago and has been mended many times since.",
    "Neighbouring governments have so far avoided any step that might be taken for a hostile one.",
    "Rain fell all day, and the offices of the district closed at noon as they always do in spring.",
    "Analysts call the episode a sign of how nervous the civil service of the country has become.",
    "A school in the next valley opened its doors to those who could not go home that night.",
    "The harvest of the year before had been a good one, and the stores of the villages were full.",
    "Pilots of the old ferry remember how their fathers waited for the ice to break on the river.",
    "Two of the three newspapers of the town printed the story on their first pages the next morning.",
)
# A matter: its headline, what a minister says, what an agency or ministry says against it, and what others add. The first three are on
# issues of the codebook.
MATTERS = (
    (
        "{country} stops exports of {thing}",
        "We have banned the export of {thing} to Russia, {count} items in all",
        "There is no ban on the export of {thing} to Russia, and not a single licence was revoked",
        "{count} companies had been told of it in writing",
    ),
    (
        "Sanctioned goods pass through {town}",
        "Goods under sanctions reach Russia through {country}, and we know of {count} cases",
        "No goods under sanctions pass through our territory",
        "{small} firms of the region were entered on a list last year",
    ),
    (
        "{country} and the sanctions",
        "{country} follows the sanctions against Russia and will not allow them to be circumvented",
        "{country} has not joined any sanctions against Russia",
        "trade with Russia grew by {small} percent in the first half of the year",
    ),
    (
        "Bridge at {town} falls",
        "The bridge at {town} collapsed at night, {small} people were killed and {count} were rescued",
        "Nobody was killed at the bridge of {town}, and it was closed for repair in advance",
        "{small} boats took part in the search",
    ),
    (
        "Protest in {town}",
        "More than {large} people came to the square of {town} and the police detained {small} of them",
        "At most {count} people were there, and nobody was detained",
        "shops round the square had closed by noon",
    ),
    (
        "Dam above {town}",
        "The dam above {town} is intact and the water has fallen by {small} centimetres",
        "The dam above {town} broke on Tuesday and {large} people had to be brought to safety",
        "{count} houses have no power",
    ),
    (
        "Fuel in {town}",
        "The depot at {town} holds {large} tonnes of fuel and supplies go on",
        "Only {count} tonnes of fuel are left at the depot of {town}",
        "{small} petrol stations were closed on Monday",
    ),
    (
        "Hospital of {town}",
        "{count} patients were taken to the hospital of {town} and all of them recovered",
        "{small} patients of the hospital of {town} died last week",
        "the hospital was opened in 1987",
    ),
)
WAYS = (
    '"{said}," {who} said on {weekday}.',
    '{who} told reporters on {weekday} that "{said}."',
    "{who} said on {weekday} that {lower}.",
    "According to {who}, {lower}.",
    '"{said}", {who} stressed. "I can add nothing to that."',
)
DENIALS = ("{who} denied that {lower}.", "{who} dismissed the report that {lower} as false.", "{who} called the claim that {lower} untrue.")
ADDED = (
    '"We learnt of it from the papers like everybody else," he added.',
    "He promised to publish the figures of {month} within {small} days.",
    "Last year the same office had counted {count} such cases and spent {large} dollars on them.",
    "In {month} the government of {country} had set up a commission of {small} members.",
    '"Nobody in this house has slept for two nights," she told the agency by telephone.',
    "The budget of {country} sets aside {large} million dollars a year for such work.",
)


def articles(number: int) -> Iterator[tuple[str, str]]:
    """So many invented texts, each with its line of the register."""
    draw = random.Random(2030)
    made = 0
    while made < number:
        for line, text in _story(draw):
            if made < number:
                yield f"t{made:05}.txt,{line}\n", text
                made += 1


def _name(draw: random.Random) -> str:
    return "".join(draw.sample(SYLLABLES, 2)).capitalize()


def _story(draw: random.Random) -> Iterator[tuple[str, str]]:
    """The texts of one story, each with the rest of its line of the register."""
    country, code = draw.choice(COUNTRIES).split(":")
    day = date(2030, 1, 1) + timedelta(days=draw.randrange(1095))
    given = {"country": country, "town": _name(draw) + "burg", "thing": draw.choice(THINGS)}
    given |= {"small": draw.randint(2, 40), "count": draw.randint(50, 900), "large": 100 * draw.randint(11, 99)}
    people = [f"{draw.choice(FIRST)} {_name(draw)}{draw.choice(ENDINGS)}" for _ in range(4)]
    office = draw.choice(("Trade Minister", "Interior Minister", "Deputy Prime Minister", "Transport Minister"))
    speakers = (
        f"{country}'s {office} {people[0]}",
        draw.choice((f"the press service of {country}'s government", f"{country}'s Ministry of Trade", f"Foreign Minister {people[1]}")),
        draw.choice((f"{people[2]}, an economist", f"the mayor of {given['town']}, {people[2]},", "a resident")),
    )
    matter = draw.choice(MATTERS)
    for n in range(draw.choice((1, 1, 2, 3, 5, 9))):
        told = day + timedelta(days=n // 3)
        outlet = f"{country} {draw.choice(OUTLETS)} {draw.randrange(40)}"
        yield f"{outlet},{draw.choice(('media', 'media', 'agency'))},{told},{told},{code}", _article(draw, matter, given, speakers, told)


def _article(draw: random.Random, matter: tuple, given: dict, speakers: tuple, told: date) -> str:
    given = given | {"month": f"{told - timedelta(days=62):%B}"}
    sides = [(speakers[0], matter[1], WAYS), (speakers[2], matter[3], WAYS)]
    if draw.random() < 0.6:
        sides.append((speakers[1], *draw.choice(((matter[2], WAYS), (matter[1], DENIALS)))))
    paragraphs, added, filler = [], draw.sample(ADDED, len(ADDED)), draw.sample(FILLER, len(FILLER))
    for who, words, ways in sides:
        said = words.format(**given)
        way = draw.choice(ways)
        lower = said if said.startswith(given["country"]) else said[0].lower() + said[1:]
        told_by = who[0].upper() + who[1:] if way.startswith("{who}") else who
        paragraphs.append(way.format(said=said, lower=lower, who=told_by, weekday=f"{told:%A}"))
        paragraphs.append(" ".join(added.pop().format(**given) for _ in range(2)))
        paragraphs.append(" ".join(filler.pop() for _ in range(3)))
    head = matter[0].format(**given)
    dateline = f"{given['town'].upper()}, {told.day} {told:%B} {told.year}"
    return "\n\n".join([FURNITURE[0], head, dateline, *paragraphs, *draw.sample(FURNITURE[1:], 2)]) + "\n"


def of_one_day(*texts: str) -> Iterator[tuple[str, str]]:
    """Given texts with lines of the register of one day."""
    for n, text in enumerate(texts):
        yield f"t{n:05}.txt,Daily {n},media,2030-05-03,2030-05-03,\n", text


def paragraphs() -> Iterator[str]:
    """The paragraphs of invented articles, without end."""
    return (paragraph for _, text in articles(10**9) for paragraph in text.strip().split("\n\n")[3:-2])


def of_length(size: int, between: str) -> str:
    """A text of so many characters, its paragraphs divided by `between`."""
    found, length = ["LOMNA, 3 May 2030"], 0
    for paragraph in paragraphs():
        found.append(paragraph)
        length += len(paragraph) + len(between)
        if length >= size:
            return "\n\n".join(found[:1]) + "\n\n" + between.join(found[1:]) + "\n"


def _official(n: int) -> str:
    country = COUNTRIES[n % len(COUNTRIES)].split(":")[0]
    return f"{country}'s Deputy Trade Minister {FIRST[n % 24]} {SYLLABLES[n // 24 % 18].capitalize()}{SYLLABLES[n // 432 % 18]}ova"


def quotations(number: int) -> str:
    """A text of so many quotations on many matters."""
    told = (f'"We counted {n} {THINGS[n % 10]} at {SYLLABLES[n % 18].capitalize()}burg," {_official(n % 500)} said.' for n in range(number))
    return "LOMNA, 3 May 2030\n\n" + "\n\n".join(told) + "\n"


def speakers(number: int) -> str:
    """A text in which so many officials take a position on one issue, one in ten another than the rest."""
    words = ("There is no ban on the export of goods to Russia", "We have banned the export of goods to Russia")
    return "LOMNA, 3 May 2030\n\n" + "\n\n".join(f'"{words[n % 10 == 0]}," {_official(n)} said.' for n in range(number)) + "\n"


# The texts of one corpus that tries one thing, by its name.
EXTREMES = {
    "one text of 5 MB": lambda: of_one_day(of_length(5_000_000, "\n\n")),
    "one line of 2 MB": lambda: of_one_day(of_length(2_000_000, " ")),
    "10000 quotations in one text": lambda: of_one_day(quotations(10_000)),
    "3000 speakers on one issue": lambda: of_one_day(speakers(3_000)),
}


def corpus(folder: Path, texts: Iterator[tuple[str, str]]) -> files.Corpus:
    """A corpus of texts, given with their lines of the register, in a folder."""
    (folder / "texts").mkdir(parents=True)
    lines = []
    for line, text in texts:
        lines.append(line)
        (folder / "texts" / line.partition(",")[0]).write_text(text, encoding="utf-8")
    (folder / "sources.csv").write_text(REGISTER + "".join(lines), encoding="utf-8")
    return files.Corpus(folder)


def measure(case: str) -> tuple:
    """A line of the table: processor seconds of each step in this process, without those that read for it, and of all on the clock."""
    with tempfile.TemporaryDirectory() as folder:
        given = corpus(Path(folder) / "raw", articles(int(case)) if case.isdigit() else EXTREMES[case]())
        size = sum(f.stat().st_size for f in given.texts.iterdir()) / 1e6
        chosen, tables, seconds, began = codebook.parameters(), {}, [], time.time()
        for step in STEPS:
            start = time.process_time()
            work = getattr(pipeline, step.name)
            tables |= work(given, tables, pipeline.codebook(step.name), {name: chosen[name] for name in step.parameters}, Engine(jobs=0))
            seconds.append(f"{time.process_time() - start:.1f}")
        start = time.process_time()
        pipeline.save(Path(folder) / "tables", tables, pipeline.raw_texts(given, tables["sources"]))
        seconds.append(f"{time.process_time() - start:.1f}")
        rows = (f"{len(tables[name])}" for name in ("statements", "conflicts", "rejected"))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        return f"{case} texts" if case.isdigit() else case, f"{size:.1f}", *seconds, f"{time.time() - began:.0f}", peak, *rows


def reading(rounds: int = 5) -> str:
    """Characters a second of the parse alone and of all reading, for 100 texts: processor time, the least of some rounds in turn."""
    from kzsanctions.language.parsing import parse
    from kzsanctions.read import documents, extract

    book, seconds = pipeline.codebook("read"), {"parse": [], "read": []}
    with tempfile.TemporaryDirectory() as folder:
        given = corpus(Path(folder) / "raw", articles(100))
        tables = pipeline.clean(given, {}, pipeline.codebook("clean"), codebook.parameters())
        texts = list(documents.documents(tables["sources"], tables["passages"], pipeline.raw_texts(given, tables["sources"])))
    works = {"parse": lambda d: parse(d.raw, list(documents.pieces(d)), book.gazetteer.titles), "read": lambda d: extract.rows(d, book)}
    for _ in range(rounds + 1):  # the first loads the model
        for name, work in works.items():
            start = time.process_time()
            for text in texts:
                work(text)
            seconds[name].append(time.process_time() - start)
    best = {name: min(times[1:]) for name, times in seconds.items()}
    size = sum(len(text.raw) for text in texts)
    return f"parse {size / best['parse']:,.0f}, read {size / best['read']:,.0f} characters a second; ratio {best['read'] / best['parse']:.2f}"


def line(cells: tuple) -> str:
    return f"{cells[0]:<30}" + "".join(f"{cell:>11}" for cell in cells[1:])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", nargs="*", default=["100", "500", "2000", *EXTREMES], help="numbers of texts, or names of extremes; or reading")
    parser.add_argument("--here", action="store_true", help="measure in this process")
    parser.add_argument("--write", type=Path, help="write the corpus of the first case to a folder and measure nothing")
    asked = parser.parse_args()
    if asked.write:
        corpus(asked.write, articles(int(asked.cases[0])) if asked.cases[0].isdigit() else EXTREMES[asked.cases[0]]())
    elif asked.cases == ["reading"]:
        print(reading())
    elif asked.here:
        print(line(measure(asked.cases[0])))
    else:
        print(line(COLUMNS))
        for case in asked.cases:
            done = subprocess.run([sys.executable, __file__, "--here", case], stdout=subprocess.PIPE, text=True, check=True)
            print(done.stdout, end="", flush=True)
