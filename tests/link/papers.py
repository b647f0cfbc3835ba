"""Documents made by hand for what joins them; outlets and people are invented."""

from __future__ import annotations

from generator.model import Basis, Block, Fact, Label, Metadata, Seed, Span

PIER = (
    "The harbour board of Skarnes closed its northern pier on Monday after cracks were found in two of its pillars.",
    "Nobody will walk on it before the divers are done, said Marta Tennvik, who has led the board for nine years.",
    "The board expects that repairs will cost four million kroner, and has asked the county to pay half of that sum.",
)
FAIR = (
    "About six hundred visitors came to the seed fair in Elvestad, where growers swapped beans, barley and old apples.",
    "Nils Odden brought forty kinds of potato from his own field and went home with a sack of somebody else's onions.",
)


def fact(value: str, rule: str = "made") -> Fact | None:
    return Fact(value, Basis.STATED, rule) if value else None


def paper(
    name: str,
    *lines: str,
    title: str = "Pier closed",
    outlet: str = "",
    address: str = "",
    rule: str = "made",
    furniture: tuple[str, ...] = (),
    **days: str,
) -> Seed:
    """A document of those paragraphs; `days` are published, updated, retrieved, `rule` is that of the address."""
    labelled = [(line, Label.BODY) for line in lines] + [(line, Label.BOILERPLATE) for line in furniture]
    blocks, at = [], 0
    for line, label in labelled:
        blocks.append(Block(Span(at, at + len(line)), label, "made", len(blocks) + 1 if label is Label.BODY else 0))
        at += len(line) + 1
    meta = Metadata(
        Fact(title, Basis.STATED, "made"),
        outlet=fact(outlet),
        address=fact(address, rule),
        **{key: fact(value) for key, value in days.items()},
    )
    text = "\n".join(line for line, _ in labelled)
    return Seed(name, f"{name}.txt", name * 8, text, "utf-8", tuple(blocks), meta)
