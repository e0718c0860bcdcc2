"""The command line: view (default), snapshot, picture, pdf, check, kiosk. No Qt comes in before they are understood."""

from __future__ import annotations

import argparse
import math
import os
import re
import sys
from collections.abc import Callable, Collection, Sequence
from enum import Enum
from pathlib import Path
from typing import NoReturn

from viewer import __version__
from viewer.core.kiosk.arguments import booth_words
from viewer.core.modes import MODES
from viewer.core.order import Order
from viewer.core.problems import PackError
from viewer.core.quilt.parameters import AGE_MAX, AGE_MIN, WEIGHT_MAX, WEIGHT_MIN
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import MONTHS_MOST, Account
from viewer.core.settings import TEXT_SCALE_MAX, TEXT_SCALE_MIN, THEME_CHOICES

COMMANDS = ("view", "snapshot", "picture", "pdf", "check", "kiosk")
WINDOW_OPTIONS = (
    *("--mode", "--config", "--topic", "--theme", "--lang", "--size", "--text-scale", "--focus", "--scene"),
    *("--account", "--age", "--weight", "--month", "--tone", "--lesson", "--slide"),
)
PRINTS = ("guide", "article", "section", "leaflet", "questions")  # as in core/printing/choice.py
PAPERS = ("a4", "letter")  # as in core/printing/paper.py
TALK_WINDOWS = ("audience", "speaker")
DAYS_MOST = 3660
SLIDES_MOST = 9999
WIDTHS_PX = (320, 7680)
HEIGHTS_PX = (240, 4320)
USAGE_FAULT = 2

# BCP 47 as far as it names a language, a script and a region: "en", "pt-BR", "zh-Hans-CN".
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?")
_SIZE = re.compile(r"([0-9]{1,6})[xX×]([0-9]{1,6})")


def complain(sentence: str) -> int:
    """One clear sentence on stderr; the status to end with."""
    print(f"septa: {sentence}", file=sys.stderr)
    return USAGE_FAULT


def read(words: Sequence[str]) -> Order:
    """What ``words`` (without the program's name) ask for. SystemExit after --help, --version or a fault (status 2)."""
    words = [word.replace("\u2212", "-", 1) if re.match("\u2212[0-9]", word) else word for word in words]
    alone = {"-h", "--help", "--version"}
    if not words or (words[0] not in COMMANDS and words[0] not in alone):
        words = ["view", *words]
    if words[0] == "view":
        kept, ignored = booth_words(words[1:], WINDOW_OPTIONS)
        words = ["view", *kept]
        if ignored:
            complain(f"These words are not heeded: {' '.join(map(ascii, ignored))[:200]}")
    parser = _parser()
    order = Order(**{name: value for name, value in vars(parser.parse_args(words)).items() if value is not None})
    face = MODES[order.mode].face
    if order.config is not None and not order.action and face != "booth":
        parser.error("--config is of a kiosk: say --mode kiosk, too")
    of_a_talk = (("--lesson", order.lesson), ("--window", order.window), ("--slide", order.slide))
    for option, said in of_a_talk:
        if said is not None and face == "window":
            parser.error(f"{option} is of a talk: say --mode presenter, too")
    return order


def say_problems(pack: Path) -> int:
    """``septa check``: every fault of ``pack`` on a line of its own; 1 when there are any, 2 when it is no pack."""
    from viewer.core.content.check import check

    try:
        problems = check(pack)
    except PackError as error:
        return complain(str(error))
    for problem in problems:
        _print(str(problem))
    if problems:
        return 1
    _print(f"{pack}: no problems.")
    return 0


def unwritable(out: Path) -> str:
    """Why no file can be written to ``out``, in one sentence; "" when it can."""
    folder = out.parent
    if not folder.is_dir():
        return f"The folder {folder} does not exist; make it first."
    if out.is_dir():
        return f"{out} is a folder; name a file."
    if not os.access(out if out.exists() else folder, os.W_OK):
        return f"{out} may not be written; choose another place."
    return ""


def _print(line: str) -> None:
    """Print also what the terminal's encoding lacks."""
    encoding = sys.stdout.encoding or "utf-8"
    print(line.encode(encoding, "backslashreplace").decode(encoding))


class _Parser(argparse.ArgumentParser):
    """argparse that ends with one sentence instead of a page of usage."""

    def error(self, message: str) -> NoReturn:
        sentence = message[0].upper() + message[1:] if message else "The words are not understood"
        sentence = re.sub(r"^Argument (\S+): ", r"\1: ", sentence).rstrip(".")
        complain(f"{sentence}. See septa --help.")
        raise SystemExit(USAGE_FAULT)


