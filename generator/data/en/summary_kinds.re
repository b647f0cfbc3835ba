# What the telling sentence of a kind of document has; a section a kind. Our own compilation.
[press release]
\b(?i:today|announce[sd]?|announcing|launch(?:es|ed|ing)?|unveil(?:s|ed)?|hand(?:s|ed) over|has (?:signed|opened|appointed|acquired)|recall(?:s|ed|ing)?)\b
[opinion]
\b(?i:should|must|ought to|needs? to|have to|has to|deserves?|it is time|the time has come|we need|let us|better to|the trouble is|the point is|the answer is|I believe|I think|I want|I am asking)\b
[correction]
\b(?i:wrong(?:ly)?|incorrect(?:ly)?|error|errors|mistake[ns]?(?:ly)?|in fact|should have (?:said|read|been)|misstated|misspelt|misspelled|misidentified|misattributed|the correct|and not|rather than|said that|said in error|stated that|gave the)\b
