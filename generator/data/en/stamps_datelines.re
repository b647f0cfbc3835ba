# How a text opens with the place it was written at; `place` is the place, `agency` the agency. Our own compilation.
[dateline]
[*_]{0,2}(?P<p1>[A-ZÀ-Þ][A-ZÀ-Þ'’.-]+(?:[ /][A-ZÀ-Þ][A-ZÀ-Þ'’.-]+){0,3}(?:, [A-ZÀ-Þ][\w.' -]{1,25})?)(?:,? (?i:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}(?:, \d{4})?)? ?(?:\([^()]{2,40}\)|, [^()\d]{2,20} \([^()]{2,40}\))? ?(?:[–—]|--|-(?= ))\s?
(?P<p2>[A-ZÀ-Þ][\w'’.-]+(?: [A-ZÀ-Þ][\w'’.-]+){0,3}(?:, [A-ZÀ-Þ][\w.' -]{1,25})?), \d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ (?:19|20)\d\d ?(?:[–—:]|--|-(?= ))\s?
(?P<p3>[A-ZÀ-Þ][\w'’.-]+(?: [A-ZÀ-Þ][\w'’.-]+){0,3}(?:, [A-ZÀ-Þ][\w.' -]{1,25})?) ?\((?:AP|AFP|Reuters|REUTERS|dpa|DPA|EFE|ANSA|UPI|CNN|[A-Z]{2,5}|[A-Z][\w]+(?: [A-Z][\w]+){0,2})\) ?(?:[–—]|--|-(?= ))\s?
(?P<p4>[A-ZÀ-Þ]{3,}(?: [A-ZÀ-Þ]{2,}){0,2}): (?=[A-Z“"‘])
