# make run serves the site, make test tests it, make account makes an account for its admin.

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
WORKERS ?= 2
SITE_URL ?= http://$(HOST):$(PORT)
VAR_DIR ?= var
export SITE_URL VAR_DIR

python := .venv/bin/python
pytest := $(python) -m pytest
browser_tests := assessments/tests/browser
collected := $(VAR_DIR)/static/staticfiles.json

# A worker's two threads hold a database connection each. Backpressure counts open connections,
# idle ones too, so that slow visitors cannot occupy a worker until there are 512 of them.
# Ctrl+C reaches the workers twice, which some of them do not survive in order: hence the time-out.
granian := .venv/bin/granian jobzone_site.wsgi:application --interface wsgi --no-ws \
	--host $(HOST) --port $(PORT) --workers $(WORKERS) --blocking-threads 2 \
	--backpressure 512 --respawn-failed-workers --workers-kill-timeout 5

.PHONY: run test screenshots lighthouse prepare port account chromium vnu

# The alert worker beside the site stops by itself when the site's process ($$) is gone.
run: port prepare
	@echo "JobZone is at $(SITE_URL)/ - Ctrl+C stops it."
	@echo "Mail it would send is at $(SITE_URL)/mail/, unless EMAIL_URL is set."
	@echo "To write assessments: make account, then $(SITE_URL)/admin/"
	@$(python) manage.py sendalerts --beside $$$$ & exec $(granian)

test: export VAR_DIR = var/test
test: .venv/installed-dev chromium vnu
	$(python) -m ruff check .
	$(python) -m ruff format --check .
	env -u DATABASE_URL $(python) manage.py makemigrations --check --dry-run
	env -u DATABASE_URL $(pytest) --numprocesses logical --maxprocesses 4 --ignore $(browser_tests)
	$(python) -m assessments.tests.postgresql \
		$(pytest) --numprocesses logical --maxprocesses 4 --ignore $(browser_tests) --only-database
	env -u DATABASE_URL $(pytest) --numprocesses 2 $(browser_tests)

# Every page type on a phone and a desk, light, dark and printed, to look at.
screenshots: .venv/installed-dev
	@$(python) -m $(subst /,.,$(browser_tests)).screenshots $(VAR_DIR)/screenshots

# The four figures of the main pages; fails where one is lower than we want it.
lighthouse: .venv/installed-dev
	@$(python) -m $(subst /,.,$(browser_tests)).lighthouse

account: prepare
	@$(python) manage.py createsuperuser

prepare: .venv/installed $(collected)
	@$(python) manage.py migrate --verbosity 0
	@$(python) manage.py relist_roles --if-stale --verbosity 0
	@$(python) manage.py import_dossiers fixtures/roles

$(collected): .venv/installed jobzone_site/settings.py $(shell find static)
	@$(python) manage.py collectstatic --no-input --verbosity 0

# Two servers on one port would share its visitors without a word.
port: | .venv
	@$(python) -c 'import socket; socket.create_server(("$(HOST)", $(PORT)))' 2>/dev/null || \
		{ echo "$(HOST):$(PORT) is taken, or not ours to serve on." \
			"Choose another port: make $(MAKECMDGOALS) PORT=8001"; exit 1; }

chromium: .venv/installed-dev
	@$(python) -m $(subst /,.,$(browser_tests)).chromium

vnu: .venv/installed-dev
	@$(python) -m $(subst /,.,$(browser_tests)).vnu

.venv/installed: requirements.txt | .venv
	@echo "Installing requirements.txt into .venv"
	@$(python) -m pip install --quiet --disable-pip-version-check --requirement requirements.txt
	@touch $@

.venv/installed-dev: requirements-dev.txt requirements.txt | .venv
	@echo "Installing requirements-dev.txt into .venv"
	@$(python) -m pip install --quiet --disable-pip-version-check --requirement requirements-dev.txt
	@touch .venv/installed $@

.venv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "JobZone needs Python 3.11 or later as $(PYTHON)." \
			"Name another: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv .venv || \
		{ rm -rf .venv; echo "$(PYTHON) cannot make virtual environments." \
			"On Debian and Ubuntu: apt install python3-venv"; exit 1; }
