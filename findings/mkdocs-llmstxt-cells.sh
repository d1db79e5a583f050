#!/usr/bin/env bash
# mkdocs-llmstxt 0.5.1: what is written for language models lacks a figure of a table, and a page's title.
#
# A cell of a Markdown table may hold a "|" as "\|" (GFM, 4.10), as a shell's pipe is written. The plugin makes Markdown
# of the finished page; one expects what the page says. It doesn't escape the sign: the row has a column too many, and
# its last cell, the figure, is cut off. A page whose title stands in its front matter has no heading in the full text,
# so that its talk goes on as part of the page before. A model is asked about numbers that it never got; nothing warns.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check mkdocs==1.6.1 mkdocs-llmstxt==0.5.1
cd "$work"
mkdir docs
cat >mkdocs.yml <<'YAML'
site_name: Sample
site_url: https://show.example/
markdown_extensions: [tables]
plugins:
  - llmstxt:
      full_output: llms-full.txt
      sections: {Talks: ['*.md']}
YAML
echo '# Home' >docs/index.md
cat >docs/pipes.md <<'MD'
---
title: What pipes cost
---
| command | seconds |
|---|---|
| sort \| uniq | 42 |
| sort | 7 |
MD
venv/bin/mkdocs build --quiet --strict
cat site/llms-full.txt | tee said
diff said - <<'SEEN'
# Sample

# Talks

# Home

| command | seconds |
| ------- | ------- |
| sort    | uniq    |
| sort    | 7       |
SEEN
# Seen with mkdocs-llmstxt 0.5.1 on Python 3.11: the lines above; of the page's title and its 42 nothing is left.
