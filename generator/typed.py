"""YAML files as typed values: every problem in a file is reported at once, with its line and what would be right."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
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


class _Text(_Loader):
    """YAML in which every value but null is the text a person wrote."""


_Text.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if tag in ("tag:yaml.org,2002:null", "tag:yaml.org,2002:merge")]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Key = str | int
_FIELD = re.compile(r"`(?P<field>\w+)`: ")
_PATH = re.compile(r" - at `\$(?P<path>.*)`$")
_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+)\]")
_MISSING = re.compile(r"missing required field `(?P<field>.+?)`")
_UNKNOWN = re.compile(r"Object contains unknown field `(?P<field>.+?)`")


def load(path: Path, kind: type[T], shown: str = "", text_only: bool = False) -> T:
    """The content of the YAML file `path` as a `kind` (a msgspec structure); an empty file gives its defaults.

    Raises ConfigError with all problems. `shown` is how messages name the file; with `text_only`, a bare `2026` or
    `no` is text as well. A `__post_init__` of `kind` that finds fault with a field begins its ValueError with the
    field's name in back quotes and a colon.
    """
    return parse(_text(path, shown or path.name), kind, shown or path.name, text_only)


def parse(source: str, kind: type[T], shown: str, text_only: bool = False) -> T:
    """Like `load`, from text."""
    loader = _Text if text_only else _Loader
    try:
        root = yaml.compose(source, Loader=loader)
        value = yaml.load(source, Loader=loader)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 0
        problem = getattr(error, "problem", None) or str(error)
        raise ConfigError(
            [(Place(shown, line), f"is not valid YAML ({problem}); check quotes and indentation")]
        ) from None
    value = {} if value is None else value
    problems = [(Place(shown, line), text) for line, text in _repeated(root)]
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


def _text(path: Path, shown: str) -> str:
    data = b""
    try:
        data = path.read_bytes()
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        place = Place(shown, data.count(b"\n", 0, error.start) + 1)
        raise ConfigError([(place, "is not UTF-8 text; save it again as UTF-8")]) from None
    except OSError as error:
        told = f"cannot be opened ({error.strerror}); check that it is a file that may be read"
        raise ConfigError([(Place(shown), told)]) from None


def _repeated(root: yaml.Node | None) -> Iterator[tuple[int, str]]:
    """Keys that stand twice in one mapping, of which YAML would silently drop the first."""
    waiting, seen = [root] if root else [], set()
    while waiting:
        node = waiting.pop()
        if id(node) in seen:  # an alias
            continue
        seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            lines: dict[str, int] = {}
            for key, _ in node.value:
                line = key.start_mark.line + 1
                if key.value in lines:
                    yield line, f"`{key.value}` stands here again; it is given in line {lines[key.value]} already"
                elif isinstance(key, yaml.ScalarNode):
                    lines[key.value] = line
            waiting += [value for _, value in reversed(node.value)]
        elif isinstance(node, yaml.SequenceNode):
            waiting += reversed(node.value)


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
    field = _FIELD.match(message)
    if field:
        keys.append(field["field"])
        message = message[field.end() :]
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
