"""What hedges a relation: negation, modality, whose claim it is, and which date belongs to it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from generator import lexicon
from generator.analyse.relations.patterns import Edge
from generator.analyse.relations.tree import Tree
from generator.model import DateRef, Precision, Quote, Token

_NESTED = 8  # quotes that may open before a word and still hold it
_QUESTION = 60  # tokens in which a question ends
_ENDS = (".", "?", "!", ";", ":")
_MARKS = ('"', "“", "”", "‘", "''", "``", "«", "»", "„")
_COMPLEMENTS = ("xcomp", "ccomp", "pcomp")


def _words(section: str) -> frozenset[str]:
    return lexicon.words("relation_words", section)


def negated(tree: Tree, edge: Edge) -> bool:
    """Whether the text says that it is not so."""
    verb = edge.verb
    nouns = (*tree.children(verb, "nsubj", "nsubjpass", "dobj"), edge.trigger)
    helpers = [child for child in tree.children(verb) if child.i < verb.i]
    near = [*helpers, *nouns, *(c for noun in nouns for c in tree.children(noun, "det", "neg"))]
    no = any(one.dep == "neg" or tree.lemma(one) in _words("negative words") for one in near)
    return no != _under_denial(tree, verb)


def _under_denial(tree: Tree, verb: Token) -> bool:
    above = tree.head(verb)
    return above.i < verb.i and verb.dep in _COMPLEMENTS and tree.lemma(above) in _words("denied")


def modal(tree: Tree, edge: Edge) -> str:
    """The words that make it less than a fact ("may", "wanted to", "if"), "" where there are none."""
    return _noun_modal(tree, edge) or _verb_modal(tree, edge.verb) or ("asked" if _asked(tree, edge.trigger) else "")


def _asked(tree: Tree, trigger: Token) -> bool:
    """Whether a question mark ends its sentence, with no mark of quotation in between."""
    for token in tree.tokens[trigger.i + 1 : trigger.i + _QUESTION]:
        if token.text in _ENDS or token.text in _MARKS:
            return token.text == "?"
    return False


def supposed(tree: Tree, edge: Edge) -> bool:
    """Whether it is a condition with a pronoun for its subject ("should it attack"): too little to name anybody."""
    own = [one for one in tree.children(edge.verb, "nsubj", "nsubjpass") if one.pos == "PRON"]
    helpers = tree.children(edge.verb, "aux", "mark")
    return any(
        tree.lemma(helper) in _words("conditions") or (helper.tag == "MD" and helper.i < one.i)
        for one in own
        for helper in helpers
    )


def _noun_modal(tree: Tree, edge: Edge) -> str:
    """ "the need for talks", "an alleged attack": what the words around a noun make of it."""
    if edge.trigger.pos != "NOUN":
        return ""
    for child in tree.children(edge.trigger, "amod"):
        if child.text.lower() in _words("unreal adjectives"):
            return child.text.lower()
    for above in tree.above(edge.trigger):
        if above.i == edge.verb.i or above.pos in ("VERB", "AUX"):
            return ""
        if tree.lemma(above) in _words("unreal nouns"):
            return above.text.lower()
    return ""


def _verb_modal(tree: Tree, verb: Token) -> str:
    for _ in range(6):
        for child in tree.children(verb, "aux", "mark"):
            if child.tag == "MD" or (child.dep == "mark" and tree.lemma(child) in _words("unreal")):
                return child.text.lower()
        above = tree.head(verb)
        if tree.infinitive(verb) and verb.dep in ("xcomp", "ccomp", "acl", "advcl"):
            if tree.lemma(above) not in _words("realized"):
                return _governor(tree, above)
        elif verb.dep not in ("conj", "xcomp"):
            return ""
        verb = above
    return ""


def _governor(tree: Tree, verb: Token) -> str:
    """ "had wanted to": the verb above an infinitive with its helpers."""
    helpers = [child.text for child in tree.children(verb, "aux", "auxpass") if child.i < verb.i]
    return " ".join([*helpers, verb.text, "to"]).lower()


def claimants(tree: Tree, edge: Edge, quotes: Sequence[Quote]) -> tuple[tuple[int, ...], bool]:
    """Whose claim it is, and whether it is a claim at all: also of somebody who is no party."""
    last = bisect_right(quotes, edge.trigger.start, key=lambda quote: quote.span.start)
    for quote in quotes[max(0, last - _NESTED) : last]:
        if edge.trigger.start < quote.span.end:
            return quote.speaker.parties, True
    verb = edge.verb
    for source in (*tree.children(verb, "prep"), *tree.children(edge.trigger, "prep")):
        if tree.lemma(source) == "accord":
            return _sources(tree, source), True
    told_aside = False  # by a relative clause, which is the author's own word
    for above in (verb, *tree.above(verb)):
        told_aside = told_aside or above.dep == "relcl"
        if above.dep == "pcomp" and not told_aside and tree.accused(above):
            return tree.parties(tree.subjects(tree.head(tree.head(above)))), True
        if _reported(tree, above):
            return tree.parties(tree.subjects(tree.head(above))), True
    return (), False


def _reported(tree: Tree, verb: Token) -> bool:
    """Whether the clause of `verb` is what somebody says: "X says that …", "…, X said", not "…; X said"."""
    over = tree.head(verb)
    if verb.dep not in ("ccomp", "xcomp", "parataxis") or tree.lemma(over) not in _words("reporting"):
        return False
    return not any(token.text == ";" for token in tree.tokens[verb.i : over.i])


def _sources(tree: Tree, according: Token) -> tuple[int, ...]:
    """ "according to X", "according to a statement by X", "according to X's lawyer" (who is not X)."""
    nouns = [noun for to in tree.children(according, "prep") for noun in tree.children(to, "pobj")]
    return tree.parties(nouns) or tree.parties(n for noun in nouns for n in tree.after(noun, "by", "from"))


def date_of(tree: Tree, edge: Edge, dates: Sequence[tuple[int, DateRef, Token]]) -> int:
    """The index of the date that belongs to it, of those of its sentence; -1 where none does."""
    for index, ref, token in dates:
        if ref.precision is not Precision.VAGUE and _hangs_on(tree, ref, token, edge):
            return index
    return -1


def _hangs_on(tree: Tree, ref: DateRef, date: Token, edge: Edge) -> bool:
    """Whether the way up from the date reaches the trigger or its verb before another verb or common noun."""
    for above in tree.above(date):
        if above.i in (edge.trigger.i, edge.verb.i):
            return True
        if above.pos in ("VERB", "AUX", "NOUN") and not ref.span.start <= above.start < ref.span.end:
            return False
    return False
