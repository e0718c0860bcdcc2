"""The words that Septa puts on paper. They belong to the language of what is printed, not to that of the interface."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PaperWords:
    """``{…}`` are filled in by who uses them."""

    contents: str
    page: str  # after a link: "page {number}"
    sources: str
    glossary: str
    evidence: str
    references: str
    reviewed: str  # "{date}"
    due: str  # "{date}"
    licence: str
    version: str
    printed: str  # "{date}"
    articles: str  # "{count}"
    illustration: str
    advice: str  # that it is none
    short_advice: str  # under every page
    bodies: str
    shortened: str
    whole: str  # where the whole article is
    elsewhere: str  # after the name of a page that is not in this print
    questions: str  # title of a page
    ask: str  # what to do with it
    date: str
    person: str
    notes: str  # the reader's own
    left_out: str  # "{reason}"
    made_with: str


_ENGLISH = PaperWords(
    contents="Contents",
    page="page {number}",
    sources="Sources",
    glossary="Glossary",
    evidence="Evidence",
    references="References",
    reviewed="Last reviewed: {date}",
    due="Next review due: {date}",
    licence="Licence",
    version="Version",
    printed="Printed: {date}",
    articles="{count} articles",
    illustration="The picture is an illustration, not a prediction. It cannot show what your skin is or will be like.",
    advice="This is not medical advice. A doctor who can see you and listen to you knows more than any page.",
    short_advice="To understand, not to treat: this is not medical advice.",
    bodies="Bodies come in every shape, and each one deserves respect.",
    shortened="Some parts are left out here.",
    whole="The whole article is in Septa: “{title}”.",
    elsewhere="in the guide",
    questions="Questions for my clinician",
    ask="Take this page along. Write down what you hear, in your own words.",
    date="Date",
    person="Talked with",
    notes="My notes",
    left_out="This page could not be read: {reason}",
    made_with="Made with Septa.",
)

_SPANISH = PaperWords(
    contents="Contenido",
    page="página {number}",
    sources="Fuentes",
    glossary="Glosario",
    evidence="Pruebas",
    references="Referencias",
    reviewed="Última revisión: {date}",
    due="Próxima revisión: {date}",
    licence="Licencia",
    version="Versión",
    printed="Impreso: {date}",
    articles="{count} artículos",
    illustration="El dibujo es una ilustración. No predice cómo es ni cómo será tu piel.",
    advice="Esto no es consejo médico. Un médico que te ve y te escucha sabe más que cualquier página.",
    short_advice="Para entender, no para tratar: no es consejo médico.",
    bodies="Hay cuerpos de todas las formas, y cada uno merece respeto.",
    shortened="Aquí faltan algunas partes.",
    whole="El artículo completo está en Septa: «{title}».",
    elsewhere="en la guía",
    questions="Preguntas para mi médico",
    ask="Lleva esta hoja contigo. Apunta lo que oigas, con tus propias palabras.",
    date="Fecha",
    person="Hablé con",
    notes="Mis notas",
    left_out="No se pudo leer esta página: {reason}",
    made_with="Hecho con Septa.",
)

_ARABIC = PaperWords(
    contents="المحتويات",
    page="صفحة {number}",
    sources="المصادر",
    glossary="المسرد",
    evidence="الأدلة",
    references="المراجع",
    reviewed="آخر مراجعة: {date}",
    due="موعد المراجعة القادمة: {date}",
    licence="الرخصة",
    version="الإصدار",
    printed="تاريخ الطباعة: {date}",
    articles="عدد المقالات: {count}",
    illustration="هذه الصورة رسم توضيحي، وليست توقعًا لشكل بشرتك الآن أو لاحقًا.",
    advice="هذه ليست نصيحة طبية. الطبيب الذي يراك ويستمع إليك يعرف أكثر من أي صفحة.",
    short_advice="للفهم لا للعلاج: هذه ليست نصيحة طبية.",
    bodies="الأجسام لها كل الأشكال، وكل جسم يستحق الاحترام.",
    shortened="حُذفت بعض الأجزاء هنا.",
    whole="المقالة كاملة في Septa: «{title}».",
    elsewhere="في الدليل",
    questions="أسئلة لطبيبي",
    ask="خذ هذه الورقة معك، واكتب ما تسمعه بكلماتك أنت.",
    date="التاريخ",
    person="تحدثت مع",
    notes="ملاحظاتي",
    left_out="تعذّرت قراءة هذه الصفحة: {reason}",
    made_with="أُعدّ بواسطة Septa.",
)

_BY_LANGUAGE = {"en": _ENGLISH, "es": _SPANISH, "ar": _ARABIC}


def paper_words(language: str) -> PaperWords:
    """The words of a language ("es", "es-MX"); English for a language that has none here."""
    return _BY_LANGUAGE.get(language.replace("_", "-").partition("-")[0].lower(), _ENGLISH)
