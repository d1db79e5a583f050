#!/usr/bin/env bash
# feedparser 6.0.14 and rss2email 3.14: a host under .media or .studio mails from another domain, with a torn name.
#
# RSS has an item's author as an address, behind which the name stands in parentheses (RSS 2.0, "Elements of <item>").
# The last part of a domain may have 63 letters (RFC 1035, 2.3.4), such as .media, .studio or .audio. feedparser looks
# for two to four: of ann@show.example it takes ann@show.exam for the address, and "ple (Ann Lee" is the name.
# rss2email, which mails each entry as from its author, writes both into the mail's From, with a domain that is
# another's or nobody's. With an ending like .fm all is right.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
  feedparser==6.0.14 rss2email==3.14 html2text==2025.4.15
cd "$work"
mkdir Maildir
cat >feed.xml <<'XML'
<rss version="2.0"><channel><title>Ops Show</title><link>https://show.example/</link><description>Talks</description>
<item><title>Disks</title><link>https://show.example/1</link><author>ann@show.example (Ann Lee)</author></item>
<item><title>Cables</title><link>https://show.example/2</link><author>bo@show.test (Bo Roe)</author></item>
</channel></rss>
XML
cat >read.py <<'PY'
import feedparser

for entry in feedparser.parse("feed.xml").entries:
    print(entry.author, "is", dict(entry.author_detail))
PY
venv/bin/python read.py | tee said
export HOME="$work" XDG_CONFIG_HOME="$work" XDG_DATA_HOME="$work"
venv/bin/r2e new reader@show.example 2>log
venv/bin/r2e add show "file://$work/feed.xml" 2>>log
sed -i 's/^email-protocol = .*/email-protocol = maildir/' rss2email.cfg
venv/bin/r2e run 2>>log
grep --no-filename --recursive '^From: ' Maildir | sort | tee -a said
diff said - <<'SEEN'
ann@show.example (Ann Lee) is {'name': 'ple (Ann Lee', 'email': 'ann@show.exam'}
bo@show.test (Bo Roe) is {'name': 'Bo Roe', 'email': 'bo@show.test'}
From: "Ops Show: Bo Roe" <bo@show.test>
From: "Ops Show: ple (Ann Lee" <ann@show.exam>
SEEN
# Seen with feedparser 6.0.14 and rss2email 3.14 on Python 3.11: the four lines above.
