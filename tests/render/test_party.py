"""The page of a party: how sure it is, what a person decided, and why its names are one party."""

from dataclasses import replace

import pytest

from generator.config import Settings
from generator.curate.sitewide import SiteDecisions, SiteParty
from generator.link import registry
from generator.model import Alias, Kind, Party
from generator.render import context
from generator.render.anchors import party_page
from generator.render.pages import index, party
from tests.link.test_registry import briefing
from tests.link.test_registry import party as made_party


def pages(*parties: Party, told: tuple[SiteParty, ...] = ()) -> dict[str, str]:
    """The pages by name, and the list of all under "index"."""
    corpus = registry.corpus([briefing("a", *parties)], decisions=SiteDecisions(parties=told))
    site = context.of(corpus, Settings(), "Site")
    own = {p.name: party.render(p, site)[party_page(p.key)] for p in corpus.profiles}
    return own | {"index": index.parties(site)["parties/index.md"]}


GUESSED = replace(made_party("Aldersund"), rule="model person")


@pytest.mark.parametrize(
    ("shown", "told", "state", "sentence"),
    [
        (made_party("Ada Moe"), (), "automatic", "Automatic: put together by rules; nobody has looked at it."),
        (GUESSED, (), "doubtful", "Doubtful: its kind is the language model's guess from one word."),
        (GUESSED, (SiteParty("Aldersund", confirmed="yes"),), "confirmed", "Confirmed: a person has decided about it."),
    ],
)
def test_each_state_is_told(shown: Party, told: tuple[SiteParty, ...], state: str, sentence: str) -> None:
    made = pages(shown, told=told)
    assert f"\n{sentence}\n" in made[shown.name] and f"known: {state}\n" in made[shown.name]
    assert (f"· {state}" in made["index"]) is (state != "automatic")


def test_each_name_tells_why_it_is_this_party() -> None:
    aliases = (Alias("Ada Moe", 1, "same words"), Alias("Moe", 2, "last name"))
    page = pages(replace(made_party("Ada Moe"), aliases=aliases))["Ada Moe"]
    assert "- **Moe** · 2 × · the last name of somebody named in full\n" in page


def test_what_a_person_says_of_it_is_shown() -> None:
    told = SiteParty("Fjordlinjen", description="A ferry <firm>", link="https://ferries.example/a_b")
    page = pages(made_party("Fjordlinjen", Kind.ORGANIZATION), told=(told,))["Fjordlinjen"]
    assert "<https://ferries.example/a_b>" in page
    assert "A ferry" in page and "<firm>" not in page
