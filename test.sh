#!/usr/bin/env bash
# Everything that belongs into continuous integration. Arguments go to Maven, such as: ./test.sh -pl ejb -am
set -uo pipefail
cd "$(dirname "$0")"
. .ci/tools.sh

need_jdk
need_maven
need_node
need_chromium

reports() { find . -path '*/target/*-reports/TEST-*.xml' -not -path './data/*'; }
reports | while read -r old; do rm -f "$old"; done

begin=$SECONDS
# Failures are counted from the reports below, so that one failing suite does not hide the others.
mvn -B -ntp -Dmaven.test.failure.ignore=true verify "$@"
built=$?

# The attribute $1 of the head of a report; 0 where it has none.
value() {
  local found
  found=$(printf '%s' "$head" | sed -n "s/.* $1=\"\([^\"]*\)\".*/\1/p")
  printf '%s' "${found:-0}"
}

total=0 failed=0 skipped=0
printf '\n%-70s %8s %6s %6s\n' suite seconds tests failed
while read -r report; do
  head=$(tr '\n' ' ' <"$report" | grep -o '<testsuite [^>]*>' | head -n 1)
  tests=$(value tests) bad=$(($(value failures) + $(value errors)))
  total=$((total + tests)) failed=$((failed + bad)) skipped=$((skipped + $(value skipped)))
  printf '%-70s %8s %6s %6s\n' "$(value name)" "$(value time)" "$tests" "$bad"
done < <(reports | sort)
printf '%-70s %8s\n\n' 'all, with the build' "$((SECONDS - begin))"

[ "$built" = 0 ] || say 'The build itself failed: see above.'
say "$((total - failed - skipped)) passed, $failed failed"
[ "$built" = 0 ] && [ "$failed" = 0 ] && [ "$total" -gt 0 ]
