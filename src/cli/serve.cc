// SPDX-License-Identifier: GPL-2.0-or-later
#include "timtin/serve.h"

#include <unistd.h>

#include "cli/language.h"
#include "cli/option_value.h"
#include "cli/places.h"
#include "cli/session.h"
#include "text/message.h"
#include "timtin/error.h"

namespace timtin::cli {
namespace {

class ServeCommand : public Command {
 public:
  std::string name() const override { return "serve"; }

  std::string summary() const override {
    return tr("answer another timtin on standard input and output");
  }

  void declare(CLI::App& app) override {
    app.add_option("DIR", archive_, tr("the archive; else that of -a"))->option_text(" ");
  }

  int run(Session& session) override {
    if (::isatty(STDIN_FILENO) == 1)
      throw Error(ErrorCode::usage, tr("serve answers a program, and this is a terminal"),
                  tr("for example {}", "timtin -a ssh://HOST/PATH search QUERY"));
    ServeOptions options;
    options.archive = archive_.empty() ? archive_path(session.options) : archive_;
    options.lexicons = Lexicons::open(data_directory());
    options.output = STDOUT_FILENO;
    options.speak = [](const std::string& language) {
      if (language == "vi" || language == "en") choose_language(language);
    };
    serve(options);
    return 0;
  }

 private:
  std::string archive_;
};

}  // namespace

std::unique_ptr<Command> make_serve() { return std::make_unique<ServeCommand>(); }

}  // namespace timtin::cli
