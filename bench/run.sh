#!/usr/bin/env bash
# bench/run.sh worklist | bench/run.sh booking [JDBC address, user, password] | bench/run.sh ladder | bench/run.sh clinic | bench/run.sh planner [seeds] | bench/run.sh replay | bench/run.sh rules | bench/run.sh jmh [JMH arguments, for example DepletionBench -prof gc]
set -euo pipefail
cd "$(dirname "$0")/.."
path=bench/target/class-path.txt
mvn -q -B -ntp -P bench -pl bench -am compile dependency:build-classpath \
  -DincludeScope=runtime -Dmdep.outputFile="$PWD/$path" >/dev/null
# Maven wrote the file once per module; bench comes last.
classes=bench/target/classes:$(cat "$path")
case ${1:-} in
  worklist) exec java -Xmx1g -cp "$classes" dev.thecal.bench.WorklistBench ;;
  booking) shift; exec java -Xmx1g -cp "$classes" dev.thecal.bench.BookingBench "$@" ;;
  ladder) exec java -Xmx1g -XX:+UseSerialGC -cp "$classes" dev.thecal.bench.LadderBench ;;
  clinic) exec java -Xmx1g -cp "$classes" dev.thecal.bench.ClinicLadderBench ;;
  replay) exec java -Xmx2g -XX:+UseSerialGC -cp "$classes" dev.thecal.bench.ReplayBench ;;
  rules) exec java -XX:+UseSerialGC -cp "$classes" dev.thecal.bench.RulesByProcessorTime ;;
  planner) shift; exec java -Xmx3g -cp "$classes" dev.thecal.bench.PlannerBench "$@" ;;
  jmh) shift; exec java -cp "$classes" org.openjdk.jmh.Main "$@" ;;
  *) echo "usage: bench/run.sh worklist | booking | ladder | clinic | planner | replay | rules | jmh [arguments]" >&2; exit 2 ;;
esac
