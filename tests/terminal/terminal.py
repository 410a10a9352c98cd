# SPDX-License-Identifier: GPL-2.0-or-later
"""A terminal for tests: runs a program behind a pty and knows what stands on the screen.

It understands what less, ncurses (TERM=xterm-256color) and the program itself write: ECMA-48 cursor
movement, erasing, inserting, scrolling regions; colours and OSC 8 are left out. What it does not
know it keeps in `unknown`, so that a test can ask that nothing else was written.
"""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
import unicodedata

SEQUENCE = re.compile(
    rb"\x1b\[([0-9;?>=!]*)[ ]?([@-~])|\x1b\](?:[^\x07\x1b]*)(?:\x07|\x1b\\)|\x1b[()][0-9A-Za-z]|\x1b([=>78MDEHc])")


def columns_of(char):
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


class Screen:
    def __init__(self, rows, columns):
        self.rows, self.columns = rows, columns
        self.unknown = []
        self.clear()

    def clear(self):
        self.cells = [self.blank() for _ in range(self.rows)]
        self.row = self.column = 0
        self.top, self.bottom = 0, self.rows - 1
        self.saved = (0, 0)
        self.last = " "

    def blank(self):
        return [" "] * self.columns

    def text(self):
        return "\n".join("".join(row).rstrip() for row in self.cells)

    def scroll(self, by=1):
        for _ in range(abs(by)):
            if by > 0:
                del self.cells[self.top]
                self.cells.insert(self.bottom, self.blank())
            else:
                del self.cells[self.bottom]
                self.cells.insert(self.top, self.blank())

    def down(self):
        if self.row == self.bottom:
            self.scroll()
        else:
            self.row = min(self.row + 1, self.rows - 1)

    def put(self, char):
        width = columns_of(char)
        if width == 0:
            if self.column > 0:
                self.cells[self.row][self.column - 1] += char
            return
        if self.column + width > self.columns:
            self.column = 0
            self.down()
        self.cells[self.row][self.column] = self.last = char
        if width == 2:
            self.cells[self.row][self.column + 1] = ""
        self.column += width

    def control(self, char):
        if char == "\r":
            self.column = 0
        elif char in "\n\v\f":
            self.down()
        elif char == "\b":
            self.column = max(0, self.column - 1)
        elif char == "\t":
            self.column = min(self.columns - 1, self.column // 8 * 8 + 8)
        elif char != "\a":
            self.unknown.append(char)

    def feed(self, data):
        """Bytes that the program wrote; what is left of an unfinished sequence."""
        at = 0
        while at < len(data):
            if data[at] == 0x1B:
                found = SEQUENCE.match(data, at)
                if not found:
                    if len(data) - at < 4096 and b"\n" not in data[at:]:
                        return data[at:]
                    self.unknown.append(data[at:at + 8])
                    at += 1
                    continue
                self.sequence(found)
                at = found.end()
            elif data[at] < 0x20 or data[at] == 0x7F:
                self.control(chr(data[at]))
                at += 1
            else:
                size = 1 if data[at] < 0x80 else 2 if data[at] < 0xE0 else 3 if data[at] < 0xF0 else 4
                if at + size > len(data):
                    return data[at:]
                char = data[at:at + size].decode("utf-8", "replace")
                if 0x80 <= ord(char[0]) < 0xA0:
                    self.unknown.append(char)
                else:
                    self.put(char)
                at += size
        return b""

    def sequence(self, found):
        name = (found.group(2) or b"").decode()
        if found.group(3):
            self.single(found.group(3).decode())
        if not name:
            return
        text = found.group(1).decode()
        if text[:1] in ("?", ">", "=", "!"):
            if name in "hl" and "1049" in text:
                self.clear()
            return
        numbers = [int(n or 0) for n in text.split(";")] if text else []
        self.move_or_change(name, numbers, numbers[0] if numbers and numbers[0] else 1)

    def single(self, letter):
        if letter == "M":
            if self.row == self.top:
                self.scroll(-1)
            else:
                self.row -= 1
        elif letter == "7":
            self.saved = (self.row, self.column)
        elif letter == "8":
            self.row, self.column = self.saved
        elif letter in "DE":
            self.down()

    def move_or_change(self, name, numbers, n):
        line = self.cells[self.row]
        first = numbers[0] if numbers else 0
        if name in "ABCDGHfd":
            self.move(name, numbers, n)
        elif name == "J":
            self.erase(self.row, self.column, self.rows, first)
        elif name == "K":
            begin, end = {0: (self.column, self.columns), 1: (0, self.column + 1)}.get(
                first, (0, self.columns))
            line[begin:end] = [" "] * (end - begin)
        elif name == "X":
            line[self.column:self.column + n] = [" "] * min(n, self.columns - self.column)
        elif name == "P":
            del line[self.column:self.column + n]
            line += [" "] * (self.columns - len(line))
        elif name == "@":
            line[self.column:self.column] = [" "] * n
            del line[self.columns:]
        elif name == "b":
            for _ in range(n):
                self.put(self.last)
        elif name in "LM":
            top, self.top = self.top, self.row
            self.scroll(-n if name == "L" else n)
            self.top = top
        elif name in "ST":
            self.scroll(n if name == "S" else -n)
        elif name == "r":
            self.top = (numbers[0] if numbers else 1) - 1
            self.bottom = (numbers[1] if len(numbers) > 1 else self.rows) - 1
            self.row = self.column = 0
        elif name not in "mhlnt":
            self.unknown.append(f"CSI {name}")

    def move(self, name, numbers, n):
        if name == "A":
            self.row = max(0, self.row - n)
        elif name == "B":
            self.row = min(self.rows - 1, self.row + n)
        elif name == "C":
            self.column = min(self.columns - 1, self.column + n)
        elif name == "D":
            self.column = max(0, self.column - n)
        elif name == "G":
            self.column = n - 1
        elif name == "d":
            self.row = n - 1
        else:
            self.row = min(n, self.rows) - 1
            self.column = min(numbers[1] if len(numbers) > 1 and numbers[1] else 1, self.columns) - 1

    def erase(self, row, column, rows, how):
        if how == 2:
            self.cells = [self.blank() for _ in range(rows)]
        elif how == 0:
            self.cells[row][column:] = [" "] * (self.columns - column)
            self.cells[row + 1:] = [self.blank() for _ in range(rows - row - 1)]
        else:
            self.cells[:row] = [self.blank() for _ in range(row)]
            self.cells[row][:column + 1] = [" "] * (column + 1)


class Terminal:
    """A program that runs on a screen of its own."""

    def __init__(self, command, rows=24, columns=80, **environment):
        self.screen = Screen(rows, columns)
        self.raw = b""
        self.rest = b""
        self.status = None
        self.process, self.master = pty.fork()
        if self.process == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.environ.update({"TERM": "xterm-256color", **environment})
            os.execvp(command[0], command)

    def read(self, quiet=0.3, limit=20):
        """Everything until the program has been silent for `quiet` seconds, or has ended."""
        end = time.monotonic() + limit
        while time.monotonic() < end:
            ready, _, _ = select.select([self.master], [], [], quiet)
            if not ready:
                break
            try:
                data = os.read(self.master, 65536)
            except OSError:
                data = b""
            if not data:
                self.wait()
                break
            self.raw += data
            self.rest = self.screen.feed(self.rest + data)
        return self.screen.text()

    def until(self, text, limit=30):
        """The screen as soon as `text` stands on it; fails if it never does."""
        end = time.monotonic() + limit
        while text not in self.screen.text():
            if self.status is not None or time.monotonic() > end:
                raise AssertionError(f"never saw {text!r}:\n{self.screen.text()}")
            self.read(quiet=0.05)
        return self.screen.text()

    def type(self, keys):
        os.write(self.master, keys.encode())

    def wait(self):
        if self.status is None:
            self.status = os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])
        return self.status

    def kill(self):
        """Unless it has ended."""
        if self.status is None:
            os.kill(self.process, signal.SIGKILL)

    def finish(self, limit=30):
        """Reads to the end of the program; its exit status."""
        end = time.monotonic() + limit
        while self.status is None and time.monotonic() < end:
            self.read(quiet=0.2, limit=1)
        if self.status is None:
            os.kill(self.process, signal.SIGKILL)
            raise AssertionError(f"does not end:\n{self.screen.text()}")
        os.close(self.master)
        return self.status
