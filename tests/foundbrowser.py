"""The system's Chromium and its driver, for tests that look at a page; a module that imports this is skipped where they are missing."""

import shutil

import pytest

sync_api = pytest.importorskip("playwright.sync_api", reason="no playwright: the page was not checked in a browser")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
if CHROMIUM is None:
    pytest.skip("no Chromium: the page was not checked in a browser", allow_module_level=True)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
