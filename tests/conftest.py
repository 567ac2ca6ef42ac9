"""What all tests share: random input is the same at every run, a slow machine is no failure, and a corpus is built once."""

import fcntl
import os
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from kzsanctions import codebook, files, pipeline

# Tests run side by side already, and read every text themselves.
os.environ.update(KZSANCTIONS_JOBS="1", KZSANCTIONS_CACHE="off")
settings.register_profile("project", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("project")

FIXTURES = Path(__file__).parent / "fixtures"


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """Give the folder of a corpus's tables by its name: a folder of `fixtures`, or "home".

    Whichever test of whichever process asks first builds it, the others wait for it and share it; nobody may write there.
    """
    shared = tmp_path_factory.getbasetemp()
    shared = shared.parent if "PYTEST_XDIST_WORKER" in os.environ else shared

    @cache
    def get(name: str) -> Path:
        out = shared / "built" / name
        out.parent.mkdir(exist_ok=True)
        with open(out.with_suffix(".lock"), "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not (out / "datapackage.json").exists():  # what a build writes last
                pipeline.build(files.Corpus(files.HOME if name == "home" else FIXTURES / name), out, codebook.parameters())
        return out

    return get
