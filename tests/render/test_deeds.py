"""What a page says of a relation has words for both sides, for every relation there is."""

from generator import lexicon
from generator.model import Relation, Span
from generator.render import words


def test_every_relation_has_words_for_both_sides() -> None:
    said = {row["relation"] for row in lexicon.table("relation_said")}
    assert said == {row["relation"] for row in lexicon.table("relation_verbs")}


def test_who_does_it_and_to_whom_it_is_done_are_told_apart() -> None:
    relation = Relation(0, "accuse", Span(0, 1), (0,), (1,), "rule")
    assert words.deed(relation) == ("accuses", "is accused by")
    doubtful = Relation(0, "visit", Span(0, 1), (0,), (1,), "rule", modal="may")
    assert words.deed(doubtful) == ("perhaps visits", "perhaps is visited by")
