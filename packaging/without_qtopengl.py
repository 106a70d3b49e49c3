"""Runs before the built program: the binding of QtQuick imports that of QtOpenGL, which is 9 MB.

It looks there for the classes of two parameters of functions that nothing here calls, and goes on
where there are none. Qt's own drawing by OpenGL has nothing to do with it.
"""

import sys
from types import ModuleType

sys.modules["PySide6.QtOpenGL"] = ModuleType("PySide6.QtOpenGL")
