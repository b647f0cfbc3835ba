"""Decisions about parties over all documents, in a whole run."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner, Result

from generator.build import generate, parties, site
from generator.cli import main
from generator.config import Settings
from generator.curate import sitewide
from generator.curate.sitewide import SiteParty
from generator.errors import UsageError
from generator.link import registry
from generator.model import Certainty, Kind
from generator.report import Report
from tests.link.test_registry import briefing as made_briefing
from tests.link.test_registry import party as made_party
from tests.stories import BRIDGE, HARBOUR

pytestmark = pytest.mark.model


@pytest.fixture
def run(project: Path) -> Callable[[], Report]:
    for name, text in (("harbour", HARBOUR), ("bridge", BRIDGE)):
        (project / "seeds" / f"{name}.txt").write_text(text, encoding="utf-8")
    return lambda: generate.briefings(project, project / "seeds", Settings(), jobs=1)


def decide(project: Path, text: str) -> None:
    sitewide.path_of(project).write_text(text, encoding="utf-8")


def names(report: Report, seed: str) -> list[str]:
    briefing = next(b for b in report.briefings if b.seed.id == seed)
    return [briefing.analysis.parties[i].name for i in briefing.related]


def test_names_change_everywhere_and_nothing_is_analysed_again(project: Path, run: Callable[[], Report]) -> None:
    assert "Marta Tennvik" in names(run(), "harbour")
    decide(
        project,
        "parties:\n  - name: Marta Tennvik\n    rename: Marta Tennvik (mayor)\n  - name: fjordlinjen\n    show: hide\n",
    )
    report = run()
    assert report.analysed == 0 and not report.findings
    assert "Marta Tennvik (mayor)" in names(report, "harbour") and "Fjordlinjen" not in names(report, "harbour")
    speakers = {q.speaker.name for b in report.briefings for q in b.analysis.quotes}
    assert "Marta Tennvik (mayor)" in speakers and "Marta Tennvik" not in speakers


def test_a_decision_about_nobody_is_told_with_its_line(project: Path, run: Callable[[], Report]) -> None:
    decide(project, "parties:\n  - name: Marta Tennvik\n    confirmed: yes\n  - name: Marta Tenvik\n    show: hide\n")
    (finding,) = run().findings
    assert str(finding.place) == "site_config/parties.yml:4"
    assert finding.text == 'no party of any briefing is called "Marta Tenvik"; correct the name or remove the decision'


def test_one_document_is_explained_under_the_same_decisions(project: Path, run: Callable[[], Report]) -> None:
    decide(project, "parties:\n  - name: Marta Tennvik\n    rename: M. Tennvik\n")
    run()
    told = site.one(project, None, "harbour")
    assert "M. Tennvik" in {party.name for party in told.analysis.parties}


def briefing(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def test_parties_are_listed_explained_and_decided_about(project: Path, run: Callable[[], Report]) -> None:
    run()
    place = ("--root", str(project), "--jobs", "1")
    assert "Marta Tennvik (person)" in briefing("parties", "list", "tennvik", *place).output
    assert "no party has such a name" in briefing("parties", "list", "nobody", *place).output
    told = briefing("parties", "explain", "marta-tennvik", *place).output
    assert "Tennvik [last name]" in told and "harbour.txt:" in told
    written = briefing("parties", "decide", "Marta Tennvik", "--description", "the mayor of Skarnes", *place)
    assert "site_config/parties.yml:3: written" in written.output
    corpus = parties.corpus(project, None, 1, quiet=True)
    profile = parties.one(corpus, "Marta Tennvik")
    assert (profile.certainty, profile.description) == (Certainty.CONFIRMED, "the mayor of Skarnes")
    assert parties.search(corpus, certainty="confirmed") == [profile]


DECISIONS = {
    "--rename": ("Ada Moe", {"rename": "Ada Moe"}),
    "--merge": ("Jon Aske", {"merge": ("Jon Aske",)}),
    "--apart": ("mayor", {"apart": ("mayor",)}),
    "--kind": ("organization", {"kind": Kind.ORGANIZATION}),
    "--description": ("a diver", {"description": "a diver"}),
    "--link": ("https://moe.example", {"link": "https://moe.example"}),
    "--hide": (None, {"show": "hide"}),
    "--confirm": (None, {"confirmed": "yes"}),
}


@pytest.mark.parametrize("option", DECISIONS)
def test_each_decision_is_written_as_it_is_meant(project: Path, option: str, monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = registry.corpus([made_briefing("a", made_party("Marta Tennvik"), made_party("Jon Aske"))])
    monkeypatch.setattr(parties, "corpus", lambda *arguments, quiet: corpus)
    value, meant = DECISIONS[option]
    arguments = ["parties", "decide", "marta tennvik", option, *([value] if value else []), "--root", str(project)]
    assert "site_config/parties.yml:3: written" in briefing(*arguments).output
    assert sitewide.load(project).parties == (SiteParty("Marta Tennvik", **meant),)
    again = briefing(*arguments)
    assert again.exit_code == 2 and "parties.yml:3: decides about" in again.output


def test_every_decision_has_its_option() -> None:
    fields = {field for _, meant in DECISIONS.values() for field in meant}
    assert fields == {field.name for field in msgspec.structs.fields(SiteParty)} - {"name", "only"}


def test_several_decisions_at_once(project: Path, run: Callable[[], Report]) -> None:
    decide(
        project,
        "parties:\n  - name: Marta Tennvik\n    merge: [Nils Odden]\n  - name: Fjordlinjen\n    kind: place\n"
        "  - name: Jon Aske\n    rename: J. Aske\n    link: https://aske.example\n",
    )
    report = run()
    assert not report.findings
    found = {p.name: p for p in registry.corpus(report.briefings, decisions=report.everywhere).profiles}
    assert {seed for seed, _ in found["Marta Tennvik"].seen} == {"harbour", "bridge"} and "Nils Odden" not in found
    assert found["Fjordlinjen"].kind is Kind.PLACE and found["J. Aske"].link == "https://aske.example"
    assert {found[name].certainty for name in ("Marta Tennvik", "Fjordlinjen", "J. Aske")} == {Certainty.CONFIRMED}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("Marta Tenvik", "--confirm"), "no party has that name; near are Marta Tennvik"),
        (("Marta Tennvik", "--merge", "Nobody"), "Nobody: no party has that name"),
        (("Marta Tennvik",), "nothing is decided"),
        (("Marta Tennvik", "--link", "ftp://x"), "is no address"),
    ],
)
def test_a_decision_that_cannot_be_meant_is_refused(
    project: Path, run: Callable[[], Report], arguments: tuple[str, ...], told: str
) -> None:
    run()
    result = briefing("parties", "decide", *arguments, "--root", str(project), "--jobs", "1")
    assert result.exit_code == 2 and told in result.output
    assert not sitewide.path_of(project).exists()


def test_a_hidden_party_stays_hidden_under_another_name(project: Path, run: Callable[[], Report]) -> None:
    folder = project / "site_config/overrides"
    folder.mkdir(exist_ok=True)
    own = "parties:\n  - name: Marta Tennvik\n    rename: M. Tennvik\n    show: hide\n"
    (folder / "harbour.yml").write_text(own, encoding="utf-8")
    decide(project, "parties:\n  - name: M. Tennvik\n    rename: The mayor\n")
    assert not {"M. Tennvik", "The mayor"} & set(names(run(), "harbour"))


def test_a_name_of_several_parties_must_be_told_by_its_address() -> None:
    country, firm = made_party("Georgia", Kind.COUNTRY), made_party("Georgia", Kind.ORGANIZATION)
    corpus = registry.corpus([made_briefing("a", country, firm), made_briefing("b", country)])
    with pytest.raises(UsageError, match=r"several parties have that name.*georgia, georgia-organization"):
        parties.one(corpus, "Georgia")
    assert parties.one(corpus, "georgia-organization").kind is Kind.ORGANIZATION


def test_a_decision_by_address_says_which_kind_is_meant(tmp_path: Path) -> None:
    country, firm = made_party("Georgia", Kind.COUNTRY), made_party("Georgia", Kind.ORGANIZATION)
    corpus = registry.corpus([made_briefing("a", country, firm), made_briefing("b", country)])
    parties.decide(tmp_path, corpus, SiteParty("georgia-organization", description="a firm"))
    told = sitewide.load(tmp_path).parties
    assert told == (SiteParty("Georgia", only=Kind.ORGANIZATION, description="a firm"),)
    again = registry.corpus(
        [made_briefing("a", country, firm), made_briefing("b", country)], decisions=sitewide.load(tmp_path)
    )
    assert {p.key: p.description for p in again.profiles} == {"georgia": "", "georgia-organization": "a firm"}
