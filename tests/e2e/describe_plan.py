"""Says what a spreadsheet program finds in an action plan that is a workbook.

    describe_plan.py PLAN.xlsx
"""

import re
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
page = book["Actions"]
top = int(page.auto_filter.ref.split(":")[0][1:])
titles = {cell.column_letter: cell.value for cell in page[top]}
rules = [rule for entry in page.conditional_formatting for rule in entry.rules]
print("sheets:", ", ".join(f"{sheet.title} {sheet.sheet_state}" for sheet in book))
print("frozen:", page.freeze_panes)
print("filter:", page.auto_filter.ref)
area = page.print_area if isinstance(page.print_area, str) else page.print_area[0]
rows = page.print_title_rows.replace("$", "")
size = {8: "A3", 9: "A4"}.get(int(page.page_setup.paperSize or 9), "other")
wide = page.page_setup.fitToWidth or 1
print(f"print: {area.replace('$', '').split('!')[-1]}, rows {rows}, {page.page_setup.orientation}, "
      f"{size}, {wide} page wide")
print("header:", page.oddHeader.right.text)
said = []
for rule in page.data_validations.dataValidation:
    title = titles[re.match("[A-Z]+", str(rule.sqref))[0]]
    if rule.type == "list":
        said.append(f"{title}: list {rule.formula1}")
    elif rule.type == "date":
        said.append(f"{title}: date")
    else:
        said.append(f"{title}: {rule.type} {rule.formula1} {rule.formula2}")
print("\n".join(sorted(said)))
print("colours:", len(rules))
print("late:", *{found[0] for rule in rules if (found := re.search(r"DATE\([0-9,]+\)", rule.formula[0]))})
