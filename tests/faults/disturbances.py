"""`make` on a small corpus, disturbed: each time another make has to end with the bytes of an undisturbed one."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from tally import Tally

ROOT = Path(__file__).parents[2]
WORK = ROOT / "build" / "faults"
CORPUS = WORK / "corpus"
TEXTS = {
    "a.txt": "Export halted\n\nLOMNA, 3 May 2030 - The ministry of trade of Lomna said on Friday that the export of drones to Russia was banned.\n",
    "b.txt": 'No ban\n\n"There is no ban on the export of drones to Russia," the foreign ministry of Lomna said on Friday.\n',
}
REGISTER = "file,publisher,genre,published_from,published_to\na.txt,Daily,media,2030-05-03,2030-05-03\nb.txt,Post,media,2030-05-03,2030-05-03\n"
# Where a new file system may be mounted without being root, and what then limits the size of a file.
UNSHARE = ("unshare", "--mount"), ("unshare", "--user", "--map-root-user", "--mount")


class Undisturbed:
    """One make that nobody disturbs: the bytes of what it wrote, and how long it took."""

    def __init__(self):
        shutil.rmtree(WORK, ignore_errors=True)
        (CORPUS / "texts").mkdir(parents=True)
        (CORPUS / "sources.csv").write_text(REGISTER, encoding="utf-8")
        for name, text in TEXTS.items():
            (CORPUS / "texts" / name).write_text(text, encoding="utf-8")
        begun = time.monotonic()
        done = subprocess.run(command(WORK / "reference"), cwd=ROOT, env=surroundings(), capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"an undisturbed make fails:\n{done.stderr}")
        self.seconds = time.monotonic() - begun
        self.bytes = written(WORK / "reference")

    def ends(self, out: Path, run=None) -> str:
        """What is wrong after one more make in a folder; nothing where it ends as the undisturbed one did."""
        done = (run or (lambda: subprocess.run(command(out), cwd=ROOT, env=surroundings(), capture_output=True, text=True)))()
        if done.returncode:
            return f"the make after it fails: {(done.stderr.strip() or done.stdout.strip()).splitlines()[0]}"
        left = sorted(str(path.relative_to(out)) for path in out.rglob("*part*") if path.is_file())
        other = sorted(name for name in {*self.bytes, *written(out)} if self.bytes.get(name) != written(out).get(name))
        return f"other bytes in {', '.join(other)}" if other else f"left behind: {', '.join(left)}" if left else ""


def kills(made: Undisturbed, number: int, seed: int) -> Tally:
    """End make, a notebook or its kernel at random moments of a build from nothing."""
    tally, begun, dice = Tally("kills at random moments"), time.monotonic(), random.Random(seed)
    for _ in range(number):
        out, victim = WORK / "killed", dice.choice(("make", "make by SIGTERM", "group by SIGINT", "notebook", "kernel"))
        shutil.rmtree(out, ignore_errors=True)
        after = dice.uniform(0.2, made.seconds)
        going = subprocess.Popen(command(out), cwd=ROOT, env=surroundings(), start_new_session=True, **silent())
        time.sleep(after)
        family = descendants(going.pid)
        _end(victim, going, family)
        going.wait()
        fault = "" if _gone(family) else f"still running: {', '.join(map(_called, filter(_runs, family)))}"
        _count(tally, fault or made.ends(out), f"{victim} after {after:.1f} s")
    tally.seconds = time.monotonic() - begun
    return tally


def disks(made: Undisturbed, number: int) -> Tally:
    """A disk that is full at so many sizes, and then larger: a file system in memory, or where none may be mounted a limit of files."""
    total = sum(path.stat().st_size for path in (WORK / "reference").rglob("*") if path.is_file())
    mount = next(
        (c for c in UNSHARE if shutil.which(c[0]) and not subprocess.run([*c, "mount", "-t", "tmpfs", "x", "/mnt"], **silent()).returncode), None
    )
    tally, begun = Tally(f"full disks ({'tmpfs' if mount else 'RLIMIT_FSIZE'})"), time.monotonic()
    for n in range(number):
        out, kilobytes = WORK / "full", int(total * (n + 0.5) / number / 1024) + 4
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir()
        make = " ".join(f"'{word}'" for word in command(out))
        if mount:
            script = f"mount -t tmpfs -o size={kilobytes}k x {out} && {{ {make} 2>&1; mount -o remount,size=1g {out} && cp -a {out} {out}.copy; }}"
            shutil.rmtree(f"{out}.copy", ignore_errors=True)
            first = subprocess.run([*mount, "sh", "-c", script], cwd=ROOT, env=surroundings(), capture_output=True, text=True)
            out = Path(f"{out}.copy")
            for path in out.iterdir():  # the same names as on the disk that was full
                shutil.move(path, WORK / "full" / path.name)
            out = WORK / "full"
        else:
            script = f"ulimit -f {max(1, kilobytes // 20)}; {make} 2>&1"
            first = subprocess.run(["sh", "-c", script], cwd=ROOT, env=surroundings(), capture_output=True, text=True)
        said = first.stdout.splitlines()
        named = any(line.startswith("error: ") for line in said) or "report: " in said[-1]
        fault = "" if named and "Traceback" not in first.stdout else f"ends with {said[-1:]}"
        _count(tally, fault or made.ends(out), f"{kilobytes} KB")
    tally.seconds = time.monotonic() - begun
    return tally


def pairs(made: Undisturbed, number: int, seed: int) -> Tally:
    """Two makes in one folder, the second at a random moment of the first."""
    tally, begun, dice = Tally("two makes at once"), time.monotonic(), random.Random(seed)
    for _ in range(number):
        out, after = WORK / "twice", dice.choice((0.0, dice.uniform(0, made.seconds)))
        shutil.rmtree(out, ignore_errors=True)
        first = subprocess.Popen(command(out), cwd=ROOT, env=surroundings(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        time.sleep(after)
        second = subprocess.Popen(command(out), cwd=ROOT, env=surroundings(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        said = [p.communicate()[0] for p in (first, second)]
        ended = [p.returncode for p in (first, second)]
        well = [not code or "works in this folder; wait for it" in words for code, words in zip(ended, said)]
        fault = "" if all(well) and 0 in ended else f"they end with {ended}: {said[well.index(False)] if False in well else ''}"
        _count(tally, fault or made.ends(out), f"the second after {after:.1f} s")
    tally.seconds = time.monotonic() - begun
    return tally


def edits(made: Undisturbed, number: int) -> Tally:
    """Edit, empty or delete each output in turn."""
    tally, begun, out = Tally("edits of an output"), time.monotonic(), WORK / "edited"
    if number:
        shutil.rmtree(out, ignore_errors=True)
        shutil.copytree(WORK / "reference", out)
        made.ends(out)
    outputs = sorted(str(path.relative_to(out)) for path in out.rglob("*") if path.is_file() and path.suffix != ".log")
    for n, name in enumerate(outputs[: max(0, number)]):
        path = out / name
        how = ("edited", "emptied", "deleted")[n % 3]
        if how == "deleted":
            path.unlink()
        else:
            path.write_bytes(path.read_bytes() + b" \n" if how == "edited" else b"")
        _count(tally, made.ends(out), f"{name} {how}")
    tally.seconds = time.monotonic() - begun
    return tally


def command(out: Path) -> list[str]:
    """Make the small corpus into a folder."""
    return ["make", f"CORPUS={CORPUS.relative_to(ROOT)}", f"OUT={out.relative_to(ROOT)}"]


def surroundings() -> dict[str, str]:
    """The environment without what the make that runs this has put there."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}


