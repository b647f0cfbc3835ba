# What a sentence of a summary may begin with that is left out behind an ellipsis. Our own compilation.
# [dateline]: the place a report was written at and the agency. [aside]: a word that joins it to what is not shown.
[dateline]
(?:[A-ZÀ-Þ][\w.'’/-]*(?:,? [\w.'’/-]+){0,6} ?)?\((?:CNN|[Rr]euters|REUTERS|AP|AFP|dpa|DPA|EFE|ANSA|UPI|PA|TASS|Xinhua|IANS|PTI|ANI|Bloomberg)\)\s*(?:--|[–—-])?\s*(?=["“‘'A-ZÀ-Þ0-9])
[A-ZÀ-Þ]{2}[A-ZÀ-Þ'’.-]+(?:[ /][A-ZÀ-Þ][A-ZÀ-Þ'’.-]+){0,3}(?:, [A-Z][\w. ]{1,25}?)?(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})? ?(?:\([^()]{2,40}\) ?)?(?:[–—]|--|-(?= ))\s+(?=["“‘'A-ZÀ-Þ])
[aside]
(?:Also|Meanwhile|In the meantime), (?=\w)
Meanwhile (?=(?:the|a|an|in|on|at) \w|[A-ZÀ-Þ])
