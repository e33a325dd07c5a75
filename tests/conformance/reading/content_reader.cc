#include "conformance/reading/content_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "conformance/reading/text.h"

namespace palier::conformance {

namespace {

/// Forms in forms: deeper ones are a loop, or no document of ours.
constexpr std::size_t most_frames = 12;
/// ISO 19005-2, 6.1.13.
constexpr std::size_t most_saved_states = 28;

std::vector<double> numbers(const Operation& operation) {
    std::vector<double> values;
    for (const Object& operand : operation.operands) {
        if (const auto number = operand.number()) {
            values.push_back(*number);
        }
    }
    return values;
}

double first_number(const Operation& operation) {
    const auto values = numbers(operation);
    return values.empty() ? 0 : values.front();
}

Area grown(const Area& area, double by) {
    return {area.left - by, area.bottom - by, area.right + by, area.top + by};
}

}  // namespace

const ContentReader::Operator* ContentReader::find_operator(std::string_view name) {
    using R = ContentReader;
    static constexpr auto operators = std::to_array<Operator>({
        {"q", 0, &R::save_state},
        {"Q", 0, &R::restore_state},
        {"cm", 6, &R::transform},
        {"w", 1, &R::set_line_width},
        {"gs", 1, &R::use_state},
        {"J", 1, &R::ignore},
        {"j", 1, &R::ignore},
        {"M", 1, &R::ignore},
        {"d", 2, &R::ignore},
        {"ri", 1, &R::ignore},
        {"i", 1, &R::ignore},
        {"m", 2, &R::build_path},
        {"l", 2, &R::build_path},
        {"c", 6, &R::build_path},
        {"v", 4, &R::build_path},
        {"y", 4, &R::build_path},
        {"h", 0, &R::build_path},
        {"re", 4, &R::build_path},
        {"W", 0, &R::clip},
        {"W*", 0, &R::clip},
        {"S", 0, &R::paint_path},
        {"s", 0, &R::paint_path},
        {"f", 0, &R::paint_path},
        {"F", 0, &R::paint_path},
        {"f*", 0, &R::paint_path},
        {"B", 0, &R::paint_path},
        {"B*", 0, &R::paint_path},
        {"b", 0, &R::paint_path},
        {"b*", 0, &R::paint_path},
        {"n", 0, &R::paint_path},
        {"sh", 1, &R::paint_shading},
        {"Do", 1, &R::paint_object},
        {"BI", 0, &R::ignore},
        {"ID", std::nullopt, &R::ignore},
        {"EI", 1, &R::paint_inline_image},
        {"CS", 1, &R::set_colour_space},
        {"cs", 1, &R::set_colour_space},
        {"SC", std::nullopt, &R::ignore},
        {"SCN", std::nullopt, &R::ignore},
        {"sc", std::nullopt, &R::ignore},
        {"scn", std::nullopt, &R::ignore},
        {"G", 1, &R::ignore},
        {"g", 1, &R::ignore},
        {"RG", 3, &R::ignore},
        {"rg", 3, &R::ignore},
        {"K", 4, &R::set_cmyk},
        {"k", 4, &R::set_cmyk},
        {"BT", 0, &R::begin_text},
        {"ET", 0, &R::end_text},
        {"Tc", 1, &R::set_text_state},
        {"Tw", 1, &R::set_text_state},
        {"Tz", 1, &R::set_text_state},
        {"TL", 1, &R::set_text_state},
        {"Tr", 1, &R::set_text_state},
        {"Ts", 1, &R::set_text_state},
        {"Tf", 2, &R::set_font},
        {"Td", 2, &R::move_text},
        {"TD", 2, &R::move_text},
        {"T*", 0, &R::move_text},
        {"Tm", 6, &R::set_text_matrix},
        {"Tj", 1, &R::show_text},
        {"TJ", 1, &R::show_text},
        {"'", 1, &R::show_text},
        {"\"", 3, &R::show_text},
        {"d0", 2, &R::ignore},
        {"d1", 6, &R::ignore},
        {"BMC", 1, &R::begin_marked},
        {"BDC", 2, &R::begin_marked},
        {"EMC", 0, &R::end_marked},
        {"MP", 1, &R::ignore},
        {"DP", 2, &R::ignore},
        {"BX", 0, &R::ignore},
        {"EX", 0, &R::ignore},
    });
    const auto found = std::ranges::find(operators, name, &Operator::name);
    return found == operators.end() ? nullptr : &*found;
}

void ContentReader::read(const ContentStream& stream) {
    const GraphicsState before = state_;
    const bool was_in_text = !frames_.empty() && frames_.back().in_text;
    frames_.push_back({stream, {}, open_.size(), false});
    std::vector<std::string> problems;
    const auto operations = parse_operations(stream.data, problems);
    for (const std::string& problem : problems) {
        add("INT-content-syntax", problem);
    }
    for (const Operation& operation : operations) {
        apply(operation);
    }
    check_balance(frames_.back().outer_sequences);
    open_.resize(frames_.back().outer_sequences);
    frames_.pop_back();
    state_ = before;
    path_.clear();
    if (!frames_.empty()) {
        frames_.back().in_text = was_in_text;
    }
}

void ContentReader::apply(const Operation& operation) {
    const Operator* known = find_operator(operation.name);
    if (known == nullptr) {
        add("A2-6.2.2-1", "the operator " + operation.name);
        return;
    }
    if (known->operands && *known->operands != operation.operands.size()) {
        add("INT-operands",
            operation.name + " with " + std::to_string(operation.operands.size()) + " operands");
        return;
    }
    (this->*known->handler)(operation);
}

void ContentReader::check_balance(std::size_t outer_sequences) {
    if (open_.size() > outer_sequences) {
        add("INT-marks-balanced", std::to_string(open_.size() - outer_sequences) +
                                      " marked-content sequences are never closed");
    }
    if (!frames_.back().saved.empty()) {
        add("INT-state-balanced",
            std::to_string(frames_.back().saved.size()) + " q without their Q");
    }
    if (frames_.back().in_text) {
        add("INT-state-balanced", "BT without its ET");
    }
}

void ContentReader::add(std::string_view rule, const std::string& what) {
    context_.report.add(rule, where() + ": " + what);
}

std::optional<std::size_t> ContentReader::sequence() const {
    return open_.empty() ? std::nullopt : std::optional(open_.back().index);
}

std::string ContentReader::tag() const {
    return open_.empty() ? "" : content_.sequences.at(open_.back().index).tag;
}

Object ContentReader::resource(std::string_view kind, const Operation& operation,
                               std::size_t index) {
    const std::string name = operation.operands.at(index).name().value_or("");
    const Object found = frames_.back().stream.resources.key(kind).key(name);
    if (found.is_null()) {
        add("INT-resource-exists",
            operation.name + " names " + quoted(name) + ", which is no " + std::string(kind));
    }
    return found;
}

void ContentReader::ignore(const Operation&) {}

void ContentReader::save_state(const Operation&) {
    auto& saved = frames_.back().saved;
    saved.push_back(state_);
    if (saved.size() == most_saved_states + 1) {
        add("A2-6.1.13-8", "more than 28 q in one another");
    }
}

void ContentReader::restore_state(const Operation&) {
    auto& saved = frames_.back().saved;
    if (saved.empty()) {
        add("INT-state-balanced", "Q without its q");
        return;
    }
    state_ = saved.back();
    saved.pop_back();
}

void ContentReader::transform(const Operation& operation) {
    if (const auto matrix = read_matrix(operation.operands)) {
        state_.transformation = matrix->then(state_.transformation);
    }
}

void ContentReader::set_line_width(const Operation& operation) {
    state_.line_width = first_number(operation);
}

void ContentReader::use_state(const Operation& operation) {
    const Object state = resource("ExtGState", operation, 0);
    state_.line_width = state.key("LW").number().value_or(state_.line_width);
}

void ContentReader::build_path(const Operation& operation) {
    path_.apply(operation.name, numbers(operation), state_.transformation);
}

void ContentReader::clip(const Operation&) {
    path_.clip_next();
}

void ContentReader::paint_path(const Operation& operation) {
    const std::string& name = operation.name;
    const bool fills = name.find_first_of("fFBb") == 0;
    const bool strokes = name.find_first_of("SsBb") == 0;
    Area area = path_.area();
    if (strokes) {
        area = grown(area, state_.line_width / 2 * state_.transformation.scale());
    }
    if (fills && strokes) {
        paint(name, AreaInk::Kind::FillAndStroke, area);
    } else if (fills || strokes) {
        paint(name, fills ? AreaInk::Kind::Fill : AreaInk::Kind::Stroke, area);
    }
    if (path_.clips()) {
        state_.clip = intersection(state_.clip, path_.area());
    }
    path_.clear();
}

void ContentReader::paint_shading(const Operation& operation) {
    const Object shading = resource("Shading", operation, 0);
    if (shading.key("ColorSpace").is_name("DeviceCMYK")) {
        add("A2-6.2.4.3-3", "a shading in DeviceCMYK");
    }
    const bool clipped = state_.clip.left > everything.left;
    paint(operation.name, AreaInk::Kind::Shading, clipped ? state_.clip : page_);
}

void ContentReader::paint_inline_image(const Operation& operation) {
    paint(operation.name, AreaInk::Kind::Image, bounds(Area{0, 0, 1, 1}, state_.transformation));
}

void ContentReader::paint_object(const Operation& operation) {
    const Object object = resource("XObject", operation, 0);
    if (object.key("Subtype").is_name("Form")) {
        paint_form(object);
    } else if (!object.is_null()) {
        if (object.key("ColorSpace").is_name("DeviceCMYK")) {
            add("A2-6.2.4.3-3", "an image in DeviceCMYK");
        }
        paint(operation.name, AreaInk::Kind::Image,
              bounds(Area{0, 0, 1, 1}, state_.transformation));
    }
}

void ContentReader::paint_form(const Object& form) {
    FormUse& use = context_.forms[form.id()];
    use.form = form;
    ++use.painted;
    if (frames_.size() >= most_frames) {
        add("INT-content-syntax", form.where() + " is a form too deep in forms");
        return;
    }
    const GraphicsState before = state_;
    if (const auto matrix = read_matrix(form.key("Matrix").items())) {
        state_.transformation = matrix->then(state_.transformation);
    }
    if (const auto box = read_area(form.key("BBox"))) {
        state_.clip = intersection(state_.clip, bounds(*box, state_.transformation));
    }
    const std::size_t first = content_.sequences.size();
    read({form.data().value_or(""), form.key("Resources"), form.id(),
          where() + ", form " + form.where()});
    state_ = before;
    const auto owned = [&](const Sequence& each) {
        return each.mcid.has_value() && each.owner == form.id();
    };
    use.has_mcids = use.has_mcids ||
                    std::any_of(content_.sequences.begin() + static_cast<std::ptrdiff_t>(first),
                                content_.sequences.end(), owned);
}

void ContentReader::set_colour_space(const Operation& operation) {
    if (operation.operands.front().is_name("DeviceCMYK")) {
        add("A2-6.2.4.3-3", "the colour space DeviceCMYK");
    }
}

void ContentReader::set_cmyk(const Operation& operation) {
    add("A2-6.2.4.3-3", "the operator " + operation.name);
}

void ContentReader::begin_text(const Operation&) {
    if (std::exchange(frames_.back().in_text, true)) {
        add("INT-state-balanced", "BT inside a text object");
    }
    ++text_objects_;
    cursor_.begin();
}

void ContentReader::end_text(const Operation&) {
    if (!std::exchange(frames_.back().in_text, false)) {
        add("INT-state-balanced", "ET without its BT");
    }
}

void ContentReader::set_text_state(const Operation& operation) {
    const double value = first_number(operation);
    if (operation.name == "Tc") {
        state_.character_spacing = value;
    } else if (operation.name == "Tz") {
        state_.horizontal_scale = value / 100;
    } else if (operation.name == "TL") {
        state_.leading = value;
    } else if (operation.name == "Ts") {
        state_.rise = value;
    } else if (operation.name == "Tr") {
        state_.unseen = value == 3;
    }
}

void ContentReader::set_font(const Operation& operation) {
    const Object dictionary = resource("Font", operation, 0);
    state_.font = dictionary.is_null() ? nullptr : context_.fonts.font(dictionary);
    state_.font_size = operation.operands.at(1).number().value_or(0);
}

void ContentReader::move_text(const Operation& operation) {
    if (operation.name == "T*") {
        cursor_.next_line(0, -state_.leading);
        return;
    }
    const auto step = numbers(operation);
    if (step.size() == 2) {
        if (operation.name == "TD") {
            state_.leading = -step[1];
        }
        cursor_.next_line(step[0], step[1]);
    }
}

void ContentReader::set_text_matrix(const Operation& operation) {
    if (const auto matrix = read_matrix(operation.operands)) {
        cursor_.set(*matrix);
    }
}

void ContentReader::show_text(const Operation& operation) {
    if (operation.name == "'" || operation.name == "\"") {
        if (operation.name == "\"") {
            state_.character_spacing = operation.operands.at(1).number().value_or(0);
        }
        cursor_.next_line(0, -state_.leading);
    }
    const std::size_t shown = content_.shows.size();
    for (const Object& item : operation.operands.back().one_or_many()) {
        if (const auto bytes = item.bytes()) {
            show_string(*bytes);
        } else if (const auto number = item.number()) {
            cursor_.adjust(*number, state_);
        }
    }
    if (content_.shows.size() > shown) {
        check_marked(operation.name);
    }
}

void ContentReader::show_string(const std::string& bytes) {
    if (bytes.size() % 2 != 0) {
        add("INT-text-codes",
            "a string of " + std::to_string(bytes.size()) + " bytes, where codes have two");
    }
    std::vector<std::uint32_t> codes;
    for (std::size_t index = 0; index + 1 < bytes.size(); index += 2) {
        codes.push_back(big_endian(std::string_view(bytes).substr(index, 2)));
    }
    if (codes.empty()) {
        return;
    }
    if (state_.font == nullptr && state_.font_size == 0) {
        add("INT-resource-exists", "text is shown before any Tf");
    }
    TextInk ink = cursor_.show(codes, state_);
    ink.tag = tag();
    content_.shows.push_back({state_.font, std::move(codes), sequence(), std::move(ink)});
}

void ContentReader::begin_marked(const Operation& operation) {
    const Frame& frame = frames_.back();
    Sequence begun;
    begun.tag = operation.operands.at(0).name().value_or("");
    begun.outer = sequence();
    begun.owner = frame.stream.owner;
    begun.where = frame.stream.where;
    if (operation.name == "BDC") {
        const bool named = operation.operands.at(1).name().has_value();
        begun.properties = named ? resource("Properties", operation, 1) : operation.operands.at(1);
        begun.mcid = begun.properties.key("MCID").integer();
    }
    check_nesting(begun);
    content_.sequences.push_back(std::move(begun));
    open_.push_back({content_.sequences.size() - 1, frame.in_text ? text_objects_ : 0});
}

void ContentReader::end_marked(const Operation&) {
    const Frame& frame = frames_.back();
    if (open_.size() == frame.outer_sequences) {
        add("INT-marks-balanced", "EMC without its BMC or BDC");
        return;
    }
    if (open_.back().text_object != (frame.in_text ? text_objects_ : 0)) {
        add("INT-marks-in-text", "the sequence " + tag() +
                                     " begins in one text object, or outside, " +
                                     "and ends elsewhere");
    }
    open_.pop_back();
}

void ContentReader::check_nesting(const Sequence& sequence) {
    const auto around = content_.meaning(sequence.outer);
    if (!around) {
        return;
    }
    const Sequence& outer = content_.sequences.at(*around);
    if (sequence.artifact() && !outer.artifact()) {
        add("UA-7.1-1", "an artifact inside MCID " + std::to_string(outer.mcid.value_or(-1)));
    }
    if (sequence.mcid && outer.artifact()) {
        add("UA-7.1-2", "MCID " + std::to_string(*sequence.mcid) + " inside an artifact");
    }
    if (sequence.mcid && !outer.artifact()) {
        add("INT-mcid-nested", "MCID " + std::to_string(*sequence.mcid) + " inside MCID " +
                                   std::to_string(outer.mcid.value_or(-1)));
    }
}

void ContentReader::check_marked(const std::string& operation) {
    if (!content_.meaning(sequence())) {
        add("UA-7.1-3", operation + " outside of tagged content and artifacts");
    }
}

void ContentReader::paint(const std::string& operation, AreaInk::Kind kind, const Area& area) {
    check_marked(operation);
    const AreaInk ink{kind, intersection(area, state_.clip), tag()};
    content_.paints.push_back({operation, sequence(), ink});
}

std::optional<std::size_t> PageContent::meaning(std::optional<std::size_t> sequence) const {
    while (sequence) {
        const Sequence& here = sequences.at(*sequence);
        if (here.artifact() || here.mcid) {
            return sequence;
        }
        sequence = here.outer;
    }
    return std::nullopt;
}

PageContent read_page_content(const Object& page, std::size_t number,
                              const ContentContext& context) {
    std::string data;
    for (const Object& stream : page.key("Contents").one_or_many()) {
        data += std::string(stream.data().value_or("")) + "\n";
    }
    ContentReader reader(context, read_area(page.key("MediaBox")).value_or(Area{}));
    reader.read({data, page.key("Resources"), page.id(), "page " + std::to_string(number)});
    return reader.take();
}

}  // namespace palier::conformance
