// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/stream/shard_streams.h"

#include <numeric>

#include "index/stream/form_table.h"
#include "index/stream/stream_file_writer.h"
#include "index/terms.h"

namespace timtin {

void ShardStreams::write(const std::filesystem::path& directory, const Analyzer& analyzer) const {
  std::vector<std::uint32_t> occurrences(analyzer.size() + 1);
  for (const ArticleTokens& article : articles_)
    for (const TokenId id : article.ids) ++occurrences[id];
  FormTable table;
  std::vector<std::uint32_t> numbers(occurrences.size());
  for (TokenId id = 1; id < occurrences.size(); ++id)
    if (occurrences[id] > 0)
      numbers[id] = table.add(field_term("", analyzer.form(id - 1).matching), occurrences[id]);
  const std::vector<TokenId> tokens = table.tokens();

  StreamFileWriter writer(directory / stream_file, articles_.size());
  TokenStream stream;
  for (const ArticleTokens& article : articles_) {
    encode(
        article, [&](TokenId id) { return tokens[numbers[id]]; }, stream);
    writer.add(stream.view());
  }
  std::vector<std::uint32_t> documents(articles_.size());
  std::iota(documents.begin(), documents.end(), 1);
  const auto last = static_cast<std::uint32_t>(documents.size());
  const std::vector<std::string_view> forms = table.forms_by(tokens);
  writer.finish(forms, table.counts_by(tokens), folded_order(forms).tokens, documents, last);
}

}  // namespace timtin
