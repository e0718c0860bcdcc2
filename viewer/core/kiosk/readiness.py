"""Is this machine ready to stand in a room by itself? Findings in words, each with what mends it. Pure but for files
that it reads."""

from __future__ import annotations

import math
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from viewer.core.kiosk.config import KioskConfig
from viewer.core.kiosk.machine import UNIT, UNIT_PATH, Machine, Screen, is_whole
from viewer.core.paths import built_in_pack, resource
from viewer.core.problems import PackError, Problem
from viewer.core.speech.install import EXTRA, advice
from viewer.core.speech.voices import speaking

MM_PER_INCH = 25.4
DIAGONAL_OFF = 0.1  # so far may the server's word and kiosk.toml's be apart
SIDE_LEAST_PX = 700
FREE_LEAST, FREE_GOOD = 20 << 20, 200 << 20  # bytes
MEMORY_GOOD = 900 << 20
LIMIT_GOOD = 500 << 20
YEARS = (2025, 2069)
SOURCE = "en"  # the interface is written in it
# Languages whose letters the bundled fonts lack: the system's are taken.
_OTHER = (
    "am as be bg bn bo dv dz el gu he hi hy ja ka kk km kn ko ky lo mk ml mn mr my ne or pa ru sa si sr "
    "ta te tg th ti uk yi zh"
)
OTHER_LETTERS = frozenset(_OTHER.split())
FONT_FILES = (
    "AtkinsonHyperlegible-Regular.ttf",
    "AtkinsonHyperlegible-Bold.ttf",
    "AtkinsonHyperlegible-Italic.ttf",
    "AtkinsonHyperlegible-BoldItalic.ttf",
    "Fraunces-SemiBold.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansArabic-Bold.ttf",
)


class State(Enum):
    GOOD = "good"
    ATTENTION = "attention"  # it runs, but look at it
    MISSING = "missing"  # it is not ready without


@dataclass(frozen=True)
class Finding:
    """``subject`` is what was looked at; ``cure`` is "" where nothing is to be done."""

    state: State
    subject: str
    words: str
    cure: str = ""


@dataclass(frozen=True)
class Door:
    """What the check needs to know of the staff door: is there a PIN, and is it stopped, and why?"""

    has_pin: bool = False
    fault: str = ""


def is_ready(findings: Sequence[Finding]) -> bool:
    """Nothing is missing."""
    return all(one.state is not State.MISSING for one in findings)


def check(
    config: KioskConfig,
    problems: Sequence[Problem],
    folder: Path,
    machine: Machine,
    *,
    config_path: Path,
    door: Door,
    fonts: Callable[[str], Path] | None = None,
) -> tuple[Finding, ...]:
    """All that is to be said of ``machine`` as a kiosk with ``config``, which was read from ``config_path``.

    ``folder`` is the state folder: a file is written to it and taken away again. ``fonts`` gives the place of a font.
    """
    return (
        *_settings(config_path, problems),
        *_screen(config, machine),
        _touch(machine),
        *_fonts(config, machine, fonts or _font),
        *_pack(config),
        *_voices(config, machine),
        _pin(door),
        *_rights(folder, machine, config_path),
        _disk(machine),
        *_memory(machine),
        _clock(machine),
        *_service(machine),
    )


def _settings(path: Path, problems: Sequence[Problem]) -> Iterator[Finding]:
    for problem in problems:
        yield Finding(State.ATTENTION, "settings", f"{problem.path}:{problem.line}: {problem.text}", problem.cure)
    if problems:
        return
    if path.is_file():
        yield Finding(State.GOOD, "settings", f"{path} is understood")
    else:
        cure = "write it with: septa kiosk setup"
        yield Finding(State.ATTENTION, "settings", f"there is no {path}; the usual values serve", cure)


