# SPDX-License-Identifier: GPL-2.0-or-later
# One layout for the build tree and the installed tree, so that the program finds its data from its
# own place (bin/../share) in both:
#
#     bin/timtin
#     libexec/timtin/        the programs that import and browse
#     share/timtin/          lexicons (a link to data/ in the build tree)
#     share/locale/          messages
#     share/man/             manuals
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/share)
file(CREATE_LINK ${PROJECT_SOURCE_DIR}/data ${PROJECT_BINARY_DIR}/share/timtin SYMBOLIC)

install(DIRECTORY data/ DESTINATION ${CMAKE_INSTALL_DATADIR}/timtin
  PATTERN po EXCLUDE PATTERN sample EXCLUDE
  PATTERN "README*" EXCLUDE)
install(DIRECTORY data/sample DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples OPTIONAL)
install(FILES README.md NEWS.md DESTINATION ${CMAKE_INSTALL_DOCDIR} OPTIONAL)

# Where Debian's shells look for completions of packages.
set(completions ${PROJECT_SOURCE_DIR}/data/completions)
install(FILES ${completions}/timtin.bash RENAME timtin OPTIONAL
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${completions}/timtin.zsh RENAME _timtin OPTIONAL
  DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${completions}/timtin.fish OPTIONAL
  DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
