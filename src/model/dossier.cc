#include "model/dossier.h"

#include <filesystem>

namespace palier::model {

base::Place place_of_table(const Dossier& dossier, std::string_view table) {
    const base::Place& structure = dossier.structure.identifier.place;
    const bool in_folder = structure.encoding == base::Place::Encoding::Csv;
    return {.file = in_folder ? std::filesystem::path(structure.file).parent_path().string()
                              : structure.file,
            .table = std::string(table)};
}

}  // namespace palier::model
