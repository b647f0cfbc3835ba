"""Reading saved pages: each measure on small made cases, the readings themselves, and the command."""

import json
import re
import runpy
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import ftfy
import pytest
from click.testing import CliRunner

from generator import cli
from generator.config import Settings
from generator.errors import ConfigError, UsageError
from generator.model import Caption, Fact, Label, Metadata, Seed
from generator.quality import floors, gate, pages, pages_gold, score
from generator.quality.gold import Picture
from generator.quality.pages_found import PageCase, cases
from generator.quality.pages_gold import Reading
from generator.quality.pages_measures import counts, errors
from generator.text import visible
from tests.quality import made

OWN = Path(__file__).parent / "pages"
BODY = ("The mayor shut the old pier today.", "What comes next", "A bus will run at eight.")
LINES = ((Label.NAVIGATION, "Home"), (Label.BODY, BODY[0]), (Label.HEADING, BODY[1]), (Label.BODY, BODY[2]))
BLANK = Metadata(Fact("The mayor", made.fact("").basis, "no title"))


def case(lines=LINES, meta: Metadata = BLANK, **reading: object) -> PageCase:
    """A page of those lines, and a reading of three lines and what else is given."""
    text = "\n\n".join(line for _, line in lines)
    seed = Seed("page", "page.txt", "0", text, "utf-8", made.blocks(lines), meta)
    told = {"body": BODY, "headings": BODY[1:2], "language": "", "kind": "", **reading}
    return PageCase("page.txt", "html", Reading(**told), seed)


def counted(one: PageCase) -> dict[str, tuple[float, float, float]]:
    return {name.removeprefix("pages: "): tuple(count) for name, count in counts(one).items()}


# ----------------------------------------------------------------------------------------------- measures


def test_a_page_read_well_has_no_errors() -> None:
    one = case(furniture=("Home",))
    assert all(hits == found == wanted for hits, found, wanted in counted(one).values())
    assert errors(one) == []


def test_a_page_that_cannot_be_read_has_found_nothing() -> None:
    one = PageCase("a.pdf", "pdf", case(furniture=("Home", "Share"), outlet="Post").reading, None, "a.pdf: is broken")
    found = counted(one)
    assert all(hits == 0 for hits, _, _ in found.values())
    assert found["furniture left out"] == (0, 0, 2)
    assert found["updated"] == (0, 1, 1), "not even a missing value is right"
    assert errors(one) == ["a.pdf: cannot be read: a.pdf: is broken"]


def test_the_text_is_measured_in_words_and_in_lines() -> None:
    one = case(lines=((Label.BODY, "Home"), (Label.BODY, BODY[0]), (Label.SHARE, BODY[2])))
    found = counted(one)
    assert found["lines of the text F1"] == (1, 2, 3)
    assert found["headings F1"] == (0, 0, 1)
    # 16 and 8 words make 13 and 5 runs of four; both have the 4 of the first paragraph
    assert found["body 4-gram F1"] == (pytest.approx(2 * 4 / (13 + 5)), 1, 1)
    assert "page.txt: lines of the text: wrong 'home [body: by hand]'" in errors(one)


def test_scripts_without_blanks_are_measured_in_characters() -> None:
    one = case(lines=((Label.BODY, "青潮港の防波堤"),), body=("青潮港の灯台",), headings=())
    assert 0 < counted(one)["body 4-gram F1"][0] < 1


def test_furniture_may_hide_in_a_line_but_not_in_the_words_of_the_text() -> None:
    glued = case(
        lines=(*LINES, (Label.BODY, "Log in Sign up for our letter Share")),
        furniture=("Sign up for our letter", "Share", "the old pier today"),
    )
    assert counted(glued)["furniture left out"] == (2, 2, 3)
    assert "page.txt: furniture left out: in the text 'Sign up for our letter'" in errors(glued)


