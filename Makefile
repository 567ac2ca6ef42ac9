# `make` builds tables and report, `make test` tests them, `make help` lists the rest.
# CORPUS: folder with sources.csv and texts/. OUT: where its tables and reports go. PARAMS: YAML file of parameters.
# TEXTS=without: exports leave whole texts out. PORT: where make lab listens.
# JOBS: processes that read; without it, all cores where that is worth it. ENGINE=dask://HOST:PORT: a Dask cluster reads.
CORPUS ?= data/raw
OUT ?=
PARAMS ?=

TABLES  := $(if $(OUT),$(OUT)/processed,data/processed)
REPORTS := $(if $(OUT),$(OUT)/reports,reports)
WORK    := $(if $(OUT),$(OUT)/build,build)
STAMPS  := $(WORK)/stamps
EXPORTS := $(REPORTS)/exports
TEXTS   ?= with
PORT    ?=
BENCH   ?= bench
PY      := .venv/env/bin/python
UV      := .venv/uv/bin/uv
PYTHON  ?= python3
COMPILE := pip compile -q --universal --generate-hashes --no-header --no-annotate --python-version 3.11
KZ      := $(PY) -m kzsanctions
PLACES  := --corpus "$(CORPUS)" --tables "$(TABLES)" --reports "$(REPORTS)" --work "$(WORK)"

ifneq ($(words $(CORPUS) $(or $(OUT),none) $(or $(PARAMS),none)),3)
$(error CORPUS, OUT and PARAMS must hold no space, which make cannot spell: use a folder without one, or the command kzsanctions build)
endif
ifneq ($(CORPUS),data/raw)
ifeq ($(OUT),)
$(error CORPUS=$(CORPUS) needs a folder for its results: add OUT=build/NAME)
endif
endif

# The same bytes anywhere: one hash seed, time zone and locale, and a home of its own, so that nothing of the user's is read or written.
unexport PYTHONDONTWRITEBYTECODE PYTHONPATH PYTHONSTARTUP VIRTUAL_ENV XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME XDG_RUNTIME_DIR
unexport JUPYTER_PATH JUPYTER_CONFIG_PATH JUPYTER_CONFIG_DIR JUPYTER_DATA_DIR JUPYTER_RUNTIME_DIR IPYTHONDIR MPLCONFIGDIR MPLBACKEND
export OWN_HOME := $(if $(ALONE),$(OWN_HOME),$(HOME))
export OWN_CONFIG := $(if $(ALONE),$(OWN_CONFIG),$(XDG_CONFIG_HOME))
export HOME := $(CURDIR)/.venv/home
export UV_CACHE_DIR := $(CURDIR)/.venv/cache
export PIP_CACHE_DIR := $(CURDIR)/.venv/cache/pip
export JUPYTER_PLATFORM_DIRS := 1
export PYTHONHASHSEED := 0
export TZ := UTC
export LC_ALL := C.UTF-8
export SOURCE_DATE_EPOCH := 0
export OMP_NUM_THREADS := 1
export KZSANCTIONS_JOBS := $(or $(JOBS),$(KZSANCTIONS_JOBS))
export KZSANCTIONS_ENGINE := $(or $(ENGINE),$(KZSANCTIONS_ENGINE))

# Two notebooks at a time; where one fails the other may finish.
ifeq ($(MAKELEVEL),0)
MAKEFLAGS += -j2
endif

.DELETE_ON_ERROR:
.SUFFIXES:
.PHONY: all test coverage faults foreign check lab exercises bench explain exports docs lock clean help stamps FORCE

all: $(WORK)/rendered
	@echo "report: $(REPORTS)/report.html and .pdf; tables: $(TABLES)"

# The pipeline: one line a notebook. An executed notebook is remade when its stamp or the notebook before it is newer.
$(WORK)/1_texts.ipynb: $(STAMPS)/1_texts.yml
$(WORK)/2_statements.ipynb: $(STAMPS)/2_statements.yml $(WORK)/1_texts.ipynb
$(WORK)/3_claims.ipynb: $(STAMPS)/3_claims.yml $(WORK)/2_statements.ipynb
$(WORK)/4_conflicts.ipynb: $(STAMPS)/4_conflicts.yml $(WORK)/3_claims.ipynb
$(WORK)/5_figures.ipynb: $(STAMPS)/5_figures.yml $(WORK)/4_conflicts.ipynb
$(WORK)/6_positions.ipynb: $(STAMPS)/6_positions.yml $(WORK)/4_conflicts.ipynb
ANALYSES := 5_figures 6_positions
$(WORK)/report.ipynb: $(STAMPS)/report.yml $(WORK)/4_conflicts.ipynb

