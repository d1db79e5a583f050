// What was meant where nothing was found: of the words that pages say, the one that differs in one letter.
// And which nobody says at all.
import { folded } from "./mark.js";
import { atoms, same } from "./words.js";

const LEXICON = new URL("../../../pagefind/lexicon/", import.meta.url);
const SHORTEST = 4;
const LONGEST = 20;

const loaded = new Map();
// The words of a length, each with the number of pages that say it.
async function lexicon(letters) {
  const lines = (await (await fetch(new URL(`${letters}.txt`, LEXICON))).text()).split("\n");
  return new Map(lines.map((line) => line.split(" ")).map(([word, pages]) => [word, Number(pages ?? 1)]));
}
const words = (letters) => loaded.get(letters) ?? loaded.set(letters, lexicon(letters)).get(letters);

// Whether two words differ in one letter: another one, one more, one less, or two that changed places.
export function near(one, other) {
  if (one === other) return false;
  if (one.length > other.length) [one, other] = [other, one];
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const rest = (word, from) => word.slice(from);
  if (one.length < other.length) return rest(one, at) === rest(other, at + 1);
  const swapped = one[at] === other[at + 1] && one[at + 1] === other[at];
  return rest(one, at + 1) === rest(other, at + 1) || (swapped && rest(one, at + 2) === rest(other, at + 2));
}

async function instead(word, known) {
  const lengths = [word.length, word.length - 1, word.length + 1].filter((letters) => letters >= SHORTEST && letters <= LONGEST);
  const lists = await Promise.all(lengths.map(known));
  if (!lists.length || lists.some((list) => [...list.keys()].some((other) => same(other, word)))) return "";
  const alike = lists.flatMap((list) => [...list]).filter(([other]) => near(word, other));
  return alike.sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}

// Whether one of some words is said nowhere, as far as the lists tell.
export async function unsaid(asked, known = words) {
  const listed = asked.filter((word) => /^\p{L}+$/u.test(word) && word.length >= SHORTEST && word.length <= LONGEST);
  return (await Promise.all(listed.map(async (word) => (await known(word.length)).has(word)))).includes(false);
}

// Some pages, those first that have the words and not only what begins alike: in quotes, Pagefind takes nothing else.
export async function exactly(search, asked, pages) {
  const lists = await Promise.all(asked.map(async (word) => (await search(`"${word}"`)).results.map(({ id }) => id)));
  const sure = ({ id }) => lists.every((ids) => ids.includes(id));
  return [...pages.filter(sure), ...pages.filter((page) => !sure(page))];
}

// The query with every such word in place of the one that no page says; empty where there is none.
export async function meant(query, known = words) {
  let other = folded(query);
  let changed = false;
  for (const word of new Set(atoms(query))) {
    const better = /^\p{L}+$/u.test(word) && (await instead(word, known));
    if (!better) continue;
    other = other.replaceAll(word, better);
    changed = true;
  }
  return changed ? other : "";
}
