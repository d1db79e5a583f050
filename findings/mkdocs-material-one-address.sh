#!/usr/bin/env bash
# mkdocs-material 9.8.2: two issues of one day and title are one page; C, C++ and C# are one category and one anchor.
#
# The blog plugin makes a post's address of its day and its title, and that of a category, as the tags plugin an anchor,
# of its letters and digits alone. One expects --strict to say where two get the same. Of two daily issues ("Daily
# digest", and again in the evening) the second is written over the first, while the index lists both. Three categories
# give one page, on which the posts of all three stand, and three headings the id `tag:c`: whoever follows C++ arrives
# at C. Nothing warns. (`categories_slugify` and `tags_slugify` take another function.)
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
post() { printf -- '---\ndate: %s\n%s---\n# %s\n\nWritten %s.\n' "$1" "$2" "$3" "$4" >"docs/blog/posts/$4.md"; }
post 2025-11-02 '' 'Daily digest' mornings
post 2025-11-02 '' 'Daily digest' evenings
day=0
for name in C C++ 'C#'; do
  day=$((day + 1))
  post 2025-03-0$day "categories: ['$name']"$'\n'"tags: ['$name']"$'\n' "A talk on $name today" $day
done
export NO_MKDOCS_2_WARNING=1
{
  venv/bin/mkdocs build --quiet --strict 2>&1
  echo "pages of the digest: $(find site/blog/2025/11 -name index.html | wc -l), listed: $(grep -c 'Written [me]' site/blog/index.html)"
  echo 'pages of categories:' site/blog/category/*/
  echo 'on it:' $(grep -o 'A talk on [^<]* today' site/blog/category/c/index.html | uniq)
  grep -o '<h2 id="tag:[^"]*">' site/tags/index.html
} | tee said
diff said - <<'SEEN'
pages of the digest: 1, listed: 2
pages of categories: site/blog/category/c/
on it: A talk on C# today A talk on C++ today A talk on C today
<h2 id="tag:c">
<h2 id="tag:c">
<h2 id="tag:c">
SEEN
# Seen with mkdocs-material 9.8.2 and mkdocs 1.6.1 on Python 3.11: the lines above.
