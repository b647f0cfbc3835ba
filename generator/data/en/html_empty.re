# What a page says that was saved before its scripts had put its text there; searched in a page of few words.
# Our own compilation.
[script]
(?i:(?:enable|activate|turn on|switch on|allow|need|requires?|without|support) (?:\w+ ){0,3}java ?script)
(?i:java ?script (?:\w+ ){0,3}(?:is|to be|must be|appears to be|seems to be) (?:\w+ )?(?:disabled|required|enabled|turned (?:off|on)|needed|off))
(?i:java ?script (?:aktivieren|einschalten|ist deaktiviert|wird benötigt)|(?:aktivieren sie|bitte) (?:\w+ ){0,2}java ?script)
(?i:(?:activez|activer|habilite|active|attiva|abilita) (?:\w+ ){0,2}java ?script)
(?i:checking (?:your browser|if the site connection is secure)|verify(?:ing)? (?:that )?you are (?:a )?human)
