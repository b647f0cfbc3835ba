"""A person's decisions win, are marked, and are reported once they match nothing."""

from collections.abc import Callable

import pytest

from generator import typed
from generator.curate import match
from generator.curate.overrides import Decisions
from generator.model import Basis, Briefing, Confidence, Kind, Label
from tests.stories import HARBOUR

pytestmark = pytest.mark.model
Brief = Callable[..., Briefing]


def decide(brief: Brief, source: str) -> Briefing:
    return brief(HARBOUR, decisions=typed.parse(source, Decisions, "overrides/a-story.yml"))


def test_metadata_win_and_the_inferred_bound_goes(brief: Brief) -> None:
    made = decide(brief, "metadata: {published: 2026-03-04, outlet: The Skarnes Post, section: [News, Harbour]}")
    meta = made.seed.meta
    assert meta.published is not None and (meta.published.value, meta.published.basis) == (
        "2026-03-04",
        Basis.CONFIRMED,
    )
    assert meta.outlet is not None and meta.outlet.value == "The Skarnes Post"
    assert [fact.value for fact in meta.section] == ["News", "Harbour"]
    assert meta.earliest is None
    assert {c.text for c in made.corrections} == {"published", "outlet", "section"}


def test_a_given_date_resolves_the_weekdays(brief: Brief) -> None:
    made = decide(brief, "metadata: {published: 2026-03-04}")
    values = {made.seed.words(d.span): d.value for d in made.analysis.dates}
    assert next(v for said, v in values.items() if "Tuesday" in said) == "2026-03-03"


def test_a_label_moves_a_line_out_of_the_text_and_renumbers(brief: Brief) -> None:
    made = decide(brief, "lines:\n  - {text: The two sides will meet, label: advertisement}")
    moved = next(b for b in made.seed.blocks if made.seed.words(b.span).startswith("The two sides"))
    assert moved.label is Label.ADVERT and moved.number == 0 and moved.rule == "decided by a person"
    numbers = [b.number for b in made.seed.blocks if b.number]
    assert numbers == list(range(1, len(numbers) + 1))
    assert "The two sides" not in " ".join(made.seed.words(s.span) for s in made.analysis.sentences)


def test_a_speaker_and_a_chain_are_set(brief: Brief) -> None:
    made = decide(brief, "quotes:\n  - {text: Our ship was never, speaker: The harbour office, via: Jon Aske}")
    quote = next(q for q in made.analysis.quotes if made.seed.words(q.span).startswith("Our ship"))
    assert quote.speaker.name == "The harbour office" and quote.speaker.confidence is Confidence.CERTAIN
    assert quote.via is not None and quote.via.name == "Jon Aske"


def test_sentences_are_pinned_and_hidden(brief: Brief) -> None:
    plain = brief(HARBOUR)
    shown = plain.summary.bottom_line[0]
    first = plain.seed.words(shown.span)[:30]
    made = decide(
        brief,
        f'sentences:\n  - {{text: The two sides will meet, show: bottom line}}\n  - {{text: "{first}", show: hide}}',
    )
    assert [made.seed.words(p.span)[:13] for p in made.summary.bottom_line] == ["The two sides"]
    assert shown.span not in [p.span for p in (*made.summary.bottom_line, *made.summary.key_points)]


def test_the_description_follows_the_bottom_line(brief: Brief) -> None:
    plain = brief(HARBOUR)
    first = plain.seed.words(plain.summary.bottom_line[0].span)[:30]
    hidden = decide(brief, f'sentences:\n  - {{text: "{first}", show: hide}}')
    assert plain.summary.description.startswith(first)
    assert not hidden.summary.description.startswith(first)
    pinned = decide(brief, "sentences:\n  - {text: The two sides will meet, show: bottom line}")
    assert pinned.summary.description.startswith("The two sides will meet")


def test_quotes_are_hidden(brief: Brief) -> None:
    made = decide(brief, "quotes:\n  - {text: Our ship was never, show: hide}")
    index = next(i for i, q in enumerate(made.analysis.quotes) if made.seed.words(q.span).startswith("Our ship"))
    assert index not in (*made.key_quotes, *made.more_quotes)


