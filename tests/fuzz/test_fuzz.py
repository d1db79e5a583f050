"""A short, ever the same run of the fuzzer; `python -m tests.fuzz --seconds 3600 --seed N` is the long one."""

from random import Random

from generator.model import Attempt, Failed
from tests.fuzz.targets import one, site

FILES = 400


def test_no_mutated_file_is_too_much(tmp_path) -> None:
    finds = []
    for number in range(FILES):
        name, _, check = one(Random(f"ci {number}"), beside=False)
        result = Attempt(lambda _, check=check: check(), 60)(None)
        if isinstance(result, Failed):
            finds.append(f"{number} {name}: {result.reason}")
    assert finds == []


def test_no_site_of_mutated_files_is_too_much(tmp_path) -> None:
    site(Random("ci"), False, tmp_path)
