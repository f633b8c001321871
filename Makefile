# Dateline's menu. `make` alone prints it; `make site` and `make test` set up whatever is missing.
# Extra words for a command go in ARGS: make test ARGS="tests/story -k dates"

VENV := .venv
BIN := $(VENV)/bin
ARGS :=

# The first interpreter that is new enough and can make an environment. It is asked rather than
# looked up, because a version manager's shim has the name without the program.
# Another one: make site PYTHON=/path/to/python3.12
PYTHON ?= $(shell for python in python3.13 python3.12 python3.11 python3; do \
	if $$python -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' \
	>/dev/null 2>&1; then echo $$python; break; fi; done)

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1
# Material's notice about MkDocs 2, which the locked versions keep away.
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := menu
.DELETE_ON_ERROR:
.PHONY: menu site serve test check format shots bench-pages bench-check bench-serve lock clean

menu:
	@echo 'Dateline: make one of these.'
	@echo
	@awk -F ' *## ' '/^[a-z-]+:.* ## / { sub(/:.*/, "", $$1); printf "  make %-11s %s\n", $$1, $$2 }' Makefile
	@echo
	@echo 'What they need is set up in $(VENV) the first time, with Python 3.11 or newer.'

site: $(VENV)/site.stamp ## build the site into site/; if that fails, the old one stays
	$(BIN)/dateline site $(ARGS)

serve: $(VENV)/site.stamp ## write with a live preview on port 8000 of this computer
	$(BIN)/mkdocs serve --dev-addr 127.0.0.1:8000 $(ARGS)

test: $(VENV)/dev.stamp ## run every test, those in a real browser included
	@chromium="$$($(BIN)/python tools/browser.py)" && export DATELINE_CHROMIUM="$$chromium" && \
	$(BIN)/pytest --numprocesses auto --maxprocesses 4 --dist loadfile $(ARGS)

check: $(VENV)/dev.stamp ## check the code, the types, the events and the workflows
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/dateline check --docs docs
	$(BIN)/dateline fmt --check
	$(BIN)/check-jsonschema --schemafile schema/event.schema.json events/[0-9]*.yml
	$(BIN)/check-jsonschema --schemafile schema/actor.schema.json events/actors/*.yml
	$(BIN)/check-jsonschema --schemafile schema/place.schema.json events/places/*.yml
	$(BIN)/check-jsonschema --schemafile schema/source.schema.json events/sources/*.yml
	$(BIN)/check-jsonschema --schemafile schema/count.schema.json events/counts/*.yml
	$(BIN)/check-jsonschema --schemafile schema/story.schema.json events/story.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-forms .github/ISSUE_TEMPLATE/event.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
	$(BIN)/zizmor --offline --quiet --pedantic .github

format: $(VENV)/dev.stamp ## put the code and the events into the house style
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	$(BIN)/dateline fmt

shots: $(VENV)/dev.stamp ## photograph the main pages: three widths, light and dark
	$(BIN)/python tools/shots.py $(ARGS)

bench-pages: $(VENV)/dev.stamp ## measure what pages cost readers, beside TimelineJS (npm)
	PYTHONPATH=tools $(BIN)/python bench/pages.py $(ARGS)

bench-check: $(VENV)/dev.stamp ## measure how long checking 5,000 events takes
	$(BIN)/python bench/check.py $(ARGS)

bench-serve: $(VENV)/dev.stamp ## measure how soon the live preview shows what was saved
	PYTHONPATH=tools $(BIN)/python bench/serve.py $(ARGS)

lock: $(VENV)/lock.stamp ## pin the dependencies by hash; ARGS=--upgrade takes newer ones
	$(COMPILE) requirements/lock.in --output-file requirements/lock.txt
	$(COMPILE) pyproject.toml requirements/site.in --output-file requirements/site.txt
	$(COMPILE) pyproject.toml requirements/site.in requirements/dev.in \
		--constraints requirements/site.txt --output-file requirements/dev.txt

clean: ## remove what was built and cached; the .venv stays
	rm -rf site site.* shots dist .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find plugins tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

# One lock for every system and every Python from 3.11 on, without the address of any index.
COMPILE = $(BIN)/uv pip compile --quiet --no-config --universal --python-version 3.11 \
	--fork-strategy fewest --generate-hashes --no-emit-index-url --no-emit-find-links --system-certs \
	--custom-compile-command 'make lock' $(ARGS)

# $(call install,NAME): everything that requirements/NAME.txt pins, each file checked by its hash.
define install
	@echo 'Installing requirements/$(1).txt (the first time takes about a minute) ...'
	@$(BIN)/python -m pip install --quiet --progress-bar off --require-hashes --requirement requirements/$(1).txt
endef

$(VENV)/made.stamp:
	@test -n '$(PYTHON)' || { \
	echo 'No Python 3.11 or newer that can make a virtual environment was found.'; \
	echo 'Install one (on Debian and Ubuntu: apt-get install python3 python3-venv), then try again.'; exit 1; }
	@echo 'Making $(VENV) with $(PYTHON) ...'
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/site.stamp: requirements/site.txt pyproject.toml $(VENV)/made.stamp
	$(call install,site)
	@$(BIN)/python -m pip install --quiet --no-build-isolation --no-deps --editable .
	@touch $@

$(VENV)/dev.stamp: requirements/dev.txt $(VENV)/site.stamp
	$(call install,dev)
	@touch $@

$(VENV)/lock.stamp: requirements/lock.txt $(VENV)/made.stamp
	$(call install,lock)
	@touch $@
