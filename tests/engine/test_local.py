"""Work in processes: in order, and a process that dies takes its own item only."""

import os
import signal
from pathlib import Path

import pytest

from generator.engine import local
from generator.errors import AuditError, BriefingError, ConfigError, Place


def work(item: int) -> int:
    if item < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return item * item


def once(flag: str) -> str:
    """Dies where it is the first to come; in need of a second try only."""
    path = Path(flag)
    if path.name == "flag" and not path.exists():
        path.touch()
        os._exit(7)
    return path.name


def refuse(item: int) -> int:
    error = AuditError if item % 2 else ConfigError
    raise error([(Place("a.yml", item), "is wrong")])


def test_results_come_in_order() -> None:
    assert list(local.each(work, range(9), 2)) == [i * i for i in range(9)]
    assert list(local.each(work, range(3), 1)) == [0, 1, 4]


@pytest.mark.parametrize("items", [[1, 2, -3, 4, 5, 6, -7, 8], [-1, 2], [1, -2]])
def test_a_killed_process_takes_its_own_item_only(items: list[int]) -> None:
    told = list(local.each(work, items, 2, lambda item: f"{item} died"))
    assert told == [i * i if i > 0 else f"{i} died" for i in items]


def test_an_item_is_tried_again_alone(tmp_path: Path) -> None:
    items = [str(tmp_path / name) for name in ("a", "flag", "b")]
    assert list(local.each(once, items, 2, lambda item: "died")) == ["a", "flag", "b"]


def test_a_dead_process_is_a_sentence_where_the_caller_says_nothing() -> None:
    with pytest.raises(BriefingError, match="a process died"):
        list(local.each(work, [1, -2, 3], 2))


@pytest.mark.parametrize(("items", "kind"), [([2, 2], ConfigError), ([1, 1], AuditError)])
def test_an_error_of_ours_comes_whole_out_of_a_process(items: list[int], kind: type[BriefingError]) -> None:
    with pytest.raises(kind, match=f"a.yml:{items[0]}: is wrong"):
        list(local.each(refuse, items, 2))
