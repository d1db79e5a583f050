// The words of the interface: a build puts those of the site's language here (`theme/languages/`).

const known = {};

// The text of a name with `{places}` filled in; a number given as `n` chooses its form.
export function say(name, given = {}) {
  const text = known[name] ?? name;
  const form = typeof text === "string" ? text : text[new Intl.PluralRules(document.documentElement.lang).select(given.n)] ?? text.other;
  return form.replace(/\{(\w+)\}/g, (_, place) => given[place] ?? "");
}

// `2026-11-03` as the rest of the site writes a day.
export function day(iso) {
  const [year, month, day] = (iso ?? "").split("-").map(Number);
  return iso && say("short_day", { day, month: known.short_months?.[month - 1], year });
}
