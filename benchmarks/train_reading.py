"""Fit the two tables of the reading stage, and say how good they are on outlets they were not fitted on.

    python benchmarks/train_reading.py FOLDER [--write] [--folds 5]

FOLDER holds texts of saved pages in two shapes, `page/` (the whole page) and `art/` (the article's own part),
their readings `gold.jsonl` ({"doc", "host", "set", "body", "title"}) and their scorer `ingest_eval.py`.
`furniture_weights.tsv` is a linear-chain conditional random field over the signs of lines (CRFsuite, L-BFGS with
an L2 penalty), fitted to the texts marked by hand; `furniture_titles.tsv` is a multinomial logit over the lines
of a page, fitted to all titles. Both are rounded to two digits. Figures are the scorer's, of the real reading
stage: fitted on all documents, and by folds of hosts, each predicted with tables that never saw its host.
`--write` writes both tables, those made without each fold, and the rule of the folds. Same data, same tables. It
needs `pip install -r requirements/train.txt`.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Protocol

import numpy as np
import pycrfsuite  # type: ignore[import-untyped]

from generator import lexicon
from generator.config import Settings
from generator.quality import folds, predict, scorers
from generator.read import chain, features, lines, titles
from generator.read.features import Line

STAGE = "reading"
WEIGHTS, TITLES = "furniture_weights.tsv", "furniture_titles.tsv"
FOLD_TABLES = Path(__file__).parent.parent / "tests" / "quality" / "folds"
SHAPES = ("page", "art")
MARKED = ("aeb", "fe")  # the sets whose texts were marked by hand
STATES = tuple(chain.State)
CRF = {"c1": 0, "c2": 1.0, "max_iterations": 150, "feature.possible_states": True}
STEPS, RATE, MOMENTUM, DECAY = 800, 0.15, 0.9, 0.01  # of the logit's ascent
SHINGLE = 4  # words; a line of the text shares most of its shingles with the marked text
LONG = 6  # words; a shorter line must be a line of the marked text
GAP = 1.5  # words; what a line that is not in the text costs a stretch of text
NO_LINE = "no line"
WORD = re.compile(r"\w+")

Gold = Mapping[str, Any]
Labels = list[str]


@dataclass(frozen=True)
class Page:
    """A document in one shape, with the signs of its lines and, where its text was marked, the state of each."""

    gold: Gold
    shape: str
    path: Path
    lines: list[Line]
    labels: Labels


@dataclass(frozen=True)
class Choice:
    """The lines of a page that may be its title and, last, that none is: what speaks for each, and which are right."""

    marks: list[dict[str, float]]
    right: list[bool]


def read(folder: Path) -> list[Page]:
    """All documents in both shapes, in the order of the gold file."""
    gold = [json.loads(line) for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    return [page(one, shape, folder / shape / f"{one['doc']}.txt") for shape in SHAPES for one in gold]


def page(gold: Gold, shape: str, path: Path) -> Page:
    text = path.read_text(encoding="utf-8")
    rows = features.look(text, list(lines.spans(text)))
    marked = gold["set"] in MARKED and gold.get("body")
    return Page(gold, shape, path, rows, labels(rows, gold["body"]) if marked else [])


# ------------------------------------------------------------------------------------- the states of lines


def labels(rows: Sequence[Line], body: str) -> Labels:
    """The state of each line, by the marked text; none where the text is not on the page."""
    held = in_text(rows, body)
    if not any(held[i] and row.words >= LONG for i, row in enumerate(rows)):
        return []
    first, last = stretch(rows, held)
    before, after = ["before"] * first, ["after"] * (len(rows) - last - 1)
    return [*before, *("text" if held[i] else "inside" for i in range(first, last + 1)), *after]


def in_text(rows: Sequence[Line], body: str) -> list[bool]:
    """Whether each line is in the marked text: most of its shingles, or all of it where it is short."""
    known = set(shingles(WORD.findall(body)))
    whole = {" ".join(WORD.findall(line)) for line in body.split("\n")} - {""}
    found = []
    for row in rows:
        words = WORD.findall(row.text)
        own = shingles(words)
        long = len(words) >= LONG
        found.append(sum(s in known for s in own) > len(own) / 2 if long else " ".join(words) in whole)
    return found


def shingles(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)]


def stretch(rows: Sequence[Line], held: Sequence[bool]) -> tuple[int, int]:
    """The first and the last line of the heaviest stretch: words in the text, less the lines that are not."""
    best, total, start, found = float("-inf"), 0.0, 0, (0, 0)
    for i, row in enumerate(rows):
        if total <= 0:
            total, start = 0.0, i
        total += row.words if held[i] else -GAP
        if total > best:
            best, found = total, (start, i)
    inside = [i for i in range(found[0], found[1] + 1) if held[i]]
    return inside[0], inside[-1]


class Labelled(Protocol):
    """A document with the signs of its lines and the state of each, none where its text is not known."""

    lines: list[Line]
    labels: Labels


def fit_weights(
    pages: Iterable[Labelled], signs: Iterable[str], work: Path, settings: Mapping[str, float] = CRF
) -> list[str]:
    """The rows of the table of weights; a sign that never occurred weighs nothing."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for one in pages:
        if one.labels:
            trainer.append([list(row.signs) for row in one.lines], one.labels)
    trainer.set_params(dict(settings))
    trainer.train(str(work / "crf"))
    tagger = pycrfsuite.Tagger()
    tagger.open(str(work / "crf"))
    known = tagger.info()
    names = [state.name.lower() for state in STATES]
    steps = [row(f"from {a}", (known.transitions.get((a, b), 0.0) for b in names)) for a in names]
    weights = [row(sign, (known.state_features.get((sign, b), 0.0) for b in names)) for sign in signs]
    return ["\t".join(["sign", *names]), *steps, *weights]


