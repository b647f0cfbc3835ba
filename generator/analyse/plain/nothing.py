"""What is not done for a language that is not known in depth: no pronouns, no relations, no grammar."""

from __future__ import annotations

from generator.analyse import language, nlp
from generator.config import Settings
from generator.model import DateRef, Mention, Parse, Party, Quote, Relation, Seed, Sentence


def parse(seed: Seed, settings: Settings) -> Parse:
    """The names that the pipeline of the language sees, if its data name one; nothing else."""
    model = language.of(seed, settings).model
    return nlp.names(seed, model) if model else Parse((), (), (), (), ())


def resolve(
    seed: Seed,
    parse: Parse,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    parties: tuple[Party, ...],
    settings: Settings,
) -> tuple[Mention, ...]:
    """The named mentions alone."""
    return mentions


def reported(
    seed: Seed,
    parse: Parse,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    parties: tuple[Party, ...],
    quotes: tuple[Quote, ...],
    settings: Settings,
) -> tuple[Quote, ...]:
    """None."""
    return ()


def relations(
    seed: Seed,
    parse: Parse,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    parties: tuple[Party, ...],
    quotes: tuple[Quote, ...],
    dates: tuple[DateRef, ...],
    settings: Settings,
) -> tuple[Relation, ...]:
    """None."""
    return ()