# A notebook ends with make: on a signal by the trap, and where make itself is killed by whoever watches it. One that failed
# says why in a line; one that has run gets its name only where nothing it reads has changed meanwhile. Two kernels that begin at once may
# choose one port, and one of them dies of it: then once more.
$(WORK)/%.ipynb: notebooks/%.ipynb
	@echo "  $*"
	@for try in 1 2 3; do \
	$(PY) -m papermill --no-progress-bar -k python3 -f "$(STAMPS)/$*.yml" "$<" "$@.part.ipynb" 2>"$@.log" & run=$$!; \
	trap 'kill $$run 2>/dev/null; rm -f "$@.part.ipynb"; exit 143' TERM INT HUP; \
	{ while kill -0 $$PPID && kill -0 $$run; do sleep 1; done; kill $$run; } >/dev/null 2>&1 & \
	wait $$run && break; \
	test $$try -lt 3 && grep -q "Address already in use" "$@.log" && continue; \
	$(KZ) why $* "$@.log"; rm -f "$@.part.ipynb"; exit 1; done
	@$(KZ) ran $* $(PLACES)

$(WORK)/rendered: $(WORK)/report.ipynb $(ANALYSES:%=$(WORK)/%.ipynb) $(STAMPS)/render.yml
	@echo "  report.html, report.pdf"
	@$(KZ) render "$(WORK)/report.ipynb" --out "$(REPORTS)" --note "$@"

# What each notebook depends on is declared in src/kzsanctions/steps.py. A stamp keeps its time while nothing of it has changed and
# what it made last is still there as it was written.
$(STAMPS)/%.yml: stamps ;
stamps: .venv/env/.ready
	@$(KZ) stamps $(PLACES) --make $$PPID $(if $(PARAMS),--params "$(PARAMS)")

# An environment knows its folder: in a copied or moved clone it would run the original's code, so it is made again there.
elsewhere = $(if $(subst x$(CURDIR),,x$(shell cat $1 2>/dev/null)),FORCE)
# Packages come by the user's own settings: netrc and configuration files, and what pip is told of a mirror and of certificates, which
# uv would not look up. Behind a private authority uv may know no certificate where pip does: once more, with the system's.
define own
export HOME="$$OWN_HOME"; test -z "$$OWN_CONFIG" || export XDG_CONFIG_HOME="$$OWN_CONFIG"
endef
define sync
$(own); of_pip() { $(PYTHON) -m pip config get "global.$$1" 2>/dev/null || true; }; \
mirror="$${UV_DEFAULT_INDEX:-$${UV_INDEX_URL:-$${PIP_INDEX_URL:-$$(of_pip index-url)}}}"; test -z "$$mirror" || export UV_DEFAULT_INDEX="$$mirror"; \
known="$${SSL_CERT_FILE:-$${PIP_CERT:-$$(of_pip cert)}}"; test -z "$$known" || export SSL_CERT_FILE="$$known"; \
$(UV) pip sync -q --require-hashes --python $1 $2 || { echo "  once more with the system's certificates (UV_SYSTEM_CERTS=1)"; \
UV_SYSTEM_CERTS=1 $(UV) pip sync -q --require-hashes --python $1 $2; } || { \
echo "error: no packages; where they come from is set by UV_DEFAULT_INDEX (a mirror), HTTPS_PROXY (a proxy), SSL_CERT_FILE (certificates)" >&2; exit 1; }
endef
FORCE:

# Two makes that need an environment at once: the second waits, and then finds it made. Whoever has the lock is the make that holds ALONE; the
# lock ends with it and what it started, however they end.
alone = $(PYTHON) -c 'import fcntl, os, sys; lock = open(".venv/lock", "a"); os.set_inheritable(lock.fileno(), True); \
fcntl.flock(lock, fcntl.LOCK_EX); os.execvp(sys.argv[1], sys.argv[1:])' $(MAKE) --no-print-directory ALONE=$@ $@

.venv/env/.ready: requirements/lock.txt requirements/uv.txt pyproject.toml $(call elsewhere,.venv/env/.ready)
ifneq ($(ALONE),.venv/env/.ready)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "error: Python 3.11 or later is needed, this is " + sys.version.split()[0] + "; set PYTHON=python3.12 or the like")'
	+@mkdir -p .venv/home && $(alone)
else
	@echo "  environment"
	@$(own); test -x $(UV) || $(PYTHON) -m pip install -q --disable-pip-version-check --root-user-action=ignore --require-hashes --target .venv/uv -r requirements/uv.txt
	@$(UV) venv -q --clear --python "$$($(PYTHON) -c 'import sys; print(sys.executable)')" .venv/env
	@$(call sync,.venv/env,requirements/lock.txt)
	@$(UV) pip install -q --no-deps --no-build-isolation --python .venv/env -e .
	@pwd -P > $@
