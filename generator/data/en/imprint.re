# What a page says of its own use, of the day it was saved, and of its address; the named groups are the values. The words
# in `imprint_words.txt` tell which lines are looked at. Our own compilation.
[licence]
(?i:\bcreative commons (?:attribution|by\b|licen[cs]e|namensnennung|zero|public domain)|\bCC[ -](?:BY|0)\b|licensed under\b|lizenziert unter\b|sous licence\b|bajo (?:una )?licencia\b|\b(?:in|into|to) the public domain\b|\bpublic domain mark\b|\bgemeinfrei\b)
(?i:(?:you (?:may|can|are free to) |please )?republish (?:this|our) (?:article|story|content)[^\n]{0,80}(?:free|licen[cs]e|creative)|may be (?:republished|reprinted|reproduced)|may not be (?:published|broadcast|rewritten|redistributed|reproduced|copied))
(?i:(?:available|published|released|shared|made available) under (?:the |an? )?[^\n.]{0,50}\b(?:licen[cs]e|lizenz|licencia)\b)
[rights]
^\W{0,4}(?:©|\(c\) |(?i:copyright\b))\W{0,4}(?:(?i:copyright|by)\W{0,3})?(?:19|20)\d\d
(?:©|\([cC]\))\s?(?i:copyright )?(?:19|20)\d\d
^\W{0,4}(?i:copyright)\W{1,4}(?:©\s?)?[A-Z][^\n]{2,120}(?i:all rights|reserved|limited|ltd|inc\b|llc|gmbh|media|press|news|group)
©\s?(?i:copyright\b|all rights)
(?:19|20)\d\d\s?(?:©|\([cC]\))
(?i:all rights (?:are )?reserved|alle rechte vorbehalten|tous droits réservés|(?:todos los )?derechos reservados|todos os direitos reservados|tutti i diritti (?:sono )?riservati|alle rechten voorbehouden|alle rettigheder forbeholdes|alle rettigheter|alla rättigheter|med ensamrätt|wszel(?:kie|kich) praw(?:a)? zastrzeżon|všechna práva vyhrazena|minden jog fenntartva|toate drepturile rezervate|tüm hakları saklıdır|hak cipta|все права защищены|всі права захищені|無断転載|無断複製|版权所有|무단 ?전재|حقوق)
(?i:all (?:content|contents|material|texts?|photos) )©
[dated]
©\s?[^\W\d_][^\n|.]{1,60}\s(?:19|20)\d\d\b
[owner]
^\W{0,4}(?:©|\(c\)|(?i:copyright))\s?[^\W\d_][^\n]{1,80}$
[retrieved]
^\W{0,3}(?i:(?:date )?(?:retrieved|accessed|saved|downloaded|captured|archived|printed)(?: on| at| from)?|abgerufen(?: am)?|zugriff(?: am)?|gespeichert(?: am)?|ausgedruckt(?: am)?|consulté(?: le)?|enregistré(?: le)?|imprimé(?: le)?|consultado(?: el| em)?|guardado(?: el)?|impreso(?: el)?|consultato(?: il)?|geraadpleegd(?: op)?|hämtad|hentet|set den|dostęp|tarih)\b\s?:?\s
(?i:printed from|saved from|retrieved from|abgerufen von|imprimé depuis)\s?:?\s?(?:https?://|www\.)
\[(?i:accessed|retrieved)[^\]\n]{4,40}\]
[address]
(?i:printed from|saved from|retrieved from|source(?: url)?|original(?: url| article| story)?|url|link|address|permalink|quelle|adresse|abgerufen von|read (?:it )?(?:online |more )?at|available at|web address|short ?url)\s?:?\s?(?P<address>https?://[^\s<>"]{4,400})
^(?P<page>https?://[^\s<>"]{4,400})\s+\d{1,3}\s?/\s?\d{1,3}$
^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d\d[^\n]{0,80}?(?P<printed>https?://[^\s<>"]{4,400})
[statement]
(?i:copyright\s?)?(?:©|\([cC]\))\s?[^\W\d_][^\n|.]{1,60}\s(?:19|20)\d\d\b(?=\s[A-ZÀ-Þ][^.]*$|$)
