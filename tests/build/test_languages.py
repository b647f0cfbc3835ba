"""A site with documents in several languages: built, audited, and honest about what was not done."""

import re
import shutil
from pathlib import Path

import frontmatter
import pytest

from generator import lexicon
from generator.build import site as maker
from generator.config import MODEL
from tests.analyse.test_languages import seed_of
from tests.conftest import new_project
from tests.stories import HARBOUR

pytestmark = pytest.mark.model

PAGES = Path(__file__).parents[1] / "data" / "languages"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = new_project(tmp_path_factory.mktemp("languages") / "project")
    shutil.copytree(PAGES, project / "seeds", dirs_exist_ok=True)
    (project / "seeds" / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
    named = "---\noutlet: صحيفة المرسى\n---\n" + (PAGES / "mina.txt").read_text(encoding="utf-8") + "\nتم الافتتاح.\n"
    (project / "seeds" / "marsa.md").write_text(named, encoding="utf-8")
    report = maker.build(project, None, None, jobs=1, quiet=True)[0]  # raises AuditError
    assert len(report.briefings) == 8
    return project


def page(project: Path, name: str) -> str:
    return (project / "site" / "briefings" / f"{name}.html").read_text(encoding="utf-8")


def test_the_notice_stands_above_the_summary(built: Path) -> None:
    for name, language in (("werft", "German"), ("phare", "French"), ("minato", "Japanese"), ("mina", "Arabic")):
        html = page(built, name)
        at = html.index(f"This document is in {language}, ")
        assert at < html.index('id="bottom-line"')
        assert html.count("This document is in") == 1
    assert "This document is in" not in page(built, "harbour")


def test_the_words_of_the_source_say_their_language(built: Path) -> None:
    html = page(built, "werft")
    paragraphs = re.findall(r"<p[^>]*class=\"source-(?:text|heading)\"[^>]*>", html)
    assert paragraphs and all('lang="de"' in tag and 'dir="auto"' in tag for tag in paragraphs)
    assert re.search(r'<p[^>]*class="bottom-line"[^>]*lang="de"', html)
    assert len(re.findall(r'<blockquote>\s*<p[^>]*lang="de"', html)) == html.count("<blockquote>") > 0
    assert re.search(r'<h1[^>]*dir="auto"[^>]*lang="de"', html)
    assert re.search(r'<li[^>]*dir="auto"[^>]*lang="de"', html)
    assert 'lang="ar"' in page(built, "mina")
    assert not re.search(r'<h1[^>]*lang="', page(built, "harbour"))


def test_facts_from_right_to_left_keep_their_place_in_the_line(built: Path) -> None:
    assert re.search(r"<bdi>[\u0600-\u06ff ]+</bdi>", page(built, "marsa"))
    assert "<bdi>" not in page(built, "werft")


def test_pages_in_english_name_no_language_of_their_own(built: Path) -> None:
    assert not re.search(r'<p[^>]*lang="', page(built, "harbour"))


def test_quotations_and_parties_are_on_the_page(built: Path) -> None:
    keys = frontmatter.load(str(built / "docs_src" / "briefings" / "werft.md")).metadata
    assert keys["language"] == "de"
    assert {"Jörn Brandt", "Heike Vollmers", "Kiel"} <= {party["name"] for party in keys["parties"]}
    assert "“Wir haben seit zwei Jahren keinen neuen Auftrag für ein Fährschiff bekommen”" in page(built, "werft")
    assert "Who does what" not in page(built, "werft")


def test_parties_meet_across_languages(built: Path) -> None:
    names = {path.stem for path in (built / "site" / "parties").glob("*.html")}
    assert {"switzerland", "germany", "jorn-brandt"} <= names


def test_a_language_can_name_a_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.analyse import language
    from generator.analyse.plain import names, nothing, sentences
    from generator.config import DEFAULT

    for folder in ("en", "xx"):
        (tmp_path / folder).symlink_to(lexicon.DATA / folder)
    (tmp_path / "cy").mkdir()
    (tmp_path / "cy" / "language.txt").write_text(f"[name]\nWelsh\n[model]\n{MODEL}\n", encoding="utf-8")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "titles.txt").write_bytes((lexicon.DATA / "en" / "titles.txt").read_bytes())
    monkeypatch.setattr(lexicon, "DATA", tmp_path)
    with lexicon.replaced(tmp_path / "other"):  # forget what was read
        seed = seed_of("cy\nYesterday Barack Obama spoke in Paris.")
        parse = nothing.parse(seed, DEFAULT)
        found = names.find(seed, parse, sentences.split(seed, parse, DEFAULT), DEFAULT)
        assert ("Barack Obama", "model person") in [(seed.words(m.span), m.rule) for m in found]
        assert language.models() == (MODEL,)
