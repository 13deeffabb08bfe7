#!/usr/bin/env bash
# Measures the assembled product on a fresh database. Arguments go to the benchmark; without any it lists its scenarios.
set -euo pipefail
cd "$(dirname "$0")"
. .ci/tools.sh

need_jdk
build_if_needed
exec "$JAVA_HOME/bin/java" -jar benchmark/target/parley-benchmark.jar "$@"
