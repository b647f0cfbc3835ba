# How the furniture of a page names its outlet; the group `name` (n1, n2 …) is the name. Our own compilation.
[names]
(?P<n1>[^.|]{2,40}?)[’']s? (?:website|web site) can
^\W{0,4}(?:©|\([cC]\)|(?i:copyright))(?:\s?(?:©|\([cC]\)|(?i:copyright)))?[ ,]*(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?)?[ ,-]*(?i:by )?(?P<n2>[^\W\d_](?:[^.|,©\n]|\.(?=\w)){1,50}?)(?=\.(?!\w)|[|,©]|\s{2,}|\s[-–—•·]\s|\s(?i:all rights|alle rechte|tous droits|todos (?:los|os)|tutti i|wszelkie|\d{4}|and its|or its|and affiliated)|$)
^(?i:subscribe to|sign up (?:for|to)|about|welcome to) (?P<n3>(?:[Tt]he )?[A-Z][\w’'&-]*(?: (?:of )?[A-Z][\w’'&-]*){0,4})$
^(?i:all (?:content|contents|material)) © (?:(?:19|20)\d\d )?(?P<n4>[^\W\d_][^.|,]{1,50}?)(?=[.|,]|\s(?i:all rights)|$)
^(?i:more (?:from|in|on)) (?P<n5>[Tt]he [A-Z][\w’'&-]*(?: (?:of )?[A-Z][\w’'&-]*){0,4})$
^(?i:all rights reserved)\W{1,3}(?:©|\([cC]\))\s?(?:(?:19|20)\d\d )?(?P<n6>[^\W\d_][^.|,©]{1,50}?)\.?$
