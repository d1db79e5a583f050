"""Asks a model one question over the OpenAI-compatible protocol, and again where that may help."""

import json
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, TypeVar

import httpx

from generator.summarise.endpoint import Endpoint

TRIES = 3
LONGEST_WAIT = 120.0
"""Seconds: a server that asks for more is left alone."""
LARGEST = 4_000_000
"""Bytes of an answer."""
_FORMS: Sequence[Callable[[Mapping[str, Any]], Mapping[str, Any]]] = (
    lambda schema: {"type": "json_schema", "json_schema": {"name": "answer", "strict": True, "schema": schema}},
    lambda schema: {"type": "json_object", "schema": schema},
)
"""Ways to ask for a schema, the protocol's and llama.cpp's; without either the prompt's words have to do."""
Message = Mapping[str, str]
Read = TypeVar("Read")


class Unanswered(Exception):
    """Raised for a question that got no usable answer; the text says why."""


class _Again(Exception):
    """Raised for a failure after which another try may do; `wait` seconds from now."""

    def __init__(self, why: str, wait: float | None = None) -> None:
        super().__init__(why)
        self.wait = wait


class Client:
    """Asks one endpoint. Redirects and proxies are not followed: what was agreed to is one host."""

    def __init__(self, endpoint: Endpoint, sleep: Callable[[float], None] = time.sleep) -> None:
        self.endpoint = endpoint
        self._secret = endpoint.secret
        self._sleep = sleep
        self._form = 0
        headers = {"Authorization": f"Bearer {self._secret}"} if self._secret else {}
        self._http = httpx.Client(headers=headers, timeout=endpoint.seconds, trust_env=False)

    def ask(
        self, model: str, messages: Sequence[Message], schema: Mapping[str, Any], read: Callable[[str], Read]
    ) -> Read:
        """What `read` makes of the model's answer; its ValueError counts as a failed try. Raises Unanswered."""
        for number in range(1, TRIES + 1):
            try:
                return read(self._answer(model, messages, schema))
            except (_Again, ValueError) as error:
                why = self._plain(str(error))
                wait = getattr(error, "wait", None)
                if number == TRIES or (wait or 0) > LONGEST_WAIT:
                    late = f", and asks to wait {wait:.0f} s" if (wait or 0) > LONGEST_WAIT else ""
                    raise Unanswered(f"{why}{late}") from None
                self._sleep(wait if wait is not None else float(4 ** (number - 1)))
        raise AssertionError

    def _answer(self, model: str, messages: Sequence[Message], schema: Mapping[str, Any]) -> str:
        body: dict[str, Any] = {"model": model, "messages": list(messages), "temperature": 0, "stream": False}
        form = self._form
        if form < len(_FORMS):
            body["response_format"] = _FORMS[form](schema)
        status, headers, data = self._post(body)
        # llama-cpp-python answers 500 to a form that it does not know, and names the field.
        strange = status in (400, 422) or (status >= 500 and b"response_format" in data)
        if strange and form < len(_FORMS):
            self._form = form + 1
            return self._answer(model, messages, schema)
        if status == 429 or status >= 500:
            raise _Again(f"the server answered {status}", _retry_after(headers.get("Retry-After", "")))
        if status != 200:
            raise Unanswered(self._plain(f"the server answered {status}: {data[:200].decode(errors='replace')}"))
        return _content(data)

    def _post(self, body: Mapping[str, Any]) -> tuple[int, httpx.Headers, bytes]:
        end = time.monotonic() + self.endpoint.seconds
        try:
            with self._http.stream("POST", f"{self.endpoint.url}/chat/completions", json=body) as answer:
                data = b""
                for piece in answer.iter_bytes():
                    data += piece
                    if len(data) > LARGEST:
                        raise Unanswered(f"the answer is larger than {LARGEST:,} bytes")
                    if time.monotonic() > end:
                        raise _Again(f"the answer took longer than {self.endpoint.seconds} s")
                return answer.status_code, answer.headers, data
        except httpx.TimeoutException:
            raise _Again(f"no answer within {self.endpoint.seconds} s") from None
        except httpx.HTTPError as error:
            raise _Again(f"{self.endpoint.host} can't be reached: {error}") from None

    def _plain(self, text: str) -> str:
        """A message without the key, whoever put it there."""
        text = text.replace(self._secret, "…") if self._secret else text
        return " ".join(text.split())


def _content(data: bytes) -> str:
    """The text of an answer that is whole."""
    try:
        choice = json.loads(data)["choices"][0]
        message = choice["message"]
        content, refusal, end = message.get("content"), message.get("refusal"), choice.get("finish_reason")
    except (ValueError, LookupError, TypeError, AttributeError):
        raise _Again("the answer is no chat completion") from None
    if refusal or end == "content_filter":
        raise Unanswered("the model refused")
    if end == "length":
        raise _Again("the answer was cut off")
    if not isinstance(content, str) or not content.strip():
        raise _Again("the answer is empty")
    return content


def _retry_after(value: str) -> float | None:
    """Seconds, from a number or a date (RFC 9110, 10.2.3); None for neither."""
    if value.strip().isdigit():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())
