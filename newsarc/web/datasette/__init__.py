"""The archive in Datasette. In a folder of its own, because Datasette takes ``templates`` and ``static`` beside a plug-in's
module for its own: from Python 3.12 on also where the module is no package."""
