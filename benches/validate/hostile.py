#!/usr/bin/env python3
"""Validates files that are made to hurt, and prints what each costs. Needs GNU time and a release build.

The bounds are 5 seconds and 300 MB for each; the last line tells whether all keep them. What is said of each file is the
business of `tests/cli/hostile.rs`.
"""
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).parents[2]
MEBIBYTE = 1 << 20
MOST_SECONDS, MOST_MEGABYTES = 5.0, 300

RUBRIC = (ROOT / "tests/fixtures/sample/rubric.yaml").read_bytes()
ALIAS_BOMB = b"a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + b"".join(
    b"a%d: &a%d [%s]\n" % (n, n, b", ".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, 12)
)
DEAD_REFERENCES = (
    RUBRIC.split(b"\nsources:\n")[0]
    + b"\nsources:\n"
    + b"".join(b"  name-%d:\n    title: T\n    url: https://example.org/%d\n    as_of: \"2025\"\n" % (n, n) for n in range(50_000))
    + b"\ndimensions:\n  - id: d\n    title: D\n    definition: What.\n    sources: ["
    + b", ".join(b"nane-%d" % n for n in range(100_000))
    + b"]\n    areas: []\n"
)

FILES = {
    "200,000 open brackets": b"[" * 200_000,
    "200,000 open braces": b"{" * 200_000,
    "a million nested dashes": b"- " * 1_000_000,
    "a million nested keys": b"? " * 1_000_000,
    "mappings 5,000 deep": b"".join(b" " * n + b"a:\n" for n in range(5_000)),
    "alias bomb": ALIAS_BOMB,
    "NUL among the text": RUBRIC[:500] + b"\0" + RUBRIC[500:],
    "not UTF-8": RUBRIC.replace(b"title", b"t\xefttle", 1),
    "UTF-16": RUBRIC.decode().encode("utf-16"),
    "a comment of 16 MiB": b"# " + b"x" * (16 * MEBIBYTE - 3) + b"\n",
    "16 MiB of keys": b"".join(b"key%d: v\n" % n for n in range(16 * MEBIBYTE // 14)),
    "16 MiB of short list items": b"- a\n" * (4 * MEBIBYTE),
    "16 MiB of flow items": b"[" + b"a," * (8 * MEBIBYTE - 2) + b"]",
    "16 MiB on one line": b"title: " + b"word " * (16 * MEBIBYTE // 5 - 2),
    "a block text of 3,000,000 lines": b"title: |\n" + b"  a\n" * 3_000_000,
    "490,000 times the same key": b"title: a\n" * 490_000,
    "490,000 unknown keys": b"".join(b"titel-%024d: v\n" % n for n in range(490_000)),
    "490,000 empty questions": b"dimensions:\n  - id: d\n    areas:\n      - id: d.a\n        questions:\n" + b"          - {}\n" * 490_000,
    "100,000 dead references among 50,000 names": DEAD_REFERENCES,
    "a rubric of 40 MB": RUBRIC * (40_000_000 // len(RUBRIC)),
}


def main() -> None:
    program = ROOT / "target/release/hemicycle"
    kept = True
    print("| file | size | seconds | MB | what is said first |\n|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        file, figures = pathlib.Path(folder) / "rubric.yaml", pathlib.Path(folder) / "figures"
        for name, content in FILES.items():
            file.write_bytes(content)
            command = ["/usr/bin/time", "-q", "-f", "%e %M", "-o", figures, program, "validate", "--format", "concise", file]
            run = subprocess.run(command, capture_output=True, check=False)
            seconds, kilobytes = (float(word) for word in figures.read_text().split())
            said = run.stdout.decode().split("\n")[0].removeprefix(f"{file}:")
            fits = run.returncode == 1 and seconds < MOST_SECONDS and kilobytes / 1024 < MOST_MEGABYTES
            kept = kept and fits
            print(f"| {name} | {len(content) / 1e6:.1f} MB | {seconds:.2f} | {kilobytes / 1024:.0f} | {said[:90]} |")
    print("\nAll keep the bounds." if kept else "\nSome do not keep the bounds.")
    sys.exit(0 if kept else 1)


if __name__ == "__main__":
    main()
