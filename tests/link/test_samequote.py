"""Which quotations of several documents are the same, and where two speakers are named."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

import pytest

from generator.build import samewords
from generator.link import samequote, speakers
from generator.model import (
    Alias,
    Briefing,
    Confidence,
    Corpus,
    Echo,
    Grade,
    Kind,
    Party,
    Quote,
    Reprint,
    Span,
    Speaker,
    Story,
)
from generator.report import Report
from generator.text import key
from tests.link.papers import paper
from tests.quality import made
from tests.read.cases import cases

CASES = cases("stories-quotes.md")
MEND = "They broke it and they will mend it before the winter storms."


def party(name: str, kind: Kind = Kind.PERSON, of: str = "") -> Party:
    return Party(key(name), name, kind, (Alias(name, 1, "made"),), (), "made", of=of)


def briefing(name: str, *said: tuple[Party | None, str]) -> Briefing:
    """A document whose paragraphs are those quotations."""
    seed = paper(name, *(words for _, words in said))
    quotes, parties = [], [speaker for speaker, _ in said if speaker]
    for block, (speaker, _) in enumerate(said):
        span = seed.blocks[block].span
        who = Speaker(speaker.name, (parties.index(speaker),), None, Confidence.CERTAIN) if speaker else Speaker("")
        marked = Span(max(0, span.start - 1), span.end)
        quotes.append(Quote(span, marked, block, 0, Grade.STATEMENT, "made", block, speaker=who))
    plain = made.case().briefing
    analysis = replace(plain.analysis, parties=tuple(parties), quotes=tuple(quotes))
    return replace(plain, seed=seed, analysis=analysis)


def briefings(text: str) -> list[Briefing]:
    rows: dict[str, list[tuple[Party | None, str]]] = defaultdict(list)
    for line in text.strip().splitlines():
        name, speaker, words = (cell.strip() for cell in line.split("|"))
        rows[name].append((party(speaker) if speaker else None, words))
    return [briefing(name, *said) for name, said in rows.items()]


@pytest.mark.parametrize(("title", "text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_same_quotations(title: str, text: str, expected: list[str]) -> None:
    found = samequote.find(briefings(text))
    lines = [f"{e.one[0]} {e.other[0]} {e.how}{' ?' if e.contradicts else ''}" for e in found]
    assert lines == expected


def test_a_reprint_echoes_nothing() -> None:
    both = briefings(CASES[0][1])
    assert samequote.find(both, [Reprint("a", "b", 1.0)]) == ()


def test_documents_of_other_stories_need_more_in_common() -> None:
    both = briefings(
        "a | Marta Tennvik | would raise the price of tickets\nb | Jon Aske | would raise the price of tickets"
    )
    one = Story("a", ("a", "b"), (("a", "b"),), ())
    two = [Story(name, (name,), ((name,),), ()) for name in "ab"]
    assert len(samequote.find(both, (), [one])) == 1
    assert samequote.find(both, (), two) == ()


def test_who_may_speak_for_whom() -> None:
    firm, mayor = party("Fjordlinjen", Kind.ORGANIZATION), party("Marta Tennvik", of="Skarnes Council")
    spokesman, other = party("Jon Aske", of="Fjordlinjen"), party("Skarnes Council", Kind.ORGANIZATION)

    def contradict(one: Party, two: Party) -> bool:
        return speakers.contradict(briefing("a", (one, MEND)), 0, briefing("b", (two, MEND)), 0)

    assert contradict(firm, mayor) and contradict(mayor, spokesman)
    assert not contradict(firm, spokesman) and not contradict(mayor, other)


def test_words_quoted_by_a_speaker_are_two_speakers_by_right() -> None:
    one, two = briefing("a", (party("Ada Moe"), MEND)), briefing("b", (party("Jon Aske"), MEND))
    inner = replace(two.analysis.quotes[0], nested=(Span(0, 5),))
    quoting = replace(two, analysis=replace(two.analysis, quotes=(inner,)))
    assert speakers.contradict(one, 0, two, 0) and not speakers.contradict(one, 0, quoting, 0)


def test_two_speakers_are_a_finding_at_their_lines() -> None:
    both = (
        briefing("a", (party("Ada Moe"), "No."), (party("Ada Moe"), MEND)),
        briefing("b", (party("Jon Aske"), MEND)),
    )
    report = Report()
    samewords.tell(Corpus(both, (), echoes=samequote.find(both)), report)
    ((place, text),) = [(finding.place, finding.text) for finding in report.findings]
    assert (place.path, place.line) == ("b.txt", 1)
    assert "is said by Jon Aske here, by Ada Moe in a.txt:2" in text
    samewords.tell(Corpus(both, (), echoes=(Echo(("a", 0), ("b", 0), "identical", 1.0),)), report)
    assert len(report.findings) == 1


def test_a_phrase_of_many_is_not_compared_with_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(samequote, "MANY", 3)
    many = [briefing(f"s{i:02}", (None, f"{MEND} Number {i} said so.")) for i in range(30)]
    assert len(samequote.find(many)) == 29


def test_endless_quotations_are_compared_by_their_beginning() -> None:
    long = "la di da " * 5000
    (echo,) = samequote.find(briefings(f"a | Ada Moe | {MEND} {long}\nb | Ada Moe | {MEND} {long} la"))
    assert echo.how == "identical"
    assert len(samequote.split(long)) == samequote.LONGEST
