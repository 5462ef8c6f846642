"""Looks for a display before Qt does: Qt would abort the process without saying why."""

from __future__ import annotations

import ctypes
import re
import socket
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


_REMEDY: Final = (
    "Start Claims from a graphical session, or use `claims show` in the terminal; "
    "`--screenshot FILE` makes a picture without a display."
)
_X11_PORT: Final = 6000  # of display 0; each further display has the next one (X(7))
_TIMEOUT_S: Final = 5.0
# ``host:number.screen``; a host is a name, an address, or ``unix``.
_DISPLAY: Final = re.compile(r"(?P<host>.*):(?P<number>\d{1,5})(\.\d+)?")


def missing_display(environ: Mapping[str, str], platform: str = sys.platform) -> str | None:
    """Return why no window can be shown, with what to do; None where one can.

    Args:
        environ: The environment variables.
        platform: As ``sys.platform``; only Linux and the BSDs need a display server.
    """
    asked = environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform in ("win32", "darwin") or asked not in ("", "xcb"):
        return None
    display = environ.get("DISPLAY", "")
    if environ.get("WAYLAND_DISPLAY") and not asked:
        return None
    if not display:
        return f"There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set. {_REMEDY}"
    if not answers(display):
        return f"No X server answers at the display {display!r} that DISPLAY names. {_REMEDY}"
    return None


def answers(display: str) -> bool:
    """Return whether an X server takes connections at ``display``, such as ``:0``.

    Qt would abort the process where none does. Whether the server lets this program in, only Qt
    can find out.
    """
    if display.startswith("/"):  # launchd's socket on macOS, which XQuartz names as it is
        return True
    found = _DISPLAY.fullmatch(display)
    if found is None:
        return False
    host, number = found["host"], int(found["number"])
    if host in ("", "unix") and _connects(socket.AF_UNIX, f"/tmp/.X11-unix/X{number}"):  # noqa: S108 -- where X servers listen
        return True
    if host in ("", "unix") and sys.platform.startswith("linux"):
        # The abstract socket is there for programs in another root folder.
        return _connects(socket.AF_UNIX, f"\0/tmp/.X11-unix/X{number}")
    try:
        with socket.create_connection((host or "localhost", _X11_PORT + number), _TIMEOUT_S):
            return True
    except OSError:
        return False


def _connects(family: int, address: str) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as plug:
        plug.settimeout(_TIMEOUT_S)
        return plug.connect_ex(address) == 0


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
