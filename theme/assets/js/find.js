// What Pagefind is asked, and in which order its pages are shown.
import { EVERY, PLAIN, atoms, inOrder, key, nearness, places, small, telling } from "./words.js";

const BUNDLE = new URL("../../../pagefind/pagefind.js", import.meta.url);
const NAMES = ["person", "company", "product", "concept", "event", "topic"];
const GROUPS = [["episode"], ["post", "page"], ["insight", "digest"], NAMES];
// How much a page says counts, not how short it is; words that begin alike count little.
const RANKING = { termFrequency: 0, termSimilarity: 10, termSaturation: 2 };
const NAMED = "#"; // The letters of a name stand between these in the index, on its page.
const LONGEST = 5; // Words of a name within a query.
const LEADING = 2; // Names that are shown of a query's words.
const READ = 3; // Of several words, pages that are read before one is shown: that which says them nearest one another.
const VAIN = 3; // Pages read without a word that was asked for, before it is asked whether anybody says it.
const FEW = 8; // Pages that are rather read one by one than asked for by where their words stand.
const BESIDE = 1e6; // More than words far apart ever score.
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

// The pages that have some words, wherever they stand: what few pages say weighs more, and what says them side by side comes first.
async function together(ask, words) {
  const pairs = words.slice(1).map((word, at) => (small(word) || small(words[at]) ? phrase(ask, [words[at], word]) : ask(`"${words[at]} ${word}"`)));
  const [lists, beside] = await Promise.all([words.map(ask), pairs].map((asked) => Promise.all(asked)));
  const most = Math.max(...lists.map((found) => found.length));
  const weighed = lists.map((found) => {
    const weight = Math.log(1 + most / found.length) / Math.max(...found.map(({ score }) => score));
    return found.map(({ result, score }) => ({ result, score: score * weight }));
  });
  const often = (id) => beside.filter((found) => found.some(({ result }) => result.id === id)).length;
  return crossed(weighed).map(({ result, score }) => ({ result, score: score + BESIDE * often(result.id) }));
}

// The pages that may say words one after the other. Pagefind knows a phrase only where the whole query is one, so each is asked for by
// itself. Small words are all over the index and as long to fetch as some talks: they are asked for with their neighbours, and what says
// them oftenest comes first.
async function phrase(ask, words) {
  const told = words.some(small) && (await (await import("./pairs.js")).saying(ask, words));
  if (told) return told;
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

// The pages of what a query names, in the whole or in `part` by some of its words: what has most of these first. One word of
// several is nobody's name: of two people who are called alike, it may be the other one.
async function named(search, query) {
  const ask = asking(search);
  const words = atoms(query);
  const runs = words.flatMap((_, from) => words.slice(from, from + LONGEST).map((_, step) => ({ from, to: from + step + 1 })));
  const whole = QUOTE.test(query) || words.length < 2;
  const likely = runs.filter(({ from, to }) => (whole ? to - from === words.length : telling(words.slice(from, to)).length));
  const found = await Promise.all(
    likely.map(async ({ from, to }) => {
      const name = words.slice(from, to).join("");
      const first = best(await ask(NAMED + name + NAMED)).slice(0, FEW);
      const part = telling(words.slice(from, to)).length < telling(words).length;
      const read = await Promise.all(first.map(async ({ id, data }) => ({ id, page: await data(), part })));
      const called = read.filter(({ page }) => names(page).some((other) => key(other) === name) && !(part && to - from < 2 && place(page) === 0));
      return { from, to, called: called.sort((a, b) => place(a.page) - place(b.page)) };
    }),
  );
  const longest = found.filter(({ called }) => called.length).sort((a, b) => b.to - b.from - (a.to - a.from));
  const apart = longest.filter((one, at) => longest.slice(0, at).every(({ from, to }) => one.to <= from || to <= one.from));
  return apart.slice(0, LEADING).flatMap(({ called }) => called);
}

const names = ({ meta }) => [meta.title ?? "", ...(meta.also ?? "").split(" | ")];
const place = ({ filters }) => NAMES.indexOf(filters.kind?.[0]);

// Every page that says what was asked for, the best first: { page, called, found, part }, where `called` are the keys of the names
// that it is the page of, `found` is what `places` tells, and `part` is said of a name that is a part of what was asked for.
// What the query names comes before the episodes, by how much they say, and these before the rest.
export async function* pages({ search }, query, asked, chosen = {}, loose = false) {
  if (query && !asked.phrases.length && !asked.words.length) return;
  const among = (kinds) => (words) => search(words, { filters: { kind: { any: kinds }, ...chosen } });
  const view = (page) => ({ page, called: place(page) < 0 ? [] : names(page).map(key), found: places(page.content, names(page), asked, loose) });
  const shown = new Set();
  // Pagefind takes words that begin alike for one that nobody says: a few pages that don't have it tell no more than all of them.
  let vain = 0;
  let nobody = false;
  const words = [...asked.phrases, ...asked.words.filter(({ length }) => length < 2)].flat();
  const several = asked.words.length > 1;
  let ahead = 1; // Pages fetched at once: each is as long as a talk.
  async function* read(results) {
    let waiting = results.filter(({ id }) => !shown.has(id));
    const coming = [];
    const there = [];
    while (!nobody && (waiting.length || coming.length || there.length)) {
      while (waiting.length && coming.length + there.length < (several ? READ : ahead)) {
        shown.add(waiting[0].id);
        coming.push(waiting.shift().data());
      }
      do {
        const one = coming.length && view(await coming.shift());
        ahead = 2;
        if (one) vain = one.found ? -Infinity : vain + 1;
        if (one?.found) there.push({ one, near: several ? nearness(inOrder(one.found)).most : 0 });
      } while (several && coming.length);
      there.sort((a, b) => b.near - a.near);
      if (there.length) yield there.shift().one;
      if (vain < VAIN || loose) continue;
      const { exactly, unsaid } = await import("./meant.js");
      [vain, nobody] = [-Infinity, await unsaid(words)];
      if (!nobody) waiting = await exactly(search, words, waiting);
    }
  }
  const twice = asked.words.some((term) => term.length > 1);
  const rounds = (chosen.kind ? [[chosen.kind]] : GROUPS).flatMap((kinds) =>
    (twice ? [true, false] : [false]).map((cheaply) => () => candidates(among(kinds), asked, cheaply)),
  );
  // While names are looked up.
  const first = rounds.shift()().then((results) => (results[0]?.data(), results));
  for (const { id, page, part } of query ? await named(among(NAMES), query) : []) {
    shown.add(id);
    yield { ...view(page), found: [], part };
  }
  yield* read(await first);
  for (const round of rounds) if (!nobody) yield* read(await round());
}
