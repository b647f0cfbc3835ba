# Wording that tells a claim, a denial, or a source without a name. Our own compilation.
[claim]
\b(?i:accus(?:e|es|ed|ing|ations?))\b
\b(?i:alleg(?:e|es|ed|ing|edly|ations?))\b
\b(?i:claim(?:s|ed|ing)?)\b(?! (?i:(?:the |a |his |her |their |its )?(?:lives|life|titles?|victory|victories|prizes?|crown|medals?|responsibility|victims?|benefits?|asylum|compensation|insurance|damages|expenses|gold|silver|bronze|win|wins|seats?|point|points|wickets?)))
\b(?i:blam(?:e|es|ed|ing)) [\w’'-]+(?: [\w’'-]+){0,8}? for\b
\b(?i:purportedly|supposedly|reportedly|unconfirmed)\b
[denial]
(?<!never )(?<!not )(?<!n't )(?<!n’t )\b(?i:den(?:y|ies|ied|ying|ials?))\b
\b(?i:refut(?:e|es|ed|ing))\b
\b(?i:disput(?:e|es|ed|ing)) (?i:the|that|this|these|his|her|its|their|any|those|it)\b
\b(?i:reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?) (?:[\w’'-]+ ){0,3}?(?i:claims?|allegations?|accusations?|charges?|suggestions?|reports?|criticism|figures?|account|that)\b
\b(?i:says?|said|insist(?:s|ed)?) (?i:there (?:is|was|were|are) no|it had no|he had no|she had no|they had no|that (?:it|he|she|they) did not)\b
\b(?i:untrue|baseless|groundless|unfounded)\b
[unnamed]
\b(?i:on (?:the )?condition of anonymity)\b
\b(?i:(?:asked|requested|declined|refused|preferred|wished|wanted)(?: [\w’'-]+){0,3}? (?:not )?to be (?:named|identified|quoted by name))\b
\b(?i:not authori[sz]ed to (?:speak|talk|comment|discuss|brief))\b
\b(?i:who gave (?:only )?(?:his|her|their) (?:first )?name only|gave (?:his|her|their) name only as)\b
\b(?i:(?:according to|told by|said) (?:an? |two |three |several |some )?(?:unnamed |anonymous |well-placed |senior |official |diplomatic |security |intelligence |government )*(?:sources?|insiders?))\b
\b(?i:(?:unnamed|anonymous|unidentified|undisclosed) (?:[\w’'-]+ )?(?:source|sources|official|officials|diplomat|diplomats|aide|aides|person|people|employee|employees|minister|officer|officers))\b
\b(?i:sources?(?: close to [^,.;]{1,40}| familiar with [^,.;]{1,40}| with knowledge of [^,.;]{1,40})? (?:said|says|say|told|claim|claims|claimed))\b
\b(?i:people (?:familiar|briefed|close|with (?:direct )?knowledge))\b
# [voice]: speaks for a body that is named; no anonymous source.
[voice]
(?i:spokes(?:man|woman|person|people)|\bstatement\b|\bpolice\b|\bpress (?:office|service|officer|secretary)\b)
