"""Scanning: feeds named in `content/sources.opml` in, dropped transcripts with sidecars out."""

from generator.scan.options import ScanOptions
from generator.scan.report import FeedReport, ScanReport
from generator.scan.run import scan

__all__ = ["FeedReport", "ScanOptions", "ScanReport", "scan"]
