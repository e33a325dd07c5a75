#include "e2e/sheets.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/json_writer.h"
#include "ingest/schema.h"

namespace palier::e2e {

namespace {

using base::Json;
using ingest::ColumnSchema;
using ingest::Content;
using ingest::TableSchema;
using Kind = SheetValue::Kind;

SheetValue value_of(const Json& json, const ColumnSchema& column) {
    if (const auto* number = json.number()) {
        return {Kind::Number, number->digits};
    }
    if (const auto* boolean = json.boolean()) {
        return {Kind::Text, *boolean ? "oui" : "non"};
    }
    if (const auto* text = json.text()) {
        return {column.content == Content::Date ? Kind::Date : Kind::Text, *text};
    }
    return {};
}

DossierSheet sheet_of_fields(const TableSchema& schema, const Json::Object& members) {
    DossierSheet sheet{std::string(schema.name), {{"Champ", "Valeur"}}};
    for (const auto& [key, value] : members) {
        const ColumnSchema& field = *schema.find(key);
        sheet.rows.push_back(
            {SheetValue(Kind::Text, std::string(field.name)), value_of(value, field)});
    }
    return sheet;
}

DossierSheet sheet_of_rows(const TableSchema& schema, const Json::Array& rows) {
    DossierSheet sheet{std::string(schema.name), {{}}};
    std::vector<const ColumnSchema*> columns;
    for (const Json& row : rows) {
        for (const auto& [key, value] : *row.object()) {
            const ColumnSchema* column = schema.find(key);
            if (std::ranges::find(columns, column) == columns.end()) {
                columns.push_back(column);
                sheet.rows.front().emplace_back(Kind::Text, std::string(column->name));
            }
        }
    }
    for (const Json& row : rows) {
        std::vector<SheetValue> values(columns.size());
        for (const auto& [key, value] : *row.object()) {
            const auto column = std::ranges::find(columns, schema.find(key));
            values.at(static_cast<std::size_t>(column - columns.begin())) =
                value_of(value, **column);
        }
        sheet.rows.push_back(std::move(values));
    }
    return sheet;
}

std::string replaced(std::string text, std::string_view what, std::string_view replacement) {
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + replacement.size())) {
        text.replace(at, what.size(), replacement);
    }
    return text;
}

std::string as_csv(const SheetValue& value) {
    switch (value.kind) {
        case Kind::Number:
            return replaced(value.text, ".", ",");
        case Kind::Date:
            return value.text.substr(8) + "/" + value.text.substr(5, 2) + "/" +
                   value.text.substr(0, 4);
        default:
            return "\"" + replaced(value.text, "\"", "\"\"") + "\"";
    }
}

std::string as_xml_text(const std::string& text) {
    return replaced(replaced(replaced(text, "&", "&amp;"), "<", "&lt;"), "\"", "&quot;");
}

std::string typed(const std::string& type, const std::string& attributes,
                  const std::string& inside = {}) {
    return "<table:table-cell office:value-type=\"" + type + "\" " + attributes + ">" + inside +
           "</table:table-cell>";
}

std::string as_xml(const SheetValue& value) {
    const std::string text = as_xml_text(value.text);
    const std::string paragraphs =
        "<text:p>" + replaced(text, "\n", "</text:p><text:p>") + "</text:p>";
    switch (value.kind) {
        case Kind::Empty:
            return "<table:table-cell/>";
        case Kind::Text:
            return typed("string", "", paragraphs);
        case Kind::MergedText:
            return typed("string", "table:number-columns-spanned=\"2\"", paragraphs);
        case Kind::Number:
            return typed("float", "office:value=\"" + text + "\"");
        case Kind::Percent:
            return typed("percentage", "table:style-name=\"share\" office:value=\"" + text + "\"");
        case Kind::Date:
            return typed("date", "table:style-name=\"day\" office:date-value=\"" + text + "\"");
        case Kind::Formula:
            return typed("float", "table:formula=\"of:=" + text + "\"");
    }
    return {};
}

constexpr std::string_view fods_start = R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:percentage-style style:name="N1"><number:number number:decimal-places="1"
 number:min-integer-digits="1"/><number:text> %</number:text></number:percentage-style>
<number:date-style style:name="N2"><number:day number:style="long"/><number:text>/</number:text>
<number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/>
</number:date-style>
<style:style style:name="share" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="day" style:family="table-cell" style:data-style-name="N2"/>
<style:style style:name="filled" style:family="table-cell"><style:table-cell-properties
 fo:background-color="#ffff00"/></style:style>
<style:style style:name="hidden" style:family="table"><style:table-properties
 table:display="false"/></style:style>
</office:automatic-styles><office:body><office:spreadsheet>
)";

constexpr std::string_view fods_rows_below =
    R"(<table:table-row table:number-rows-repeated="1000"><table:table-cell
 table:style-name="filled" table:number-columns-repeated="30"/></table:table-row>)";

// A library of macros in a profile, with one module.
constexpr std::string_view libraries_file = R"(<?xml version="1.0" encoding="UTF-8"?>
<library:libraries xmlns:library="http://openoffice.org/2000/library"
 xmlns:xlink="http://www.w3.org/1999/xlink">
<library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/"
 xlink:type="simple" library:link="false"/>
</library:libraries>
)";
constexpr std::string_view library_file = R"(<?xml version="1.0" encoding="UTF-8"?>
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false">
<library:element library:name="Essai"/>
</library:library>
)";
/// Each format takes its password in another way.
constexpr std::string_view macro_file = R"(<?xml version="1.0" encoding="UTF-8"?>
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Essai"
 script:language="StarBasic">
Function Named(title As String, content)
  Dim one As New com.sun.star.beans.PropertyValue
  one.Name = title
  one.Value = content
  Named = one
