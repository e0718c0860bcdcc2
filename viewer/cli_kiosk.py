"""``septa kiosk …``: what staff do on the command line to set a kiosk up and to look after it."""

from __future__ import annotations
