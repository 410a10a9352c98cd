// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Other programs: pagers, browsers. Started without a shell.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace timtin::cli {

/// At spaces and tabs, as there is no shell that would understand more.
std::vector<std::string> split_words(std::string_view text);

/// Starts a program of $PATH with the signals of one that was started from a shell; `input`, unless
/// negative, becomes its standard input. 0 if there is no such program.
int start_program(const std::vector<std::string>& command, int input = -1);

/// Its exit status, 128 and more if a signal ended it.
int wait_for(int process);

}  // namespace timtin::cli
