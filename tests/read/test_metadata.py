"""What is known about a page, and what it rests on."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.config import Outlet, Settings
from generator.model import Basis, Block, Document, Fact, Label, Layout, Metadata, Span
from generator.read import bylines, captions, dayorder, furniture, metadata, outlets, stamps
from tests.read.cases import cases

KNOWN = (Outlet("The Vessel Gazette", ("vesselgazette.example",), ("Vessel Gazette", "The Gazette")),)


def gathered(text: str, front: tuple[tuple[str, str | tuple[str, ...]], ...] = (), **kind: object) -> Metadata:
    layout = Layout.MARKDOWN if front else Layout.PASTED
    document = Document(text, "utf-8", front, Span(0, text.index("\n\n")) if front else None, layout=layout)
    chosen = Settings(**kind)  # type: ignore[arg-type]
    return metadata.gather(document, furniture.label(document, chosen), chosen)


def shown(value: object) -> str:
    if isinstance(value, tuple):
        return "; ".join(fact.value for fact in value) or "none"
    return value.value if isinstance(value, Fact) else "none"


@pytest.mark.parametrize(("title", "text", "expected"), cases("reading-metadata.md"))
def test_a_page_says_what_it_says(title: str, text: str, expected: list[str]) -> None:
    found = gathered(text)
    assert [f"{line.split(' = ')[0]} = {shown(getattr(found, line.split(' = ')[0]))}" for line in expected] == expected


@pytest.mark.parametrize(("title", "text", "expected"), cases("reading-stamps.md"))
def test_stamps(title: str, text: str, expected: list[str]) -> None:
    found = stamps.read(text.strip())
    days = [f"{s.value}{'*' if s.updated else ''}" for s in found.stamps] if found else []
    assert (" ".join(days) or "none") == expected[0]


@pytest.mark.parametrize(("said", "first"), [("2.10.2026 9:05", True), ("2/10/2026 9:05", None)])
def test_figures_parted_by_dots_begin_with_the_day(said: str, first: bool | None) -> None:
    order = dayorder.find(said, Span(0, len(said)), "en")
    assert (order.day_first if order else None) is first


def test_a_day_without_a_year_needs_a_time_or_a_label_before_it() -> None:
    assert stamps.read("Joint readings start on 19 March; results to be published soon") is None
    found = stamps.read("Published May 4, 7:15 AM")
    assert found and not found.stamps and [gap.day.day(2026) for gap in found.open] == ["2026-05-04"]


@pytest.mark.parametrize(("title", "text", "expected"), cases("reading-bylines.md"))
def test_bylines(title: str, text: str, expected: list[str]) -> None:
    names = bylines.names(stamps.without(text.strip()))
    assert ("; ".join(name.text for name in names) or "none") == expected[0]
    assert all(name.span.of(text).casefold() == name.text.casefold() for name in names)


@pytest.mark.parametrize(("title", "text", "expected"), cases("reading-captions.md"))
def test_captions(title: str, text: str, expected: list[str]) -> None:
    credit, day = captions.credit(text.strip()), captions.day(text.strip())
    assert f"{credit.text if credit else 'none'} | {day[0] if day else 'none'}" == expected[0]
    assert credit is None or credit.span.of(text) == credit.text


@pytest.mark.parametrize(("title", "text", "expected"), cases("reading-captions-signed.md"))
def test_credits_without_a_label(title: str, text: str, expected: list[str]) -> None:
    credit = captions.signed(text.strip())
    assert (credit.text if credit else "none") == expected[0]
    assert credit is None or credit.span.of(text) == credit.text


def test_a_caption_is_never_the_day_of_publication() -> None:
    text = next(text for title, text, _ in cases("reading-metadata.md") if title.startswith("a caption"))
    found = gathered(text)
    assert found.published is None
    assert found.earliest and found.earliest.basis is Basis.INFERRED and "caption" in found.earliest.rule
    (caption,) = found.captions
    assert caption.span.of(text).startswith("The lamp of Skerry Point")
    assert caption.credit and caption.credit.value == "Tam Roe"


def test_the_authors_own_keys_win() -> None:
    text = "---\ntitle: The given one\nauthor: Bo Ek and Al Roe\ndate: 2026-01-02\n\n# Another one\n\nThe text.\n"
    front = (
        ("title", "The given one"),
        ("author", "Bo Ek and Al Roe"),
        ("date", "2026-01-02"),
        ("outlet", "the gazette"),
        ("tags", ("a", "b")),
    )
    found = gathered(text, front, outlets=KNOWN)
    assert (found.title.value, found.title.basis) == ("The given one", Basis.GIVEN)
    assert shown(found.authors) == "Bo Ek; Al Roe"
    assert (shown(found.published), shown(found.outlet), shown(found.tags)) == (
        "2026-01-02",
        "The Vessel Gazette",
        "a; b",
    )
    assert found.title.span and found.title.span.of(text) == "title: The given one"


def test_a_date_that_cannot_be_read_is_missing() -> None:
    text = "---\ndate: soon\n\nThe text.\n"
    assert gathered(text, (("date", "soon"),)).published is None


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("vesselgazette.example", "The Vessel Gazette"),
        ("VESSEL GAZETTE", "The Vessel Gazette"),
        ("© 2025 Kelby Times", "Kelby Times"),
        ("Kelby TV’s website can also be reached here", "Kelby TV"),
        ("mail@www.vesselgazette.example", "The Vessel Gazette"),
        ("notvesselgazette.example", None),
        ("All rights reserved", None),
    ],
)
def test_outlets_by_their_furniture(line: str, outlet: str | None) -> None:
    body = "The harbour master said on Friday that the boats would sail, and that nobody need be afraid of the tide."
    text = f"The boats will sail\n\n{body}\n\n{body} Twice.\n\nShare\n{line}\n"
    found = outlets.find(text, furniture.label(Document(text, "utf-8"), Settings()), KNOWN)
    assert (found.value if found else None) == outlet


def test_words_of_the_text_are_no_outlet() -> None:
    body = "The Vessel Gazette said on Friday that the boats would sail, and that nobody need be afraid of the tide."
    text = f"The boats will sail\n\n{body}\n\n{body} Twice.\n"
    assert outlets.find(text, furniture.label(Document(text, "utf-8"), Settings()), KNOWN) is None


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(max_size=80), max_size=12))
def test_any_text_has_a_title_and_spans_inside_it(parts: list[str]) -> None:
    text = "\n".join(parts)
    found = gathered(text)
    assert found.title.value
    facts = [found.title, *found.section, *found.authors, found.outlet, found.published, found.dateline, found.address]
    assert all(0 <= f.span.start < f.span.end <= len(text) for f in facts if f and f.span)


@given(st.text(max_size=200))
def test_any_line_can_be_read(line: str) -> None:
    stamps.read(line)
    captions.credit(line)
    assert all(name.span.end <= len(line) for name in bylines.names(line))


def test_a_thousand_names_under_a_byline_are_read_without_going_ever_deeper() -> None:
    signed = "\n".join(["By", *["Anna Roth | 14 March 2026"] * 1_200])
    found = gathered(f"Bridge closes for the summer\n\n{signed}\n\n{'The bridge will close in June, they say. ' * 4}\n")
    assert found.published and found.published.value == "2026-03-14"


@pytest.mark.parametrize("said", ["Special", "Monday", "Norway", "Eigenbericht"])
def test_a_day_or_a_place_in_brackets_is_no_agency(said: str) -> None:
    text = f"OSLO ({said}) – The bridge over the fjord will close in June for the whole summer, the council has said."
    found = gathered(f"The Skarnes Post\n\nBridge closes for the summer\n\n{text}\n\n© 2026 The Skarnes Post\n")
    assert found.agency is None


@pytest.mark.parametrize("opening", ["Gov. Peter Holm signed", "St. Olaf has won", "Dr. Holm has said"])
def test_a_title_or_a_saint_is_no_dateline(opening: str) -> None:
    head = opening.split(" ", 1)[0]
    text = f"{opening} the bill that closes the bridge over the fjord for the whole summer, the council has said."
    assert gathered(f"{head} Holm and the bridge that closes\n\n{text}\n\n{text}\n").dateline is None


def test_the_place_of_an_address_behind_letters_that_fold_longer() -> None:
    text = "Hauptstraße 5, Großstadt, post.example"
    block = Block(Span(0, len(text)), Label.TRAILER, "test", 0)
    found = outlets.find(text, (block,), (Outlet("The Post", ("post.example",)),))
    assert found and found.span and found.span.of(text) == "post.example"
