"""Pages carried over from the last build: the one module that goes around MkDocs, which has no way to leave one out.

MkDocs reads and renders every documentation page at every build. A page that is carried over therefore stays among its
files, so that links to it resolve, but says that it is no documentation page, so that it is left alone; its HTML
already stands in the site. It has a `Page` with its anchors and links, so that MkDocs' own validation reaches it.

A page may be carried over if its source and the frame around it (`frame.digest`) are what they were, and everything it
links to is still in the site. Pages that the navigation names are always rendered: every other page shows them, and
only a rendered one knows its title. Where MkDocs left a link as it was because it leads nowhere, the page is rendered
again, and warned of again.
"""

from __future__ import annotations

import hashlib
import html
import posixpath
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from generator.build import frame, shares
from generator.build.kept import Kept, Record
from generator.engine.beside import Beside

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

LINK = re.compile(r"""\b(?:href|src)=(?:"([^"]*)"|'([^']*)')""")


class Carried(File):
    """A page whose HTML already stands in the site."""

    def is_documentation_page(self) -> bool:
        """Say no, so that MkDocs does not render it."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """Leave the HTML alone; MkDocs would put the Markdown in its place."""


class Carrier:
    """The pages of one build: which are carried over, and what is learned of those that are rendered."""

    def __init__(self, folder: Path, config: MkDocsConfig, files: Files) -> None:
        self.frame = frame.digest(config, files)
        self.kept = Kept(folder, self.frame)
        self.carried: dict[str, Record] = {}
        self.rendered: dict[str, Record] = {}
        always = frame.in_navigation(config, files)
        mine = (file for file in files.documentation_pages() if file.src_uri not in always)
        self._keys = {file.src_uri: _key(file) for file in mine}
        self._files = files
        self._others: Beside[dict[str, Record]] | None = None

    def start(self, config: MkDocsConfig, made: Sequence[str], jobs: int) -> None:
        """Let other processes begin with what must be rendered; `made` are files of the site that no folder holds."""
        left = [f for f in self._files if f.src_uri in self._keys and not self._known(f.src_uri)]
        self._others = shares.start(config, self.frame, left, made, self.kept.folder, jobs)

    def files(self, files: Files, config: MkDocsConfig) -> Files:
        """The files of the site, with carried pages in the place of those that need not be rendered."""
        for records in self._others.results() if self._others else ():
            self.kept.records.update(records)
        site = {_address(file.url) for file in files if _in_site(file)}
        self._files = Files([self._carried(file, site, config) or file for file in files])
        return self._files

    def only(self, files: Files, pages: Collection[str], made: Sequence[str], config: MkDocsConfig) -> Files:
        """The files of the site for a process that renders `pages` only: all others are stand-ins, of `made` also."""
        found = [file if file.src_uri in pages else _stand_in(file) for file in files]
        found += [_stand_in(File.generated(config, path, content="")) for path in made]
        return Files(found)

    def _known(self, uri: str) -> Record | None:
        record = self.kept.records.get(uri)
        return record if record and record.key == self._keys.get(uri) else None

    def _carried(self, file: File, site: set[str], config: MkDocsConfig) -> Carried | None:
        record = self._known(file.src_uri)
        data = self.kept.html(record.html) if record and site.issuperset(record.targets) else None
        if record is None or data is None:
            return None
        path = Path(file.abs_dest_path)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        self.carried[file.src_uri] = record
        made = _stand_in(file)
        Page(None, made, config).present_anchor_ids = set(record.anchors)  # a page hangs itself on its file
        return made

    def learn(self, page: Page, output: str) -> None:
        """Keep a page that was rendered. With MkDocs' debugging output on it does not tell links, so none is kept."""
        key = self._keys.get(page.file.src_uri)
        if key and page.links_to_anchors is not None and output.strip():
            data = output.encode("utf-8", errors="xmlcharrefreplace")  # as MkDocs writes it
            anchors = tuple(sorted(page.present_anchor_ids or ()))
            record = Record(key, self.kept.put(data), anchors, _links(page), tuple(sorted(set(_targets(page)))))
            self.rendered[page.file.src_uri] = record

    def pages(self) -> list[File]:
        """All pages of the site in MkDocs' order, for its map."""
        mine = (file for file in self._files if isinstance(file, Carried) or file.is_documentation_page())
        return [file for file in mine if _in_site(file)]

    def finish(self, config: MkDocsConfig) -> None:
        """Validate the anchors that carried pages link to, and remember all pages whose links are whole."""
        for uri, record in self.carried.items():
            page = _page(self._files, uri)
            if page is not None:
                page.links_to_anchors = dict(self._linked(record))
                page.validate_anchor_links(files=self._files, log_level=config.validation.links.anchors)
        every = self.carried | self.rendered
        self.kept.save({uri: record for uri, record in every.items() if self._whole(record)})
        self.kept.sweep()

    def stop(self) -> None:
        """Remember what a build that ended early has rendered."""
        if self._others:
            self._others.stop()
        if self.rendered and self.kept.records.keys() | self.rendered.keys() != self.kept.records.keys():
            self.kept.save(self.kept.records | self.rendered)

    def _linked(self, record: Record) -> Iterator[tuple[File, dict[str, str]]]:
        for uri, anchors in record.links.items():
            file = self._files.get_file_from_path(uri)
            if file is not None:
                yield file, anchors

    def _whole(self, record: Record) -> bool:
        pages = [(file.page, anchors) for file, anchors in self._linked(record)]
        return all(
            page is None or page.present_anchor_ids is None or page.present_anchor_ids.issuperset(anchors)
            for page, anchors in pages
        )


def _in_site(file: File) -> bool:
    level: int = file.inclusion.value
    return level > InclusionLevel.DRAFT.value


def _key(file: File) -> str:
    return hashlib.sha256(file.src_uri.encode() + b"\0" + file.content_bytes).hexdigest()


def _stand_in(file: File) -> Carried:
    places = (file.src_uri, file.src_dir, file.dest_dir, file.use_directory_urls)
    return Carried(*places, dest_uri=file.dest_uri, inclusion=file.inclusion)


def _page(files: Files, uri: str) -> Page | None:
    file = files.get_file_from_path(uri)
    return file.page if file else None


def _links(page: Page) -> dict[str, dict[str, str]]:
    """The links to anchors by page; those to the page itself only where they are broken."""
    found: Mapping[File, dict[str, str]] = page.links_to_anchors or {}
    links = {file.src_uri: anchors for file, anchors in found.items() if file is not page.file}
    here = {a: link for a, link in found.get(page.file, {}).items() if a not in (page.present_anchor_ids or ())}
    return {**links, page.file.src_uri: here} if here else links


def _targets(page: Page) -> Iterator[str]:
    """The address of everything in the site that the page links to, and what an unsuccessful link would be."""
    folder = posixpath.dirname(page.file.url)
    for match in LINK.finditer(page.content or ""):
        found = urlsplit(html.unescape(match[1] or match[2] or ""))
        if found.path and not found.scheme and not found.netloc:
            yield _address(posixpath.join(folder, found.path))


def _address(url: str) -> str:
    return posixpath.normpath(unquote(url))
