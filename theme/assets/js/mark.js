// What is written without spaces: Chinese and Japanese. Each sign of it counts as a word.
export const SIGNS = "\\u3001-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff01-\\uff0f\\uff1a-\\uff1f\\u{20000}-\\u{3ffff}";
const SIGN = `[${SIGNS}]`;
const LETTER = `(?!${SIGN})[\\p{L}\\p{N}]`;

// Without case, accents and what is not seen; a mark that makes another kana of one stays.
export const folded = (text) =>
  text.normalize("NFD").replace(/[^\P{M}\u3099\u309a]|\p{Cf}/gu, "").normalize("NFC").replace(/[’‘]/g, "'").toLowerCase();

// A pattern for words or phrases, whole or as typed so far; signs that are no letters may stand between words, and an ASCII
// letter matches its accented forms.
export function pattern(terms, whole = true) {
  const letters = { a: "aàáâãäå", c: "cç", e: "eèéêë", i: "iìíîï", n: "nñ", o: "oòóôõöø", u: "uùúûü", "'": "'’‘" };
  const form = (sign) => (/\s/.test(sign) ? "[^\\p{L}\\p{N}]+" : letters[sign] ? `[${letters[sign]}]` : sign.replace(/[.*+?^${}()|[\]\\/]/, "\\$&"));
  const forms = terms.map((term) => folded(term).trim()).filter(Boolean).sort((a, b) => b.length - a.length);
  const end = whole ? `(?:(?!${LETTER})|(?<=${SIGN}))` : "";
  return forms.length ? new RegExp(`(?:(?<!${LETTER})|(?=${SIGN}))(?:${forms.map((term) => [...term].map(form).join("")).join("|")})${end}`, "giu") : null;
}

export function mark(root, regex) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest("script,style,button,mark,time,.rail") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes.flatMap((node) => {
    // From the end, since what stands before a mark stays the same node.
    const found = [...node.data.matchAll(regex)].reverse().map((match) => {
      const element = document.createElement("mark");
      element.dataset.mark = "";
      const words = node.splitText(match.index);
      words.splitText(match[0].length);
      words.replaceWith(element);
      element.append(words);
      return element;
    });
    return found.reverse();
  });
}

export function unmark(root) {
  for (const element of root.querySelectorAll("mark[data-mark]")) {
    const parent = element.parentNode;
    element.replaceWith(...element.childNodes);
    parent.normalize();
  }
}

export const named = () => document.getElementById(decodeURIComponent(location.hash.slice(1)));

// Shows the words that were searched for, and goes to the first of them within the part that was found.
export function highlight(terms) {
  const regex = pattern(terms);
  const body = document.querySelector("[data-pagefind-body]");
  if (!regex || !body) return;
  const target = named();
  const first = mark(body, regex).find(
    (element) => !target || target.contains(element) || target.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  if (!first) return;
  first.closest(".folded")?.dispatchEvent(new Event("beforematch"));
  first.closest(".turn")?.classList.add("hit");
  first.scrollIntoView({ block: "center" });
}
