#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""A pipe through TCP, as bare as can be; and one that is slow.

    pipe.py connect HOST PORT           standard input and output there
    pipe.py listen HOST PORT COMMAND... the command on each connection; says PORT when it listens
    pipe.py delay SECONDS COMMAND...    the command; each byte comes so much later, either way
"""

import collections
import os
import select
import signal
import socket
import subprocess
import sys
import time

CHUNK = 1 << 16


class Way:
    """From one descriptor to another, with a delay."""

    def __init__(self, source, target, delay):
        self.source, self.target, self.delay = source, target, delay
        self.held = collections.deque()  # (when it is due, bytes); no bytes: the end
        self.open = True  # the source may say more

    def read(self):
        try:
            chunk = os.read(self.source, CHUNK)
        except OSError:
            chunk = b""
        self.open = bool(chunk)
        self.held.append((time.monotonic() + self.delay, chunk))

    def wait(self):
        """Seconds until something is due; nothing if nothing is held."""
        return max(0, self.held[0][0] - time.monotonic()) if self.held else None

    def write(self):
        """What is due. False at the end."""
        while self.held and self.held[0][0] <= time.monotonic():
            chunk = self.held.popleft()[1]
            if not chunk:
                return False
            while chunk:
                chunk = chunk[os.write(self.target, chunk):]
        return True


def pass_on(near_in, near_out, far_in, far_out, delay):
    """Until either side ends."""
    ways = [Way(near_in, far_in, delay), Way(far_out, near_out, delay)]
    while True:
        waits = [wait for way in ways if (wait := way.wait()) is not None]
        readable, _, _ = select.select([way.source for way in ways if way.open], [], [],
                                       min(waits) if waits else None)
        for way in ways:
            if way.source in readable:
                way.read()
        if not all(way.write() for way in ways):
            return


def connect(host, port):
    with socket.create_connection((host, int(port)), timeout=60) as stream:
        stream.settimeout(None)
        stream.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        pass_on(0, 1, stream.fileno(), stream.fileno(), 0)


def listen(host, port, command):
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    with socket.create_server((host, int(port))) as server:
        print(server.getsockname()[1], flush=True)
        while True:
            stream, _ = server.accept()
            stream.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            subprocess.Popen(command, stdin=stream, stdout=stream, close_fds=True)
            stream.close()


def delay(seconds, command):
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as far:
        pass_on(0, 1, far.stdin.fileno(), far.stdout.fileno(), float(seconds))
        far.kill()


if __name__ == "__main__":
    try:
        if sys.argv[1] == "connect":
            connect(*sys.argv[2:])
        elif sys.argv[1] == "listen":
            listen(sys.argv[2], sys.argv[3], sys.argv[4:])
        else:
            delay(sys.argv[2], sys.argv[3:])
    except BrokenPipeError:
        pass
    except OSError as failure:
        sys.exit(f"pipe.py: {failure}")
