"""Things that are written in one place only, or nowhere, read from the syntax tree of every module."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

REPO = Path(__file__).resolve().parents[2]
MODULES = [*sorted((REPO / "viewer").rglob("*.py")), *sorted(REPO.glob("main.py"))]
LATER_MODES = {"kiosk", "presenter"}


def style_sheets(tree: ast.AST) -> Iterator[int]:
    """Lines that set a style sheet: ``x.setStyleSheet(...)``, or the method handed on."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr == "setStyleSheet":
            yield node.lineno


def connected_lambdas(tree: ast.AST) -> Iterator[int]:
    """Lines that connect a lambda: it outlives the widget that it speaks of, and then raises."""
    for node in ast.walk(tree):
        is_connect = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "connect"
        if isinstance(node, ast.Call) and is_connect and any(isinstance(word, ast.Lambda) for word in node.args):
            yield node.lineno


def names_a_mode(test: ast.AST) -> bool:
    for node in ast.walk(test):
        if isinstance(node, ast.Name):
            word = node.id
        elif isinstance(node, ast.Attribute):
            word = node.attr
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            word = node.value
        else:
            continue
        if word.lower().removeprefix("is_").removesuffix("_mode") in LATER_MODES:
            return True
    return False


def mode_branches(tree: ast.AST) -> Iterator[int]:
    """Lines that branch on a mode's name. What a mode may do is data in ``core/modes.py``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.If | ast.IfExp | ast.While):
            tests: list[ast.AST] = [node.test]
        elif isinstance(node, ast.Match):
            tests = [case.pattern for case in node.cases]
        else:
            continue
        if any(names_a_mode(test) for test in tests):
            yield node.lineno


def found_in(module: Path, rule: object) -> list[str]:
    assert callable(rule)
    tree = ast.parse(module.read_text("utf-8"), str(module))
    return [f"{module.relative_to(REPO).as_posix()}:{line}" for line in rule(tree)]


def test_one_place_sets_the_style_sheet() -> None:
    places = [place for module in MODULES for place in found_in(module, style_sheets)]
    assert [place for place in places if not place.startswith("viewer/ui/theme/")] == []
    assert len(places) <= 1, places


def test_no_lambda_is_connected_to_a_signal() -> None:
    assert [place for module in MODULES for place in found_in(module, connected_lambdas)] == []


def test_a_mode_is_data_not_a_branch() -> None:
    assert [place for module in MODULES for place in found_in(module, mode_branches)] == []


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (style_sheets, "label.setStyleSheet('color: red')"),
        (style_sheets, "later(label.setStyleSheet)"),
        (connected_lambdas, "button.clicked.connect(lambda: go())"),
        (mode_branches, "if kiosk:\n    pass"),
        (mode_branches, "x = 1 if self.is_kiosk else 2"),
        (mode_branches, "if mode is Mode.PRESENTER:\n    pass"),
        (mode_branches, "while mode != 'kiosk':\n    pass"),
        (mode_branches, "match mode:\n    case 'kiosk':\n        pass"),
    ],
)
def test_the_rule_sees_a_planted_fault(rule: object, text: str) -> None:
    assert callable(rule)
    assert list(rule(ast.parse(text))) == [1]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (connected_lambdas, "button.clicked.connect(self.go)"),
        (connected_lambdas, "sorted(xs, key=lambda x: x.name)"),
        (mode_branches, "if can.edit:\n    pass"),
        (mode_branches, "ROWS = {'kiosk': 1}"),
    ],
)
def test_the_rule_lets_good_code_pass(rule: object, text: str) -> None:
    assert callable(rule)
    assert list(rule(ast.parse(text))) == []
