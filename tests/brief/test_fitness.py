import pytest

from generator.brief import candidates, fitness
from generator.config import Settings
from tests.brief import made


def fault(text: str, kind: str = "report") -> str:
    seed = made.seed(text, kind=kind)
    page = candidates.gather(seed, made.analysis(seed), lambda _: True)
    only = page.candidates[0]
    return fitness.fault(only, Settings()) or fitness.need(only, Settings()) or "-"


@pytest.mark.parametrize(("title", "given", "wanted"), made.cases("summary-fitness.md"))
def test_case(title: str, given: str, wanted: str) -> None:
    assert fault(given) == wanted, title


def test_an_opinion_may_speak_in_its_own_voice() -> None:
    assert fault("We walked the whole length of the north pier.", "opinion") == "-"


def test_the_head_of_a_live_blog_goes_without_end_marks() -> None:
    text = "All 212 people on the ferry are safe, rescuers say"
    seed = made.seed(text, kind="live blog")
    block = made.relabelled(seed, 0, made.Label.LIST)
    page = candidates.gather(block, made.analysis(block), lambda _: True)
    assert fitness.fault(page.candidates[0], Settings()) == ""
    assert fault(text) == "is no whole sentence"


def test_a_sentence_inside_a_quotation_is_known_by_the_marks_before_it() -> None:
    seed = made.seed('Ilse Tarn said: "The pier is old. The sea eats it every winter. Nobody pays for it."')
    page = candidates.gather(seed, made.analysis(seed), lambda _: True)
    assert [c.inside for c in page.candidates] == [False, True, True]
