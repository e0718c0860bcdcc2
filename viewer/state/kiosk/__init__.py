"""What changes at a kiosk: is somebody there, and where are they?"""