def silent() -> dict:
    return {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


def written(out: Path) -> dict[str, bytes]:
    """Tables and reports of a folder by name."""
    return {str(p.relative_to(out)): p.read_bytes() for folder in ("processed", "reports") for p in sorted((out / folder).glob("*")) if p.is_file()}


def descendants(process: int) -> list[int]:
    """The processes a process has started, and those they have, oldest first."""
    parents: dict[int, list[int]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents.setdefault(int(path.read_text().rpartition(")")[2].split()[1]), []).append(int(path.parent.name))
        except OSError:
            continue
    found = sorted(parents.get(process, ()))
    return found + [below for child in found for below in descendants(child)]


def _end(victim: str, going: subprocess.Popen, family: list[int]) -> None:
    meant = [p for p in family if {"notebook": "papermill", "kernel": "ipykernel_launcher"}.get(victim, "nobody") in _called(p)]
    if victim == "group by SIGINT":
        os.killpg(going.pid, signal.SIGINT)
    elif victim == "make by SIGTERM":
        going.send_signal(signal.SIGTERM)
    elif victim == "make" or not meant:
        going.kill()
    else:
        os.kill(meant[0], signal.SIGKILL)


def _gone(family: list[int], seconds: float = 15) -> bool:
    end = time.monotonic() + seconds
    while any(map(_runs, family)) and time.monotonic() < end:
        time.sleep(0.2)
    return not any(map(_runs, family))


def _runs(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def _called(process: int) -> str:
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
    except OSError:
        return ""


def _count(tally: Tally, fault: str, what: str) -> None:
    """Note down how one try ended, and tell it at once: a run that is itself ended loses nothing of what it found."""
    print(f"  {tally.what}: {what}: {fault or 'as if undisturbed'}", file=sys.stderr, flush=True)
    if fault:
        tally.failed.append(f"{what}: {fault}")
    else:
        tally.whole += 1
