"""Every test is run: pytest leaves out folders called build, dist or venv unless it is told otherwise."""

import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parents[1]


def test_every_file_of_tests_is_collected() -> None:
    command = [sys.executable, "-m", "pytest", "--collect-only", "-qq", "-p", "no:cacheprovider", str(TESTS)]
    told = subprocess.run(command, cwd=TESTS.parent, capture_output=True, text=True, check=True).stdout
    collected = {line.partition(":")[0] for line in told.splitlines()}
    written = {str(path.relative_to(TESTS.parent)) for path in TESTS.rglob("test_*.py")}
    assert written - collected == set()