def _parser() -> argparse.ArgumentParser:
    top = _Parser(
        prog="septa",
        description="Read about cellulite and mesotherapy, and touch the picture of what lies under the skin.",
        epilog="Without a command, septa opens the window: septa [PACK] [options]. A folder named like a command "
        "is written ./view.",
        allow_abbrev=False,
    )
    top.add_argument("--version", action="version", version=f"Septa {__version__}")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name: str, words: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=words, description=words[0].upper() + words[1:], allow_abbrev=False)

    view = command("view", "open the window (this is what happens without a command)")
    _add_pack(view)
    _add_options(view)

    snapshot = command("snapshot", "draw the window into a PNG file; needs no display")
    snapshot.add_argument("out", metavar="OUT.png", type=_png, help="the picture to write")
    _add_pack(snapshot)
    _add_options(snapshot)
    snapshot.add_argument(
        "--window",
        metavar="WINDOW",
        type=_one_of(TALK_WINDOWS),
        help="of a talk: the audience's window, or the speaker's (speaker)",
    )

    picture = command("picture", "draw the picture alone, with its sentence, into a PNG or SVG file; needs no display")
    picture.add_argument("out", metavar="OUT.png|OUT.svg", type=_picture, help="the picture to write")
    _add_pack(picture)
    _add_options(picture, alone=True)

    pdf = command("pdf", "write the guide, an article, a leaflet or questions as a PDF file; needs no display")
    pdf.add_argument("out", metavar="OUT.pdf", type=_pdf, help="the file to write")
    _add_pack(pdf)
    _add_paper(pdf)

    check = command("check", "list what is wrong in a pack")
    check.add_argument("pack", metavar="PACK", type=_pack, help="a pack's folder")

    _add_kiosk(command("kiosk", "set up a kiosk and look after it"))
    return top


def _add_kiosk(parser: argparse.ArgumentParser) -> None:
    """What staff do; ``septa view --mode kiosk`` itself runs it."""
    parser.epilog = "The kiosk itself is run by: septa view --mode kiosk [--config FILE]. docs/KIOSK.md tells it all."
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")

    def action(name: str, words: str) -> argparse.ArgumentParser:
        one = actions.add_parser(name, help=words, description=words[0].upper() + words[1:] + ".", allow_abbrev=False)
        one.add_argument("--config", metavar="FILE", type=_path, help="kiosk.toml, in another place than the usual")
        one.add_argument(
            "--state", metavar="FOLDER", type=_path, dest="state_folder", help="of PIN, counts and logs, the same way"
        )
        return one

    setup = action("setup", "ask a few questions and write kiosk.toml")
    setup.add_argument("--force", action="store_true", help="write over a kiosk.toml that is there; it is kept as .old")
    setup.add_argument("--yes", action="store_true", help="ask nothing: every answer is the usual one")
    action("check", "say whether this machine is ready; status 0 when it is")
    pin = action("set-pin", "set the PIN of the staff door: 6 digits or more, asked for twice")
    pin.add_argument("--stdin", action="store_true", dest="from_stdin", help="read it from a pipe, for scripts")
    action("reset-pin", "forget wrong tries, after too many of them; the PIN stays")
    report = action("report", "say how often topics, scenes, languages and codes were shown")
    report.add_argument("--csv", action="store_true", help="as a table for a spreadsheet")
    report.add_argument("--days", metavar="N", type=_days, help="of the last N days (all)")


