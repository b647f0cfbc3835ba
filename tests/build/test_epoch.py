"""The site's clock follows the documents, within what file formats can hold."""

import gzip
import io
from dataclasses import replace
from types import SimpleNamespace

import pytest

from generator.build import epoch
from generator.model import Corpus


def corpus(*published: str) -> Corpus:
    def made(value: str) -> SimpleNamespace:
        meta = SimpleNamespace(published=SimpleNamespace(value=value), updated=None)
        return SimpleNamespace(seed=SimpleNamespace(meta=meta))

    return replace(Corpus((), ()), briefings=tuple(map(made, published)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("published", "seconds"),
    [
        ((), 315_532_800),
        (("2026-03-14", "2025"), 1_773_446_400),
        (("2026-03",), 1_772_323_200),
        (("0001-01-01",), 315_532_800),
        (("9999-12-31",), epoch.LAST),
        (("no date",), 315_532_800),
    ],
)
def test_the_newest_date_counts(published: tuple[str, ...], seconds: int) -> None:
    assert epoch.of(corpus(*published)) == seconds


def test_an_archive_can_hold_the_latest() -> None:
    with gzip.GzipFile(fileobj=io.BytesIO(), mode="wb", mtime=epoch.of(corpus("9999-12-31"))) as file:
        file.write(b"x")
