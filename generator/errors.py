"""Every error a user can cause, as one sentence that names the place and the remedy."""

from __future__ import annotations

from dataclasses import dataclass


class BriefingError(Exception):
    """Root of all errors meant for a person: shown as one sentence, never as a traceback."""

    exit_code = 1


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file something is: a path as the user wrote it, and a line counted from 1 (0: the whole file)."""

    path: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


class UsageError(BriefingError):
    """The command was called in a way that cannot work."""

    exit_code = 2


class ConfigError(BriefingError):
    """A settings or decision file is not what it must be; holds every problem found, not only the first."""

    exit_code = 2

    def __init__(self, problems: list[tuple[Place, str]]) -> None:
        self.problems = problems
        super().__init__("\n".join(f"{place}: {text}" for place, text in problems))

    def __reduce__(self) -> tuple[type[ConfigError], tuple[list[tuple[Place, str]]]]:
        return type(self), (self.problems,)


class SeedError(BriefingError):
    """One seed cannot be read; the others can."""

    severity = "error"

    def __init__(self, path: str, reason: str, remedy: str) -> None:
        self.path, self.reason, self.remedy = path, reason, remedy
        super().__init__(f"{path}: {reason}; {remedy}")

    def __reduce__(self) -> tuple[type[SeedError], tuple[str, str, str]]:
        return type(self), (self.path, self.reason, self.remedy)


class LeftOut(SeedError):
    """Files beside the seeds that are none, as expected: a note."""

    severity = "note"


class AuditError(BriefingError):
    """A passage shown on a page does not stand in its source."""

    exit_code = 3

    def __init__(self, failures: list[tuple[Place, str]]) -> None:
        self.failures = failures
        lines = "\n".join(f"  {place}: {text}" for place, text in failures)
        super().__init__(
            f"{len(failures)} passage(s) shown do not stand in their source, so the site is not trustworthy:\n"
            f"{lines}\nremedy: run `briefing explain SEED` for the rule that made the passage, or report this"
        )

    def __reduce__(self) -> tuple[type[AuditError], tuple[list[tuple[Place, str]]]]:
        return type(self), (self.failures,)
