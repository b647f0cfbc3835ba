# How the furniture of a page names its outlet; the group `name` (n1, n2 …) is the name. Our own compilation.
[names]
(?P<n1>[^.|]{2,40}?)[’']s? (?:website|web site) can
^(?:©|\(c\)|(?i:copyright)(?: ©| \(c\))?)\s*(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?)?,?\s*(?i:by )?(?P<n2>[^\W\d_][^.|,©]{1,50}?)(?=[.|,©]|\s{2,}|\s(?i:all rights|\d{4}|and its|or its)|$)
^(?i:subscribe to|sign up (?:for|to)|about|welcome to) (?P<n3>(?:[Tt]he )?[A-Z][\w’'&-]*(?: (?:of )?[A-Z][\w’'&-]*){0,4})$
^(?i:all content) © (?P<n4>[^\W\d_][^.|,]{1,50}?)(?=[.|,]|$)
^(?i:more (?:from|in|on)) (?P<n5>[Tt]he [A-Z][\w’'&-]*(?: (?:of )?[A-Z][\w’'&-]*){0,4})$
