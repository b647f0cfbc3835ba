"""A person's decisions about one seed: `site_config/overrides/<seed-id>.yml`, as typed values."""

from __future__ import annotations

from typing import Literal

import msgspec


class Decisions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything a person decided about one seed."""

    note: str = ""


NONE = Decisions()
