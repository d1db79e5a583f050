// Where the words of a phrase stand side by side, small ones among them, as `generator/publish/search_pairs.py` wrote it down.
import { small } from "./words.js";

const INDEX = new URL("../../../pagefind/", import.meta.url);
const GROUP = 22; // Bits of a pair that are below the group's ten.

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
  const at = (pair >>> GROUP) >> (10 - Math.log2(pairs));
  if (!files.has(at)) files.set(at, file(at));
  const view = await files.get(at);
  const found = new Map();
  for (let from = 0, many; from < view.byteLength; from += 4 + 5 * many) {
    many = view.getUint32(from);
    for (let index = 0; index < many; index++) {
      if (view.getUint8(from + 4 + 2 * many + index) !== ((pair >>> 14) & 255)) continue;
      const page = view.getUint16(from + 4 + 2 * index);
      if (!found.has(page)) found.set(page, new Set());
      found.get(page).add((view.getUint16(from + 4 + 3 * many + 2 * index) - step) & 0xffff);
    }
  }
  return found;
}

// How often a page may say a phrase, by the page's id in Pagefind; null where the index doesn't tell, and every word is to be asked for.
export async function beside(phrase) {
  const asked = phrase.slice(1).flatMap((word, step) => (small(word) || small(phrase[step]) ? [[phrase[step], word, step]] : []));
  if (!asked.length || !(await told()).pairs) return null;
  // Where two pairs stand, the pair between them is known, and need not be asked for.
  for (let at = asked.length - 2; at > 0; at--) if (asked[at + 1][2] - asked[at - 1][2] < 3) asked.splice(at, 1);
  const [first, ...others] = await Promise.all(asked.map((pair) => standing(...pair)));
  return (id) => {
    const page = parseInt(id.split("_").pop().slice(0, 4), 16);
    return [...(first.get(page) ?? [])].filter((place) => others.every((found) => found.get(page)?.has(place))).length;
  };
}
