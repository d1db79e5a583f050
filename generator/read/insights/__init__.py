"""Files of insights, as people and the exports of note apps write them, made records with who said each and where."""
