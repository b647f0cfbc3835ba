# Where an earlier message, a forwarded one, a signature or a disclaimer begins in a mail; our own compilation.
# Entries of a section are alternatives, searched from the start of a line.

[answer prefix]
(?i:(?:re|aw|antw|sv|vs|rif|res|ref|r|fwd?|wg|tr|rv|i|vb|enc|doorst|vl|fyi)(?:\s?[\[(]\d{1,3}[\])])?\s?[:：]\s*)
(?i:\[(?:extern|external|fwd|spam\??)\]\s*)

[wrote]
(?:On|Le|Am|El|Il|Op|Den|Em|W dniu|Dne)\s[^\n]{6,300}\b(?:wrote|a écrit|schrieb|escribió|ha scritto|schreef|skrev|escreveu|napisał(?:\(a\))?|napsal(?:\(a\))?)\b[^\n]{0,120}:$
[^\n]{3,200}\s(?:wrote|writes|schrieb|skrev|schreef)\s(?:on|am|den|op)\s[^\n]{6,80}:$

[original]
-{2,}\s?(?i:original message|original appointment|ursprüngliche nachricht|originalnachricht|message d'origine|mensaje original|messaggio originale|oorspronkelijk bericht|opprinnelig melding|ursprungligt meddelande)\s?-{2,}$

[forwarded]
-{2,}\s?(?i:forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|messaggio inoltrato|doorgestuurd bericht|vidarebefordrat meddelande)\s?-{2,}$
(?i:begin forwarded message|anfang der weitergeleiteten nachricht|début du message transféré|start forwarded message)\s?:$

[head line]
\*?(?:From|Von|De|Da|Van|Fra|Från|Sent|Gesendet|Envoyé|Enviado|Inviato|Verzonden|Sendt|Skickat|Date|Datum|Fecha|Data|To|An|À|Para|A|Aan|Til|Till|Cc|CC|Kopie|Subject|Betreff|Objet|Asunto|Oggetto|Onderwerp|Emne|Ämne|Reply-To|Importance)\s?:\*?\s?\S?

[head from]
\*?(?:From|Von|De|Da|Van|Fra|Från)\s?:\*?\s?(?P<from>\S.*)

[head date]
\*?(?:Sent|Gesendet|Envoyé|Enviado|Inviato|Verzonden|Sendt|Skickat|Date|Datum|Fecha|Data)\s?:\*?\s?(?P<date>\S.*)

[head subject]
\*?(?:Subject|Betreff|Objet|Asunto|Oggetto|Onderwerp|Emne|Ämne)\s?:\*?\s?(?P<subject>\S.*)

[signature]
--\s?$
_{2,}\s?$
(?i:sent from my \w|von meinem \w+ gesendet|get outlook for|envoyé de mon|enviado desde mi)

[disclaimer]
(?i:(?:this|the information (?:contained )?in this) (?:e-?mail|message|transmission|communication)[^\n]{0,120}\b(?:confidential|privileged|intended (?:only|solely)))
(?i:(?:confidentiality|disclaimer|legal) (?:notice|disclaimer)?\s?:)
(?i:if you (?:are not the intended recipient|have received this (?:e-?mail|message) in error))
(?i:diese (?:e-?mail|nachricht)[^\n]{0,80}\bvertraulich)
(?i:please consider the environment before printing)
(?i:you (?:are receiving|received|have received|'re receiving|are getting) this (?:e-?mail|message|newsletter|because))
(?i:(?:click here to |to )?(?:unsubscribe|update your preferences|manage your (?:subscription|preferences)))
(?i:(?:did (?:a friend|somebody|someone)|was this (?:e-?mail|newsletter|message)|has this (?:e-?mail|newsletter))[^\n]{0,60}(?:send|sent|forward)[^\n]{0,80}(?:sign up|subscribe)?)
(?i:(?:sign up|subscribe)(?: to [^\n]{2,60})? here\W*$)
(?i:(?:no longer want|don't want|do not want|to stop receiving|if you wish to stop)[^\n]{0,60}(?:e-?mails?|messages?|newsletters?))
(?i:(?:vom newsletter |newsletter )?abbestellen|abmelden vom newsletter|se désabonner|se désinscrire|darse de baja|disiscriviti)

[no text]
(?i:(?:this|your) (?:message|e-?mail|client|mail)[^\n]{0,80}\b(?:html|mime|not support))
(?i:please (?:view|enable|use)[^\n]{0,60}\bhtml)

[browser]
(?i:(?:view|read|open|see) (?:(?:this|it|the)(?: (?:e-?mail|newsletter|message|issue))? )?(?:in|on) (?:your |a |the )?(?:web ?)?browser)
(?i:(?:view|read)(?: this (?:e-?mail|newsletter|issue))? online|(?:view (?:the )?)?web version)
(?i:(?:im browser|online) (?:ansehen|anzeigen|öffnen|lesen)|webversion)
(?i:(?:voir|lire|ouvrir)[^\n]{0,40}(?:navigateur|en ligne)|ver (?:en|no) (?:el |su )?navegador|visualizza nel browser|bekijk (?:deze e-?mail )?(?:online|in (?:je|uw) browser))

[sponsor]
(?i:(?:a |and now a )?(?:message|word|note) from (?:our|today's) (?:sponsors?|partners?|advertisers?)\W*$)
(?i:(?:today's|our) sponsors?\W*$)
(?i:(?:sponsored|presented|supported) by\b|brought to you by\b|together with\b[^.]{0,40}$)

[release prefix]
(?i:(?:(?:press|news|media) (?:release|statement|information|notice)|(?:presse|medien)(?:mitteilung|information)|communiqué de presse|comunicato stampa|(?:nota|comunicado) de prensa|persbericht|pressmeddelande)\s?[:|–—-]+\s*)

[release line]
(?i:(?:press|news|media) (?:release|statement)\b[^.\n]{0,60}$)
(?i:for immediate (?:release|use|publication)\W*$)
(?i:embargo(?:ed)?\b[^\n]{0,80}$)

[office before]
(?i:(?:the )?(?:press|media|communications|public relations) (?:office|team|desk|department|service|relations|centre|center)|pressestelle|pressedienst|service de presse|ufficio stampa)\s*(?:[,|:–—-]\s*|\s(?:of|at|for|der|des|de|di)\s)(?=\S)

[office behind]
\s*(?:[,|:–—-]\s*|\s)(?i:(?:press|media|communications|public relations) (?:office|team|desk|department|service|relations|centre|center)|pressestelle|pressedienst)$
