#!/usr/bin/env python3
"""Writes a rubric with a given number of questions, valid throughout, to standard output.

Everything before the dimensions is that of the built-in rubric; the questions are made up, about 575 bytes each.
"""
import pathlib
import sys

RUBRIC = pathlib.Path(__file__).parents[2] / "rubrics/parliament-innovation/rubric.yaml"
QUESTIONS_IN_AN_AREA = 10
AREAS_IN_A_DIMENSION = 10


def question(identifier: str, number: int, source: str) -> str:
    core = "            core: true\n" if number % (QUESTIONS_IN_AN_AREA * AREAS_IN_A_DIMENSION) == 0 else ""
    levels = "".join(
        f"              {level}: \"At level {level} this is done in {level} of the ways that question {number} tells of.\"\n"
        for level in range(1, 6)
    )
    return (
        f"          - id: {identifier}\n"
        f"            text: \"Does parliament do what question {number} asks about?\"\n{core}"
        f"            levels:\n{levels}"
        f"            evidence: [a document about {number}]\n"
        f"            ask: [the office of {number}]\n"
        f"            sources: [{source}]\n"
    )


def main() -> None:
    count = int(sys.argv[1])
    head, _ = RUBRIC.read_text(encoding="utf-8").split("\ndimensions:\n")
    before, sources = head.split("\nsources:\n")
    first = sources.split("\n    as_of:")[0]
    source = first.split(":")[0].strip()
    head = f'{before}\nsources:\n{first}\n    as_of: "2022"\n'
    head = head.replace("transparency: public", "d0: public")
    out = [head.split("\n", 1)[1], "\ndimensions:\n"]
    for number in range(count):
        area, dimension = number // QUESTIONS_IN_AN_AREA, number // (QUESTIONS_IN_AN_AREA * AREAS_IN_A_DIMENSION)
        if number % (QUESTIONS_IN_AN_AREA * AREAS_IN_A_DIMENSION) == 0:
            out.append(f"  - id: d{dimension}\n    title: Dimension {dimension}\n    definition: What is measured.\n    areas:\n")
        if number % QUESTIONS_IN_AN_AREA == 0:
            out.append(f"      - id: d{dimension}.a{area}\n        title: Area {area}\n        why: It matters.\n        questions:\n")
        out.append(question(f"d{dimension}.a{area}.q{number}", number, source))
    sys.stdout.write("".join(out))


if __name__ == "__main__":
    main()
