"""The tables of the exports, a type each: the schema, the data dictionary and the files all follow from these.

In every row `sha256` is the digest of the bytes of its source. A row that rests on several sources (a party, a story)
has the digest of theirs: SHA-256 over their hexadecimal digests in order of the alphabet, each followed by a line feed.
`start` and `end` count characters of the source's text, from 0, the end not included.
"""

from __future__ import annotations

import msgspec


class Row(msgspec.Struct, frozen=True):
    """A row of a table."""


class BriefingRow(Row, frozen=True):
    """A briefing and what is known of its document; "" or an empty list: not known."""

    id: str
    title: str
    description: str  # the first line of the summary, for lists
    outlet: str
    section: tuple[str, ...]
    authors: tuple[str, ...]
    agency: str
    kind: str  # report, opinion, interview …
    language: str
    published: str  # ISO 8601, as precise as known; "": undated
    published_known: str  # what the date rests on: stated, given, inferred, confirmed, or missing
    updated: str
    earliest: str  # an undated document cannot be older
    retrieved: str  # when it was saved
    address: str
    story: str  # the key of the story it belongs to
    path: str  # in the folder of seeds
    container: str
    encoding: str
    characters: int  # of the source's text
    sha256: str


class PassageRow(Row, frozen=True):
    """A sentence of the summary or of the timeline."""

    briefing: str
    number: int  # in order of the page, from 1
    part: str  # bottom line | key point | timeline
    value: str  # of the timeline: a TIMEX3 value; "": no calendar date can be given
    said: str  # of the timeline: the date as the text says it
    words: str
    start: int
    end: int
    place: str  # the ¶ mark
    rule: str
    sha256: str


class QuoteRow(Row, frozen=True):
    """A quotation, or reported speech."""

    briefing: str
    number: int  # its index in the briefing's analysis; reported speech is numbered by itself
    shown: str  # key | other | contested | reported | "": not on the page
    grade: str  # statement | fragment | name | paraphrase
    words: str
    start: int
    end: int
    place: str
    speaker: str  # "": unclear
    speakers: tuple[str, ...]  # keys of parties
    confidence: str  # certain | likely | unclear
    unnamed: bool
    via: str  # who passes the words on
    rule: str
    sha256: str


class PartyRow(Row, frozen=True):
    """A party over all briefings."""

    key: str
    name: str
    kind: str  # person | organization | country | place
    of: str
    names: tuple[str, ...]
    certainty: str  # automatic | confirmed | doubtful
    briefings: int
    sha256: str


class AppearanceRow(Row, frozen=True):
    """A party in one briefing."""

    briefing: str
    party: str
    name: str
    kind: str
    standing: str  # about | mentioned
    weight: float  # 0 to 1, the heaviest party of the document has 1
    role: str
    mentions: int  # by name
    sha256: str


class MentionRow(Row, frozen=True):
    """Words that refer to a party."""

    briefing: str
    number: int
    party: str
    form: str  # name | nominal | pronoun
    words: str
    start: int
    end: int
    place: str
    rule: str
    sha256: str


class RelationRow(Row, frozen=True):
    """Who does what to whom, by one sentence."""

    briefing: str
    number: int
    who: tuple[str, ...]  # keys of parties
    verb: str  # lemma
    whom: tuple[str, ...]
    negated: bool
    modal: str  # "may", "wanted to": no fact
    claimed_by: tuple[str, ...]
    words: str  # the sentence
    start: int
    end: int
    place: str
    rule: str
    sha256: str


class DateRow(Row, frozen=True):
    """A date expression of the text."""

    briefing: str
    number: int
    words: str
    start: int
    end: int
    place: str
    value: str  # a TIMEX3 value; "": nothing certain can be asserted
    precision: str
    basis: str  # stated: written out; inferred: counted from the document's date
    rule: str
    sha256: str


class ParagraphRow(Row, frozen=True):
    """A paragraph of the source; only where the site may show the source in full."""

    briefing: str
    number: int
    label: str
    words: str
    start: int
    end: int
    sha256: str


class StoryRow(Row, frozen=True):
    """Briefings about one event; those alone are stories, too."""

    key: str
    title: str
    briefings: int
    voices: int
    earlier: tuple[str, ...]  # keys of stories
    later: tuple[str, ...]
    sha256: str


class StoryMemberRow(Row, frozen=True):
    """A briefing in its story, and why it is there."""

    story: str
    briefing: str
    voice: int  # reports with one number speak with one voice
    rule: str
    likeness: float
    words: tuple[str, ...]  # shared with those before it
    parties: tuple[str, ...]
    dates: tuple[str, ...]
    sha256: str


class ClaimRow(Row, frozen=True):
    """A sentence that accuses in a story of several briefings, or that answers an accusation."""

    story: str
    matter: int  # claims and answers with one number belong together
    part: str  # claim | answer
    who: tuple[str, ...]  # keys of those who accuse
    whom: tuple[str, ...]
    briefing: str
    words: str
    start: int
    end: int
    place: str
    sha256: str


class EchoRow(Row, frozen=True):
    """Two quotations of different briefings with the same words, by their numbers there; `one` is the longer."""

    one: str
    one_quote: int
    other: str
    other_quote: int
    how: str  # identical | trimmed | reworded
    shared: float
    contradicts: bool  # the two name different speakers
    sha256: str


TABLES: dict[str, type[Row]] = {
    "briefings": BriefingRow,
    "passages": PassageRow,
    "quotes": QuoteRow,
    "appearances": AppearanceRow,
    "mentions": MentionRow,
    "relations": RelationRow,
    "dates": DateRow,
    "paragraphs": ParagraphRow,
    "parties": PartyRow,
    "stories": StoryRow,
    "story_members": StoryMemberRow,
    "claims": ClaimRow,
    "echoes": EchoRow,
}
"""Every table by name, those of single briefings first."""


class Whole(msgspec.Struct, frozen=True):
    """All that is told of one briefing: its row, and its rows of the other tables."""

    briefing: BriefingRow
    passages: tuple[PassageRow, ...]
    quotes: tuple[QuoteRow, ...]
    appearances: tuple[AppearanceRow, ...]
    mentions: tuple[MentionRow, ...]
    relations: tuple[RelationRow, ...]
    dates: tuple[DateRow, ...]
    paragraphs: tuple[ParagraphRow, ...]
    story: tuple[StoryMemberRow, ...]
    format: str = "briefing/1"
