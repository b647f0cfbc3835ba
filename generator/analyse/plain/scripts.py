"""Small questions about words in any script."""

from __future__ import annotations

import re

_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_LETTERS_A_WORD = 2  # of scripts that set no blanks between words


def count(text: str) -> int:
    """The words of `text`; of scripts without blanks, every two letters count as one."""
    unspaced = len(_UNSPACED.findall(text))
    return len(_WORD.findall(_UNSPACED.sub(" ", text))) + (unspaced + _LETTERS_A_WORD - 1) // _LETTERS_A_WORD
