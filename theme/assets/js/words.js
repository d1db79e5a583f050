// Where a text says what was asked for. Pagefind falls back to words that begin alike, so its hits are read again here:
// a word counts as typed or inflected (cache, caches, cached), a quoted phrase word for word.
import { SIGNS, folded } from "./mark.js";

const ATOM = new RegExp(`(?=[\\p{L}\\p{N}])[${SIGNS}]|(?:(?![${SIGNS}])[\\p{L}\\p{N}+#])+(?:'[\\p{L}\\p{N}]+)*`, "gu");
const APART = new RegExp(`(?<=[${SIGNS}]\\u0002?) (?=\\u0001?[${SIGNS}])`, "gu");
// Words that tell nothing beside others. Within quotes, and by themselves, they count.
const SMALL = new Set("a an and are as at be but by for from has he how i if in is it its of on or our so that the they this to was we what with you".split(" "));

const atoms = (text) => folded(text).match(ATOM) ?? [];
const tokenised = (text) => text.split(/[\s\u200b]+/);

// Signs that stand apart in the index, together again.
export const joined = (text) => text.replace(APART, "");

// `"a b" c` as terms, each a list of the words that have to follow one another.
export function parse(query) {
  const terms = (parts) => parts.map(atoms).filter((term) => term.length);
  const phrases = terms([...query.matchAll(/["“”]([^"“”]+)["“”]?/g)].map((match) => match[1]));
  const words = terms(query.replace(/["“”][^"“”]*["“”]?/g, " ").split(/\s+/));
  const telling = words.filter(([first, ...more]) => more.length || !SMALL.has(first));
  return { phrases, words: phrases.length || telling.length ? telling : words };
}

const base = (word) =>
  word.replace(/'s?$/, "").replace(/(?:ies|ied)$/, "y").replace(/(?<=...)(?:ing|ed|es|s|e)$/, "").replace(/([^aeiouls])\1$/, "$1");

export function same(word, asked, loose = false) {
  if (word === asked || (loose && word.startsWith(asked))) return true;
  return asked.length > 2 && word !== `${asked}e` && asked !== `${word}e` && base(word) === base(asked);
}

// Where the terms stand in a text's words (split at white space): the first and last word of each place, for each term; null where
// one is nowhere. A word in a title counts, and has no place.
export function places(content, title, { phrases, words }, loose = false) {
  const said = tokenised(content).flatMap((token, at) => atoms(token).map((atom) => ({ atom, at })));
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

// The best parts of a page, those with most of the terms first: each turn, insight or section with its link and the words around.
export function moments(data, found, most = 3) {
  const tokens = tokenised(data.content);
  const anchors = data.anchors.filter(({ id, element }) => /^[ti]-/.test(id) || /^h[2-6]$/.test(element)).sort((a, b) => a.location - b.location);
  const parts = new Map();
  const hits = found.flatMap((spots, term) => spots.map(([from, to]) => ({ from, to, term }))).sort((a, b) => a.from - b.from);
  for (const hit of hits) {
    const at = anchors.findLastIndex(({ location }) => location <= hit.from);
    parts.set(at, [...(parts.get(at) ?? []), hit]);
  }
  const wealth = (some) => new Set(some.map(({ term }) => term)).size;
  return [...parts].sort(([, a], [, b]) => wealth(b) - wealth(a)).slice(0, most).map(([at, inside]) => {
    // From the place that has most of the terms near it.
    const near = ({ from }) => wealth(inside.filter((other) => other.from >= from && other.to < from + 20));
    const lead = inside.reduce((best, hit) => (near(hit) > near(best) ? hit : best));
    const { location = 0, element, text } = anchors[at] ?? {};
    const below = /^h/.test(element) ? location + tokenised(text).length : 0; // The heading is said already.
    const begin = lead.from < below ? location : Math.max(location, below);
    const end = anchors[at + 1]?.location ?? tokens.length;
    const from = Math.max(begin, lead.from - 8);
    const to = Math.min(end, Math.max(from + 28, lead.to + 8));
    const hit = (index) => inside.some((one) => one.from <= index && index <= one.to);
    const words = tokens.slice(from, to).map((text, step) => (hit(from + step) ? `\u0001${text}\u0002` : text));
    return {
      anchor: anchors[at]?.id ?? "",
      title: joined(anchors.slice(0, at + 1).findLast(({ element }) => /^h/.test(element))?.text ?? ""),
      // Every second piece of it was asked for.
      words: joined(`${from > begin ? "… " : ""}${words.join(" ")}${to < end ? " …" : ""}`.replaceAll("\u0002 \u0001", " ")).split(/[\u0001\u0002]/),
    };
  });
}

// What to mark on the page: phrases as they were asked for, words in the forms that stand there.
export function forms(content, { phrases, words }, loose = false) {
  const said = [...new Set(words.length ? atoms(content) : [])];
  const alike = words.flatMap((term) => (term.length > 1 ? [term.join(" ")] : said.filter((word) => same(word, term[0], loose)).slice(0, 6)));
  return [...new Set([...phrases.map((phrase) => phrase.join(" ")), ...alike])].map(joined);
}
