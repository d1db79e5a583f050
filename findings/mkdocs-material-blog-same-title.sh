#!/usr/bin/env bash
# mkdocs-material 9.7.1: of two posts of one day with one title the blog plugin publishes one, also with --strict.
#
# A post's address is its day and its title. Where two have the same, as daily issues have ("Daily digest", and again
# in the evening), the second is written over the first. The build succeeds without a warning, strict or not; index and
# archive list both, and both entries lead to the one that is left.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check mkdocs==1.6.1 mkdocs-material==9.7.1
cd "$work"
mkdir -p docs/blog/posts
printf 'site_name: A show\nsite_url: https://show.example/\ntheme: material\nplugins: [blog]\n' >mkdocs.yml
echo '# Home' >docs/index.md
echo '# Issues' >docs/blog/index.md
for when in morning evening; do
    printf -- '---\ndate: 2025-11-02\n---\n\n# Daily digest\n\nWritten in the %s.\n' "$when" >"docs/blog/posts/$when.md"
done
export NO_MKDOCS_2_WARNING=1
venv/bin/mkdocs build --quiet --strict 2>&1 | tee said
echo "posts: $(find site/blog/2025 -name index.html | wc -l)" | tee -a said
echo "listed: $(grep -c 'Written in the' site/blog/index.html)" | tee -a said
diff said - <<'SEEN'
posts: 1
listed: 2
SEEN
# Seen with mkdocs-material 9.7.1 and mkdocs 1.6.1 on Python 3.11: one post of two, and no word of it.
