"""Our summaries beside lead, TextRank, LexRank, random and oracle, three sentences each, as one table a corpus.

    python benchmarks/summaries.py [FOLDER] [--leave SOURCE,...] [--cache FILE] [--most N] [--jobs 2]

Needs `pip install sumy rouge-score`, which nothing else here does. The first corpus is our own: texts with a
reference by hand. FOLDER may hold another: `inputs/*.txt` (title, blank line, text) and `gold.jsonl`, a line
{"doc", "source", "refs": [[sentence, …], …]} a document; it is scored by tables that never saw a document's fold. All
choose among the sentences that our pipeline finds. Figures are ROUGE F1 in percent (rouge-score, stemmed, the best of
several references), CPU milliseconds a document for the choice alone, and how much R1 of ours is above each, with
a 95 % interval by bootstrap over documents.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import pickle
import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any

from generator import lexicon, pipeline
from generator.brief import candidates, summary
from generator.config import Settings
from generator.curate.overrides import NONE
from generator.model import Analysis, RawSeed, Seed
from generator.quality import folds, predict, summaries

ROOT = Path(__file__).parent.parent
FOLD_TABLES = ROOT / "tests" / "quality" / "folds"
MOST, SAMPLES, SEED = 3, 1000, 7
KINDS = ("rouge1", "rouge2", "rougeLsum")

Choice = Callable[[list[str], list[str]], Sequence[int]]
"""Which of the sentences stand in the summary, given their texts and the references."""


@dataclass
class Doc:
    """A document as it is measured: what the stages found, its references, and the tables that never saw it."""

    name: str
    source: str
    seed: Seed
    analysis: Analysis
    refs: list[str]
    tables: Path | None

    def sentences(self) -> list[str]:
        """The sentences of the text, in order."""
        spans = [s.span for s in self.analysis.sentences if self.seed.blocks[s.block].number]
        return [" ".join(self.seed.words(span).split()) for span in spans]


# ----------------------------------------------------------------------------------------------- the documents


def analyse(task: tuple[str, Path, str]) -> tuple[str, Any]:
    name, path, reading = task
    data = path.read_bytes()
    raw = RawSeed(name, path.name, data, hashlib.sha256(data).hexdigest())
    found = pipeline.run({"raw": raw, "settings": Settings(reading=reading), "decisions": NONE}, "analysis")
    return name, (found["seed"], found["analysis"])


def own(jobs: int) -> list[Doc]:
    refs = {str(ROOT / r.text): r.summary for r in summaries.references(ROOT)}
    with ProcessPoolExecutor(jobs) as pool:
        found = pool.map(analyse, [(path, Path(path), "pasted") for path in refs])
        return [Doc(name, "own", *what, [refs[name]], None) for name, what in found]


def given(folder: Path, leave: list[str], cache: Path | None, jobs: int) -> list[Doc]:
    lines = map(json.loads, (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines())
    gold = {line["doc"]: line for line in lines if line["source"] not in leave}
    if cache and cache.is_file():
        found = pickle.loads(cache.read_bytes())
    else:
        tasks = [(doc, path, "clean") for doc, path in predict.documents(folder / "inputs") if doc in gold]
        with ProcessPoolExecutor(jobs) as pool:
            found = dict(pool.map(analyse, tasks, chunksize=8))
    if cache and not cache.is_file():
        cache.write_bytes(pickle.dumps(found))
    tables = folds.tables(FOLD_TABLES, "summary", folder / "gold.jsonl")
    refs = {doc: ["\n".join(ref) for ref in line["refs"]] for doc, line in gold.items()}
    return [Doc(doc, line["source"], *found[doc], refs[doc], tables[doc]) for doc, line in gold.items()]


# ------------------------------------------------------------------------------------------------ the systems


def lead(texts: list[str], refs: list[str]) -> Sequence[int]:
    return range(min(MOST, len(texts)))


def chance(texts: list[str], refs: list[str]) -> Sequence[int]:
    seed = int(hashlib.sha256("\n".join(texts).encode()).hexdigest(), 16)
    return sorted(random.Random(seed).sample(range(len(texts)), min(MOST, len(texts))))


def oracle(texts: list[str], refs: list[str]) -> Sequence[int]:
    """Greedy: the sentence that adds most to ROUGE-1 and ROUGE-2, while one adds anything."""
    chosen: list[int] = []
    while len(chosen) < MOST:
        rest = [i for i in range(len(texts)) if i not in chosen]
        worth = {i: sum(rouge([texts[j] for j in sorted([*chosen, i])], refs, KINDS[:2]).values()) for i in rest}
        if not worth:
            break
        chosen.append(max(worth, key=lambda i: (worth[i], -i)))
    return sorted(chosen)


def sumy(name: str) -> Choice:
    """A summariser of sumy on given sentences: no splitting and no downloads of its own."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.nlp.stemmers import Stemmer
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.summarizers.text_rank import TextRankSummarizer

    class Words:
        def to_words(self, text: str) -> tuple[str, ...]:
            return candidates.tokens(text)

    summarizer = {"TextRank": TextRankSummarizer, "LexRank": LexRankSummarizer}[name](Stemmer("english"))
    summarizer.stop_words = lexicon.words("summary_stop")

    def choose(texts: list[str], refs: list[str]) -> Sequence[int]:
        made = [Sentence(text, Words()) for text in texts]
        found = summarizer(ObjectDocumentModel([Paragraph(made)]), MOST)
        places = {id(sentence): i for i, sentence in enumerate(made)}
        return sorted(places[id(sentence)] for sentence in found)

    return choose


