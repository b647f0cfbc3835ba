"""Fit the two tables of the scorer of summaries, and say how good they are on documents they were not fitted on.

    python benchmarks/train_summary.py INPUTS GOLD [--write] [--cache FILE] [--leave SOURCE,...] [--jobs 2]

INPUTS is a folder of `.txt` (title, blank line, text), GOLD a JSON Lines file of {"doc", "source", "refs": [[…]]}.
`summary_words.tsv` is a logit over the different words of each text, telling which of them stand in a summary by
hand: Newton's method with an L2 penalty over their signs, then a shrunk step for each word that enough texts have.
`summary_weights.tsv` is a ridge regression over the features of sentences, weighted by length, on the share of its
words, and half as much of its word pairs, that the nearest reference holds; the chances of words it rests on come
from tables that never saw the document. Rows marked `set` are kept. Figures are ROUGE-1 and ROUGE-2 F1 (own counting,
stemmed) of the first three choices, by source, in five folds of documents. `--write` writes both tables, those fitted
without each fold, and the rule of the folds. Same data, same tables.
"""

from __future__ import annotations

import argparse
import itertools
import json
import pickle
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from generator import lexicon, pipeline
from generator.brief import candidates, chances, choosing, features, fitness
from generator.brief.candidates import Page
from generator.config import Settings
from generator.curate.overrides import NONE
from generator.quality import folds, predict

RIDGE, LONG = 300.0, 40
PENALTY, STEPS = 10.0, 8  # of the logit
LEAST, SHRINK = 30, 5.0  # a word needs so many texts; so much evidence for nothing is added to its own
STAGE, RULE = "summary", folds.Rule("doc", folds.FOLDS)
WEIGHTS, WORDS = "summary_weights.tsv", "summary_words.tsv"
FOLD_TABLES = Path(__file__).parent.parent / "tests" / "quality" / "folds"
EN = lexicon.DATA / "en"

Refs = list[tuple[str, ...]]
Table = dict[str, float]


@dataclass
class Doc:
    """A document with its references, what is measured of its words, and how many references hold each."""

    page: Page
    refs: Refs
    source: str
    fold: int
    signs: Any
    stems: list[str]
    held: Any
    whole: list[int]  # the sentences that can stand in a summary, with their features and targets
    plain: list[tuple[float, ...]]
    targets: list[float]


@dataclass
class Tables:
    """Both fitted tables."""

    signs: Table
    words: Table
    weights: Table


# --------------------------------------------------------------------------------------------- the documents


def analyse(task: tuple[str, Path]) -> tuple[str, Any]:
    doc, path = task
    values = {"raw": predict.raw(doc, path), "settings": Settings(reading="clean"), "decisions": NONE}
    found = pipeline.run(values, "analysis")
    return doc, (found["seed"], found["analysis"])


def analysed(folder: Path, cache: Path | None, jobs: int) -> dict[str, Any]:
    if cache and cache.is_file():
        return pickle.loads(cache.read_bytes())
    with ProcessPoolExecutor(jobs) as pool:
        found = dict(pool.map(analyse, predict.documents(folder), chunksize=8))
    if cache:
        cache.write_bytes(pickle.dumps(found))
    return found


def document(line: Mapping[str, Any], found: Any) -> Doc:
    page = candidates.gather(*found, lambda c: not fitness.fault(c, Settings()))
    refs = [candidates.words(" ".join(ref)) for ref in line["refs"]]
    measured = chances.measure(page)
    held = np.array([sum(stem in ref for ref in map(set, refs)) / len(refs) for stem in measured])
    fold = RULE.fold({"doc": line["doc"]})
    signs = np.array([*measured.values()]).reshape(-1, len(chances.SIGNS))
    whole = [i for i, c in enumerate(page.candidates) if not fitness.fault(c, Settings())]
    plain = [features.plain(page, i) for i in whole]
    targets = [target(page.candidates[i].words, refs) for i in whole]
    return Doc(page, refs, line["source"], fold, signs, list(measured), held, whole, plain, targets)


# --------------------------------------------------------------------------------------------- the words


