# Names that hold a word of the calendar without being a date. Our own compilation.
[name]
\b(?:Sunday|Saturday|Friday|Monday) (?:Times|Telegraph|Mirror|Express|Mail|People|Post|Herald|Star|World|Sport|Independent|Business Post|Night (?:Live|Lights|Football)|Morning Quarterback|School|Tribune)\b
\b(?:Black|Bloody|Cyber|Super|Holy|Fat|Casual|Mad|Man|Red|Blue|Gray|Maundy|Shrove|Giving) (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b
\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day Club\b
\bSheffield Wednesday\b
\b(?:Theresa|Mrs\.?|Mr\.?|Ms\.?|Miss|Dr\.?|Brian|James|Fiona|Imelda|Elaine|Prime Minister|Premier) (?:May|March|June|August|April)\b
\b(?:Fredric|Jane|Aleister|Juan|Peter|Little) March\b
\bMay (?:I|we|you|he|she|they|God|the|not|be)\b
\b(?:the|a|long|protest|peace|women's|hunger|civil rights|forced|death|pride) March\b
\bMarch (?:for|on|of|against|to|through|Madness|Hare)\b
\b(?:April Fools?|August (?:Wilson|Strindberg|Macke)|Miss June)\b
\b(?:Sept(?:ember|\.) 11|9/11)(?=,? (?:attack|terror|hijack|commission|memorial|victim))
\bToday (?:programme|program|show|host|presenter)\b
\b(?:USA|BBC) Today\b
\b(?:Russia|USA|India|Pakistan|Ukraine|Africa|Psychology|Egypt|Malaysia|Arab) Today\b
\bEaster (?:Island|eggs?|bunny|Rising|Road)\b
\bChristmas (?:Island|trees?|cards?|carols?|presents?|gifts?|lights|markets?|songs?|dinners?|jumpers?)\b
\b(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:Street|Road|Avenue|Lane|Square|Bridge|Boulevard|Group|Capital)\b
