"""Fit the table by which the text of web pages is found, and say how good it is on outlets it was not fitted on.

    python benchmarks/train_html.py FOLDER [--write] [--folds 5]

FOLDER holds saved pages `html/*.html.gz`, their readings `gold.jsonl` ({"doc", "host", "set", "body", "title"}) and
their scorer `ingest_eval.py`. `html_weights.tsv` is a linear-chain conditional random field over the signs of lines,
those of their words and those of their elements (CRFsuite, L-BFGS with an L2 penalty), rounded to two digits. All
pages with a text are fitted to; figures of the text are of the sets marked by hand, figures of titles, days and
authors of the set that has them. They are the scorer's, of the real reading stage: fitted on all documents, and by
folds of hosts, each predicted with a table that never saw its host. `--write` writes the table, those made without
each fold, and the rule of the folds. Same data, same table. It needs `pip install -r requirements/train.txt`.
"""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import train_reading as reading

from generator import lexicon
from generator.config import Settings
from generator.quality import folds, predict, scorers
from generator.read import load, menus, web
from generator.read.features import Line

STAGE = "html"
TABLE = f"{web.WEIGHTS}.tsv"
CRF = {"c1": 0, "c2": 8.0, "max_iterations": 100, "feature.possible_states": True}


@dataclass(frozen=True)
class Page:
    """A saved page with the signs of its lines and, where its text is known, the state of each."""

    gold: reading.Gold
    path: Path
    lines: list[Line]
    labels: list[str]


def read(folder: Path) -> list[Page]:
    """All pages, in the order of the gold file."""
    gold = [json.loads(line) for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    return [page(one, folder / "html" / f"{one['doc']}.html.gz") for one in gold]


def page(gold: reading.Gold, path: Path) -> Page:
    document = load.decode(predict.raw(gold["doc"], path), Settings())
    rows = web.lines(document.text, menus.closely(document.marks))
    return Page(gold, path, rows, reading.labels(rows, gold["body"]) if gold.get("body") else [])


def table(pages: Sequence[Page], signs: Sequence[str], rule: folds.Rule, fold: int | None, work: Path) -> Path:
    """A folder with the table, fitted without the pages of `fold`."""
    target = work / "all" if fold is None else folds.place(work, STAGE, fold)
    target.mkdir()
    chosen = [one for one in pages if rule.fold(dict(one.gold)) != fold]
    said = [] if fold is None else [f"# Fitted without the documents of fold {fold} of {rule.folds}."]
    reading.write(target / TABLE, said, reading.fit_weights(chosen, signs, work, CRF))
    return target


def figures(folder: Path, pages: Sequence[Page], tables: Callable[[Page], Path], work: Path) -> dict[str, Any]:
    """The scorer's figures under the tables of each page."""
    found = []
    for one in pages:
        with lexicon.replaced(tables(one)):
            found.append(predict.predict("reading", one.gold["doc"], one.path, Settings()))
    predictions = work / "predictions.jsonl"
    predictions.write_text("".join(json.dumps(line) + "\n" for line in found), encoding="utf-8")
    script = folder / "ingest_eval.py"
    text = json.loads(scorers.printed(script, predictions, "--sets", ",".join(reading.MARKED)))
    head = json.loads(scorers.printed(script, predictions, "--sets", "fp"))
    wanted = ("title_acc", "date_P", "date_R", "author_P", "author_R")
    return {"text P": text["P"], "text R": text["R"], "text F1": text["F1"], **{name: head[name] for name in wanted}}


def ship(whole: Path, parts: Sequence[Path], rule: folds.Rule) -> None:
    """Put the table, those of the folds and the rule into the project."""
    shutil.copy(whole / TABLE, lexicon.DATA / "en" / TABLE)
    for old in reading.FOLD_TABLES.glob(f"{STAGE}-*"):
        shutil.rmtree(old)
    for part in parts:
        shutil.copytree(part, reading.FOLD_TABLES / part.name)
    folds.write(reading.FOLD_TABLES, STAGE, rule)


def main() -> None:
    """Fit on all pages and without each fold; print the figures; write where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true", help="write the table, and those made without each fold")
    parser.add_argument("--folds", type=int, default=folds.FOLDS)
    args = parser.parse_args()
    rule = folds.Rule("host", args.folds)
    pages = read(args.folder)
    signs = sorted({sign for one in pages if one.labels for row in one.lines for sign in row.signs})
    with TemporaryDirectory(prefix="briefing-") as work:
        whole, *parts = [table(pages, signs, rule, n, Path(work)) for n in (None, *range(args.folds))]
        unseen = figures(args.folder, pages, lambda one: parts[rule.fold(dict(one.gold))], Path(work))
        seen = figures(args.folder, pages, lambda one: whole, Path(work))
        print(f"{'':<12} {'by hosts':>8} {'in-sample':>9}")
        for name, value in unseen.items():
            print(f"{name:<12} {value:8.4f} {seen[name]:9.4f}")
        if args.write:
            ship(whole, parts, rule)


if __name__ == "__main__":
    main()
