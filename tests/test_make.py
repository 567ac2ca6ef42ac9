"""The Makefile runs what has to run and nothing else; a step that dies leaves nothing half-written, and the next make goes on there.

Python is replaced by a stand-in that notes what it was asked to do, so that the rules are tested and not the notebooks.
"""

import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kzsanctions import files
from kzsanctions.errors import InputError

ROOT = Path(__file__).parents[1]
STAND_IN = r"""#!/bin/sh
# -m papermill ... INPUT OUTPUT | -m kzsanctions stamps|ran|why|render ...
for last; do :; done
case "$*" in
  *kzsanctions?why*)
    cat "$last" >&2
    exit 2 ;;
  *kzsanctions?ran*)
    mv "build/$4.ipynb.part.ipynb" "build/$4.ipynb" ;;
  *papermill*)
    name=$(basename "$last" .ipynb.part.ipynb)
    echo "$name" >> ran.txt
    echo half > "$last"
    test -f endless.txt && { echo $$ > pid.txt; exec sleep 100; }
    test -s port.txt && { rest=$(tail -n +2 port.txt); printf %s "${rest:+$rest
}" > port.txt; echo "Address already in use ($name)" >&2; exit 1; }
    test "$name" = "$(cat die.txt 2>/dev/null)" && { echo "boom in $name" >&2; kill -9 $$; }
    true ;;
  *stamps*)
    mkdir -p build/stamps
    for name in 1_texts 2_statements 3_claims 4_conflicts 5_figures 6_positions report render; do
      test -f build/stamps/$name.yml || echo > build/stamps/$name.yml
    done ;;
  *export*)
    echo "$*" | sed 's/.*kzsanctions //; s/ /,/g' >> ran.txt ;;
  *render*)
    echo render >> ran.txt
    mkdir -p reports; touch reports/report.html reports/report.pdf reports/numbers.json reports/summary.md
    echo noted > "$last" ;;
esac
"""
ALL = ["1_texts", "2_statements", "3_claims", "4_conflicts", "5_figures", "6_positions", "report", "render"]


@pytest.fixture
def project(tmp_path):
    shutil.copy(ROOT / "Makefile", tmp_path)
    for folder in ("notebooks", "requirements"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "fake").write_text(STAND_IN)
    (tmp_path / "fake").chmod(0o755)
    (tmp_path / ".venv/env").mkdir(parents=True)
    (tmp_path / ".venv/env/.ready").write_text(f"{tmp_path}\n")
    return tmp_path


def make(project, *arguments):
    """Run make and return what ran since the last call, the exit status and what was printed."""
    (project / "ran.txt").write_text("")
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    done = subprocess.run(["make", "PY=./fake", *arguments], cwd=project, capture_output=True, text=True, env=surroundings)
    return (project / "ran.txt").read_text().split(), done.returncode, done.stdout + done.stderr


def later(path):
    """Give a file a time of change after everything built so far."""
    now = path.stat().st_mtime
    os.utime(path, (now + 60, now + 60))


def test_everything_runs_once_in_order_and_then_nothing(project):
    ran, status, _ = make(project)
    assert status == 0 and sorted(ran) == sorted(ALL)
    assert [n for n in ran if n in ALL[:4]] == ALL[:4] and ran[-1] == "render"
    assert make(project)[:2] == ([], 0)


@pytest.mark.parametrize(
    "stamp, again",
    [
        ("1_texts", ALL),
        ("3_claims", ALL[2:]),
        ("4_conflicts", ALL[3:]),
        ("5_figures", ["5_figures", "render"]),
        ("render", ["render"]),
    ],
)
def test_a_newer_stamp_reruns_its_notebook_and_what_comes_after(project, stamp, again):
    make(project)
    later(project / "build/stamps" / f"{stamp}.yml")
    assert sorted(make(project)[0]) == sorted(again)


