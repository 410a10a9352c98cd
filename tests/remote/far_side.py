#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""A far side that is not what it should be: far_side.py MODE PROGRAM ARCHIVE [ARGUMENT].

It passes the messages of `PROGRAM serve ARCHIVE` on, and does what MODE says with one of them; the
greeting is the first of its answers, number 0. Messages are in timtin-formats(5).
"""

import os
import random
import signal
import struct
import subprocess
import sys
import time

ESCAPES = b"\x1b]0;owned\x07\x1b[2J\x9b31m\xc2\x9b31m\xe2\x80\xae\r\n\x00"


def number(value):
    """LEB128."""
    code = bytearray()
    while value >= 0x80:
        code.append(value & 0x7F | 0x80)
        value >>= 7
    code.append(value)
    return bytes(code)


def text(value):
    return number(len(value)) + value


def read_frame(stream):
    head = stream.read(4)
    if len(head) < 4:
        return None
    return stream.read(struct.unpack("<I", head)[0])


def frame(message):
    return struct.pack("<I", len(message)) + message


def put(data):
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def hang():
    while True:
        time.sleep(60)


def end_of_varint(message, at):
    while message[at] >= 0x80:
        at += 1
    return at + 1


def with_number_behind(message, skipped, value):
    """The greeting with another number behind its text and so many numbers."""
    at = end_of_varint(message, 0) + message[0]
    for _ in range(skipped):
        at = end_of_varint(message, at)
    return message[:at] + number(value) + message[end_of_varint(message, at):]


def version(message):
    return with_number_behind(message, 0, 999)


def schema(message):
    return with_number_behind(message, 1, 999)


def failure(message):
    """Whatever was asked: an error with all that a terminal would obey."""
    return b"\x01" + number(3) + text(b"broken " + ESCAPES + b"x" * 5000) + text(b"do " + ESCAPES)


def odd_failure(message):
    """An error of a kind that there is not."""
    return b"\x01" + number(0) + text(b"fine") + text(b"")


def empty(message):
    return b""


def garbage(message):
    return random.Random(len(message)).randbytes(len(message) + 1)


def longer(message):
    return message + b"\x00"


def shorter(message):
    return message[:-1]


def many_members(message):
    """No error, and a count that nothing follows."""
    return b"\x00" + number((1 << 63) + 5)


def zeros(message):
    """Three million empty members of whatever it is."""
    return b"\x00" + number(3_000_000) + b"\x00" * 3_000_000


def changed(message):
    """Like a state of the archive that is another one each time."""
    return message[:2] + os.urandom(2).hex().encode() + message[6:]


REPLACED = {function.__name__: function for function in (
    version, schema, failure, odd_failure, empty, garbage, longer, shorter, many_members, zeros,
    changed)}


def in_place_of(mode, message):
    """What is done instead of sending a message; ends this program, or returns what is sent."""
    if mode in REPLACED:
        return REPLACED[mode](message)
    if mode == "close":
        sys.exit(0)
    if mode == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if mode == "hang":
        hang()
    if mode == "stubborn":  # hangs, and does not go when it is told to
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        hang()
    if mode == "half":
        put(frame(message)[:len(message) // 2 + 2])
        hang()
    if mode == "drip":  # a byte now and then: each time something has come
        for byte in frame(message):
            put(bytes([byte]))
            time.sleep(0.3)
    if mode == "oversized":
        put(b"\xff\xff\xff\xff" + b"x" * 1_000_000)
        hang()
    if mode == "promised":  # as much as is allowed, and it comes
        sys.stdout.buffer.write(struct.pack("<I", 255 << 20))
        while True:
            sys.stdout.buffer.write(b"\x00" * (1 << 20))
            time.sleep(0.05)
    if mode == "flood":  # of errors
        while True:
            os.write(2, ESCAPES + b"flood " * 1000)
    if mode == "complaint":
        os.write(2, b"first line\n" + ESCAPES + b" last line" + ESCAPES)
        sys.exit(255)
    sys.exit(f"no such mode: {mode}")


def mutated(message, source):
    changes = bytearray(message)
    for _ in range(source.randrange(1, 4)):
        place = source.randrange(len(changes))
        kind = source.randrange(4)
        if kind == 0:
            changes[place] ^= 1 << source.randrange(8)
        elif kind == 1:
            changes[place] = source.randrange(256)
        elif kind == 2:
            del changes[place:place + source.randrange(1, 9)]
        else:
            changes[place:place] = number(1 << source.randrange(64))
        if not changes:
            return b""
    return bytes(changes)


def main():
    mode, program, archive = sys.argv[1:4]
    argument = sys.argv[4] if len(sys.argv) > 4 else "0"
    honest = subprocess.Popen([program, "serve", "--", archive], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE)
    source = random.Random(int(argument)) if mode == "mutate" else None
    sent = 0
    while True:
        message = read_frame(honest.stdout)
        if message is None:
            return
        if mode == "mutate":
            message = mutated(message, source)
        elif mode == "late":  # each time but the first
            time.sleep(float(argument) if sent > 0 else 0)
        elif mode == "during":  # something happens to the archive while it is asked
            if sent == 1:
                subprocess.run(["sh", "-c", argument], check=True, stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL)
        elif sent >= int(argument):
            message = in_place_of(mode, message)
        put(frame(message))
        sent += 1
        question = read_frame(sys.stdin.buffer)
        if question is None:
            return
        honest.stdin.write(frame(question))
        honest.stdin.flush()


if __name__ == "__main__":
    main()
