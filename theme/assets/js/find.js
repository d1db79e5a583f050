// What Pagefind is asked, and in which order its pages are shown.
import { atoms, inOrder, key, nearness, places, small, telling } from "./words.js";

const BUNDLE = new URL("../../../pagefind/pagefind.js", import.meta.url);
const NAMES = ["person", "company", "product", "concept", "event", "topic"];
const GROUPS = [["episode"], ["post", "page"], ["insight", "digest"], NAMES];
// How much a page says counts, not how short it is; words that begin alike count little.
const RANKING = { termFrequency: 0, termSimilarity: 10, termSaturation: 2 };
const EVERY = "everypage"; // A word that the index has for every page: without one, Pagefind fetches all there is.
const AHEAD = 2; // Pages that are fetched at once.
const FEW = 8; // Pages that are rather read one by one than asked for by where their words stand.
const BESIDE = 1e6; // More than words far apart ever score.
const PLAIN = /^[\x20-\x7e]+$/;
const QUOTE = /["“”„«»]/;

let loading;
// Pagefind: its `search`, and its filters with their values.
export const engine = () => (loading ??= load());

async function load() {
  const pagefind = await import(BUNDLE.href);
  await pagefind.options({ ranking: RANKING });
  await pagefind.init();
  return pagefind;
}

// What the index alone tells: { result, score } of each page that has the words.
// A result is kept as it came: Pagefind's worker forgets what it stands for once it is gone.
const asking = (search) => async (words) => (await search(words)).results.map((result) => ({ result, score: result.score }));

const best = (found) => [...found].sort((a, b) => b.score - a.score).map(({ result }) => result);
const united = (found) => [...new Map(found.map((one) => [one.result.id, one])).values()];

// What is in every one of some lists.
const crossed = ([first, ...others]) =>
  others.reduce((kept, found) => {
    const scores = new Map(found.map(({ result, score }) => [result.id, score]));
    return kept.flatMap(({ result, score }) => (scores.has(result.id) ? [{ result, score: score + scores.get(result.id) }] : []));
  }, first);

// The pages that have words in turn, as Pagefind sees it, those first that say the words most.
const inTurn = async (ask, words) => crossed(await Promise.all([words.join(" "), `"${words.join(" ")}"`].map(ask)));

// The pages that have some words, wherever they stand; what says them side by side comes first.
async function together(ask, words) {
  const pairs = words.slice(1).map((word, at) => ask(`"${words[at]} ${word}"`));
  const [all, ...beside] = await Promise.all([ask(words.join(" ")), ...pairs]);
  const often = (id) => beside.filter((found) => found.some(({ result }) => result.id === id)).length;
  return all.map(({ result, score }) => ({ result, score: score + BESIDE * often(result.id) }));
}

// The pages that may say words one after the other. Pagefind knows a phrase only where the whole query is one, so each is asked for by
// itself. Small words are all over the index and as long to fetch as some talks: they are asked for with their neighbours, and what says
// them oftenest comes first.
async function phrase(ask, words) {
  const often = await (await import("./pairs.js")).beside(words);
  if (often) {
    const runs = [[]];
    for (const word of words) small(word) ? runs.push([]) : runs.at(-1).push(word);
    const exact = runs.filter((run) => run.length > 1).map((run) => `"${run.join(" ")}"`);
    const found = crossed(await Promise.all([EVERY, ...exact].map(ask)));
    return found.map(({ result }) => ({ result, score: often(result.id) })).filter(({ score }) => score);
  }
  const all = await ask(words.join(" "));
  // Of a word that a page has with an accent and without, Pagefind loses count: such a phrase is left to `places` alone.
  const enough = words.length < 2 || all.length <= FEW || !PLAIN.test(words.join(""));
  return enough ? all : inTurn(ask, words);
}

// The pages that may say what was asked for, by what the index alone tells, the best first; `cheaply` of a compound those that write it in one.
async function candidates(search, { phrases, words }, cheaply) {
  const ask = asking(search);
  const plain = words.filter((term) => term.length === 1).flat();
  const compound = async (term) => {
    const whole = await ask(term.join("")); // `node.js` may be written `nodejs`.
    return cheaply && whole.length ? whole : united([...whole, ...(await phrase(ask, term))]);
  };
  const apart = words.filter((term) => term.length > 1).map(compound);
  const lists = [...(plain.length ? [together(ask, plain)] : []), ...phrases.map((term) => phrase(ask, term)), ...apart];
  return best(crossed(await Promise.all(lists.length ? lists : [ask(EVERY)])));
}

// The pages of what is called that: its name, another name of it, or what a machine hears for it.
async function named(search, query) {
  const name = key(query);
  const ask = asking(search);
  // What is written together is asked for so, what it is about without how the question begins.
  const about = (words) => (QUOTE.test(query) ? words : words.slice(Math.max(0, words.findIndex((word) => telling([word]).length))));
  const parts = [query.split(/\s+/).map(key).filter(Boolean), query.includes(" ") ? atoms(query) : []].map(about).filter((words) => words.length);
  const asked = parts.map((words) => (words.length < 2 ? ask(words[0]) : (telling(words).length < words.length ? phrase : inTurn)(ask, words)));
  const likely = best(united((await Promise.all(name ? asked : [])).flat())).slice(0, 4 * AHEAD);
  const found = await Promise.all(likely.map(async ({ id, data }) => ({ id, page: await data() })));
  const called = found.filter(({ page }) => names(page).map(key).some((other) => other === name || other === about(atoms(query)).join("")));
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
  // Of several words, what says them near one another comes first among the pages read at once.
  const several = asked.words.length > 1;
  async function* read(results) {
    const waiting = results.filter(({ id }) => !shown.has(id));
    const coming = [];
    const there = [];
    while (waiting.length || coming.length || there.length) {
      while (waiting.length && coming.length + there.length < (several ? 2 * AHEAD : AHEAD)) {
        shown.add(waiting[0].id);
        coming.push(waiting.shift().data());
      }
      do {
        const one = coming.length && view(await coming.shift());
        if (one?.found) there.push({ one, near: several ? nearness(inOrder(one.found)).most : 0 });
      } while (several && coming.length);
      there.sort((a, b) => b.near - a.near);
      if (there.length) yield there.shift().one;
    }
  }
  const twice = asked.words.some((term) => term.length > 1);
  const rounds = (chosen.kind ? [[chosen.kind]] : GROUPS).flatMap((kinds) =>
    (twice ? [true, false] : [false]).map((cheaply) => () => candidates(among(kinds), asked, cheaply)),
  );
  // While names are looked up.
  const first = rounds.shift()().then((results) => (results.slice(0, AHEAD).forEach((one) => one.data()), results));
  for (const { id, page } of await named(among(NAMES), query)) {
    shown.add(id);
    yield { ...view(page), found: view(page).found ?? [] };
  }
  yield* read(await first);
  for (const round of rounds) yield* read(await round());
}
