"""The faults, each a function of the bench and of chance; what must hold right after one is asserted in it."""

import ctypes
import functools
import os
import random
import resource
import shutil
import time
from pathlib import Path

from tests import site as sites
from tests.faults.bench import ISSUE, READERS, Bench, Fault
from tests.faults.whole import broken


def a_build_is_killed(bench: Bench, chance: random.Random) -> None:
    bench.edit(chance)
    bench.kill(chance.uniform(0, 1.2 * bench.seconds), "build")


def a_build_is_killed_while_it_swaps(bench: Bench, chance: random.Random) -> None:
    bench.edit(chance)
    process = bench.start("build")
    while not process.ended and not (bench.project / ".site.new/pagefind").exists():
        time.sleep(0.002)
    time.sleep(chance.uniform(0, 0.08))
    process.kill()


def the_disk_fills(bench: Bench, chance: random.Random) -> None:
    bench.edit(chance)
    shutil.rmtree(bench.work)
    size = chance.choice((0, 100, 2_000, 30_000))
    limit = functools.partial(resource.setrlimit, resource.RLIMIT_FSIZE, (size, size))
    bench.run("build", code=None, first=limit)


def rights_are_taken_away(bench: Bench, chance: random.Random) -> None:
    bench.edit(chance)
    places = [chance.choice((bench.project, bench.work, bench.work / "docs", bench.work / "cache"))]
    if places[0] != bench.project:
        places += places[0].rglob("*")
    before = {place: place.stat().st_mode for place in places}
    for place, mode in before.items():
        place.chmod(mode & 0o577)
    try:
        bench.run("build", code=None, first=_obey_rights)
    finally:
        for place, mode in before.items():
            place.chmod(mode)


def _obey_rights() -> None:
    """Lay down what lets root pass over them: CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH, CAP_FOWNER (capabilities(7))."""
    if os.geteuid():
        return
    libc = ctypes.CDLL(None, use_errno=True)
    head = (ctypes.c_uint32 * 2)(0x20080522, 0)
    sets = (ctypes.c_uint32 * 6)()
    assert libc.capget(head, sets) == 0
    for kind in (0, 1):  # Effective and permitted.
        sets[kind] &= ~0b1110
    assert libc.capset(head, sets) == 0


def two_run_at_once(bench: Bench, chance: random.Random) -> None:
    bench.edit(chance)
    first = bench.start("build")
    time.sleep(chance.uniform(0, bench.seconds))
    second = bench.start(*chance.choice((("build",), ("build", "--clean"), ("digest",))))
    for process in (first, second):
        code, said = process.wait()
        assert code == 0, said


def the_work_folder_is_deleted_meanwhile(bench: Bench, chance: random.Random) -> None:
    bench.edit(chance)
    process = bench.start("build")
    time.sleep(chance.uniform(0, bench.seconds))
    shutil.rmtree(bench.work, ignore_errors=True)
    second = bench.start("build")
    process.wait()
    code, said = second.wait()
    assert code == 0, said


def a_preview_is_killed(bench: Bench, chance: random.Random) -> None:
    port = sites.free_port()
    process = bench.start("serve", "--address", f"127.0.0.1:{port}")
    if chance.random() < 0.5:
        sites.fetched(f"http://127.0.0.1:{port}/")
        bench.edit(chance)
    time.sleep(chance.uniform(0, bench.seconds))
    process.kill()


def _any_file(folder: Path, chance: random.Random) -> Path:
    return chance.choice(sorted(path for path in folder.rglob("*") if path.is_file()))


def _damage(path: Path, chance: random.Random) -> None:
    """Flip a bit, cut it short, empty it, fill it with something else, or put a folder or a link in its place."""
    data = bytearray(path.read_bytes() or b" ")
    match chance.randrange(6):
        case 0:
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
            path.write_bytes(data)
        case 1:
            path.write_bytes(data[: chance.randrange(len(data))])
        case 2:
            path.write_bytes(b"")
        case 3:
            path.write_bytes(chance.randbytes(len(data)))
        case 4:
            path.unlink()
            path.mkdir()
            (path / "within").write_text("x")
        case 5:
            path.unlink()
            path.symlink_to("/nowhere/at/all" if chance.random() < 0.5 else path.parent)


def the_cache_is_damaged(bench: Bench, chance: random.Random) -> None:
    for _ in range(3):
        _damage(_any_file(bench.work / "cache", chance), chance)


def the_generated_pages_are_damaged(bench: Bench, chance: random.Random) -> None:
    for _ in range(3):
        _damage(_any_file(bench.work / "docs", chance), chance)


