from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from viewer.core.theme import load_theme
from viewer.ui.shell.tabs import Tabs

NAMES = ("topics", "notes", "article", "picture")
TITLES = ("Topics", "Notes", "Article", "Picture")


@pytest.fixture
def tabs(qtbot: QtBot) -> Tabs:
    made = Tabs()
    qtbot.addWidget(made)
    made.set_theme(load_theme("light"), 1.0)
    made.set_tabs(NAMES, TITLES)
    made.show()
    return made


def test_words_where_they_have_room_else_signs(tabs: Tabs) -> None:
    tabs.resize(700, 40)
    assert not tabs.has_signs
    assert [tabs.tabText(at) for at in range(4)] == list(TITLES)
    assert all(tabs.tabIcon(at).isNull() for at in range(4))
    tabs.resize(220, 40)
    assert tabs.has_signs
    assert [tabs.tabText(at) for at in range(4)] == [""] * 4
    assert [tabs.tabToolTip(at) for at in range(4)] == list(TITLES)
    assert not any(tabs.tabIcon(at).isNull() for at in range(4))
    assert [tabs.accessibleTabName(at) for at in range(4)] == list(TITLES)
    tabs.resize(700, 40)
    assert [tabs.tabText(at) for at in range(4)] == list(TITLES)


@pytest.mark.parametrize(("width", "scale"), [(320, 2.0), (480, 2.0), (480, 3.0), (800, 3.0)])
def test_no_tab_runs_out_of_the_window(tabs: Tabs, width: int, scale: float, qtbot: QtBot) -> None:
    tabs.set_theme(load_theme("light"), scale)
    tabs.resize(width, round(45 * scale))
    qtbot.wait(1)
    assert tabs.tabRect(3).right() <= width
    assert all(min(tabs.tabRect(at).width(), tabs.tabRect(at).height()) >= 24 for at in range(4))


def test_other_titles_stand_where_they_belong(tabs: Tabs) -> None:
    tabs.resize(700, 40)
    tabs.retitle(("Temas", "Notas", "Artículo", "Imagen"))
    assert tabs.tabText(1) == "Notas"
    tabs.setCurrentIndex(2)
    heard: list[int] = []
    tabs.currentChanged.connect(heard.append)
    tabs.set_tabs(NAMES[:2], TITLES[:2])
    assert heard == []
    assert tabs.count() == 2
