"""The command: its help teaches, its errors are sentences, its exit codes are kept."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import __version__
from generator.cli import main
from tests.stories import BRIDGE, HARBOUR


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def seeds(project: Path, **texts: str) -> None:
    for name, text in texts.items():
        (project / "seeds" / f"{name}.txt").write_text(text, encoding="utf-8")


def test_help_teaches() -> None:
    told = run("--help").output
    for command in ("build", "generate", "serve", "check", "explain", "learn", "quality", "version"):
        assert command in told
        assert run(command, "--help").exit_code == 0
    assert "Exit codes" in told


def test_version() -> None:
    assert run("version").output.startswith(f"briefing {__version__}\n")
    assert json.loads(run("version", "--json").output)["briefing"] == __version__


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("build",), "mkdocs.yml: there is no such file"),
        (("explain", "x"), "there is no such folder of seeds"),
        (("quality", "predict", "quotes", "nowhere", "-o", "x"), "no such folder of documents"),
    ],
)
def test_errors_are_one_sentence(arguments: tuple[str, ...], told: str, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.output.startswith("briefing: ") and told in result.output and "Traceback" not in result.output


def test_all_problems_of_the_settings_are_told(project: Path) -> None:
    (project / "site_config/briefing.yml").write_text("sedes: x\nlanguage: 3\n")
    result = run("check", "--root", str(project))
    assert result.exit_code == 2
    assert "site_config/briefing.yml:1: unknown key `sedes`; did you mean `seeds`?" in result.output
    assert "site_config/briefing.yml:2: `language`: expected `str`, got `int`" in result.output


@pytest.mark.model
def test_build_says_where_to_open_the_site(project: Path) -> None:
    seeds(project, harbour=HARBOUR, empty="")
    result = run("build", "--root", str(project), "--jobs", "1")
    assert result.exit_code == 0, result.output
    assert "error: empty.txt: is empty; paste the document into it or remove the file" in result.output
    assert "1 briefing (1 analysed anew), 1 seed left out" in result.output
    assert f"open {project / 'site' / 'index.html'}" in result.output
    assert (project / "site/briefings/harbour.html").is_file()
    assert run("build", "--root", str(project), "--jobs", "1", "--strict").exit_code == 1


@pytest.mark.model
def test_build_for_a_script(project: Path) -> None:
    seeds(project, harbour=HARBOUR)
    told = json.loads(run("build", "--root", str(project), "--json", "--jobs", "1").output)
    assert told["briefings"] == ["harbour"] and told["findings"] == [] and told["passages_verified"] > 0


@pytest.mark.model
def test_generate_writes_markdown_only(project: Path) -> None:
    seeds(project, bridge=BRIDGE)
    assert run("generate", "--root", str(project), "--jobs", "1").exit_code == 0
    assert (project / "docs_src/briefings/bridge.md").is_file() and not (project / "site").exists()


@pytest.mark.model
def test_check_finds_what_needs_a_person(project: Path) -> None:
    seeds(project, harbour=HARBOUR)
    assert run("check", "--root", str(project), "--jobs", "1").exit_code == 0
    seeds(project, empty="")
    result = run("check", "--root", str(project), "--jobs", "1")
    assert result.exit_code == 1 and "empty.txt" in result.output
    assert not (project / "site").exists()


@pytest.mark.model
def test_explain_tells_rules_for_a_seed_by_id_or_path(project: Path) -> None:
    seeds(project, harbour=HARBOUR)
    by_id = run("explain", "harbour", "--root", str(project)).output
    assert by_id == run("explain", "harbour.txt", "--root", str(project)).output
    for part in ("Lines", "Metadata", "Related parties", "Quotations", "Dates", "Relations", "Summary"):
        assert f"\n{part}\n" in by_id
    assert "published  missing" in by_id and "[inferred: " in by_id
    assert json.loads(run("explain", "harbour", "--root", str(project), "--json").output)["seed"]["id"] == "harbour"
    assert "known are harbour" in run("explain", "harbor", "--root", str(project)).output


@pytest.mark.model
def test_explain_takes_a_file_name_without_ending_where_it_names_one(project: Path) -> None:
    for folder in ("news", "other"):
        (project / "seeds" / folder).mkdir()
    (project / "seeds/news/Ferry Row.txt").write_text(HARBOUR, encoding="utf-8")
    shown = run("explain", "Ferry Row", "--root", str(project))
    assert shown.exit_code == 0 and shown.output.startswith("news-ferry-row (news/Ferry Row.txt")
    assert run("explain", "Ferry Row.txt", "--root", str(project)).output == shown.output
    (project / "seeds/other/Ferry Row.txt").write_text(BRIDGE, encoding="utf-8")
    several = run("explain", "Ferry Row", "--root", str(project))
    assert several.exit_code == 2 and "news/Ferry Row.txt, other/Ferry Row.txt" in several.output
    (project / "seeds/empty.txt").touch()
    assert "empty.txt: is empty" in run("explain", "empty", "--root", str(project)).output


def where(project: Path, *more: str) -> str:
    """The folder of seeds that `check` says does not exist."""
    told = run("check", "--root", str(project), *more)
    assert told.exit_code == 2, told.output
    return told.output.split(": there is no such folder of seeds")[0].rsplit("/", 1)[-1].split(": ")[-1]


def test_every_command_finds_the_seeds_in_the_same_place(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BRIEFING_SEEDS", raising=False)
    (project / "site_config/briefing.yml").write_text("seeds: of-briefing\n")
    assert where(project) == "of-briefing"
    text = (project / "mkdocs.yml").read_text()
    (project / "mkdocs.yml").write_text(text.replace("  - briefing\n", "  - briefing:\n      seeds: of-mkdocs\n"))
    assert where(project) == "of-mkdocs"
    monkeypatch.setenv("BRIEFING_SEEDS", "of-environment")
    assert where(project) == "of-environment"
    assert where(project, "--seeds", "of-call") == "of-call"
    for command in (("build",), ("generate",), ("explain", "x")):
        assert "of-environment: there is no such folder" in run(*command, "--root", str(project)).output


def test_the_processes_set_in_mkdocs_count(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.build import generate
    from generator.report import Report

    text = (project / "mkdocs.yml").read_text()
    (project / "mkdocs.yml").write_text(text.replace("  - briefing\n", "  - briefing:\n      jobs: 3\n"))
    used: list[object] = []
    monkeypatch.setattr(generate, "briefings", lambda *a: used.append(a[3]) or Report())
    for command in (("build",), ("generate",), ("check",), ("check", "--jobs", "2")):
        assert run(command[0], "--root", str(project), *command[1:]).exit_code == 0
    assert used == [3, 3, 3, 2]


def test_a_mistake_in_mkdocs_settings_is_a_wrong_call(project: Path) -> None:
    text = (project / "mkdocs.yml").read_text()
    (project / "mkdocs.yml").write_text(text.replace("  - briefing\n", "  - briefing:\n      jobs: many\n"))
    told = run("build", "--root", str(project))
    assert told.exit_code == 2 and "jobs" in told.output and "Traceback" not in told.output


def test_starting_up_loads_no_model() -> None:
    code = "import sys, generator.cli; print([m for m in ('spacy', 'mkdocs', 'numpy', 'rich') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