def row(name: str, values: Iterable[float]) -> str:
    return "\t".join([name, *(f"{value:.2f}" for value in values)])


# ---------------------------------------------------------------------------------------------- the titles


def choices(pages: Iterable[Page], same: Callable[[str, str], bool]) -> list[Choice]:
    """What there is to choose from on each page with a title, under the weights in force."""
    return [choice(one, wanted, same) for one in pages if (wanted := title(one.gold))]


def title(gold: Gold) -> str:
    return gold.get("title") or gold.get("title_silver") or ""


def choice(one: Page, wanted: str, same: Callable[[str, str], bool]) -> Choice:
    around = titles.look(one.lines, chain.states(one.lines))
    places = titles.candidates(around) if around else []
    marks = [dict(titles.marks(around, i)) for i in places] if around else []
    right = [same(wanted, one.lines[i].text) for i in places]
    return Choice([*marks, {NO_LINE: 1.0}], [*right, not any(right)])


def fit_titles(found: Sequence[Choice], names: Sequence[str]) -> list[str]:
    """The rows of the table of titles: gradient ascent with momentum, always as many steps, from nothing."""
    x = np.array([[marks.get(name, 0.0) for name in names] for one in found for marks in one.marks])
    right = np.array([ok for one in found for ok in one.right], dtype=float)
    sizes = np.array([len(one.marks) for one in found])
    starts = np.cumsum(sizes) - sizes
    w, pace = np.zeros(len(names)), np.zeros(len(names))
    for _ in range(STEPS):
        scores = x @ w
        likely = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), sizes))
        p, q = (part / np.repeat(np.add.reduceat(part, starts), sizes) for part in (likely, likely * right))
        pace = MOMENTUM * pace + (q - p) @ x / len(found) - DECAY * w
        w += RATE * pace
    return ["mark\tworth", *(row(name, [value]) for name, value in zip(names, w.tolist(), strict=True))]


# ------------------------------------------------------------------------------------- fitting and scoring


