"""The nouns of infracast: frozen records that every stage reads and none patches.

Times are integer milliseconds from the start of the recording, dates are `datetime.date`
in the site's time zone, and every collection inside a record is a tuple.
"""

from generator.model.analysis import Analysis
from generator.model.attempt import Attempt, Failed
from generator.model.correction import Correction
from generator.model.digest import DigestIssue, DigestItem
from generator.model.entity import Connection, Entity, GlossaryEntry, Mention
from generator.model.episode import Enclosure, Episode, Person, Section
from generator.model.insight import Insight
from generator.model.library import Library
from generator.model.page import Page, Picture
from generator.model.post import HandPage, Post
from generator.model.problem import ContentError, Problem, Reading
from generator.model.profile import Profile
from generator.model.published import Published
from generator.model.recap import Outcome, Recap
from generator.model.show import Show
from generator.model.site import Site
from generator.model.take import TAKE_KINDS, Take
from generator.model.topic import Topic
from generator.model.transcript import Chapter, Cue, Transcript, Turn
from generator.model.written import Claim, Quote, Refused, Written
