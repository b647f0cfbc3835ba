"""What the scorers beside data outside the project say about predictions: figures from 0 to 1, by name.

Each scorer runs as it is, in a process of its own; what it prints is read, and percentages become shares.
"""

from __future__ import annotations

import json
import math
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.quality.floors import GateError

Figures = dict[str, float]

SUMMARY_SOURCES = {
    "cnndm": ("cnn_test", "cnn_val", "dm"),
    "inshorts": ("inshorts",),
    "writers": ("writers",),
}
"""The sources of the summary data that are scored, with the names the gold file has for each; no others are run."""


BODY = {"text F1": "F1", "text P": "P", "text R": "R"}
HEAD = {
    "title": "title_acc",
    "date P": "date_P",
    "date R": "date_R",
    "author P": "author_P",
    "author R": "author_R",
}
QUOTES = {
    "runs F1": "direct.partial/f1",
    "runs word for word F1": "direct.exact/f1",
    "attributed by mention F1": "attributed/f1",
    "attributed by name F1": "attributed_name/f1",
    "speaker by mention": "speaker.mention/acc",
    "speaker by name": "speaker.name/acc",
    "reported speech P": "indirect.partial/p",
    "reported speech R": "indirect.partial/r",
    "reported speech, speaker": "speaker.indirect/acc",
}
PARTIES = {"mentions F1": "mention/F", "found F1": "entity/F", "right kind F1": "typed/F", "merging F1": "B3_found/F"}
WEIGHTS = {"weight nDCG@5": "ndcg5", "heaviest": "top1"}
DATES = {"found F1": "relaxed_f", "right value F1": "value_f"}
SUMMARY = {"ROUGE-1": "R1", "ROUGE-2": "R2", "ROUGE-L": "RL"}
CHECKS = {"clean": "clean", "verbatim": "verbatim"}
"""Our names of figures, each with its place in what the scorer tells; `/` leads into a part."""


def printed(script: Path, *arguments: str | Path) -> str:
    """What a scorer prints. Raises GateError where it fails."""
    done = subprocess.run([sys.executable, script, *arguments], capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        reason = (done.stderr.strip() or done.stdout.strip() or "no message").splitlines()[-1]
        raise GateError([f"the scorer {script.name} failed: {reason}"])
    return done.stdout


def picked(told: Any, places: Mapping[str, str], scale: float = 1.0) -> Figures:
    """The figures at `places` of what a scorer told, divided by `scale`; 0 where it has none."""
    found: Figures = {}
    for name, place in places.items():
        value = told
        for key in place.split("/"):
            value = value[key]
        found[name] = 0.0 if value is None or math.isnan(value) else value / scale
    return found


def reading(folder: Path, predictions: Path) -> Figures:
    """Text and head of saved pages."""
    script = folder / "ingest" / "ingest_eval.py"
    body, head = (json.loads(printed(script, predictions, "--sets", sets)) for sets in ("aeb,fe", "fp"))
    return picked(body, BODY) | picked(head, HEAD)


def quotes(folder: Path, predictions: Path) -> Figures:
    """Quotations and their speakers."""
    here = folder / "quotes"
    options = ("--gold", here / "gold.jsonl", "--pred", predictions, "--json")
    return picked(json.loads(printed(here / "quotes_eval.py", "score", *options)), QUOTES, 100)


def parties(folder: Path, predictions: Path) -> Figures:
    """Parties, for each set of documents apart; their weight where people have graded it."""
    figures: Figures = {}
    for name, told in json.loads(printed(folder / "parties" / "parties_eval.py", predictions, "--json")).items():
        found = picked(told, PARTIES, 100) | (picked(told, WEIGHTS) if "ndcg5" in told else {})
        figures |= _under(name, found)
    return figures


def time(folder: Path, predictions: Path) -> Figures:
    """Time expressions, all of them and those with a calendar date."""
    figures: Figures = {}
    for line in printed(folder / "time" / "time_eval.py", predictions).splitlines():
        kind, _, told = line.partition(" ")
        figures |= _under(kind, picked(json.loads(told), DATES))
    return figures


def summary(folder: Path, predictions: Path) -> Figures:
    """Summaries of each scored source, and how many of all can stand by themselves."""
    here, gold = folder / "summary", predictions.with_suffix(".gold")
    kept = {path.stem for path in summary_inputs(folder)}
    lines = (here / "gold.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    gold.write_text("".join(line for line in lines if json.loads(line)["doc"] in kept), encoding="utf-8")

    def told(command: str, *options: str) -> Any:
        outcome = predictions.with_suffix(".json")
        files = ("--gold", gold, "--pred", predictions, "--docs", here / "inputs", "--json", outcome)
        printed(here / "summary_eval.py", command, *files, *options)
        return json.loads(outcome.read_text(encoding="utf-8"))[0]

    figures: Figures = {}
    for name, sources in SUMMARY_SOURCES.items():
        figures |= _under(name, picked(told("score", "--source", ",".join(sources)), SUMMARY))
    return figures | picked(told("checks"), CHECKS, 100)


def summary_inputs(folder: Path) -> list[Path]:
    """The inputs of the sources that are scored."""
    here = folder / "summary"
    readings = map(json.loads, (here / "gold.jsonl").read_text(encoding="utf-8").splitlines())
    scored = {source for sources in SUMMARY_SOURCES.values() for source in sources}
    return [here / "inputs" / f"{reading['doc']}.txt" for reading in readings if reading["source"] in scored]


def _under(name: str, figures: Figures) -> Figures:
    return {f"{name} {measure}": value for measure, value in figures.items()}