class Trainer:
    """The documents, the rows both tables have, and how to tell a title."""

    def __init__(self, folder: Path, rule: folds.Rule, work: Path) -> None:
        self.folder, self.rule, self.work = folder, rule, work
        self.pages = read(folder)
        self.same: Callable[[str, str], bool] = scorer(folder).title_ok
        self.signs = sorted({sign for one in self.pages if one.labels for row in one.lines for sign in row.signs})

    def fit(self, fold: int | None) -> Path:
        """A folder with both tables, fitted without the documents of `fold`."""
        pages = [one for one in self.pages if self.rule.fold(dict(one.gold)) != fold]
        target = folds.place(self.work, STAGE, fold) if fold is not None else self.work / "all"
        target.mkdir()
        said = [] if fold is None else [f"# Fitted without the documents of fold {fold} of {self.rule.folds}."]
        write(target / WEIGHTS, said, fit_weights(pages, self.signs, self.work))
        with lexicon.replaced(target):
            found = choices(pages, self.same)
            write(target / TITLES, said, fit_titles(found, self.marks()))
        return target

    def marks(self) -> list[str]:
        """The rows of the table of titles, "no line" last."""
        known = {mark for one in choices(self.pages, self.same) for marks in one.marks for mark in marks}
        return [*sorted(known - {NO_LINE}), NO_LINE]

    def figures(self, shape: str, tables: Callable[[Page], Path]) -> dict[str, float]:
        """Body F1 and titles right, in one shape, of all documents under the tables of each."""
        predictions = self.work / "predictions.jsonl"
        found = []
        for one in self.pages:
            if one.shape == shape:
                with lexicon.replaced(tables(one)):
                    found.append(predict.predict(STAGE, one.gold["doc"], one.path, Settings()))
        predictions.write_text("".join(json.dumps(line) + "\n" for line in found), encoding="utf-8")
        script = self.folder / "ingest_eval.py"
        body = json.loads(scorers.printed(script, predictions, "--sets", ",".join(MARKED)))
        every = json.loads(scorers.printed(script, predictions, "--sets", ",".join([*MARKED, "fp"])))
        head = json.loads(scorers.printed(script, predictions, "--sets", "fp"))
        return {"text F1": body["F1"], "title": head["title_acc"], "title, all sets": every["title_acc"]}


def scorer(folder: Path) -> Any:
    """The scorer beside the data, as a module: it says when two titles are the same."""
    spec = importlib.util.spec_from_file_location("ingest_eval", folder / "ingest_eval.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def write(path: Path, said: Sequence[str], rows: Sequence[str]) -> None:
    """Write a table; without `said` it keeps the comment of the shipped one, which says where it comes from."""
    shipped = (lexicon.DATA / "en" / path.name).read_text(encoding="utf-8").splitlines()
    head = said or [line for line in shipped if line.startswith("# ")]
    path.write_text("\n".join([*head, *rows]) + "\n", encoding="utf-8")


def report(trainer: Trainer, whole: Path, parts: Sequence[Path]) -> None:
    """Print each figure by hosts and in-sample."""
    print(f"{'':<22} {'by hosts':>8} {'in-sample':>9}")
    for shape in SHAPES:
        unseen = trainer.figures(shape, lambda one: parts[trainer.rule.fold(dict(one.gold))])
        seen = trainer.figures(shape, lambda one: whole)
        for name in seen:
            print(f"{shape + ': ' + name:<22} {unseen[name]:8.4f} {seen[name]:9.4f}")


def changes(whole: Path) -> str:
    """How the tables differ from the shipped ones."""
    told = []
    for name in (WEIGHTS, TITLES):
        old, new = (cells(place / name) for place in (lexicon.DATA / "en", whole))
        most = max(abs(old.get(key, 0.0) - new.get(key, 0.0)) for key in old | new)
        other = len(old.keys() ^ new.keys())
        told.append(f"{name}: {len(new)} values, {other} new or gone, the greatest change is {most:.2f}")
    return "\n".join(told)


def cells(path: Path) -> dict[tuple[str, int], float]:
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("# ")]
    return {(name, i): float(value) for name, *values in rows[1:] for i, value in enumerate(values)}


def ship(whole: Path, parts: Sequence[Path], rule: folds.Rule) -> None:
    """Put the tables, those of the folds and the rule into the project."""
    for name in (WEIGHTS, TITLES):
        shutil.copy(whole / name, lexicon.DATA / "en" / name)
    FOLD_TABLES.mkdir(exist_ok=True)
    for old in FOLD_TABLES.glob(f"{STAGE}-*"):
        shutil.rmtree(old)
    for part in parts:
        shutil.copytree(part, FOLD_TABLES / part.name)
    folds.write(FOLD_TABLES, STAGE, rule)


def main() -> None:
    """Fit on all documents and without each fold; print the figures; write where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true", help="write the tables, and those made without each fold")
    parser.add_argument("--folds", type=int, default=folds.FOLDS)
    args = parser.parse_args()
    rule = folds.Rule("host", args.folds)
    with TemporaryDirectory(prefix="briefing-") as work:
        trainer = Trainer(args.folder, rule, Path(work))
        whole, parts = trainer.fit(None), [trainer.fit(n) for n in range(args.folds)]
        report(trainer, whole, parts)
        print(changes(whole))
        if args.write:
            ship(whole, parts, rule)


if __name__ == "__main__":
    main()
