"""Who is involved: the form of the readings, each measure on small made cases, the corpus, and the command."""

import json
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import cli
from generator.config import Settings
from generator.errors import ConfigError, UsageError
from generator.model import Analysis, Briefing, Form, Kind, Mention, Party, Span, Summary
from generator.quality import edges, floors, gate, parties, parties_gold, score
from generator.quality.parties_found import PartyCase
from generator.quality.parties_gold import Text, Wanted
from generator.quality.parties_measures import MEASURES, counts
from generator.quality.parties_rows import Row, errors, rows
from tests.brief import made

OWN = Path(__file__).parent / "parties"
SOURCE = """A remark.

## talks
[Moscow|Russia|state] met the mayor, [Ana Moe], in [Moscow|Moscow|place]. [Danish||loose] tea was served.
--
Russia; country
Ana Moe; person; role=mayor; of=Torunn
Moscow; place
Torunn; place; as=Old Torunn; may=only in passing
no Denmark
"""


def texts(folder: Path, source: str = SOURCE) -> list[Text]:
    (folder / "made.md").write_text(source, encoding="utf-8")
    return parties_gold.texts(folder)


def test_a_text_and_its_reading_are_read(tmp_path: Path) -> None:
    (text,) = texts(tmp_path)
    assert (text.title, text.page, text.never) == ("talks", False, ("Denmark",))
    assert text.text == "Moscow met the mayor, Ana Moe, in Moscow. Danish tea was served.\n"
    assert [(w.span.of(text.text), w.party, w.form) for w in text.words] == [
        ("Moscow", "Russia", "state"),
        ("Ana Moe", "Ana Moe", ""),
        ("Moscow", "Moscow", "place"),
        ("Danish", "", "loose"),
    ]
    assert text.parties[1] == Wanted("Ana Moe", Kind.PERSON, roles=("mayor",), of="Torunn")
    assert text.parties[3].spare and text.parties[3].called == {"torunn", "old torunn"}
    (page,) = texts(tmp_path, "## a\n@page\nA title\n--\n")
    assert page.page and page.text == "A title\n"


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("## a\n[Ana]\n--\n", "made.md:3: “a”: words mean 'Ana'"),
        ("## a\nAna\n", "no line `--`"),
        ("## a\nAna\n--\nAna; persn\n", "persn"),
        ("## a\nAna\n--\nAna; person; rol=mayor\n", "'rol=mayor' says nothing of a party"),
    ],
)
def test_a_faulty_reading_is_told_with_its_line(tmp_path: Path, source: str, told: str) -> None:
    with pytest.raises(ConfigError) as caught:
        texts(tmp_path, "A remark.\n\n" + source)
    assert told in str(caught.value)


