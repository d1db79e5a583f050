// What was asked for, and where a text says it. Pagefind falls back to words that begin alike, so its hits are read again here:
// a word counts as typed or inflected (cache, caches, cached), written together or apart (node.js, nodejs), a quoted phrase word for word.
import { SIGNS, folded } from "./mark.js";

// The words of a text: signs of Chinese and Japanese one by one, `c++` and `c#`, and others with the apostrophes in them.
const ATOM = new RegExp(`(?=[\\p{L}\\p{N}])[${SIGNS}]|(?<![\\p{L}\\p{N}])\\p{L}(?:\\+\\+|#)(?![+#])|(?:(?![${SIGNS}])[\\p{L}\\p{N}])+(?:'[\\p{L}\\p{N}]+)*`, "gu");
// Words that tell nothing beside others, as `it's` does. Within quotes, and by themselves, they count.
const SMALL = new Set("a an and are as at be but by for from has he how i if in is it its of on or our so that the they this to was we what with you".split(" "));
// Words that make a question of what is asked.
const ASKING = new Set("about can could did do does should tell versus vs when where which who why would".split(" "));
const NEAR = 20; // Words are near one another within so many.
const QUOTED = /"([^"]*)"?|[“”„]([^“”]*)[“”]?|«([^»]*)»?/g;
const SAID = /[\p{L}\p{N}].*[\p{L}\p{N}+#]|[\p{L}\p{N}]/u; // A token without the marks around it.
// What `generator/publish/search_text.py` puts into a text for the index: after words that it set apart, between those that it joined.
const APART = "`~";
const TOGETHER = "~`";
export const EVERY = "everypage"; // A word that the index has for every page: without one, Pagefind fetches all there is.
export const PLAIN = /^[\x20-\x7e]+$/; // Without accents, of which Pagefind loses count.

export const atoms = (text) => folded(text).match(ATOM) ?? [];
export const small = (word) => SMALL.has(word.split("'")[0]);
export const telling = (words) => words.filter((word) => !small(word) && !ASKING.has(word));
const tokenised = (text) => text.split(/\s+/);

// A text of the index as it stands on its page.
export const joined = (text) =>
  text.replaceAll(TOGETHER, " ").replace(/`~(\u0002?)(?: (\u0001?)|$)/g, "$1$2").replaceAll("＋", "+").replaceAll("＃", "#");

// Two names are one if their letters are: `Write-ahead log`, `write ahead log`.
export const key = (name) => atoms(name).join("");

// `"a b" c-d e` as phrases [[a, b]] and words [[c, d], [e]]: lists of what has to follow one another.
export function parse(query) {
  const terms = (parts) => parts.map(atoms).filter((term) => term.length);
  const phrases = terms([...query.matchAll(QUOTED)].map(([, straight, curly, angled]) => straight ?? curly ?? angled));
  const words = terms(query.replace(QUOTED, " ").split(/\s+/));
  const weighty = words.filter((term) => term.length > 1 || telling(term).length);
  return { phrases, words: phrases.length || weighty.length ? weighty : words };
}

const base = (word) =>
  word.replace(/'s?$/, "").replace(/(?:ies|ied)$/, "y").replace(/(?<=...)(?:ing|ed|es|s|e)$|(?<=...at)ions?$/, "").replace(/([^aeiouls])\1$/, "$1");
// `don't` is `dont` to many, but `we'll` is never `well`.
const bare = (word) => (/'(?:ll|re|ve|d|m|s)$/.test(word) ? word : word.replaceAll("'", ""));

export function same(word, asked, loose = false) {
  if (word[0] !== asked[0]) return false; // Nearly all of a text, told at once.
  if (word === asked || bare(word) === asked || (loose && word.startsWith(asked))) return true;
  return asked.length > 2 && word !== `${asked}e` && asked !== `${word}e` && base(word) === base(asked);
}

// The words of a text, each with the number of its token (Pagefind's `location`) and whether it is written together with the next.
function said(text) {
  const known = new Map(); // Most words of a talk were said before.
  const inside = (token) => known.get(token) ?? known.set(token, atoms(token)).get(token);
  return tokenised(text).flatMap((token, at) =>
    inside(token).map((atom, step, { length }) => ({ atom, at, on: step < length - 1 || token.endsWith(APART) })),
  );
}

// How many words from `at` on say a term; 0 where they do not.
function length(list, at, term, like, apart) {
  if (term.every((word, step) => at + step < list.length && like(list[at + step].atom, word))) return term.length;
  if (!apart || (term.length < 2 && !list[at].on)) return 0;
  const whole = term.join("");
  let end = at;
  let run = list[at].atom;
  while (list[end].on && end + 1 < list.length && run.length < whole.length) run += list[++end].atom;
  return (end > at || term.length > 1) && like(run, whole) ? end - at + 1 : 0;
}

// Where the terms stand in a text, for each term a list of { from, to, words }, tokens and what they say; null where one is nowhere.
// A word in one of the titles counts, and has no place.
export function places(content, titles, { phrases, words }, loose = false) {
  const body = said(content);
  const headings = titles.map(said);
  const found = [];
  for (const [terms, like, apart] of [[phrases, (a, b) => a === b, false], [words, (a, b) => same(a, b, loose), true]]) {
    for (const term of terms) {
      const hits = [];
      for (let at = 0; at < body.length; at++) {
        const many = length(body, at, term, like, apart);
        if (many) hits.push({ from: body[at].at, to: body[at + many - 1].at, words: body.slice(at, at + many).map(({ atom }) => atom).join(" ") });
      }
      if (!hits.length && !headings.some((list) => list.some((_, at) => length(list, at, term, like, apart)))) return null;
      found.push(hits);
    }
  }
  return found;
}

// What to mark on the page: words in the forms that stand there, few of each.
const BESIDE_SIGN = new RegExp(`(?<=[${SIGNS}]) | (?=[${SIGNS}])`, "gu");
export const forms = (found) => found.flatMap((hits) => [...new Set(hits.map(({ words }) => words.replace(BESIDE_SIGN, "")))].slice(0, 6));

// How many of the terms stand near one another at the best of some hits, in the order of their places, and which hit that begins with.
export function nearness(hits) {
  let best = { most: 0, first: 0 };
  for (let first = 0; first < hits.length; first++) {
    const terms = new Set();
    for (let at = first; at < hits.length && hits[at].from < hits[first].from + NEAR; at++) terms.add(hits[at].term);
    if (terms.size > best.most) best = { most: terms.size, first };
  }
  return best;
}

// Where `places` found the terms, in the order of the text: { from, to, term }.
export const inOrder = (found) => found.flatMap((spots, term) => spots.map(({ from, to }) => ({ from, to, term }))).sort((a, b) => a.from - b.from);

// The best parts of a page, those with most of the terms side by side first: each turn, insight or section with its link and the words around;
// of a page that says them in its title alone how it begins.
export function moments(data, found, most = 3) {
  const tokens = tokenised(data.content);
  const anchors = data.anchors.filter(({ id, element }) => /^[ti]-/.test(id) || /^h[2-6]$/.test(element)).sort((a, b) => a.location - b.location);
  const { title = "" } = data.meta;
  const opening = data.content.startsWith(title) ? tokenised(title).length : 0;
  const parts = new Map();
  for (const hit of inOrder(found)) {
    if (hit.from < opening) continue; // The title is said already.
    const at = anchors.findLastIndex(({ location }) => location <= hit.from);
    parts.set(at, [...(parts.get(at) ?? []), hit]);
  }
  const headed = (at) => /^h/.test(anchors[at]?.element) && anchors[at].location + tokenised(anchors[at].text).length;
  // What a heading stands right above is shown once.
  for (const at of [...parts.keys()]) if (headed(at) && parts.has(at + 1) && anchors[at + 1].location <= headed(at)) parts.delete(at);
  // Said in the title alone: how the text begins below its first headings.
  const first = anchors.findIndex(({ location }, at) => location >= opening && !headed(at));
  if (!parts.size) parts.set(first, [{ from: anchors[first]?.location ?? opening, to: -1, term: 0 }]);
  const weighed = [...parts].map(([at, inside]) => {
    const terms = new Set(inside.map(({ term }) => term));
    const rare = [...terms].reduce((sum, term) => sum + 1 / (found[term]?.length || 1), 0);
    return { at, inside, ...nearness(inside), all: terms.size, rare };
  });
  return weighed.sort((a, b) => b.most - a.most || b.all - a.all || b.rare - a.rare).slice(0, most).map(({ at, inside, first }) => {
    const lead = inside[first];
    const begin = headed(at) || (anchors[at]?.location ?? opening); // The heading is said already.
    const next = anchors[at + 1]?.location ?? tokens.length;
    const end = headed(at) && next <= begin ? anchors[at + 2]?.location ?? tokens.length : next;
    let from = Math.max(begin, lead.from - 8);
    let to = Math.min(end, Math.max(from + 28, lead.to + 8));
    while (from > begin && tokens[from - 1].endsWith(APART)) from--; // No compound is cut.
    while (to < end && tokens[to - 1].endsWith(APART)) to++;
    const hit = (index) => inside.some((one) => one.from <= index && index <= one.to);
    const words = tokens.slice(from, to).map((text, step) => (hit(from + step) ? text.replace(SAID, "\u0001$&\u0002") : text));
    return {
      anchor: anchors[at]?.id ?? "",
      title: joined(anchors.slice(0, at + 1).findLast(({ element }) => /^h/.test(element))?.text ?? ""),
      // Every second piece of it was asked for.
      words: joined(`${from > begin ? "… " : ""}${words.join(" ")}${to < end ? " …" : ""}`.replace(/\u0002([^\p{L}\p{N}]* )\u0001/gu, "$1")).split(/[\u0001\u0002]/),
    };
  });
}
