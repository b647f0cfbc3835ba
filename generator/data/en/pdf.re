# What the edges of a printed page and the starts of its lines look like; our own compilation.
# Entries of a section are alternatives; matched against a whole piece of text unless said otherwise.

[page number]
[-–—|•·\s]{0,4}\d{1,4}[-–—|•·\s]{0,4}
(?i:(?:page|p\.|pg\.?|seite|s\.|página|pagina|side|sida)\s?\d{1,4}(?:\s?(?:of|/|von|de|di|av)\s?\d{1,4})?)
(?i:\d{1,4}\s?(?:/|of|von|de)\s?\d{1,4})
(?i:[ivxl]{1,7})

[count]
\d{1,4}\s?/\s?\d{1,4}
(?i:(?:page |seite )?\d{1,4} (?:of|von|de|av) \d{1,4})

[print date]
(?P<date>\d{1,4}[./-]\d{1,2}[./-]\d{1,4}),? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?P<half>\s?[AaPp]\.?[Mm]\.?)?

[address]
https?://[^\s<>"]{4,2000}

# At the start of a line:
[bullet]
[•‣▪▫■□●○◦◆◇►▶➢➤❖✓✔⁃∙\ue000-\uf8ff]\s?
[*·]\s(?=\S)
o\s(?=[A-Z])

[dash]
[–—-]\s(?=\S)

[numbered]
\(?\d{1,2}[.)]\s(?=\S)
\(?[a-hivx]{1,3}\)\s(?=\S)

[title of no use]
(?i:microsoft (?:word|powerpoint|excel)\b.*)
(?i:.*\.(?:docx?|pdf|rtf|odt|indd|qxd|qxp|html?|pptx?|xlsx?|pages|txt|pub|ai|fm)(?:\s.*)?)
(?i:(?:untitled|document|unbenannt|layout|print|slide|page|scan|final|draft|new)\b[\s\d_-]*.{0,12})
\S*
