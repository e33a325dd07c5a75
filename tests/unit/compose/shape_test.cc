#include "compose/shape.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "compose/value.h"
#include "unit/compose/fixture.h"

namespace palier::compose::testing {

namespace {

TEST(Shape, FitsItsData) {
    EXPECT_EQ(misfit(data(), shape()), "");
}

TEST(Shape, FindsTheFirstDifference) {
    EXPECT_EQ(misfit(Value::text("a"), shape()), ".");
    EXPECT_EQ(misfit(data_with("nom", Value()), shape()), "nom");
    EXPECT_EQ(misfit(data_with("effectif", Value::text("2")), shape()), "effectif");
    EXPECT_EQ(misfit(data_with("ouvert", Value::integer(1)), shape()), "ouvert");
    EXPECT_EQ(misfit(data_with("note", Value::integer(1)), shape()), "note");
    EXPECT_EQ(misfit(data_with("global", Value::text("50 %")), shape()), "global");
    EXPECT_EQ(misfit(data_with("mots", Value::text("a")), shape()), "mots");
    EXPECT_EQ(misfit(data_with("mots", Value::list({Value::text("a"), Value()})), shape()),
              "mots[1]");
    EXPECT_EQ(misfit(data_with("autre", Value::text("a")), shape()), "autre");
    EXPECT_EQ(misfit(data_with("contact", Value::object({})), shape()), "contact.ville");
}

TEST(Shape, LetsOptionalMembersBeAbsentOrLeftOut) {
    EXPECT_EQ(misfit(data_with("note", Value()), shape()), "");
    EXPECT_EQ(
        misfit(data_with("contact", Value::object({{"ville", Value::text("Lyon")}})), shape()), "");
}

TEST(Shape, HoldsListsOfOneLengthNameToOneLength) {
    const auto history = [](Value::List years, Value::List values) {
        return data_with(
            "historique",
            Value::object({{"annees", Value::list(std::move(years))},
                           {"lignes", Value::list({Value::object(
                                          {{"valeurs", Value::list(std::move(values))}})})}}));
    };
    EXPECT_EQ(misfit(history({Value::text("2025")}, {Value::text("50")}), shape()), "");
    EXPECT_EQ(misfit(history({Value::text("2025")}, {}), shape()), "historique.lignes[0].valeurs");
}

TEST(Shape, RefusesNamesThatTemplatesCannotWrite) {
    for (const char* name : {"", "Nom", "numéro", "a.b", "1a", "a-b", "_a"}) {
        EXPECT_THROW(Shape::object({{name, Shape::text()}}), std::logic_error) << name;
    }
    EXPECT_NO_THROW(Shape::object({{"a_1", Shape::text()}}));
    EXPECT_THROW(Shape::object({{"a", Shape::text()}, {"a", Shape::text()}}), std::logic_error);
}

TEST(Shape, KeepsTheNamesOfALoopOutOfItsItems) {
    for (const char* name : {"rang", "premier", "dernier"}) {
        const Shape item = Shape::object({{name, Shape::text()}});
        EXPECT_THROW(Shape::list(item), std::logic_error) << name;
    }
}

TEST(Value, OfAnEmptyOptionalIsAbsent) {
    EXPECT_TRUE(Value::text(std::nullopt).is_absent());
    EXPECT_TRUE(Value::integer(std::nullopt).is_absent());
    EXPECT_TRUE(Value::figure(std::nullopt).is_absent());
    EXPECT_FALSE(Value::text("").is_absent());
    EXPECT_FALSE(Value::boolean(false).is_absent());
}

TEST(Value, RefusesTwoMembersOfOneName) {
    EXPECT_THROW(Value::object({{"a", Value()}, {"b", Value()}, {"a", Value()}}), std::logic_error);
}

}  // namespace

}  // namespace palier::compose::testing
