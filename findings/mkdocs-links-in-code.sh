#!/usr/bin/env bash
# mkdocs-roamlinks-plugin 0.3.2 and mkdocs-alias-plugin 0.12.0: in a code block TOML's [[servers]] turns into a link.
#
# With the plugins `[[page]]` is a link, as in notes of Roam and Obsidian. What stands in a code block is literal text,
# not parsed as inlines (CommonMark, "Fenced code blocks"), and one expects a configuration that a talk quotes to be
# shown as it is. Where a page or an alias has the name of a table in TOML, `[[servers]]`, both write the Markdown of a
# link into the block, and into code within a line: who copies the lines has no TOML. With --strict nothing is said.
# mkdocs-ezlinks-plugin 0.1.14 leaves both alone.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  mkdocs==1.6.1 mkdocs-roamlinks-plugin==0.3.2 mkdocs-alias-plugin==0.12.0 mkdocs-ezlinks-plugin==0.1.14
mkdir docs
cat >docs/index.md <<'MD'
# Talk

See [[servers]]; each is one `[[servers]]`:

```toml
[[servers]]
name = "a"
```
MD
printf -- '---\nalias: servers\n---\n\n# Servers\n\nWords.\n' >docs/servers.md
for plugin in roamlinks alias ezlinks; do
  printf 'site_name: Show\nplugins: [%s]\n' "$plugin" >mkdocs.yml
  NO_MKDOCS_2_WARNING=1 venv/bin/mkdocs build --quiet --strict
  echo "$plugin:"
  grep --only-matching '<code.*' site/index.html
done | tee said
diff said - <<'SEEN'
roamlinks:
<code>[servers](&lt;./servers.md&gt;)</code>:</p>
<code class="language-toml">[servers](&lt;./servers.md&gt;)
alias:
<code>[Servers](servers.md)</code>:</p>
<code class="language-toml">[Servers](servers.md)
ezlinks:
<code>[[servers]]</code>:</p>
<code class="language-toml">[[servers]]
SEEN
# Seen with MkDocs 1.6.1 on Python 3.11: the code within a line and the first line of the block.
