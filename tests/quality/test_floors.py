"""The project's own documents, measured once: no figure may be below its floor."""

import pytest

from generator.quality import gate
from tests.conftest import ROOT
from tests.quality.test_gate import quiet


@pytest.mark.model
def test_no_figure_is_below_its_floor() -> None:
    verdict = gate.own(ROOT, None, 1, gate.Pin(), quiet)
    print("\n".join(verdict.table))
    assert not verdict.failures, "\n".join(verdict.failures)
