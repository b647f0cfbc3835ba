"""Addresses: pages, paragraphs, and the ¶ marks that tie shown words to their place in the source."""

from __future__ import annotations

from generator.model import Briefing, Edit, Label, Passage, Seed, Span
from generator.render.markdown import Md, escape


def briefing_page(seed_id: str) -> str:
    """The page of a briefing, from the root of the site's sources."""
    return f"briefings/{seed_id}.md"


def party_page(key: str) -> str:
    """The page of a party."""
    return f"parties/{key}.md"


def story_page(key: str) -> str:
    """The page of a story."""
    return f"stories/{key}.md"


def anchor(seed: Seed, block: int) -> str:
    """The id of a block's element on the briefing's page."""
    found = seed.blocks[block]
    if found.number:
        return f"p{found.number}"
    return "source-title" if found.label is Label.TITLE else f"b{block}"


def place(seed: Seed, block: int) -> str:
    """A block's short name for a reader: ¶5, ¶title, ¶caption."""
    found = seed.blocks[block]
    return f"¶{found.number}" if found.number else f"¶{found.label}"


def _edited(edit: Edit) -> str:
    """An edit as the title of a mark names it."""
    where = f"{edit.span.start} to {edit.span.end}"
    return f"; name at {edit.name.start} to {edit.name.end} for {where}" if edit.name else f"; without {where}"


class Marks:
    """Makes the ¶ marks of one page, and remembers what they rest on.

    A mark stands after the words it vouches for: a link to their paragraph whose title names their characters.
    Marked edits are named in it, too. The audit reads the marks of the finished pages back and compares the words with
    the seed.
    """

    def __init__(self) -> None:
        self.made: list[tuple[str, int, Span]] = []

    def mark(self, briefing: Briefing, block: int, span: Span, page: str = "", edits: tuple[Edit, ...] = ()) -> Md:
        """The mark for the words `span` of `block`; `page` is the way to the briefing's page ("": this very page)."""
        seed = briefing.seed
        self.made.append((seed.id, block, span))
        name = place(seed, block)
        said = "".join(map(_edited, edits))
        return Md(f'[{name}]({page}#{anchor(seed, block)} "{name}, characters {span.start} to {span.end}{said}")')

    def passage(self, briefing: Briefing, passage: Passage, page: str = "") -> Md:
        """The mark of a passage."""
        return self.mark(briefing, passage.block, passage.span, page, passage.edits)

    def role(self, briefing: Briefing, index: int, page: str = "") -> Md:
        """The words that give a party's role, emphasised, with their mark; nothing where it has none."""
        seed, role = briefing.seed, briefing.analysis.parties[index].role
        if role is None:
            return Md("")
        block = next(i for i, b in enumerate(seed.blocks) if b.span.holds(role))
        return Md(f"*{escape(seed.words(role))}* {self.mark(briefing, block, role, page)}")

    def blocks(self) -> set[int]:
        """The blocks that marks of this page rest on."""
        return {block for _, block, _ in self.made}
