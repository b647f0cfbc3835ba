"""Characters: the one normalisation, names compared, file names, lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import text


@given(st.text())
def test_visible_is_idempotent_and_has_no_controls(source: str) -> None:
    shown = text.visible(source)
    assert text.visible(shown) == shown
    assert not any(c < " " or c in "\u202e\u200b\ufeff" for c in shown)


def test_visible_folds_blanks_and_drops_what_hides() -> None:
    assert text.visible("  a\u00a0\t b\u202ec\r\n") == "a bc"


@pytest.mark.parametrize(
    ("source", "slug"),
    [
        ("NATO's “red lines”", "natos-red-lines"),
        ("Ingunn Solstrøm", "ingunn-solstrom"),
        ("../../etc/passwd", "etc-passwd"),
        ("北京", ""),
        ("a" * 70, "a" * 60),
        ("word " * 20, "word-word-word-word-word-word-word-word-word-word-word-word"),
    ],
)
def test_slug(source: str, slug: str) -> None:
    assert text.slug(source) == slug


@given(st.text(max_size=200))
def test_slug_is_a_safe_file_name(source: str) -> None:
    made = text.slug(source)
    assert len(made) <= 60
    assert all(c.isascii() and (c.isalnum() or c == "-") for c in made)
    assert made == made.strip("-").lower()


def test_fold_compares_names() -> None:
    assert text.fold("Müller’s  Café") == text.fold("muller's cafe")


def test_line_of() -> None:
    assert [text.line_of("a\nb\nc", i) for i in (0, 2, 4)] == [1, 2, 3]
