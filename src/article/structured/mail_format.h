// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Mails, one a file (.eml) or many (.mbox, RFC 4155):
///
///     From lemai@vidu.example Thu Mar  5 14:05:33 2020        only in a file of many
///     Subject: =?utf-8?q?=C4=90=C3=AA?=
///     From: Lê Mai <lemai@vidu.example>
///
///     The text ...
#pragma once

#include "article/record/input_format.h"

namespace timtin {

bool is_mail(const InputHead& head);
/// The subject is the title; the text is that of the HTML part, else the plain one.
void read_mail(const FormatInput& input);

}  // namespace timtin
