"""The audit finds what does not stand in the source, whatever the page says."""

from pathlib import Path

import pytest

from generator.build import audit
from generator.build.audited import Ledger
from generator.errors import AuditError

TEXT = "A title\n\nThe minister  said it was “a good day”. Nobody else did.\n"
SEEDS = {"one": audit.Source("one.txt", TEXT)}
SENTENCE = "The minister said it was “a good day”."
START = TEXT.index("The minister")
END = TEXT.index(" Nobody")
COUNT = '<p class="verified"><strong>1 of 1 passages verified</strong>: each stands there.</p>'
SOURCE = (
    '<p id="source-title" class="source-text"><a href="#source-title">¶title</a> A title</p>'
    f'<p id="p1" class="source-text"><a href="#p1">¶1</a> {SENTENCE} Nobody else did.</p>'
)


def mark(start: int = START, end: int = END, href: str = "#p1") -> str:
    return f'<a href="{href}" title="¶1, characters {start} to {end}">¶1</a>'


def put(tmp_path: Path, name: str, body: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"<html><body>{body}</body></html>", encoding="utf-8")


def check(tmp_path: Path, body: str, source: str = SOURCE) -> int:
    put(tmp_path, "briefings/one.html", body + source)
    return audit.site(tmp_path, SEEDS)


def faults(tmp_path: Path, body: str, source: str = SOURCE) -> str:
    with pytest.raises(AuditError) as caught:
        check(tmp_path, body, source)
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
    put(tmp_path, "quotes/index.html", f"<p>{SENTENCE} {mark(href='../briefings/one.html#p1')}</p>" + COUNT)
    assert check(tmp_path, "") == 1


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
    shown = f"<p>{SENTENCE} {mark()} {other}</p>" + COUNT.replace("1 of 1", "2 of 2")
    assert check(tmp_path, shown) == 2


def test_a_mark_to_another_paragraph_fails(tmp_path: Path) -> None:
    shown = f"<p>{SENTENCE} {mark(href='#source-title')}</p>"
    assert "is not in the paragraph that its mark" in faults(tmp_path, shown + COUNT)


def test_a_mark_to_a_missing_paragraph_fails(tmp_path: Path) -> None:
    shown = f"<p>{SENTENCE} {mark(href='#p9')}</p>"
    assert "is not in the paragraph that its mark" in faults(tmp_path, shown + COUNT)


def test_a_quotation_without_a_mark_fails(tmp_path: Path) -> None:
    shown = "<blockquote><p>“We never said that.”</p></blockquote>"
    assert "a quotation without a mark: ““We never said that.”" in faults(tmp_path, shown)


def test_a_paragraph_that_is_not_in_the_seed_fails(tmp_path: Path) -> None:
    changed = SOURCE.replace("Nobody else did", "Somebody else did")
    assert "which is not in the seed" in faults(tmp_path, "", changed)


def test_a_paragraph_left_out_fails_where_the_source_is_shown_in_full(tmp_path: Path) -> None:
    first = SOURCE[: SOURCE.index('<p id="p1"')]
    assert "letters of the seed are in no paragraph" in faults(tmp_path, "", first)
    assert check(tmp_path, '<p class="source-partial">Only excerpts.</p>', first) == 0


def test_a_count_in_other_words_is_no_count(tmp_path: Path) -> None:
    assert check(tmp_path, "<p><strong>3 of 3 passages verified</strong></p>") == 0


LISTED = f"<p>{SENTENCE} {mark(href='../briefings/one.html#p1')}</p>"
TWICE = COUNT.replace("1 of 1", "2 of 2")


def listing(tmp_path: Path, body: str, digest: str = "bytes", seeds: dict[str, audit.Source] = SEEDS) -> int:
    put(tmp_path, "quotes/index.html", body)
    put(tmp_path, "briefings/one.html", f"<p>{SENTENCE} {mark()}</p>{COUNT}{SOURCE}")
    return audit.site(tmp_path, seeds, Ledger(tmp_path / "kept.state", {"one": digest}))


def read_now(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the pages that are read from now on."""
    found: list[str] = []
    real = audit.read_file

    def read(path: Path) -> audit.Page:
        found.append(path.stem)
        return real(path)

    monkeypatch.setattr(audit, "read_file", read)
    return found


def test_a_page_that_stood_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert listing(tmp_path, LISTED + COUNT) == 2
    names = read_now(monkeypatch)
    assert listing(tmp_path, LISTED + COUNT) == 2 and names == []
    assert listing(tmp_path, LISTED + "<p>More.</p>" + COUNT) == 2 and names == ["index"]


def test_a_new_mark_is_looked_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listing(tmp_path, LISTED + COUNT)
    names = read_now(monkeypatch)
    with pytest.raises(AuditError):
        listing(tmp_path, LISTED + LISTED.replace("good", "bad") + TWICE)
    assert listing(tmp_path, LISTED + LISTED + TWICE) == 3
    assert names == ["index", "index"]


def test_pages_are_read_again_when_the_seed_they_lead_to_changed(tmp_path: Path) -> None:
    listing(tmp_path, LISTED + COUNT)
    other = {"one": audit.Source("one.txt", TEXT.replace("good", "dull"))}
    with pytest.raises(AuditError, match="quotes/index"):
        listing(tmp_path, LISTED + COUNT, "other bytes", other)


def test_pages_are_read_again_when_the_page_they_lead_to_changed(tmp_path: Path) -> None:
    listing(tmp_path, LISTED + COUNT)
    put(tmp_path, "briefings/one.html", SOURCE.replace('id="p1"', 'id="p2"'))
    with pytest.raises(AuditError, match=r"quotes/index\.html: .* is not in the paragraph"):
        audit.site(tmp_path, SEEDS, Ledger(tmp_path / "kept.state", {"one": "bytes"}))


def test_what_failed_is_read_again(tmp_path: Path) -> None:
    for _ in "ab":
        with pytest.raises(AuditError):
            listing(tmp_path, LISTED)