End Function
Sub Protect(source As String, target As String)
  Dim kind As New com.sun.star.beans.NamedValue
  kind.Name = &quot;CryptoType&quot;
  kind.Value = &quot;Standard&quot;
  Dim word As New com.sun.star.beans.NamedValue
  word.Name = &quot;OOXPassword&quot;
  word.Value = &quot;secret&quot;
  If Right(target, 4) = &quot;.ods&quot; Then
    how = Array(Named(&quot;FilterName&quot;, &quot;calc8&quot;), Named(&quot;Password&quot;, &quot;secret&quot;))
  Else
    how = Array(Named(&quot;FilterName&quot;, &quot;Calc MS Excel 2007 XML&quot;), _
                Named(&quot;EncryptionData&quot;, Array(kind, word)))
  End If
  book = StarDesktop.loadComponentFromURL(ConvertToURL(source), &quot;_blank&quot;, 0, _
                                          Array(Named(&quot;Hidden&quot;, True)))
  book.storeToURL(ConvertToURL(target), how)
  book.close(True)
End Sub
</script:module>
)";

Json as_json(const SheetValue& value) {
    constexpr std::string_view letters = "etnpdfm";
    Json::Array pair = {
        base::json_text(std::string(1, letters.at(static_cast<std::size_t>(value.kind)))),
        base::json_text(value.text)};
    return {std::move(pair)};
}

}  // namespace

std::vector<DossierSheet> sheets_of(std::string_view json) {
    base::Diagnostics diags;
    const Json dossier = base::parse_json(json, "dossier.json", {}, diags).value();
    std::vector<DossierSheet> sheets;
    for (const auto& [name, table] : *dossier.object()) {
        const TableSchema& schema = *ingest::find_table_schema(name);
        sheets.push_back(table.object() != nullptr ? sheet_of_fields(schema, *table.object())
                                                   : sheet_of_rows(schema, *table.array()));
    }
    return sheets;
}

std::string csv_of(const DossierSheet& sheet) {
    std::string csv;
    for (const std::vector<SheetValue>& row : sheet.rows) {
        for (const SheetValue& value : row) {
            csv += (&value == &row.front() ? "" : ";") + as_csv(value);
        }
        csv += "\r\n";
    }
    return csv;
}

std::string fods_of(const std::vector<DossierSheet>& sheets) {
    std::string xml(fods_start);
    for (const DossierSheet& sheet : sheets) {
        xml += "<table:table table:name=\"" + sheet.name + "\"" +
               (sheet.hidden ? " table:style-name=\"hidden\"" : "") + ">";
        for (const std::vector<SheetValue>& row : sheet.rows) {
            xml += "<table:table-row>";
            for (const SheetValue& value : row) {
                xml += as_xml(value);
            }
            xml += row.empty() ? "<table:table-cell/></table:table-row>" : "</table:table-row>";
        }
        xml.append(fods_rows_below).append("</table:table>\n");
    }
    return xml + "</office:spreadsheet></office:body></office:document>\n";
}

std::string json_of(const std::vector<DossierSheet>& sheets) {
    Json::Array all;
    for (const DossierSheet& sheet : sheets) {
        Json::Array rows;
        for (const std::vector<SheetValue>& row : sheet.rows) {
            Json::Array values;
            std::ranges::transform(row, std::back_inserter(values), as_json);
            rows.push_back({std::move(values)});
        }
        Json::Object members = {{"name", base::json_text(sheet.name)},
                                {"hidden", base::json_boolean(sheet.hidden)},
                                {"rows", {std::move(rows)}}};
        all.push_back({std::move(members)});
    }
    return base::write_json({std::move(all)});
}

Office::Office(const std::string& profile) : profile_(profile) {
    write_file(profile + "/user/registrymodifications.xcu",
               R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">
<value>fr-FR</value></prop></item>
</oor:items>
)");
}

void Office::convert(const std::vector<std::string>& files, const std::string& format,
                     const std::string& folder) const {
    std::vector<std::string> words = {"--convert-to", format, "--outdir", folder};
    words.insert(words.end(), files.begin(), files.end());
    const Ran ran = run(std::move(words));
    EXPECT_EQ(ran.status, 0) << ran.results << ran.messages;
}

void Office::protect(const std::string& file, const std::string& target) const {
    // The first start fills a new profile, over what stands there.
    run({"--terminate_after_init"});
    const std::string basic = profile_ + "/user/basic/";
    write_file(basic + "script.xlc", std::string(libraries_file));
    write_file(basic + "Standard/script.xlb", std::string(library_file));
    write_file(basic + "Standard/Essai.xba", std::string(macro_file));
    const Ran ran = run({"macro:///Standard.Essai.Protect(\"" + file + "\",\"" + target + "\")"});
    EXPECT_EQ(ran.status, 0) << ran.results << ran.messages;
    EXPECT_TRUE(std::filesystem::exists(target)) << ran.results << ran.messages;
}

Ran Office::run(std::vector<std::string> words) const {
    words.insert(words.begin(), {"-env:UserInstallation=file://" + profile_, "--headless"});
    return run_program("soffice", words,
                       {.variables = {{"HOME", profile_}, {"LC_ALL", "C.UTF-8"}}});
}

void write_by_python(const std::string& library, const std::vector<DossierSheet>& sheets,
                     const std::string& file) {
    write_file(file + ".json", json_of(sheets));
    const Ran ran = run_program(
        "/usr/bin/python3",
        {PALIER_SOURCE_DIR "/tests/e2e/write_workbook.py", library, file + ".json", file});
    EXPECT_EQ(ran.status, 0) << ran.messages;
}

}  // namespace palier::e2e
