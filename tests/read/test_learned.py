"""Lines that `site_config/furniture.yml` lists, on the pages of their outlet and of others."""

from pathlib import Path

import pytest

from generator import config
from generator.config import LearnedLine, LearnedOutlet, Outlet, Settings
from generator.errors import ConfigError
from generator.model import Document, Fact, Label, Layout
from generator.model.reading import Basis
from generator.read import furniture, learned

POSTER = "The reading room is open to everybody who brings a book and a biscuit for our readers."
CALL = "Our newsroom answers every letter that is written by hand and has a stamp on it."
PAGE = f"""Ferry firm denies breaking pier

The mayor of Skarnes accused the ferry company on Tuesday of breaking the town's oldest pier.

{POSTER}

The company said on Wednesday that its ship was far away on that day and never touched the pier.

{CALL}

The two sides will meet on Friday, according to the mayor, who leads the town's harbour board.

© 2026 Nordwire
"""
LINES = (LearnedLine(POSTER.upper(), Label.ADVERT), LearnedLine(CALL, Label.BOILERPLATE, "7 of 9"))
NORDWIRE = Outlet("Nordwire", ("nordwire.example",))


def labels(text: str = PAGE, *outlets: LearnedOutlet, document: Document | None = None, **more: object) -> dict:
    settings = Settings(furniture=outlets or (LearnedOutlet("nordwire", LINES),), outlets=(NORDWIRE,), **more)
    document = document or Document(text, "utf-8")
    return {b.span.of(document.text): (b.label, b.rule, b.number) for b in furniture.label(document, settings)}


def test_a_learned_line_has_its_label_and_the_paragraphs_are_numbered_without_it() -> None:
    found = labels()
    assert found[POSTER] == (Label.ADVERT, "learned furniture", 0)
    assert found[CALL] == (Label.BOILERPLATE, "learned furniture", 0)
    assert [number for _, _, number in found.values() if number] == [1, 2, 3]


def test_without_the_file_the_lines_are_text() -> None:
    found = labels(PAGE, LearnedOutlet("Nordwire"))
    assert found[POSTER][0] is found[CALL][0] is Label.BODY


def test_it_can_be_switched_off() -> None:
    assert labels(PAGE, rules_off=("learned furniture",)) == labels(PAGE, LearnedOutlet("Nordwire"))


def test_another_outlets_lines_do_not_count() -> None:
    assert labels(PAGE, LearnedOutlet("Meridian Post", LINES))[POSTER][0] is Label.BODY


def test_a_line_a_person_rejected_does_not_count() -> None:
    rejected = LearnedOutlet("Nordwire", (LearnedLine(POSTER, Label.ADVERT, ignore=True), LINES[1]))
    found = labels(PAGE, rejected)
    assert found[POSTER][0] is Label.BODY and found[CALL][0] is Label.BOILERPLATE


@pytest.mark.parametrize(("shown", "taken"), [((POSTER, CALL), True), ((POSTER,), False)])
def test_a_page_that_names_no_outlet_is_told_by_two_lines(shown: tuple[str, ...], taken: bool) -> None:
    text = PAGE.replace("© 2026 Nordwire\n", "")
    for line in {POSTER, CALL} - set(shown):
        text = text.replace(line, "The pier was built in the year of the great herring.")
    assert (labels(text)[POSTER][0] is Label.ADVERT) is taken


def test_a_page_that_two_outlets_may_have_made_is_nobodys() -> None:
    text = PAGE.replace("© 2026 Nordwire\n", "")
    assert labels(text, LearnedOutlet("a", LINES), LearnedOutlet("b", LINES))[POSTER][0] is Label.BODY


@pytest.mark.parametrize("name", ["Nordwire", "nordwire.example"])
def test_the_address_of_a_page_tells_its_outlet(name: str) -> None:
    address = Fact("https://www.nordwire.example/pier", Basis.STATED, "canonical link")
    text = PAGE.replace("© 2026 Nordwire\n", "")
    document = Document(text, "utf-8", layout=Layout.PASTED, facts=(("address", address),))
    assert labels(text, LearnedOutlet(name, LINES[:1]), document=document)[POSTER][0] is Label.ADVERT


def test_what_a_page_says_of_itself_is_never_furniture() -> None:
    text = PAGE.replace("pier\n\nThe mayor", "pier\n\nBy Lise Holm\n\nThe mayor", 1)
    found = labels(text, LearnedOutlet("Nordwire", (LearnedLine("By Lise Holm", Label.NAVIGATION),)))
    assert found["By Lise Holm"][0] is Label.BYLINE


def test_lines_are_compared_whole_without_blanks_and_case() -> None:
    assert learned.key(" Share\u00a0 THIS\u200b page ") == learned.key("share this page")
    assert labels(PAGE.replace(POSTER, POSTER + " So there."))[POSTER + " So there."][0] is Label.BODY


def test_the_file_is_part_of_the_settings_and_of_their_digest(tmp_path: Path) -> None:
    (tmp_path / "site_config").mkdir()
    path = tmp_path / "site_config/furniture.yml"
    path.write_text(
        "furniture:\n- outlet: Nordwire\n  lines:\n  - line: Share it\n    label: share bar\n    seen: 3 of 4\n"
    )
    settings = config.load(tmp_path)
    assert settings.furniture == (LearnedOutlet("Nordwire", (LearnedLine("Share it", Label.SHARE, "3 of 4"),)),)
    assert settings.digest() != Settings().digest()


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("label: body", "5: `furniture[0].lines[0].label`: body is a part of the article"),
        ("lable: trailer", "5: unknown key `furniture[0].lines[0].lable`; did you mean `label`?"),
        ("label: sidebar", "5: `furniture[0].lines[0].label`: invalid enum value 'sidebar'"),
    ],
)
def test_mistakes_are_told_with_their_line(tmp_path: Path, entry: str, told: str) -> None:
    (tmp_path / "site_config").mkdir()
    path = tmp_path / "site_config/furniture.yml"
    path.write_text(f"furniture:\n- outlet: Nordwire\n  lines:\n  - line: A\n    {entry}\n")
    with pytest.raises(ConfigError) as caught:
        config.load(tmp_path)
    assert f"site_config/furniture.yml:{told}" in str(caught.value)
