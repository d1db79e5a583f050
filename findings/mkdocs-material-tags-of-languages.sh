#!/usr/bin/env bash
# mkdocs-material 9.8.2: C, C++ and C# are one category with one page, and one tag with one anchor, also with --strict.
#
# Categories of the blog plugin and tags get their addresses from a slug, which drops all that is no letter or digit.
# Three categories give one page, `category/c/`, on which the posts of all three stand below the name of one of them. On
# the page of tags three headings have the id `tag:c`: whoever follows C++ arrives at C. No warning. Both
# plugins have an option for another function (`categories_slugify`, `tags_slugify`).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check mkdocs==1.6.1 mkdocs-material==9.8.2
cd "$work"
mkdir -p docs/blog/posts
cat >mkdocs.yml <<'YAML'
site_name: Sample
site_url: https://show.example/
theme: {name: material}
plugins: [tags, blog]
YAML
echo '# Home' >docs/index.md
echo '# Blog' >docs/blog/index.md
printf '# Tags\n\n<!-- material/tags -->\n' >docs/tags.md
day=0
for name in C C++ 'C#'; do
  day=$((day + 1))
  printf -- '---\ndate: 2025-03-0%s\ncategories: ["%s"]\ntags: ["%s"]\n---\n# A talk on %s today\n\nWords.\n' $day "$name" "$name" "$name" \
    >docs/blog/posts/$day.md
done
NO_MKDOCS_2_WARNING=1 venv/bin/mkdocs build --quiet --strict
{
  echo 'pages of categories:' site/blog/category/*/
  echo 'on it:' $(grep -o 'A talk on [^<]* today' site/blog/category/c/index.html | uniq)
  grep -o '<h2 id="tag:[^"]*">' site/tags/index.html
  grep -o '#tag:[^"]*" class="md-tag">[^<]*' site/blog/2025/*/*/*/index.html | cut -d: -f2-
} | tee said
diff said - <<'SEEN'
pages of categories: site/blog/category/c/
on it: A talk on C# today A talk on C++ today A talk on C today
<h2 id="tag:c">
<h2 id="tag:c">
<h2 id="tag:c">
#tag:c" class="md-tag">C
#tag:c" class="md-tag">C++
#tag:c" class="md-tag">C#
SEEN
# Seen with mkdocs-material 9.8.2 on Python 3.11: the lines above.
