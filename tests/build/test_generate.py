"""From a folder to briefings: what is cached, what is told, and that no seed can stop the others."""

import os
import re
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

import generator
from generator import config, pipeline
from generator.build import analyse, cache, generate, rules
from generator.config import Settings
from generator.curate.overrides import NONE
from generator.errors import ConfigError
from generator.report import Report
from tests.conftest import raw
from tests.stories import BRIDGE, HARBOUR

pytestmark = pytest.mark.model


@pytest.fixture
def run(project: Path) -> Callable[..., Report]:
    def generate_all(settings: Settings | None = None) -> Report:
        return generate.briefings(project, project / "seeds", settings or Settings(), jobs=1)

    return generate_all


def put(project: Path, **texts: str | bytes) -> None:
    for name, text in texts.items():
        data = text.encode() if isinstance(text, str) else text
        (project / "seeds" / f"{name}.txt").write_bytes(data)


def test_an_unchanged_seed_is_not_analysed_again(project: Path, run: Callable[..., Report]) -> None:
    put(project, harbour=HARBOUR, bridge=BRIDGE)
    assert run().analysed == 2
    assert run().analysed == 0
    os.utime(project / "seeds/harbour.txt", (0, 0))
    assert run().analysed == 0
    put(project, harbour=HARBOUR + "\nOne more line of furniture\n")
    assert run().analysed == 1


def test_the_kept_briefing_is_the_made_one(project: Path, run: Callable[..., Report]) -> None:
    put(project, harbour=HARBOUR)
    assert run().briefings == run().briefings


def test_settings_and_decisions_make_a_seed_stale(project: Path, run: Callable[..., Report]) -> None:
    put(project, harbour=HARBOUR)
    run()
    assert run(Settings(rules_off=("anything",))).analysed == 1
    run()
    folder = project / "site_config/overrides"
    folder.mkdir()
    (folder / "harbour.yml").write_text("note: looked at\n")
    assert run().analysed == 1


def test_a_damaged_cache_is_made_again(project: Path, run: Callable[..., Report]) -> None:
    put(project, harbour=HARBOUR)
    made = run().briefings
    for path in (project / ".cache").rglob("*.msgpack"):
        path.write_bytes(b"\x00 broken")
    assert run().briefings == made


def test_results_nobody_needs_are_swept(project: Path, run: Callable[..., Report]) -> None:
    put(project, harbour=HARBOUR, bridge=BRIDGE)
    run()
    for path in (project / ".cache").rglob("*.msgpack"):
        os.utime(path, (0, 0))
    (project / "seeds/bridge.txt").unlink()
    run()
    assert len(list((project / ".cache").rglob("*.msgpack"))) == 1


def test_bad_seeds_are_told_and_the_others_go_on(project: Path, run: Callable[..., Report]) -> None:
    put(project, harbour=HARBOUR, empty="", binary=b"\x00\x01\x02", dashes="-----\n")
    report = run()
    assert [b.seed.id for b in report.briefings] == ["harbour"]
    assert sorted(f.place.path for f in report.errors) == ["binary.txt", "dashes.txt", "empty.txt"]


