"""Stand-off spans: whatever is derived from a seed lies where it says it lies."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.config import Settings
from generator.errors import SeedError
from generator.model import READ_LABELS, TEXT_LABELS, Briefing, Form, RawSeed, Span
from generator.read import load

SEEDS = Path(__file__).parent.parent.parent / "seeds"
pytestmark = pytest.mark.model

PIECES = [
    "Marta Tennvik",
    " said",
    " on Monday",
    '"We will not pay"',
    "“",
    "”",
    "'",
    "’s",
    ",",
    ".",
    "\n\n",
    "\n",
    " ",
    "the mayor",
]
PIECES += [
    " accused Russia of",
    " U.S.",
    " he",
    " it",
    "Photo: A. B/AFP",
    "SHARE",
    "© 2026",
    "<b>",
    "*",
    "\u202e",
    "\x07",
    "١٢",
    "北京",
    "🙂",
]
texts = st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map("".join)


def spans(briefing: Briefing) -> Iterator[Span]:
    """Every span a briefing holds."""
    analysis, meta = briefing.analysis, briefing.seed.meta
    yield from (b.span for b in briefing.seed.blocks)
    yield from (s.span for s in analysis.sentences)
    yield from (m.span for m in analysis.mentions)
    yield from (p.role for p in analysis.parties if p.role)
    for quote in (*analysis.quotes, *analysis.reported):
        yield from (quote.span, quote.marked, *quote.nested)
        yield from filter(None, (quote.cue, quote.speaker.mention))
    yield from (d.span for d in analysis.dates)
    yield from (r.trigger for r in analysis.relations)
    yield from (p.span for p in (*briefing.summary.bottom_line, *briefing.summary.key_points))
    yield from (d.passage.span for d in briefing.timeline)
    yield from (c.passage.span for c in briefing.caveats if c.passage)
    facts = (meta.title, meta.outlet, meta.published, meta.updated, meta.earliest, *meta.section, *meta.authors)
    yield from (fact.span for fact in facts if fact and fact.span)


def check(briefing: Briefing) -> None:
    seed, analysis = briefing.seed, briefing.analysis
    for span in spans(briefing):
        assert 0 <= span.start < span.end <= len(seed.text)
    for before, after in zip(seed.blocks, seed.blocks[1:], strict=False):
        assert before.span.end <= after.span.start
    assert [b.number for b in seed.blocks if b.number] == list(
        range(1, sum(b.label in TEXT_LABELS for b in seed.blocks) + 1)
    )
    for part in (*analysis.sentences, *analysis.mentions, *analysis.dates):
        assert seed.blocks[part.block].span.holds(part.span)
        assert seed.blocks[part.block].label in READ_LABELS
    for before, after in zip(analysis.reported, analysis.reported[1:], strict=False):
        assert before.span.end <= after.span.start
    for quote in (*analysis.quotes, *analysis.reported):
        assert quote.marked.holds(quote.span) and seed.blocks[quote.block].span.holds(quote.marked)
        assert all(quote.span.holds(nested) for nested in quote.nested)
        assert all(0 <= i < len(analysis.parties) for i in quote.speaker.parties)
    for index, party in enumerate(analysis.parties):
        for mention in party.mentions:
            assert analysis.mentions[mention].party == index and analysis.mentions[mention].form is Form.NAME
    sentences = {s.span for s in analysis.sentences}
    for passage in (*briefing.summary.bottom_line, *briefing.summary.key_points):
        assert any(s.holds(passage.span) for s in sentences) and seed.blocks[passage.block].number
    shown = (*briefing.key_quotes, *briefing.more_quotes, *briefing.contested)
    assert len(shown) == len(set(shown))


@pytest.mark.parametrize(
    "raw", [r for r in load.discover(SEEDS, Settings()) if isinstance(r, RawSeed)], ids=lambda r: r.id
)
def test_spans_of_the_samples(raw: RawSeed, brief: Callable[..., Briefing]) -> None:
    check(brief(raw.data, raw.path))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=texts)
def test_spans_of_any_text(text: str, brief: Callable[..., Briefing]) -> None:
    try:
        made = brief(text)
    except SeedError:  # no words, or mostly control characters: refused with a sentence
        assert not any(c.isalnum() for c in text) or "\x07" in text
        return
    check(made)
