"""The site's clock: the newest date in the documents, so that two builds on different days are the same."""

from __future__ import annotations

import calendar
import datetime

from generator.model import Corpus

FIRST = "1980-01-01"  # the earliest date that archive formats can hold
LAST = 2**32 - 1  # the latest second that gzip can hold


def of(corpus: Corpus) -> int:
    """Seconds since 1970 of the newest published or updated date, at midnight UTC; 1980 where no document has one.

    Never later than `LAST`, whatever a document says of itself.
    """
    dates = [FIRST]
    for briefing in corpus.briefings:
        meta = briefing.seed.meta
        dates += [fact.value[:10] for fact in (meta.published, meta.updated) if fact]
    return min(max(filter(None, map(_seconds, dates))), LAST)


def _seconds(value: str) -> int | None:
    padded = value + "-01-01"[len(value) - 10 :] if len(value) in (4, 7) else value
    try:
        return calendar.timegm(datetime.date.fromisoformat(padded).timetuple())
    except ValueError:
        return None
