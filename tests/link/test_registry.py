"""All briefings together: their order, the profiles of their parties, and one page for each party."""

from dataclasses import replace

import pytest

from generator.link import registry
from generator.model import Alias, Basis, Briefing, Corpus, Fact, Kind, Party
from generator.text import key
from tests.quality import made


def party(name: str, kind: Kind = Kind.PERSON, of: str = "") -> Party:
    return Party(key(name), name, kind, (Alias(name, 2, "made"),), (), "made", of=of)


def briefing(seed: str, *parties: Party, published: str = "") -> Briefing:
    plain = made.case(parties=parties).briefing
    meta = replace(plain.seed.meta, published=Fact(published, Basis.STATED, "made") if published else None)
    return replace(plain, seed=replace(plain.seed, id=seed, meta=meta))


def pages(corpus: Corpus) -> dict[str, tuple[Kind, list[str]]]:
    return {p.key: (p.kind, [seed for seed, _ in p.seen]) for p in corpus.profiles}


def keys(corpus: Corpus, seed: str) -> list[str]:
    return [p.key for b in corpus.briefings if b.seed.id == seed for p in b.analysis.parties]


def test_the_newest_come_first_and_the_undated_last_by_id() -> None:
    dated = [
        briefing("b", published="2026-03"),
        briefing("a", published="2026-03"),
        briefing("c", published="2026-04-01"),
    ]
    made = registry.corpus([briefing("z"), *dated, briefing("y")])
    assert [b.seed.id for b in made.briefings] == ["c", "a", "b", "y", "z"]


def test_a_profile_gathers_a_party_over_all_briefings() -> None:
    one = briefing("a", party("Ada Moe", of="Torunn Council"), published="2026-01-01")
    other = briefing("b", party("Orrick"), party("Ada Moe"), party("Gull Day", Kind.EVENT), published="2026-02-01")
    made = registry.corpus([one, other])
    assert [p.key for p in made.profiles] == ["ada-moe", "orrick"]
    profile = made.profiles[0]
    assert profile.seen == (("b", 1), ("a", 0)) and profile.of == "Torunn Council"
    assert profile.aliases == (Alias("Ada Moe", 4, "made"),)


def test_two_kinds_of_one_name_are_two_parties_and_the_commoner_keeps_the_plain_key() -> None:
    person, country = party("Jordan"), party("Jordan", Kind.COUNTRY)
    made = registry.corpus([briefing("a", person), briefing("b", country), briefing("c", country, person, country)])
    assert pages(made)["jordan"] == (Kind.COUNTRY, ["b", "c", "c"])
    assert pages(made)["jordan-person"] == (Kind.PERSON, ["a", "c"])
    assert keys(made, "a") == ["jordan-person"]
    assert keys(made, "c") == ["jordan", "jordan-person", "jordan"]
    assert all(k in pages(made) for b in made.briefings for k in keys(made, b.seed.id))


def test_an_event_never_leads_to_the_page_of_its_namesake() -> None:
    event = party("Jordan", Kind.EVENT)
    made = registry.corpus([briefing("a", event), briefing("b", event), briefing("c", party("Jordan"))])
    assert list(pages(made)) == ["jordan"]
    assert keys(made, "a") == ["jordan-event"]


def test_a_hidden_party_takes_no_page_from_another() -> None:
    hidden = [replace(briefing(seed, party("Jordan")), related=()) for seed in "ab"]
    made = registry.corpus([*hidden, briefing("c", party("Jordan", Kind.COUNTRY))])
    assert pages(made) == {"jordan": (Kind.COUNTRY, ["c"])}


def test_a_key_that_is_taken_is_told_apart_once_more() -> None:
    known = (party("Leeds"), party("Leeds", Kind.PLACE), party("Leeds Place", Kind.PLACE))
    made = registry.corpus([briefing("a", *known)])
    assert keys(made, "a") == ["leeds", "leeds-place-2", "leeds-place"]


def test_a_party_called_index_has_a_page() -> None:
    made = registry.corpus([briefing("a", party("Index", Kind.ORGANIZATION))])
    assert pages(made) == {"index-organization": (Kind.ORGANIZATION, ["a"])}


def test_the_keys_do_not_depend_on_the_order_of_the_briefings() -> None:
    given = [briefing("a", party("Jordan")), briefing("b", party("Jordan", Kind.COUNTRY))]
    assert registry.corpus(given) == registry.corpus(given[::-1])


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Søren Vibholt", "soren-vibholt"),
        ("O’Hara & Sons", "ohara-sons"),
        ("Hawaiʻi", "hawaii"),
        ("Владимир Путин", "party-"),
        ("Иванов Ltd", "party-"),
        ("!!!", "party-"),
    ],
)
def test_keys_of_names(name: str, wanted: str) -> None:
    made = key(name)
    assert made.startswith(wanted) and (made == wanted or len(made) == len("party-") + 10)
    assert made.isascii() and key(name.upper()) == made


def test_names_that_latin_letters_or_their_number_cannot_tell_apart_have_two_keys() -> None:
    assert key("Владимир Путин") != key("Анна Иванова")
    assert key("Иванов Ltd") != key("Петров Ltd")
    assert key("board " * 20 + "one") != key("board " * 20 + "two")
