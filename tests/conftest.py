"""What holds for every test."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.publish.post import Loopback, Post

# A busy machine may take long over an example; how long is no property of the code.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


@pytest.fixture
def post() -> Post:
    return Post()


@pytest.fixture
def url(post: Post) -> Iterator[str]:
    """The address of a mail server on this machine that takes what it gets into `post`."""
    controller = Loopback(post, hostname="127.0.0.1", port=0, ready_timeout=60)
    controller.start()
    yield f"smtp://127.0.0.1:{controller.port}"
    controller.stop()
