// What Pagefind is asked, and in which order its pages are shown.
import { atoms, key, places, telling } from "./words.js";

const BUNDLE = new URL("../../../pagefind/pagefind.js", import.meta.url);
const NAMES = ["person", "company", "product", "concept", "event", "topic"];
const GROUPS = [["episode"], ["post", "page"], ["insight", "digest"], NAMES];
// How much a page says counts, not how short it is; words that begin alike count little.
const RANKING = { termFrequency: 0, termSimilarity: 10, termSaturation: 2 };
const EVERY = "everypage"; // A word that the index has for every page: without one, Pagefind fetches all there is.
const AHEAD = 2; // Pages that are fetched at once.
const FEW = 24; // Pages that are rather read one by one than asked for by their small words, which are all over the index.
const PLAIN = /^[\x20-\x7e]+$/;

let loading;
// Pagefind: its `search`, and its filters with their values.
export const engine = () => (loading ??= load());

async function load() {
  const pagefind = await import(BUNDLE.href);
  await pagefind.options({ ranking: RANKING });
  await pagefind.init();
  return pagefind;
}

// The pages that may say what was asked for, by what Pagefind's index alone tells: { result, score } of each, the best first.
// Pagefind knows a phrase only where the whole query is one, so each is asked for by itself, and the answers are crossed.
async function candidates(search, { phrases, words }) {
  // A result is kept as it came: Pagefind's worker forgets what it stands for once it is gone.
  const ask = async (query) => (await search(query)).results.map((result) => ({ result, score: result.score }));
  const plain = words.filter((term) => term.length === 1).flat();
  const apart = words.filter((term) => term.length > 1);
  const together = async (term) => {
    const whole = apart.includes(term) ? ask(term.join("")) : []; // `node.js` may be written `nodejs`.
    const weighty = telling(term);
    const all = weighty.length ? await ask(weighty.join(" ")) : [];
    // Of a word that a page has with an accent and without, Pagefind loses count: such a phrase is left to `places` alone.
    if (weighty.length && (all.length <= FEW || !PLAIN.test(term.join("")))) return [...(await whole), ...all];
    const scores = new Map(all.map(({ result, score }) => [result.id, score]));
    const exact = await ask(`"${term.join(" ")}"`);
    return [...(await whole), ...exact.map(({ result }) => ({ result, score: scores.get(result.id) ?? 0 }))];
  };
  const sets = await Promise.all([...(plain.length ? [ask(plain.join(" "))] : []), ...[...phrases, ...apart].map(together)]);
  const [first, ...others] = (sets.length ? sets : [await ask(EVERY)]).map((found) => new Map(found.map((one) => [one.result.id, one])));
  const crossed = [...first.values()].flatMap(({ result, score }) => {
    const more = others.map((set) => set.get(result.id));
    return more.every(Boolean) ? [{ result, score: more.reduce((sum, other) => sum + other.score, score) }] : [];
  });
  return crossed.sort((a, b) => b.score - a.score).map(({ result }) => result);
}

// The pages of what is called that: its name, another name of it, or what a machine hears for it.
async function named(search, query) {
  const name = key(query);
  const asked = new Set([atoms(query).join(" "), query.split(/\s+/).map(key).filter(Boolean).join(" ")]);
  const answers = name ? await Promise.all([...asked].map((words) => search(`"${words}"`))) : [];
  const likely = answers.flatMap(({ results }) => results).sort((a, b) => b.score - a.score);
  const results = [...new Map(likely.map((result) => [result.id, result])).values()].slice(0, 6 * AHEAD);
  const found = await Promise.all(results.map(async ({ id, data }) => ({ id, page: await data() })));
  const called = found.filter(({ page }) => names(page).some((other) => key(other) === name));
  return called.sort((a, b) => place(a.page) - place(b.page));
}

const names = ({ meta }) => [meta.title ?? "", ...(meta.also ?? "").split(" | ")];
const place = ({ filters }) => NAMES.indexOf(filters.kind?.[0]);

// Every page that says what was asked for, the best first: { page, called, found }, where `called` are the keys of the names that
// it is the page of, and `found` is what `places` tells.
// What goes by that name comes before the episodes, by how much they say, and these before the rest.
export async function* pages({ search }, query, asked, chosen = {}, loose = false) {
  if (query && !asked.phrases.length && !asked.words.length) return;
  const among = (kinds) => (words) => search(words, { filters: { kind: { any: kinds }, ...chosen } });
  const view = (page) => ({ page, called: place(page) < 0 ? [] : names(page).map(key), found: places(page.content, names(page), asked, loose) });
  const shown = new Set();
  for (const { id, page } of await named(among(NAMES), query)) {
    shown.add(id);
    yield { ...view(page), found: view(page).found ?? [] };
  }
  for (const kinds of chosen.kind ? [[chosen.kind]] : GROUPS) {
    const waiting = (await candidates(among(kinds), asked)).filter(({ id }) => !shown.has(id));
    const coming = [];
    while (waiting.length || coming.length) {
      while (waiting.length && coming.length < AHEAD) coming.push(waiting.shift().data());
      const one = view(await coming.shift());
      if (one.found) yield one;
    }
  }
}
