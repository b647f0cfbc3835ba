"""What a reader is told to keep in mind."""

from dataclasses import replace

import pytest

from generator.brief import caveats
from generator.model import Analysis, Basis, Confidence, Fact, Grade, Quote, Seed, Span, Speaker
from tests.brief import made


def found(text: str, seed: Seed | None = None, quotes: tuple[Quote, ...] = ()) -> list[tuple[str, str]]:
    seed = seed or made.seed(text)
    known = replace(made.analysis(seed), quotes=quotes)
    return [(c.kind, c.text) for c in caveats.find(seed, known)]


def kinds(text: str) -> list[str]:
    return [kind for kind, _ in found(text) if kind not in ("undated", "no byline")]


def quote(seed: Seed, words: str, speaker: Speaker, group: int, known: Analysis) -> Quote:
    start = seed.text.index(words)
    span = Span(start, start + len(words))
    sentence = next(i for i, s in enumerate(known.sentences) if s.span.holds(span))
    return Quote(span, span, known.sentences[sentence].block, sentence, Grade.STATEMENT, "made", group, speaker=speaker)


def test_a_text_without_date_and_byline_says_so_once() -> None:
    assert [kind for kind, _ in found("The pier of Marrow Bay is closed.")] == ["undated", "no byline"]


def test_the_earliest_day_is_told_as_a_bound() -> None:
    seed = made.seed("The pier of Marrow Bay is closed.")
    seed = replace(seed, meta=replace(seed.meta, earliest=Fact("2026-03-04", Basis.INFERRED, "dated picture")))
    text = found("", seed)[0][1]
    assert "2026-03-04" in text
    assert "cannot be older" in text


def test_a_dated_text_with_an_author_has_neither() -> None:
    seed = made.seed("The pier of Marrow Bay is closed.")
    fact = Fact("2026-03-04", Basis.STATED, "made")
    seed = replace(seed, meta=replace(seed.meta, published=fact, authors=(fact,)))
    assert found("", seed) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The shop owners accuse the council of hiding a report.", "claim"),
        ("The council allegedly lost the report.", "claim"),
        ("The union claims that the gate was locked.", "claim"),
        ("The council denies that any report was hidden.", "denial"),
        ("The council rejected the allegations.", "denial"),
        ("The mayor disputed that account.", "denial"),
        ("An engineer who asked not to be named said the pillar was hollow.", "unnamed source"),
        ("The pillar is hollow, said a diver on condition of anonymity.", "unnamed source"),
    ],
)
def test_wording_tells_a_claim_a_denial_or_a_source_without_name(text: str, kind: str) -> None:
    assert kind in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "The storm claimed the lives of two sailors.",
        "The club claimed the title in May.",
        "The council named the sources of its money.",
        "The committee rejected the budget for the second time.",
    ],
)
def test_other_senses_are_no_claims_and_no_denials(text: str) -> None:
    assert kinds(text) == []


def test_the_passage_is_the_sentence() -> None:
    seed = made.seed("The pier is closed. The council denies that it was warned.")
    passages = [c.passage for c in caveats.find(seed, made.analysis(seed)) if c.kind == "denial"]
    assert [seed.words(p.span) for p in passages if p] == ["The council denies that it was warned."]


def test_one_voice_only_is_told() -> None:
    seed = made.seed('"The pier is closed for good," she said. "The gate stays shut for years," she said.')
    known = made.analysis(seed)
    tarn = Speaker("Ilse Tarn", (), None, Confidence.CERTAIN, "made")
    both = tuple(
        quote(seed, words, tarn, i, known)
        for i, words in enumerate(("The pier is closed for good", "The gate stays shut for years"))
    )
    assert ("single source", "All its quotations come from one source: Ilse Tarn.") in found("", seed, both)
    assert "single source" not in [kind for kind, _ in found("", seed, both[:1])]


def test_an_unclear_speaker_is_told_with_the_sentence() -> None:
    seed = made.seed('"The pier is closed for good," somebody said.')
    known = made.analysis(seed)
    unclear = quote(seed, "The pier is closed for good", Speaker(""), 0, known)
    assert "unclear speaker" in [kind for kind, _ in found("", seed, (unclear,))]


def test_an_unnamed_speaker_is_told_once_and_a_spokesman_is_not() -> None:
    seed = made.seed('"The pillar is hollow," one diver said. "Quite hollow," the diver said.')
    known = made.analysis(seed)
    for name, times in (("one diver", 1), ("a spokesman", 0)):
        who = Speaker(name, (), None, Confidence.CERTAIN, "made", unnamed=True)
        both = tuple(quote(seed, w, who, i, known) for i, w in enumerate(("The pillar is hollow", "Quite hollow")))
        assert [kind for kind, _ in found("", seed, both)].count("unnamed source") == times
