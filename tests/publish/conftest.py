"""A mail server for each test that asks for its `url`."""

from collections.abc import Iterator

import pytest

from tests.publish.post import Loopback, Post


@pytest.fixture
def post() -> Post:
    return Post()


@pytest.fixture
def url(post: Post) -> Iterator[str]:
    controller = Loopback(post, hostname="127.0.0.1", port=0, ready_timeout=10)
    controller.start()
    yield f"smtp://127.0.0.1:{controller.port}"
    controller.stop()
