"""What a party said, what was said of it and with whom, month by month."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import pytest

from generator.link import months
from generator.model import Basis, Briefing, Fact

pytestmark = pytest.mark.model
Brief = Callable[..., Briefing]
MARCH = (
    'Marta Tennvik, the mayor of Skarnes, accused Fjordlinjen of breaking the pier. "They broke it," Tennvik said. '
    '"Tennvik is wrong," said Jon Aske, a spokesman for Fjordlinjen.'
)
MAY = 'The pier of Skarnes opened again on Monday. "It is mended," said Marta Tennvik, the mayor of Skarnes.'


def dated(brief: Brief, name: str, text: str, day: str) -> Briefing:
    made = brief(f"Report\n\n{text}\n", f"{name}.txt", reading="clean")
    published = Fact(day, Basis.GIVEN, "given") if day else None
    meta = dataclasses.replace(made.seed.meta, published=published)
    return dataclasses.replace(made, seed=dataclasses.replace(made.seed, id=name, meta=meta))


def test_months_are_told_latest_first_with_the_words_of_each(brief: Brief) -> None:
    march, may = dated(brief, "a", MARCH, "2026-03-02"), dated(brief, "b", MAY, "2026-05-04")
    found = months.by_party([may, march])["marta-tennvik"]
    assert [month.month for month in found] == ["2026-05", "2026-03"]
    assert [may.seed.words(p.span) for p in found[0].said] == ["It is mended,"]
    assert [march.seed.words(p.span) for p in found[1].said] == ["They broke it,"]
    assert [march.seed.words(p.span)[:18] for p in found[1].told] == ['"Tennvik is wrong,']
    assert "fjordlinjen" in dict(found[1].beside)


def test_what_is_done_to_a_party_is_told_of_it(brief: Brief) -> None:
    march = dated(brief, "a", MARCH, "2026-03-02")
    (month,) = months.by_party([march])["fjordlinjen"]
    assert march.seed.words(month.told[0].span).startswith("Marta Tennvik, the mayor of Skarnes, accused")


def test_documents_without_a_date_come_last_and_days_in_order(brief: Brief) -> None:
    texts = {"a": "2026-03-09", "b": "", "c": "2026-03-02"}
    found = months.by_party([dated(brief, name, MARCH, day) for name, day in texts.items()])["marta-tennvik"]
    assert [(month.month, month.reports) for month in found] == [("2026-03", ("c", "a")), ("", ("b",))]
