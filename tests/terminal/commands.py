#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""What commands of `exec:` have started, when the terminal or a signal ends the program."""

import os
import pathlib
import select
import shutil
import signal
import subprocess
import tempfile
import unittest

from terminal import Terminal

BINARY = str(pathlib.Path(os.environ["TIMTIN_BINARY"]).resolve())
LEFT = "{ echo; sleep 300; } > '%s' & wait; true"  # the shell does not become it
LOST = 7


class Commands(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="timtin-commands-")
        self.addCleanup(shutil.rmtree, self.folder)
        os.environ.update(HOME=self.folder, LC_ALL="C.UTF-8",
                          PATH=f"{pathlib.Path(BINARY).parent}:/usr/bin:/bin")
        self.archive = self.folder + "/archive"
        subprocess.run([BINARY, "-q", "-a", self.archive, "import", "-"], check=True, text=True,
                       input='{"id": "m", "title": "Tin mới"}')
        self.listen()

    def listen(self):
        """To a fifo that nobody has written to."""
        self.fifo = tempfile.mktemp(dir=self.folder)
        os.mkfifo(self.fifo)
        self.alive = os.open(self.fifo, os.O_RDONLY | os.O_NONBLOCK)
        self.addCleanup(os.close, self.alive)

    def heard(self):
        """What commands say that hold the fifo open; nothing when none is left."""
        self.assertTrue(select.select([self.alive], [], [], 20)[0], "something is left")
        return os.read(self.alive, 100)

    def start(self, command, *arguments):
        terminal = Terminal([BINARY, "-a", self.archive, "-a", "exec:" + command, *arguments])
        self.addCleanup(terminal.kill)
        return terminal

    def waiting(self, *arguments):
        """A program that waits for the answer of a command, which has started another one."""
        self.listen()
        terminal = self.start(LEFT % self.fifo, "--timeout=100", *arguments)
        self.assertEqual(self.heard(), b"\n")
        return terminal

    def test_the_key(self):
        for command in (["count", "x"], ["browse"], ["search", "--new=n", "tin"]):
            terminal = self.waiting(*command)
            terminal.type("\x03")
            self.assertEqual(terminal.finish(), -signal.SIGINT)
            self.assertEqual(self.heard(), b"")

    def test_signals(self):
        for each in (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT):
            terminal = self.waiting("count", "x")
            os.kill(terminal.process, each)
            self.assertEqual(terminal.finish(), -each)
            self.assertEqual(self.heard(), b"")

    def test_the_terminal_is_closed(self):
        terminal = self.waiting("count", "x")
        os.close(terminal.master)
        self.assertEqual(terminal.wait(), -signal.SIGHUP)
        self.assertEqual(self.heard(), b"")

    def test_browse_leaves_its_screen(self):
        serve = f"(echo; sleep 300) > '{self.fifo}' & {BINARY} serve '{self.archive}'; true"
        terminal = self.start(serve, "browse", "tin")
        terminal.until("Tin mới")
        self.assertEqual(self.heard(), b"\n")
        os.kill(terminal.process, signal.SIGTERM)
        terminal.finish()
        self.assertTrue(terminal.raw.rstrip().endswith(b"\x1b[?1l\x1b>") or
                        b"\x1b[?1049l" in terminal.raw, terminal.raw[-100:])
        self.assertEqual(self.heard(), b"")

    def test_who_asks_on_the_terminal_is_lost(self):
        command = f"exec 3> '{self.fifo}'; sleep 300 & echo >&3; read -r word < /dev/tty; true"
        terminal = self.start(command, "--timeout=5", "--partial=fail", "count", "x")
        self.assertEqual(self.heard(), b"\n")
        self.assertEqual(terminal.finish(), LOST, terminal.screen.text())
        self.assertEqual(self.heard(), b"")


if __name__ == "__main__":
    unittest.main()
