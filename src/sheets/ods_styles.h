#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "sheets/workbook.h"

/// The styles of an .ods: what does not stand in its sheets.
namespace palier::sheets {

/// The declarations of namespaces that every part of an .ods begins with.
std::string ods_namespaces();

/// The name of the style of a cell.
std::string_view ods_style_name(Style style);

/// The name of the style of a colour, « D9EAD3 », that highlights cells, and of a day that is late.
std::string ods_highlight_name(const std::string& background);
std::string_view ods_late_name();

/// The name of the page set-up of a sheet by its place, from 0.
std::string ods_page_name(std::size_t sheet);

/// The part « styles.xml ».
std::string ods_styles(const Workbook& workbook);

/// The styles of cells that content.xml begins with.
std::string ods_cell_styles();

}  // namespace palier::sheets
