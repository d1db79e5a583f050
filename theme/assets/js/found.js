// What every page needs of the search, so that the dialog itself is loaded only when somebody opens it.
export { mark, pattern } from "./mark.js";

let dialog;
export const open = (query = "", chosen = {}) =>
  (dialog ??= import("./search.js").then(({ Search }) => new Search())).then((search) => search.open(query, chosen));

// The words somebody searched for, from the address that the result led to.
export const asked = () => new URLSearchParams(location.search).getAll("highlight");
