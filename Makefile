# Each target in words: README.md. Without make: python3 -m book.environment -m book.build
PYTHON ?= python3
run := $(or $(strip $(PYTHON)),python3) -m book.environment
# A user's own could keep Python from starting, or give it other libraries.
unexport PYTHONPATH PYTHONHOME PYTHONSAFEPATH PYTHONINSPECT PYTHONPLATLIBDIR PYTHONIOENCODING PYTHONMALLOC

.PHONY: book run test check bench parcel data results facts lint lock serve test-browser clean
book:
	@$(run) -m book.build

run: # the stale chapters; all of them: make run ALL=1
	@$(run) -m book.run $(if $(ALL),--all)

test:
	@$(run) -m pytest -n 2 --dist loadfile

test-browser: # the built book in Chromium and Firefox; Lighthouse's median of five: make test-browser LONG=1
	@tests/browser/run $(if $(LONG),--long)

check: lint
	@$(run) -m pytest -n 2 --dist loadfile -m "slow or not slow"

bench: # how long the dataset and the commands take, against the stock way; once each: QUICK=1
	@$(run) -m bench $(if $(QUICK),--quick)

data: # what the sources would change; new files: NEW=folder; to write it: WRITE=1
	@$(run) -m book.refresh $(if $(NEW),--new "$(NEW)") $(if $(WRITE),--write)

results: # recompute the stored results that are stale; all of them: make results ALL=1
	@$(run) -m pivot.results $(if $(ALL),--all)

parcel: # the whole dataset as one zip, with its terms
	@$(run) -m book.parcel

facts: # which sentence says what, and what it should say
	@$(run) -m pivot.facts

lint:
	@$(run) -m ruff check
	@$(run) -m ruff format --check
	@$(run) -m mypy

lock:
	@grep -v '^-e' requirements.txt | $(run) -m uv pip compile --quiet --universal --generate-hashes \
	  --python-version 3.11 --fork-strategy fewest --no-emit-index-url --no-annotate \
	  --custom-compile-command 'make lock' --output-file requirements.lock -

serve: # show the book while somebody writes; a page of prose is set anew within a second or two
	@$(run) -m book.serve

clean:
	@rm -rf _build
