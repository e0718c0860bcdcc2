"""Imports run one way, and every contract that says so has been seen to fail."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

REPO = Path(__file__).resolve().parents[2]
CONTRACTS = [
    contract["name"]
    for contract in tomllib.loads((REPO / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
]
LAYERS, NO_QT, PANES, KIOSK, STAGE = CONTRACTS

# Contract, the module that a careless hand would write, and the import in it that the contract forbids.
PLANTS = [
    (LAYERS, "core/planted.py", "import viewer.state.focus"),
    (LAYERS, "core/planted.py", "import viewer.ui.theme"),
    (LAYERS, "state/planted.py", "import viewer.ui.article"),
    (LAYERS, "state/planted.py", "import viewer.app"),
    (LAYERS, "ui/planted.py", "import viewer.cli"),
    (LAYERS, "ui/planted.py", "import viewer.app"),
    (LAYERS, "cli.py", "import viewer.ui.theme"),
    (LAYERS, "preflight.py", "import viewer.cli"),
    (NO_QT, "core/planted.py", "from PySide6 import QtCore"),
    (NO_QT, "core/quilt/planted.py", "def late():\n    from PySide6.QtGui import QImage\n    return QImage()"),
    (NO_QT, "core/planted.py", "import shiboken6"),
    (PANES, "ui/topics/planted.py", "import viewer.ui.article"),
    (PANES, "ui/article/planted.py", "import viewer.ui.quilt"),
    (PANES, "ui/quilt/planted.py", "import viewer.ui.dialogs"),
    (PANES, "ui/dialogs/planted.py", "import viewer.ui.topics"),
    (KIOSK, "ui/shell/planted.py", "import viewer.ui.kiosk.window"),
    (KIOSK, "ui/article/planted.py", "import viewer.state.kiosk.visit"),
    (STAGE, "ui/article/planted.py", "import viewer.ui.presenter.desk"),
    (STAGE, "ui/kiosk/planted.py", "import viewer.ui.presenter.desk"),
]


def lint_imports(root: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(REPO / "tests" / "tools" / "layers.py"), "--no-cache"],
        cwd=root,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "COLUMNS": "200", "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture
def copy_of_viewer(tmp_path: Path) -> Path:
    shutil.copytree(REPO / "viewer", tmp_path / "viewer", ignore=shutil.ignore_patterns("__pycache__", "resources"))
    shutil.copy(REPO / "pyproject.toml", tmp_path)
    return tmp_path


def test_layers_hold() -> None:
    done = lint_imports(REPO)
    assert done.returncode == 0, done.stdout + done.stderr
    for name in CONTRACTS:
        assert f"{name} KEPT" in done.stdout


@pytest.mark.parametrize(("contract", "path", "text"), PLANTS, ids=[f"{path}: {text[:40]}" for _, path, text in PLANTS])
def test_contract_sees_a_violation(copy_of_viewer: Path, contract: str, path: str, text: str) -> None:
    with (copy_of_viewer / "viewer" / path).open("a", encoding="utf-8") as module:
        module.write(f"\n{text}\n")
    done = lint_imports(copy_of_viewer)
    assert done.returncode != 0
    assert f"{contract} BROKEN" in done.stdout, done.stdout + done.stderr


def test_every_contract_is_planted_against() -> None:
    assert {contract for contract, _, _ in PLANTS} == set(CONTRACTS)
