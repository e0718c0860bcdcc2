"""Puts the program together: words → pack → preflight → settings → states → window. Qt comes in as late as it can."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from viewer import cli, preflight
from viewer.core import named
from viewer.core.modes import MODES
from viewer.core.order import Order
from viewer.core.paths import built_in_pack, resources_root
from viewer.core.problems import PackError

if TYPE_CHECKING:
    from viewer.core.content.pack import Pack
    from viewer.core.kiosk.machine import Screen
    from viewer.core.kiosk.standing import Standing
    from viewer.ui.presenter.program import PresenterProgram
    from viewer.ui.shell.program import Program


def main(argv: Sequence[str] | None = None) -> int:
    """Run Septa; the process's status. Faults of use are one sentence on stderr and status 2."""
    try:
        order = cli.read(sys.argv[1:] if argv is None else argv)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else cli.USAGE_FAULT
    try:
        if order.command == "check" and order.pack is not None:
            return cli.say_problems(order.pack)
        if order.action:
            from viewer import cli_kiosk

            return cli_kiosk.run(order, _screens)
        return _show(order)
    except PackError as error:
        return cli.complain(str(error))
    except BrokenPipeError:  # `septa check PACK | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _show(order: Order) -> int:
    from viewer.core.content.pack import open_pack

    fault = cli.unwritable(order.out) if order.out is not None else ""
    if fault:
        return cli.complain(fault)
    if MODES[order.mode].face == "booth":
        return _stand(order)
    resources_root()  # says at once when Septa itself is incomplete
    # Before Qt: once PySide6 is imported, its hook reads the source of every module imported after it.
    pack = open_pack(order.pack if order.pack is not None else built_in_pack())
    if order.topic is not None:
        language = pack.language(order.language or "")
        topic = named.find_topic(order.topic, pack, language)
        if topic is None:
            return cli.complain(named.topic_fault(order.topic, pack, language))
        order = replace(order, topic=topic.id)
    if order.scene is not None:
        language = pack.language(order.language or "")
        scene = named.find_scene(order.scene, pack, language)
        if scene is None:
            return cli.complain(named.scene_fault(order.scene, pack, language))
        order = replace(order, scene=scene.id, state=scene.state, focus=order.focus or scene.part)
    if order.tone is not None:
        fault = named.tone_fault(order.tone)
        if fault:
            return cli.complain(fault)
    return _start(order, pack)


def _stand(order: Order) -> int:
    """A booth: nothing that can be got over keeps it from starting; what is wrong is said, to stderr and in its log."""
    from viewer.core.kiosk.environment import clean
    from viewer.core.kiosk.standing import stand

    removed = clean(os.environ)
    if removed:
        cli.complain(f"These variables are not heeded: {', '.join(map(ascii, removed))[:400]}")
    fault = preflight.display_fault() if order.out is None else ""
    if fault:  # before the start is counted: a screen that comes late is no fault of what is shown on it
        return cli.complain(fault)
    standing = stand(order.config, order.pack, counted=order.out is None)
    for sentence in standing.said:
        cli.complain(sentence)
    return _start(order, standing)


def _start(order: Order, shown: Pack | Standing) -> int:
    if order.out is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    fault = preflight.display_fault()
    if fault:
        return cli.complain(fault)
    _import_before_qt()
    try:
        from viewer.ui.shell.program import plugins_folder
    except ImportError as error:
        if not (error.name or "").startswith(("PySide6", "shiboken6")) and "cannot open shared" not in str(error):
            raise
        return cli.complain(preflight.missing_libraries(error))
    fault = preflight.platform_fault(Path(plugins_folder()))
    from viewer.core.content.pack import Pack

    if fault:
        if not isinstance(shown, Pack) and order.out is None:
            _forgive()
        return cli.complain(fault)
    return _carry_out(order, shown) if isinstance(shown, Pack) else _run_booth(order, shown)


def _forgive() -> None:
    """A display's socket may be there and nobody behind it: the start was counted, and is no failure of Septa's."""
    from viewer.core.kiosk.places import state_dir
    from viewer.core.kiosk.starts import forgive

    forgive(state_dir())


def _run_booth(order: Order, standing: Standing) -> int:
    """With Qt at work."""
    from viewer.ui.kiosk.program import KioskProgram, start

    if order.out is None:
        return start(order, standing)
    if standing.pack is None:
        return cli.complain("There is nothing to draw: not even Septa's own pack can be opened.")
    fault = KioskProgram(order, standing.pack, standing=standing).draw(order.out)
    return cli.complain(fault) if fault else 0


def _carry_out(order: Order, pack: Pack) -> int:
    """With Qt at work."""
    if order.command == "picture" and order.out is not None:
        from viewer.ui.shell.alone import draw

        fault = draw(order, pack, order.out)
        return cli.complain(fault) if fault else 0
    if order.command == "pdf" and order.out is not None:
        from viewer.ui.shell.pdf import draw as print_pdf

        fault = print_pdf(order, pack, order.out)
        return cli.complain(fault) if fault else 0
    program = _program(order, pack)
    if program.fault:
        return cli.complain(program.fault)
    for sentence in program.said:
        cli.complain(sentence)
    if order.out is None:
        return program.run()
    fault = program.draw(order.out)
    return cli.complain(fault) if fault else 0


def _program(order: Order, pack: Pack) -> Program | PresenterProgram:
    """What shows the mode's face."""
    if MODES[order.mode].face == "stage":
        from viewer.ui.presenter.program import PresenterProgram

        return PresenterProgram(order, pack)
    from viewer.ui.shell.program import Program

    program = Program(order, pack)
    program.present = _present
    return program


def _present(program: Program) -> None:
    """The reader's "Present": brought in when it is asked for."""
    from viewer.ui.presenter.from_reader import present

    present(program)


def _screens() -> tuple[tuple[Screen, ...], str]:
    """The screens of the display that can be reached from here; or none, and why."""
    fault = preflight.display_fault()
    if fault:
        return (), fault
    try:
        from PySide6.QtGui import QGuiApplication

        from viewer.ui.shell.program import plugins_folder
    except ImportError as error:
        return (), preflight.missing_libraries(error)
    fault = preflight.platform_fault(Path(plugins_folder()))
    if fault:
        return (), fault
    from viewer.core.kiosk.machine import Screen

    app = QGuiApplication.instance() or QGuiApplication(["septa"])
    assert isinstance(app, QGuiApplication)
    if app.platformName() in ("offscreen", "minimal", "vnc"):
        return (), f"QT_QPA_PLATFORM={app.platformName()} shows nothing on a screen."
    found = []
    for screen in app.screens():
        pixels, mm, times = screen.size(), screen.physicalSize(), screen.devicePixelRatio()
        size_px = (round(pixels.width() * times), round(pixels.height() * times))
        found.append(Screen(screen.name(), *size_px, round(mm.width()), round(mm.height())))
    return tuple(found), ""


def _import_before_qt() -> None:
    """What the first paint needs and knows no Qt: PySide6's hook reads the source of each module imported after it."""
    import viewer.core.article.folds
    import viewer.core.article.icons
    import viewer.core.article.links
    import viewer.core.commands
    import viewer.core.modes
    import viewer.core.notebook.last_place
    import viewer.core.pictures
    import viewer.core.quilt.glide
    import viewer.core.quilt.parameters
    import viewer.core.quilt.parts
    import viewer.core.quilt.scenes
    import viewer.core.settings
    import viewer.core.theme  # noqa: F401


if __name__ == "__main__":
    sys.exit(main())
