"""Turns the structure of a tagged PDF, as `pdfinfo -struct-text` prints it, into Typst source with the same words.

Headings, paragraphs, lists, tables and the contents are set as such; a figure becomes a rectangle of its size in text. Usage:
pdfinfo -struct-text REPORT.pdf | python3 to_typst.py > report.typ
"""

import re
import sys

PREAMBLE = """#set page(paper: "a4", margin: (x: 68pt, top: 62pt, bottom: 74pt), numbering: "1 of 1")
#set text(font: "Noto Sans", size: 10pt, lang: "en")
#set document(title: "Report", date: none)
#show heading.where(level: 1): it => { pagebreak(weak: true); it }
"""


def quoted(words):
    return '#text("' + words.replace("\\", "\\\\").replace('"', '\\"') + '")'


def tree(lines):
    """Elements as [name, children]; words as strings."""
    root = ["Document", []]
    open_elements = [(-1, root)]
    for line in lines:
        depth = len(line) - len(line.lstrip())
        text = line.strip()
        while open_elements[-1][0] >= depth:
            open_elements.pop()
        parent = open_elements[-1][1]
        if text.startswith('"'):
            parent[1].append(text[1:-1])
        elif not text.startswith(("/", "Object", "$")):
            element = [re.split(r"[ :(]", text)[0], []]
            parent[1].append(element)
            open_elements.append((depth, element))
    return root


def words(element):
    return "".join(child if isinstance(child, str) else words(child) for child in element[1])


def typst(element):
    name, children = element
    if re.fullmatch(r"H\d", name):
        return f"{'=' * int(name[1])} {quoted(words(element))}\n\n"
    if name in ("P", "Caption"):
        return quoted(words(element)) + "\n\n"
    if name == "L":
        items = [quoted(words(body)) for item in children for body in item[1] if body[0] == "LBody"]
        return "".join(f"- {item}\n" for item in items) + "\n"
    if name == "Table":
        rows = [row for row in children if row[0] == "TR"]
        columns = max(len(row[1]) for row in rows)
        cells = [[f"[{quoted(words(cell))}]" for cell in row[1]] for row in rows]
        head = f"table.header({', '.join(cells[0])})"
        body = ", ".join(cell for row in cells[1:] for cell in row)
        return f"#table(columns: {columns}, {head}, {body})\n\n"
    if name == "TOC":
        return "#outline(title: none, depth: 1)\n\n"
    if name == "Figure":
        return f'#figure(rect(width: 100%, height: 150pt), alt: "chart")\n\n'
    return "".join(typst(child) for child in children if not isinstance(child, str))


print(PREAMBLE + typst(tree(sys.stdin.read().splitlines())))
