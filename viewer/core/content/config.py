"""mkdocs.yml, read: who the pack is, its languages, its nav, and the words that name parts of the picture."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, replace
from pathlib import Path

from viewer.core.content import limits, safe_yaml
from viewer.core.content.files import FileRefusedError, PackFiles, plain_path
from viewer.core.content.languages import Languages, read_languages
from viewer.core.content.model import PackInfo, PartWords
from viewer.core.content.safe_yaml import Document
from viewer.core.content.titles import clean_title, name_title
from viewer.core.problems import Problem
from viewer.core.quilt.parts import Part

NAMES = ("mkdocs.yml", "mkdocs.yaml")
PARTS = tuple(part.value for part in Part)


@dataclass(frozen=True)
class Config:
    """What mkdocs.yml says, with a default for all it does not say."""

    document: Document
    info: PackInfo
    languages: Languages
    part_words: PartWords
    docs_dir: str = "docs"
    nav: object = None
    nav_key: str = "nav"
    exclude: tuple[str, ...] = ()  # gitignore patterns of pages that are not in the pack
    problems: tuple[Problem, ...] = ()


def read_config(root: Path) -> Config:
    """Read the pack's mkdocs.yml. A missing or bad one gives a pack without nav, and problems."""
    files = PackFiles(root, ".")
    document = _document(files)
    problems = list(document.problems)
    languages = read_languages(document)
    problems += languages.problems
    own = _own(document)
    info = _info(document, own, languages, files.root.name, problems)
    nav_key = "nav" if "nav" in document.mapping or "pages" not in document.mapping else "pages"
    return Config(
        document=document,
        info=info,
        languages=languages,
        part_words=_part_words(document, own, languages, problems),
        docs_dir=_docs_dir(document, problems),
        nav=document.mapping.get(nav_key),
        nav_key=nav_key,
        exclude=_patterns(document.mapping.get("exclude_docs")) + _patterns(document.mapping.get("draft_docs")),
        problems=tuple(problems),
    )


def _document(files: PackFiles) -> Document:
    for name in NAMES:
        if files.exists_root(name):
            document = _inherited(files, name, 1)
            if document.value is not None and not isinstance(document.value, dict):
                text = "this is not a list of settings"
                problem = Problem(name, 1, text, "begin with site_name: …, as MkDocs does")
                return Document(name, None, {}, (*document.problems, problem))
            if not document.problems and not document.mapping:
                problem = Problem(name, 1, "this file is empty", "begin with site_name: …, as MkDocs does")
                return replace(document, problems=(problem,))
            return document
    return Document(NAMES[0], {})


def _inherited(files: PackFiles, name: str, depth: int) -> Document:
    try:
        document = safe_yaml.read(files.read_root(name), name)
    except FileRefusedError as error:
        return Document(name, None, {}, (Problem(name, 1, error.fault, error.cure),))
    if "INHERIT" not in document.mapping:
        return document
    parent = document.mapping["INHERIT"]
    try:
        if not isinstance(parent, str) or depth >= limits.INHERIT_DEPTH:
            raise FileRefusedError("INHERIT goes too far" if isinstance(parent, str) else "INHERIT names no file")
        path = plain_path(posixpath.normpath(posixpath.join(posixpath.dirname(name), parent)))
        files.read_root(path)
    except FileRefusedError as error:
        problem = document.problem(
            f"the settings to inherit are not read: {error.fault}", "name a file of the pack", "INHERIT"
        )
        return Document(name, document.value, document.places, (*document.problems, problem))
    base = _inherited(files, path, depth + 1)
    value = _merged(base.mapping, {key: value for key, value in document.mapping.items() if key != "INHERIT"})
    return Document(name, value, {**base.places, **document.places}, (*base.problems, *document.problems))


def _merged(base: dict[str, object], over: dict[str, object]) -> dict[str, object]:
    """Mappings are merged key by key; everything else is replaced, as MkDocs does."""
    result = dict(base)
    for key, value in over.items():
        below = result.get(key)
        result[key] = _merged(below, value) if isinstance(below, dict) and isinstance(value, dict) else value
    return result