def test_parties_are_renamed_and_hidden(brief: Brief) -> None:
    source = (
        "parties:\n  - {name: Fjordlinjen, rename: Fjordlinjen AS, kind: organization}\n  - {name: Skarnes, show: hide}"
    )
    made = decide(brief, source)
    shown = [made.analysis.parties[i] for i in made.related]
    renamed = next(p for p in shown if p.name == "Fjordlinjen AS")
    assert renamed.kind is Kind.ORGANIZATION and renamed.key == "fjordlinjen-as"
    assert "Skarnes" not in [p.name for p in shown]


def test_what_matches_nothing_is_told_with_its_place(brief: Brief) -> None:
    decisions = typed.parse(
        "lines:\n  - {text: No such line, label: body}\nquotes:\n  - {text: No such words, show: hide}\n"
        "sentences:\n  - {text: No such sentence, show: hide}\nparties:\n  - {name: Nobody, show: hide}\n",
        Decisions,
        "x.yml",
    )
    missing = match.unmatched(brief(HARBOUR, decisions=decisions), decisions)
    assert [keys[0] for keys, _ in missing] == ["lines", "quotes", "sentences", "parties"]
    assert all("correct the" in text for _, text in missing)


def test_what_matches_is_not_told(brief: Brief) -> None:
    decisions = typed.parse("parties:\n  - {name: Fjordlinjen, rename: Fjordlinjen AS}\n", Decisions, "x.yml")
    assert match.unmatched(brief(HARBOUR, decisions=decisions), decisions) == []


def test_what_matches_nothing_is_no_correction_and_does_nothing(brief: Brief) -> None:
    source = (
        "lines:\n  - {text: No such line, label: body}\nquotes:\n  - {text: No such words, show: hide}\n"
        "sentences:\n  - {text: No such sentence, show: hide}\n  - {text: The two sides, show: hide}\n"
        "parties:\n  - {name: Nobody, rename: Skarnes, show: hide}\n"
    )
    made = decide(brief, source)
    assert [c.text for c in made.corrections] == ["“The two sides” (hide)"]
    assert "Skarnes" in [made.analysis.parties[i].name for i in made.related]


def test_a_speaker_is_called_as_its_party_now_is(brief: Brief) -> None:
    made = decide(brief, "parties:\n  - {name: Jon Aske, rename: Jon Arne Aske}")
    quote = next(q for q in made.analysis.quotes if made.seed.words(q.span).startswith("Our ship"))
    assert quote.speaker.name == "Jon Arne Aske"
    assert [made.analysis.parties[i].name for i in quote.speaker.parties] == ["Jon Arne Aske"]


def test_a_party_that_gets_the_name_of_another_becomes_it(brief: Brief) -> None:
    plain = brief(HARBOUR)
    count = {p.name: len(p.mentions) for p in plain.analysis.parties}
    made = decide(brief, "parties:\n  - {name: Jon Aske, rename: marta tennvik}")
    parties = made.analysis.parties
    assert [p.name for p in parties] == [p.name for p in plain.analysis.parties if p.name != "Jon Aske"]
    index, tennvik = next((i, p) for i, p in enumerate(parties) if p.name == "Marta Tennvik")
    assert len(tennvik.mentions) == count["Marta Tennvik"] + count["Jon Aske"]
    assert "Jon Aske" in [alias.text for alias in tennvik.aliases]
    assert all(made.analysis.mentions[m].party == i for i, p in enumerate(parties) for m in p.mentions)
    assert len(made.related) == len(parties) == len(set(made.related))
    for quote in made.analysis.quotes:
        assert quote.speaker.parties == (index,) and quote.speaker.name == "Marta Tennvik"
    assert [c.field for c in made.corrections] == ["party"]


def test_without_decisions_nothing_is_marked(brief: Brief) -> None:
    assert brief(HARBOUR).corrections == ()
