"""Marked edits stand in the audit only by the stated rule, whatever made the page."""

import pytest

from generator.build import audit_edits
from generator.build.audit_page import Shown, read
from generator.model import Span

TEXT = "Ilse Tarn is the mayor. VELHAVN (AP) - She wept in the hall. Meanwhile, it rained on Robert Holm."
SHE = TEXT.index("She")
DATELINE = TEXT.index("VELHAVN")
MEANWHILE = TEXT.index("Meanwhile")
WHOLE = Span(DATELINE, TEXT.index(" Meanwhile"))
LAST = Span(MEANWHILE, len(TEXT))


def stands(words: str, span: Span, edits: str) -> bool:
    return audit_edits.stands(words, Shown("#p1", "¶1", span, words, edits), TEXT)


NAMED = f"; name at 0 to 9 for {SHE} to {SHE + 3}"
OPENED = f"; without {DATELINE} to {SHE}"


@pytest.mark.parametrize(
    ("words", "span", "edits"),
    [
        ("VELHAVN (AP) - [Ilse Tarn] wept in the hall.", WHOLE, NAMED),
        ("… She wept in the hall.", WHOLE, OPENED),
        ("… [Ilse Tarn] wept in the hall.", WHOLE, OPENED + NAMED),
        ("… it rained on Robert Holm.", LAST, f"; without {MEANWHILE} to {MEANWHILE + 11}"),
    ],
)
def test_what_stands(words: str, span: Span, edits: str) -> None:
    assert stands(words, span, edits)


@pytest.mark.parametrize(
    ("words", "span", "edits"),
    [
        ("VELHAVN (AP) - [Petra Holm] wept in the hall.", WHOLE, NAMED),
        ("VELHAVN (AP) - [Ilse Tarn] slept in the hall.", WHOLE, NAMED),
        ("VELHAVN (AP) - She wept in the hall.", WHOLE, NAMED),
        ("VELHAVN (AP) - [the mayor] wept in the hall.", WHOLE, f"; name at 13 to 22 for {SHE} to {SHE + 3}"),
        ("VELHAVN (AP) - She [Ilse Tarn] in the hall.", WHOLE, f"; name at 0 to 9 for {SHE + 4} to {SHE + 8}"),
        ("VELHAVN (AP) - She … the hall.", WHOLE, f"; without {SHE + 4} to {SHE + 12}"),
        ("… wept in the hall.", WHOLE, f"; without {DATELINE} to {SHE + 4}"),
        ("… [Ilse Tarn] wept in the hall.", WHOLE, NAMED + OPENED),
        ("… She wept in the hall.", WHOLE, OPENED + "; and more"),
    ],
)
def test_what_does_not(words: str, span: Span, edits: str) -> None:
    assert not stands(words, span, edits)


def test_the_mark_of_a_page_names_them() -> None:
    page = read(f'<p>… She wept. <a href="#p1" title="¶1, characters 24 to 60{OPENED}">¶1</a></p>')
    assert page.shown == [Shown("#p1", "¶1", Span(24, 60), "… She wept. ", OPENED)]