def ours(doc: Doc) -> tuple[list[str], float]:
    """The three sentences of `briefing quality predict summary`, and the CPU seconds of the stage."""
    with lexicon.replaced(doc.tables) if doc.tables else nullcontext():
        began = time.process_time()
        found = summary.choose(doc.seed, doc.analysis, Settings())
        spent = time.process_time() - began
    values = {"seed": doc.seed, "analysis": doc.analysis, "settings": Settings(), "summary": found, "decisions": NONE}
    briefing = pipeline.resume(values, "summary")["briefing"]
    return predict.summary(briefing)["summary"], spent


# -------------------------------------------------------------------------------------------------- the figures


def rouge(said: list[str], refs: list[str], kinds: Sequence[str] = KINDS) -> dict[str, float]:
    from rouge_score import rouge_scorer

    scorer = rouge_scorer.RougeScorer([*kinds], use_stemmer=True)
    scores = [scorer.score(ref, "\n".join(said)) for ref in refs]
    return {kind: 100 * max(score[kind].fmeasure for score in scores) for kind in kinds}


def measure(doc: Doc) -> dict[str, dict[str, float]]:
    """The figures of each system on a document."""
    texts, found = doc.sentences(), {}
    systems: dict[str, Choice] = {"lead": lead, "TextRank": sumy("TextRank"), "LexRank": sumy("LexRank")}
    systems |= {"random": chance, "oracle": oracle}
    for name, choose in systems.items():
        began = time.process_time()
        chosen = choose(texts, doc.refs)
        spent = time.process_time() - began
        found[name] = rouge([texts[i] for i in chosen], doc.refs) | {"cost": 1000 * spent}
    said, spent = ours(doc)
    return found | {"ours": rouge(said, doc.refs) | {"cost": 1000 * spent}}


def interval(differences: list[float]) -> tuple[float, float]:
    """The 95 % interval of the mean, by bootstrap over documents."""
    chance = random.Random(SEED)
    means = sorted(mean(chance.choices(differences, k=len(differences))) for _ in range(SAMPLES))
    return means[int(0.025 * SAMPLES)], means[int(0.975 * SAMPLES) - 1]


def table(corpus: str, told: list[dict[str, dict[str, float]]]) -> Iterator[str]:
    yield f"**{corpus}**, {len(told)} documents"
    yield ""
    yield "| | R1 | R2 | RLsum | ours above it, R1 | ms a document |"
    yield "|---|---|---|---|---|---|"
    for name in told[0]:
        figures = [mean(one[name][kind] for one in told) for kind in (*KINDS, "cost")]
        cells = [f"{value:.1f}" for value in figures]
        above = [one["ours"]["rouge1"] - one[name]["rouge1"] for one in told]
        low, high = interval(above)
        versus = f"{mean(above):+.1f} ({low:+.1f} to {high:+.1f})" if name != "ours" else ""
        yield f"| {name} | {' | '.join(cells[:3])} | {versus} | {'–' if name == 'oracle' else cells[3]} |"
    yield ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--leave", default="xsum", help="sources left out")
    parser.add_argument("--cache", type=Path, help="keep the analysed documents of FOLDER here")
    parser.add_argument("--most", type=int, help="measure so many documents of FOLDER, drawn by their names' digests")
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args()
    docs = own(args.jobs)
    more = given(args.folder, args.leave.split(","), args.cache, args.jobs) if args.folder else []
    docs += sorted(more, key=lambda doc: hashlib.sha256(doc.name.encode()).digest())[: args.most]
    corpora: dict[str, list[dict[str, dict[str, float]]]] = defaultdict(list)
    with ProcessPoolExecutor(args.jobs) as pool:
        for doc, told in zip(docs, pool.map(measure, docs, chunksize=8), strict=True):
            corpora[doc.source].append(told)
    for corpus, found in corpora.items():
        print("\n".join(table(corpus, found)))


if __name__ == "__main__":
    main()
