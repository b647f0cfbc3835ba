# Lines that look like subheadings and are something else. Our own compilation.
[clock]
^\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s(?:Uhr|GMT|CET|CEST|BST|EST|EDT))?$
[contents]
\.{4,}\s?\d{1,4}$
^(?i:contents|table of contents|inhalt|inhaltsverzeichnis|sommaire|table des matières|índice|indice|inhoud|innehåll|indhold|innhold|spis treści)$
[pointer]
^(?:INSIDE|Inside|ALSO|Also inside): [^\n]{2,80}\bpages? \d{1,3}
^(?i:read more|read also|see also|mehr zum thema|lesen sie auch|lire aussi|leer más|lea también|leggi anche|lees ook|les også|läs också|læs også|czytaj także)$
[end]
^\W{0,4}(?i:ends?|ende|fin)\W{1,4}$
^(?i:press|media|presse|medien)[ -]?(?i:contacts?|enquiries|kontakt)$
[ends]
^(?:[-–—*]{1,3}\s?(?i:ends?|ende|fin)\s?[-–—*]{1,3}|(?i:ends)\s?[-–—]{0,2}|(?:#\s?){3})$
[about]
(?:About|ABOUT) (?!(?i:this|it|us)\b)(?:the |THE )?[A-ZÀ-Þ][^.!?:]{1,80}(?::\s|\.?$)
(?:Über|ÜBER) (?:den |die |das )?[A-ZÀ-Þ][^.!?:]{1,80}(?::\s|$)
(?:À propos d|Acerca d|Sobre )[^.!?:]{1,80}(?::\s|$)
[feed]
(?:The post|El post|Der Beitrag|L.article|De post|Inlägget|O post) .{1,300} (?:appeared first|first appeared|apareció primero|erschien zuerst|est apparu en premier|verscheen eerst|dök först upp|apareceu primeiro) (?:on|en|auf|sur|op|på|em) .{1,120}$
(?i:(?:read|continue reading) the rest of this (?:entry|article|story|post)\W{0,4}$)
(?i:continue reading (?:at|on) .{1,120}$)
[helped]
(?i:\b(?:contributed|contributing) (?:to this (?:report|story|article)|reporting|research)\W{0,3}$)
(?i:\bcontributed to this (?:report|story|article) from [^.]{2,40}\.?$)
[currency]
\W{0,2}(?:[$€£¥₹₽₩₪₺]|[A-Z]{2,3}\$?)\s?\d[\d.,]*\s?=\s?[^=]{2,60}(?:[;,]\s?[^=]{1,20}=\s?[^=]{2,60})?\W{0,2}$
\W{0,2}\d[\d.,]* [^\W\d_][\w.' -]{1,30}\s?=\s?\d[\d.,]* [^\W\d_][\w.' -]{1,30}\W{0,2}$
\W{0,2}\d[\d.,]* [^\W\d_][\w.' -]{1,30}\s?=\s?[$€£¥₹₽₩₪₺]\s?\d[\d.,]*\W{0,2}$
[address]
https?://\S{6,}$
[kind]
^(?i:(?:press|news|media) release|(?:presse|medien)(?:mitteilung|information)|communiqué de presse|comunicato stampa|(?:nota|comunicado) de prensa|persbericht|pressmeddelande|pressemeddelelse|pressemelding)(?:\s(?:Nr\.? ?)?\d[\d/-]*)?$
