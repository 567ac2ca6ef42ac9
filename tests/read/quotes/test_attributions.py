"""Attributions: who is said to have said what. Every sentence is invented."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzsanctions.codebook import load_part
from kzsanctions.language import spans
from kzsanctions.language.parsing import parse
from kzsanctions.read.quotes.attributions import attributions
from kzsanctions.read.quotes.cues import read_cues

CODEBOOK = Path(__file__).parents[3] / "codebook"


@pytest.fixture(scope="module")
def cues():
    return read_cues(load_part(CODEBOOK, "cues"), load_part(CODEBOOK, "words"))


def found(text, cues, speech=True):
    pieces = [(span, "body") for span in spans.paragraphs(text)]
    return [a for a in attributions(text, parse(text, pieces), cues) if a.speech or not speech]


def words(text, span):
    return span and span.of(text)


SPEECH = [
    # direct, by place
    ('"We will keep the border open," the minister said.', "the minister", "said", ["We will keep the border open,"]),
    ("“We will keep the border open”, said the minister.", "the minister", "said", ["We will keep the border open"]),
    ('The minister told reporters: "The list is closed."', "The minister", "told", ["The list is closed."]),
    ('"No list exists," she said. "It never did."', "she", "said", ["No list exists,", "It never did."]),
    ('"No list," she said, "exists in this ministry."', "she", "said", ["No list,", "exists in this ministry."]),
    ("As the envoy explained this evening, «the draft was withdrawn».", "the envoy", "explained", ["the draft was withdrawn"]),
    # direct, without marks
    (
        "No truck will pass from Monday. We have decided - declared the deputy minister, Arman Ospan.",
        "the deputy minister, Arman Ospan",
        "declared",
        ["No truck will pass from Monday. We have decided"],
    ),
    (
        "No truck will pass from Monday. We have decided - declared on Tuesday in the town hall the deputy minister, Arman Ospan.",
        "the deputy minister, Arman Ospan",
        "declared",
        ["No truck will pass from Monday. We have decided"],
    ),
    (
        "At the bridge we met the mayor, Arman Ospan. - No truck passed at night. I stood here - says Ospan.",
        "Ospan",
        "says",
        ["No truck passed at night. I stood here"],
    ),
    (
        "Almaty - No truck passed at night. I stood here - says Ospan.",
        "Ospan",
        "says",
        ["No truck passed at night. I stood here"],
    ),
    (
        "- No truck passed at night. - I stood here - says Ospan.",
        "Ospan",
        "says",
        ["No truck passed at night. - I stood here"],
    ),
    (
        "No truck will pass from Monday, this is decided - Ospan stated, the agency transferred.",
        "Ospan",
        "stated",
        ["No truck will pass from Monday, this is decided"],
    ),
    (
        "The minister of trade, Kerim Oral, for his part: «We let nothing through».",
        "The minister of trade, Kerim Oral",
        ":",
        ["We let nothing through"],
    ),
    ("The office put sales of cars at 3 million dollars.", "The office", "put", ["put sales of cars at 3 million dollars"]),
    ("MINISTER: No list exists. It never did.", "MINISTER", ":", ["No list exists. It never did."]),
    # indirect
    ("The ministry said that no licence had been withdrawn.", "The ministry", "said", ["no licence had been withdrawn"]),
    (
        "The governor said that the bank would close on Friday, a claim the union rejected at once.",
        "The governor",
        "said",
        ["the bank would close on Friday"],
    ),
    (
        "The envoy said the port had a fence, a gate and a claim on the pier.",
        "The envoy",
        "said",
        ["the port had a fence, a gate and a claim on the pier"],
    ),
    ("The ministry said no licence had been withdrawn.", "The ministry", "said", ["no licence had been withdrawn"]),
    ("No licence had been withdrawn, the ministry said.", "the ministry", "said", ["No licence had been withdrawn"]),
    ("The list, he said, is long.", "he", "said", ["The list", "is long"]),
    ("According to the office, exports fell in March.", "the office", "According to", ["exports fell in March"]),
    ("Exports fell in March, according to the office.", "the office", "according to", ["Exports fell in March"]),
    ("The minister vowed to follow the rules.", "The minister", "vowed", ["to follow the rules"]),
    ("The deputy was quoted by the agency as saying that trade had stopped.", "The deputy", "saying", ["trade had stopped"]),
    ("His claim that the list was closed surprised them.", "His", "claim", ["the list was closed"]),
    ("The embassy was frank about its concern that the goods were sold on.", "its", "concern", ["the goods were sold on"]),
    # where the verb carries the denial or the judgement, it is content
    ("The ministry denied banning the sale of trucks.", "The ministry", "denied", ["denied banning the sale of trucks"]),
    ("The inspectors identified the firm as a front.", "The inspectors", "identified", ["identified the firm as a front"]),
    ("The office dismissed the report as wrong.", "The office", "dismissed", ["dismissed the report as wrong"]),
    ("Officials accused the firm of lying.", "Officials", "accused", ["accused the firm of lying"]),
    # mixed
    ('The leader said his island will "keep the rules" at home.', "The leader", "said", ['his island will "keep the rules" at home']),
    ('The ministry called the report "a fairy tale".', "The ministry", "called", ['called the report "a fairy tale"']),
]


@pytest.mark.parametrize("text, speaker, cue, content", SPEECH, ids=[s[0][:40] for s in SPEECH])
def test_source_cue_content(text, speaker, cue, content, cues):
    first = next(a for a in found(text, cues) if words(text, a.cue) == cue)
    assert (words(text, first.speaker), [s.of(text) for s in first.content]) == (speaker, content)


@pytest.mark.parametrize(
    "text, cue, speaker",
    [
        # the parse gives the verb no subject, or one out of the words quoted
        ("Said Sarsen: “We will not stop.”", "Said", "Sarsen"),
        ("In a letter to the paper, its former editor, Aigul Sarsen, said: “We will not stop.”", "said", "its former editor, Aigul Sarsen"),
        ("“We will break the walls down,” he said, adding that the state would help.", "adding", "he"),
        ("He vowed, “We will stop them,” referring to the smugglers.", "referring", "He"),
        ("Speaking at the port, the envoy, without naming the minister, also accused him of a lie.", "accused", "the envoy"),
        # a participle after a report is its speaker's
        ("She wrote that the plan was “a step back,” adding that it came late.", "adding", "She"),
        # a word of one's own
        ("The drivers were united in their criticism of the toll.", "criticism", "The drivers"),
        ("The envoy repeated his promise to stay.", "promise", "The envoy"),
        ("The drivers ignored his promise to stay.", "promise", "his"),
        ("“The wells are dry,” the nurse added, saying it was late.", "saying", "the nurse"),
        # who is brought to speak, and who makes an effort to
        ("The ruling prompted the ministry to declare that no list exists.", "declare", "the ministry"),
        ("The minister made an effort to explain that no list exists.", "explain", "The minister"),
    ],
)
def test_who_speaks_where_the_nearest_noun_does_not(text, cue, speaker, cues):
    assert {words(text, a.speaker) for a in found(text, cues, speech=False) if words(text, a.cue) == cue} == {speaker}


@pytest.mark.parametrize(
    "text, contents",
    [
        # what is reported ends where its speaker is reported anew, or kept something back
        ("The ministry said that the list was closed, and warned that checks would follow.", ["the list was closed", "checks would follow"]),
        ("The minister said that exports would grow but did not say when.", ["exports would grow"]),
        ("The office confirmed that it would meet the envoy and gave no details of the talks.", ["it would meet the envoy"]),
        ("The office confirmed that it would meet the envoy and give him a list.", ["it would meet the envoy and give him a list"]),
        # who somebody is, and a number to compare with, are the reporter's; what "which" adds is the speaker's
        ("The office said that the post would go to Ospan, who led it until May.", ["the post would go to Ospan"]),
        ("The office said that 52 percent trust the court, compared with 40 percent last year.", ["52 percent trust the court"]),
        ("The office said that it had drawn up a list, which nobody may see.", ["it had drawn up a list, which nobody may see"]),
        # so are what something is besides, and what became of the words; "which" and a participle of the plan itself are not
        ("The office said that the ferry would go to Ospan, a former captain of the port.", ["the ferry would go to Ospan"]),
        ("The office said that the ferry would close, sparking protests in the port.", ["the ferry would close"]),
        (
            "The office said that the ferry would close, leaving the island, a summer resort, without a bus.",
            ["the ferry would close, leaving the island, a summer resort, without a bus"],
        ),
        # what a colon announces is said too
        (
            "The office found that two firms had moved: a mill in the north and a bakery by the lake.",
            ["two firms had moved: a mill in the north and a bakery by the lake"],
        ),
        # a report goes on after a cue between commas, where no participle or phrase tells more of the saying
        ("If the rain goes on, the warden warned, half of the orchards will be lost.", ["If the rain goes on", "half of the orchards will be lost"]),
        (
            "One mill closed in spring, the union said, while two others laid off half of their men.",
            ["One mill closed in spring", "while two others laid off half of their men"],
        ),
        (
            'The harvest was "a small miracle," the warden said, though half of the orchards were lost.',
            ['The harvest was "a small miracle,"', "though half of the orchards were lost"],
        ),
        ("One mill closed in spring, the union said, in a letter to the mayor.", ["One mill closed in spring"]),
        # a report goes over into a quotation, or from one quotation into the next
        (
            'The warden said that the orchards were safe, "because nobody picks before June."',
            ['the orchards were safe, "because nobody picks before June."'],
        ),
        ('The drivers shouted "Let us pass," and "Open the gate."', ['"Let us pass," and "Open the gate."']),
        (
            'The mayor called the fire "a warning" and a "bitter lesson" for the town.',
            ['called the fire "a warning" and a "bitter lesson" for the town'],
        ),
        (
            'The mayor said the fire was "a warning," and the town would learn from it.',
            ['the fire was "a warning," and the town would learn from it'],
        ),
        ("The mayor said the town had “learnt a lesson” that no law could teach.", ["the town had “learnt a lesson” that no law could teach"]),
        ('The warden said the choice was clear: "Nobody picks before June."', ['the choice was clear: "Nobody picks before June."']),
        # clauses that the parse takes apart: one that begins with a gerund, one without its subject, one around a short cue
        ("The warden said closing the orchards for a week was no way out.", ["closing the orchards for a week was no way out"]),
        ("The mayor opened the bridge, which engineers say left the ferry without work.", ["left the ferry without work"]),
        ("Such a ban, many farmers argue, could cost the town its market.", ["Such a ban", "could cost the town its market"]),
        # a bare answer, and a question that is answered next
        ("Asked about the bridge, the mayor said no to the plan.", ["no to the plan"]),
        ("Asked about the bridge, the mayor said no plan was ready.", ["no plan was ready"]),
        ("The mayor was asked, “Who will pay?” She answered, “The town.”", ["Who will pay?", "The town."]),
        # what something is said to be
        ("The envoy described the town as cut off by snow.", ["described the town as cut off by snow"]),
        ("The envoy pointed to the bridge as a place to meet.", ["the bridge as a place to meet"]),
        # a verb whose fellow can only be the cue
        ("The envoy says she will stay in the town and owns a boat.", ["she will stay in the town"]),
        # a report by somebody else, joined to one
        ("The envoy stressed that the town was safe, and nurses warned that the wells were dry.", ["the town was safe", "the wells were dry"]),
        # what an answer is said to be
        ("The warden's answer was that nobody picks before June.", ["nobody picks before June"]),
        ("The warden's fault was that nobody picked before June.", []),
        # a hyphen ends no clause
        ('The mayor called the 12-member council "a choir".', ['called the 12-member council "a choir"']),
        ("The mayor said following a vote in May that the council was late.", ["the council was late"]),
        # a title in capitals is no speech
        ('In an interview with "Open Door," the warden vowed to stay.', ["to stay"]),
        # a cue before a quotation rather than a participle after it
        ("He vowed, “We will stop them,” referring to the smugglers.", ["We will stop them,", "the smugglers"]),
        # a short cue closes its sentence, whatever the parse made of it
        (
            "As the envoy got ready to speak in the town hall, a clerk was hurt by a falling beam, police said.",
            ["As the envoy got ready to speak in the town hall, a clerk was hurt by a falling beam"],
        ),
    ],
)
def test_where_a_report_ends(text, contents, cues):
    assert [s.of(text) for a in found(text, cues) for s in a.content] == contents


@pytest.mark.parametrize(
    "text, cue_class",
    [
        ("The office dismissed the report as wrong.", "deny"),
        ("The office rejected the claim.", "deny"),
        ("The office denied this.", "deny"),
        ("The office denied everything.", "deny"),
        ("The office brushed aside the report.", "deny"),
        ("The mayor waved away the claim.", "deny"),
        ("The mayor poured cold water on the report.", "deny"),
        ("The mayor pushed back against the claim.", "deny"),
        ("The office called the report wrong.", "deny"),
        ('The office labelled talk of a sale as "fake news".', "deny"),
        ("The office called it no lie.", "say"),
        ("The office described the fake permits as dangerous.", "say"),
        ("The inspectors suggested closing the mill.", "demand"),
        ("The inspectors took issue with the report.", "assert"),
        ("The inspectors made the point that the mill was old.", "say"),
    ],
)
def test_a_rejection_is_a_denial(text, cue_class, cues):
    assert [a.cue_class for a in found(text, cues)] == [cue_class]


@pytest.mark.parametrize("text", ["The mayor poured water on the fire.", "The tide contradicted one of its own tables.", "The driver waved."])
def test_deeds_that_share_a_rejecting_verb(text, cues):
    assert found(text, cues) == []


def test_joined_verbs_share_a_relative_pronoun(cues):
    text = "The envoy, who praised the work and promised that it would continue, was late."
    assert [(words(text, a.speaker), words(text, a.relative)) for a in found(text, cues)] == [("The envoy", "who")] * 2


@pytest.mark.parametrize(
    "text",
    [
        "The sale of so-called 'dual-use' lenses goes on.",
        'The book "Steppe and Sea" sold well in the capital.',
        "The deal - announced last week - has failed.",
        "Prices rose by a tenth in spring.",
        "",
    ],
)
def test_what_is_no_statement(text, cues):
    assert found(text, cues) == []


@pytest.mark.parametrize(
    "text",
    [
        "The minister believed that trade would grow.",
        "The firm wants to sell trucks.",
        "The plan seems to work.",
        # deeds with a verb that may speak elsewhere
        "The party attacked the government.",
        "Firms are seeking other sources.",
        "The country has not recognized the breakaway regions.",
    ],
)
def test_thoughts_and_appearances_are_no_speech(text, cues):
    assert found(text, cues) == []
    assert [a.speech for a in found(text, cues, speech=False)] == [False]


@pytest.mark.parametrize(
    "text, kinds",
    [
        ('"We go," he said.', ("direct",)),
        ("He said they would go.", ("indirect",)),
        ('He said they would "go at once".', ("mixed",)),
        ("We will go on Monday, all of us - declared the minister.", ("direct",)),
    ],
)
def test_quote_types(text, kinds, cues):
    assert found(text, cues)[0].quote_types == kinds


@pytest.mark.parametrize(
    "text, cue_class",
    [
        ("He denied the report.", "deny"),
        ("He admitted that it failed.", "concede"),
        ("He pledged to act.", "commit"),
        ("He insisted it was true.", "assert"),
        ("He assured them that it was safe.", "reassure"),
        ("He demanded a recount.", "demand"),
        ("He accused the office of delay.", "accuse"),
        ("He said it was late.", "say"),
    ],
)
def test_cue_classes(text, cue_class, cues):
    assert found(text, cues)[0].cue_class == cue_class


def test_a_second_quotation_without_a_cue_keeps_the_speaker(cues):
    text = '"The list is closed," said the minister.\n\n"Nobody will open it again."\n\nTrade went on.'
    first, second = found(text, cues)
    assert (second.speaker_basis, second.speaker, second.cue, second.continues) == ("continued", first.speaker, None, 0)


def test_a_quotation_goes_on_over_paragraphs(cues):
    text = "“The list is closed. We checked,” said the envoy. “Then we left.\n\n“And we came back.”"
    first, second = found(text, cues)
    assert [s.of(text) for s in first.content] == ["The list is closed. We checked,", "Then we left."]
    assert [s.of(text) for s in second.content] == ["And we came back."]


def test_a_colon_at_the_end_waits_for_the_next_paragraph(cues):
    text = 'The ministry reports:\n\n"No licence was withdrawn this year."'
    (only,) = found(text, cues)
    assert (words(text, only.speaker), only.content[0].of(text)) == ("The ministry", "No licence was withdrawn this year.")


@pytest.mark.parametrize(
    "text, contents",
    [
        (
            "The minister said:\n\nWe have closed the list.\n\nOur customs will check each truck.\n\nThe border opened in May.",
            ["We have closed the list.", "Our customs will check each truck."],
        ),
        ("The minister said:\n\nThe envoy denied the ban.", ["denied the ban"]),
        ("The list is as follows:\n\nTrucks and tractors of all kinds.", []),
    ],
)
def test_paragraphs_without_marks_after_a_colon(text, contents, cues):
    assert [s.of(text) for a in found(text, cues) for s in a.content] == contents


def test_outlets_that_pass_words_on(cues):
    text = "Trucks will be stopped at the border - informed the deputy, quoted by the North Wire and Polar agencies."
    (only,) = found(text, cues)
    assert words(text, only.speaker) == "the deputy"
    assert "North Wire" in " ".join(v.of(text) for v in only.via)
    told = "The minister told the broadcaster Polar News that trade had stopped."
    assert [v.of(told) for v in found(told, cues)[0].via] == ["the broadcaster Polar News"]


def test_an_outlet_at_the_end_relays_what_its_speaker_began(cues):
    text = '"We have a list," the envoy said in the capital. "It is long and it will grow," Polar News reports.'
    (only,) = found(text, cues)
    assert words(text, only.speaker) == "the envoy" and len(only.content) == 2
    assert [v.of(text) for v in only.via] == ["Polar News"]


def test_nested_reports_keep_both_speakers(cues):
    text = "“At the meeting we said: ‘Half of it may stay,’” the minister told reporters."
    inner, outer = sorted(found(text, cues), key=lambda a: len(a.content[0]))
    assert (inner.content[0].of(text), words(text, inner.speaker)) == ("Half of it may stay,", "we")
    assert words(text, outer.speaker) == "the minister"
    assert found(text, cues)[inner.parent] == outer


def test_who_is_quoted_by_whom(cues):
    text = "She quoted a ferry captain as telling her: “‘We sail in any storm.’ I admire that.”"
    officer, she = sorted(found(text, cues), key=lambda a: a.content[0])
    assert (words(text, officer.speaker), officer.content[0].of(text)) == ("a ferry captain", "We sail in any storm.")
    assert (words(text, she.speaker), she.content[0].of(text)) == ("She", "I admire that.")


def test_a_cue_inside_a_quotation_attributes_nothing_outside(cues):
    text = '"The minister said nothing," the envoy said.'
    assert [words(text, a.speaker) for a in found(text, cues) if a.parent is None] == ["the envoy"]


def test_only_body_paragraphs_speak(cues):
    text = '"We go," he said.'
    assert attributions(text, parse(text, [(spans.Span(0, len(text)), "heading")]), cues) == []


@pytest.mark.parametrize(
    "text, speakers",
    [
        # whose words a noun brings: its owner's, and the subject's only where they are the subject's own
        ("The warden rejected reports that the mill had burnt down.", ["The warden"]),
        ("The warden was asked about the claim of the miller that the mill had burnt down.", ["the miller"]),
        ("The warden defended himself against the charge that his mill had burnt down.", [None]),
        ("Commenting on reports that the mill had burnt down, the warden said that it stood.", [None, "the warden"]),
        ("The warden made the claim that the mill had burnt down.", ["The warden"]),
        ("The strike, contradicting the warden's earlier claim that the mill had burnt down, went on.", ["the warden's"]),
        ("Despite media reports that the mill had burnt down, it stood.", ["media"]),
        # who is quoted, and not who quotes
        ("“It burnt,” the miller is quoted as saying.", ["the miller"]),
        ("“It burnt,” the miller was quoted by the River News Agency as saying.", ["the miller"]),
        # whom a report has saying it, and who has a thing and says it
        ("The agency has the miller, on his own ground, saying the mill had burnt down.", ["the miller"]),
        ("The agency has the head of the mill saying the mill had burnt down.", ["the head of the mill"]),
        ("The warden has a plan, saying the mill had burnt down.", ["The warden"]),
        ("The warden has left, saying the mill had burnt down.", ["The warden"]),
        # all of a list, the body at whose seat it is said
        ("The warden, the miller and the ferryman denied that the mill had burnt down.", ["The warden, the miller and the ferryman"]),
        ("In the ministry it was noted that the mill had burnt down.", ["the ministry"]),
        ("In the morning it was noted that the mill had burnt down.", [None]),
        ("The ministry appears to acknowledge that the mill burnt down.", ["The ministry"]),
    ],
)
def test_whose_words_they_are(text, speakers, cues):
    assert [words(text, a.speaker) for a in found(text, cues)] == speakers


def test_asides_of_a_cue(cues):
    text = "The warden, who came in May, said the mill, which closed in June, was old."
    (only,) = found(text, cues)
    assert [s.of(text) for s in only.asides] == ["who came in May", "which closed in June"]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "The mill will stay open until the first snow falls here.\n\nMarek Lipa said.",
            [("Marek Lipa", "The mill will stay open until the first snow falls here.")],
        ),
        ("“The mill will stay open until the snow.”\n\nThe warden said on Friday.", [("The warden", "The mill will stay open until the snow.")]),
        ("The mill will stay open until the first snow falls here.\n\nThe warden said no more.", []),
        # a mark too many or too few costs a sentence
        (
            "The mill is cold. It will not open this year”, the warden said. The miller said it would.",
            [("the warden", "It will not open this year"), ("The miller", "it would")],
        ),
        ("“The mill is cold, the warden said. “It is old,” he added.", [("the warden", "The mill is cold,"), ("he", "It is old,")]),
        # what is denied to have been said was not said
        ("The guild denied that it had said the mill was closed.", [("The guild", "denied that it had said the mill was closed")]),
        ('The guild stated, "There was no fire," adding, "Nobody came."', [("The guild", "There was no fire,"), ("The guild", "Nobody came.")]),
    ],
)
def test_a_cue_apart_and_marks_amiss(text, expected, cues):
    assert [(words(text, a.speaker), s.of(text)) for a in found(text, cues) for s in a.content] == expected


def test_paragraphs_of_one_quotation_wait_for_the_cue_that_closes_it(cues):
    text = "The mill was cold.\n\n“We will mill nothing.\n\n“We have no grain.\n\n“We have no water,” the miller said."
    assert [(words(text, a.speaker), [s.of(text) for s in a.content]) for a in found(text, cues)] == [
        ("the miller", ["We will mill nothing."]),
        ("the miller", ["We have no grain."]),
        ("the miller", ["We have no water,"]),
    ]


@pytest.mark.parametrize(
    "text, speaker, via, contents",
    [
        ("The mill was closed, the agency reports, citing the warden.", "the warden", ["the agency"], ["The mill was closed"]),
        ("The agency reported, citing the warden, that the mill was closed.", "the warden", ["The agency"], ["the mill was closed"]),
        ("The guild “declares that nobody was paid.”", "The guild", [], ["nobody was paid."]),
        ("«The mill is old», – B. Marek recalled. – We will close it.", "B. Marek", [], ["The mill is old", "We will close it."]),
        ("«The mill is old, – B. Marek recalled. – We will close it.»", "B. Marek", [], ["The mill is old,", "We will close it."]),
        ("They began to talk.“As far as we know, nobody came,” the warden said.", "the warden", [], ["As far as we know, nobody came,"]),
        ('Quote: "The mill has been closed for good," the statement reads.', "the statement", [], ["The mill has been closed for good,"]),
    ],
)
def test_words_in_an_order_of_their_own(text, speaker, via, contents, cues):
    (only,) = found(text, cues)
    assert (words(text, only.speaker), [v.of(text) for v in only.via], [s.of(text) for s in only.content]) == (speaker, via, contents)


@pytest.mark.parametrize(
    "text",
    [
        "The miller's remarks on Friday came late.",
        "The warden declined to say when the mill would open.",
        "They have a son named Marek.",
        "The warden made this clear.",
        "The warden did not respond to a request for comment.",
        "The warden said the opposite.",
        "As was reported earlier, the mill had burnt down.",
        "The weekly published photographs.",
        "The court opened “an inquiry” into the fire.",
    ],
)
def test_deeds_and_silences_are_no_statements(text, cues):
    assert found(text, cues) == []


@pytest.mark.parametrize(
    "text, contents",
    [
        (
            "The warden said the mill would open — a claim that the ministry dismissed outright.",
            ["the mill would open", "a claim that the ministry dismissed outright"],
        ),
        ("The warden said on Friday the mill had burnt down.", ["the mill had burnt down"]),
        ("The warden has denied that the port was closed after a newspaper published photographs.", ["denied that the port was closed"]),
        ("The warden has denied that the mill burnt down after the fair.", ["denied that the mill burnt down after the fair"]),
    ],
)
def test_what_is_denied_and_what_is_beside_it(text, contents, cues):
    assert [s.of(text) for a in found(text, cues) for s in a.content] == contents


PIECES = st.lists(
    st.sampled_from(
        [
            '"',
            "“",
            "”",
            "«",
            "»",
            "'",
            " said",
            " the minister",
            ",",
            ".",
            "\n\n",
            " that",
            " - ",
            ":",
            " We go",
            " no",
            " according to",
            " Минск",
            "\U0001f600",
            " denied",
            " “A,” he said",
        ]
    ),
    max_size=25,
)


@pytest.mark.parametrize("text", ["Ruth Blom complained on Monday that", "The minister complained on Friday morning that"])
def test_a_text_may_end_where_a_report_begins(text, cues):
    assert not any("that" in span.of(text) for a in found(text, cues, speech=False) for span in a.content)


@given(PIECES)
@settings(max_examples=60, deadline=None)
def test_spans_equal_their_slices_on_any_text(pieces):
    lexicon = read_cues(load_part(CODEBOOK, "cues"), load_part(CODEBOOK, "words"))
    text = "".join(pieces)
    made = found(text, lexicon, speech=False)
    for a in made:
        for span in (*a.content, a.cue, a.speaker, a.clause, a.addressee, *a.via):
            assert span is None or 0 <= span.start <= span.end <= len(text)
        assert all(len(s) for s in a.content) and len(a.content) == len(a.quote_types)
        assert a.parent is None or made[a.parent] is not a
        assert a.continues is None or a.continues < len(made)
