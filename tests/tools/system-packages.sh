#!/bin/sh
# What Septa needs from the system and pip cannot bring: Python, and the libraries that Qt's own libraries load.
#
#   system-packages.sh run|test           the libraries; for the tests an X server and a reader of PDF too
#   system-packages.sh python run|test    Python and venv; where those are missing, all the rest in the same go
#
# As root on Debian or Ubuntu it installs what is missing. Anywhere else it prints the one line that does.
# Ends with 0 when nothing is missing any more, with 1 when something still is.
set -u
level=${1:?say run or test, or python before it}
PATH=$PATH:/usr/sbin:/sbin
missing=

need() {
    case " $missing " in *" $1 "*) ;; *) missing="${missing:+$missing }$1" ;; esac
}

if [ "$level" = python ]; then
    level=${2:?say run or test after python}
    # PYTHON is the interpreter that was found; empty when there is none.
    if [ -z "${PYTHON:-}" ]; then
        need python3
        need python3-venv
    elif ! "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null; then
        need "$("$PYTHON" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
    fi
    [ -n "$missing" ] || exit 0
fi
# Nothing to ask for where there is no ldconfig to ask (macOS, musl): Septa itself says what Qt cannot load.
if libraries=$(ldconfig -p 2>/dev/null); then
    # Asked by library, not by package: package names differ between releases (libglib2.0-0, libglib2.0-0t64).
    while read -r library package; do
        case $libraries in *"$library "*) ;; *) need "$package" ;; esac
    done <<LIBRARIES
libEGL.so.1 libegl1
libGL.so.1 libgl1
libfontconfig.so.1 libfontconfig1
libfreetype.so.6 libfreetype6
libdbus-1.so.3 libdbus-1-3
libglib-2.0.so.0 libglib2.0-0
libgthread-2.0.so.0 libglib2.0-0
libzstd.so.1 libzstd1
libgssapi_krb5.so.2 libgssapi-krb5-2
libX11.so.6 libx11-6
libX11-xcb.so.1 libx11-xcb1
libxkbcommon.so.0 libxkbcommon0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxcb.so.1 libxcb1
libxcb-cursor.so.0 libxcb-cursor0
libxcb-glx.so.0 libxcb-glx0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render.so.0 libxcb-render0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-shm.so.0 libxcb-shm0
libxcb-sync.so.1 libxcb-sync1
libxcb-util.so.1 libxcb-util1
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xinerama.so.0 libxcb-xinerama0
libxcb-xkb.so.1 libxcb-xkb1
LIBRARIES
    if [ "$level" = test ]; then
        command -v Xvfb >/dev/null || need xvfb
        command -v xdotool >/dev/null || need xdotool
        command -v xrandr >/dev/null || need x11-xserver-utils
        command -v pdftotext >/dev/null || need poppler-utils
        # The kiosk's session: a compositor, its picture, and a window manager without keys.
        command -v cage >/dev/null || need cage
        command -v grim >/dev/null || need grim
        command -v openbox >/dev/null || need openbox
        # The visitors who want out: what the kernel is asked for, another window, the clipboard, a code's reader.
        command -v strace >/dev/null || need strace
        command -v xmessage >/dev/null || need x11-utils
        command -v zbarimg >/dev/null || need zbar-tools
        command -v faketime >/dev/null || need faketime
        ldconfig -p | grep -q 'libwayland-cursor.so.0 ' || need libwayland-cursor0
        # A screen reader's ear: the accessibility bus, a session for it, and the system Python's way to ask.
        command -v dbus-run-session >/dev/null || need dbus-daemon
        ls /usr/libexec/at-spi-bus-launcher /usr/lib/at-spi2-core/at-spi-bus-launcher 2>/dev/null | grep -q . ||
            need at-spi2-core
        /usr/bin/python3 -c 'import pyatspi' 2>/dev/null || need python3-pyatspi
    fi
fi

[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null; then
    echo "Septa needs some things that this system lacks. Debian calls them: $missing" >&2
    echo "Please install the packages of your system that hold them." >&2
    exit 1
fi
if [ "$(id -u)" != 0 ]; then
    echo "Septa needs some system packages. This line installs them:" >&2
    echo "    sudo apt-get install -y --no-install-recommends $missing" >&2
    exit 1
fi
echo "Installing system packages: $missing"
export DEBIAN_FRONTEND=noninteractive
# The list of packages is split on purpose.
# shellcheck disable=SC2086
if ! { apt-get update -qq && apt-get install -y -qq --no-install-recommends $missing >/dev/null; }; then
    echo "apt-get could not install: $missing" >&2
    exit 1
fi
