"""Which language the system speaks, without asking Qt."""

from __future__ import annotations

import sys

import pytest

from viewer.ui.shell.language import of_system


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere Qt is asked")
@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "es_MX.UTF-8"}, "es_MX"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "ar_EG"}, "ar_EG"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "fr:en"}, "fr"),
        ({"LANG": "ca_ES@valencia"}, "ca_ES"),
        ({"LANGUAGE": "fr"}, "en"),
    ],
)
def test_the_system_says_its_language(variables: dict[str, str], language: str) -> None:
    assert of_system(variables) == language