def test_a_folder_without_texts_is_told(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("## a\n", encoding="utf-8")
    with pytest.raises(UsageError, match="no texts with their parties"):
        parties_gold.texts(tmp_path)


# ------------------------------------------------------------------------------------------------ measures


def case(text: Text, *found: tuple[str, Kind, tuple[int, ...]], role: bool = True) -> PartyCase:
    """The text with parties found, each with the numbers of its mentions among the marked words."""
    seed = made.seed(text.text.strip())
    owners = {word: i for i, (_, _, mine) in enumerate(found) for word in mine}
    mentions = tuple(
        Mention(word.span, 0, 0, Kind.PLACE, Form.NAME, "made", owners.get(i, -1)) for i, word in enumerate(text.words)
    )
    at = seed.text.index("mayor")
    spans = {Kind.PERSON: Span(at, at + 5)} if role else {}
    known = tuple(
        Party(name, name, kind, (), mine, "made", spans.get(kind), "Torunn" if kind is Kind.PERSON else "")
        for name, kind, mine in found
    )
    analysis = Analysis((), mentions, known, (), (), ())
    return PartyCase(
        text, Briefing(seed, analysis, Summary((), (), (), ""), (), (), (), tuple(range(len(known))), (), ())
    )


RIGHT = (("Russia", Kind.COUNTRY, (0,)), ("Ana Moe", Kind.PERSON, (1,)), ("Moscow", Kind.PLACE, (2,)))


@pytest.fixture
def text(tmp_path: Path) -> Text:
    return texts(tmp_path)[0]


def wrong(one: PartyCase) -> set[str]:
    """The measures that are below 1."""
    figures = {m.name: m.figure(counts(one)[m.name]) for m in MEASURES}
    return {name.removeprefix("involved: ") for name, figure in figures.items() if figure is not None and figure < 1}


def test_a_text_in_which_all_is_right_has_no_errors(text: Text) -> None:
    one = case(text, *RIGHT)
    assert not wrong(one) and not errors(one)
    assert dict(rows(one)) == {"state": Row(1, 1), "place": Row(1, 1), "loose": Row(1, 1)}


def test_a_spare_party_is_neither_wanted_nor_wrong(text: Text) -> None:
    assert not wrong(case(text, *RIGHT, ("Old Torunn", Kind.PLACE, ())))


def test_a_missed_party_and_an_invented_one(text: Text) -> None:
    one = case(text, *RIGHT[:2], ("Denmark", Kind.COUNTRY, (3,)))
    assert counts(one)["involved: found F1"] == (2, 3, 3)
    assert wrong(one) == {
        "found F1",
        "found with the right kind F1",
        "others left out",
        "words taken for the right party",
        "metonyms",
    }
    told = " ".join(errors(one))
    assert "missed: Moscow (place)" in told and "must not be a party: Denmark" in told
    assert "taken for Denmark instead of nobody (loose)" in told


def test_a_wrong_kind_and_a_wrong_role(text: Text) -> None:
    one = case(text, ("Russia", Kind.PLACE, (0,)), *RIGHT[1:])
    assert wrong(one) == {"found with the right kind F1"} and "Russia is a place [made] for a country" in errors(one)[0]
    other = replace(text, parties=(replace(text.parties[1], roles=("chair",)), *text.parties[::2]))
    assert {"role P", "role R"} <= wrong(case(other, *RIGHT))
    assert any("role of Ana Moe: 'mayor' for chair" in told for told in errors(case(other, *RIGHT)))
    silent = case(text, *RIGHT, role=False)
    assert counts(silent)["involved: role P"] == (0, 0, 1) and any("no role of" in told for told in errors(silent))


def test_a_merge_of_two_and_a_second_entry(text: Text) -> None:
    merged = case(text, ("Russia", Kind.COUNTRY, (0, 2)), RIGHT[1])
    assert "no wrong merge" in wrong(merged) and any("wrong merge: Russia" in told for told in errors(merged))
    twice = case(text, ("Russia", Kind.COUNTRY, ()), *RIGHT[1:], ("Muscovy", Kind.COUNTRY, (0,)))
    assert "no second entry" in wrong(twice) and any("a second entry: Muscovy" in told for told in errors(twice))


# --------------------------------------------------------------------------------------- corpus and command


def test_the_corpus_holds_every_trap() -> None:
    found = parties_gold.texts(OWN)
    forms = [word.form for text in found for word in text.words]
    assert sum(form in ("state", "place") for form in forms) >= 60
    told = (OWN / parties_gold.README).read_text(encoding="utf-8")
    assert all(f"`{form}`" in told for form in forms if form)
    assert sum(len(party.roles) > 0 for text in found for party in text.parties) >= 50
    assert len({text.title for text in found}) == len(found), "titles tell the texts apart"


def test_at_least_sixty_relations_were_read() -> None:
    read = edges.documents(OWN.parents[2])
    assert sum(len(one.right | one.wrong) for one in read) >= 60 and any(one.wrong for one in read)
    for one in read:
        text = one.path.read_text(encoding="utf-8")
        assert one.path.suffix != ".txt" or all(text.startswith(edge.words, edge.at) for edge in one.right | one.wrong)


# --------------------------------------------------------------------------------------------- relations

HEAD = "\t".join(edges.COLUMNS) + "\n"
SUED = edges.Edge(5, "sued", "Norvia", "sue", "Vell", "")


def judged(root: Path, rows: str) -> list[edges.Read]:
    (root / parties.FOLDER).mkdir(parents=True, exist_ok=True)
    (root / edges.FILE).write_text(rows, encoding="utf-8")
    return edges.documents(root)


def test_judged_relations_are_read(tmp_path: Path) -> None:
    assert edges.documents(tmp_path) == [] and edges.digest(tmp_path) == ""
    (tmp_path / "a.txt").write_text("Text", encoding="utf-8")
    rows = "a.txt\t5\tsued\tNorvia\tsue\tVell\t\tyes\na.txt\t9\tmet\tVell\tmeet\t\tnot\tno\n"
    (read,) = judged(tmp_path, HEAD + rows)
    assert read.right == {SUED} and read.wrong == {edges.Edge(9, "met", "Vell", "meet", "", "not")} and not read.page
    first = edges.digest(tmp_path)
    (tmp_path / "a.txt").write_text("Other", encoding="utf-8")
    assert edges.digest(tmp_path) != first


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("document\n", "edges.tsv:1: does not name the columns"),
        (HEAD + "a.txt\tx\tsued\tNorvia\tsue\tVell\t\tyes\n", "edges.tsv:2: is no judged relation"),
        (HEAD + "a.txt\t5\tsued\tNorvia\tsue\tVell\t\tperhaps\n", "edges.tsv:2: is no judged relation"),
    ],
)
def test_faulty_judgements_are_told_with_their_line(tmp_path: Path, rows: str, told: str) -> None:
    with pytest.raises(ConfigError) as caught:
        judged(tmp_path, rows)
    assert told in str(caught.value)


