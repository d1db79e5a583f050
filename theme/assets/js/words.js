// Where a text says what was asked for. Pagefind falls back to words that begin alike, so each of its hits is read again here:
// a word counts if it stands there, as it was typed or inflected (cache, caches, cached, caching); a quoted phrase word for word.

// Without case and accents.
export const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[’‘]/g, "'").toLowerCase();

const atoms = (text) => folded(text).match(/[\p{L}\p{N}+#]+(?:'[\p{L}\p{N}]+)*/gu) ?? [];

// `"a b" c` as terms, each a list of the words that have to follow one another.
export function parse(query) {
  const phrases = [...query.matchAll(/["“”]([^"“”]+)["“”]?/g)].map((match) => atoms(match[1]));
  const words = query.replace(/["“”][^"“”]*["“”]?/g, " ").split(/\s+/).map(atoms);
  const filled = (terms) => terms.filter((term) => term.length);
  return { phrases: filled(phrases), words: filled(words) };
}

const base = (word) =>
  word.replace(/'s?$/, "").replace(/(?:ies|ied)$/, "y").replace(/(?<=...)(?:ing|ed|es|s|e)$/, "").replace(/([^aeiouls])\1$/, "$1");

export function same(word, asked, loose = false) {
  if (word === asked || (loose && word.startsWith(asked))) return true;
  return asked.length > 2 && word !== `${asked}e` && asked !== `${word}e` && base(word) === base(asked);
}

// The places in a text's words (split at white space) where the terms stand: `terms` has, for each, its places and length;
// null where one of them is nowhere. A word in a title counts, and has no place.
export function places(content, title, { phrases, words }, loose = false) {
  const said = content.split(/[\s\u200b]+/).flatMap((token, at) => atoms(token).map((atom) => ({ atom, at })));
  const heading = atoms(title);
  const found = [];
  for (const [terms, like] of [[phrases, (a, b) => a === b], [words, (a, b) => same(a, b, loose)]]) {
    for (const term of terms) {
      const starts = (list) => list.flatMap((_, at) => (term.every((word, step) => at + step < list.length && like(list[at + step], word)) ? [at] : []));
      const hits = starts(said.map(({ atom }) => atom)).map((at) => [said[at].at, said[at + term.length - 1].at]);
      if (!hits.length && !starts(heading).length) return null;
      found.push(hits);
    }
  }
  return found;
}

// The best parts of a page, in reading order: each turn, insight or section that holds most of the terms, with its link and its words.
export function moments(data, found, most = 3) {
  const tokens = data.content.split(/[\s\u200b]+/);
  const anchors = data.anchors.filter(({ id, element }) => /^[ti]-/.test(id) || /^h[2-6]$/.test(element)).sort((a, b) => a.location - b.location);
  const parts = new Map();
  found.forEach((hits, term) => {
    for (const [from, to] of hits) {
      const at = anchors.findLastIndex(({ location }) => location <= from);
      if (!parts.has(at)) parts.set(at, { at, terms: new Set(), hits: [] });
      parts.get(at).terms.add(term);
      parts.get(at).hits.push([from, to]);
    }
  });
  const best = [...parts.values()].sort((a, b) => b.terms.size - a.terms.size || a.at - b.at).slice(0, most);
  return best.sort((a, b) => a.at - b.at).map(({ at, hits }) => {
    hits.sort(([a], [b]) => a - b);
    const begin = anchors[at]?.location ?? 0;
    const from = Math.max(begin, hits[0][0] - 8);
    const to = Math.min(anchors[at + 1]?.location ?? tokens.length, Math.max(from + 28, hits[0][1] + 8));
    const marked = (index) => hits.some(([first, last]) => first <= index && index <= last);
    const heading = anchors.slice(0, at + 1).findLast(({ element }) => /^h/.test(element));
    return {
      anchor: anchors[at]?.id ?? "",
      title: heading?.text ?? "",
      words: tokens.slice(from, to).map((text, step) => ({ text, hit: marked(from + step) })),
      cut: [from > begin, to < (anchors[at + 1]?.location ?? tokens.length)],
    };
  });
}

// What to mark on the page: phrases as they were asked for, words in the forms that stand there.
export function forms(content, { phrases, words }, loose = false) {
  const said = [...new Set(words.length ? atoms(content) : [])];
  const alike = words.flatMap((term) => (term.length > 1 ? [term.join(" ")] : said.filter((word) => same(word, term[0], loose)).slice(0, 6)));
  return [...new Set([...phrases.map((phrase) => phrase.join(" ")), ...alike])];
}
