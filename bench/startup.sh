#!/usr/bin/env bash
# First start, second start and start with a class-data archive, to the first answer of /health/ready; resident memory.
# Needs web/target/thecal.jar.
set -euo pipefail
cd "$(dirname "$0")/.."
jar=web/target/thecal.jar
port=${PORT:-18080}
scratch=$(mktemp -d)
server=""
cleanup() {
  if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi
  rm -rf "$scratch"
}
trap cleanup EXIT

start() { # label, JVM flags...
  local label=$1 began ended
  shift
  began=$(date +%s%N)
  THECAL_SERVER_PORT=$port THECAL_DATABASE_URL="jdbc:h2:file:$scratch/data/thecal" THECAL_AUDIT_KEY_FILE="$scratch/data/audit.key" \
    java "$@" -jar "$jar" >"$scratch/log" 2>&1 </dev/null &
  server=$!
  until curl -fs "http://127.0.0.1:$port/health/ready" >/dev/null 2>&1; do
    kill -0 "$server" 2>/dev/null || { cat "$scratch/log" >&2; exit 1; }
    sleep 0.02
  done
  ended=$(date +%s%N)
  printf '%-34s %5d ms, %4d MB resident\n' "$label" $(((ended - began) / 1000000)) "$(resident)"
}

resident() { awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$server/status"; }

stop() { kill "$server"; wait "$server" || true; server=""; }

start "first start, empty folder"
stop
for round in 1 2 3 4 5; do start "second start, round $round"; stop; done
start "writing the archive" -XX:ArchiveClassesAtExit="$scratch/thecal.jsa"
stop
for round in 1 2 3; do start "with the archive, round $round" -XX:SharedArchiveFile="$scratch/thecal.jsa"; stop; done
for round in 1 2 3; do
  start "archive, C1, serial, round $round" -XX:SharedArchiveFile="$scratch/thecal.jsa" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC
  stop
done
start "after the tour"
.ci/tour "http://127.0.0.1:$port" >"$scratch/tour.log" || { tail -20 "$scratch/tour.log"; echo "(the tour differs)"; }
printf '%-34s %5s     %4d MB resident\n' "after the tour" "" "$(resident)"
stop
