#!/usr/bin/env bash
# npm @citation-js/core 0.8.2: cited as RIS, an episode is by nobody, and in RIS and BibTeX it is of no show.
#
# CSL, in which the package keeps what is to be cited, has `broadcast` for an episode of a programme, whose name is its
# `container-title` (CSL's schema, csl-variables.rnc). The reference as text has all of it. What people take into their
# own programs has not: BibTeX leaves out show and number, RIS the speaker as well, though RIS of an interview has both
# (AU, T2). Of an interview the interviewer is in neither. Nothing is thrown.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  @citation-js/core@0.8.2 @citation-js/plugin-csl@0.8.2 @citation-js/plugin-bibtex@0.8.2 @citation-js/plugin-ris@0.8.2
cat >cite.cjs <<'JS'
const { Cite } = require("@citation-js/core");
for (const plugin of ["csl", "bibtex", "ris"]) require(`@citation-js/plugin-${plugin}`);
const episode = { id: "1", title: "It's DNS", "container-title": "Infra Talk" };
Object.assign(episode, { issued: { "date-parts": [[2025]] }, author: [{ given: "Ann", family: "Lee" }] });
for (const more of [{ type: "broadcast", number: "12" }, { type: "interview", interviewer: [{ family: "Roe" }] }]) {
  const cite = new Cite({ ...episode, ...more });
  console.log(cite.format("bibliography", { template: "apa" }).trim());
  for (const format of ["bibtex", "ris"]) console.log(cite.format(format).trim().replace(/\s+/g, " "));
}
JS
node cite.cjs | tee said
diff said - <<'SEEN'
Lee, A. (2025). It’s DNS (No. 12) [Broadcast]. In Infra Talk.
@misc{Lee2025It, author = {Lee, Ann}, year = {2025}, title = {It's {DNS}}, }
TY - MPCT DA - 2025/// PY - 2025 ID - 1 TI - It's DNS ER -
Lee, A. (2025). It’s DNS (Roe, Interviewer). Infra Talk.
@misc{Lee2025It, author = {Lee, Ann}, year = {2025}, title = {It's {DNS}}, }
TY - GEN AU - Lee, Ann DA - 2025/// PY - 2025 ID - 1 T2 - Infra Talk TI - It's DNS ER -
SEEN
# Seen with these versions on Node 20: the six lines above.
