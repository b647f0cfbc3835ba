"""What a summary promises, on texts of our own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.brief import summary
from generator.config import Settings, SummarySettings
from generator.model import Summary
from tests.brief import made

TITLE = "Marrow Bay closes its north pier"
STORY = """\
The council of Marrow Bay closed the north pier on Tuesday after divers found a crack in one of its pillars.
Why did nobody see the crack before the summer season began in earnest?
Mayor Ilse Tarn said the pier would open again by Easter if the money was found. She asked the county for help.
However, the owners of the shops behind the pier accuse the council of waiting too long.
The shop owners accuse the council of hiding a report on the pillars of the north pier since 2019.
The council denies that any report on the pillars was hidden from the shop owners.
Read more about the long history of the north pier of Marrow Bay.
Divers of the harbour office will look at the other pillars of the pier on Friday.
A repair of the north pier costs 3 million crowns, according to an engineer of the county.
The pier was built by fishermen in 1911 and is a third of a mile long.
Children of the town painted pictures of the pier and hung them on the gates of the harbour.
The harbour café sold more tea on Tuesday than in the whole month before.
A ferry to the islands goes from the south pier until the north pier is safe again.
"""


def choose(text: str, title: str = TITLE, **limits: object) -> tuple[Summary, list[str], list[str]]:
    seed = made.seed(text, title)
    settings_ = Settings(summary=SummarySettings(**limits))  # type: ignore[arg-type]
    found = summary.choose(seed, made.analysis(seed), settings_)
    line, points = ([seed.words(p.span) for p in part] for part in (found.bottom_line, found.key_points))
    return found, line, points


def verdicts(text: str) -> dict[str, str]:
    seed = made.seed(text, TITLE)
    known = made.analysis(seed)
    found = summary.choose(seed, known, Settings())
    return {seed.words(known.sentences[s.sentence].span): s.verdict for s in found.scores}


def test_the_bottom_line_is_the_lead_of_the_news() -> None:
    _, line, _ = choose(STORY)
    assert line[0].startswith("The council of Marrow Bay closed the north pier on Tuesday")


def test_an_accusation_comes_with_its_denial() -> None:
    _, line, points = choose(STORY)
    said = " ".join(line + points)
    assert "accuse the council of hiding" in said
    assert "The council denies" in said


def test_points_stand_in_the_order_of_the_text_and_none_twice() -> None:
    found, _, _ = choose(STORY)
    starts = [p.span.start for p in (*found.bottom_line, *found.key_points)]
    assert starts[: len(found.bottom_line)] == sorted(starts[: len(found.bottom_line)])
    points = [p.span.start for p in found.key_points]
    assert points == sorted(points)
    assert len(set(starts)) == len(starts)


@pytest.mark.parametrize(
    ("opening", "verdict"),
    [
        ("Why did nobody", "left out: is a question"),
        ("However, the owners", "left out: opens with a connective"),
        ("Read more", "left out: is a caption, a credit or a notice"),
        ("The council of Marrow Bay closed", "chosen: bottom line"),
    ],
)
def test_every_sentence_has_a_verdict_in_words(opening: str, verdict: str) -> None:
    assert [v for text, v in verdicts(STORY).items() if text.startswith(opening)] == [verdict]


def test_every_sentence_of_the_text_is_scored_and_the_title_is_not() -> None:
    seed = made.seed(STORY, TITLE)
    known = made.analysis(seed)
    found = summary.choose(seed, known, Settings())
    numbered = [i for i, s in enumerate(known.sentences) if seed.blocks[s.block].number]
    assert [score.sentence for score in found.scores] == numbered


def test_the_chosen_rank_before_all_others() -> None:
    found, _, _ = choose(STORY)
    chosen = [s.total for s in found.scores if s.verdict.startswith("chosen")]
    others = [s.total for s in found.scores if not s.verdict.startswith("chosen")]
    assert min(chosen) > max(others)


def test_a_rule_can_be_switched_off() -> None:
    seed = made.seed("However, the pier of Marrow Bay was closed by the council on Tuesday.", TITLE)
    known = made.analysis(seed)
    strict = summary.choose(seed, known, Settings())
    free = summary.choose(seed, known, Settings(rules_off=("opens with a connective",)))
    assert strict.scores[0].total < 0 <= free.scores[0].total + 1
    assert free.scores[0].verdict == "chosen: bottom line"


def test_limits_are_kept() -> None:
    found, line, points = choose(STORY, words=60, key_points_max=3, bottom_line_words=30)
    assert sum(len(text.split()) for text in line + points) <= 60
    assert len(points) <= 3
    assert sum(len(text.split()) for text in line) <= 30 or len(line) == 1
    assert len(found.description) <= 160


def test_a_very_short_text_gets_a_bottom_line_only() -> None:
    _, line, points = choose("The council of Marrow Bay closed the pier on Tuesday. Nobody was hurt in the storm.")
    assert len(line) == 1
    assert points == []


def test_a_text_without_a_whole_sentence_still_has_something_to_show() -> None:
    found, line, _ = choose("Closed until Easter")
    assert line == ["Closed until Easter"]
    assert found.description


def test_an_empty_text_has_no_summary_and_is_described_by_its_title() -> None:
    found, line, points = choose("", TITLE)
    assert (line, points, found.scores) == ([], [], ())
    assert found.description == TITLE


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([*STORY.splitlines(), "?", '"', "He said.", "1.", "“x"]), max_size=12))
def test_any_mixture_of_lines_keeps_the_promises(lines: list[str]) -> None:
    found, line, points = choose("\n".join(lines))
    passages = [*found.bottom_line, *found.key_points]
    assert len({p.span for p in passages}) == len(passages)
    assert len(line) <= 2
    assert len(points) <= 5
    if len(line + points) > 1:
        assert sum(len(text.split()) for text in line + points) <= 180


def test_the_same_text_gives_the_same_summary() -> None:
    assert choose(STORY)[0] == choose(STORY)[0]
