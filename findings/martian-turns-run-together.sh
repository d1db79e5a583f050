#!/usr/bin/env bash
# npm @tryfabric/martian 1.2.4: in Notion two turns run into one word, and of "$5 to $6" half is a formula, "5 to".
#
# The package makes Notion's blocks of Markdown, and says that it takes any. Behind a line that ends with two spaces or
# a backslash a new one begins (CommonMark, "Hard line breaks"), and so transcripts part turns within a paragraph. The
# package drops the break and puts nothing in its place: one reads "down?Bo: No.", in a quotation, too. A line that ends
# without either is kept. Between two "$" it reads an equation, which its list of elements names and CommonMark doesn't:
# a range of prices loses its signs, and half of it is set as a formula. Nothing is thrown. npm marked 18.2.1 has the
# lines and the prices.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @tryfabric/martian@1.2.4 marked@18.2.1
cat >blocks.mjs <<'JS'
import martian from "@tryfabric/martian";
import { marked } from "marked";
const words = ({ text, equation }) => (equation ? `[formula ${JSON.stringify(equation.expression)}]` : text.content);
const shown = ({ type, [type]: block }) =>
  block.rich_text.map(words).join("") + (block.children ?? []).map(shown).join("");
const texts = [
  "Ann: Is it down?  \nBo: No.",
  "Ann: Is it down?\\\nBo: No.",
  "> Ann: Is it down?  \n> Bo: No.",
  "Ann: Is it down?\nBo: No.",
  "A node costs $5 to $6 an hour.",
];
for (const text of texts) {
  console.log(JSON.stringify(text));
  console.log("  martian:", JSON.stringify(martian.markdownToBlocks(text).map(shown).join("")));
  console.log("  marked:", JSON.stringify(marked.parse(text).trim()));
}
JS
node blocks.mjs | tee said
diff said - <<'SEEN'
"Ann: Is it down?  \nBo: No."
  martian: "Ann: Is it down?Bo: No."
  marked: "<p>Ann: Is it down?<br>Bo: No.</p>"
"Ann: Is it down?\\\nBo: No."
  martian: "Ann: Is it down?Bo: No."
  marked: "<p>Ann: Is it down?<br>Bo: No.</p>"
"> Ann: Is it down?  \n> Bo: No."
  martian: "Ann: Is it down?Bo: No."
  marked: "<blockquote>\n<p>Ann: Is it down?<br>Bo: No.</p>\n</blockquote>"
"Ann: Is it down?\nBo: No."
  martian: "Ann: Is it down?\nBo: No."
  marked: "<p>Ann: Is it down?\nBo: No.</p>"
"A node costs $5 to $6 an hour."
  martian: "A node costs [formula \"5 to \"]6 an hour."
  marked: "<p>A node costs $5 to $6 an hour.</p>"
SEEN
# Seen with these versions on Node 20: the lines above.
