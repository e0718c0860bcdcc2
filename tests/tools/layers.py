"""Checks the layers of pyproject.toml with import-linter; the same as ``lint-imports``, from any folder's .venv."""

from __future__ import annotations

import sys

from importlinter.cli import lint_imports_command

if __name__ == "__main__":
    sys.path.insert(0, ".")
    lint_imports_command(["--no-logo", *sys.argv[1:]])