def logit(x: Any, y: Any) -> tuple[Any, float]:
    """Weights and constant of a logit with an L2 penalty on standardised columns (Newton's method)."""
    mean, spread = x.mean(0), x.std(0) + 1e-9
    z = np.column_stack([np.ones(len(x)), (x - mean) / spread])
    penalty, b = PENALTY * np.eye(z.shape[1]), np.zeros(z.shape[1])
    penalty[0, 0] = 0
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-z @ b))
        b = b + np.linalg.solve((z * (p * (1 - p))[:, None]).T @ z + penalty, z.T @ (y - p) - penalty @ b)
    weights = b[1:] / spread
    return weights, float(b[0] - weights @ mean)


def vocabulary(docs: Iterable[Doc]) -> list[str]:
    count = Counter(stem for doc in docs for stem in doc.stems)
    return sorted(stem for stem, n in count.items() if n >= LEAST and stem.isalpha())


def fit_words(docs: list[Doc], known: list[str]) -> tuple[Table, Table]:
    weights, constant = logit(np.vstack([doc.signs for doc in docs]), np.concatenate([doc.held for doc in docs]))
    missed, evidence = Counter[str](), Counter[str]()
    for doc in docs:
        p = 1 / (1 + np.exp(-(doc.signs @ weights + constant)))
        for stem, y, chance in zip(doc.stems, doc.held.tolist(), p.tolist(), strict=True):
            missed[stem] += y - chance  # type: ignore[assignment]
            evidence[stem] += chance * (1 - chance)  # type: ignore[assignment]
    signs = {"constant": constant, **dict(zip(chances.SIGNS, weights.tolist(), strict=True))}
    return signs, {stem: missed[stem] / (evidence[stem] + SHRINK) for stem in known}


# ------------------------------------------------------------------------------------------- the sentences


def overlap(a: Counter[Any], b: Counter[Any]) -> int:
    return sum(min(n, b[x]) for x, n in a.items())


def pairs(tokens: tuple[str, ...]) -> Counter[tuple[str, str]]:
    return Counter(itertools.pairwise(tokens))


def target(own: tuple[str, ...], refs: Refs) -> float:
    best = max(refs, key=lambda ref: overlap(Counter(own), Counter(ref)))
    same = 2 * overlap(Counter(own), Counter(best)) + overlap(pairs(own), pairs(best))
    return same / max(1, len(own))


def rouge(own: tuple[str, ...], refs: Refs) -> tuple[float, float]:
    one, two = Counter(own), pairs(own)
    return max(f1(one, Counter(ref)) for ref in refs), max(f1(two, pairs(ref)) for ref in refs)


def f1(a: Counter[Any], b: Counter[Any]) -> float:
    return 2 * overlap(a, b) / max(1, a.total() + b.total())


def matrix(doc: Doc, tables: Path) -> Any:
    """Features of the whole sentences, the chances of words by the tables in a folder."""
    with lexicon.replaced(tables):
        likely = chances.of(doc.page)
    rows = [(1.0, *row, *features.worded(doc.page, i, likely)) for i, row in zip(doc.whole, doc.plain, strict=True)]
    return np.array(rows).reshape(len(rows), 1 + len(features.NAMES))


def fit(rows: list[Any], docs: list[Doc]) -> Table:
    """A ridge regression on standardised columns, sentences weighted by length."""
    x, y = np.concatenate(rows), np.concatenate([doc.targets for doc in docs])
    size = np.concatenate([[len(doc.page.candidates[i].tokens) for i in doc.whole] for doc in docs])
    root = np.sqrt(np.minimum(size, LONG))
    spread = np.append(1.0, x[:, 1:].std(0) + 1e-9)
    left = x / spread * root[:, None]
    penalty = RIDGE * np.eye(x.shape[1])
    penalty[0, 0] = 0
    solved = np.linalg.solve(left.T @ left + penalty, left.T @ (y * root)) / spread
    return dict(zip(["constant", *features.NAMES], solved.tolist(), strict=True))


# ---------------------------------------------------------------------------------------------- the tables


def head(name: str) -> list[str]:
    lines = (EN / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.startswith("# ") and not line.startswith("# Cross-validated")]


