"""Mentions merged into parties: names, kinds, roles, weights."""

from __future__ import annotations

import dataclasses

import pytest

from generator.analyse import nlp, parties, sentences
from generator.analyse.mentions import find
from generator.analyse.parties.keys import distinct
from generator.analyse.parties.kinds import decide
from generator.analyse.parties.names import bare, initials, is_acronym, one_letter_off, parts
from generator.config import Settings
from generator.model import Basis, Fact, Form, Kind, Mention, Party, Seed, Span, Standing
from tests.brief import made


def merged(seed: Seed, **options: object) -> tuple[tuple[Mention, ...], tuple[Party, ...]]:
    chosen = Settings(**options)  # type: ignore[arg-type]
    parse = nlp.parse(seed, chosen)
    split = sentences.split(seed, parse)
    return parties.merge(seed, parse, split, find(seed, parse, split, chosen), chosen)


def told(seed: Seed, party: Party) -> dict[str, str]:
    return {
        "kind": str(party.kind),
        "as": ",".join(sorted({alias.text for alias in party.aliases})),
        "role": seed.words(party.role) if party.role else "",
        "of": party.of,
        "by": ",".join(sorted({alias.rule for alias in party.aliases})),
    }


@pytest.mark.model
@pytest.mark.parametrize(("title", "text", "wanted"), made.cases("parties-merged.md"))
def test_case(title: str, text: str, wanted: str) -> None:
    head, body = text.split("\n", 1)
    seed = made.seed(body, head)
    by_name = {party.name: told(seed, party) for party in merged(seed)[1]}
    for line in wanted.split("\n"):
        if line.startswith("no "):
            assert line[3:] not in by_name, title
            continue
        name, kind, *rest = line.split("; ")
        assert name in by_name, (title, by_name)
        assert by_name[name]["kind"] == kind, title
        for key, value in (pair.split("=", 1) for pair in rest):
            shown = by_name[name][key]
            assert value in shown.split(",") if key == "by" else value == shown, (title, by_name)


@pytest.mark.model
def test_every_mention_points_to_the_party_that_lists_it() -> None:
    mentions, found = merged(made.seed("Ann Lee of Hollin Paper Ltd met Moscow envoys. Lee smiled.", "Lee talks"))
    for i, mention in enumerate(mentions):
        assert mention.party == -1 or i in found[mention.party].mentions
    assert [party.mentions[0] for party in found] == sorted(party.mentions[0] for party in found)
    assert len({(party.key, party.kind) for party in found}) == len(found)


@pytest.mark.model
def test_the_outlet_and_its_authors_are_no_parties_unless_the_story_is_about_them() -> None:
    seed = made.seed("A source told the Torunn Ledger that Ann Lee wrote it. Dan Orrick denied it.", "Secrets out")
    fact = Fact("Torunn Ledger", Basis.STATED, "made")
    meta = dataclasses.replace(seed.meta, outlet=fact, authors=(Fact("Ann Lee", Basis.STATED, "made"),))
    behind = dataclasses.replace(seed, meta=meta)
    assert {"Dan Orrick"} == {party.name for party in merged(behind)[1]}
    about = made.seed("Workers struck at the Torunn Ledger on Monday.", "Torunn Ledger on strike")
    about = dataclasses.replace(about, meta=dataclasses.replace(about.meta, outlet=fact))
    assert "Torunn Ledger" in {party.name for party in merged(about)[1]}


@pytest.mark.model
def test_two_parties_of_one_name_differ_in_kind_or_key() -> None:
    text = "Newcastle beat Leeds 2-0 in the league. The striker scored a penalty in the match. He was born in Leeds."
    keys = [(party.key, party.kind) for party in merged(made.seed(text, "Late goal"))[1] if party.name == "Leeds"]
    assert keys == [("leeds", Kind.ORGANIZATION), ("leeds", Kind.PLACE)]
    assert [p.key for p in distinct([party("Leeds"), party("Leeds"), party("Leeds", Kind.PLACE)])] == [
        "leeds",
        "leeds-2",
        "leeds",
    ]


def mention(kind: Kind, rule: str) -> Mention:
    return Mention(Span(0, 1), 0, 0, kind, Form.NAME, rule)


def test_many_guesses_of_the_model_do_not_outweigh_a_form_of_address() -> None:
    guesses = [mention(Kind.ORGANIZATION, "model org")] * 9
    assert decide([*guesses, mention(Kind.PERSON, "title before")])[0] is Kind.PERSON
    assert decide(guesses) == (Kind.ORGANIZATION, "model org")


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("The U.S.", ("us",)), ("Torunn’s", ("torunn",)), ("al-Amr", ("al", "amr")), ("…", ())],
)
def test_words_of_a_name(name: str, wanted: tuple[str, ...]) -> None:
    assert parts(name) == wanted


def test_what_names_drop_and_shorten() -> None:
    assert bare("Hollin Paper Co. Ltd") == ("hollin", "paper")
    assert "who" in initials("World Health Organization")
    assert "mit" in initials("Massachusetts Institute of Technology")
    assert is_acronym("U.N.")
    assert not is_acronym("Unicef")


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [("kristin", "kristen", True), ("maurer", "mauer", True), ("marsh", "marsh", False), ("lee", "leone", False)],
)
def test_one_letter_off(one: str, other: str, wanted: bool) -> None:
    assert one_letter_off(one, other) is wanted
    assert one_letter_off(other, one) is wanted


def party(name: str, kind: Kind = Kind.PERSON) -> Party:
    return Party(name.lower(), name, kind, (), (), "made")


def test_the_party_of_the_title_that_comes_first_and_often_weighs_most() -> None:
    seed = made.seed("Marsh spoke.\nOrrick heard Marsh.\nMarsh left.", "Marsh speaks")
    starts = [i for i in range(len(seed.text)) if seed.text.startswith(("Marsh", "Orrick"), i)]
    owner = [0 if seed.text.startswith("Marsh", i) else 1 for i in starts]
    blocks = [next(n for n, b in enumerate(seed.blocks) if b.span.start <= i < b.span.end) for i in starts]
    all_mentions = tuple(
        Mention(Span(i, i + 5), block, block, Kind.PERSON, Form.NAME, "made", who)
        for i, block, who in zip(starts, blocks, owner, strict=True)
    )
    weighed = parties.weigh(seed, (), all_mentions, (party("Marsh"), party("Orrick"), party("Absent")), (), ())
    assert [p.weight for p in weighed] == sorted((p.weight for p in weighed), reverse=True)
    assert weighed[0].weight == 1.0
    assert weighed[0].standing is Standing.ABOUT
    assert weighed[1].standing is Standing.MENTIONED
    assert dict(weighed[0].evidence)["title"] == 1.0
    assert dict(weighed[0].evidence)["count"] == 4.0


def test_no_parties_weigh_nothing() -> None:
    assert parties.weigh(made.seed("Rain fell."), (), (), (), (), ()) == ()
