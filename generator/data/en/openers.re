# How a sentence opens that does not stand alone, after any opening marks. Our own compilation.
# [pronoun]: points to somebody or something named before.
# [connective]: goes on from the sentence before.
# [echo]: names an event told before. [back]: points to something told before, anywhere in the sentence.
# [expletive]: looks like a pronoun and points to nothing: it may open a sentence.
# [label]: a speaker, a caption or an entry marker, not a sentence of the text.
# [teaser]: asks the reader to do something.
[pronoun]
(?i:he|she|they|it|his|her|hers|their|theirs|its|him|them|himself|herself)\b
(?i:this|that|these|those|such|both|neither|either|another|others|some|many|several|most|few|one|each|all|none)\b
(?i:the (?:former|latter|two|pair|three|duo|couple|trio|other|others|same))\b
(?i:[a-z]+(?:-[a-z]+)?) of (?i:them|these|those)\b
(?i:the (?:first|second|third)) (?i:is|was|are|were|has|had|have|will|would|one|came|said|says|of (?:them|these|those))\b
(?i:it's|he's|she's|they're|that's|there's|it’s|he’s|she’s|they’re|that’s|there’s)
(?i:here|there)\b
[own voice]
(?i:i|we|you|my|our|your|i'm|we're|i’m|we’re|i've|i’ve|we've|we’ve)\b
[connective]
(?i:but|and|or|nor|so|yet|because|which|who|then|thus|hence|therefore|otherwise|besides|likewise|similarly)\b
(?i:however|meanwhile|also|instead|moreover|furthermore|additionally|nevertheless|nonetheless|still|indeed|too|again)\b
(?i:for (?:example|instance|his part|her part|their part|its part|that reason|this reason|one thing|now)|in (?:addition|contrast|turn|fact|response|return|other words|particular|short))\b
(?i:as (?:a result|such|well|always)|on the other hand|by contrast|at the same time|at the time|after that|before that|until then|since then|by then|of course|not only that|even so|that said|what's more|what’s more|no wonder|to that end|in the meantime|on top of that|at that point|even then|only then|and then|rather|else|elsewhere|afterwards?|later|earlier|eventually|finally|next|secondly|thirdly|lastly|first|firstly|second|third|perhaps|maybe|sure|yes|no|well|oh|not that|not so|same|asked (?:about|if|whether|why|how|what))\b
(?i:other|further|more|despite (?:this|that|these|those|it)|because of (?:this|that|it)|with (?:this|that)|after (?:this|these|those|it)|like (?:him|her|them|this|that|these|those))\b
[echo]
The (?:[a-z]+ )?(?:call|move|remarks?|comments?|announcement|meeting|decision|incident|visit|statement|allegations?|accusations?|ruling|claims?|charges?|figures?|number|warning|news|row|gesture|request|proposal|two (?:sides|leaders|countries|men|women|parties|governments)) (?:\w+ly )?(?:is|was|are|were|has|had|have|will|would|came|comes?|follows?|followed|also|began|drew|marks?|[a-z]+ed)\b
[back]
\b(?:of|with|by|in|to|from|for|on|about|made|under|after|at|behind|into|against) (?:this|these|those) (?!(?:way|kind|sort|week|month|year|morning|afternoon|evening|summer|winter|spring|autumn|fall|weekend|season|century|day|days|weeks|months|years|time|times|decade|point|stage|country|city|town|world|who|which|that|of|in|with|and|are|were|is|was)\b)[a-z-]+
\b(?:of|with|by|to|from|about|under|against) that (?!(?:the|a|an|is|was|they|he|she|it|of|time|point|day|year|night|would|will|could|has|have|had|can|we|i|you)\b)[a-z-]+\b
[expletive]
(?i:it (?:is|was|has been|will be)) [\w' -]{1,40}\b(?:that|to|who|when)\b
(?i:there (?:is|are|was|were|has been|have been|will be))\b
(?i:this|that|these|those) (?:[\w-]+ ){0,2}?(?i:week|month|year|morning|afternoon|evening|summer|winter|spring|autumn|fall|weekend|season|century|day)\b
(?i:some|many|several|most|few|one|each|all|both|another|such|first|second|third|other|more|next|later|earlier|no|further) (?!of (?:them|these|those|whom)\b)(?i:of (?:the|every|all|\w+’s|\w+'s)\b|in|than|(?!of\b)(?:[\w’'-]+ ){0,2}?[A-Z0-9]|\d)
(?i:all|some|most|many|several|few|no|more|other) (?!(?:is|was|are|were|will|would|has|had|have|can|could|said|says|of|who|that|this|these|those|the)\b)[a-z-]+ (?i:people|workers|residents|officials|voters|students|families|members|leaders|countries|experts|scientists)\b
(?i:more|one|some) than \d
[label]
(?:[A-Z]|[A-Z][a-z]+):\s
[A-Z][\w’'-]*(?: (?!(?:said|says|adds?|added|told|wrote|asked|read|reads|is|was|are|were)\b)[\w’'-]+){1,3}: [A-Z][a-z]
[•●▪◦*►▶→|#@]
\d{1,2}[:.]\d\d\b
(?:READ|WATCH|SEE|ALSO|MORE|LIVE|VIDEO|PHOTOS?|UPDATE|UPDATED|PICTURED|EXCLUSIVE)\b
[teaser]
(?i:read|click|watch|see|scroll|sign up|subscribe|follow|share|visit|listen|download|find out|check out|catch up|stay tuned|join)\b(?! \w+ed\b)