FULL = {
    "title": "Pier shut",
    "section": ("News", "Harbour"),
    "outlet": "The Skarnes Post",
    "authors": ("Lise Holm", "Ola Brask"),
    "agency": "Nordwire",
    "dateline": "SKARNES",
    "published": "2026-03-14",
    "updated": "2026-03-15",
    "retrieved": "2026-03-16",
    "language": "en",
    "kind": "opinion",
    "address": "https://post.example/pier",
    "terms": "© 2026 Skarnes Post. All rights reserved.",
}
SINGLE = [field for field, value in FULL.items() if isinstance(value, str) and field != "published"]


def meta(**values: str | tuple[str, ...]) -> Metadata:
    told = {k: tuple(map(made.fact, v)) if isinstance(v, tuple) else made.fact(v) for k, v in values.items()}
    return Metadata(**{"title": BLANK.title, **told})


@pytest.mark.parametrize("field", SINGLE)
def test_a_field_is_right_or_wrong(field: str) -> None:
    right, wrong = meta(**{field: FULL[field]}), meta(**{field: "2020-01-01 other"})
    assert counted(case(meta=right, **{field: FULL[field]}))[field] == (1, 1, 1)
    assert counted(case(meta=wrong, **{field: FULL[field]}))[field] == (0, 1, 1)
    assert counted(case(**{field: FULL[field]}))[field] == (0, 1, 1), "missing"
    assert counted(case(meta=right))[field] == (0, 1, 1), "the page does not say it"


def test_fields_are_compared_as_a_reader_would() -> None:
    found = counted(
        case(
            meta=meta(
                outlet="Skarnes Post",
                published="2026-03-14T09:00",
                language="en-GB",
                address="http://www.post.example/pier/#top",
                terms="© 2026 Skarnes Post — all rights reserved",
            ),
            **FULL,
        )
    )
    for field in ("outlet", "published P", "published R", "language", "address", "terms"):
        assert found[field] == (1, 1, 1), field


def test_lists_have_precision_and_recall() -> None:
    found = counted(case(meta=meta(authors=("Lise Holm",), section=("News", "Pier", "Sea")), **FULL))
    assert found["authors P"] == found["authors R"] == (1, 1, 2)
    assert found["section F1"] == (1, 3, 2)


PICTURES = (Picture("A pier in May 2025.", "Ola Brask", "2025-05"), Picture("A ship."))


def captioned(first: str, credit: str | None, date: str | None) -> PageCase:
    lines = ((Label.CAPTION, first), (Label.CAPTION, "A ship."), *LINES)
    blocks = made.blocks(lines)
    facts = [made.fact(value) if value else None for value in (credit, date)]
    pictures = (Caption(0, blocks[0].span, *facts), Caption(1, blocks[1].span))
    return case(lines, Metadata(BLANK.title, captions=pictures), captions=PICTURES)


@pytest.mark.parametrize(
    ("first", "credit", "date", "words", "credits", "dates"),
    [
        ("A pier in May 2025.", "Post/Ola Brask", "2025-05", 2, 2, 2),
        ("A pier in May 2025. Photo: Ola Brask", "Ola Brask", "2025-05", 1, 2, 2),
        ("A pier in May 2025.", None, "2025", 2, 1, 1),
        ("Read more about boats", "Ola Brask", "2025-05", 1, 1, 1),
    ],
)
def test_captions(first: str, credit: str | None, date: str | None, words: int, credits: int, dates: int) -> None:
    found = counted(captioned(first, credit, date))
    assert found["captions F1"] == (words, 2, 2)
    assert (found["caption credits"][0], found["caption dates"][0]) == (credits, dates)


# ----------------------------------------------------------------------------------------------- readings


def reading(**more: object) -> str:
    return json.dumps({"source": "by hand", "shape": "html", "body": ["A."], "language": "en", **more})