def _screen(config: KioskConfig, machine: Machine) -> Iterator[Finding]:
    if not machine.screens:
        fault = machine.screen_fault.partition(";")[0].rstrip(".") or "the display has none"
        cure = "plug one in, and run this from within the kiosk's session"
        yield Finding(State.MISSING, "screen", f"no screen was found: {fault}", cure)
        return
    screen = machine.screens[0]
    names = f"{screen.name}, {screen.width_px} × {screen.height_px} pixels"
    if machine.screen_fault:
        yield Finding(
            State.ATTENTION,
            "screen",
            f"{names} is plugged in, but could not be asked: no display can be reached from here",
            "run this from within the kiosk's session to know more",
        )
    elif 0 < min(screen.width_px, screen.height_px) < SIDE_LEAST_PX:
        cure = f"take a screen or a mode with at least {SIDE_LEAST_PX} pixels on its shorter side"
        yield Finding(State.ATTENTION, "screen", f"{names}: large letters will have little room", cure)
    else:
        yield Finding(State.GOOD, "screen", names)
    if len(machine.screens) > 1:
        words = f"there are {len(machine.screens)} screens; Septa covers the first, {screen.name}"
        yield Finding(State.ATTENTION, "screen", words, "unplug the others: what they show is nobody's care")
    yield _diagonal(config, screen)
    if not machine.screen_fault:
        yield _rotation(config, screen)


def _diagonal(config: KioskConfig, screen: Screen) -> Finding:
    said_in = math.hypot(screen.width_mm, screen.height_mm) / MM_PER_INCH
    if not (screen.width_mm and screen.height_mm):
        words = f"the screen does not say how large it is; kiosk.toml says {config.diagonal_in:g} inches"
        return Finding(State.ATTENTION, "size", words, "measure it from corner to corner and compare diagonal_in")
    if abs(said_in - config.diagonal_in) > DIAGONAL_OFF * config.diagonal_in:
        words = f"the screen says {said_in:.1f} inches from corner to corner, kiosk.toml {config.diagonal_in:g}"
        cure = "measure it and set diagonal_in: buttons would be of the wrong size"
        return Finding(State.ATTENTION, "size", words, cure)
    size = f"{screen.width_mm} × {screen.height_mm} mm, {said_in:.1f} inches"
    return Finding(State.GOOD, "size", f"{size}, as kiosk.toml has it")


def _rotation(config: KioskConfig, screen: Screen) -> Finding:
    tall = screen.height_px > screen.width_px
    shape = "tall" if tall else "wide"
    if tall is (config.rotation in (90, 270)):
        return Finding(State.GOOD, "rotation", f"the picture is {shape}, as rotation = {config.rotation} says")
    words = f"the picture is {shape}, and rotation = {config.rotation} in kiosk.toml"
    cure = "set rotation to how the screen hangs; the session turns the picture: see docs/KIOSK.md"
    return Finding(State.ATTENTION, "rotation", words, cure)


def _touch(machine: Machine) -> Finding:
    if machine.touch is None:
        words = f"nobody can tell on this system ({machine.platform}) whether there is a touch screen"
        return Finding(State.ATTENTION, "touch", words, "touch it and look")
    if not machine.touch:
        cure = "plug in its USB cable; run this again"
        return Finding(State.MISSING, "touch", "no touch screen was found", cure)
    return Finding(State.GOOD, "touch", ", ".join(machine.touch))


def _font(name: str) -> Path:
    return resource("fonts", name)


def _fonts(config: KioskConfig, machine: Machine, place: Callable[[str], Path]) -> Iterator[Finding]:
    broken = []
    for name in FONT_FILES:
        try:
            whole = is_whole(place(name).read_bytes())
        except (OSError, PackError):
            whole = False
        broken += [] if whole else [name]
    if broken:
        yield Finding(State.MISSING, "letters", f"not whole: {', '.join(broken)}", "install Septa again")
    else:
        yield Finding(State.GOOD, "letters", f"{len(FONT_FILES)} font files are whole")
    for language in config.languages:
        main = _main(language)
        if main not in OTHER_LETTERS:
            continue
        if machine.lettered is None:
            words = f"nobody can tell whether the system has letters for {language}"
            yield Finding(
                State.ATTENTION, "letters", words, "install fontconfig, run this again, and look at the screen"
            )
        elif main in machine.lettered:
            yield Finding(State.GOOD, "letters", f"the system has letters for {language}")
        else:
            cure = "sudo apt install fonts-noto-core (and fonts-noto-cjk for Chinese, Japanese, Korean)"
            yield Finding(State.MISSING, "letters", f"the system has no letters for {language}", cure)


