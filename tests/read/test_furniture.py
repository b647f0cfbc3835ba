"""Lines: what each is, that none is lost, and that no text breaks the reading."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.config import Settings
from generator.model import TEXT_LABELS, Block, Document, Label, Layout, Mark, Shape, Span
from generator.read import chain, features, furniture, lines, pasted, phrases, rules
from tests.read.cases import cases

PIECES = [
    "By Ann Lee",
    "Share | Print",
    "3 May 2026",
    "A long sentence of the text that ends with a stop, as it should.",
    "* item",
    "READ MORE: x",
    "# Title",
    "> said",
    "---",
    "Sign up",
    "(Photo by AFP)",
    "“Quoted,” she said.",
    "\u2028",
    "\r",
    "",
]


def labelled(text: str, **kind: object) -> tuple[Block, ...]:
    layout = Layout.MARKDOWN if kind.pop("markdown", False) else Layout.PASTED
    return furniture.label(Document(text, "utf-8", layout=layout), Settings(**kind))  # type: ignore[arg-type]


@pytest.mark.parametrize(("title", "text", "expected"), cases("reading-lines.md"))
def test_lines_are_what_a_reader_takes_them_for(title: str, text: str, expected: list[str]) -> None:
    found = [(str(b.label), b.span.of(text)) for b in labelled(text)]
    for line in expected:
        label, start = line.split(" = ")
        assert label in [name for name, words in found if words.startswith(start)], line


@pytest.mark.parametrize(("title", "text", "expected"), cases("reading-markdown.md"))
def test_markdown_blocks(title: str, text: str, expected: list[str]) -> None:
    found = [f"{b.label} = {' '.join(b.span.of(text).split())}" for b in labelled(text, markdown=True)]
    assert found == expected


def test_every_label_can_be_reached() -> None:
    found = {b.label for _, text, _ in cases("reading-lines.md") for b in labelled(text)}
    found |= {b.label for _, text, _ in cases("reading-markdown.md") for b in labelled(text, markdown=True)}
    found |= {b.label for b in furniture.label(answered(), Settings())}
    assert found == set(Label), f"no line is ever called {sorted(set(Label) - found)}"


def answered() -> Document:
    """A mail with keys above it and an earlier message below."""
    text = "title: Flour\n\nThe boat is in.\n\n> Where is the boat?\n"
    marks = (Mark(Span(14, 29), Shape.TEXT), Mark(Span(31, 51), Shape.REPLY))
    return Document(text, "utf-8", front_span=Span(0, 12), layout=Layout.MARKED, marks=marks)


def called(text: str, states: str) -> list[Label]:
    """The labels of lines whose states are given by their first letters."""
    spans = list(lines.spans(text))
    known = [next(state for state in chain.State if state.name[0] == letter) for letter in states]
    page = pasted.made(text, features.look(text, spans), known, 0)
    return [rules.decide(page, i, rules.RULES)[0] for i in range(len(spans))]


PROSE = "The band said on Sunday that it would sail to every port of the coast before the winter.\n\n"
LONG = "Crews have told the company that they will not sail before they are paid, " * 3 + "they said.\n\n"


def test_a_list_that_a_colon_announces_is_of_the_text() -> None:
    text = f"Band sails again\n\n{PROSE}{PROSE}The dates of the tour:\nNet Loft, Stane\nOld Ropery, Vessel\n\nKelby\n"
    assert called(text, "BTTAAAA")[4:] == [Label.LIST, Label.LIST, Label.TRAILER]
    assert called(text.replace("tour:", "tour"), "BTTTAAA")[4:] == [Label.TRAILER] * 3


def test_sentences_between_title_and_text_are_its_opening() -> None:
    text = f"Band sails again\n\n{PROSE}The boats:\n\n{PROSE}{PROSE}"
    assert called(text, "BBBTT")[1:] == [Label.NAVIGATION, Label.NAVIGATION, Label.BODY, Label.BODY]
    assert (
        called(text.replace("The boats:", "So do the boats, as they have long said."), "BBBTT")[1:] == [Label.BODY] * 4
    )


def test_a_whole_paragraph_interrupts_no_text() -> None:
    text = f"Band sails again\n\n{PROSE}{LONG}{PROSE}"
    assert called(text, "BTIT")[2] is Label.BODY


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Advertisement\nNew boots for wet decks\n", Label.ADVERT),
        ("The Harbour newsletter in your inbox every day\n", Label.BOILERPLATE),
        ("www.vesselgazette.example/boots\n", Label.TRAILER),
        ("Crowds on the pier in Kelby\n(Photo by Tam Roe)\n", Label.CAPTION),
        ("Harbour hall to be rebuilt in brick after fire\n", Label.RELATED),
    ],
)
def test_what_interrupts_the_text_is_called_by_what_it_says(line: str, label: Label) -> None:
    between = line.count("\n")
    text = f"Band sails again\n\n{PROSE}{PROSE}{line}\n{PROSE}{PROSE}"
    found = called(text, "BTT" + "I" * between + "TT")
    assert found[3 if label is Label.CAPTION else 2 + between] is label


def test_clean_text_is_left_as_it_is() -> None:
    text = "A title of few words\n\nShare this article\nBy Ann Lee\nThe text.\n"
    blocks = labelled(text, reading="clean")
    assert [b.label for b in blocks] == [Label.TITLE, Label.BODY, Label.BODY, Label.BODY]
    assert [b.label for b in labelled("The text begins at once.\n\nIt goes on.", reading="clean")] == [Label.BODY] * 2


def test_a_rule_can_be_switched_off_by_its_name() -> None:
    text = next(text for title, text, _ in cases("reading-lines.md") if title.startswith("a press release"))
    assert "end mark" in {b.rule for b in labelled(text)}
    assert "end mark" not in {b.rule for b in labelled(text, rules_off=("end mark",))}


def test_every_rule_has_a_name_of_its_own() -> None:
    names = [rule.name for rule in rules.RULES]
    assert len(names) == len(set(names))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=60)), max_size=25),
    st.sampled_from(["", "markdown", "clean"]),
)
def test_blocks_hold_every_line_in_order(parts: list[str], mode: str) -> None:
    text = "\n".join(parts)
    kind = {"markdown": True} if mode == "markdown" else {"reading": mode} if mode else {}
    blocks = labelled(text, **kind)
    spans = [block.span for block in blocks]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(span.start < span.end for span in spans)
    for line in lines.spans(text):
        assert any(span.meets(line) for span in spans)
        if mode != "markdown":
            assert line in spans
    assert [b.number for b in blocks if b.label in TEXT_LABELS] == list(range(1, sum(b.number > 0 for b in blocks) + 1))


@pytest.mark.parametrize(
    "text",
    [
        "# " + " " * 150_000 + "#x",
        "a" * 190_000,
        "a." * 95_000,
        "(" * 100_000 + "Photo",
        "By " * 60_000,
        "- " * 90_000,
        "1 " * 90_000,
        "word @ " * 20_000,
        "\t" * 150_000 + "|",
        "> " * 90_000,
        "| " * 90_000,
    ],
)
@pytest.mark.parametrize("markdown", [False, True])
def test_no_line_is_too_long_to_read(text: str, markdown: bool) -> None:
    start = time.process_time()
    labelled(f"A title\n\n{text}\n\nThe end of it.", markdown=markdown)
    assert time.process_time() - start < 30


def test_the_way_through_the_states_has_one_stretch_of_text() -> None:
    for _, text, _ in cases("reading-lines.md"):
        way = chain.states(features.look(text, list(lines.spans(text))))
        inside = [i for i, state in enumerate(way) if state in (chain.State.TEXT, chain.State.INSIDE)]
        assert inside == list(range(inside[0], inside[-1] + 1))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("SHARE THIS ARTICLE", "share bar"),
        ("Comments (131)", "comments"),
        ("Share · Email · Print", "share bar"),
        ("READ MORE: The long winter", "related line"),
        ("Terms   Privacy   Cookies", "end"),
        ("Dockers walk out", ""),
        ("41 comments", "comments"),
        ("By the harbour, nobody shares.", ""),
    ],
)
def test_phrases_name_furniture(line: str, kind: str) -> None:
    assert phrases.hint(line) == kind


def test_front_matter_comes_first() -> None:
    text = "---\ntitle: x\n---\nThe text.\n"
    document = Document(text, "utf-8", (("title", "x"),), Span(0, 17), layout=Layout.MARKDOWN)
    assert [b.label for b in furniture.label(document, Settings())] == [Label.FRONT_MATTER, Label.BODY]
