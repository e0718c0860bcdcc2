"""glossary.yaml: the pack's terms in plain words; ``glossary.es.yaml`` holds them in Spanish."""

from __future__ import annotations

from collections.abc import Iterable

from viewer.core.content import safe_yaml
from viewer.core.content.config import PARTS
from viewer.core.content.files import FileRefusedError, PackFiles
from viewer.core.content.model import Term
from viewer.core.content.safe_yaml import Document
from viewer.core.content.titles import clean_title
from viewer.core.problems import Problem


def read_glossary(files: PackFiles, language: str, default: str) -> tuple[tuple[Term, ...], tuple[Problem, ...]]:
    """The terms in a language; a term that only the default language explains is taken from there."""
    names = ["glossary.yaml"] if language == default else [f"glossary.{language}.yaml", "glossary.yaml"]
    if language == default and files.exists_root(f"glossary.{default}.yaml"):
        names = [f"glossary.{default}.yaml"]
    terms: dict[str, Term] = {}
    problems: list[Problem] = []
    for name in names:
        found, faults = _read(files, name)
        problems += faults
        for term in found:
            terms.setdefault(term.id, term)
    return tuple(terms.values()), tuple(problems)


def _read(files: PackFiles, name: str) -> tuple[list[Term], list[Problem]]:
    if not files.exists_root(name):
        return [], []
    try:
        document = safe_yaml.read(files.read_root(name), name)
    except FileRefusedError as error:
        return [], [Problem(name, 1, error.fault, error.cure)]
    problems = list(document.problems)
    value = document.value
    keys: tuple[str | int, ...] = ()
    if isinstance(value, dict) and isinstance(value.get("terms"), list):
        value, keys = value["terms"], ("terms",)
    if value is not None and not isinstance(value, list):
        problems.append(Problem(name, 1, "this is not a list of terms", "write - id: … word: … definition: …"))
    terms: dict[str, Term] = {}
    for number, row in enumerate(value if isinstance(value, list) else ()):
        term = _term(document, row, (*keys, number), problems)
        if term and term.id in terms:
            problems.append(document.problem(f"the term '{term.id}' stands here twice", "keep one", *keys, number))
        elif term:
            terms[term.id] = term
    return list(terms.values()), problems


def _term(document: Document, row: object, keys: tuple[str | int, ...], problems: list[Problem]) -> Term | None:
    if not isinstance(row, dict):
        problems.append(document.problem("this term is no list of fields", "write id, word and definition", *keys))
        return None
    text = {key: clean_title(str(row[key])) for key in ("id", "word") if isinstance(row.get(key), str | int | float)}
    definition = row.get("definition")
    missing = [key for key in ("id", "word") if not text.get(key)]
    if not isinstance(definition, str) or not definition.strip():
        missing.append("definition")
    if missing:
        name = text.get("word") or text.get("id") or "a term"
        problems.append(document.problem(f"'{name}' has no {' and no '.join(missing)}", "add what is missing", *keys))
        return None
    part = row.get("part") or ""
    if part not in ("", *PARTS):
        text_of = f"'{part}' is not a part of the picture"
        problems.append(document.problem(text_of, f"use {', '.join(PARTS)}, or take it out", *keys, "part"))
        part = ""
    forms = row.get("forms") or ()
    rows: Iterable[object] = forms if isinstance(forms, list | tuple) else [forms]
    words = tuple(dict.fromkeys(clean_title(form) for form in rows if isinstance(form, str) and form.strip()))
    return Term(text["id"], text["word"], " ".join(str(definition).split()), words, str(part))