def _pack(config: KioskConfig) -> Iterator[Finding]:
    from viewer.core.content.check import check as check_pack
    from viewer.core.content.pack import open_pack

    root = config.pack or built_in_pack()
    try:
        pack, problems = open_pack(root), check_pack(root)
    except PackError as error:
        yield Finding(State.MISSING, "pack", str(error), "set pack in kiosk.toml; until then Septa's own is shown")
        return
    if problems:
        words = f"{pack.info.title}: {len(problems)} problems, the first: {problems[0]}"
        yield Finding(State.ATTENTION, "pack", words, f"see them all with: septa check {root}")
    else:
        yield Finding(State.GOOD, "pack", f"{pack.info.title} opens without problems")
    tours = pack.scenes(config.languages[0]).tours
    if config.attract_tour in tours:
        yield Finding(State.GOOD, "tour", f"“{tours[config.attract_tour].title}” plays when nobody is there")
    elif tours:
        words = f"the pack has no tour “{config.attract_tour}”; {next(iter(tours))} plays in its place"
        yield Finding(State.ATTENTION, "tour", words, f"set attract_tour to one of {', '.join(tours)}")
    else:
        words = "the pack has no tours: the picture stands still when nobody is there"
        yield Finding(State.ATTENTION, "tour", words, "write one in its scenes.yaml: see docs/PACKS.md")
    for language in config.languages:
        yield _language(language, pack.info.languages)


def _language(language: str, of_pack: Sequence[str]) -> Finding:
    main = _main(language)
    if main not in {_main(one) for one in of_pack}:
        cure = f"take it out of languages: the pack has {', '.join(of_pack)}"
        return Finding(State.ATTENTION, "language", f"the pack has no pages in {language}", cure)
    try:
        spoken = main == SOURCE or resource("translations", f"septa_{main}.qm").is_file()
    except PackError:
        spoken = False
    if not spoken:
        words = f"pages are in {language}, but Septa's own words are not: buttons are in English"
        return Finding(State.ATTENTION, "language", words, f"take {language} out of languages, or live with it")
    return Finding(State.GOOD, "language", f"{language}: pages and buttons")


def _voices(config: KioskConfig, machine: Machine) -> Iterator[Finding]:
    if not config.read_aloud:
        yield Finding(State.GOOD, "voice", "reading aloud is off in kiosk.toml")
        return
    voices = {name: found for name, found in machine.voices.items() if found}
    if machine.platform in ("win32", "darwin"):
        yield Finding(State.ATTENTION, "voice", "voices are those of this system; listen to them", f"with: {EXTRA}")
        return
    if not voices:
        command = advice(machine.platform, False, {"ID": "debian"}).command
        yield Finding(State.ATTENTION, "voice", "no program that speaks; pages cannot be read aloud", command)
        return
    for language in config.languages:
        able = [name for name, found in voices.items() if speaking(found, language)]
        if able:
            yield Finding(State.GOOD, "voice", f"{language} is read aloud by {able[0]}")
        else:
            words = f"no voice of {', '.join(voices)} speaks {language}"
            yield Finding(State.ATTENTION, "voice", words, "install one, or the button says that there is none")


def _pin(door: Door) -> Finding:
    if door.fault:
        return Finding(State.ATTENTION, "PIN", door.fault, "septa kiosk reset-pin")
    if not door.has_pin:
        words = "no PIN is set: the staff door stays shut, only the operator's signal ends the kiosk"
        return Finding(State.MISSING, "PIN", words, "septa kiosk set-pin")
    return Finding(State.GOOD, "PIN", "a PIN is set")


