// Marks words in a part of the page, and takes the marks away again. Text is compared without case and accents.
import { folded } from "./words.js";

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

// A pattern for words or phrases, whole ones or as typed so far; between two words may stand any signs that are no letters,
// and an ASCII letter matches its accented forms.
export function pattern(terms, whole = true) {
  const letters = { a: "aàáâãäå", c: "cç", e: "eèéêë", i: "iìíîï", n: "nñ", o: "oòóôõöø", u: "uùúûü", "'": "'’‘" };
  const forms = terms
    .map((term) => folded(term).trim())
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .map((term) =>
      [...term].map((sign) => (/\s/.test(sign) ? "[^\\p{L}\\p{N}]+" : letters[sign] ? `[${letters[sign]}]` : escaped(sign))).join(""),
    );
  return forms.length ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join("|")})${whole ? "(?![\\p{L}\\p{N}])" : ""}`, "giu") : null;
}

export function mark(root, regex) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, {
    acceptNode: (node) =>
      node.parentElement.closest("script,style,button,mark,time,[data-no-mark]") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  });
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const marks = [];
  for (const node of nodes) {
    const found = [...node.data.matchAll(regex)].filter((match) => match[0]);
    if (!found.length) continue;
    const parts = document.createDocumentFragment();
    let end = 0;
    for (const match of found) {
      parts.append(node.data.slice(end, match.index));
      const element = document.createElement("mark");
      element.textContent = match[0];
      element.dataset.mark = "";
      parts.append(element);
      marks.push(element);
      end = match.index + match[0].length;
    }
    parts.append(node.data.slice(end));
    node.replaceWith(parts);
  }
  return marks;
}

export function unmark(root) {
  for (const element of root.querySelectorAll("mark[data-mark]")) {
    const parent = element.parentNode;
    element.replaceWith(...element.childNodes);
    parent.normalize();
  }
}
