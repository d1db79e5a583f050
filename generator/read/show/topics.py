"""`content/topics.txt`: topics of the site's own, a line each: a name and the words that speak of it."""

from generator.model import Problem, Reading, Topic

NAME = "topics.txt"


def read_topics(path: str, data: bytes) -> Reading[tuple[Topic, ...]]:
    """The topics in order, and a warning for each line that is none; blank lines and those with `#` say nothing."""
    topics = []
    problems = []
    for number, line in enumerate(data.decode("utf-8-sig", errors="replace").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            topics.append(Topic.of(line))
        except ValueError as error:
            how = "Write it as in `Object storage: object store, S3`"
            problems.append(Problem(path, number, f"The line {error}", how, "warning"))
    return tuple(topics), tuple(problems)
