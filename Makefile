# `make site` builds content/ into site/; `make test` runs every check; both start from nothing.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin

.PHONY: site serve docs test lock gallery clean

site: $(VENV)/site.stamp
	$(BIN)/infracast build

serve: $(VENV)/site.stamp
	$(BIN)/infracast serve

# The manual is content: content/pages/manual/, part of the sample site. Its tables are made from the code.
docs: $(VENV)/site.stamp
	$(BIN)/python -m tests.tables
	$(BIN)/infracast build
	@echo "The manual is site/manual/index.html; make serve shows it at http://127.0.0.1:8000/manual/"

test: $(VENV)/test.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -n auto --dist loadfile

# Screenshots of every page kind at three widths, light and dark, in tests/gallery/.
gallery: $(VENV)/test.stamp
	$(BIN)/infracast build
	$(BIN)/python -m tests.browser.gallery

# Run after a change of dependencies; then `make test`.
lock: $(VENV)/test.stamp
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --group dev pyproject.toml -o requirements-dev.txt

# Not site/: it may hold a repository or a CNAME of yours. A build replaces what a build wrote there.
clean:
	rm -rf $(VENV) .infracast dist build

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/site.stamp: $(VENV)/bin/python requirements.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	touch $@

$(VENV)/test.stamp: $(VENV)/site.stamp requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	touch $@
