"""Which languages a pack has, and which file is a page in which of them.

By suffix, as mkdocs-static-i18n does by default: ``page.es.md`` is the Spanish ``page.md``. Its other layout, a folder
for each language (``docs/es/page.md``), is read too.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from viewer.core.content.files import PAGE_SUFFIXES, is_page
from viewer.core.content.safe_yaml import Document
from viewer.core.problems import Problem

DEFAULT = "en"
_CODE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")


@dataclass(frozen=True)
class Language:
    """What the pack says of one of its languages."""

    code: str
    site_name: str = ""
    nav: object = None  # a nav of its own
    nav_keys: tuple[str | int, ...] = ()  # where it is written
    nav_translations: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Languages:
    """Every language of the pack, the default one first."""

    all: tuple[Language, ...]
    by_folder: bool = False
    problems: tuple[Problem, ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(language.code for language in self.all)

    @property
    def default(self) -> str:
        return self.all[0].code

    def of(self, code: str) -> Language:
        return next((language for language in self.all if language.code == code), self.all[0])

    def split(self, path: str) -> tuple[str, str]:
        """A source path as (its form in the default language, language code or "" where the name says none)."""
        if self.by_folder:
            first, _, rest = path.partition("/")
            return (rest, first) if rest and first in self.codes else (path, "")
        stem, suffix = posixpath.splitext(path)
        name, dot, code = stem.rpartition(".")
        if dot and code in self.codes and posixpath.basename(name):
            return name + suffix, code
        return path, ""


@dataclass(frozen=True)
class PageFile:
    """A page in all its languages. ``path`` is the default language's form, whether or not that file exists."""

    id: str
    path: str
    variants: Mapping[str, str]  # language code, or "" for the plain name -> source path below docs

    def source(self, language: str, default: str) -> tuple[str, str]:
        """(source path, its language): the language asked for, else the default one's, else whichever there is."""
        for code in (language, default):
            if code in self.variants:
                return self.variants[code], code
            if code == default and "" in self.variants:
                return self.variants[""], default
        code, path = next(iter(self.variants.items()))
        return path, code

    def has(self, language: str, default: str) -> bool:
        return language in self.variants or (language == default and "" in self.variants)


def read_languages(document: Document) -> Languages:
    """From ``extra: pack: languages:``, else from the i18n plug-in, else from the theme, else English."""
    problems: list[Problem] = []
    plugin, plugin_keys = _plugin(document.mapping.get("plugins"))
    found = {language.code: language for language in _plugin_languages(document, plugin, plugin_keys, problems)}
    own = _own(document, problems)
    merged = [
        Language(
            language.code,
            language.site_name or known.site_name,
            known.nav,
            known.nav_keys,
            {**known.nav_translations, **language.nav_translations},
        )
        if (known := found.get(language.code))
        else language
        for language in own
    ] or list(found.values())
    if not merged:
        theme = document.mapping.get("theme")
        code = theme.get("language") if isinstance(theme, dict) else None
        merged = [Language(code if isinstance(code, str) and _CODE.fullmatch(code) else DEFAULT)]
    by_folder = plugin.get("docs_structure") == "folder"
    return Languages(tuple(merged), by_folder, tuple(problems))


def group_pages(files: Iterable[str], languages: Languages) -> dict[str, PageFile]:
    """Every page of the pack by its default form. A README beside an index of the same folder is left out."""
    variants: dict[str, dict[str, str]] = {}
    for path in sorted(files):
        if is_page(path):
            form, code = languages.split(path)
            variants.setdefault(form, {})[code] = path
    pages: dict[str, PageFile] = {}
    taken: set[str] = set()
    for form, found in variants.items():
        folder, name = posixpath.split(form)
        if _stem(name) == "README" and any(
            posixpath.join(folder, "index" + suffix) in variants for suffix in PAGE_SUFFIXES
        ):
            continue
        topic_id = posixpath.join(folder, _stem(name))
        if topic_id in taken:  # a.md beside a.markdown
            topic_id = form
        taken.add(topic_id)
        pages[form] = PageFile(topic_id, form, found)
    return pages


def is_index(path: str) -> bool:
    return _stem(posixpath.basename(path)) in ("index", "README")


def _stem(name: str) -> str:
    return posixpath.splitext(name)[0]


def _own(document: Document, problems: list[Problem]) -> list[Language]:
    extra = document.mapping.get("extra")
    pack = extra.get("pack") if isinstance(extra, dict) else None
    given = pack.get("languages") if isinstance(pack, dict) else None
    keys = ("extra", "pack", "languages")
    if isinstance(given, dict):
        rows: Iterator[tuple[object, tuple[str | int, ...]]] = (
            ({**(more if isinstance(more, dict) else {"site_name": more}), "locale": code}, (*keys, code))
            for code, more in given.items()
        )
    elif isinstance(given, list):
        rows = ((row, (*keys, number)) for number, row in enumerate(given))
    elif isinstance(given, str):
        rows = iter([(given, keys)])
    else:
        return []
    return _rows(document, rows, problems)


def _plugin(plugins: object) -> tuple[dict[str, object], tuple[str | int, ...]]:
    """The settings of the i18n plug-in and where they are written."""
    if isinstance(plugins, dict):
        settings = plugins.get("i18n")
        return (settings if isinstance(settings, dict) else {}), ("plugins", "i18n")
    for number, plugin in enumerate(plugins if isinstance(plugins, list) else []):
        if isinstance(plugin, dict) and isinstance(plugin.get("i18n"), dict):
            return plugin["i18n"], ("plugins", number, "i18n")
    return {}, ()


def _plugin_languages(
    document: Document, plugin: dict[str, object], keys: tuple[str | int, ...], problems: list[Problem]
) -> list[Language]:
    given = plugin.get("languages")
    listed = given if isinstance(given, list) else []
    rows = [(row, (*keys, "languages", number)) for number, row in enumerate(listed)]
    rows.sort(key=lambda row: not (isinstance(row[0], dict) and row[0].get("default") is True))
    return _rows(document, rows, problems)


def _rows(
    document: Document, rows: Iterable[tuple[object, tuple[str | int, ...]]], problems: list[Problem]
) -> list[Language]:
    found: dict[str, Language] = {}
    for row, keys in rows:
        settings = row if isinstance(row, dict) else {"locale": row}
        code = settings.get("locale", settings.get("code"))
        code = "no" if code is False else code  # YAML reads the code of Norwegian as "false"
        if settings.get("build") is False or code == "null":  # static-i18n's mark for "no language"
            continue
        if not isinstance(code, str) or not _CODE.fullmatch(code):
            problems.append(
                document.problem(f"'{code}' is no language code", "write a code such as en or pt-BR", *keys)
            )
        elif code in found:
            problems.append(document.problem(f"the language {code} stands here twice", "keep one of them", *keys))
        else:
            words = settings.get("nav_translations")
            site_name = settings.get("site_name")
            found[code] = Language(
                code,
                site_name if isinstance(site_name, str) else "",
                settings.get("nav"),
                (*keys, "nav"),
                {name: str(word) for name, word in words.items()} if isinstance(words, dict) else {},
            )
    return list(found.values())