def a_folder_of_the_work_is_a_file(bench: Bench, chance: random.Random) -> None:
    place = bench.work / chance.choice(("cache", "docs", "cache/analysis", "cache/cards"))
    shutil.rmtree(place)
    place.write_text("in the way")


def an_unfinished_site_is_left_over(bench: Bench, chance: random.Random) -> None:
    """As a kill leaves it: half of a site, its search index damaged, the mark there or not yet."""
    left = bench.project / ".site.new"
    shutil.copytree(bench.site, left, symlinks=True)
    shutil.rmtree(left / chance.choice(("assets", "episodes", "digest")))
    _damage(_any_file(left / "pagefind", chance), chance)
    if chance.random() < 0.3:
        shutil.copytree(left, bench.project / ".site.old", symlinks=True)


def the_mark_is_damaged(bench: Bench, chance: random.Random) -> None:
    before = (bench.site / ".infracast-site").read_bytes()
    (bench.site / ".infracast-site").write_bytes(before[: chance.randrange(len(before))])
    bench.run("build")


def a_scan_is_killed(bench: Bench, chance: random.Random) -> None:
    for folder in (bench.project / "content/episodes").iterdir():
        if folder.is_dir():
            shutil.rmtree(folder)
    (bench.work / "scan.sqlite3").unlink(missing_ok=True)
    bench.kill(chance.uniform(0.3, 1) * bench.seconds, "scan")
    _scanned(bench)


def what_scan_remembers_is_damaged(bench: Bench, chance: random.Random) -> None:
    _scanned(bench)
    before = sites.tree(bench.project / "content")
    _damage(bench.work / "scan.sqlite3", chance)
    _scanned(bench)
    assert sites.tree(bench.project / "content") == before


def _scanned(bench: Bench) -> None:
    bench.run("scan")
    folder = bench.project / "content/episodes/bucket-talk"
    assert len(list(folder.glob("*.vtt"))) == len(list(folder.glob("*.yml"))) == 6
    assert len(list(folder.iterdir())) == 12, "nothing half written is left"


def a_sending_is_killed(bench: Bench, chance: random.Random) -> None:
    _nobody_is_served(bench)
    process = bench.start(*_send(bench))
    stop_at = chance.randint(0, len(READERS))
    while not process.ended and sum(bench.post.taken.values()) < stop_at:
        time.sleep(0.002)
    process.kill()
    bench.run(*_send(bench), code=None)
    assert max(bench.post.taken.values()) == 1, "somebody was served twice"
    # Whom the kill left uncertain is reported, and not served again unasked.
    assert len(bench.post.taken) >= len(READERS) - 1


def the_ledger_is_damaged(bench: Bench, chance: random.Random) -> None:
    _nobody_is_served(bench)
    bench.run(*_send(bench))
    assert len(bench.post.taken) == len(READERS)
    for _ in range(chance.randint(1, 2)):
        _damage(chance.choice([bench.project / "ledger.txt", _any_file(bench.project / "ledger", chance)]), chance)
    bench.run(*_send(bench), code=None)
    assert max(bench.post.taken.values()) == 1, "somebody was served twice"


def _nobody_is_served(bench: Bench) -> None:
    for folder in (bench.project, bench.work):
        shutil.rmtree(folder / "ledger", ignore_errors=True)
    (bench.project / "ledger.txt").unlink(missing_ok=True)
    bench.post.taken.clear()


def _send(bench: Bench) -> tuple[str, ...]:
    return ("send", ISSUE, "--to", "subscribers.txt", "--smtp", bench.smtp, "--rate", "1000")


def a_published_issue_is_damaged(bench: Bench, chance: random.Random) -> None:
    """A build says so and leaves the file to its owner; then they bring it back."""
    path = bench.project / f"content/digests/{ISSUE}.yml"
    whole = path.read_bytes()
    damaged = whole[: chance.randrange(len(whole) // 2)] + b"\xff"
    path.write_bytes(damaged)
    said = bench.run("build")
    assert f"digests/{ISSUE}.yml" in said
    assert path.read_bytes() == damaged
    assert broken(bench.site) == []
    path.write_bytes(whole)
    bench.run("build")


FAULTS: tuple[Fault, ...] = (
    a_build_is_killed,
    a_build_is_killed_while_it_swaps,
    the_disk_fills,
    rights_are_taken_away,
    two_run_at_once,
    the_work_folder_is_deleted_meanwhile,
    a_preview_is_killed,
    the_cache_is_damaged,
    the_generated_pages_are_damaged,
    a_folder_of_the_work_is_a_file,
    an_unfinished_site_is_left_over,
    the_mark_is_damaged,
    a_scan_is_killed,
    what_scan_remembers_is_damaged,
    a_sending_is_killed,
    the_ledger_is_damaged,
    a_published_issue_is_damaged,
)
