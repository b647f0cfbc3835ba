# Words that stand in captions, credits, teasers and house notices, not in a sentence of the text. Our own compilation.
[furniture]
(?i:\bphoto(?:graph)?s? (?:by|courtesy|credit)|\bgetty images\b|\b(?:image|picture|photo) (?:source|copyright|caption)\b|\bfile photo\b|\bhide caption\b)
(?i:\b(?:image|video|picture|photo|read|watch|related):)
(?i:\b(?:scroll down|share this|read more|click here|click to|sign up|follow us|see also|more on this|watch (?:the|this|more)? ?video)\b)
(?i:\b(?:last updated|published|updated):)
(?i:\(pictured\b|\((?:above|below|left|right|centre|center|inset)\)|^\W*pictured\b|\bpictured (?:above|below|left|right|here|with|in)\b)
(?i:\ball rights reserved\b|©|\bcopyright\b|\bcontributed to this (?:report|story|article)\b|\bsubscribe\b|\badvertisement\b)
(?i:\bwww\.|https?://|\bpic\.twitter\b|\b\S+@\S+\.\S+\b|\bfollow @|@@)
(?i:\b(?:for confidential support|opinions expressed|editor'?s note|thank you for following|live coverage|closing this page|this live blog|our newsletter)\b)
(?i:\b\d{1,2}:\d{2} (?:EST|EDT|GMT|BST|ET|CET|CEST|PST|PDT|UTC)\b)
(?i:\bthe views expressed\b|\bfree daily newsletter\b)
^By [A-Z][\w’'-]+(?: [A-Z]\.)? [A-Z][\w’'-]+ ?\.
(?i:\b(?:wrote|reported|compiled) this (?:story|report|article)\b)
\b(?:reported|reporting) from [A-Z][\w’' -]+(?:, and\b|,? and [A-Z]|\.$)
