#!/usr/bin/env bash
# Measures this library against others and writes docs/performance.md; run.sh --help tells how.
set -euo pipefail
exec python3 "$(dirname "${BASH_SOURCE[0]}")/src/main/python/measure.py" "$@"
