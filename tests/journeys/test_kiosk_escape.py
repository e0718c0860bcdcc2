"""The escape matrix: each of the 28 routes out of a kiosk on each of its screens, on a real X server.

Once with no window manager, once with openbox as it is shipped. After each attack: is the kiosk alive, is there no new
window (not even for a moment), no byte from outside the pack, no process, no socket? The pack that it shows wants out
by every link and picture there is (tests/packs/hostile_kiosk).
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.kiosk_routes import LINT, ROUTES, SYSTEM, Route
from tests.journeys.kiosk_stand import HOSTILE, OWN_CHILDREN, SHIPPED_RC, VOICES, Stand, missing_here, stand
from tests.kiosk.standing import SCREENS

pytestmark = pytest.mark.journey

REPO = Path(__file__).resolve().parents[2]
HOSTILE_PACK = REPO / "tests" / "packs" / "hostile_kiosk"
HOSTILE_WORDS = (
    "-style",
    "nowhere",
    "--qmljsdebugger=port:3768,block",
    "-platform",
    "vnc",
    "-reverse",
    "-stylesheet",
    "/x",
)
PRINTERS = ("htons(631)", "/etc/passwd")  # where they are asked for, and for whom
SETTINGS = 'languages = ["en"]\nidle_s = 600\nread_aloud = true\ndrift = false\n'


def hostile_pack(folder: Path) -> Path:
    """A copy of the pack that wants out, with real files outside for its pictures to reach."""
    pack = folder / "pack"
    shutil.copytree(HOSTILE_PACK, pack)
    built_in = REPO / "resources" / "packs" / "cellulite"
    for name in ("scenes.yaml", "assumptions.yaml"):  # something to play while nobody is there
        shutil.copy(built_in / name, pack / name)
    for name in ("outside.png", "outside.css"):
        shutil.copy(pack / "docs" / "assets" / "dot.png", folder / name)
    for page in (*pack.rglob("*.md"), *pack.rglob("*.svg")):
        page.write_text(page.read_text().replace("/OUTSIDE", str(folder / "outside.png")))
    return pack


@pytest.fixture(scope="module", params=["alone", "openbox"])
def kiosk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stand]:
    managed = request.param == "openbox"
    lacking = missing_here(managed)
    if lacking:
        words = f"{' and '.join(lacking)} missing"
        if os.environ.get("SEPTA_REQUIRE_JOURNEYS"):
            pytest.fail(words)
        pytest.skip(words)
    folder = tmp_path_factory.mktemp(f"kiosk-{request.param}")
    pack = hostile_pack(folder)
    # The kernel is asked in one of the two: it says what Python cannot hear, and costs some time.
    with stand(
        folder, managed=managed, traced=managed, settings=SETTINGS, pack=pack, words=HOSTILE_WORDS, **HOSTILE
    ) as standing:
        standing.ask("topic", "links")
        standing.calls()
        standing.ask("watch", str(pack), str(standing.home))
        yield standing


def judged(at: Stand, before: dict[str, object]) -> list[str]:
    """What no attack may leave behind."""
    assert at.alive, "the kiosk died"
    faults = []
    facts = at.facts()
    strangers = at.strangers()
    if strangers or facts["tops"] or facts["popup"] or facts["tip"]:
        faults.append(f"windows: {[hex(one) for one in strangers]} {facts['tops']} {facts['popup']} {facts['tip']}")
    for name in ("outside", "opened", "started"):
        new = [one for one in facts[name][len(before[name]) :] if not own(one)]  # type: ignore[arg-type,index]
        if new:
            faults.append(f"{name}: {new[:5]}")
    children = at.children()
    if children:
        faults.append(f"processes: {children}")
    if facts["drops"]:
        faults.append(f"takes drops: {facts['drops']}")
    calls = [
        call
        for call in at.calls()
        if unwanted(call, at.process.pid) and not (at.printing and any(one in call for one in PRINTERS))
    ]
    faults += [f"the kernel says: {call}" for call in calls][:5]
    if not facts["visible"]:
        faults.append("the window is not to be seen")
    return faults


def own(words: str) -> bool:
    """Is this process one of the kiosk's own, or the voice that it reads aloud with?"""
    return any(one in words for one in (*OWN_CHILDREN, *VOICES))


def unwanted(call: str, kiosk: int) -> bool:
    """Is this line of strace a program started, a file that lies outside the pack, or the network?"""
    if "execve(" in call:
        return call.endswith("= 0") and not own(call)
    if "/etc/passwd" in call and not Path(f"/proc/{kiosk}/task/{call.split(maxsplit=1)[0]}").exists():
        return False  # a voice looks up who it is
    if "openat(" in call:
        return any(f'{path}"' in call for path in ("/etc/passwd", "/etc/hostname", "outside.png", "outside.css"))
    return "AF_INET" in call


def attacked(at: Stand, route: Route, screen: str) -> list[str]:
    at.ask("go", screen)
    before = at.facts()
    faults = route.attack(at, screen)
    return [f"route {route.number} ({route.name}) on {screen}: {fault}" for fault in (*faults, *judged(at, before))]


@pytest.mark.parametrize("screen", SCREENS)
def test_no_way_out(kiosk: Stand, screen: str) -> None:
    faults: list[str] = []
    if screen != SCREENS[0]:  # there it takes its time
        kiosk.ask("quick")
    for route in ROUTES:
        faults += attacked(kiosk, route, screen)
    kiosk.ask("rest")
    held = kiosk.facts()["held"]
    if any(held):  # type: ignore[arg-type]
        faults.append(f"route 15: held for the next visitor: {held}")
    assert faults == []


def test_every_route_is_taken() -> None:
    assert sorted({route.number for route in ROUTES}) == list(range(1, 29))


@pytest.mark.parametrize("number", SYSTEM)
def test_what_only_the_system_closes_is_linted(number: int) -> None:
    assert re.search(rf'^    \("{number} [^"]+", "[^"]+", r', (REPO / LINT).read_text(), re.MULTILINE)


def test_the_window_manager_has_no_keys() -> None:
    words = re.sub(r"<!--.*?-->", "", SHIPPED_RC.read_text(), flags=re.DOTALL)
    assert "<keybind" not in words
    assert not re.search(r"<action\s+name=\"(?:Execute|ShowMenu|Close|Exit)", words)
