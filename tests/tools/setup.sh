#!/bin/sh
# Prepares .venv for one use of Septa; does nothing when it is ready. The Makefile calls it.
#
#   setup.sh run    the viewer and what it needs, from requirements.lock
#   setup.sh test   the same, and the tests and checks, from requirements-dev.lock
#
# PYTHON=... picks the interpreter. "Ready" is known by what the lock says, not by its date.
set -eu
level=${1:?say run or test}
here=$(dirname "$0")
case $level in
    run) locks=requirements.lock ;;
    test) locks="requirements.lock requirements-dev.lock" ;;
    *) echo "setup.sh: say run or test, not $level" >&2; exit 2 ;;
esac
PYTHON=${PYTHON:-}
export PYTHON
# shellcheck disable=SC2086
key=$(cat $locks | cksum)
system_key=$(cksum <"$here/system-packages.sh")
venv_python=.venv/bin/python

stamped() { [ -x "$venv_python" ] && [ -f ".venv/$1.stamp" ] && [ "$(cat ".venv/$1.stamp")" = "$2" ]; }

version_of() { "$1" -c 'import sys; print("%d.%d.%d" % sys.version_info[:3])' 2>/dev/null; }

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

# A PYTHON that was asked for wins over the one that .venv was made with.
if [ -n "$PYTHON" ] && [ -x "$venv_python" ] && [ "$(version_of "$PYTHON")" != "$(version_of "$venv_python")" ]; then
    rm -rf .venv
fi

stamped "$level" "$key" && stamped "system-$level" "$system_key" && exit 0

# 1. An interpreter.
if ! [ -x "$venv_python" ] || ! is_new_enough "$venv_python"; then
    if [ -n "$PYTHON" ]; then
        if ! is_new_enough "$PYTHON"; then
            echo "Septa needs Python 3.11 or newer; PYTHON=$PYTHON is $(version_of "$PYTHON" || echo "no Python")." >&2
            exit 2
        fi
    else
        for candidate in python3 python3.14 python3.13 python3.12 python3.11 python; do
            if is_new_enough "$candidate"; then PYTHON=$candidate; break; fi
        done
    fi
    if [ -z "$PYTHON" ] && old=$(version_of python3); then
        echo "Septa needs Python 3.11 or newer; python3 is $old. Install a newer one, or say where it is:" >&2
        echo "    make $level PYTHON=/path/to/python3" >&2
        exit 2
    fi
    sh "$here/system-packages.sh" python "$level" || exit 2
    [ -n "$PYTHON" ] || PYTHON=python3
    if ! is_new_enough "$PYTHON"; then
        echo "Septa needs Python 3.11 or newer; this system's python3 is $(version_of "$PYTHON")." >&2
        exit 2
    fi
    echo "Making .venv with Python $(version_of "$PYTHON")"
    "$PYTHON" -m venv --clear .venv
fi

# 2. What the system must bring. Without it Septa says itself what Qt cannot load, so the set-up goes on.
if sh "$here/system-packages.sh" "$level"; then
    echo "$system_key" >".venv/system-$level.stamp"
elif [ "$level" = test ]; then
    echo "Tests that drive a real window (journeys) will be skipped if Xvfb or xdotool is missing." >&2
fi

# 3. The locked packages. A .venv made by another tool may have no pip.
if ! stamped "$level" "$key"; then
    "$venv_python" -m pip --version >/dev/null 2>&1 || "$venv_python" -m ensurepip --default-pip >/dev/null
    for lock in $locks; do
        echo "Installing the $(grep -c '^[A-Za-z0-9]' "$lock") packages of $lock; the first time this takes a minute or two"
        if ! PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 "$venv_python" -m pip install \
            --quiet --progress-bar off --require-hashes --only-binary :all: --requirement "$lock"; then
            echo "pip could not install the packages of $lock. Is there a network? Run the same command again." >&2
            exit 2
        fi
    done
    # PySide6 carries Python files packed inside a library and compiles them at every start. This unpacks and compiles
    # them once (about 20 ms a start); without it everything works the same.
    PYTHONDONTWRITEBYTECODE='' SBK_EMBED=0 "$venv_python" -c 'import PySide6' 2>/dev/null || :
    echo "$key" >".venv/$level.stamp"
    [ "$level" = run ] || cksum <requirements.lock >.venv/run.stamp
fi