endif

.venv/lab/.ready: requirements/lab.txt .venv/env/.ready $(call elsewhere,.venv/lab/.ready)
ifneq ($(ALONE),.venv/lab/.ready)
	+@$(alone)
else
	@echo "  environment with JupyterLab"
	@$(UV) venv -q --clear --python .venv/env .venv/lab
	@$(call sync,.venv/lab,requirements/lab.txt)
	@mkdir -p .venv/lab/share/jupyter/lab/settings
	@echo '{"@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": false}}' > .venv/lab/share/jupyter/lab/settings/overrides.json
	@$(UV) pip install -q --no-deps --no-build-isolation --python .venv/lab -e .
	@pwd -P > $@
endif

test: .venv/env/.ready  ## check style and run the tests on all cores
	@$(PY) -m ruff check -q src tests
	@$(PY) -m ruff format -q --check src tests
	@$(PY) -m pytest -n auto --dist worksteal

coverage: .venv/env/.ready  ## run the tests and tell which lines none of them reaches; takes twice as long
	@$(PY) -m pytest -n auto --dist worksteal --cov --cov-report=term-missing:skip-covered

faults: .venv/env/.ready  ## try damaged texts, kills, full disks: make faults CASES=FILE MUTANTS=300 KILLS=50 DISKS=10 PAIRS=10 EDITS=99, or BUILDS=1000
	@PYTHONPATH=src $(PY) tests/faults $(foreach n,CASES MUTANTS BUILDS KILLS DISKS PAIRS EDITS SEED JOBS,$(if $($n),--$(shell echo $n | tr A-Z a-z) "$($n)"))

foreign: .venv/env/.ready  ## install other people's readers, with which the tests check the exports (.venv/foreign, ftm, node), and pyarrow (.venv/parquet)
	@$(PY) tests/foreign.py

check: .venv/env/.ready  ## rebuild in build/check and fail if a tracked table, number or report differs
	@$(MAKE) --no-print-directory all CORPUS=data/raw OUT=build/check PARAMS=
	@$(KZ) verify build/check

lab: .venv/lab/.ready  ## open the notebooks in JupyterLab; PORT=8889 chooses the port
	@.venv/lab/bin/jupyter lab --ServerApp.root_dir=. --LabApp.news_url=None --LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate \
	$(if $(PORT),--port=$(PORT) --ServerApp.port_retries=0) $(if $(filter 0,$(shell id -u)),--allow-root)

exercises: .venv/env/.ready  ## check that every exercise fails unsolved and passes solved
	@$(KZ) exercises

bench: .venv/env/.ready  ## score the extractors: make bench BENCH=folder
	@$(KZ) bench "$(BENCH)" --out build/bench

explain: .venv/env/.ready  ## explain a conflict, rejected pair or claim: make explain ID=...
	@$(KZ) explain $(ID) --tables "$(TABLES)"

exports: $(WORK)/4_conflicts.ipynb  ## write the tables in every format of docs/exports.md; TEXTS=without leaves whole texts out
	@$(KZ) export all $(if $(filter without,$(TEXTS)),--without-texts) --tables "$(TABLES)" --corpus "$(CORPUS)" --out "$(EXPORTS)"

docs: .venv/env/.ready  ## rewrite docs/explain.md from the tables
	@$(KZ) explain --examples --tables "$(TABLES)" > docs/explain.md

lock: .venv/env/.ready  ## resolve the newest versions into the locks
	@$(UV) $(COMPILE) --upgrade requirements/uv.in -o requirements/uv.txt
	@$(UV) $(COMPILE) --upgrade requirements/core.in requirements/test.in requirements/cluster.in -o requirements/lock.txt
	@$(UV) $(COMPILE) --upgrade requirements/parquet.in -o requirements/parquet.txt
	@$(UV) $(COMPILE) --upgrade requirements/foreign.in -o requirements/foreign.txt
	@$(UV) $(COMPILE) --upgrade requirements/ftm.in -o requirements/ftm.txt
	@$(UV) $(COMPILE) --upgrade --override requirements/overrides.txt requirements/core.in requirements/lab.in -o requirements/lab.txt

clean:  ## remove what make built, but not the tracked tables and reports
	@rm -rf build reports/exports

help:  ## this list
	@echo "make                     build tables and report of the home corpus"
	@echo "make CORPUS=dir OUT=dir  the same for any folder with sources.csv and texts/"
	@echo "make PARAMS=file.yml OUT=dir  with other parameters"
	@sed -n 's/^\([a-z]*\):.*##  *\(.*\)/make \1|\2/p' Makefile | awk -F'|' '{printf "%-24s %s\n", $$1, $$2}'
