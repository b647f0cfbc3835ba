"""Accusations with their answers, and who gets the quoted words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.link import claims, rarity, voices
from generator.model import Briefing, Share

pytestmark = pytest.mark.model
Brief = Callable[..., Briefing]
CLAIM = "Marta Tennvik accused Fjordlinjen of breaking the pillars of the northern pier."


def disputes(brief: Brief, *texts: str) -> list[tuple[tuple[str, ...], tuple[str, ...], list[str], list[str]]]:
    made = {f"r{n}": brief(f"Report {n}\n\n{text}\n", f"r{n}.txt", reading="clean") for n, text in enumerate(texts)}
    said = {name: briefing.seed for name, briefing in made.items()}
    return [
        (
            one.who,
            one.whom,
            *([said[p.report].words(p.sentence) for p in places] for places in (one.claims, one.answers)),
        )
        for one in claims.disputes(list(made.values()))
    ]


def test_a_denial_right_after_answers_it(brief: Brief) -> None:
    ((who, whom, told, answered),) = disputes(brief, f"{CLAIM} Fjordlinjen denied the accusation.")
    assert (who, whom) == (("marta-tennvik",), ("fjordlinjen",))
    assert (told, answered) == ([CLAIM], ["Fjordlinjen denied the accusation."])


def test_one_in_another_report_must_be_about_the_same(brief: Brief) -> None:
    same = "Fjordlinjen denied that its ferry had touched the pillars of the northern pier at Skarnes."
    other = "Fjordlinjen denied that it would sell the fish hall in Elvestad to a brewery."
    assert disputes(brief, CLAIM, same)[0][3] == [same]
    assert disputes(brief, CLAIM, other)[0][3] == []


def test_somebody_elses_denial_answers_nothing(brief: Brief) -> None:
    assert disputes(brief, f"{CLAIM} Nils Odden denied the accusation.")[0][3] == []


def test_one_accusation_in_two_reports_is_one(brief: Brief) -> None:
    again = "Fjordlinjen's ferry came at night. Marta Tennvik accused Fjordlinjen of cracking two pillars of the pier."
    ((_, _, told, _),) = disputes(brief, CLAIM, again)
    assert len(told) == 2
    apart = "Marta Tennvik accused Fjordlinjen of hiding the invoices of its dockyard in Kiel."
    assert len(disputes(brief, CLAIM, apart)) == 2


def test_what_was_not_or_might_be_said_is_no_accusation(brief: Brief) -> None:
    assert disputes(brief, "Marta Tennvik did not accuse Fjordlinjen of breaking the pier.") == []


def test_quoted_words_are_counted_by_speaker_and_report(brief: Brief) -> None:
    one = '"They broke it and they will mend it," Marta Tennvik said. "We never touched it," said Jon Aske.'
    two = '"They broke it and they will mend it," Marta Tennvik said. "Nobody asked us," a skipper said.'
    made = [brief(f"Report {n}\n\n{text}\n", f"r{n}.txt", reading="clean") for n, text in enumerate((one, two))]
    found = voices.shares(made)
    assert found[:2] == (Share("marta-tennvik", "party", (8, 8)), Share("jon-aske", "party", (4, 0)))
    assert found[-1].words == (0, 3) and found[-1].kind != "party"


def test_who_is_named_and_never_quoted(brief: Brief) -> None:
    texts = ['"We wait," Marta Tennvik said of Jon Aske.', "Jon Aske met Marta Tennvik in Skarnes."]
    made = [brief(f"Report {n}\n\n{text}\n", f"r{n}.txt", reading="clean") for n, text in enumerate(texts)]
    assert voices.unquoted(made) == ("jon-aske",)


def test_rare_words_tell_more_and_common_ones_nothing() -> None:
    assert rarity.weight("said") == 0 < rarity.weight("water") < rarity.weight("quoll") == rarity.CAP
    full, half = rarity.content("the harbour"), rarity.content("the Harbour", {"harbour"})
    assert half["harbour"] == full["harbour"] / 2
    assert rarity.alike(full, half) == full["harbour"]
