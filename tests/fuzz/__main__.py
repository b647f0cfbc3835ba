"""Search for bytes that break a reader, guided by the code they reach: python -m tests.fuzz [FORM …] [--seconds N]

For each form (a file ending; all without one) libFuzzer mutates the annotated pages of that form and the files kept
under `tests/fuzz/corpus` for so many seconds. What breaks an invariant is written to the current folder as `crash-*`:
mend the reader, then keep the file in the corpus. Needs `pip install -r requirements/fuzz.txt`.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from tempfile import TemporaryDirectory

LONGEST = 50_000  # bytes of a mutated file


def one(form: str, seconds: int) -> None:
    """Fuzz one form in this process; libFuzzer ends the process."""
    import atheris

    with atheris.instrument_imports(include=["generator"]):
        from tests.fuzz.invariants import check, kept

    def test(data: bytes) -> None:
        check(form, data)

    with TemporaryDirectory(prefix="fuzz-") as work:
        limits = [f"-max_total_time={seconds}", f"-max_len={LONGEST}", "-timeout=20", "-rss_limit_mb=2000"]
        for path in kept(form):
            shutil.copy(path, work)
        atheris.Setup([sys.argv[0], *limits, work], test)
        atheris.Fuzz()


def main() -> int:
    """Fuzz every form asked for, each in a process of its own; returns how many broke."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("forms", nargs="*")
    options.add_argument("--seconds", type=int, default=60)
    options.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.here:
        one(given.forms[0], given.seconds)
        return 0
    from tests.fuzz.invariants import FORMS

    broken = 0
    for form in given.forms or FORMS:
        call = [sys.executable, "-m", "tests.fuzz", "--here", "--seconds", str(given.seconds), form]
        done = subprocess.run(call, check=False, capture_output=True, text=True)
        last = [line for line in done.stderr.splitlines() if "DONE" in line or "cov:" in line][-1:]
        print(f"{form}: {'broken' if done.returncode else 'stands'} {' '.join(last)}", flush=True)
        if done.returncode:
            broken += 1
            print(done.stderr[-3000:])
    return broken


if __name__ == "__main__":
    sys.exit(main())