def _add_pack(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("pack", metavar="PACK", nargs="?", type=_pack, help="a pack's folder (the built-in pack)")


def _add_options(parser: argparse.ArgumentParser, alone: bool = False, sized: bool = True) -> None:
    """The options of a window, or those of the picture ``alone``; ``sized``: on a screen, in its colours."""

    def add(name: str, metavar: str, read: Callable[[str], object], words: str, to: str = "") -> None:
        parser.add_argument(name, metavar=metavar, type=read, help=words, dest=to or name[2:])

    if not alone:
        add("--mode", "MODE", _mode, ", ".join(MODES))
        add("--config", "FILE", _path, "of a kiosk: its kiosk.toml, in another place than the usual")
        add("--topic", "ID", str, "the topic to open, such as cellulite/quilt-model")
        add("--slide", "N", _slide, "of a talk: the slide to begin at, counted from 1")
        add("--lesson", "LESSON", str, "of a talk: a lesson of the pack, one of your own, or a lesson's file (.yaml)")
    if sized:
        add("--theme", "THEME", _one_of(THEME_CHOICES), ", ".join(THEME_CHOICES))
    add("--lang", "CODE", _language, "language of window and pack, such as en or es", "language")
    if sized:
        add("--size", "WxH", _size, "width and height, such as 1280x720" + (" (PNG only)" if alone else ""))
    if not alone:
        add("--text-scale", "N", _number(TEXT_SCALE_MIN, TEXT_SCALE_MAX), "text size from 0.8 to 3.0", "text_scale")
    add("--focus", "PART", _named(Part), "the part to light: " + ", ".join(part.value for part in Part))
    add("--scene", "SCENE", str, "the scene to show: its id, or a scene code or link")
    add("--account", "ACCOUNT", _named(Account), "who tells it: " + ", ".join(one.value for one in Account))
    add("--age", "N", _number(AGE_MIN, AGE_MAX), f"age in years, {AGE_MIN} to {AGE_MAX}")
    add("--weight", "N", _number(WEIGHT_MIN, WEIGHT_MAX), f"weight gained in percent, {WEIGHT_MIN} to {WEIGHT_MAX}")
    add("--month", "N", _number(0, MONTHS_MOST), f"months since the start, 0 to {MONTHS_MOST}")
    add("--tone", "TONE", str, "the skin's colour: mixed, or tone-1 to tone-6")


def _add_paper(parser: argparse.ArgumentParser) -> None:
    """The options of a PDF."""
    parser.add_argument(
        "--what", metavar="WHAT", type=_one_of(PRINTS), help=f"{', '.join(PRINTS)}; without it the whole guide"
    )
    parser.add_argument("--topic", metavar="ID", help="the article, such as cellulite/quilt-model")
    parser.add_argument("--section", metavar="NAME", help="the section of the article: its heading or its anchor")
    parser.add_argument("--paper", metavar="PAPER", type=_one_of(PAPERS), help="a4 or letter (as is usual here)")
    parser.add_argument(
        "--text-scale",
        metavar="N",
        type=_number(TEXT_SCALE_MIN, TEXT_SCALE_MAX),
        help="text size from 0.8 to 3.0; 1 is 10.5 points",
    )
    whose = parser.add_mutually_exclusive_group()
    whose.add_argument(
        "--own",
        action="store_const",
        const=True,
        dest="own_questions",
        help="of questions: your own (without --own and --ready: your own when there are any)",
    )
    whose.add_argument(
        "--ready",
        action="store_const",
        const=False,
        dest="own_questions",
        help="of questions: those that the guide has ready, of a --topic or all",
    )
    parser.add_argument(
        "--clinic-wording", action="store_true", default=None, help="in wording that a clinic can stand behind"
    )
    _add_options(parser, alone=True, sized=False)


def _mode(word: str) -> str:
    if word in MODES:
        return word
    raise argparse.ArgumentTypeError(f"there is no mode “{word}”; use {', '.join(MODES)}")


def _one_of(choices: Collection[str]) -> Callable[[str], str]:
    def read(word: str) -> str:
        if word not in choices:
            raise argparse.ArgumentTypeError(f"“{word}” is none of {', '.join(choices)}")
        return word

    return read


def _named(kind: type[Enum]) -> Callable[[str], Enum]:
    def read(word: str) -> Enum:
        try:
            return kind(word)
        except ValueError:
            known = ", ".join(one.value for one in kind)
            raise argparse.ArgumentTypeError(f"“{word}” is none of {known}") from None

    return read


def _language(word: str) -> str:
    code = word.replace("_", "-")
    if not _LANGUAGE.fullmatch(code):
        raise argparse.ArgumentTypeError(f"“{word}” is no language code; write one such as en, es or pt-BR")
    return code


def _size(word: str) -> tuple[int, int]:
    found = _SIZE.fullmatch(word)
    if not found:
        raise argparse.ArgumentTypeError(f"“{word}” is no size; write width x height, such as 1280x720")
    width, height = int(found[1]), int(found[2])
    if not (WIDTHS_PX[0] <= width <= WIDTHS_PX[1] and HEIGHTS_PX[0] <= height <= HEIGHTS_PX[1]):
        raise argparse.ArgumentTypeError(
            f"{word} cannot be drawn; width goes from {WIDTHS_PX[0]} to {WIDTHS_PX[1]}, "
            f"height from {HEIGHTS_PX[0]} to {HEIGHTS_PX[1]}"
        )
    return width, height


def _number(least: float, most: float) -> Callable[[str], float]:
    def read(word: str) -> float:
        try:
            value = float(word)
        except ValueError:
            raise argparse.ArgumentTypeError(f"“{word}” is no number") from None
        if not math.isfinite(value) or not least <= value <= most:
            raise argparse.ArgumentTypeError(f"{word} is not between {least:g} and {most:g}")
        return value

    return read


def _pack(word: str) -> Path:
    if not word or "\0" in word:
        raise argparse.ArgumentTypeError("the pack needs a name")
    return Path(word)


def _path(word: str) -> Path:
    if not word or "\0" in word:
        raise argparse.ArgumentTypeError("it needs a name")
    return Path(word)


def _days(word: str) -> int:
    return int(_number(1, DAYS_MOST)(word))


def _slide(word: str) -> int:
    return int(_number(1, SLIDES_MOST)(word))


def _png(word: str) -> Path:
    return _file(word, (".png",))


def _pdf(word: str) -> Path:
    return _file(word, (".pdf",))


def _picture(word: str) -> Path:
    return _file(word, (".png", ".svg"))


def _file(word: str, endings: tuple[str, ...]) -> Path:
    if "\0" in word or Path(word).suffix.lower() not in endings:
        raise argparse.ArgumentTypeError(f"“{word}” must end with {' or '.join(endings)}")
    return Path(word)
