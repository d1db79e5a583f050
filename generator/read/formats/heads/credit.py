"""What the program or the company that wrote a transcript says of itself in it: nobody's speech."""

import re

CREDIT = re.compile(
    r"\W*(?:(?:auto-?|machine-?|human-?)?(?:transcri(?:bed|ption|pt)|captions?|subtitles?|captioned|subtitled)\W+"
    r"(?:is |was )?(?:provided |generated |powered |made |created )?(?:by|with|via|using|outsourcing|ended)\b"
    r"|this (?:editable |automated? |machine )?transcript(?:ion)? (?:was|is|has|may)\b|(?:powered|generated) by\b"
    r"|retrieved from\W{1,3}https?:"
    r"|(?:dieses|esta|este|cette|questa|deze) (?:\w+ ){0,2}?tran?s[ck]\w+ (?:\w+ ){0,2}?(?:wurde|ha|foi|a été|è|is)\b"
    r"|(?:la |a )?tran?s[ck]\w+ (?:beendet|finalizó|terminó|terminada|encerrada|terminée|s.est terminée"
    r"|(?:è )?terminata|beëindigd)\b"
    r"|transcription ended\b|(?:end|start) of (?:the )?transcript|(?:start|language): [^|\n]{1,40}\|)",
    re.IGNORECASE,
)
"""Matches the beginning of such a line, wherever it stands; it is looked for at the top and at the end."""
