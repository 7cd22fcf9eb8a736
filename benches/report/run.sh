#!/usr/bin/env bash
# Makes the report of each worked example and prints the medians of the whole process over several runs: processor time, time on
# the clock, peak memory; then size and pages. Beside it, the same content set in Typst (from PyPI), as PDF/UA-1 with the same
# fonts. Needs python3 with venv, and poppler.
set -euo pipefail
cd "$(dirname "$0")/../.."
tools="${TOOLS:-$(mktemp -d)}"
runs="${RUNS:-9}"

cargo build --release --quiet
[ -d "$tools/venv" ] || { python3 -m venv "$tools/venv" && "$tools/venv/bin/pip" install --quiet typst==0.15.2; }

row() {
  local name="$1" file="$2" figures
  shift 2
  figures="$(python3 benches/report/measure.py "$runs" "$@")"
  printf '| %s | %s | %d KB | %s |\n' "$name" "$figures" "$(($(wc -c < "$file") / 1000))" \
    "$(pdfinfo "$file" | awk '/^Pages:/ { print $2 }')"
}

# A report, and the same in Typst; further arguments are options of `hemicycle report`.
both() {
  local case="$1" name="$2"
  shift 2
  row "$name" "$tools/$name.pdf" target/release/hemicycle report "$case" "$@" -o "$tools/$name.pdf"
  pdfinfo -struct-text "$tools/$name.pdf" | python3 benches/report/to_typst.py > "$tools/$name.typ"
  row "$name, in Typst" "$tools/$name-typst.pdf" "$tools/venv/bin/python" -c '
import sys, typst
fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=["templates/fonts"])
compiler = typst.Compiler(sys.argv[1], root="/", font_paths=fonts)
compiler.compile(output=sys.argv[2], pdf_standards=["ua-1"])' "$tools/$name.typ" "$tools/$name-typst.pdf"
}

echo "| report | processor | clock | peak memory | size | pages |"
echo "|---|---|---|---|---|---|"
for case in rubrics/parliament-innovation/cases/*.yaml; do
  both "$case" "$(basename "$case" .yaml)"
done
# Of twenty pages, which the aims are about.
both rubrics/parliament-innovation/cases/uneven.yaml twenty \
  --sections summary,profile,dimensions,practices,hubs,roadmap,questions,method
