"""The waiting-room kiosk: one window that covers the screen, a face for each language, and what is laid over it."""
