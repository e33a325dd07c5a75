#pragma once

namespace palier::model {

/// The ways in which users reach a site.
enum class Channel { Reception, Telephone, MailAndEmail, Website };

}  // namespace palier::model
