#!/bin/sh
# Renews requirements.lock (what Septa runs on) and requirements-dev.lock (tests, checks, build), with hashes,
# for every Python from 3.11 on and every system. Keeps versions that still fit; --upgrade takes the newest.
#
# "fewest" gives all Pythons and systems one version of each package: what was tested is what is installed.
# No index address is written down: the locks hold wherever the packages come from.
set -eu
options="--quiet --universal --python-version 3.11 --fork-strategy fewest --generate-hashes
    --no-emit-index-url --no-emit-find-links --no-header"
# shellcheck disable=SC2086
.venv/bin/python -m uv pip compile $options "$@" pyproject.toml --output-file requirements.lock
# shellcheck disable=SC2086
.venv/bin/python -m uv pip compile $options "$@" pyproject.toml --group test --group check --group lock \
    --constraints requirements.lock --output-file requirements-dev.lock
grep -c '^[A-Za-z0-9]' requirements.lock requirements-dev.lock
