"""Bring resources/translations up to date: python -m tests.tools.translations

Reads the strings of the interface with Qt's lupdate, keeps the translations that are there, compiles with lrelease.
A new string comes in unfinished; a string that is gone goes. What is unfinished is listed, and the status is 1.
"""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
# Forms of a number, as Qt counts them for the language.
FORMS = {"ar": 6, "es": 2}

Message = tuple[str, str]  # context, source


def qt_tool(name: str) -> str:
    """The path of Qt's own tool beside this Python."""
    return str(Path(sysconfig.get_path("scripts")) / f"pyside6-{name}")


def found() -> list[Message]:
    """Every string of the interface in order, as lupdate sees it."""
    sources = sorted(str(path) for path in (ROOT / "viewer").rglob("*.py"))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "all.ts"
        subprocess.run(
            [qt_tool("lupdate"), *sources, "-ts", str(file), "-locations", "none"], check=True, capture_output=True
        )
        return list(dict.fromkeys((context, source) for context, source, _ in rows(file)))


def rows(file: Path) -> list[tuple[str, str, list[str]]]:
    """(context, source, translations) of a .ts file; one translation for each form of a number."""
    out = []
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            name, source = context.findtext("name", ""), message.findtext("source", "")
            out.append((name, source, forms or [translation.text or ""]))
    return out


def ts(language: str, messages: list[Message], known: dict[Message, list[str]]) -> bytes:
    """The .ts file of a language, ordered by context and place in the program."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for name in dict.fromkeys(context for context, _ in messages):
        context = ElementTree.SubElement(root, "context")
        ElementTree.SubElement(context, "name").text = name
        for source in (source for where, source in messages if where == name):
            _message(context, source, known.get((name, source), []), FORMS[language])
    ElementTree.indent(root, " ")
    body = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'.encode()


def _message(context: ElementTree.Element, source: str, words: list[str], forms: int) -> None:
    counted = "%n" in source
    message = ElementTree.SubElement(context, "message", **({"numerus": "yes"} if counted else {}))
    ElementTree.SubElement(message, "source").text = source
    done = all(words) and len(words) == (forms if counted else 1)
    translation = ElementTree.SubElement(message, "translation", **({} if done else {"type": "unfinished"}))
    if counted:
        for form in range(forms):
            ElementTree.SubElement(translation, "numerusform").text = words[form] if form < len(words) else ""
    else:
        translation.text = words[0] if words else ""


def compile_ts(source: Path, out: Path) -> None:
    """One .ts file to .qm."""
    subprocess.run([qt_tool("lrelease"), "-silent", str(source), "-qm", str(out)], check=True, capture_output=True)


def main() -> int:
    messages = found()
    unfinished = 0
    for language in FORMS:
        source = FOLDER / f"septa_{language}.ts"
        known = {(context, text): words for context, text, words in rows(source)} if source.is_file() else {}
        source.write_bytes(ts(language, messages, known))
        compile_ts(source, source.with_suffix(".qm"))
        for context, text, words in rows(source):
            if not all(words):
                unfinished += 1
                sys.stdout.write(f"{source.name}: {context}: {text}\n")
    return 1 if unfinished else 0


if __name__ == "__main__":
    sys.exit(main())
