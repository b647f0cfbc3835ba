"""Interviews and transcripts: whose voice a paragraph is, and what a summary takes from it."""

from generator.brief import candidates, fitness, turns
from generator.brief.turns import Turn
from generator.config import Settings
from tests.brief import made

INTERVIEW = """\
Ilse Tarn has kept the north pier of Marrow Bay for thirty years. She talks about storms.
How did you come to the pier?
My uncle fell ill, and somebody had to close the gates at night.
What breaks most often?
The pillars do, because the sea eats them from below.
You could simply leave it to the county.
The county is forty miles away and has no boat.
Do you ever sleep?
I sleep when the wind is in the east.
"""
TRANSCRIPT = """\
This is an extract of the hearing on the harbour fund.
POE: Mr Drax, who signed the transfer of 14 May?
DRAX: I signed it because the director told me on the telephone that it was urgent. It was not.
POE: We will hear from the director of the harbour fund in the same room on Friday afternoon.
"""


def blocks(text: str, kind: str = "report") -> dict[int, Turn]:
    return turns.of(made.seed(text, kind=kind))


def faults(text: str, kind: str = "report") -> dict[str, str]:
    seed = made.seed(text, kind=kind)
    page = candidates.gather(seed, made.analysis(seed), lambda _: True)
    return {c.text: fitness.fault(c, Settings()) or fitness.need(c, Settings()) for c in page.candidates}


def test_every_turn_of_the_interviewer_is_known_even_without_a_question_mark() -> None:
    assert blocks(INTERVIEW, "interview") == dict.fromkeys([1, 3, 5, 7], Turn.ASKS)


def test_a_report_with_questions_is_no_interview() -> None:
    assert blocks(INTERVIEW) == {}


def test_letters_before_the_turns_make_an_interview() -> None:
    text = "\n".join(f"Q: What about pier {n}?\nA: Pier {n} is closed for the whole winter." for n in range(3))
    assert blocks(text) == dict.fromkeys([0, 2, 4], Turn.ASKS)


def test_the_interviewer_never_speaks_in_a_summary() -> None:
    found = faults(INTERVIEW, "interview")
    assert found["You could simply leave it to the county."] == "is what the interviewer says"
    assert found["The county is forty miles away and has no boat."] == ""


def test_a_transcript_names_its_speakers() -> None:
    assert blocks(TRANSCRIPT) == dict.fromkeys([1, 2, 3], Turn.NAMED)
    found = faults(TRANSCRIPT)
    assert found["POE: Mr Drax, who signed the transfer of 14 May?"] == "is a question"
    assert found["It was not."] == "is too short"
    last = "POE: We will hear from the director of the harbour fund in the same room on Friday afternoon."
    assert found[last] == 'opens with "I", "we" or "you"'
    named = "DRAX: The director told me on the telephone that it was urgent and asked for two signatures."
    assert faults(TRANSCRIPT + named)[named] == ""


def test_what_goes_on_without_a_name_needs_the_sentence_before() -> None:
    more = "DRAX: The fund was empty. Nobody in the harbour office had looked into the books since March."
    assert list(faults(TRANSCRIPT + more).values())[-1] == "does not say who speaks"
    assert list(faults(TRANSCRIPT + more).values())[-2] == "is a label"


def test_two_places_in_capitals_make_no_transcript() -> None:
    assert blocks("VELHAVN: The pier was closed on Monday.\nMARROW BAY: The pier was opened on Tuesday.") == {}
