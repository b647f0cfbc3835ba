# How captions name who is credited; the group `credit` is the credit. Our own compilation.
[credit]
\((?:[A-Z][\w’'&-]{1,20} ){0,3}(?i:(?:file )?(?:photo|photograph|picture|image|illustration|graphic|video|foto|bild|fotografía)s?(?: credits?)?(?: by|:|/| via| –| -))\s*(?P<c1>[^()]{2,80})\)
(?:^|[\s.,(\[])(?<![Ff][Ii][Ll][Ee] )(?i:(?:photo|photograph|picture|image|illustration|graphic)s?(?: credits?| source|s courtesy)?(?: by|:|,|/)|(?:video |photo )?credits?:|courtesy(?: of|:)|fotos?:|foto by|foto ©|bild:|bild ©|bildquelle:|bildrechte:|bildnachweis:|grafik:|karte:|коллаж:|фото:|写真[：:=]|사진\s?[:=]|ảnh:|foto\s?/|valokuva:|kuva:|zdjęcie:|fot\.|fotó:|quelle:|imago:|crédit:|crédito:|source:|©)\s*(?P<c2>[^\s].{1,80}?)[)\]]?\.?$
\((?P<c3>(?:AP|AFP|Reuters|REUTERS|EPA|Getty|Bloomberg|UPI|PA|dpa|Xinhua|NASA|Courtesy|Provided|File|Handout|Submitted)\b[^()]{0,80})\)\s*$
\((?P<c4>[^()]{2,60}(?:/[^()/]{2,40}|via (?:AP|Getty|Reuters)[^()]{0,30}|[Pp]hotos?))\)\.?$
(?<=[.\d”"] )(?:(?i:photos?|fotos?|bild) )?(?P<c5>(?:[A-Z][\w’'&.-]*(?: [A-Z][\w’'&.-]*){0,3})\s?/\s?(?:[A-Z][\w’'&.-]*(?: [A-Z][\w’'&.-]*){0,3}))$
(?<=\d\d\d\d\. )(?P<c6>[A-Z][\w’'&.-]*(?: [A-Z][\w’'&.-]*){0,3})$
(?P<c7>[A-ZÀ-Þ][^.!?]{1,50} ?(?:/|via|—|–|-) ?(?:Getty(?: Images)?|AP|Associated Press|AFP|Reuters|REUTERS|EPA|Shutterstock|Alamy|Bloomberg|iStock|dpa|imago)(?: Images)?[^.]{0,40})$
[opens]
\[\d{1,2}/\d{1,2}\]\s
\d{1,2} of \d{1,2} ?\|
(?i:file(?: photo)?[:—–-] )
(?i:image source|image caption|caption:|photo caption|in this (?:file )?photo)
[signed]
(?:\(|^|[\s.])(?<![Ff][Ii][Ll][Ee] )(?:تصوير|الصورة|صورة|photographie|crédit photo|fotograf(?:i|ie|ía|ia)?|grafik|снимок|фото|foto|photo|bild|kuva|zdjęcie|fotó)\s?[:：]\s?(?P<s1>[^()\n]{2,60}?)\)?\.?$
(?<=[.!?»”"] )(?i:photos?|fotos?|bild|ph\.|fot\.) (?P<s2>[A-ZÀ-Þ][^.!?\n]{2,70})$
[、,，。=＝ ](?P<s3>[^、,，。=＝\s()]{2,14})(?:撮影|写す|提供|摄|촬영|기자)$
(?<=[.!?”"] )(?P<s4>[A-ZÀ-Þ][A-ZÀ-Þ'’-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ.'’-]*){1,9}(?:\s?/\s?[A-ZÀ-Þ .'’-]{2,40})?)$
(?<=[.!?”"] )\((?P<s5>[A-ZÀ-Þ][^()\n]{1,60})\)$
(?<=[.!?”"] )(?P<s6>[A-ZÀ-Þ][\w .’'&-]{1,40}(?:\s?/\s?[A-ZÀ-Þ][\w .’'&-]{1,40}){1,3})$
