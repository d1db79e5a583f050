#!/usr/bin/env bash
# Pagefind 1.5.2 writes other bytes each time it indexes the same pages, as soon as a filter has several values.
#
# The values of a filter stand in a new order in each run; its file is named after a hash of what it holds, and other
# files name that file. A site that is compared, signed or kept in git differs from
# itself. (Pages without a filter give the same bytes.)
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'pagefind[bin]==1.5.2'
for filter in '' data-pagefind-filter=year; do
  mkdir "$work/site"
  for number in $(seq 40); do
    echo "<html lang=en><body><h1>Page $number</h1><p $filter>$number</p></body></html>" >"$work/site/$number.html"
  done
  for run in one two; do
    "$work/venv/bin/python" -m pagefind --site "$work/site" --output-path "$work/$run" >/dev/null
  done
  diff -rq "$work/one" "$work/two" >/dev/null && echo "${filter:-no filter}: the same" || echo "${filter:-no filter}: differs"
  rm -r "$work/site" "$work/one" "$work/two"
done | tee "$work/seen"
diff "$work/seen" - <<'SEEN'
no filter: the same
data-pagefind-filter=year: differs
SEEN
# Seen with Pagefind 1.5.2 on Python 3.11: the two lines above.
