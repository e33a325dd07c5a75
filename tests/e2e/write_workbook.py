"""Writes a workbook by a library that Palier knows nothing of.

    write_workbook.py openpyxl|xlsxwriter SHEETS.json WORKBOOK.xlsx

SHEETS.json is what json_of() of sheets.cc makes: sheets with rows of [kind, text].
"""

import datetime
import json
import sys


def formatted(kind, text):
    """The value of a cell and the number format that it asks for."""
    if kind == "n":
        return (float(text) if "." in text else int(text)), None
    if kind == "p":
        return float(text), "0.0%"
    if kind == "d":
        return datetime.date.fromisoformat(text), "dd/mm/yyyy"
    if kind == "f":
        return "=" + text, None
    return text, None


def by_openpyxl(sheets, file):
    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.active)
    for sheet in sheets:
        page = book.create_sheet(sheet["name"])
        page.sheet_state = "hidden" if sheet["hidden"] else "visible"
        for row, cells in enumerate(sheet["rows"], 1):
            for column, (kind, text) in enumerate(cells, 1):
                if kind == "e":
                    continue
                cell = page.cell(row, column)
                cell.value, number_format = formatted(kind, text)
                if number_format:
                    cell.number_format = number_format
                if kind == "m":
                    page.merge_cells(start_row=row, start_column=column, end_row=row, end_column=column + 1)
    book.save(file)


def by_xlsxwriter(sheets, file):
    import xlsxwriter

    book = xlsxwriter.Workbook(file)
    for sheet in sheets:
        page = book.add_worksheet(sheet["name"])
        if sheet["hidden"]:
            page.hide()
        for row, cells in enumerate(sheet["rows"]):
            for column, (kind, text) in enumerate(cells):
                value, number_format = formatted(kind, text)
                style = book.add_format({"num_format": number_format}) if number_format else None
                if kind == "e":
                    continue
                if kind == "m":
                    page.merge_range(row, column, row, column + 1, value)
                elif kind == "d":
                    page.write_datetime(row, column, value, style)
                elif kind == "f":
                    page.write_formula(row, column, value)
                elif kind in "np":
                    page.write_number(row, column, value, style)
                else:
                    page.write_string(row, column, value)
    book.close()


if __name__ == "__main__":
    library, source, target = sys.argv[1:]
    with open(source, encoding="utf-8") as stream:
        content = json.load(stream)
    {"openpyxl": by_openpyxl, "xlsxwriter": by_xlsxwriter}[library](content, target)
