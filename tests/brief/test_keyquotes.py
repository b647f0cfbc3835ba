"""Which quotations are shown where, on quotes made by hand."""

from generator.brief import keyquotes
from generator.config import QuoteSettings, Settings
from generator.model import (
    Analysis,
    Confidence,
    Grade,
    Kind,
    Label,
    Party,
    Quote,
    Seed,
    Span,
    Speaker,
    Summary,
)
from tests.brief import made

EMPTY = Summary((), (), (), "")
PARTIES = (
    Party("ilse-tarn", "Ilse Tarn", Kind.PERSON, (), (), "made", weight=1.0),
    Party("odo-marsh", "Odo Marsh", Kind.PERSON, (), (), "made", weight=0.4),
)
TARN = Speaker("Ilse Tarn", (0,), None, Confidence.CERTAIN, "made")
MARSH = Speaker("Odo Marsh", (1,), None, Confidence.LIKELY, "made")
NOBODY = Speaker("")

Said = tuple[str, Speaker, Grade]


def choose(said: list[Said], groups: list[int] | None = None, most: int = 6) -> tuple[Seed, Analysis, keyquotes.Choice]:
    seed = made.seed("\n".join(words for words, _, _ in said), "The pier of Marrow Bay")
    known = made.analysis(seed)
    quotes = []
    for i, (words, speaker, grade) in enumerate(said):
        start = seed.text.index(words, seed.blocks[i + 1].span.start)
        span = Span(start, start + len(words))
        sentence = next(n for n, s in enumerate(known.sentences) if s.block == i + 1)
        group = groups[i] if groups else i
        quotes.append(Quote(span, span, i + 1, sentence, grade, "made", group, speaker=speaker))
    analysis = Analysis(known.sentences, (), PARTIES, tuple(quotes), (), ())
    return seed, analysis, keyquotes.choose(seed, analysis, EMPTY, Settings(quotes=QuoteSettings(key_max=most)))


LONG = "The pier of Marrow Bay will open again before the summer comes."
OTHER = "Nobody asked the owners of the shops what a closed gate costs them."
THIRD = "Divers found a crack as long as a man in the oldest pillar."


def test_statements_are_key_fragments_contested_names_and_paraphrases_in_none() -> None:
    _, _, (key, more, contested) = choose(
        [
            (LONG, TARN, Grade.STATEMENT),
            ("a heap of rust", MARSH, Grade.FRAGMENT),
            ("The Old Man and the Pier", TARN, Grade.NAME),
            ("that it would rain", TARN, Grade.PARAPHRASE),
        ]
    )
    assert (key, more, contested) == ((0,), (), (1,))


def test_each_side_comes_before_any_side_twice() -> None:
    _, _, (key, more, _) = choose(
        [(LONG, TARN, Grade.STATEMENT), (THIRD, TARN, Grade.STATEMENT), (OTHER, MARSH, Grade.STATEMENT)], most=2
    )
    assert len({0, 1} & set(key)) == 1
    assert 2 in key
    assert len(more) == 1


def test_an_utterance_is_chosen_with_all_its_runs() -> None:
    _, _, (key, more, _) = choose(
        [(LONG, TARN, Grade.STATEMENT), (THIRD, TARN, Grade.STATEMENT), (OTHER, MARSH, Grade.STATEMENT)],
        groups=[7, 7, 8],
        most=1,
    )
    assert key == (0, 1)
    assert more == (2,)


def test_the_same_words_again_are_no_second_key_quote() -> None:
    _, _, (key, more, _) = choose([(LONG, TARN, Grade.STATEMENT), (LONG, MARSH, Grade.STATEMENT)])
    assert key == (0,)
    assert more == (1,)


def test_quotes_with_unclear_speakers_are_last_and_left_out_where_enough_are_clear() -> None:
    words = [LONG, OTHER, THIRD, "A gate that is locked in March should have been mended in May."]
    said = [(w, NOBODY if i == 0 else TARN, Grade.STATEMENT) for i, w in enumerate(words)]
    assert choose(said)[2][0] == (1, 2, 3)
    assert choose(said[:2])[2][0] == (0, 1)


def test_a_fragment_is_listed_once_for_each_speaker() -> None:
    _, _, (_, _, contested) = choose(
        [
            ("a heap of rust", TARN, Grade.FRAGMENT),
            ("a heap of rust", TARN, Grade.FRAGMENT),
            ("a heap of rust", MARSH, Grade.FRAGMENT),
        ]
    )
    assert contested == (0, 2)


def test_a_quote_of_the_title_counts_only_where_the_text_has_it_not() -> None:
    seed, analysis, _ = choose([("a heap of rust", TARN, Grade.FRAGMENT), (LONG, TARN, Grade.STATEMENT)])
    title = Span(4, 8)
    in_title = Quote(title, title, 0, 0, Grade.FRAGMENT, "made", 9, speaker=TARN)
    quotes = (in_title, *analysis.quotes)
    found = Analysis(analysis.sentences, (), PARTIES, quotes, (), ())
    assert seed.blocks[0].label is Label.TITLE
    assert seed.words(title) == "pier"
    assert 0 not in keyquotes.choose(seed, found, EMPTY, Settings())[2]
    alone = Analysis(analysis.sentences, (), PARTIES, quotes[:2], (), ())
    assert 0 in keyquotes.choose(seed, alone, EMPTY, Settings())[2]


def test_without_quotes_all_three_are_empty() -> None:
    assert choose([("", TARN, Grade.STATEMENT)][:0])[2] == ((), (), ())
