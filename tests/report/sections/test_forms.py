"""Plain forms of verbs are asked of the lemmatizer once; a report that needs none loads no parser."""

import subprocess
import sys

from kzsanctions.language import parsing
from kzsanctions.report.sections import forms


def test_a_form_is_asked_for_once(tmp_path, monkeypatch):
    monkeypatch.setenv("KZSANCTIONS_CACHE", str(tmp_path))
    forms._known.cache_clear()
    assert forms.plain("hoped") == ["hop", "hope"]
    monkeypatch.setattr(parsing, "plain_verbs", lambda verb: ("asked",))
    forms._known.cache_clear()  # as in another process
    assert forms.plain("hoped") == ["hop", "hope"] and forms.plain("sank") == ["asked"]
    forms._known.cache_clear()


def test_the_report_loads_no_parser():
    told = "import sys; from kzsanctions.report import report, robustness; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", told]).returncode == 0
