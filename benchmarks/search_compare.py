"""Our search beside Pagefind and Material's own, over the same N made-up briefings and their parties:
`python -m benchmarks.search_compare 5000 FOLDER [--pagefind COMMAND] [--material]`.

Writes each site into a folder of FOLDER, the same words on the same pages, without the parts all would share. Prints
the CPU seconds and bytes of the index and, in Chromium, for each of the queries: milliseconds from the moment it is
asked on a page just opened to the first answer, bytes read for it (the search's own code included), and the heap of
the page after it. Ours is measured from disk and hosted, the others, which cannot search from disk, hosted.
`--pagefind` is a command line of Pagefind (PyPI: pagefind[bin]); `--material` builds with MkDocs, which takes minutes.
"""

from __future__ import annotations

import argparse
import html
import os
import resource
import shutil
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks import corpus  # noqa: E402
from generator.export import records, search  # noqa: E402
from generator.link import registry  # noqa: E402
from tests.browser import asked  # noqa: E402

QUERIES = (
    "harbour",
    "minister",
    "the union said",
    "company water",
    "norway",
    "dockers",
    "no such wrods",
    "talks failed",
)
OURS = """async (q) => { const a = await briefingSearch.search(q);
    await briefingSearch.shown(a, ""); return a.results.length; }"""
PAGEFIND = """async (q) => { const p = await import(new URL("pagefind/pagefind.js", location.href));
    const a = await p.search(q);
    await Promise.all(a.results.slice(0, 10).map((one) => one.data())); return a.results.length; }"""
MATERIAL = """async (q) => { const field = document.querySelector('[data-md-component=search-query]');
    document.querySelector('#__search').checked = true; field.focus(); field.value = q;
    for (const name of ['input', 'keyup']) field.dispatchEvent(new Event(name, { bubbles: true }));
    const meta = document.querySelector('.md-search-result__meta');
    while (!/\\d+ match|no match/i.test(meta.textContent)) await new Promise((done) => setTimeout(done, 5));
    return parseInt(meta.textContent) || 0; }"""


def pages(made: Sequence[search.Record]) -> Iterator[tuple[str, str, list[str]]]:
    """Path, title and paragraphs of the pages that hold what the records say: of briefings and parties."""
    for record in made:
        if record.kind in ("briefing", "party"):
            yield (
                record.url,
                record.title,
                [record.detail, *(f.text for f in record.fields if f.weight < records.TITLE)],
            )


def written(folder: Path, made: Sequence[search.Record], markdown: bool) -> None:
    """The pages as HTML, or as Markdown."""
    for url, title, texts in pages(made):
        path = (folder / url).with_suffix(".md" if markdown else ".html")
        path.parent.mkdir(parents=True, exist_ok=True)
        safe = [html.escape(text) for text in texts]
        body = (
            "\n\n".join([f"# {html.escape(title)}", *safe]) if markdown else "".join(f"<p>{text}</p>" for text in safe)
        )
        head = f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{html.escape(title)}</title>'
        path.write_text(body if markdown else f"{head}<h1>{html.escape(title)}</h1>{body}</html>", encoding="utf-8")


def spent(run: Callable[[], Any]) -> tuple[Any, float]:
    """What a function gives, and the CPU seconds of this process and its children."""
    before = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    result = run()
    after = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return result, sum(a.ru_utime + a.ru_stime - b.ru_utime - b.ru_stime for a, b in zip(after, before, strict=True))


def ours(folder: Path, made: Sequence[search.Record]) -> tuple[Path, float, Path]:
    """Our index and a page that asks it: the page, CPU seconds, the folder of the index."""
    files, cpu = spent(lambda: search.index(made))
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return asked.page(folder), cpu, folder / "search"


def pagefind(folder: Path, made: Sequence[search.Record], command: str) -> tuple[Path, float, Path]:
    """Pagefind's index of the pages as HTML."""
    written(folder, made, markdown=False)
    (folder / "page.html").write_text('<!doctype html><html lang="en"><title>Search</title></html>')
    run = partial(subprocess.run, [*command.split(), "--site", str(folder)], check=True, stdout=subprocess.DEVNULL)
    return folder / "page.html", spent(run)[1], folder / "pagefind"