def test_a_crash_in_a_stage_is_told_and_the_others_go_on(
    project: Path, run: Callable[..., Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    put(project, harbour=HARBOUR, bridge=BRIDGE)
    real = pipeline.brief

    def crash(raw, settings, decisions):
        if raw.id == "bridge":
            raise RuntimeError("a fault of ours")
        return real(raw, settings, decisions)

    monkeypatch.setattr(pipeline, "brief", crash)
    report = run()
    assert [b.seed.id for b in report.briefings] == ["harbour"]
    assert "bridge.txt: could not be analysed (RuntimeError: a fault of ours)" in str(report.errors[0])


def test_the_same_file_twice_is_one_briefing(project: Path, run: Callable[..., Report]) -> None:
    put(project, a=HARBOUR, b=HARBOUR)
    report = run()
    assert [b.seed.id for b in report.briefings] == ["a"]
    assert "b.txt: has the same bytes as a.txt" in str(report.findings[0])


def test_a_file_that_cannot_be_read_is_no_twin(project: Path, run: Callable[..., Report]) -> None:
    (project / "seeds/a.docx").write_text(HARBOUR, encoding="utf-8")
    put(project, b=HARBOUR, c="", d="", e=b"\x00\x01", f=b"\x00\x01")
    report = run()
    assert [b.seed.id for b in report.briefings] == ["b"]
    told = {f.place.path: f.text for f in report.errors}
    assert set(told) == {"a.docx", "c.txt", "d.txt", "e.txt", "f.txt"} and len(report.findings) == 5
    assert "is empty" in told["d.txt"] and "is a binary file" in told["f.txt"]


def test_a_process_that_is_killed_fails_its_seed_only(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(project, bridge=BRIDGE, harbour=HARBOUR)
    monkeypatch.setattr(analyse, "one", killed)
    report = generate.briefings(project, project / "seeds", Settings(), jobs=2)
    assert [b.seed.id for b in report.briefings] == ["harbour"]
    told = "bridge.txt: could not be analysed: the process at work on it ended (more than 300 seconds or 4,000 MB,"
    assert told in str(report.errors[0])


real = analyse.one


def killed(settings: Settings, kept: cache.Cache, task: analyse.Task) -> analyse.Failure | None:
    if task.raw.id == "bridge":
        os.kill(os.getpid(), signal.SIGKILL)
    return real(settings, kept, task)


def test_a_model_that_is_not_installed_is_a_sentence_from_any_process(project: Path) -> None:
    put(project, bridge=BRIDGE, harbour=HARBOUR)
    with pytest.raises(ConfigError, match="the package en_nope is not installed"):
        generate.briefings(project, project / "seeds", Settings(model="en_nope"), jobs=2)


def test_two_seeds_of_one_name_share_no_id_and_are_told(project: Path, run: Callable[..., Report]) -> None:
    put(project, **{"a-b": HARBOUR})
    folder = project / "site_config/overrides"
    folder.mkdir()
    (folder / "a-b.yml").write_text("metadata: {title: Decided}\n")
    assert run().briefings[0].seed.meta.title.value == "Decided"
    put(project, **{"a b": BRIDGE})
    report = run()
    assert "Decided" not in [b.seed.meta.title.value for b in report.briefings]
    told = [str(f) for f in report.findings]
    assert any("a b.txt: would be a-b, and so would another file" in t for t in told)
    assert any("a-b.txt: would be a-b" in t for t in told) and any("no seed has the id a-b" in t for t in told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("rules_off:\n  - list\n  - scare quotes\n  - chain\n", None),
        ("rules_off:\n  - list\n  - scare qoutes\n", "briefing.yml:3: `rules_off`: there is no rule `scare qoutes`"),
        ("rules_off: [zzz]\n", "briefing.yml:1: `rules_off`: there is no rule `zzz` to switch off; `briefing explain`"),
    ],
)
def test_a_rule_that_is_none_is_told(project: Path, run: Callable[..., Report], text: str, told: str | None) -> None:
    (project / "site_config/briefing.yml").write_text(text, encoding="utf-8")
    found = [str(f) for f in run(config.load(project)).findings]
    assert [told in f for f in found] == [True] if told else found == []


def test_every_rule_a_stage_asks_about_is_known() -> None:
    asked: set[str] = set()

    class Listening(Settings):  # type: ignore[misc]
        def on(self, rule: str) -> bool:
            asked.add(rule)
            return True

    talk = "---\ntitle: T\n---\nQ: Who said so?\nA: We did.\nQ: When?\nA: Today.\n"
    states = (
        "A day of talks\n\nBerlin said on Monday that the German chancellor and France will meet NATO at the Kremlin.\n"
    )
    for text in (HARBOUR, BRIDGE, talk, states):
        pipeline.brief(raw(text, "a.md"), Listening(), NONE)
    assert len(asked) > 100 and asked <= rules.known(), asked - rules.known()


@pytest.mark.parametrize("path", sorted(Path(generator.__file__).parent.rglob("*.py")), ids=lambda p: p.stem)
def test_every_rule_named_where_it_is_asked_about_is_known(path: Path) -> None:
    for name in re.findall(r"\bon\(\"([^\"]+)\"\)", path.read_text(encoding="utf-8")):
        assert name in rules.known()


def test_decisions_that_match_nothing_are_told_with_file_and_line(project: Path, run: Callable[..., Report]) -> None:
    put(project, harbour=HARBOUR)
    folder = project / "site_config/overrides"
    folder.mkdir()
    (folder / "harbour.yml").write_text(
        "quotes:\n  - text: They broke it\n    speaker: X\n  - text: Never said\n    show: hide\n"
    )
    (folder / "gone.yml").write_text("note: x\n")
    told = sorted(str(f) for f in run().findings)
    assert told[0].startswith("warning: site_config/overrides/gone.yml: no seed has the id gone")
    assert told[1].startswith(
        'warning: site_config/overrides/harbour.yml:4: no quotation of harbour.txt begins with "Never'
    )


def test_misspelt_decisions_stop_the_run_with_all_problems(project: Path, run: Callable[..., Report]) -> None:
    put(project, harbour=HARBOUR, bridge=BRIDGE)
    folder = project / "site_config/overrides"
    folder.mkdir()
    (folder / "harbour.yml").write_text("qoutes: []\n")
    (folder / "bridge.yml").write_text("metadata: {titel: x}\n")
    with pytest.raises(ConfigError) as caught:
        run()
    assert len(caught.value.problems) == 2


def test_several_processes_give_what_one_gives(project: Path) -> None:
    put(project, a=HARBOUR, b=BRIDGE, c=HARBOUR + BRIDGE, d="")
    one = generate.briefings(project, project / "seeds", Settings(), jobs=1)
    for path in (project / ".cache").rglob("*.msgpack"):
        path.unlink()
    two = generate.briefings(project, project / "seeds", Settings(), jobs=2)
    assert two.analysed == 3
    assert (one.briefings, one.findings) == (two.briefings, two.findings)


def test_the_key_follows_code_and_data() -> None:
    assert len(cache.code_digest()) == len(cache.data_digest()) == 64


def test_decisions_about_the_own_seeds_are_no_strays_with_another_folder(project: Path, tmp_path: Path) -> None:
    folder = project / "site_config/overrides"
    folder.mkdir()
    (folder / "gone.yml").write_text("note: x\n")
    (tmp_path / "other").mkdir()
    (tmp_path / "other/harbour.txt").write_text(HARBOUR, encoding="utf-8")
    report = generate.briefings(project, tmp_path / "other", Settings(), jobs=1)
    assert report.findings == [] and len(report.briefings) == 1