def test_a_bad_reading_and_a_lost_page_are_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no pages with readings"):
        pages_gold.pages(tmp_path)
    (tmp_path / "a.json").write_text(reading(), encoding="utf-8")
    with pytest.raises(UsageError, match=r"a\.json: exactly one page"):
        pages_gold.pages(tmp_path)
    (tmp_path / "a.html").write_text("A.", encoding="utf-8")
    (tmp_path / "a.json").write_text(reading(auther="B"), encoding="utf-8")
    with pytest.raises(ConfigError, match=r"a\.json: is no reading of a page .*auther"):
        pages_gold.pages(tmp_path)


def test_other_pages_or_readings_have_another_digest(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(reading(), encoding="utf-8")
    (tmp_path / "a.txt").write_text("A.", encoding="utf-8")
    first = pages_gold.digest(tmp_path)
    (tmp_path / "a.txt").write_text("A. B.", encoding="utf-8")
    second = pages_gold.digest(tmp_path)
    (tmp_path / "a.json").write_text(reading(title="A"), encoding="utf-8")
    assert len({first, second, pages_gold.digest(tmp_path)}) == 3


def test_the_example_of_a_reading_is_one(tmp_path: Path) -> None:
    told = (OWN / "README.md").read_text(encoding="utf-8")
    (tmp_path / "a.json").write_text(told.split("```json")[1].split("```")[0], encoding="utf-8")
    (tmp_path / "a.txt").write_text("", encoding="utf-8")
    (page,) = pages_gold.pages(tmp_path)
    assert len(page.readings[""].furniture) >= 8
    fields = set(Reading.__struct_fields__) | {"source", "shape"}
    assert all(f"`{field}`" in told for field in fields)


ALL = pages_gold.pages(OWN) if OWN.is_dir() else []
TEXTS = {"pasted page", "pasted article", "markdown"}


@pytest.mark.parametrize("page", ALL, ids=lambda page: page.path.name)
def test_the_readings_are_sound(page: pages_gold.Page) -> None:
    assert page.path.stat().st_size < 60_000
    for key, told in page.readings.items():
        assert told.body and set(told.headings) <= set(told.body), key
        assert not set(told.furniture) & set(told.body), key
        assert told.kind in {"report", "opinion", "interview", "live blog", "press release", "correction"}, key
        assert len(told.language) == 2, key


@pytest.mark.parametrize("page", [page for page in ALL if page.shape in TEXTS], ids=lambda page: page.path.name)
def test_what_a_reading_quotes_stands_on_the_page(page: pages_gold.Page) -> None:
    words = _words(_source(page.path.read_bytes()))
    (told,) = page.readings.values()
    said = [*told.body, *told.furniture, *(picture.text for picture in told.captions), *told.authors]
    assert [line for line in said if _words(line) not in words] == []


def _source(data: bytes) -> str:
    """The text of a pasted file: UTF-16 by its mark, else UTF-8, else Windows-1252; garbled letters set right."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252")
    # The last byte of a closing quotation mark has no letter in Windows-1252 and is lost on the way.
    return ftfy.fix_encoding(re.sub("â€(?![œ™“”])", "â€\x9d", text))


def _words(text: str) -> str:
    from generator.quality.words import plain

    return " ".join(plain(visible(line)) for line in text.splitlines() if plain(visible(line)))


def test_the_binary_pages_are_made_from_their_sources() -> None:
    pytest.importorskip("reportlab")
    pytest.importorskip("docx")
    for name, made_page in runpy.run_path(str(OWN / "make.py"))["PAGES"].items():
        assert (OWN / name).read_bytes() == made_page(), f"{name}: run `python tests/quality/pages/make.py`"


# -------------------------------------------------------------------------------------- files and command

TEXT = "Home\nSport\n\nPier shut after crack is found\nBy Lise Holm\n\n" + "\n\n".join(
    ("The mayor of Skarnes shut the old pier today after divers found a crack in it.", "A bus will run at eight.")
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with two pages: a text, and a file that no reader knows."""
    folder = tmp_path / pages.FOLDER
    folder.mkdir(parents=True)
    told = {"title": "Pier shut after crack is found", "authors": ["Lise Holm"], "body": TEXT.split("\n\n")[2:]}
    (folder / "pier.txt").write_text(TEXT, encoding="utf-8")
    (folder / "pier.json").write_text(reading(**told | {"shape": "pasted page"}), encoding="utf-8")
    (folder / "odd.xyz").write_text("?", encoding="utf-8")
    (folder / "odd.json").write_text(reading(), encoding="utf-8")
    return tmp_path


def test_the_reading_stages_are_run(project: Path) -> None:
    odd, pier = pages_gold.pages(project / pages.FOLDER)
    (one,) = cases(pier, Settings())
    assert one.seed and one.seed.meta.title.value == "Pier shut after crack is found"
    (other,) = cases(odd, Settings())
    assert other.seed is None and "odd.xyz" in other.reason


def test_members_are_found_by_number_or_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.errors import SeedError
    from generator.read import load
    from generator.read.members import Member

    def opener(path: str, data: bytes, settings: Settings) -> Iterator[Member | SeedError]:
        yield Member("x/one.txt", b"One.")
        yield SeedError(f"{path}/x/two.bin", "is binary", "leave it")
        yield Member("y/one.txt", b"Three.")

    monkeypatch.setitem(load.CONTAINERS, ".box", opener)
    keys = ("y/one.txt", "2", "3", "4")
    members = {key: {"body": ["A."], "language": "en"} for key in keys}
    (tmp_path / "a.json").write_text(json.dumps({"source": "", "shape": "zip", "members": members}), encoding="utf-8")
    (tmp_path / "a.box").write_text("", encoding="utf-8")
    (page,) = pages_gold.pages(tmp_path)
    found = list(cases(page, Settings()))
    assert [one.seed and one.seed.text for one in found] == ["Three.", None, "Three.", None]
    assert [one.name for one in found] == [f"a.box/{key}" for key in keys]
    assert "is binary" in found[1].reason and "nothing was found" in found[3].reason


def command(root: Path, *options: str) -> tuple[int, str]:
    result = CliRunner().invoke(cli.main, ["quality", "reading", "--root", str(root), "--jobs", "1", *options])
    return result.exit_code, result.output


def test_the_command(project: Path) -> None:
    floors.write(project / gate.OWN, floors.Floors("x", {"pages: title": 0.125}))
    code, output = command(project)
    assert code == 0
    rows = {line[:46].strip(): line.split()[-1] for line in output.split("\n\n")[0].splitlines()}
    assert rows["pages: title"] == "0.1250"
    assert rows["pages: body 4-gram F1, html"] == "–"
    assert "odd.xyz: cannot be read" in command(project, "--errors")[1]
    told = json.loads(command(project, "--json", "--shape", "pasted page")[1])
    assert told["overall"]["pages"] == told["shapes"]["pasted page"]["pages"] == 1
    assert told["overall"]["pages: title"]["value"] == 1.0
    code, output = command(project, "--shape", "scroll")
    assert code == 2 and "there are: html, pasted page" in output


def test_the_gate_measures_the_pages_too(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / gate.GOLD).mkdir(parents=True)
    (project / "a.txt").write_text("A", encoding="utf-8")
    (project / gate.GOLD / "a.json").write_text('{"seed":"a.txt","title":"A","body":[]}', encoding="utf-8")
    monkeypatch.setattr(score, "MEASURES", ())
    quiet = contextmanager(lambda name: iter([lambda done, total: None]))
    first = gate.own(project, None, 1, gate.Pin(True), quiet)
    assert first.figures["pages: title"] == 0.5
    assert first.figures["pages: body 4-gram F1, html"] == 0.0
    assert gate.own(project, None, 1, gate.Pin(), quiet).failures == []
    (project / pages.FOLDER / "pier.txt").write_text("Nothing", encoding="utf-8")
    assert "not those the floors were measured on" in gate.own(project, None, 1, gate.Pin(), quiet).failures[0]
