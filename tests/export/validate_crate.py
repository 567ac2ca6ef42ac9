"""Validate RO-Crates without a network: python validate_crate.py PROFILE FOLDER ...

Run in the environment of roc-validator. The JSON-LD context, which it would fetch, is the one that ro-crate-py ships. Prints by folder,
as JSON, severity and message of everything that is wrong.
"""

import json
import sys
from importlib.resources import files

from rocrate_validator import models, services
from rocrate_validator.utils.http import HttpRequester


class Shipped:
    """The answer of the network, as far as it is known here: the context for the address of a context, nothing for any other."""

    text = (files("rocrate") / "data" / "ro-crate.jsonld").read_text(encoding="utf-8")
    headers = {"Content-Type": "application/ld+json"}

    def __init__(self, url):
        self.status_code = 200 if url.endswith("/context") else 404

    def json(self):
        return json.loads(self.text)


HttpRequester.get = HttpRequester.head = lambda self, url, **_: Shipped(url)


def issues(folder, profile):
    settings = models.ValidationSettings(
        rocrate_uri=folder,
        profile_identifier=profile,
        requirement_severity=models.Severity.RECOMMENDED,
        cache_max_age=-1,
        abort_on_first=False,
        skip_availability_check=True,
    )
    return [[issue.severity.name, issue.message] for issue in services.validate(settings).get_issues()]


profile, *folders = sys.argv[1:]
print(json.dumps({folder: issues(folder, profile) for folder in folders}))
