"""Settings and decision files: all problems at once, each with its line and the remedy."""

from pathlib import Path

import pytest

from generator import config, typed
from generator.curate import overrides
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


@pytest.mark.parametrize("value", ["2026", "2026-03", "2026-03-14", '"2026-03-14"'])
def test_a_date_may_be_a_year_a_month_or_a_day(tmp_path: Path, value: str) -> None:
    assert decisions(tmp_path, f"metadata:\n  published: {value}\n").metadata.published == value.strip('"')


@pytest.mark.parametrize(
    "value", ["banana", "2026-13-01", "2026-02-30", "14.03.2026", "20260314", "0000", "26", "2026-W03"]
)
def test_what_is_no_date_is_told_with_its_line(tmp_path: Path, value: str) -> None:
    with pytest.raises(ConfigError) as caught:
        decisions(tmp_path, f"metadata:\n  title: 1984\n  published: {value}\n  updated: never\n")
    told = str(caught.value).splitlines()
    assert told[0].startswith(
        f"site_config/overrides/a.yml:3: `metadata.published`: “{value}” is no date; write it like"
    )
    assert told[1].startswith("site_config/overrides/a.yml:4: `metadata.updated`: “never” is no date")


def test_a_bare_word_in_a_decision_is_text(tmp_path: Path) -> None:
    found = decisions(tmp_path, "metadata: {title: 1984, outlet: yes, section: [007], address: ~}\n").metadata
    assert (found.title, found.outlet, found.section, found.address) == ("1984", "yes", ("007",), None)


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("seeds: a\nlanguage: en\nseeds: b\n", "file.yml:3: `seeds` stands here again; it is given in line 1 already"),
        ("limits:\n  lines: 5\n  lines: 6\n", "file.yml:3: `lines` stands here again; it is given in line 2 already"),
        ("limits: {lines: 5, lines: 6}\n", "file.yml:1: `lines` stands here again; it is given in line 1 already"),
        ("quotes:\n  key_max: -1\n", "file.yml:2: `quotes.key_max`: expected `int` >= 0"),
        ("summary: {share: 9}\n", "file.yml:1: `summary.share`: expected `float` <= 1.0"),
        ("limits: {lines: 0}\n", "file.yml:1: `limits.lines`: expected `int` >= 1"),
    ],
)
def test_keys_given_twice_and_absurd_numbers_are_told(source: str, told: str) -> None:
    assert problems(source, config.Settings) == [told]


def test_a_file_that_cannot_be_opened_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"a\.yml: cannot be opened"):
        typed.load(tmp_path, config.Settings, "a.yml")


def test_a_file_of_aliases_that_lead_in_circles_ends() -> None:
    assert problems("seeds: &a [*a]\n", config.Settings)


@pytest.mark.parametrize("name", ["briefing.yml", "outlets.yml"])
def test_a_file_in_another_encoding_is_one_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / "site_config").mkdir()
    (tmp_path / "site_config" / name).write_bytes("# a\n# caf\u00e9\n".encode("latin-1"))
    with pytest.raises(ConfigError, match=f"site_config/{name}:2: is not UTF-8 text; save it again as UTF-8"):
        config.load(tmp_path)


def decisions(root: Path, source: str) -> Decisions:
    path = overrides.path_of(root, "a")
    path.parent.mkdir(parents=True)
    path.write_text(source, encoding="utf-8")
    return overrides.load(root, "a")


def test_the_digest_follows_the_values() -> None:
    assert config.Settings().digest() == config.Settings().digest()
    assert config.Settings(rules_off=("x",)).digest() != config.Settings().digest()
