#include <array>
#include <map>
#include <utility>

#include "grid/readers.h"

namespace palier::grid {

namespace {

using base::Diagnostics;
using base::Json;
using base::Place;
using model::AnswerClass;
using model::ScaleAnswer;
using model::SurveyScale;

constexpr int largest_value = 100;

constexpr std::array<Word<SurveyScale::Kind>, 2> kinds{{
    {"classes", SurveyScale::Kind::Classes},
    {"note", SurveyScale::Kind::Marks},
}};

constexpr std::array<Word<AnswerClass>, 4> classes{{
    {"satisfait", AnswerClass::Satisfied},
    {"neutre", AnswerClass::Neutral},
    {"insatisfait", AnswerClass::Dissatisfied},
    {"sans_opinion", AnswerClass::NoOpinion},
}};

/// Reads one scale.
class ScaleReader {
  public:
    ScaleReader(const Json& value, const Place& place, Diagnostics& diags)
        : members_(
              value, place,
              {"identifiant", "titre", "favorables", "nature", "modalites", "moyenne", "origine"},
              diags),
          diags_(diags) {}

    SurveyScale read() {
        SurveyScale scale{.id = members_.identifier("identifiant"),
                          .title = members_.text("titre"),
                          .kind = members_.word("nature", kinds)};
        scale.satisfied_word = members_.optional_text("favorables");
        scale.has_mean = members_.boolean("moyenne");
        const Place list = members_.place_of("modalites");
        const std::span<const Json> elements = members_.list("modalites");
        scale.answers.reserve(elements.size());
        for (const Json& element : elements) {
            const Place here = element_place(list, scale.answers.size());
            scale.answers.push_back(read_answer(element, here, scale));
        }
        if (!scale.answers.empty()) {
            check_class(scale, AnswerClass::Satisfied);
            check_class(scale, AnswerClass::Dissatisfied);
        }
        read_origin(scale);
        return scale;
    }

  private:
    ScaleAnswer read_answer(const Json& value, const Place& place, const SurveyScale& scale) {
        const Members members(value, place, {"libelle", "autres_libelles", "classe", "valeur"},
                              diags_);
        ScaleAnswer answer{.label = members.text("libelle"),
                           .other_labels = members.texts("autres_libelles"),
                           .answer_class = members.word("classe", classes)};
        if (members.has("valeur")) {
            answer.value = members.number("valeur", -largest_value, largest_value);
        }
        check_label(answer.label, members.place_of("libelle"));
        for (std::size_t index = 0; index < answer.other_labels.size(); ++index) {
            check_label(answer.other_labels.at(index),
                        element_place(members.place_of("autres_libelles"), index));
        }
        const bool counts = answer.answer_class != AnswerClass::NoOpinion;
        const bool is_mark = scale.has_mean || scale.kind == SurveyScale::Kind::Marks;
        if (counts && is_mark && !answer.value) {
            diags_.report("GRI-053", place, {{"lu", answer.label}});
        }
        if (!counts && answer.value) {
            diags_.report("GRI-054", members.place_of("valeur"), {{"lu", answer.label}});
        }
        return answer;
    }

    /// Each label must be told from all others of the scale.
    void check_label(const std::string& label, const Place& place) {
        const std::string name = base::folded(label);
        if (name.empty()) {
            diags_.report("GRI-051", place, {{"lu", label}});
            return;
        }
        const auto [first, fresh] = labels_.emplace(name, label);
        if (!fresh) {
            diags_.report("GRI-050", place, {{"lu", label}, {"autre", first->second}});
        }
    }

    void check_class(const SurveyScale& scale, AnswerClass wanted) const {
        if (std::ranges::find(scale.answers, wanted, &ScaleAnswer::answer_class) ==
            scale.answers.end()) {
            const auto word = std::ranges::find(classes, wanted, &Word<AnswerClass>::meaning);
            diags_.report("GRI-052", members_.place_of("modalites"),
                          {{"attendu", std::string(word->word)}});
        }
    }

    void read_origin(SurveyScale& scale) const {
        if (const Json* value = members_.required("origine")) {
            const Members origin(*value, members_.place_of("origine"), {"nature", "texte", "fait"},
                                 diags_);
            origin_kind(origin);
            scale.origin = origin.text("texte");
            static_cast<void>(origin.optional_text("fait"));
        }
    }

    Members members_;
    Diagnostics& diags_;
    /// The first label of each folded form.
    std::map<std::string, std::string> labels_;
};

}  // namespace

std::optional<model::ScaleSet> read_scales(const GridText& text, Diagnostics& diags) {
    Diagnostics found;
    const Members file = file_members(text, "echelles", {"echelles"}, found);
    Head head = read_head(file, found);
    model::ScaleSet set{.id = std::move(head.id),
                        .title = std::move(head.title),
                        .version = std::move(head.version),
                        .date = head.date,
                        .origin = std::move(head.origin)};
    const Place place = file.place_of("echelles");
    const std::span<const Json> list = file.list("echelles");
    set.scales.reserve(list.size());
    for (const Json& element : list) {
        set.scales.push_back(
            ScaleReader(element, element_place(place, set.scales.size()), found).read());
    }
    check_unique(set.scales, place, found);
    diags.append(found);
    return found.has_errors() ? std::nullopt : std::optional(std::move(set));
}

}  // namespace palier::grid
