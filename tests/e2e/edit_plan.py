"""Edits an action plan as a committee would, in a workbook or a CSV file.

    edit_plan.py EDITS.json PLAN NEW_PLAN

EDITS.json: {"set": [[id, column, value]], "remove": [id], "add": [{column: value}], "reverse": true}.
PLAN and NEW_PLAN end in .xlsx or .csv; a CSV file is written as Windows-1252.
"""

import csv
import datetime
import json
import sys


def edited(header, rows, edits):
    ids = header.index("Identifiant")
    rows = [row for row in rows if row[ids] not in edits.get("remove", [])]
    for name, column, value in edits.get("set", []):
        [row] = [row for row in rows if row[ids] == name]
        row[header.index(column)] = value
    for new in edits.get("add", []):
        rows.append([new.get(column, "") for column in header])
    return rows[::-1] if edits.get("reverse") else rows


def edit_workbook(edits, source, target):
    import openpyxl

    book = openpyxl.load_workbook(source)
    page = book["Actions"]
    [top] = [row for row in range(1, 11) if page.cell(row, 1).value == "Identifiant"]
    width = page.max_column
    header = [page.cell(top, column).value for column in range(1, width + 1)]
    rows = []
    row = top + 1
    while any(page.cell(row, column).value is not None for column in range(1, width + 1)):
        rows.append([page.cell(row, column).value for column in range(1, width + 1)])
        row += 1
    before = len(rows)
    rows = edited(header, rows, edits)
    rows += [[None] * width] * (before - len(rows))
    for number, values in enumerate(rows, top + 1):
        for column, value in enumerate(values, 1):
            cell = page.cell(number, column)
            if header[column - 1] == "Échéance" and isinstance(value, str) and value:
                value = datetime.datetime.strptime(value, "%d/%m/%Y")
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"
    book.save(target)


def edit_csv(edits, source, target):
    with open(source, encoding="utf-8-sig", newline="") as stream:
        header, *rows = csv.reader(stream, delimiter=";")
    with open(target, "w", encoding="cp1252", errors="replace", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow(header)
        # What a spreadsheet would calculate is typed after an apostrophe.
        for row in edited(header, rows, edits):
            writer.writerow(["'" + text if text.startswith("=") else text for text in row])


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as stream:
        wanted = json.load(stream)
    (edit_csv if sys.argv[2].endswith(".csv") else edit_workbook)(wanted, *sys.argv[2:])
