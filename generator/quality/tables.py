"""Figures as lines of text, beside their floors."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.quality.measures import Count, Figure, f1, precision, recall

HEAD = f"{'measure':<46} {'value':>6} {'P':>6} {'R':>6} {'hits':>6} {'found':>5} {'wanted':>6}"
FLOOR = "  floor"


def figure(value: Figure) -> str:
    """A figure in six characters; a dash where there is none."""
    return f"{value:6.4f}" if value is not None else f"{'–':>6}"


def counted(
    measures: Iterable[tuple[str, Callable[[Count], Figure]]], counts: Mapping[str, Count], floors: Mapping[str, float]
) -> Iterator[str]:
    """A line for each measure by name: its figure, precision and recall of an F1, the counts, and its floor."""
    yield HEAD + FLOOR
    yield from (f"{line} {figure(floors.get(name))}" for name, line in _lines(measures, counts))


def bare(measures: Iterable[tuple[str, Callable[[Count], Figure]]], counts: Mapping[str, Count]) -> Iterator[str]:
    """The same where there are no floors."""
    yield HEAD
    yield from (line for _, line in _lines(measures, counts))


def _lines(
    measures: Iterable[tuple[str, Callable[[Count], Figure]]], counts: Mapping[str, Count]
) -> Iterator[tuple[str, str]]:
    for name, of in measures:
        count = counts[name]
        sides = (precision(count), recall(count)) if of is f1 else (None, None)
        shown = " ".join(map(figure, (of(count), *sides)))
        yield name, f"{name:<46} {shown} {count.hits:6.4g} {count.found:5.0f} {count.wanted:6.0f}"


def plain(figures: Mapping[str, float], floors: Mapping[str, float]) -> Iterator[str]:
    """A line for each figure by name, with its floor."""
    yield f"{'measure':<46} {'value':>6}{FLOOR}"
    yield from (f"{name:<46} {value:6.4f} {figure(floors.get(name))}" for name, value in figures.items())
