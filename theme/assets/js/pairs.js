// Where the words of a phrase stand side by side, small ones among them, as `generator/publish/search_pairs.py` wrote it down.
import { EVERY, PLAIN, small } from "./words.js";

const INDEX = new URL("../../../pagefind/", import.meta.url);
const GROUP = 20; // Bits of a pair that are below the group's twelve.

const files = new Map();
let entry;
const told = () => (entry ??= fetch(new URL("pagefind-entry.json", INDEX)).then((answer) => answer.json()));

async function file(number) {
  const { hash } = Object.values((await told()).languages)[0];
  const { body } = await fetch(new URL(`pairs/${number}.pf_pairs?${hash}`, INDEX)); // A new index is not mixed with an old one.
  return new DataView(await new Response(body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
}

// CRC-32; odd for a small word.
function number(word) {
  let sum = -1;
  for (const byte of new TextEncoder().encode(word)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 && 0xedb88320);
  }
  return (~sum & ~1) | small(word);
}

// Where a pair stands, `step` words into a phrase: the phrase's own places by page.
async function standing(one, other, step) {
  const pair = (Math.imul(number(one), 0x9e3779b1) + number(other)) >>> 0;
  const { pairs } = await told();
  const at = (pair >>> GROUP) >> (12 - Math.log2(pairs));
  if (!files.has(at)) files.set(at, file(at));
  const view = await files.get(at);
  const found = new Map();
  for (let from = 0, many; from < view.byteLength; from += 4 + 5 * many) {
    many = view.getUint32(from);
    for (let index = 0; index < many; index++) {
      if (view.getUint8(from + 4 + 2 * many + index) !== ((pair >>> 12) & 255)) continue;
      const page = view.getUint16(from + 4 + 2 * index);
      if (!found.has(page)) found.set(page, new Set());
      found.get(page).add((view.getUint16(from + 4 + 3 * many + 2 * index) - step) & 0xffff);
    }
  }
  return found;
}

// The pages that may say a phrase, those first that say it oftenest; null where the index doesn't tell, and every word is to be asked for.
export async function saying(ask, phrase) {
  if (phrase.length < 2 || !(await told()).pairs) return null;
  const pairs = phrase.slice(1).flatMap((word, step) => (small(word) || small(phrase[step]) ? [[phrase[step], word, step]] : []));
  // Where two pairs stand, the pair between them is known, and need not be asked for.
  for (let at = pairs.length - 2; at > 0; at--) if (pairs[at + 1][2] - pairs[at - 1][2] < 3) pairs.splice(at, 1);
  // A word that is in no pair is asked for by itself: where the phrase may begin is as far before it.
  const apart = [...phrase.keys()].filter((step) => PLAIN.test(phrase[step]) && ![step - 1, step, step + 1].some((at) => small(phrase[at] ?? "")));
  const [places, every, ...lists] = await Promise.all([
    Promise.all(pairs.map((pair) => standing(...pair))),
    ask(EVERY),
    ...apart.map(async (step) => new Map((await ask(phrase[step])).map(({ result }) => [result.id, new Set(result.words.map((place) => (place - step) & 0xffff))]))),
  ]);
  return every.flatMap(({ result }) => {
    const page = parseInt(result.id.split("_").pop().slice(0, 4), 16);
    const [first, ...others] = [...places.map((found) => found.get(page)), ...lists.map((found) => found.get(result.id))];
    const score = [...(first ?? [])].filter((place) => others.every((found) => found?.has(place))).length;
    return score ? [{ result, score }] : [];
  });
}
