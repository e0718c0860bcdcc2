# Septa's one door. `make help` lists what it can do; everything is set up in a private .venv.
#
#   PYTHON=python3.12   the interpreter that .venv is made with (3.11 or newer)
#   ARGS="..."          more words for the command that is run

PYTHON ?=
ARGS ?=
export PYTHON

PY := .venv/bin/python
SEPTA := $(PY) main.py
PACK := resources/packs/cellulite
SETUP := sh tests/tools/setup.sh

.DEFAULT_GOAL := help
.PHONY: help run test check pictures rendered bench random soak lock wheel clean

help: ## Say what this Makefile can do
	@echo 'Septa: see what lies under the skin. Each of these sets up what it needs by itself.'
	@echo
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-16s %s\n", $$1, $$2 }'
	@echo
	@echo '  make run ARGS="--topic quilt-model --theme dark"   with words for Septa'
	@echo '  make run PYTHON=python3.12                         with another Python'

run: ## Start Septa
	@$(SETUP) run
	@$(SEPTA) $(ARGS)

test: check ## Run the checks and every test
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n auto --maxprocesses 4 --dist loadfile --max-worker-restart 0 $(ARGS)

check: ## Lint, types and layers
	@$(SETUP) test
	@$(PY) -m ruff check --quiet . && echo 'ruff: clean'
	@$(PY) -m mypy
	@$(PY) tests/tools/layers.py

pictures: ## Draw the golden pictures and the README's picture anew
	@$(SETUP) test
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.tools.pictures $(ARGS)

rendered: ## Convert the built-in pack's pages beforehand, for a quick start
	@$(SETUP) run
	@$(PY) -m viewer.core.content.rendered $(PACK)

bench: ## Measure start, memory and answers against an empty window
	@$(SETUP) test
	@$(PY) -m tests.bench.bench $(ARGS)

random: ## Play with the picture at random (ARGS="--minutes 10 --seed 3")
	@$(SETUP) test
	@$(PY) -m tests.tools.random_input $(ARGS)

soak: ## A busy month of the kiosk in one sitting: 10,000 pages (ARGS="--views 1000" for fewer)
	@$(SETUP) test
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.bench.soak $(or $(ARGS),--views 10000)

lock: ## Renew the locks after pyproject.toml changed (ARGS=--upgrade takes the newest of all)
	@$(SETUP) test
	@sh tests/tools/lock.sh $(ARGS)

wheel: ## Build dist/septa_viewer-*.whl with the locked build tools
	@$(SETUP) test
	@$(PY) -m build --wheel --no-isolation --outdir dist

clean: ## Remove .venv and everything that can be made again
	@rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	@find viewer tests main.py -name __pycache__ -type d -prune -exec rm -rf {} +
