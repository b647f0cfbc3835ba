"""Fit the weights of the summary scorer, and say how good they are on documents they were not fitted on.

    python benchmarks/train_summary.py INPUTS GOLD [--write] [--cache FILE] [--leave SOURCE,...] [--jobs 2]

INPUTS is a folder of `.txt` (title, blank line, text), GOLD a JSON Lines file of {"doc", "source", "refs": [[…]]}.
A sentence's target is the share of its words, and half as much of its word pairs, that the nearest reference holds;
the weights are a ridge regression on it, sentences weighted by length. Rows of the table marked `set` are kept.
Figures are ROUGE-1 and ROUGE-2 F1 (own counting, stemmed) of the first three choices, by source, in five folds
of documents. `--write` writes the weights, those fitted without each fold, and the rule of the folds.
"""

from __future__ import annotations

import argparse
import itertools
import json
import pickle
from collections import Counter, defaultdict
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np

from generator import lexicon, pipeline
from generator.brief import candidates, choosing, features, fitness
from generator.config import Settings
from generator.curate.overrides import NONE
from generator.quality import folds, predict

RIDGE, LONG = 10.0, 40
STAGE, RULE = "summary", folds.Rule("doc", folds.FOLDS)
TABLE = lexicon.DATA / "en" / "summary_weights.tsv"
FOLD_TABLES = Path(__file__).parent.parent / "tests" / "quality" / "folds"


def analyse(task: tuple[str, Path]) -> tuple[str, candidates.Page]:
    doc, path = task
    values = {"raw": predict.raw(doc, path), "settings": Settings(reading="clean"), "decisions": NONE}
    found = pipeline.run(values, "analysis")
    return doc, candidates.gather(found["seed"], found["analysis"], lambda c: not fitness.fault(c, Settings()))


def pages(folder: Path, cache: Path | None, jobs: int) -> dict[str, candidates.Page]:
    if cache and cache.is_file():
        return pickle.loads(cache.read_bytes())
    with ProcessPoolExecutor(jobs) as pool:
        found = dict(pool.map(analyse, predict.documents(folder), chunksize=8))
    if cache:
        cache.write_bytes(pickle.dumps(found))
    return found


def words(text: str) -> tuple[str, ...]:
    return tuple(candidates.stem(word) for word in candidates.tokens(text))


def overlap(a: Counter[Any], b: Counter[Any]) -> int:
    return sum(min(n, b[x]) for x, n in a.items())


def pairs(tokens: tuple[str, ...]) -> Counter[tuple[str, str]]:
    return Counter(itertools.pairwise(tokens))


def target(text: str, refs: list[tuple[str, ...]]) -> float:
    own = words(text)
    best = max(refs, key=lambda ref: overlap(Counter(own), Counter(ref)))
    same = 2 * overlap(Counter(own), Counter(best)) + overlap(pairs(own), pairs(best))
    return same / max(1, len(own))


def rouge(chosen: list[str], refs: list[tuple[str, ...]]) -> tuple[float, float]:
    own = [words(text) for text in chosen]
    one: Counter[Any] = sum((Counter(w) for w in own), Counter())
    two: Counter[Any] = sum((pairs(w) for w in own), Counter())
    return max(f1(one, Counter(ref)) for ref in refs), max(f1(two, pairs(ref)) for ref in refs)


def f1(a: Counter[Any], b: Counter[Any]) -> float:
    return 2 * overlap(a, b) / max(1, a.total() + b.total())


def fit(rows: list[tuple[Any, Any, Any]]) -> Any:
    x, y, size = (np.concatenate(part) for part in zip(*rows, strict=True))
    root = np.sqrt(np.minimum(size, LONG))
    left = x * root[:, None]
    penalty = RIDGE * np.eye(x.shape[1])
    penalty[0, 0] = 0
    return np.linalg.solve(left.T @ left + penalty, left.T @ (y * root))