def write_words(path: Path, comment: list[str], signs: Table, words: Table) -> None:
    rows = [f"{name}\t{weight:.4g}\tsign" for name, weight in signs.items()]
    rows += [f"{name}\t{weight:.2f}\tword" for name, weight in words.items()]
    path.write_text("\n".join([*comment, "name\tweight\tbasis", *rows]) + "\n", encoding="utf-8")


def write_weights(path: Path, comment: list[str], weights: Table) -> None:
    rows = [f"{name}\t{weight:.4g}\tfitted" for name, weight in weights.items()]
    rows += [f"{r['name']}\t{r['weight']}\tset" for r in lexicon.table("summary_weights") if r["basis"] == "set"]
    path.write_text("\n".join([*comment, "name\tweight\tbasis", *rows]) + "\n", encoding="utf-8")


def fit_tables(docs: Mapping[str, Doc], known: list[str], without: int | None, work: Path) -> Path:
    """Both tables fitted to all documents but those of a fold, in a folder of their own."""
    place = work / str(without)
    place.mkdir()
    kept = sorted((doc for doc in docs.values() if doc.fold != without), key=lambda doc: doc.fold)
    rows = []
    for inner in sorted({doc.fold for doc in kept}):
        part = work / f"{without}-{inner}"
        part.mkdir()
        write_words(part / WORDS, [], *fit_words([doc for doc in kept if doc.fold != inner], known))
        rows += [matrix(doc, part) for doc in kept if doc.fold == inner]
    write_words(place / WORDS, [], *fit_words(kept, known))
    write_weights(place / WEIGHTS, [], fit(rows, kept))
    return place


def figures(docs: Mapping[str, Doc], fold: int, tables: Path) -> list[tuple[str, tuple[float, float]]]:
    found = []
    with lexicon.replaced(tables):
        for doc in docs.values():
            if doc.fold == fold:
                picks = choosing.Ranking(doc.page, Settings()).picks(choosing.Room(10**9, 3))[:3]
                own = [doc.page.candidates[i].words for i in sorted(pick.candidate for pick in picks)]
                found.append((doc.source, rouge(tuple(itertools.chain(*own)), doc.refs)))
    return found


def ship(places: Mapping[int | None, Path], report: str) -> None:
    """Write the tables, those fitted without each fold, and the rule of the folds."""
    for name in (WEIGHTS, WORDS):
        comment = [*head(name), f"# Cross-validated: {report}."]
        for fold, place in places.items():
            text = (place / name).read_text(encoding="utf-8")
            told = comment if fold is None else [f"# Fitted without the documents of fold {fold} of {RULE.folds}."]
            target_folder = EN if fold is None else folds.place(FOLD_TABLES, STAGE, fold)
            target_folder.mkdir(parents=True, exist_ok=True)
            (target_folder / name).write_text("\n".join([*told, text]), encoding="utf-8")
    folds.write(FOLD_TABLES, STAGE, RULE)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inputs", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--write", action="store_true", help="write the tables, and those fitted without each fold")
    parser.add_argument("--cache", type=Path, help="keep the analysed documents here")
    parser.add_argument("--leave", default="xsum", help="sources left out")
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args()
    lines = [json.loads(line) for line in args.gold.read_text(encoding="utf-8").splitlines()]
    lines = [line for line in lines if line["source"] not in args.leave.split(",")]
    found = analysed(args.inputs, args.cache, args.jobs)
    docs = {line["doc"]: document(line, found[line["doc"]]) for line in lines}
    known = vocabulary(docs.values())
    with TemporaryDirectory() as work:
        places = {k: fit_tables(docs, known, k, Path(work)) for k in (*range(RULE.folds), None)}
        scored: dict[str, list[tuple[float, float]]] = defaultdict(list)
        for k in range(RULE.folds):
            for source, told in figures(docs, k, places[k]):
                scored[source].append(told)
        parts = []
        for source, values in sorted(scored.items()):
            one, two = (100 * float(x) for x in np.mean(values, axis=0))
            parts.append(f"{source} {one:.1f}/{two:.1f}")
        report = ", ".join(parts) + " (ROUGE-1/2)"
        print(report)
        print((places[None] / WEIGHTS).read_text(encoding="utf-8"))
        if args.write:
            ship(places, report)


if __name__ == "__main__":
    main()
