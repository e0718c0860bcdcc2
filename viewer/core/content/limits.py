"""How much of a pack Septa takes in. Bytes, counts and depths; beyond them a clear message, never a hang."""

from __future__ import annotations

PAGE_BYTES = 16 * 1024 * 1024  # a page is read up to this size; long ones are shown in parts
PICTURE_BYTES = 8 * 1024 * 1024
YAML_BYTES = 256 * 1024
CLAIMS_BYTES = 1024 * 1024  # claims.yaml carries a whole bibliography
HEAD_BYTES = 64 * 1024  # enough of a page to find its front matter and its first heading

FILES = 20_000
FOLDER_DEPTH = 12

YAML_DEPTH = 20
YAML_NODES = 50_000  # counted with every alias written out
YAML_PROBLEMS = 100  # told of one file; a file with more is broken as a whole
INHERIT_DEPTH = 4

ROWS = 1_000  # of assumptions.yaml
SCENES = 500
TOURS = 100
STOPS = 200  # of a tour
QUIZZES = 200
QUIZ_QUESTIONS = 50  # of a quiz
QUIZ_CHOICES = 10  # of a question
USES_PAGES = 1_000  # looked through for what they cite, when a list of the evidence is shown
SUMMARY_LENGTH = 280  # letters; less than of a title, which cuts between letters
ROW_ID = 64  # letters
ROW_TEXT = 1_000  # letters of a sentence
ROW_SHOWN = 60  # letters of a wrong value in a message

TITLE_LENGTH = 300
MARKS_PER_LETTER = 8  # combining marks on one letter; more is noise that stalls the shaping of text

ARTICLES_KEPT = 50
