"""Decisions about parties over all documents: whom they mean, what follows, and how they are written."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.curate import sitewide, write
from generator.curate.sitewide import SiteDecisions, SiteParty
from generator.errors import ConfigError
from generator.model import Alias, Analysis, Form, Kind, Mention, Party, Relation, Span
from tests.brief import made
from tests.curate.test_parties import analysis, party, quote

MOE = "parties:\n  - name: Moe\n"
SEED = made.seed("Boris Johnson spoke. Johnson of Torunn Council answered.", "Two Johnsons")


def decided(before: Analysis, *told: SiteParty) -> Analysis:
    return sitewide.decide(SEED, before, SiteDecisions(parties=told))


def names(after: Analysis) -> list[str]:
    return [p.name for p in after.parties]


def test_a_party_is_known_by_its_name_or_its_key_and_never_by_an_alias() -> None:
    moe = Party("ada-moe", "Ada Moe", Kind.PERSON, (Alias("Moe", 1, "last name"),), (0,), "made")
    known = sitewide.Known((moe,))
    assert [known.index(name) for name in ("ada moe", "ada-moe", "Moe")] == [0, 0, None]
    assert (known.index("Ada Moe", Kind.PERSON), known.index("Ada Moe", Kind.PLACE)) == (0, None)


def test_a_decision_about_nobody_here_changes_nothing() -> None:
    before = analysis(party("Ada Moe", 0))
    assert decided(before, SiteParty("Orrick", rename="Bell")) is before
    assert decided(before, SiteParty("Ada Moe", description="a diver")) is before


def test_renamed_merged_and_of_another_kind() -> None:
    before = analysis(party("RIA", 0, Kind.PLACE), party("RIA news agency", 1), party("Orrick", 2))
    told = SiteParty("RIA", merge=("RIA news agency",), kind=Kind.ORGANIZATION)
    after = decided(before, told)
    assert [(p.name, p.kind) for p in after.parties] == [("RIA", Kind.ORGANIZATION), ("Orrick", Kind.PERSON)]
    assert after.parties[0].mentions == (0, 1)
    assert names(decided(before, SiteParty("Orrick", rename="Ada Orrick"))) == ["RIA", "RIA news agency", "Ada Orrick"]


def test_words_kept_apart_are_a_party_with_what_it_says_and_does() -> None:
    at = SEED.text.index
    spans = [Span(at("Boris"), at("Boris") + 13), Span(at("Johnson of"), at("Johnson of") + 7)]
    mentions = tuple(Mention(s, 1, i, Kind.PERSON, Form.NAME, "made", party=0) for i, s in enumerate(spans))
    one = Party("boris-johnson", "Boris Johnson", Kind.PERSON, (Alias("Johnson", 1, "last name"),), (0, 1), "made")
    plain = quote("Boris Johnson", 0)
    said = replace(plain, speaker=replace(plain.speaker, mention=spans[1]))
    relations = tuple(Relation(i, "speak", Span(0, 1), (0,), (), "made") for i in (1, 0))
    before = Analysis((), mentions, (one,), (said, plain), (), relations, (said,))
    after = decided(before, SiteParty("Boris Johnson", apart=("johnson", "Boris Johnson of Bath")))
    assert [(p.name, p.key, p.mentions) for p in after.parties] == [
        ("Boris Johnson", "boris-johnson", (0,)),
        ("Johnson", "johnson", (1,)),
    ]
    assert not after.parties[0].aliases
    assert [q.speaker.name for q in (*after.quotes, *after.reported)] == ["Johnson", "Boris Johnson", "Johnson"]
    assert [r.who for r in after.relations] == [(1,), (0,)]
    assert [m.party for m in after.mentions] == [0, 1]


def test_a_party_is_never_left_without_a_mention() -> None:
    before = analysis(party("Ada Moe", 0))
    assert decided(before, SiteParty("Ada Moe", apart=(SEED.text[:1],))) is before


def test_what_means_nothing_is_told_name_by_name() -> None:
    before = analysis(party("Ada Moe", 0), party("Orrick", 1))
    told = SiteDecisions(
        parties=(
            SiteParty("Bell"),
            SiteParty("orrick", show="hide", merge=("Ada Moe", "Nobody"), apart=("Nothing",)),
            SiteParty("New", merge=("Ada Moe",)),
            SiteParty("Orrick", only=Kind.PLACE),
        )
    )
    seen = set(sitewide.used(SEED, before, told))
    assert [name for _, name in sitewide.idle(told, seen)] == ["Bell", "Nobody", "Nothing", "Orrick"]
    assert [keys for keys, _ in sitewide.idle(told, seen)][1] == ("parties", 1, "merge", 1)
    assert sitewide.hidden(before.parties, told) == {1}


def test_a_decision_about_one_kind_leaves_the_other_alone() -> None:
    before = analysis(party("Georgia", 0, Kind.COUNTRY), party("Georgia", 1, Kind.ORGANIZATION))
    after = decided(before, SiteParty("Georgia", only=Kind.ORGANIZATION, rename="Georgia Ltd"))
    assert [(p.name, p.kind) for p in after.parties] == [("Georgia", Kind.COUNTRY), ("Georgia Ltd", Kind.ORGANIZATION)]


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("parties:\n  - name: Moe\n    renme: Ada Moe\n", 3, "renme`; did you mean `rename`?"),
        ("parties:\n  - name: ''\n    kind: person\n", 2, "name`: is empty"),
        ("parties:\n  - name: Moe\n    link: javascript:alert(1)\n", 3, "is no address"),
        ("parties:\n  - name: Moe\n    confirmed: maybe\n", 3, "invalid enum value 'maybe'"),
    ],
)
def test_a_faulty_file_is_told_with_its_line(tmp_path: Path, text: str, line: int, told: str) -> None:
    file(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        sitewide.load(tmp_path)
    place, said = caught.value.problems[0]
    assert (place.path, place.line) == ("site_config/parties.yml", line) and told in said


def file(root: Path, text: str) -> Path:
    path = sitewide.path_of(root)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode())
    return path


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, "# Decisions about parties over all documents.\nparties:\n  - name: Zoë\n    kind: person\n"),
        ("note: ours\n", "note: ours\n\nparties:\n  - name: Zoë\n    kind: person\n"),
        (
            "parties:\n- name: Moe  # seen in May\n  show: hide\n\n# the end\n",
            "parties:\n- name: Moe  # seen in May\n  show: hide\n- name: Zoë\n  kind: person\n\n# the end\n",
        ),
        (
            "parties:\r\n  - name: Moe\r\n    show: hide\r\n",
            "parties:\r\n  - name: Moe\r\n    show: hide\r\n  - name: Zoë\r\n    kind: person\r\n",
        ),
        (
            f"{MOE}    description: |\n      a diver\n      # and more\n",
            f"{MOE}    description: |\n      a diver\n      # and more\n  - name: Zoë\n    kind: person\n",
        ),
        (
            "parties:\n  - name: Moe\n    merge: [Ada]\nnote: ours\n",
            "parties:\n  - name: Moe\n    merge: [Ada]\n  - name: Zoë\n    kind: person\nnote: ours\n",
        ),
    ],
)
def test_a_decision_is_written_behind_the_others(tmp_path: Path, before: str | None, after: str) -> None:
    if before is not None:
        file(tmp_path, before)
    line = write.add(tmp_path, SiteParty("Zoë", kind=Kind.PERSON))
    text = sitewide.path_of(tmp_path).read_bytes().decode("utf-8")
    assert text == after and text.splitlines()[line - 1].endswith("name: Zoë")
    assert sitewide.load(tmp_path).parties[-1] == SiteParty("Zoë", kind=Kind.PERSON)


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("parties:\n  - name: Bell\n    merge: [Zoë]\n", ":2: decides about"),
        ("parties: [{name: Bell, show: hide}]\n", "stands in square brackets"),
        ("parties: []\n", "holds no list"),
        ("parties:\n  - nme: Bell\n", "nme`; did you mean `name`"),
    ],
)
def test_nothing_is_written_where_it_would_not_be_understood(tmp_path: Path, before: str, told: str) -> None:
    path = file(tmp_path, before)
    with pytest.raises(ConfigError, match=told):
        write.add(tmp_path, SiteParty("Zoë", confirmed="yes"))
    assert path.read_bytes().decode() == before
