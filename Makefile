# One command for each thing; every target does the set-up it needs. `make help` lists them.

PYTHON := .venv/bin/python
RUN := .venv/run.stamp
DEV := .venv/dev.stamp

# Compiled modules make the kiosk start sooner.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help setup run tour test test-slow check bench format translations lock bundle bare deb deb-test windows soak

help:
	@sed -n 's/^## //p' Makefile

## make setup         install what the kiosk needs: system packages, .venv
setup: $(RUN)

## make run           start the kiosk; without a screen, photograph every screen of it
run: $(RUN)
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; \
	then exec $(PYTHON) -m kiosk run; \
	else exec $(MAKE) --no-print-directory tour SIZES=1920x1080 LOOKS=normal; fi

SIZES := 1920x1080 1080x1920
LOOKS := normal large contrast seated

## make tour          photograph every screen, in both languages, in SIZES and LOOKS: 10 minutes
tour: $(RUN)
	@set -e; for size in $(SIZES); do for look in $(LOOKS); do for lang in zh-Hans en; do \
	$(PYTHON) -m kiosk tour --size $$size --look $$look --lang $$lang \
		--out build/tour/$$lang/$$size-$$look; done; done; done
	@echo "Pictures of every screen: $(CURDIR)/build/tour"

## make test          make check, then every test that is not slow
test: check
	$(PYTHON) -m pytest -m "not slow" || $(AGAIN)

## make test-slow     the slow tests: at every step, in every size, on PostgreSQL, with the whole program
test-slow: $(DEV)
	$(PYTHON) -m pytest -m slow || $(AGAIN)

# Once more by itself, what failed beside others: printed as failed above, and a race to be mended.
AGAIN := $(PYTHON) -m pytest --last-failed --last-failed-no-failures none --exitfirst -n0

## make check         style, types, layers, QML and translations
check: $(DEV)
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/lint-imports
	$(PYTHON) tools/check_qml.py
	$(PYTHON) tools/translations.py check

## make bench         measure films, the attract loop and touch beside a browser, changes of the screen, search, staff mode, statistics, syncing beside rclone, backups beside restic: 85 minutes
bench: $(DEV)
	@sh tools/setup/system_packages.sh bench-packages.txt
	@$(PYTHON) -m benchmarks.film
	@$(PYTHON) -m benchmarks.attract
	@$(PYTHON) -m benchmarks.touch
	@$(PYTHON) -m benchmarks.changes
	@$(PYTHON) -m benchmarks.search
	@$(PYTHON) -m benchmarks.staff
	@$(PYTHON) -m benchmarks.spreadsheets
	@$(PYTHON) -m benchmarks.statistics
	@$(PYTHON) -m benchmarks.sync
	@$(PYTHON) -m benchmarks.backup

SUITES := bookworm trixie
MACHINES := $(foreach user,root newcomer,$(foreach suite,$(SUITES),fresh-$(suite)-$(user)))

## make fresh         type the README's commands on bare Debian 12 and 13; as root, two hours; -j2 halves it with four cores
.PHONY: fresh $(MACHINES)
fresh: $(MACHINES)
$(MACHINES): fresh-%:
	@sh tools/fresh.sh $(subst -, ,$*)

## make format        let ruff mend what it can
format: $(DEV)
	.venv/bin/ruff check --fix
	.venv/bin/ruff format

## make translations  bring kiosk/ui/i18n up to date with the texts in the sources
translations: $(DEV)
	$(PYTHON) tools/translations.py refresh

## make bundle        build the program that needs nothing of its system, and let it photograph itself
bundle: $(DEV)
	@sh tools/setup/system_packages.sh bundle-packages.txt
	$(PYTHON) -m tools.bundle

## make bare          run what make bundle has built in a system that has nothing; as root
bare: $(DEV)
	@$(PYTHON) -m tools.bundle.bare

## make deb           pack what make bundle has built for Debian and Ubuntu, and as an archive for other Linuxes
deb: $(DEV)
	@sh tools/setup/system_packages.sh bundle-packages.txt
	$(PYTHON) -m tools.deb

SUITE := bookworm

## make deb-test      install, run, upgrade and remove both in a system that has nothing; as root
deb-test: $(DEV)
	@sh tools/setup/system_packages.sh bundle-packages.txt
	@$(PYTHON) -m tools.deb.bare $(SUITE)

## make windows       build the program for Windows, and try it under Wine: docs/windows.md
windows: $(DEV)
	@sh tools/setup/system_packages.sh windows-packages.txt
	$(PYTHON) -m tools.windows

MINUTES := 30

## make soak          days compressed into MINUTES, with faults all the time: build/soak/report.html; best as root
soak: $(DEV)
	@sh tools/setup/system_packages.sh soak-packages.txt
	$(PYTHON) -m tools.soak $(MINUTES)

## make lock          choose the newest versions of all requirements, with their hashes
lock: $(DEV)
	$(LOCK) --group build pyproject.toml -o requirements/run.txt
	$(LOCK) --group dev -c requirements/run.txt -o requirements/dev.txt

LOCK := .venv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
	--generate-hashes --custom-compile-command 'make lock'

SETUP := pyproject.toml $(wildcard tools/setup/*)

$(RUN): requirements/run.txt $(SETUP)
	@sh tools/setup/system_packages.sh
	@sh tools/setup/python_environment.sh run
	@touch $@

$(DEV): requirements/dev.txt $(RUN)
	@sh tools/setup/system_packages.sh test-packages.txt
	@sh tools/setup/python_environment.sh dev
	@touch $@
