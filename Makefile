# Two commands do everything: `make site` builds the site, `make test` runs every test.

PYTHON ?= python3
VENV ?= .venv
SEEDS ?=
SITE ?= site

.PHONY: site test serve lint check pdf clean lock

site: $(VENV)/.site
	@$(VENV)/bin/briefing build --site "$(SITE)" $(if $(SEEDS),--seeds "$(SEEDS)")

test: $(VENV)/.test
	@sh tests/browser/chromium.sh
	@$(VENV)/bin/python -m pytest --cov --cov-report=term:skip-covered $(ARGS)

serve: $(VENV)/.site
	@$(VENV)/bin/briefing serve $(if $(SEEDS),--seeds "$(SEEDS)")

check: $(VENV)/.site
	@$(VENV)/bin/briefing check $(if $(SEEDS),--seeds "$(SEEDS)")

# What reads PDF files, beside what every site needs.
pdf: $(VENV)/.pdf

lint: $(VENV)/.test
	@$(VENV)/bin/ruff check generator tests benchmarks
	@$(VENV)/bin/mypy

$(VENV)/bin/python:
	@sh requirements/environment.sh "$(PYTHON)" "$(VENV)"

$(VENV)/.site: $(VENV)/bin/python requirements/base.txt pyproject.toml
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/base.txt
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.pdf: $(VENV)/.site requirements/pdf.txt
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/pdf.txt
	@touch $@

$(VENV)/.test: $(VENV)/.site requirements/test.txt
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	@touch $@

# Pins what the .in files ask for, with hashes and without index addresses.
lock: $(VENV)/bin/python
	@$(VENV)/bin/python -m pip install --quiet pip-tools
	@cd requirements && for name in base pdf test train fuzz; do \
	  "$(abspath $(VENV))/bin/pip-compile" --quiet --generate-hashes --allow-unsafe --no-strip-extras --no-header \
	    --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --output-file $$name.txt $$name.in; done
	@sed -i 's/lxml\[html-clean\]/lxml[html_clean]/' requirements/*.txt  # older pip takes the other spelling for another extra

clean:
	rm -rf site .cache .pytest_cache .hypothesis .coverage* artefacts
	cd docs_src && rm -rf index.md briefings feeds find parties quotes sections stories timeline search
