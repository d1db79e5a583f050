#!/usr/bin/env bash
# npm @hadynz/kindle-clippings 2.0.9: what was marked on a Spanish Kindle is of January, were it March or December.
#
# A Kindle writes highlights and notes into "My Clippings.txt", in its own language, with the day in words. The package
# reads English, Spanish and French ones (README) and gives each a `dateOfCreation`. One expects the day that stands
# there. Of Spanish months it knows those that are written nearly as in English; of the other nine the date is one of
# January, with day, year and hour as in the file. French ones are right. Who makes a digest of a month's insights by it
# has none, and in January those of a year; nothing is thrown, and the type is HIGHLIGHT as it should be.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @hadynz/kindle-clippings@2.0.9
cat >read.mjs <<'JS'
import clippings from "@hadynz/kindle-clippings";
const read = (line, month) => {
  const text = `Disks (Ann Lee)\r\n${line.replace("MONTH", month)} 2025 18:00:39\r\n\r\nDisks are slow.\r\n==========\r\n`;
  const [{ type, dateOfCreation }] = clippings.readMyClippingsFile(text);
  return `${month}: ${type} ${dateOfCreation.toISOString().slice(0, 10)}`;
};
const spanish = "- La subrayado en la página 6 | posición 36-40 | Añadido el martes, 4 de MONTH de";
for (const month of ["enero", "marzo", "mayo", "agosto", "septiembre", "noviembre", "diciembre"]) console.log(read(spanish, month));
const french = "- Votre surlignement sur la page 6 | emplacement 36-40 | Ajouté le mardi 4 MONTH";
for (const month of ["mars", "août", "décembre"]) console.log(read(french, month));
JS
TZ=UTC node read.mjs | tee said
diff said - <<'SEEN'
enero: HIGHLIGHT 2025-01-04
marzo: HIGHLIGHT 2025-01-04
mayo: HIGHLIGHT 2025-01-04
agosto: HIGHLIGHT 2025-01-04
septiembre: HIGHLIGHT 2025-09-04
noviembre: HIGHLIGHT 2025-11-04
diciembre: HIGHLIGHT 2025-01-04
mars: HIGHLIGHT 2025-03-04
août: HIGHLIGHT 2025-08-04
décembre: HIGHLIGHT 2025-12-04
SEEN
# Seen with @hadynz/kindle-clippings 2.0.9 on Node 20: the ten lines above, of the 4th of each month.
