"""Documents and pages: Word, OpenDocument, RTF, PDF and HTML, made the text that a reader of text knows."""