def _rights(folder: Path, machine: Machine, config_path: Path) -> Iterator[Finding]:
    if machine.is_root:
        words = "this was asked by root, who may do anything: nobody can tell what the kiosk's own user may do"
        yield Finding(State.ATTENTION, "rights", words, "sudo -u septa-kiosk septa kiosk check")
    fault = unwritable(folder)
    if fault:
        words = (
            f"{folder} cannot be written by {machine.user or 'this user'}: {fault}; nothing would be counted or kept"
        )
        yield Finding(State.MISSING, "rights", words, f"sudo chown {machine.user or 'septa-kiosk'} {folder}")
    else:
        yield Finding(State.GOOD, "rights", f"{folder} can be written")
    if machine.is_root or not config_path.exists():
        return
    if os.access(config_path, os.W_OK) or os.access(config_path.parent, os.W_OK):
        words = f"{config_path} can be changed by {machine.user}, whom the kiosk runs as"
        cure = f"sudo chown root {config_path.parent} {config_path}, once all is as it should be"
        yield Finding(State.ATTENTION, "rights", words, cure)
    else:
        yield Finding(State.GOOD, "rights", f"{config_path} is out of the kiosk's reach")


def unwritable(folder: Path) -> str:
    """Why no file can be written to ``folder``, or made with it; "" when one was written, and taken away again."""
    there = next((place for place in (folder, *folder.absolute().parents) if place.exists()), folder)
    try:
        if there != folder:
            return "" if there.is_dir() and os.access(there, os.W_OK) else f"{there} may not be written"
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(b"septa")
            probe.flush()
    except OSError as error:
        return error.strerror or str(error)
    return ""


def _disk(machine: Machine) -> Finding:
    free = machine.free_bytes
    if free is None:
        return Finding(State.ATTENTION, "disk", "nobody can tell how full the disk is", "look at it with: df -h")
    words = f"{free >> 20} MB are free"
    if free < FREE_LEAST:
        return Finding(State.MISSING, "disk", words, "make room: counts and the PIN's counter cannot be kept")
    if free < FREE_GOOD:
        return Finding(State.ATTENTION, "disk", words, "make room before it is full")
    return Finding(State.GOOD, "disk", words)


def _memory(machine: Machine) -> Iterator[Finding]:
    if machine.memory_bytes is None:
        yield Finding(State.ATTENTION, "memory", "nobody can tell how much memory there is", "1 GB is enough")
    elif machine.memory_bytes < MEMORY_GOOD:
        yield Finding(State.ATTENTION, "memory", f"{machine.memory_bytes >> 20} MB in all", "1 GB or more is better")
    else:
        yield Finding(State.GOOD, "memory", f"{machine.memory_bytes >> 20} MB in all")
    limit = machine.limit_bytes
    if limit is not None and limit < LIMIT_GOOD:
        cure = f"raise MemoryMax= to {LIMIT_GOOD >> 20} MB or more"
        yield Finding(State.ATTENTION, "memory", f"programs here may have {limit >> 20} MB only", cure)


def _clock(machine: Machine) -> Finding:
    words = machine.now.strftime("the clock says %Y-%m-%d, %H:%M")
    if not YEARS[0] <= machine.now.year <= YEARS[1]:
        return Finding(State.ATTENTION, "clock", words, "set it: opening hours and the days of counts go by it")
    return Finding(State.GOOD, "clock", words)


def _service(machine: Machine) -> Iterator[Finding]:
    if not machine.platform.startswith("linux"):
        words = "this system has no systemd: nothing starts the kiosk again by itself"
        yield Finding(State.ATTENTION, "service", words, "see docs/KIOSK.md")
        return
    cure = "sudo packaging/kiosk/install.sh, as docs/KIOSK.md says"
    if UNIT_PATH in machine.lacking:
        words = f"{UNIT} is not installed: nothing starts the kiosk after a power cut or a fall"
        yield Finding(State.ATTENTION, "service", words, cure)
        return
    if machine.lacking:
        words = f"not in their place: {', '.join(machine.lacking)}; a way out may be open"
        yield Finding(State.ATTENTION, "service", words, cure)
    else:
        yield Finding(State.GOOD, "service", "all system files are in their place")
    if not machine.has_session:
        words = "there is nothing to show Septa on the screen"
        yield Finding(State.MISSING, "service", words, "sudo apt install cage seatd wlr-randr")


def _main(language: str) -> str:
    return language.replace("_", "-").split("-")[0].lower()
