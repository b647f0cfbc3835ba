"""The language model behind one door: the only module that knows spaCy. Seed in, frozen `Parse` out."""

from __future__ import annotations

import importlib
from functools import cache
from typing import TYPE_CHECKING

from generator.config import Settings
from generator.errors import ConfigError, Place
from generator.model import READ_LABELS, Entity, Parse, Seed, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


@cache
def pipeline(name: str) -> Language:
    """The installed pipeline package `name`, loaded once a process. Raises ConfigError if it is not installed."""
    try:
        package = importlib.import_module(name)
    except ImportError:
        where = Place("site_config/briefing.yml")
        raise ConfigError(
            [(where, f"`model`: the package {name} is not installed; run `pip install {name}`")]
        ) from None
    loaded: Language = package.load()
    return loaded


def parse(seed: Seed, settings: Settings) -> Parse:
    """Tokens, sentences, entities and noun chunks of every block the analysis reads, in the order of the text.

    Each block is parsed by itself, so no sentence crosses a paragraph; a seed's blocks are always parsed together,
    so the result does not depend on which other seeds are analysed.
    """
    blocks = [(i, block) for i, block in enumerate(seed.blocks) if block.label in READ_LABELS]
    draft = _Draft()
    texts = [seed.words(block.span) for _, block in blocks]
    for (index, block), doc in zip(blocks, pipeline(settings.model).pipe(texts, batch_size=32), strict=True):
        draft.add(doc, index, block.span.start)
        draft.phrase(doc)
    return draft.finish()


def names(seed: Seed, model: str) -> Parse:
    """The tokens and entities that the pipeline `model` sees in the blocks the analysis reads. Raises ConfigError."""
    blocks = [(i, block) for i, block in enumerate(seed.blocks) if block.label in READ_LABELS]
    draft = _Draft()
    texts = [seed.words(block.span) for _, block in blocks]
    for (index, block), doc in zip(blocks, pipeline(model).pipe(texts, batch_size=32), strict=True):
        draft.add(doc, index, block.span.start)
    return draft.finish()


class _Draft:
    """Collects the documents of one seed into one numbering of tokens."""

    def __init__(self) -> None:
        self.tokens: list[Token] = []
        self.blocks: list[int] = []
        self.sentences: list[tuple[int, int]] = []
        self.entities: list[Entity] = []
        self.chunks: list[tuple[int, int]] = []

    def add(self, doc: Doc, block: int, offset: int) -> None:
        base = len(self.tokens)
        for token in doc:
            start = offset + token.idx
            self.tokens.append(
                Token(
                    base + token.i,
                    start,
                    start + len(token.text),
                    token.text,
                    token.lemma_,
                    token.pos_,
                    token.tag_,
                    token.dep_,
                    base + token.head.i,
                    str(token.morph),
                )
            )
        self.blocks += [block] * len(doc)
        self.entities += [Entity(base + e.start, base + e.end, e.label_) for e in doc.ents]

    def phrase(self, doc: Doc) -> None:
        """Sentences and noun chunks of the document added last."""
        base = len(self.tokens) - len(doc)
        self.sentences += [(base + s.start, base + s.end) for s in doc.sents]
        self.chunks += [(base + c.start, base + c.end) for c in doc.noun_chunks]

    def finish(self) -> Parse:
        return Parse(
            tuple(self.tokens), tuple(self.blocks), tuple(self.sentences), tuple(self.entities), tuple(self.chunks)
        )
