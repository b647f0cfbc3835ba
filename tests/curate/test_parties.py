"""Decided names and kinds: who becomes one, and that all that points to a party follows."""

from generator.curate import parties
from generator.curate.overrides import Decisions, PartyDecision
from generator.model import (
    Alias,
    Analysis,
    Form,
    Grade,
    Kind,
    Mention,
    Party,
    Quote,
    Relation,
    Span,
    Speaker,
)
from tests.brief import made

SEED = made.seed("Moe met the Board. Orrick sued it.", "Moe and Orrick")


def party(name: str, mention: int, kind: Kind = Kind.PERSON, of: str = "") -> Party:
    return Party(name.lower(), name, kind, (Alias(name, 1, "made"),), (mention,), "made", of=of)


def quote(name: str, *who: int) -> Quote:
    return Quote(Span(0, 3), Span(0, 3), 1, 0, Grade.STATEMENT, "made", 0, speaker=Speaker(name, who))


def analysis(*found: Party, quotes: tuple[Quote, ...] = (), relations: tuple[Relation, ...] = ()) -> Analysis:
    mentions = tuple(Mention(Span(i, i + 1), 1, 0, p.kind, Form.NAME, "made", party=i) for i, p in enumerate(found))
    return Analysis((), mentions, found, quotes, (), relations)


def decided(before: Analysis, *told: PartyDecision) -> Analysis:
    return parties.decide(SEED, before, Decisions(parties=told))


def shown(after: Analysis) -> list[tuple[str, str, str]]:
    return [(p.key, p.name, str(p.kind)) for p in after.parties]


def test_indexes_names_and_owners_follow_a_merger() -> None:
    relations = (
        Relation(0, "meet", Span(0, 1), (0,), (2,), "made"),
        Relation(0, "sue", Span(0, 1), (0,), (1,), "made", claimed_by=(3, 1)),
    )
    before = analysis(
        party("Ada Moe", 0),
        party("Moe", 1),
        party("Board", 2, Kind.ORGANIZATION, of="Moe"),
        party("Orrick", 3),
        quotes=(quote("Moe and Orrick", 1, 3), quote("Bell and Bell", 2)),
        relations=relations,
    )
    after = decided(before, PartyDecision("Moe", rename="Ada Moe"))
    assert [p.name for p in after.parties] == ["Ada Moe", "Board", "Orrick"]
    assert [m.party for m in after.mentions] == [0, 0, 1, 2]
    assert after.parties[0].mentions == (0, 1) and after.parties[1].of == "Ada Moe"
    assert [(q.speaker.name, q.speaker.parties) for q in after.quotes] == [
        ("Ada Moe and Orrick", (0, 2)),
        ("Bell and Bell", (1,)),
    ]
    assert [(r.verb, r.who, r.whom) for r in after.relations] == [("meet", (0,), (1,))]
    assert after.parties[0].weight == 1.0


def test_a_renamed_party_takes_the_kind_of_that_name_unless_a_kind_is_given() -> None:
    before = analysis(party("Jordan", 0, Kind.COUNTRY), party("Jordans", 1))
    assert shown(decided(before, PartyDecision("Jordans", rename="Jordan"))) == [("jordan", "Jordan", "country")]
    apart = decided(before, PartyDecision("Jordans", rename="Jordan", kind=Kind.PERSON))
    assert shown(apart) == [("jordan", "Jordan", "country"), ("jordan", "Jordan", "person")]


def test_two_parties_that_get_one_name_become_one_and_swapped_names_do_not() -> None:
    before = analysis(party("Moe", 0), party("Orrick", 1))
    one = decided(before, PartyDecision("Moe", rename="Bell"), PartyDecision("Orrick", rename="Bell"))
    assert shown(one) == [("bell", "Bell", "person")]
    swapped = decided(before, PartyDecision("Moe", rename="Orrick"), PartyDecision("Orrick", rename="Moe"))
    assert shown(swapped) == [("orrick", "Orrick", "person"), ("moe", "Moe", "person")]


def test_two_decisions_about_one_party_add_up() -> None:
    told = (PartyDecision("Moe", rename="Moe Ltd"), PartyDecision("Moe", kind=Kind.ORGANIZATION))
    assert shown(decided(analysis(party("Moe", 0)), *told)) == [("moe-ltd", "Moe Ltd", "organization")]


def test_a_name_without_latin_letters_has_a_key_of_its_own() -> None:
    after = decided(analysis(party("Moe", 0)), PartyDecision("Moe", rename="Анна Иванова"))
    assert after.parties[0].key.startswith("party-")
