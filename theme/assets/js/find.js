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
const PEEK = 4; // Pages that are read before it is known whether they say a phrase, since most phrases are said often or never.
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
// `cheaply` no small word is asked for, since it is all over the index and as long to fetch as some talks, and of a compound
// those pages first that write it in one. `most` is how many are worth reading before the index is asked for all; 0 where these are all.
async function candidates(search, { phrases, words }, cheaply = false) {
  let most = 0;
  // A result is kept as it came: Pagefind's worker forgets what it stands for once it is gone.
  const ask = async (query) => (await search(query)).results.map((result) => ({ result, score: result.score }));
  const plain = words.filter((term) => term.length === 1).flat();
  const apart = words.filter((term) => term.length > 1);
  const together = async (term) => {
    const whole = apart.includes(term) ? await ask(term.join("")) : []; // `node.js` may be written `nodejs`.
    if (cheaply && whole.length) {
      most ||= FEW;
      return whole;
    }
    const weighty = telling(term);
    const loose = cheaply && weighty.length < term.length;
    const all = weighty.length ? await ask(weighty.join(" ")) : [];
    // Of a word that a page has with an accent and without, Pagefind loses count: such a phrase is left to `places` alone.
    if (loose && !(weighty.length && all.length <= FEW)) most = PEEK;
    if (weighty.length && (loose || all.length <= FEW || !PLAIN.test(term.join("")))) return [...whole, ...all];
    const scores = new Map(all.map(({ result, score }) => [result.id, score]));
    const exact = await ask(loose ? EVERY : `"${term.join(" ")}"`);
    return [...whole, ...exact.map(({ result }) => ({ result, score: scores.get(result.id) ?? 0 }))];
  };
  const sets = await Promise.all([...(plain.length ? [ask(plain.join(" "))] : []), ...[...phrases, ...apart].map(together)]);
  const [first, ...others] = (sets.length ? sets : [await ask(EVERY)]).map((found) => new Map(found.map((one) => [one.result.id, one])));
  const crossed = [...first.values()].flatMap(({ result, score }) => {
    const more = others.map((set) => set.get(result.id));
    return more.every(Boolean) ? [{ result, score: more.reduce((sum, other) => sum + other.score, score) }] : [];
  });
  return { most, found: crossed.sort((a, b) => b.score - a.score).map(({ result }) => result) };
}

// The pages of what is called that: its name, another name of it, or what a machine hears for it.
async function named(search, query) {
  const name = key(query);
  // What is written together is asked for so; a small word only where there is no other.
  const parts = [query.split(/\s+/).map(key).filter(Boolean), query.includes(" ") ? atoms(query) : []].filter((words) => words.length);
  const asked = new Set(parts.map((words) => (telling(words).length === words.length ? `"${words.join(" ")}"` : telling(words).join(" ") || `"${words.join(" ")}"`)));
  const answers = name ? await Promise.all([...asked].map((words) => search(words))) : [];
  const likely = answers.flatMap(({ results }) => results).sort((a, b) => b.score - a.score);
  const results = [...new Map(likely.map((result) => [result.id, result])).values()].slice(0, 4 * AHEAD);
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
  async function* read(results) {
    const waiting = results.filter(({ id }) => !shown.has(id));
    const coming = [];
    while (waiting.length || coming.length) {
      while (waiting.length && coming.length < AHEAD) {
        shown.add(waiting[0].id);
        coming.push(waiting.shift().data());
      }
      const one = view(await coming.shift());
      if (one.found) yield one;
    }
  }
  for (const { id, page } of await named(among(NAMES), query)) {
    shown.add(id);
    yield { ...view(page), found: view(page).found ?? [] };
  }
  for (const kinds of chosen.kind ? [[chosen.kind]] : GROUPS) {
    // The likeliest are read before the index is asked for all: that costs less than its small words, and mostly tells.
    const { found, most } = await candidates(among(kinds), asked, true);
    yield* read(most ? found.slice(0, most) : found);
    if (most) yield* read((await candidates(among(kinds), asked)).found);
  }
}
