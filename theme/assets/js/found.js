// What every page needs of the search, so that the search itself is loaded only when somebody opens it.
export { mark, pattern } from "./mark.js";

const place = document.querySelector("[data-search-page]");
let search;
export const open = (query = "", chosen = {}) =>
  (search ??= import("./search.js").then(({ Search }) => new Search(place))).then((found) => found.open(query, chosen));

// The words somebody searched for, from the address that the result led to.
export const asked = () => new URLSearchParams(location.search).getAll("highlight");
