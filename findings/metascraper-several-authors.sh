#!/usr/bin/env bash
# npm metascraper 5.49.24: an episode of two people is by nobody, and one that lasts 1:02:03 is of today.
#
# metascraper gathers what a page says of itself, of JSON-LD and other marks, for previews and digests. An author may be
# several people (schema.org, `author`; JSON-LD lists them in brackets), as in an interview: of one in brackets or two
# metascraper-author gives none. metascraper-date takes a <time> that is an hour (HTML, "The time element"), or a length
# that a theme shows in class "date", for an hour of the day on which it runs, and so an old page is new at each look;
# the day itself stands in the next element.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  metascraper@5.49.24 metascraper-author@5.49.24 metascraper-date@5.49.24
cat >read.cjs <<'JS'
const rules = [require("metascraper-author")(), require("metascraper-date")()];
const metascraper = require("metascraper")(rules);
const read = async (name, html) => {
  const page = { url: "https://show.example.org/1", html: `<html><body>${html}</body></html>` };
  const { author, date } = await metascraper(page);
  const today = new Date().toISOString().slice(0, 10);
  console.log(`${name}:`, author, date && date.replace(today, "today"));
};
const by = (author) => {
  const data = { "@context": "https://schema.org", "@type": "PodcastEpisode", datePublished: "2025-03-04", author };
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
};
const [ann, bo] = ["Ann Lee", "Bo Roe"].map((name) => ({ "@type": "Person", name }));
const day = '<time datetime="2025-03-04">4 March</time>';
(async () => {
  await read("one", by(ann));
  await read("one in a list", by([ann]));
  await read("two", by([ann, bo]));
  await read("a day", day);
  await read("an hour and a day", `<time datetime="20:00">at eight</time> ${day}`);
  await read("a length", '<p class="date">1:02:03</p>');
})();
JS
TZ=UTC node read.cjs | tee said
diff said - <<'SEEN'
one: Ann Lee 2025-03-04T00:00:00.000Z
one in a list: null 2025-03-04T00:00:00.000Z
two: null 2025-03-04T00:00:00.000Z
a day: null 2025-03-04T00:00:00.000Z
an hour and a day: null todayT20:00:00.000Z
a length: null todayT01:02:03.000Z
SEEN
# Seen with metascraper, metascraper-author and metascraper-date 5.49.24 on Node 20: the six lines above.
