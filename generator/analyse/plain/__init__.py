"""The analysis of documents in a language that is not known in depth: by its marks, its words and its capitals."""

from generator.analyse.plain import attribution, dates, names, nothing, parties, quotes, sentences

__all__ = ["attribution", "dates", "names", "nothing", "parties", "quotes", "sentences"]
