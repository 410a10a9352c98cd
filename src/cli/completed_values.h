// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What stands in an archive, and which words options take, for completion.
#pragma once

#include <string>
#include <vector>

namespace timtin::cli {

struct Candidate {
  std::string word;
  std::string help;  ///< or empty
};

/// Those of a fixed choice; none for other options.
std::vector<std::string> values_of_option(const std::string& command, const std::string& option);

/// Fields, their values, `@name`. Values are written with dashes for spaces, which a query reads as
/// one phrase and no shell needs quotation marks for; without marks unless some were typed.
std::vector<Candidate> completed_query_word(const std::vector<std::string>& archives,
                                            const std::string& word);

/// Names of saved queries that begin so, each behind `head`.
std::vector<Candidate> completed_query_name(const std::vector<std::string>& archives,
                                            const std::string& head, const std::string& word);

/// Names of persons in the register that have a word beginning so.
std::vector<Candidate> completed_official(const std::vector<std::string>& archives,
                                          const std::string& word);

/// Own identifiers and keys that begin so, with titles.
std::vector<Candidate> completed_identifier(const std::vector<std::string>& archives,
                                            const std::string& word);

}  // namespace timtin::cli
