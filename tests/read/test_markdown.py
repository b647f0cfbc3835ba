"""Markdown seeds: what is markup and what is text, and what the front matter may say."""

from __future__ import annotations

import time
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.config import Settings
from generator.curate.overrides import DocumentKind
from generator.model import Document, Metadata
from generator.read import front, furniture, metadata
from generator.read.formats import markdown
from tests.conftest import raw
from tests.read.cases import cases


def read(source: str, **kind: object) -> Document:
    return markdown.read(raw(source, "a.md"), Settings(**kind))  # type: ignore[arg-type]


def gathered(source: str) -> Metadata:
    document = read(source)
    return metadata.gather(document, furniture.label(document, Settings()), Settings())


@pytest.mark.parametrize(("title", "text", "expected"), cases("reading-markdown-source.md"))
def test_blocks_of_a_source(title: str, text: str, expected: list[str]) -> None:
    document = read(text)
    found = furniture.label(document, Settings())
    assert [f"{b.label} = {' '.join(b.span.of(document.text).split())}" for b in found] == expected


def test_any_line_end_ends_a_line() -> None:
    source = "> The well\n> was dry.\n\n> It rained."
    for end in ("\r", "\r\n", "\u2028"):
        document = read(source.replace("\n", end))
        found = [b.span.of(document.text) for b in furniture.label(document, Settings())]
        assert found == [f"The well{end}was dry.", "It rained."]


@pytest.mark.parametrize(
    "between",
    ["The mayor has resigned.", "title: [", "- a\n- b", "key: " + "x" * 20_001, "a: &x [1]\nb: [*x, *x]"],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_is_no_front_matter_is_text(between: str, end: str) -> None:
    source = f"---\n{between}\n---\nThe rest.\n".replace("\n", end)
    document = read(source)
    assert document.front == () and document.front_span is None
    assert [n.severity for n in document.notices] == ["warning"] and "front matter" in document.notices[0].text
    shown = "".join(b.span.of(document.text) for b in furniture.label(document, Settings()) if b.number)
    assert len(shown) > len(between) * 0.9 and "The rest." in shown


def test_lists_in_lists_are_one_list_and_what_is_empty_is_left_out() -> None:
    source = "---\ntags: [a, null, [b, [c, null]]]\nauthors: [{name: Ann Lee, url: x}, {url: y}]\n---\nText.\n"
    made = gathered(source)
    assert [fact.value for fact in made.tags] == ["a", "b", "c"]
    assert [fact.value for fact in made.authors] == ["Ann Lee"]
    assert dict(read("---\ntags: !!set {b, a, c}\n---\nText.\n").front)["tags"] == ("a", "b", "c")


@pytest.mark.parametrize(
    ("key", "value", "wanted"),
    [
        ("kind", "banana", None),
        ("kind", "Press-Release", "press release"),
        ("kind", "live blog", "live blog"),
        ("language", "xx-klingon", None),
        ("language", "en-GB", "en"),
        ("language", "da", "da"),
        ("published", "banana", None),
        ("published", "2026-03-14", "2026-03-14"),
    ],
)
def test_only_known_kinds_languages_and_days_are_taken(key: str, value: str, wanted: str | None) -> None:
    source = f"---\ntitle: A well\n{key}: {value}\n---\nText.\n"
    fact = getattr(gathered(source), key)
    told = read(source).notices
    if wanted:
        assert fact.value == wanted and fact.rule == f"front matter: {key}" and told == ()
    else:
        assert fact is None or fact.rule != f"front matter: {key}"
        assert [n.line for n in told] == [3] and value in told[0].text and f"`{key}`" in told[0].text
        assert read(source, rules_off=("front matter keys",)).notices == ()


def test_a_person_may_decide_for_the_same_kinds() -> None:
    assert get_args(DocumentKind) == front.KINDS


@given(st.lists(st.sampled_from([*"`*_[]()<>|~\\\n \ufdd0a1-#", "```\n", "> ", "\n> ", "\r\n"]), max_size=60))
def test_no_letter_is_lost(parts: list[str]) -> None:
    source = "a" + "".join(parts)
    made = read(source).text
    assert [c for c in made if c.isalnum()] == [c for c in source if c.isalnum()]
    assert made.count("\n") == source.count("\n")
    assert made.count("\ufdd0") == source.count("\ufdd0")


@pytest.mark.parametrize("part", ["`a ", "``` ", "```x\n", "> a\n", "> \n", "|-", "| - |\n", "> > ", "~~~\n`"])
def test_no_source_takes_long(part: str) -> None:
    source = "a\n" + part * (19_000 if "\n" in part else 180_000 // len(part))
    start = time.process_time()
    furniture.label(read(source), Settings())
    assert time.process_time() - start < 30  # what grows with the square takes minutes
