// The page has moved: go there, to the same turn or insight, and leave no step in the history.
const to = document.currentScript.dataset.to;
location.replace(new URL(to + location.search + location.hash, location.href));
