"""What a kiosk knows: its configuration, hours, PIN, counts, sizes. No Qt."""