def matrix(page: candidates.Page, refs: list[tuple[str, ...]], free: list[str], fixed: dict[str, float]) -> Any:
    whole = [i for i, c in enumerate(page.candidates) if not fitness.fault(c, Settings())]
    measured = [dict(features.measure(page, i)) for i in whole]
    x = np.array([[1.0, *(m[name] for name in free)] for m in measured]).reshape(len(whole), 1 + len(free))
    known = np.array([sum(w * m.get(name, 0.0) for name, w in fixed.items()) for m in measured])
    y = np.array([target(page.candidates[i].text, refs) for i in whole]) - known
    return x, y, np.array([len(page.candidates[i].tokens) for i in whole], dtype=float)


def best_three(page: candidates.Page, table: dict[str, float]) -> list[str]:
    picks = choosing.Ranking(page, Settings(), table).picks(choosing.Room(10**9, 3))[:3]
    return [page.candidates[i].text for i in sorted(pick.candidate for pick in picks)]


def write(path: Path, head: list[str], weights: dict[str, float], rows: list[dict[str, str]]) -> None:
    lines = [f"{r['name']}\t{weights.get(r['name'], float(r['weight'])):.4g}\t{r['basis']}" for r in rows]
    path.write_text("\n".join([*head, "name\tweight\tbasis", *lines]) + "\n", encoding="utf-8")


def ship(weights: dict[str, float], held: list[dict[str, float]], rows: list[dict[str, str]], report: str) -> None:
    """Write the weights, those fitted without each fold, and the rule of the folds."""
    head = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line.startswith("# ")]
    head = [line for line in head if not line.startswith("# Cross-validated")]
    write(TABLE, [*head, f"# Cross-validated: {report}."], weights, rows)
    for fold, table in enumerate(held):
        place = folds.place(FOLD_TABLES, STAGE, fold)
        place.mkdir(parents=True, exist_ok=True)
        write(place / TABLE.name, [f"# Fitted without the documents of fold {fold} of {len(held)}."], table, rows)
    folds.write(FOLD_TABLES, STAGE, RULE)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inputs", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--write", action="store_true", help="write the weights, and those fitted without each fold")
    parser.add_argument("--cache", type=Path, help="keep the analysed documents here")
    parser.add_argument("--leave", default="xsum", help="sources left out")
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args()
    gold = [json.loads(line) for line in args.gold.read_text(encoding="utf-8").splitlines()]
    gold = [g for g in gold if g["source"] not in args.leave.split(",")]
    refs = {g["doc"]: [words(" ".join(ref)) for ref in g["refs"]] for g in gold}
    known = pages(args.inputs, args.cache, args.jobs)
    rows = [dict(row) for row in lexicon.table("summary_weights")]
    named = {name for name, _ in features.FEATURES}
    free = [r["name"] for r in rows if r["basis"] == "fitted" and r["name"] in named]
    fixed = {r["name"]: float(r["weight"]) for r in rows if r["basis"] == "set"}
    data = {g["doc"]: matrix(known[g["doc"]], refs[g["doc"]], free, fixed) for g in gold}
    fold = {doc: RULE.fold({"doc": doc}) for doc in data}
    held: list[dict[str, float]] = []
    figures: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for k in range(RULE.folds):
        w = fit([part for doc, part in data.items() if fold[doc] != k])
        table = {**fixed, **dict(zip(["constant", *free], w.tolist(), strict=True))}
        held.append(table)
        for g in gold:
            if fold[g["doc"]] == k:
                figures[g["source"]].append(rouge(best_three(known[g["doc"]], table), refs[g["doc"]]))
    parts = []
    for source, found in sorted(figures.items()):
        one, two = (100 * float(x) for x in np.mean(found, axis=0))
        parts.append(f"{source} {one:.1f}/{two:.1f}")
    report = ", ".join(parts) + " (ROUGE-1/2)"
    print(report)
    final = fit(list(data.values()))
    weights = dict(zip(["constant", *free], final.tolist(), strict=True))
    for name, weight in weights.items():
        print(f"{name:12s} {weight:8.4f}")
    if args.write:
        ship(weights, held, rows, report)


if __name__ == "__main__":
    main()
