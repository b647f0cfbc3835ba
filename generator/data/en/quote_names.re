# Surroundings that make a run in quotation marks a name and no quotation. Our own compilation.
[address]
^(?:https?://|www\.|pic\.)\S+$
^\S+\.(?:com|org|net|info)(?:/\S*)?$
^(?:[Ff]ollow|FOLLOW) .*@\w+
[opens definition]
\((?:the |collectively,? |hereinafter |hereafter )?$
[given name]
(?:^|[\s(])[A-Z][\w.’'-]+ $
[surname]
^ [A-Z][\w’'-]+
[work before]
(?i:\b(?:album|anthem|article|ballad|blog|book|chapter|column|comedy|comic|documentary|drama|editorial|essay|exhibition|feature|film|game|hit|hymn|manifesto|memoir|miniseries|movie|musical|novel|opera|painting|pamphlet|paper|play|podcast|poem|programme?|report|sculpture|segment|series|show|sitcom|song|sonnet|speech|story|study|symphony|thriller|tome|track|treatise|tune|video|trilogy|volume|single|newsletter|magazine|journal|bill|act|law|ballet|episode|play|sketch|skit)s?,? (?:called |titled |entitled |named |of |in |on )?)$
(?i:\b(?:titled|entitled|subtitled|headlined|nicknamed|christened|captioned|codenamed|code-named|retitled|renamed|starring in|co-host of|host of|hosts of|star of|author of|writer of|director of|appeared on|appearance on|appearances on|aired on|airing on|interview on|interviewed on|guest on|speaking on|told|episode of|edition of|season of|cast of|performed|singing|sang|sings|published in|featured in),? )$
(?:\b[A-Z][\w&.]*['’]s? )$
[so-called]
(?i:\b(?:so[- ]called|known as(?: the| an?)?|also known as(?: the)?|better known as(?: the)?|nicknamed|the word|the words|the term|the phrase|the name|labell?ed as) )$
[finite]
(?i:^(?:i|you|he|she|it|we|they|this|that|there|nobody|everybody|nothing|everything|who|what)\b)
(?i:\b(?:am|is|are|was|were|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|has|have|had|hasn['’]t|haven['’]t|do|does|did|don['’]t|doesn['’]t|didn['’]t|will|would|can|could|should|shall|may|might|must|won['’]t|wouldn['’]t|can['’]t|cannot|couldn['’]t|shouldn['’]t)\b)
(?i:\b(?:i|you|he|she|it|we|they|that|there|who|what)['’](?:m|re|s|ve|d|ll)\b)
[finite first]
^(?:is|are|was|were|has|have|had|does|did|do|will|would|can|could|should|may|might|must|cannot|never|not|can['’]t|won['’]t|don['’]t|doesn['’]t|didn['’]t)\b
[tag]
^ (?:[\w.’'-]+,? ){0,6}?(?:said|says|say|told|tells|asked|asks|added|adds|wrote|writes|tweeted|replied|explained|declared|insisted|warned|according)\b
^ (?:said|says|asked|added|wrote|tweeted|replied|explained|declared|insisted|warned)\b
[tag inside]
,(?= (?:said|says|explained|added|warned|asked|agreed|replied|wrote|laughed|insisted) (?:the |an? )?[\w’'.-]+(?:,? [\w’'.-]+){0,20}[.!]?$)
,(?= (?:he|she|they|it|both(?: \w+){0,2}|the (?:\w+ ){1,3}?|[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,3}) ?(?:(?:had|has|later|then|also) )?(?:said|says|explained|added|warned|asked|agreed|replied|wrote|laughed|insisted)\b[^“”"]{0,120}$)
