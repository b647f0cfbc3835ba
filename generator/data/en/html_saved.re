# Notes that programs leave in the source of a page they saved: from where (`address`) and when (`day`).
# Our own compilation after the pages that browsers, SingleFile, Save Page WE, HTTrack and the Wayback Machine write.
[address]
<!-- ?saved from url=\(\d{1,6}\)(?P<a1>https?://[^\s<>"]{4,1000}) ?-->
Page saved with SingleFile\s{1,9}url: (?P<a2>https?://[^\s<>"]{4,1000})
<meta name="?savepage-url"? content="(?P<a3>https?://[^\s<>"]{4,1000})"
<!-- Mirrored from (?P<a4>[^\s<>"]{4,1000}) by HTTrack
[day]
saved date: (?P<d1>\w{3} \w{3} \d{1,2} \d{4})
<meta name="?savepage-date"? content="(?P<d2>\w{3} \w{3} \d{1,2} \d{4})
by HTTrack [^<>]{1,80}, \w{3}, (?P<d3>\d{1,2} \w{3} \d{4})
FILE ARCHIVED ON [\d:]{5,8} (?P<d4>\w{3} \d{1,2}, \d{4})
