# Lines and openings that carry an agency's name; the group `a` (a1, a2 …) is the name as written. Our own compilation.
[dateline]
[^()\n]{2,70}\((?P<a1>[^()\n]{2,40})\)\s?(?:[–—:]|--|-(?= ))
\((?P<a2>[^()\n]{2,40})\)\s?(?:[–—-]\s)
[A-ZÀ-Þ][^()\n–—]{1,40}, (?P<a3>[A-Z][\w.-]{1,12}(?: [A-Z][\w-]{1,12})?) ?(?:[–—]|--)\s
(?P<a4>[A-Z]{2,4}) (?:[–—]|--) 
[credit]
^(?:(?i:source|quelle|fuente|fonte|bron|kilde|källa|lähde|źródło|zdroj|kaynak|sumber|nguồn|via|with|by|©|copyright|\(c\))\s?:?\s?)?(?:©\s?)?(?:(?:19|20)\d\d\s)?(?P<c1>[^\s/|,;()©][^/|,;()©\n]{1,40}?)\.?$
^[(\[](?P<c2>[^()\[\]/|,;\n]{2,40})[)\]]\.?$
^(?i:quelle|source|fuente|fonte|bron|kilde|källa)\s?:[^\n]{0,40}?[,/]\s?(?P<c3>[^\s/|,;()]{2,20})$
^[(\[]?[a-zäöüß.-]{2,6}(?:[,/] ?[a-zäöüß.-]{2,6})?[,/] ?(?P<c4>[^\s/|,;()]{2,20})[)\]]?$
[also]
(?i:with (?:files|reporting|additional reporting|material|agencies?|inputs?) (?:from|by)|mit material (?:von|der)|con información de|avec) (?P<w1>[^\n,;/.]{2,40})