def test_a_kernel_killed_midway_leaves_no_notebook_and_the_next_make_goes_on_there(project):
    (project / "die.txt").write_text("3_claims")
    ran, status, said = make(project)
    assert status and ran == ALL[:3] and "boom in 3_claims" in said
    assert not (project / "build/3_claims.ipynb").exists()
    (project / "die.txt").unlink()
    ran, status, _ = make(project)
    assert status == 0 and sorted(ran) == sorted(ALL[2:])


@pytest.mark.parametrize("times, runs, status", [(1, 2, 0), (2, 3, 0), (3, 3, 2)])
def test_a_kernel_that_finds_its_port_taken_is_begun_again_twice(project, times, runs, status):
    (project / "port.txt").write_text("taken\n" * times)
    ran, ended, said = make(project)
    assert ran.count("1_texts") == runs and ended == status
    assert ("Address already in use" in said) == bool(status)


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_a_notebook_ends_with_its_make(project, end):
    (project / "endless.txt").touch()
    going = subprocess.Popen(["make", "PY=./fake"], cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    until(lambda: (project / "pid.txt").exists() and (project / "pid.txt").read_text().strip())
    notebook = Path("/proc") / (project / "pid.txt").read_text().strip()
    assert notebook.exists()
    if end == signal.SIGINT:
        os.killpg(going.pid, end)  # as a terminal does
    else:
        going.send_signal(end)
    going.wait(20)
    until(lambda: not notebook.exists() or "Z" in (notebook / "stat").read_text().split())


def until(met, seconds=20):
    """Wait for a condition, and fail where it does not come about."""
    end = time.monotonic() + seconds
    while not met():
        assert time.monotonic() < end
        time.sleep(0.1)


def test_two_makes_in_one_folder_do_not_disturb_each_other(tmp_path):
    going = subprocess.Popen(["sh", "-c", "exec sleep 100"])
    try:
        (tmp_path / "making").write_text(str(os.getppid()))
        files.take(tmp_path / "making", 1)  # what holds the number now is no make
        (tmp_path / "making").write_text("999999999")
        files.take(tmp_path / "making", going.pid)  # it has ended
        assert (tmp_path / "making").read_text().strip() == str(going.pid)
    finally:
        going.kill()
        going.wait()


def test_a_second_make_is_told_of_the_first(project, monkeypatch):
    monkeypatch.chdir(project)
    other = subprocess.Popen(["make", "-f", "-"], cwd=project, stdin=subprocess.PIPE, text=True, start_new_session=True)
    other.stdin.write("all:\n\t@sleep 100; true\n")
    other.stdin.close()
    try:
        until(lambda: (Path("/proc") / str(other.pid) / "comm").read_text().strip() == "make")
        files.take(project / "making", other.pid)
        with pytest.raises(InputError, match=f"process {other.pid}"):
            files.take(project / "making", os.getpid())
        files.take(project / "making", other.pid)
    finally:
        os.killpg(other.pid, signal.SIGTERM)
        other.wait()


def test_of_two_makes_at_the_same_moment_one_gets_the_folder(tmp_path):
    program = "import os, pathlib; from kzsanctions import files; files._runs = lambda n: True; files.take(pathlib.Path('making'), os.getpid())"
    for _ in range(3):
        surroundings = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
        going = [subprocess.Popen([sys.executable, "-c", program], cwd=tmp_path, env=surroundings, stderr=subprocess.DEVNULL) for _ in range(4)]
        assert sorted(p.wait() for p in going) == [0, 1, 1, 1]
        (tmp_path / "making").unlink()


def test_what_make_prints_fits_a_screen_and_says_where_the_report_is(project):
    said = make(project)[2].splitlines()
    assert len(said) <= 12 and "reports/report.html" in said[-1]


def test_another_corpus_leaves_the_tracked_folders_alone(project):
    (project / "mine").mkdir()
    text = (
        (project / "fake")
        .read_text()
        .replace("data/processed", "build/mine/processed")
        .replace("build/stamps", "build/mine/build/stamps")
        .replace('"build/$4', '"build/mine/build/$4')
    )
    (project / "fake").write_text(
        text.replace("mkdir -p reports; touch reports/report.html reports/report.pdf reports/numbers.json reports/summary.md", "true")
    )
    assert make(project, "CORPUS=mine", "OUT=build/mine")[1] == 0
    assert (project / "build/mine/build/report.ipynb").exists()
    assert not (project / "data").exists() and not (project / "reports").exists()


def test_exports_are_made_from_tables_that_are_up_to_date(project):
    ran, status, _ = make(project, "exports")
    assert status == 0 and ran == [*ALL[:4], "export,all,--tables,data/processed,--corpus,data/raw,--out,reports/exports"]
    assert make(project, "exports", "TEXTS=without")[0] == [ran[-1].replace("all,", "all,--without-texts,")]


def test_a_copied_clone_makes_an_environment_of_its_own(project, tmp_path_factory):
    make(project)
    copy = tmp_path_factory.mktemp("other") / "with a space"
    shutil.copytree(project, copy)
    tool = copy / "python-that-tells"
    tool.write_text("#!/bin/sh\necho asked for python >&2\nexit 1\n")
    tool.chmod(tool.stat().st_mode | stat.S_IXUSR)
    _, status, said = make(copy, "PYTHON=./python-that-tells")
    assert status and "asked for python" in said
    assert make(project)[:2] == ([], 0)


UV = r"""#!/bin/sh
echo "$UV_SYSTEM_CERTS|$UV_DEFAULT_INDEX|$SSL_CERT_FILE|$HOME|$XDG_CONFIG_HOME|$*" >> asked.txt
case "$*" in *"pip sync"*) test -n "$UV_SYSTEM_CERTS$TRUSTED" ;; esac
"""
PYTHON = f"""#!/bin/sh
case "$*" in
  *flock*) exec "{sys.executable}" "$@" ;;
  *"config get global.index-url"*) cat mirror.txt 2>/dev/null ;;
  *"config get global.cert"*) cat cert.txt 2>/dev/null ;;
esac
"""


@pytest.fixture
def fresh(project):
    """A project without an environment, with a stand-in for uv that knows no certificate but the system's."""
    shutil.rmtree(project / ".venv/env")
    for path, content in ((project / ".venv/uv/bin/uv", UV), (project / "python", PYTHON)):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
        path.chmod(0o755)
    (project / ".venv/env").mkdir()
    return project


def asked(project, **surroundings):
    """The environment's step: each call of uv as the settings it was given and what it was asked, and what was printed."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS", "UV_", "PIP_", "SSL_", "XDG_"))}
    command = ["make", ".venv/env/.ready", "PYTHON=./python"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, env={**kept, "HOME": "/home/me", **surroundings})
    calls = [line.split("|") for line in (project / "asked.txt").read_text().splitlines()]
    return [call for call in calls if "pip sync" in call[-1]], done


def test_behind_a_private_authority_packages_are_asked_for_again_with_the_systems_certificates(fresh):
    calls, done = asked(fresh)
    assert done.returncode == 0 and [call[0] for call in calls] == ["", "1"]
    assert "UV_SYSTEM_CERTS=1" in done.stdout and (fresh / ".venv/env/.ready").read_text() == f"{fresh}\n"


def test_where_certificates_are_known_the_systems_are_not_asked(fresh):
    calls, done = asked(fresh, TRUSTED="yes")
    assert done.returncode == 0 and [call[0] for call in calls] == [""] and "UV_SYSTEM_CERTS" not in done.stdout


def test_where_no_packages_come_the_settings_are_named(fresh):
    (fresh / ".venv/uv/bin/uv").write_text(UV.replace("$UV_SYSTEM_CERTS$TRUSTED", ""))
    _, done = asked(fresh)
    assert done.returncode and all(name in done.stderr for name in ("UV_DEFAULT_INDEX", "HTTPS_PROXY", "SSL_CERT_FILE"))
    assert not (fresh / ".venv/env/.ready").exists()


@pytest.mark.parametrize(
    "files_, surroundings, mirror, cert",
    [
        ({}, {}, "", ""),
        ({"mirror.txt": "https://mirror.example/simple"}, {}, "https://mirror.example/simple", ""),
        ({"cert.txt": "/etc/ours.pem"}, {}, "", "/etc/ours.pem"),
        ({"mirror.txt": "https://mirror.example/simple"}, {"UV_INDEX_URL": "https://uv.example"}, "https://uv.example", ""),
        ({}, {"PIP_INDEX_URL": "https://pip.example", "PIP_CERT": "/ours.pem"}, "https://pip.example", "/ours.pem"),
    ],
)
def test_packages_come_by_the_users_own_settings(fresh, files_, surroundings, mirror, cert):
    for name, content in files_.items():
        (fresh / name).write_text(content)
    calls, _ = asked(fresh, TRUSTED="yes", XDG_CONFIG_HOME="/home/me/conf", **surroundings)
    assert calls[0][1:5] == [mirror, cert, "/home/me", "/home/me/conf"]


def test_an_old_python_is_refused_with_the_remedy(project):
    (project / ".venv/env/.ready").unlink()
    old = project / "python-of-old"
    old.write_text(
        "#!/bin/sh\nexec python3 -c 'import sys; "
        'sys.exit("error: Python 3.11 or later is needed, this is 3.9.0; set PYTHON=python3.12 or the like")\'\n'
    )
    old.chmod(old.stat().st_mode | stat.S_IXUSR)
    _, status, said = make(project, "PYTHON=./python-of-old")
    assert status and "set PYTHON=" in said


def lab(project, user, *arguments):
    """What JupyterLab would be started with by a user of that number."""
    (project / ".venv/lab/bin").mkdir(parents=True)
    for name, says in ((".venv/lab/bin/jupyter", 'echo "$@"'), ("bin/id", f"echo {user}")):
        (project / name).parent.mkdir(exist_ok=True)
        (project / name).write_text(f"#!/bin/sh\n{says}\n")
        (project / name).chmod(0o755)
    (project / ".venv/lab/.ready").write_text(f"{project}\n")
    return make(project, "lab", f"SHELL={shell(project)}", *arguments)[2].split()


def shell(project):
    """A shell that finds the stand-in of `id` first."""
    path = project / "shell"
    path.write_text(f'#!/bin/sh\nPATH="{project}/bin:$PATH" exec /bin/sh "$@"\n')
    path.chmod(0o755)
    return path


def test_the_lab_starts_for_root_too_and_on_a_port_of_choice(project):
    asked = lab(project, 0, "PORT=8889")
    assert asked[0] == "lab" and {"--allow-root", "--port=8889", "--ServerApp.port_retries=0"} <= set(asked)


def test_the_lab_asks_for_nothing_special_otherwise(project):
    asked = lab(project, 1000)
    assert not any(option.startswith(("--allow-root", "--port")) for option in asked)


def test_of_two_first_makes_one_makes_the_environment_and_the_other_waits_for_it(fresh):
    (fresh / ".venv/uv/bin/uv").write_text('#!/bin/sh\necho "$1" >> uv.txt\nif test "$1" = venv; then sleep 1; fi\n')
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    command = ["make", ".venv/env/.ready", "PYTHON=./python"]
    both = [subprocess.Popen(command, cwd=fresh, env=surroundings, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    assert [(p.communicate(timeout=60)[1], p.returncode) for p in both] == [("", 0), ("", 0)]
    assert (fresh / "uv.txt").read_text().split().count("venv") == 1
    assert (fresh / ".venv/env/.ready").read_text() == f"{fresh}\n"