def _own(document: Document) -> dict[str, object]:
    extra = document.mapping.get("extra")
    own = extra.get("pack") if isinstance(extra, dict) else None
    return own if isinstance(own, dict) else {}


def _info(
    document: Document, own: dict[str, object], languages: Languages, folder: str, problems: list[Problem]
) -> PackInfo:
    def text(key: str) -> str:
        value = own.get(key)
        if isinstance(value, dict | list):
            problems.append(document.problem(f"{key} must be one text", f"write {key}: …", "extra", "pack", key))
            return ""
        return "" if value is None else clean_title(str(value))

    site_name = document.mapping.get("site_name")
    if site_name is not None and not isinstance(site_name, str | int | float):
        problems.append(document.problem("site_name must be one text", "write site_name: …", "site_name"))
        site_name = None
    title = clean_title(str(site_name)) if site_name is not None else ""
    titles = {language.code: clean_title(language.site_name) for language in languages.all if language.site_name}
    return PackInfo(
        id=re.sub(r"[^\w.-]+", "-", text("id") or folder).strip("-.").lower() or "pack",
        title=title or titles.get(languages.default) or name_title(folder),
        version=text("version"),
        licence=text("licence") or text("license"),
        reviewed=text("reviewed"),
        review_due=text("review_due"),
        languages=languages.codes,
        titles=titles,
    )


def _docs_dir(document: Document, problems: list[Problem]) -> str:
    given = document.mapping.get("docs_dir", "docs")
    try:
        if not isinstance(given, str):
            raise FileRefusedError("docs_dir must be the name of a folder")
        normal = posixpath.normpath(given)
        return "." if normal == "." else plain_path(normal)
    except FileRefusedError as error:
        problems.append(
            document.problem(f"docs_dir is not used: {error.fault}", "name a folder of the pack", "docs_dir")
        )
        return "docs"


def _part_words(document: Document, own: dict[str, object], languages: Languages, problems: list[Problem]) -> PartWords:
    """``{part: [words]}`` of the default language, or ``{language: {part: [words]}}``."""
    given = own.get("parts")
    keys: tuple[str | int, ...] = ("extra", "pack", "parts")
    if given is None:
        return PartWords()
    if not isinstance(given, dict):
        problems.append(document.problem("parts must be a list of parts with their words", "fat: [fat, …]", *keys))
        return PartWords()
    result: dict[str, dict[str, tuple[str, ...]]] = {}
    for key, value in given.items():
        if key in PARTS or (key not in languages.codes and not isinstance(value, dict)):
            rows, language, above = {key: value}, languages.default, keys
        elif key in languages.codes and isinstance(value, dict):
            rows, language, above = value, key, (*keys, key)
        else:
            text = f"'{key}' is neither a part nor a language of this pack"
            problems.append(document.problem(text, f"use {', '.join(PARTS)}", *keys, key))
            continue
        for part, words in rows.items():
            found = _words(document, part, words, (*above, part), problems)
            if found:
                result.setdefault(language, {})[part] = found
    return PartWords(result)


def _words(
    document: Document, part: str, words: object, keys: tuple[str | int, ...], problems: list[Problem]
) -> tuple[str, ...]:
    if part not in PARTS:
        problems.append(document.problem(f"'{part}' is not a part of the picture", f"use {', '.join(PARTS)}", *keys))
        return ()
    rows = words if isinstance(words, list) else [words]
    found = [" ".join(word.split()) for word in rows if isinstance(word, str) and word.strip()]
    if len(found) < len(rows):
        problems.append(document.problem(f"the words of {part} must be texts", f"{part}: [word, word]", *keys))
    return tuple(dict.fromkeys(found))


def _patterns(value: object) -> tuple[str, ...]:
    return tuple(line for line in value.splitlines() if line.strip()) if isinstance(value, str) else ()
