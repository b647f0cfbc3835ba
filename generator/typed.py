"""YAML files as typed values: every problem in a file is reported at once, with its line and what would be right."""

from __future__ import annotations

import difflib
import re
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

from generator.errors import ConfigError, Place

T = TypeVar("T")


class _Loader(yaml.SafeLoader):
    """YAML in which a date stays the text a person wrote."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:timestamp"]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Key = str | int
_PATH = re.compile(r" - at `\$(?P<path>.*)`$")
_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+)\]")
_MISSING = re.compile(r"missing required field `(?P<field>.+?)`")
_UNKNOWN = re.compile(r"Object contains unknown field `(?P<field>.+?)`")


def load(path: Path, kind: type[T], shown: str = "") -> T:
    """The content of the YAML file `path` as a `kind` (a msgspec structure); an empty file gives its defaults.

    Raises ConfigError with all problems. `shown` is how messages name the file.
    """
    return parse(path.read_text(encoding="utf-8"), kind, shown or path.name)


def parse(source: str, kind: type[T], shown: str) -> T:
    """Like `load`, from text."""
    try:
        root = yaml.compose(source, Loader=_Loader)
        value = yaml.load(source, Loader=_Loader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 0
        problem = getattr(error, "problem", None) or str(error)
        raise ConfigError(
            [(Place(shown, line), f"is not valid YAML ({problem}); check quotes and indentation")]
        ) from None
    value = {} if value is None else value
    problems: list[tuple[Place, str]] = []
    pruned: set[tuple[Key, ...]] = set()
    while True:
        try:
            result = msgspec.convert(value, kind, strict=True)
            break
        except msgspec.ValidationError as error:
            text, keys = _split(str(error))
            missing = _MISSING.search(text)
            if not (missing and (*keys, missing["field"]) in pruned):
                problems.append((Place(shown, _line(root, keys)), _explain(text, keys, kind)))
            pruned.add(tuple(keys))
            if not _prune(value, keys):
                raise ConfigError(problems) from None
    if problems:
        raise ConfigError(problems)
    return result


def line_at(source: str, *keys: Key) -> int:
    """The line of the value at `keys` in the YAML text `source`, or of the nearest one that exists; from 1."""
    return _line(yaml.compose(source, Loader=_Loader), list(keys))


def _split(message: str) -> tuple[str, list[Key]]:
    """A msgspec message as its sentence and the keys that lead to the value it is about."""
    keys: list[Key] = []
    found = _PATH.search(message)
    if found:
        keys = [int(i) if i else name for name, i in _STEP.findall(found["path"])]
        message = message[: found.start()]
    unknown = _UNKNOWN.match(message)
    if unknown:
        keys.append(unknown["field"])
    return message, keys


def _explain(text: str, keys: list[Key], kind: Any) -> str:
    unknown = _UNKNOWN.match(text)
    where = "".join(f"[{k}]" if isinstance(k, int) else f".{k}" for k in keys).lstrip(".")
    if not unknown:
        return f"`{where}`: {text[0].lower()}{text[1:]}" if where else text
    known = sorted(_fields(kind, keys[:-1]))
    near = difflib.get_close_matches(unknown["field"], known, n=1)
    hint = f"did you mean `{near[0]}`?" if near else f"known keys are {', '.join(known)}"
    return f"unknown key `{where}`; {hint}"


def _fields(kind: Any, keys: list[Key]) -> list[str]:
    """The field names of the structure that `keys` lead to, as far as the types tell."""
    info = msgspec.inspect.type_info(kind)
    for key in keys:
        info = _step(info, key)
    fields = getattr(_plain(info), "fields", ())
    return [field.encode_name for field in fields]


def _plain(info: Any) -> Any:
    for option in getattr(info, "types", ()):  # Optional[X] counts as X
        if not isinstance(option, msgspec.inspect.NoneType):
            return option
    return info


def _step(info: Any, key: Key) -> Any:
    info = _plain(info)
    if isinstance(key, int):
        return getattr(info, "item_type", info)
    for field in getattr(info, "fields", ()):
        if field.encode_name == key:
            return field.type
    return getattr(info, "value_type", info)


def _line(root: yaml.Node | None, keys: list[Key]) -> int:
    node = root
    line = node.start_mark.line + 1 if node else 0
    for key in keys:
        if isinstance(node, yaml.MappingNode):
            pairs = [(k, v) for k, v in node.value if k.value == str(key)]
            if not pairs:
                break
            line, node = pairs[0][0].start_mark.line + 1, pairs[0][1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
            node = node.value[key]
            line = node.start_mark.line + 1
        else:
            break
    return line


def _prune(value: Any, keys: list[Key]) -> bool:
    """Drop the value at `keys`, so that the next problem can be found; False where that is not possible."""
    for key in keys[:-1]:
        try:
            value = value[key]
        except (KeyError, IndexError, TypeError):
            return False
    if keys and isinstance(value, dict) and keys[-1] in value:
        del value[keys[-1]]
        return True
    if keys and isinstance(value, list) and isinstance(keys[-1], int) and keys[-1] < len(value):
        del value[keys[-1]]
        return True
    return False
