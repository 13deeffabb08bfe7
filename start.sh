#!/usr/bin/env bash
# Starts Parley on Derby in ./data with demo people. The port: ./start.sh 9000, or PARLEY_PORT=9000. Ctrl+C stops it.
set -euo pipefail
cd "$(dirname "$0")"
. .ci/tools.sh

export PARLEY_PORT=${1:-${PARLEY_PORT:-8080}}
export PARLEY_DATA=${PARLEY_DATA:-data}
export PARLEY_DEMO=${PARLEY_DEMO:-true}

need_jdk
build_if_needed

say "Parley starts; its log is in $PARLEY_DATA/logs ..."
# One process: it hears Ctrl+C itself and closes the database before it ends.
exec "$JAVA_HOME/bin/java" ${JAVA_OPTS:--Xmx1g} -jar ear/target/parley.jar