def test_a_judged_document_that_is_lost_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"a\.txt: relations were judged"):
        judged(tmp_path, HEAD + "a.txt\t5\tsued\tNorvia\tsue\tVell\t\tyes\n")


def test_what_nobody_read_counts_as_wrong() -> None:
    denied = SUED._replace(hedge="not")
    read = edges.Read(Path("a.txt"), False, frozenset({SUED}), frozenset({denied}))
    assert edges.counts(read, [SUED])["involved: relations P"] == (1, 1, 1)
    new = SUED._replace(at=80)
    assert edges.counts(read, [denied, new])["involved: relations still found"] == (0, 2, 1)
    told = [line.split(": ")[1] for line in edges.errors(read, [denied, new])]
    assert told == ["wrong", "not judged", "not found any more"] and not edges.errors(read, [SUED])


@pytest.mark.model
def test_relations_are_told_as_they_are_found(tmp_path: Path) -> None:
    text = "A title\n\nNorway said on Monday that Sweden had sued Denmark.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    read = edges.Read(tmp_path / "a.txt", False, frozenset(), frozenset())
    wanted = edges.Edge(text.index("sued"), "sued", "Sweden", "sue", "Denmark", "by: Norway")
    assert edges.found(read, Settings()) == [wanted]


@pytest.mark.model
def test_the_command(tmp_path: Path) -> None:
    folder = tmp_path / parties.FOLDER
    folder.mkdir(parents=True)
    (folder / "a.md").write_text(
        "## a\n[Norway] sent [Ana Moe], a judge, to [Oslo|Oslo|place].\n--\nNorway; country\n"
        "Ana Moe; person; role=judge\nOslo; place\n",
        encoding="utf-8",
    )
    floors.write(tmp_path / gate.OWN, floors.Floors("x", {"involved: found F1": 0.125}))
    command = ["quality", "parties", "--root", str(tmp_path), "--jobs", "1"]
    shown = CliRunner().invoke(cli.main, command)
    assert shown.exit_code == 0, shown.output
    lines = {line[:46].strip(): line[46:].split() for line in shown.output.splitlines()}
    assert lines["involved: found F1"][0] == "1.0000" and lines["involved: found F1"][-1] == "0.1250"
    assert lines["place"][:2] == ["1", "1.0000"]
    assert CliRunner().invoke(cli.main, [*command, "--errors"]).output.strip() == ""
    told = json.loads(CliRunner().invoke(cli.main, [*command, "--json"]).output)
    assert told["texts"] == 1 and told["overall"]["involved: role P"]["value"] == 1.0
    first = parties.digest(tmp_path)
    (folder / "a.md").write_text("## a\nx\n--\n", encoding="utf-8")
    assert parties.digest(tmp_path) != first


def test_the_gate_measures_the_parties_too(tmp_path: Path, text: Text, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / gate.GOLD).mkdir(parents=True)
    (tmp_path / "a.txt").write_text("A", encoding="utf-8")
    (tmp_path / gate.GOLD / "a.json").write_text('{"seed":"a.txt","title":"A","body":[]}', encoding="utf-8")
    (tmp_path / parties.FOLDER).mkdir()
    (tmp_path / parties.FOLDER / "a.md").write_text(SOURCE, encoding="utf-8")
    monkeypatch.setattr(score, "MEASURES", ())
    made = parties.Outcome()
    made.add((counts(case(text, *RIGHT)), list(rows(case(text, *RIGHT))), []))
    monkeypatch.setattr(parties, "measure", lambda root, jobs, progress: made)
    quiet = contextmanager(lambda name: iter([lambda done, total: None]))
    first = gate.own(tmp_path, None, 1, gate.Pin(True), quiet)
    assert first.figures["involved: metonyms"] == first.figures["involved: form state"] == 1.0
    assert gate.own(tmp_path, None, 1, gate.Pin(), quiet).failures == []
    (tmp_path / parties.FOLDER / "a.md").write_text("## b\nx\n--\n", encoding="utf-8")
    assert "not those the floors were measured on" in gate.own(tmp_path, None, 1, gate.Pin(), quiet).failures[0]
