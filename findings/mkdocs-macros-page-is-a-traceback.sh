#!/usr/bin/env bash
# mkdocs-macros-plugin 1.5.0: a talk that quotes a template is published as a traceback, also with --strict.
#
# With the plugin each page is a Jinja template, also within code. What somebody says about pipelines or charts,
# `${{ secrets.TOKEN }}` or `{{ .Values.name }}`, is an error to it, and the whole page is replaced by the report of
# that error; the build succeeds. (`on_error_fail: true` ends it instead.) A lone `{{ name }}` stays, and "{#", with
# which an anchor of a heading begins, opens a comment: all words up to the next "#}" are gone without a report.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check mkdocs==1.6.1 mkdocs-macros-plugin==1.5.0
cd "$work"
mkdir docs
cat >mkdocs.yml <<'YAML'
site_name: Sample
site_url: https://show.example/
plugins: [search, macros]
YAML
echo '# Home' >docs/index.md
printf '# Pipelines\n\nAnn: We lost it all.\n\nBo: It read `${{ secrets.TOKEN }}`.\n' >docs/pipelines.md
printf '# Names\n\nAnn: It read `{{ name }}`.\n' >docs/names.md
printf '# Counts\n\nAnn: `${#names}` is a count.\n\nBo: That was wrong.\n\nAnn: `{#}` ends it.\n' >docs/counts.md
venv/bin/mkdocs build --quiet --strict 2>/dev/null
venv/bin/python - <<'PY' | tee said
import json
from pathlib import Path

for entry in json.loads(Path("site/search/search_index.json").read_text())["docs"]:
    if entry["location"].endswith("/"):
        print(entry["location"], "|", " ".join(entry["text"].split())[:70])
PY
diff said - <<'SEEN'
counts/ | Counts Ann: $ ends it.
names/ | Names Ann: It read {{ name }} .
pipelines/ | Macro Rendering Error File : pipelines.md UndefinedError : 'secrets' i
SEEN
# Seen with mkdocs-macros-plugin 1.5.0 on Python 3.11: the lines above; of the three talks one is a report and one has
# lost its middle.
