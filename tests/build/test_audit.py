"""The audit finds what does not stand in the source, whatever the page says."""

from pathlib import Path

import pytest

from generator.build import audit
from generator.errors import AuditError

TEXT = "A title\n\nThe minister  said it was “a good day”. Nobody else did.\n"
SEEDS = {"one": audit.Source("one.txt", TEXT)}
SENTENCE = "The minister said it was “a good day”."
START = TEXT.index("The minister")
END = TEXT.index(" Nobody")
COUNT = "<p><strong>1 of 1 passages verified</strong></p>"


def mark(start: int = START, end: int = END, href: str = "#p1") -> str:
    return f'<a href="{href}" title="¶1, characters {start} to {end}">¶1</a>'


def check(tmp_path: Path, body: str, name: str = "briefings/one.html") -> int:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"<html><body>{body}</body></html>", encoding="utf-8")
    return audit.site(tmp_path, SEEDS)


def faults(tmp_path: Path, body: str, name: str = "briefings/one.html") -> str:
    with pytest.raises(AuditError) as caught:
        check(tmp_path, body, name)
    return str(caught.value)


@pytest.mark.parametrize(
    "shown",
    [
        f"<p>{SENTENCE} {mark()}</p>",
        f"<ul><li>Our words<p>{SENTENCE} {mark()}</p></li></ul>",
        f"<p>Our words, <em>{SENTENCE}</em> {mark()}</p>",
        f"<li>“{SENTENCE}” {mark()} — our words</li>",
        f"<p><b>The</b> minister said it was “a good day”. {mark()}</p>",
    ],
)
def test_what_stands_in_the_source_passes(tmp_path: Path, shown: str) -> None:
    assert check(tmp_path, shown + COUNT) == 1


def test_a_mark_on_another_page_leads_to_its_seed(tmp_path: Path) -> None:
    shown = f"<p>{SENTENCE} {mark(href='../briefings/one.html#p1')}</p>"
    assert check(tmp_path, shown + COUNT, "quotes/index.html") == 1


@pytest.mark.parametrize(
    "shown",
    [
        f"<p>The minister said it was “a bad day”. {mark()}</p>",
        f"<p>{SENTENCE} Nobody {mark()}</p>",
        f"<p>the minister said it was “a good day”. {mark()}</p>",
        f"<p>{SENTENCE} {mark(START + 1, END)}</p>",
        f"<p>{mark()}</p>",
    ],
)
def test_what_does_not_stand_there_fails_with_seed_and_place(tmp_path: Path, shown: str) -> None:
    told = faults(tmp_path, shown + COUNT)
    assert "one.txt:3" in told and "briefings/one.html" in told


def test_a_wrong_count_fails(tmp_path: Path) -> None:
    assert "states 1 verified passages but shows 0" in faults(tmp_path, COUNT)


def test_a_missing_count_fails(tmp_path: Path) -> None:
    assert "without stating their number" in faults(tmp_path, f"<p>{SENTENCE} {mark()}</p>")


def test_a_mark_to_nowhere_fails(tmp_path: Path) -> None:
    shown = f"<p>{SENTENCE} {mark(href='../briefings/two.html#p1')}</p>"
    assert "leads to no briefing" in faults(tmp_path, shown + COUNT)


def test_two_passages_in_one_paragraph(tmp_path: Path) -> None:
    second = TEXT.index("Nobody")
    other = f"Nobody else did. {mark(second, second + len('Nobody else did.'))}"
    shown = f"<p>{SENTENCE} {mark()} {other}</p><p><strong>2 of 2 passages verified</strong></p>"
    assert check(tmp_path, shown) == 2
