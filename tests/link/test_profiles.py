"""What is doubtful about a party, and what a person settled."""

from dataclasses import replace

from generator.curate.sitewide import SiteDecisions, SiteParty
from generator.link import registry
from generator.model import Alias, Certainty, Kind, Party, Profile
from generator.text import key
from tests.link.test_registry import briefing


def party(name: str, rule: str, kind: Kind = Kind.PERSON, **aliases: str) -> Party:
    known = [Alias(text, 1, merged.replace("_", " ")) for text, merged in aliases.items()]
    return Party(key(name), name, kind, (Alias(name, 1, "same words"), *known), (), rule)


def profiles(*parties: Party, told: tuple[SiteParty, ...] = ()) -> dict[str, Profile]:
    found = registry.corpus([briefing("a", *parties)], decisions=SiteDecisions(parties=told)).profiles
    return {profile.key: profile for profile in found}


def test_a_kind_that_only_the_model_told_of_one_word_is_doubtful() -> None:
    found = profiles(party("Aldersund", "model person"), party("Ada Moe", "model person"), party("Kiel", "place list"))
    assert [p.certainty for p in found.values()] == [Certainty.AUTOMATIC, Certainty.DOUBTFUL, Certainty.AUTOMATIC]
    assert found["aldersund"].doubts == ("its kind is the language model's guess from one word",)
    known = [briefing("a", party("Aldersund", "model person")), briefing("b", party("Aldersund", "given name"))]
    assert registry.corpus(known).profiles[0].certainty is Certainty.AUTOMATIC


def test_a_weak_merger_and_a_name_of_two_kinds_are_doubtful() -> None:
    weak = profiles(party("Ada Moe", "given name", Moe="last_name_of_the_nearest"))
    assert weak["ada-moe"].doubts == ("“Moe” may be another of that last name",)
    two = profiles(party("Jordan", "given name"), party("Jordan", "country table", Kind.COUNTRY))
    assert {p.certainty for p in two.values()} == {Certainty.DOUBTFUL}


def test_what_a_person_decided_is_confirmed_and_described() -> None:
    told = SiteParty("Aldersund", description="a ship", link="https://ships.example/aldersund")
    found = profiles(party("Aldersund", "model person"), told=(told,))["aldersund"]
    assert (found.certainty, found.doubts) == (Certainty.CONFIRMED, ())
    assert (found.description, found.link) == ("a ship", "https://ships.example/aldersund")
    by_hand = replace(party("Aldersund", "model person"), rule="decided by a person")
    assert profiles(by_hand)["aldersund"].certainty is Certainty.CONFIRMED
