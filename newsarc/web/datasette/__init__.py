"""The archive in Datasette.

It is in a folder of its own, because Datasette takes ``templates`` and ``static`` next to a plug-in's module for the
plug-in's: from Python 3.12 on, even if the module is no package.
"""
