"""The rules that resolve one pronoun or nominal, in the order they are tried."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from generator import lexicon
from generator.analyse.coref.salience import DECAY, SLOW_DECAY, Memory
from generator.analyse.coref.scan import Anaphor
from generator.analyse.coref.traits import Traits
from generator.model import Form, Kind, Mention, Parse, Token

LEAST = 0.06
"""Somebody must be this much in mind to be meant."""
REACH = 3
"""Sentences back in which no other person may be, for a description to mean the one who is."""
UNNAMED = 0.7
"""What somebody without a name counts beside somebody with one."""
GENDER = {"": 0.6, "likely": 0.85, "unlikely": 0.3}
"""What somebody counts whose gender is not known, or only likely from the ending of a name."""


@dataclass
class View:
    """What the rules may look at: those met so far and the names still to come (`ahead`)."""

    parse: Parse
    memory: Memory
    traits: dict[int, Traits]
    quoted: frozenset[int]
    ahead: list[tuple[int, Mention]] = field(default_factory=list)


class Rule(NamedTuple):
    """A named resolution rule: the key of who is meant, or None."""

    name: str
    find: Callable[[View, Anaphor], int | None]


def introduction(view: View, a: Anaphor) -> int | None:
    """`a former engineer`, `his deputy`: nobody met so far."""
    return NOBODY if a.introduces else None


def name_beside(view: View, a: Anaphor) -> int | None:
    """`the trade body AquaVoice`, where the parse takes the name apart from the noun."""
    if a.mention.form is not Form.NOMINAL or not view.ahead:
        return None
    mention = view.ahead[0][1]
    beside = 0 < mention.span.start - a.mention.span.end <= 2
    return mention.party if beside and agreement(view, a, mention.party) > 0 else None


def name_behind(view: View, a: Anaphor) -> int | None:
    """`the mayor of Villargent, Armand Moe`, `the maker of the app, Sporely`: a comma joins the name to the noun."""
    if a.mention.form is not Form.NOMINAL or a.mention.kind not in (Kind.PERSON, Kind.ORGANIZATION):
        return None
    for head, mention in view.ahead[:3]:
        first = head
        while first > a.head and view.parse.tokens[first - 1].end > mention.span.start:
            first -= 1
        between = view.parse.tokens[a.head + 1 : first]
        if not between or len(between) > 9:
            return None
        commas = [t.i for t in between if t.text == ","]
        if commas == [between[-1].i] and not any(t.pos in ("VERB", "AUX") for t in between):
            fits = mention.kind is a.mention.kind and agreement(view, a, mention.party) > 0
            return mention.party if fits and _is_apposed(view, a, head) else None
    return None


def _is_apposed(view: View, a: Anaphor, head: int) -> bool:
    """Not `in a message from his aide, Moe said`: there the comma ends the adverbial."""
    adverbial = view.parse.tokens[a.head].dep == "pobj" and view.parse.tokens[head].dep in (
        "nsubj",
        "nsubjpass",
    )
    following = view.parse.tokens[min(head + 1, len(view.parse.tokens) - 1)]
    return not adverbial or following.text in (",", "–", "—", "-")


def subject_ahead(view: View, a: Anaphor) -> int | None:
    """`In his speech, Moe …`: a pronoun in a clause in front of the subject of its sentence."""
    if a.mention.form is not Form.PRONOUN or not view.ahead:
        return None
    token, mention = view.ahead[0]
    subject, sentence = view.parse.tokens[token], a.mention.sentence
    if mention.sentence != sentence or subject.dep not in ("nsubj", "nsubjpass") or not a.head < token < subject.head:
        return None
    first = not any(view.memory.last(p).sentence == sentence for p in view.memory.recent(5))
    below = _is_below(view.parse, a.head, subject.head) and view.parse.tokens[a.head].head != subject.head
    return mention.party if first and below and agreement(view, a, mention.party) >= GENDER["likely"] else None


def by_role(view: View, a: Anaphor) -> int | None:
    """`the minister`: the party whose role has that word, the one most in mind if there are several."""
    if a.mention.form is not Form.NOMINAL:
        return None
    head = view.parse.tokens[a.head]
    modifiers = {w for t in _phrase(view, a) for w in (t.text.lower(), t.lemma.lower())} - {
        head.text.lower(),
        "the",
    }
    asked = {head.text.lower(), head.lemma.lower()}
    fits = [p for p in view.memory.recent(300) if asked & _role(view, a, p) and agreement(view, a, p) > 0]
    if a.mention.kind is not Kind.PERSON:  # "the league" is the one named, be it later in the text
        fits = [p for p in fits if p >= 0] or fits
    leaders = lexicon.words("nominals", "leader")
    if not fits and asked & leaders:
        able = [p for p in view.memory.recent(300) if _role(view, a, p) & leaders and agreement(view, a, p) > 0]
        fits = [p for p in able if modifiers & view.traits[p].role]
    return max(fits, key=lambda p: _fit(view, a, p, modifiers), default=None)


def by_salience(view: View, a: Anaphor) -> int | None:
    """The one most in mind that agrees in number, gender and kind."""
    if a.mention.form is Form.NOMINAL and not _is_generic(view, a):
        return None
    decay = DECAY if a.mention.form is Form.PRONOUN else SLOW_DECAY
    fits = ((agreement(view, a, p), n, p) for n, p in enumerate(view.memory.recent()))
    ranked = [
        (view.memory.score(p, a.mention.sentence, decay) * fit * _standing(p), -n, p)
        for fit, n, p in fits
        if fit and not _is_co_argument(view, a, p)
    ]
    best = max(ranked, default=(0.0, 0, 0))
    return best[2] if best[0] >= LEAST else None


def _standing(key: int) -> float:
    """Those without a name are seldom taken up."""
    return UNNAMED if key < 0 else 1.0


def only_one(view: View, a: Anaphor) -> int | None:
    """`the first minister said`: the one person of the sentences just before whose office the text has not told."""
    if a.mention.form is not Form.NOMINAL or a.mention.kind is not Kind.PERSON or a.plural or not _speaks(view, a):
        return None
    near = [p for p in view.memory.recent(12) if a.mention.sentence - view.memory.last(p).sentence <= REACH]
    people = [p for p in near if view.traits[p].kind is Kind.PERSON]
    if len(people) != 1 or people[0] < 0 or view.traits[people[0]].role or _is_group(view, a):
        return None
    return people[0] if agreement(view, a, people[0]) >= GENDER["likely"] else None


def _speaks(view: View, a: Anaphor) -> bool:
    """Whether the expression is the subject of a verb of speech: elsewhere somebody else may well be meant."""
    token = view.parse.tokens[a.head]
    verb = view.parse.tokens[token.head]
    return token.dep == "nsubj" and verb.lemma.lower() in lexicon.words("cue_verbs", "speech")


def _is_group(view: View, a: Anaphor) -> bool:
    """Nouns for people of whom there are many in any story: "the witness", "the spokesman"."""
    return view.parse.tokens[a.head].lemma.lower() in lexicon.words("cue_nouns", "unnamed")


NOBODY = -1
RULES = (
    Rule("name beside", name_beside),
    Rule("name behind", name_behind),
    Rule("introduction", introduction),
    Rule("subject ahead", subject_ahead),
    Rule("nominal by role", by_role),
    Rule("most in mind", by_salience),
    Rule("only one", only_one),
)


def agreement(view: View, a: Anaphor, key: int) -> float:
    """1 where somebody agrees with the expression, 0 where they cannot, between where gender is not sure."""
    traits = view.traits[key]
    if traits.kind not in a.kinds:
        return 0.0
    if traits.kind is not Kind.PERSON or not a.gender or traits.gender == a.gender:
        return 1.0
    if traits.gender.isupper():
        return GENDER["likely" if traits.gender.lower() == a.gender else "unlikely"]
    return 0.0 if traits.gender else GENDER[""]


def _role(view: View, a: Anaphor, key: int) -> frozenset[str]:
    """The words a nominal can take up: of the role; for organisations, of the name as well ("the union")."""
    traits = view.traits[key]
    return traits.role if a.mention.kind is Kind.PERSON else traits.role | traits.words


def _fit(view: View, a: Anaphor, key: int, modifiers: set[str]) -> tuple[int, float]:
    return len(modifiers & view.traits[key].role), view.memory.score(key, a.mention.sentence, SLOW_DECAY)


def _phrase(view: View, a: Anaphor) -> list[Token]:
    near = view.parse.tokens[max(a.head - 8, 0) : a.head + 1]
    return [t for t in near if t.start >= a.mention.span.start]


def _is_generic(view: View, a: Anaphor) -> bool:
    """Nouns that fit anybody of their kind: "the company", "the country", "the woman"."""
    head = view.parse.tokens[a.head].lemma.lower()
    if a.mention.kind is Kind.COUNTRY:
        return True
    section = "generic person" if a.mention.kind is Kind.PERSON else "generic organization"
    return head in lexicon.words("nominals", section)


def _is_below(parse: Parse, k: int, top: int) -> bool:
    for _ in range(40):
        if k == top:
            return True
        if parse.tokens[k].head == k:
            return False
        k = parse.tokens[k].head
    return False


def _is_co_argument(view: View, a: Anaphor, key: int) -> bool:
    """`Moe praised him`: subject and object of one verb are two (but for "himself")."""
    token = view.parse.tokens[a.head]
    if token.text.lower().endswith(("self", "selves")) or token.dep == "poss":
        return False
    last = view.parse.tokens[view.memory.last(key).token]
    return last.head == token.head and last.i != token.head and bool({last.dep, token.dep} & {"nsubj", "nsubjpass"})
