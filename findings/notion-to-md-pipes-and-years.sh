#!/usr/bin/env bash
# npm notion-to-md 3.1.9: where a cell of a table holds a "|" the row's last figure is gone, and Map<String> is Map.
#
# The package makes Markdown of Notion's pages; one expects it to be read as what stands on the page. In a table "|"
# parts the cells, and one within a cell is written "\|" (GFM, "Tables (extension)"). Signs that mean something in
# Markdown are written with a backslash (CommonMark, "Backslash escapes"). The package writes all of them bare: the row
# of a shell's pipe has a cell too many, and its last is cut off; a line break in a cell ends the row; a type in angle
# brackets is a tag, which no browser shows; "__init__" is in bold, and who begins with a year gives a list that counts
# from it. Read with npm marked 18.2.1. Nothing warns.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts notion-to-md@3.1.9 marked@18.2.1
cat >page.mjs <<'JS'
import { NotionToMarkdown } from "notion-to-md";
import { marked } from "marked";
const text = (content) => [{
  type: "text", plain_text: content, href: null, text: { content, link: null },
  annotations: { bold: false, italic: false, strikethrough: false, underline: false, code: false, color: "default" },
}];
let ids = 0;
const block = (type, value, has_children = false) =>
  ({ object: "block", id: `block-${(ids += 1)}`, type, has_children, [type]: value });
const words = (content) => block("paragraph", { rich_text: text(content), color: "default" });
const row = (...cells) => block("table_row", { cells: cells.map(text) });
const table = block("table", { table_width: 2, has_column_header: true, has_row_header: false }, true);
const children = {
  page: [words("A Map<String> in __init__"), words("1986. That was the year."), table],
  [table.id]: [row("Command", "ms"), row("ps | wc", "12"), row("df\ndu", "7")],
};
const list = async ({ block_id }) => ({ results: children[block_id], has_more: false, next_cursor: null });
const converter = new NotionToMarkdown({ notionClient: { blocks: { children: { list } } } });
const markdown = converter.toMarkdownString(await converter.pageToMarkdown("page")).parent;
console.log(marked.parse(markdown).replace(/\n+/g, "\n").trim());
JS
node page.mjs | tee said
diff said - <<'SEEN'
<p>A Map<String> in <strong>init</strong></p>
<ol start="1986">
<li>That was the year.</li>
</ol>
<table>
<thead>
<tr>
<th>Command</th>
<th>ms</th>
</tr>
</thead>
<tbody><tr>
<td>ps</td>
<td>wc</td>
</tr>
<tr>
<td>df</td>
<td></td>
</tr>
<tr>
<td>du</td>
<td>7</td>
</tr>
</tbody></table>
SEEN
# Seen with these versions on Node 20: the lines above, of which a browser shows neither "String" nor the 12.
