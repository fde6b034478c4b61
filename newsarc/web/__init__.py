"""The reading room: an archive in the browser. ``newsarc.web.app.create_app`` makes the ASGI application."""