def material(folder: Path, made: Sequence[search.Record]) -> tuple[Path, float, Path]:
    """Material's built-in search; its CPU seconds are those of the whole build less one without search."""
    written(folder / "docs", made, markdown=True)
    (folder / "docs/index.md").write_text("# Search")
    costs = []
    for plugins in ("[]", "[search]"):
        settings = f"site_name: S\nplugins: {plugins}\nnav: [index.md]\nnot_in_nav: '*'\nuse_directory_urls: false\n"
        (folder / "mkdocs.yml").write_text(f"{settings}theme: {{name: material, font: false}}\n")
        command = [
            sys.executable,
            "-c",
            "from mkdocs.__main__ import cli; cli()",
            "build",
            "-q",
            "-f",
            str(folder / "mkdocs.yml"),
        ]
        costs.append(
            spent(partial(subprocess.run, command, check=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}))[1]
        )
    return folder / "site/index.html", costs[1] - costs[0], folder / "site/search"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def serve(folder: Path) -> str:
    """The address of a folder, served until the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"


def ask(chromium: Any, address: str, script: str, query: str) -> tuple[float, int, float, int]:
    """Milliseconds, bytes, megabytes of heap, results."""
    context = chromium.new_context()
    page = context.new_page()
    sizes: list[int] = []
    context.on("response", lambda response: sizes.append(_size(response)))
    page.set_default_timeout(180_000)
    page.goto(address, wait_until="commit" if "index.html" in address else "load")
    if "index.html" in address:  # Material loads its index with the page: the reader waits for it
        page.wait_for_selector("[data-md-component=search-query]", state="attached")
    began = time.monotonic()
    count = page.evaluate(script, query)
    taken = 1000 * (time.monotonic() - began)
    session = context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    heap = session.send("Runtime.getHeapUsage")["usedSize"] / 1e6
    context.close()
    return taken, sum(sizes), heap, count


def _size(response: Any) -> int:
    try:
        return len(response.body())
    except Exception:  # a redirect, or a worker's
        return 0


def line(name: str, found: Sequence[tuple[float, int, float, int]]) -> str:
    """A row: median and greatest milliseconds and bytes, greatest heap, results."""
    ms, sizes, heap, counts = zip(*found, strict=True)
    figures = (
        f"{statistics.median(ms):8.0f} {max(ms):8.0f} {statistics.median(sizes) / 1e3:9.0f} {max(sizes) / 1e3:9.0f}"
    )
    return f"{name:18} {figures} {max(heap):8.1f}  {list(counts)}"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("briefings", type=int)
    options.add_argument("folder", type=Path)
    options.add_argument("--pagefind", default="")
    options.add_argument("--material", action="store_true")
    given = options.parse_args()
    shutil.rmtree(given.folder, ignore_errors=True)
    briefings = [corpus.briefing(n, corpus.document(n)) for n in range(given.briefings)]
    made = list(records.of(registry.corpus(briefings)))
    built = {"ours": (ours(given.folder / "ours", made), OURS)}
    if given.pagefind:
        built["pagefind"] = (pagefind(given.folder / "pagefind", made, given.pagefind), PAGEFIND)
    if given.material:
        built["material"] = (material(given.folder / "material", made), MATERIAL)
    print(f"{len(briefings):,} briefings, {len(made):,} records")
    for name, ((_, cpu, index), _) in built.items():
        size = sum(path.stat().st_size for path in index.rglob("*") if path.is_file())
        print(f"{name:18} {cpu:8.1f} CPU s  {size / 1e6:8.1f} MB")
    print(f"{'':18} {'ms':>8} {'most':>8} {'KB':>9} {'most':>9} {'heap MB':>8}")
    with asked.browser() as chromium:
        for name, ((page, *_), script) in built.items():
            address = serve(page.parent) + page.name
            print(line(f"{name}, hosted", [ask(chromium, address, script, query) for query in QUERIES]), flush=True)
            if name == "ours":
                print(
                    line(f"{name}, from disk", [ask(chromium, page.as_uri(), script, q) for q in QUERIES]), flush=True
                )


if __name__ == "__main__":
    main()
