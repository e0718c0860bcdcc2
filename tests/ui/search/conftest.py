"""Results to show: two topics, and one of each other kind."""

from __future__ import annotations

from viewer.core.search.model import Group, Hit, Kind, Piece, Results

TOPIC = Hit(Kind.SECTION, "body/bands", "The bands", "", (Piece("They tie the "), Piece("skin", True), Piece(" down.")))
DEEPER = Hit(Kind.SECTION, "body/bands", "Deeper", "deeper", (Piece("Below the "), Piece("skin", True), Piece(".")))
FAT = Hit(Kind.SECTION, "body/fat", "How it lies", "lies", (Piece("Fat lies under the "), Piece("skin", True)))
PART = Hit(Kind.PART, "skin", "Skin")
SCENE = Hit(Kind.SCENE, "flat", "The skin lies flat")
TERM = Hit(Kind.TERM, "dermis", "dermis", "", (Piece("The strong "), Piece("skin", True), Piece(" below.")))
CLAIM = Hit(Kind.CLAIM, "tied", "Bands hold the skin", "", (Piece("Studies of the skin show it."),))

RESULTS = Results(
    "skin",
    (
        Group(Kind.SECTION, "body/bands", "The bands", ("Body",), (TOPIC, DEEPER)),
        Group(Kind.SECTION, "body/fat", "The fat", ("Body", "Below"), (FAT,)),
        Group(Kind.PART, "", "", (), (PART,)),
        Group(Kind.SCENE, "", "", (), (SCENE,)),
        Group(Kind.TERM, "", "", (), (TERM,)),
        Group(Kind.CLAIM, "", "", (), (CLAIM,)),
    ),
    ("skin",),
    total=9,
)
VERDICTS = {"tied": ("contested", "Contested")}
