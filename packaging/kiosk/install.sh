#!/bin/sh
# Puts the kiosk's system files in place; nothing is started. As root, on the machine itself or into a folder.
#
#   install.sh [--dry-run] [--root DIR] [--python PYTHON] [--x11]
#
#   --dry-run   only say what would be done
#   --root DIR  into DIR, as into an image of a machine; then nothing of this machine is touched
#   --python P  the Python that Septa is installed in (/opt/septa/bin/python3)
#   --x11       Septa on an X server with openbox, in the place of cage
set -eu
here=$(dirname "$0")
root=
python=/opt/septa/bin/python3
dry=
x11=
while [ $# -gt 0 ]; do
    case $1 in
        --dry-run) dry=yes ;;
        --x11) x11=yes ;;
        --root) root=${2:?--root needs a folder}; shift ;;
        --python) python=${2:?--python needs a path}; shift ;;
        -h | --help) sed -n '2,9s/^# \{0,1\}//p' "$0"; exit 0 ;;
        *) echo "install.sh: $1 is not understood; see --help." >&2; exit 2 ;;
    esac
    shift
done
case $python in
    /*) ;;
    *) echo "install.sh: --python needs a whole path." >&2; exit 2 ;;
esac
case $python in
    *[!A-Za-z0-9/._+-]*) echo "install.sh: a path with other signs than letters, digits and ._+- will not do." >&2; exit 2 ;;
esac
if [ -z "$root" ] && [ -z "$dry" ] && [ "$(id -u)" != 0 ]; then
    echo "install.sh: only root can write there. Try: sudo $0" >&2
    exit 1
fi

say() { echo "$*"; }

# put SOURCE TARGET MODE
put() {
    say "$2"
    [ -z "$dry" ] || return 0
    mkdir -p "$(dirname "$root$2")"
    sed -e "s|@PYTHON@|$python|g" -e "s|@CONFIG@|/etc/septa/kiosk.toml|g" -e "s|@SHARE@|/usr/share/septa-kiosk|g" \
        "$here/$1" >"$root$2.new"
    chmod "$3" "$root$2.new"
    mv "$root$2.new" "$root$2"
}

mask() {
    say "$1 is masked"
    [ -z "$dry" ] || return 0
    mkdir -p "$root/etc/systemd/system"
    ln -sfn /dev/null "$root/etc/systemd/system/$1"
}

put septa-kiosk /usr/lib/septa/septa-kiosk 755
put septa-kiosk.service /etc/systemd/system/septa-kiosk.service 644
put septa-kiosk-rest.service /etc/systemd/system/septa-kiosk-rest.service 644
put system/logind.conf /etc/systemd/logind.conf.d/septa-kiosk.conf 644
put system/system.conf /etc/systemd/system.conf.d/septa-kiosk.conf 644
put system/journald.conf /etc/systemd/journald.conf.d/septa-kiosk.conf 644
put system/coredump.conf /etc/systemd/coredump.conf.d/septa-kiosk.conf 644
put system/sysctl.conf /etc/sysctl.d/90-septa-kiosk.conf 644
put system/tmpfiles.conf /etc/tmpfiles.d/septa-kiosk.conf 644
put system/sysusers.conf /etc/sysusers.d/septa-kiosk.conf 644
put system/usb.rules /etc/udev/rules.d/60-septa-kiosk.rules 644
if [ -n "$x11" ]; then
    put x11/xorg.conf /usr/share/septa-kiosk/xorg.conf.d/10-septa-kiosk.conf 644
    put x11/openbox-rc.xml /usr/share/septa-kiosk/openbox-rc.xml 644
    put x11/openbox-menu.xml /usr/share/septa-kiosk/openbox-menu.xml 644
    put x11/septa-x.service /etc/systemd/system/septa-x.service 644
    put x11/x11.conf /etc/systemd/system/septa-kiosk.service.d/x11.conf 644
fi
mask ctrl-alt-del.target
mask autovt@.service
say "no login on tty1 but when staff ends the kiosk"
[ -n "$dry" ] || rm -f "$root/etc/systemd/system/getty.target.wants/getty@tty1.service"

if [ -z "$root" ] && [ -z "$dry" ]; then
    systemd-sysusers /etc/sysusers.d/septa-kiosk.conf
    systemd-tmpfiles --create /etc/tmpfiles.d/septa-kiosk.conf
    systemctl daemon-reload
fi
if [ -n "$x11" ]; then needs="xserver-xorg-core xserver-xorg-input-libinput xauth xinput x11-xserver-utils openbox"; else needs="cage seatd wlr-randr"; fi
say
say "Still to do: apt-get install $needs"
say "             septa kiosk setup; septa kiosk set-pin; septa kiosk check"
say "             systemctl enable septa-kiosk.service; reboot"
