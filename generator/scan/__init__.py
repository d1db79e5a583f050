"""Scans the feeds of `content/sources.opml` and writes transcripts and sidecars below `content/episodes/`."""

from generator.scan.options import ScanOptions
from generator.scan.report import FeedReport, ScanReport
from generator.scan.run import scan
