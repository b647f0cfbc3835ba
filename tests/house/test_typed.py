"""Settings and decision files: all problems at once, each with its line and the remedy."""

from pathlib import Path

import pytest

from generator import config, typed
from generator.curate.overrides import Decisions
from generator.errors import ConfigError


def problems(source: str, kind: type) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        typed.parse(source, kind, "file.yml")
    return str(caught.value).splitlines()


def test_every_problem_is_told_with_its_line() -> None:
    told = problems("seeds: x\nsumary: 3\nquotes:\n  key_max: many\n  foo: 1\nlimits: {linez: 3}\n", config.Settings)
    assert told == [
        "file.yml:2: unknown key `sumary`; did you mean `summary`?",
        "file.yml:4: `quotes.key_max`: expected `int`, got `str`",
        "file.yml:5: unknown key `quotes.foo`; known keys are fragment_words, key_max",
        "file.yml:6: unknown key `limits.linez`; did you mean `lines`?",
    ]


def test_a_problem_in_a_list_names_its_line() -> None:
    told = problems("lines:\n  - text: a\n    label: body\n  - text: b\n    label: bodi\n", Decisions)
    assert told == ["file.yml:5: `lines[1].label`: invalid enum value 'bodi'"]


def test_a_missing_key_is_told() -> None:
    assert problems("quotes:\n  - speaker: A\n", Decisions)[0].startswith("file.yml:2: `quotes[0]`: object missing")


def test_broken_yaml_is_one_sentence() -> None:
    told = problems('title: "x\n', config.Settings)
    assert len(told) == 1 and "is not valid YAML" in told[0] and told[0].startswith("file.yml:")


def test_a_date_stays_as_written() -> None:
    found = typed.parse("metadata:\n  published: 2026-03-14\n", Decisions, "x.yml")
    assert found.metadata.published == "2026-03-14"


def test_an_empty_file_gives_the_defaults() -> None:
    assert typed.parse("# nothing\n", config.Settings, "x.yml") == config.Settings()


def test_settings_and_outlets_are_read_together(tmp_path: Path) -> None:
    folder = tmp_path / "site_config"
    folder.mkdir()
    (folder / "briefing.yml").write_text("seeds: papers\n")
    (folder / "outlets.yml").write_text("outlets:\n  - name: The Courier\n    domains: [courier.example]\n")
    settings = config.load(tmp_path)
    assert settings.seeds == "papers"
    assert settings.outlets[0].domains == ("courier.example",)


def test_problems_of_both_files_are_told_together(tmp_path: Path) -> None:
    folder = tmp_path / "site_config"
    folder.mkdir()
    (folder / "briefing.yml").write_text("sedes: x\n")
    (folder / "outlets.yml").write_text("outlets:\n  - nam: x\n")
    with pytest.raises(ConfigError) as caught:
        config.load(tmp_path)
    files = [place.path for place, _ in caught.value.problems]
    assert "site_config/briefing.yml" in files and "site_config/outlets.yml" in files


def test_the_digest_follows_the_values() -> None:
    assert config.Settings().digest() == config.Settings().digest()
    assert config.Settings(rules_off=("x",)).digest() != config.Settings().digest()
