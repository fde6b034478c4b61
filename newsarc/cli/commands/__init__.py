"""One module a command group; each has ``register(app)``."""
