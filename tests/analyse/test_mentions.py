"""Names in the text: where they begin and end, and what they seem to be."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analyse import mentions, nlp, sentences
from generator.analyse.mentions.stage import settle
from generator.analyse.mentions.tables import find, rows
from generator.analyse.mentions.view import Name
from generator.config import Settings
from generator.lexicon import table, words
from generator.model import Form, Kind, Mention, Seed
from tests.brief import made

PIECES = ["Moscow", "said", "(", "U.S.", ")", "'s", "—", ",", "and", "of", "the", "Mr", "Ann-Lee", '"', "“", "WHO"]
PIECES += ["&", "-", ".", "\u202e", "5%", "Ltd", "2-0", "May", "Al"]


def found(seed: Seed, **options: object) -> tuple[Mention, ...]:
    chosen = Settings(**options)  # type: ignore[arg-type]
    parse = nlp.parse(seed, chosen)
    return mentions.find(seed, parse, sentences.split(seed, parse), chosen)


@pytest.mark.model
@pytest.mark.parametrize(("title", "text", "wanted"), made.cases("parties-mentions.md"))
def test_case(title: str, text: str, wanted: str) -> None:
    seed = made.seed(text)
    assert "\n".join(f"{seed.words(m.span)} {m.kind}" for m in found(seed)) == wanted, title


@pytest.mark.model
@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_any_words_give_ordered_mentions_that_do_not_overlap(parts: list[str]) -> None:
    seed = made.seed(" ".join(parts) or "x")
    ends = 0
    for mention in found(seed):
        assert ends <= mention.span.start < mention.span.end
        assert seed.words(mention.span) == seed.words(mention.span).strip()
        assert mention.form is Form.NAME
        assert mention.party == -1
        ends = mention.span.end


@pytest.mark.model
def test_a_rule_can_be_switched_off() -> None:
    seed = made.seed("Russia waits. Moscow accuses the envoy of lying.")
    assert [m.kind for m in found(seed)] == [Kind.COUNTRY, Kind.COUNTRY]
    assert [m.kind for m in found(seed, rules_off=("seat acts",))] == [Kind.COUNTRY, Kind.PLACE]


def test_the_longer_name_wins_and_else_the_earlier() -> None:
    known = [Name(2, 3, Kind.PLACE, "a")]
    longer, crossing = Name(2, 5, Kind.ORGANIZATION, "b"), Name(1, 3, Kind.PERSON, "c")
    assert settle(known, [longer]) == [longer]
    assert settle([longer], [crossing, known[0]]) == [longer]


def test_tables_are_whole_and_say_each_name_once() -> None:
    countries = {row["code"]: row for row in table("countries")}
    assert len(countries) == len(table("countries")) > 190
    for name in ("metonyms", "organisations"):
        names = [row["name"] for row in table(name)]
        assert len(names) == len(set(names)), name
        assert {row["of"] for row in table(name)} <= {"", *countries}, name
    assert len(table("metonyms")) > 130
    assert "" not in rows()


def test_short_names_are_only_found_as_written() -> None:
    assert find("us") is None
    assert find("who") is None
    row = find("UKRAINE")
    assert row is not None
    assert row.name == "Ukraine"


def test_given_names_are_either_or() -> None:
    male, female, either = (words("given_names", part) for part in ("male", "female", "either"))
    assert not male & female
    assert not (male | female) & either
