import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse import sentences
from tests.brief import made


def split(marked: str) -> list[str]:
    """The sentences of a text in which ¦ marks the model's boundaries."""
    parts = [part.strip() for part in marked.split("¦")]
    text, bounds = parts[0], set()
    for part in parts[1:]:
        glue = "" if (text[-2:-1].isspace() and text[-1] in "“‘\"'") or (part[:1] in '"”' and part[1:2] == " ") else " "
        text += glue
        bounds.add(len(text))
        text += part
    seed = made.seed(text)
    found = sentences.split(seed, made.parse(seed, frozenset(bounds or {len(text)})))
    return [seed.words(sentence.span) for sentence in found]


@pytest.mark.parametrize(("title", "given", "wanted"), made.cases("summary-sentences.md"))
def test_case(title: str, given: str, wanted: str) -> None:
    assert split(given) == wanted.split("\n"), title


@given(st.text(alphabet="abcAB .!?\"'“”()\n0", max_size=80))
def test_sentences_hold_every_character_once_and_in_order(text: str) -> None:
    seed = made.seed(text)
    parse = made.parse(seed)
    found = sentences.split(seed, parse)
    joined = "".join(seed.words(s.span) for s in found)
    assert re.sub(r"\s", "", joined) == re.sub(r"\s", "", "".join(token.text for token in parse.tokens))
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))


@given(st.text(alphabet="abA .\n", max_size=80))
def test_token_ranges_partition_the_parse(text: str) -> None:
    seed = made.seed(text)
    parse = made.parse(seed)
    found = sentences.split(seed, parse)
    assert [i for s in found for i in range(s.first, s.last)] == list(range(len(parse.tokens)))
    assert all(len({parse.blocks[i] for i in range(s.first, s.last)}) == 1 for s in found)


def test_a_text_without_end_marks_does_not_grow_into_one_sentence() -> None:
    text = " ".join(["words and more"] * 400)
    seed = made.seed(text)
    bounds = frozenset(m.end() for m in re.finditer("more ", text))
    found = sentences.split(seed, made.parse(seed, bounds))
    assert len(found) > 5
