"""What a reader would miss in a summary, on a briefing made by hand."""

from dataclasses import replace

from generator.brief import assemble, reader
from generator.model import Briefing, Passage, Summary
from tests.brief import made

STORY = """\
The council of Marrow Bay closed the north pier on Tuesday after divers found a crack in a pillar.
The north pier of Marrow Bay was closed by the council on Tuesday after a crack was found in a pillar.
Children of the town painted pictures of boats.
"""


def briefing(*chosen: int) -> Briefing:
    seed = made.seed(STORY, "Marrow Bay closes its pier")
    known = made.analysis(seed)
    text = [s for s in known.sentences if seed.blocks[s.block].number]
    passages = tuple(Passage(text[i].span, text[i].block, "") for i in chosen)
    summary = Summary(passages[:1], passages[1:], (), "")
    return assemble.briefing(seed, known, summary, ((), (), ()), (), ())


def names(made_of: Briefing) -> list[str]:
    return [name for name, _ in reader.weak(made_of)]


def test_what_repeats_is_told() -> None:
    assert "redundancy" in names(briefing(0, 1))
    assert "redundancy" not in names(briefing(0, 2))


def test_a_line_that_is_not_of_the_text_is_told() -> None:
    whole = briefing(0)
    title = replace(whole.summary.bottom_line[0], block=0)
    moved = replace(whole, summary=replace(whole.summary, bottom_line=(title,)))
    assert "furniture" in names(moved)
    assert "furniture" not in names(whole)


def test_an_empty_summary_breaks_no_check() -> None:
    assert names(briefing()) in ([], ["parties missing"], ["date missing"])
