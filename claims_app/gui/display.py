"""Looks for a display before Qt does: Qt would abort the process without saying why."""

from __future__ import annotations

import ctypes
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

# What each library that Qt's X11 plugin opens is called in Debian 12.
_LIBRARIES: Final = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
_X11_LIBRARIES: Final = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-randr.so.0": "libxcb-randr0",
}


def missing_display(environ: Mapping[str, str], platform: str = sys.platform) -> str | None:
    """Return why no window can be shown, with what to do; None where one can.

    Args:
        environ: The environment variables.
        platform: As ``sys.platform``; only Linux and the BSDs need a display server.
    """
    if platform in ("win32", "darwin") or environ.get("QT_QPA_PLATFORM"):
        return None
    if environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"):
        return None
    return (
        "There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set. "
        "Start Claims from a graphical session, or use `claims show` in the terminal; "
        "`--screenshot FILE` makes a picture without a display."
    )


def missing_libraries(
    environ: Mapping[str, str],
    platform: str = sys.platform,
    load: Callable[[str], object] = ctypes.CDLL,
) -> str | None:
    """Return which system libraries Qt lacks, with the line that installs them, or None.

    Qt names ``xcb-cursor0`` whichever library is missing, and then aborts.
    """
    if platform in ("win32", "darwin"):
        return None
    wanted = dict(_LIBRARIES)
    if environ.get("QT_QPA_PLATFORM", "xcb") == "xcb" and environ.get("DISPLAY"):
        wanted |= _X11_LIBRARIES
    packages = []
    for library, package in wanted.items():
        try:
            load(library)
        except OSError:
            packages.append(package)
    if not packages:
        return None
    return (
        "Qt needs system libraries that are not installed. On Debian or Ubuntu: "
        f"sudo apt-get install {' '.join(packages)}"
    )
