"""The X server that journeys stand on: a real pointer reaches a real window, and nothing is left running."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.journeys.xserver import XServer, x_server

pytestmark = pytest.mark.journey

WINDOW = """
import sys
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget

class Pad(QWidget):
    def paintEvent(self, event):
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.red)
        painter.end()
    def mousePressEvent(self, event):
        print("click", int(event.position().x()), int(event.position().y()), flush=True)
    def keyPressEvent(self, event):
        print("key", event.text(), flush=True)

app = QApplication([])
pad = Pad()
pad.setWindowTitle("Red pad")
pad.setGeometry(100, 50, 400, 300)
pad.show()
sys.exit(app.exec())
"""


def test_pointer_keys_and_picture_are_real(screen: XServer, tmp_path: Path) -> None:
    program = subprocess.Popen(
        [sys.executable, "-c", WINDOW], env=screen.env(), stdout=subprocess.PIPE, text=True, stdin=subprocess.DEVNULL
    )
    assert program.stdout
    try:
        window = screen.window("Red pad")
        screen.xdotool("windowmove", "--sync", window, 100, 50)
        screen.click(150, 90)
        assert program.stdout.readline().split() == ["click", "50", "40"]
        screen.xdotool("windowfocus", "--sync", window)
        screen.key("x")
        assert program.stdout.readline().split() == ["key", "x"]
        picture = QImage(str(screen.screenshot(tmp_path / "screen.png")))
        assert (picture.width(), picture.height()) == (1600, 900)
        assert picture.pixelColor(300, 200).name() == "#ff0000"
        assert picture.pixelColor(1000, 700).name() == "#000000"
    finally:
        program.kill()
        program.wait(60)
        program.stdout.close()


def test_two_servers_have_displays_of_their_own(screen: XServer) -> None:
    with x_server(640, 480) as other:
        assert other.display != screen.display
        assert other.xdotool("getdisplaygeometry") == "640 480"
        gone = other.display
    with pytest.raises(subprocess.CalledProcessError):
        XServer(gone, 640, 480).xdotool("getdisplaygeometry")
