#!/usr/bin/env bash
# Validates rubrics of growing size with hemicycle, check-jsonschema (PyPI) and ajv-cli (npm), one after the other on the same
# machine, by the same JSON Schema, and prints a table of the median of several runs. Hemicycle does its checks of meaning as
# well; the others check the structure only. Needs python3 with venv, npm and GNU time.
set -euo pipefail
cd "$(dirname "$0")/../.."
tools="${TOOLS:-$(mktemp -d)}"
runs="${RUNS:-5}"

cargo build --release --quiet
[ -x "$tools/venv/bin/check-jsonschema" ] || {
  python3 -m venv "$tools/venv" && "$tools/venv/bin/pip" install --quiet check-jsonschema==0.39.0
}
[ -x "$tools/node_modules/.bin/ajv" ] || npm install --silent --prefix "$tools" ajv-cli@5.0.0
target/release/hemicycle schema rubric > "$tools/rubric.json"

# Median seconds and peak megabytes of a command.
measure() {
  local count="$1" index
  shift
  for ((index = 0; index < count; index++)); do
    /usr/bin/time -f '%e %M' -o "$tools/time" "$@" > "$tools/out" 2>&1 || { cat "$tools/out" >&2; return 1; }
    cat "$tools/time"
  done | sort -n | awk '{ seconds[NR] = $1; if ($2 > peak) peak = $2 } END { printf "%.2f s, %d MB", seconds[int((NR + 1) / 2)], peak / 1024 }'
}

echo "| questions | size | hemicycle | ajv-cli 5.0.0 | check-jsonschema 0.39.0 |"
echo "|---|---|---|---|---|"
for questions in ${SIZES:-100 1000 20000}; do
  file="$tools/rubric-$questions.yaml"
  python3 benches/validate/generate.py "$questions" > "$file"
  # One run of the slowest is enough where it takes minutes.
  slow=$((questions > 5000 ? 1 : runs))
  printf '| %s | %.1f MB | %s | %s | %s |\n' "$questions" "$(wc -c < "$file" | awk '{ print $1 / 1e6 }')" \
    "$(measure "$runs" target/release/hemicycle validate --deny warnings "$file")" \
    "$(measure "$runs" "$tools/node_modules/.bin/ajv" validate --spec=draft2020 --strict=false -s "$tools/rubric.json" -d "$file")" \
    "$(measure "$slow" "$tools/venv/bin/check-jsonschema" --schemafile "$tools/rubric.json" "$file")"
done
