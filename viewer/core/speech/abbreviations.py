"""Words that end in a full stop without ending a sentence, by language, without the stop and in small letters."""

from __future__ import annotations

from collections.abc import Mapping

Words = Mapping[str, frozenset[str]]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Whatever follows. Those that often end a sentence themselves ("etc.", "Inc.") are left out: a small letter after them
# tells that the sentence goes on.
ABBREVIATIONS: Words = {
    "en": _words("dr mr mrs ms mx prof st rev hon gen sen rep gov vs cf viz messrs jr dept univ"),
    "es": _words("dr dra drs dras sr sra srta sres prof profa lic ing ud uds vd vds d dña sto sta p.ej cf vs núm"),
    "fr": _words("m mm mme mmes mlle dr pr prof st ste cf env p.ex"),
    "de": _words("dr prof hr fr st bzw z.b d.h vgl ca inkl evtl ggf sog bspw usf"),
    "it": _words("dott dott.ssa sig sigg sig.ra prof prof.ssa ing avv cf ecc p.es"),
    "pt": _words("dr dra sr sra srta prof profa eng cf p.ex"),
    "ar": _words("د أ م أ.د"),
}

# Only where a number follows: "no. 5", "Fig. 2", "Jan. 3"; but "I said no. Then …".
BEFORE_NUMBERS: Words = {
    "en": _words(
        "no nos p pp vol vols fig figs art sec ch para tab eq ed approx ca c min max av avg"
        " jan feb mar apr jun jul aug sep sept oct nov dec"
    ),
    "es": _words(
        "n no nº p pp pág págs vol fig figs art cap tab aprox ca máx mín ene feb mar abr jun jul ago sept oct nov dic"
    ),
    "fr": _words("n no p pp vol fig art chap tab env janv févr avr juil sept oct nov déc"),
    "de": _words("nr s bd abb tab kap art jan feb apr aug sept okt nov dez 1 2 3 4 5 6 7 8 9"),
    "it": _words("n p pp vol fig art cap tab circa gen feb mar apr mag giu lug ago sett ott nov dic"),
    "pt": _words("n p pp pág págs vol fig art cap tab aprox jan fev abr ago set out nov dez"),
    "ar": _words("ص ج م هـ"),
}

# After these a single capital is a name of a kind, not an initial: "vitamin C. It …".
LETTERED: Words = {
    "en": _words("vitamin hepatitis type grade part group step plan figure class level section table appendix"),
    "es": _words("vitamina hepatitis tipo grado parte grupo paso plan figura clase nivel sección tabla anexo"),
    "fr": _words("vitamine hépatite type grade partie groupe étape plan figure classe niveau section tableau annexe"),
    "de": _words("vitamin hepatitis typ grad teil gruppe schritt plan abbildung klasse stufe abschnitt tabelle"),
    "it": _words("vitamina epatite tipo grado parte gruppo passo piano figura classe livello sezione tabella"),
    "pt": _words("vitamina hepatite tipo grau parte grupo passo plano figura classe nível secção seção tabela anexo"),
}
