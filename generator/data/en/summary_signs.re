# Signs in a sentence that the scorer of summaries counts. Our own compilation.
# [peg]: the day of the news. [background]: what lies further back. [might]: what is not, or not yet.
[peg]
\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b
\b(?i:today|tonight|yesterday|this (?:week|morning|evening|afternoon|weekend))\b
[background]
\b(?i:since|back in|until|before) (?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?(?:19|20)\d\d\b
\b[Ii]n (?:the (?:early |late )?)?(?:19|20)\d\d(?:s\b|\b)
\b(?i:years?|decades?|months|centur(?:y|ies)) (?i:ago|earlier|before)\b
\b(?i:last (?:year|month|season|century|decade)|previously|formerly|historically)\b
[number]
\d
\b(?i:hundreds|thousands|millions|billions|dozens|million|billion|trillion|percent|per cent)\b
[first person]
\b(?:I|we|We|my|My|our|Our|me|us|you|You|your|Your)\b
[third person]
\b(?i:he|she|they|it|his|her|him|their|them|its)\b
[saying]
\b(?:said|says|told|announced|confirmed|according to|reported|warned|insisted|added)\b
[quoted]
"[^"]*"
“[^”]*”
[dispute]
\b(?i:accus(?:e|es|ed|ing)|alleg(?:e|es|ed|ing)|den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refut(?:e|es|ed|ing))\b
\b(?i:disput(?:e|es|ed|ing)) (?i:the|that|this|these|those|his|her|its|their|any|it)\b
\b(?i:claims?|claimed|claiming) (?!(?i:responsibility|lives|the lives|victory))
\b(?i:says?|said) (?:there (?:is|was|are|were) no|that (?:it|he|she|they) did not)\b
[future]
\b(?i:will|next (?:week|month|year|round)|is (?:due|expected|scheduled|set) to|are (?:due|expected|scheduled|set) to|plans? to|scheduled for|until (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b
[might]
\b(?i:would|could|might|may|if|whether|should)\b
