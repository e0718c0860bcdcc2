"""The few words that Septa itself puts into an article. They belong to the article's language, not the interface's."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


@dataclass(frozen=True)
class Words:
    studies: str  # heading of a claim note
    studies_of_claim: str  # the same, where the claim itself is not shown
    verdicts: Mapping[str, str]
    sources: str
    instead: str  # before the wording a clinic can stand behind
    omitted: str  # where a claim has no such wording
    told: str  # before links to where a claim is told
    cited: str  # before links to where a source is cited
    copy: str  # of a reference
    more: str  # title of a fold that names none
    notes: str  # heading of the footnotes
    back: str  # tooltip of the way back from a footnote
    online: str  # a picture or film that is not in the pack
    missing: str
    also: str  # heading of the additions
    other: str  # references that no letter sorts
    claim_left_out: str
    block_left_out: str
    page_left_out: str


_ENGLISH = Words(
    studies="What studies say",
    studies_of_claim="What studies say of the source article's claim",
    verdicts={
        "supported": "supported",
        "partly-supported": "partly supported",
        "contested": "contested",
        "unsupported": "unsupported",
        "outdated": "outdated",
        "advice": "advice",
    },
    sources="Sources",
    instead="In words a clinic can stand behind",
    omitted="A statement of the source article is left out here.",
    told="Told in",
    cited="Cited in",
    copy="Cite…",
    more="More",
    notes="Notes",
    back="Back to the text",
    online="This is online only.",
    missing="This picture is missing.",
    also="Also worth knowing",
    other="Other",
    claim_left_out="A sentence is left out here. It may only be shown beside a note on what studies say, "
    "and that note is missing.",
    block_left_out="A block of this page is left out. It is too large or too deeply nested to show safely.",
    page_left_out="This page is left out. Its text could not be read as Markdown.",
)

_SPANISH = Words(
    studies="Lo que dicen los estudios",
    studies_of_claim="Lo que dicen los estudios sobre la afirmación del artículo original",
    verdicts={
        "supported": "respaldado",
        "partly-supported": "respaldado en parte",
        "contested": "en debate",
        "unsupported": "sin respaldo",
        "outdated": "desfasado",
        "advice": "consejo",
    },
    sources="Fuentes",
    instead="En palabras que una clínica puede respaldar",
    omitted="Aquí se omite una afirmación del artículo original.",
    told="Se cuenta en",
    cited="Se cita en",
    copy="Citar…",
    more="Más",
    notes="Notas",
    back="Volver al texto",
    online="Esto solo está en internet.",
    missing="Falta esta imagen.",
    also="También conviene saber",
    other="Otros",
    claim_left_out="Aquí se omite una frase. Solo puede mostrarse junto a una nota sobre lo que dicen los estudios, "
    "y esa nota falta.",
    block_left_out="Se omite un bloque de esta página. Es demasiado grande o tiene demasiados niveles "
    "para mostrarlo con seguridad.",
    page_left_out="Se omite esta página. Su texto no se pudo leer como Markdown.",
)

_ARABIC = Words(
    studies="ماذا تقول الدراسات",
    studies_of_claim="ماذا تقول الدراسات عن ادّعاء المقال الأصلي",
    verdicts={
        "supported": "مدعوم بالأدلة",
        "partly-supported": "مدعوم جزئيًا",
        "contested": "محل خلاف",
        "unsupported": "غير مدعوم بالأدلة",
        "outdated": "قديم",
        "advice": "نصيحة",
    },
    sources="المصادر",
    instead="بكلمات يمكن للعيادة أن تتبنّاها",
    omitted="حُذفت هنا عبارة من المقال الأصلي.",
    told="وردت في",
    cited="استُشهد به في",
    copy="استشهاد…",
    more="المزيد",
    notes="الحواشي",
    back="العودة إلى النص",
    online="هذا متاح على الإنترنت فقط.",
    missing="هذه الصورة مفقودة.",
    also="من المفيد أيضًا أن تعرف",
    other="أخرى",
    claim_left_out="حُذفت جملة هنا. لا يجوز عرضها إلا بجانب ملاحظة عمّا تقوله الدراسات، وهذه الملاحظة مفقودة.",
    block_left_out="حُذف جزء من هذه الصفحة لأنه كبير جدًا أو متداخل جدًا بحيث لا يمكن عرضه بأمان.",
    page_left_out="حُذفت هذه الصفحة. تعذّرت قراءة نصها بصيغة Markdown.",
)

_BY_LANGUAGE = {"en": _ENGLISH, "es": _SPANISH, "ar": _ARABIC}


def words_of(language: str) -> Words:
    """The words of a language ("es", "es-MX"); English for a language that has none here."""
    return _BY_LANGUAGE.get(_base(language), _ENGLISH)


def right_to_left(language: str) -> bool:
    """Is the language written from right to left?"""
    return _base(language) in _RIGHT_TO_LEFT


def direction(text: str) -> str:
    """ "ltr" or "rtl" by the first letter that has a direction; empty when none has."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("L", "R", "AL"):
            return "ltr" if kind == "L" else "rtl"
    return ""


def _base(language: str) -> str:
    return language.replace("_", "-").partition("-")[0].lower()
