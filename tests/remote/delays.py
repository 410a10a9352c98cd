#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Archives that are far away: a search over four takes its round trips, as many as are promised,
and little else; who cannot be reached is told within the deadline.

delays.py [--pipes] [--namespaces] [--ssh]

With --pipes each archive is behind a pipe that holds every byte back; with --namespaces each is
behind TCP in a network namespace of its own; the delay is that of `tc netem`, or of such a pipe
where the kernel has none; with --ssh each is asked through an sshd on this machine. What cannot be
run here is skipped, and said; exit 77 if that is all. TIMTIN_BINARY names the program.
"""

import argparse
import getpass
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

from program import Failure, Program, expect, piped

HERE = pathlib.Path(__file__).resolve().parent
PIPE = [sys.executable, str(HERE / "pipe.py")]
PARTS = 4
TRIPS = 3
MORE_TRIPS = 2  # at most: for few hits, and copies of copies
BESIDES = 1.0  # seconds that a search may take besides its round trips
TRIES = 3  # of which the fastest counts: others use this machine, too
TIMEOUT = 3
SSH_TIMEOUT = 15  # where others answer: three handshakes of a loaded machine take four seconds
ROUND_TRIPS = (0.020, 0.200)
QUERIES = ("thành phố", "giai ngan von dau tu", '"thành phố"', "date:2021 hải phòng",
           "title:hải OR source:báo", "khongcotunao")
UNANSWERED = 7


class Missing(Exception):
    """What this machine does not have."""


class Setting(Program):
    """The articles of the sample in four archives, and in one."""

    def __init__(self, folder):
        super().__init__(folder)
        lines = self.sample("all")
        self.build("whole", lines)
        for part in range(PARTS):
            self.build(str(part), lines[part::PARTS])


def archives(far):
    return [word for name in far for word in ("--archive", name)]


def check_answers(setting, far):
    """What they answer is what one archive does."""
    for query in QUERIES:
        for arguments in (("search", "-f", "jsonl", query), ("count", query)):
            whole = setting.run("--archive", "whole", *arguments, statuses={0, 1})
            parts = setting.run(*archives(far), "--timeout=50", *arguments, statuses={0, 1})
            expect(parts.stdout == whole.stdout, f"{arguments}: another answer")


def check_times(setting, far, round_trip, what):
    """The connection is made once, however many ask: its own time is taken apart."""
    loaded = os.getloadavg()[0] > os.cpu_count()
    slowest, all_trips = 0, []
    for query in QUERIES:
        search = (*archives(far), "search", "--explain", "-f", "ids", query)
        taken = []
        for _ in range(TRIES):
            begin = time.monotonic()
            said = setting.run(*search, statuses={0, 1}).stderr.decode()
            taken.append(time.monotonic() - begin)
        trips = int(re.search(r"^(\d+) round trip", said, re.MULTILINE)[1])
        expect(trips <= TRIPS + MORE_TRIPS, f"{query}: {trips} round trips")
        expect(loaded or min(taken) <= trips * round_trip + BESIDES,
               f"{what}: {query} took {min(taken):.2f} s")
        slowest = max(slowest, min(taken))
        all_trips.append(trips)
    # A query that finds many, of which the page has no copies elsewhere.
    expect(min(all_trips) <= TRIPS, f"{all_trips} round trips")
    print(f"{what}, {1000 * round_trip:.0f} ms a round trip: {len(QUERIES)} searches over "
          f"{len(far)} archives, {all_trips} round trips, {slowest:.2f} s at most"
          + (" (a loaded machine: not judged)" if loaded else ""))


def check_unreachable(setting, far, names, what, timeout=TIMEOUT):
    """Instead of the last one: the promised error in time, or the others and who is missing."""
    for name in names:
        others = archives([*far[:-1], name])
        for partial in ("fail", "warn"):
            begin = time.monotonic()
            done = setting.run(*others, f"--timeout={timeout}", f"--partial={partial}", "count",
                               "*", statuses={UNANSWERED})
            taken = time.monotonic() - begin
            expect(taken < 3 * timeout + 5, f"{what}: {name} took {taken:.1f} s")
            expect(bool(done.stdout) == (partial == "warn"), f"{what}: {name}: {done.stdout}")
            expect(b"3 of 4 archives" in done.stderr, f"{what}: {name}: {done.stderr}")
    print(f"{what}: {len(names)} archives that cannot be reached, told within the deadline")


def check_pipes(setting):
    for round_trip in ROUND_TRIPS:
        far = [piped([*PIPE, "delay", str(round_trip / 2), *setting.serve(str(part))])
               for part in range(PARTS)]
        if round_trip == ROUND_TRIPS[0]:
            check_answers(setting, far)
        check_times(setting, far, round_trip, "pipes")
    check_unreachable(setting, far, [piped([*PIPE, "delay", "9", *setting.serve("3")])], "pipes")


def ip(*words, check=True):
    return subprocess.run(["ip", *words], check=check, capture_output=True)


class Namespaces:
    """A network of its own for each part, 10.213.PART.2, joined to here by a cable."""

    def __init__(self, setting):
        self.setting = setting
        self.servers = []

    def __enter__(self):
        if os.getuid() != 0 or not shutil.which("ip"):
            raise Missing("network namespaces need root and `ip`")
        self.__exit__()
        try:
            for part in range(PARTS):
                name, here, there = self.names(part)
                ip("netns", "add", name)
                ip("link", "add", here, "type", "veth", "peer", "name", there)
                ip("link", "set", there, "netns", name)
                ip("addr", "add", f"10.213.{part}.1/24", "dev", here)
                ip("link", "set", here, "up")
                ip("-n", name, "addr", "add", f"10.213.{part}.2/24", "dev", there)
                ip("-n", name, "link", "set", there, "up")
        except (OSError, subprocess.CalledProcessError) as failure:
            self.__exit__()
            raise Missing(f"network namespaces: {failure}") from failure
        return self

    def __exit__(self, *_):
        self.stop()
        for part in range(PARTS):
            name, here, _ = self.names(part)
            ip("netns", "del", name, check=False)
            ip("link", "del", here, check=False)

    @staticmethod
    def names(part):
        name = f"timtin-{os.getpid() % 100000}-{part}"
        return name, f"{name}a"[-15:], f"{name}b"[-15:]

    def start(self, round_trip):
        """How they are reached, and whether the delay is of the network."""
        self.stop()
        netem = all(self.delayed(part, round_trip) for part in range(PARTS))
        far = []
        for part in range(PARTS):
            serve = self.setting.serve(str(part))
            if not netem:
                serve = [*PIPE, "delay", str(round_trip / 2), *serve]
            server = subprocess.Popen(
                ["ip", "netns", "exec", self.names(part)[0], *PIPE, "listen",
                 f"10.213.{part}.2", "7000", *serve], stdout=subprocess.PIPE,
                env=self.setting.environment)
            self.servers.append(server)
            server.stdout.readline()  # it listens
            far.append(piped([*PIPE, "connect", f"10.213.{part}.2", "7000"]))
        return far, netem

    def delayed(self, part, round_trip):
        name, _, there = self.names(part)
        done = subprocess.run(
            ["ip", "netns", "exec", name, "tc", "qdisc", "replace", "dev", there, "root", "netem",
             "delay", f"{1000 * round_trip:.0f}ms"], capture_output=True, check=False)
        return done.returncode == 0

    def cut(self, part):
        ip("-n", self.names(part)[0], "link", "set", self.names(part)[2], "down")

    def stop(self):
        for server in self.servers:
            server.kill()
            server.wait()
            server.stdout.close()
        self.servers = []


def check_namespaces(setting):
    with Namespaces(setting) as networks:
        for round_trip in ROUND_TRIPS:
            far, netem = networks.start(round_trip)
            if round_trip == ROUND_TRIPS[0]:
                check_answers(setting, far)
                if not netem:
                    print("skipped: tc netem; this kernel has none, pipes delay instead")
            check_times(setting, far, round_trip, "namespaces")
        refused = piped([*PIPE, "connect", f"10.213.{PARTS - 1}.2", "7001"])
        check_unreachable(setting, far, [refused], "namespaces")
        networks.cut(PARTS - 1)
        check_unreachable(setting, far, [far[-1]], "namespaces, a cable cut")


class Sshd:
    """One of this user, on a port of its own."""

    def __init__(self, setting):
        self.setting = setting
        self.folder = setting.folder / "ssh"

    def __enter__(self):
        program = shutil.which("sshd", path="/usr/sbin:/usr/local/sbin:" + os.environ["PATH"])
        if not program or not shutil.which("ssh"):
            raise Missing("ssh:// needs ssh and sshd (openssh-server)")
        self.folder.mkdir(mode=0o700)
        for key in ("host", "own"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f",
                            str(self.folder / key)], check=True)
        shutil.copy(self.folder / "own.pub", self.folder / "authorized")
        self.write("sshd_config", "ListenAddress 127.0.0.1", f"HostKey {self.folder}/host",
                   f"AuthorizedKeysFile {self.folder}/authorized", "StrictModes no", "UsePAM no",
                   "PasswordAuthentication no", "PidFile none", "PermitRootLogin yes",
                   f"SetEnv PATH={pathlib.Path(self.setting.binary).parent}:/usr/bin:/bin" +
                   "".join(f" {name}={os.environ[name]}" for name in ("TIMTIN_DATA",)
                           if name in os.environ))
        self.write("ssh_config", "Host 127.0.0.1", f"IdentityFile {self.folder}/own",
                   f"UserKnownHostsFile {self.folder}/known", "StrictHostKeyChecking accept-new",
                   "BatchMode yes", "LogLevel ERROR")
        # `ssh` finds its configuration by the user's home, whatever HOME is.
        wrapper = self.folder / "bin" / "ssh"
        wrapper.parent.mkdir()
        wrapper.write_text(f"#!/bin/sh\nexec {shutil.which('ssh')} -F {self.folder}/ssh_config "
                           '"$@"\n')
        wrapper.chmod(0o755)
        self.setting.environment["PATH"] = f"{wrapper.parent}:{os.environ['PATH']}"
        os.makedirs("/run/sshd", exist_ok=True)
        for self.port in range(22022, 22122):
            self.server = subprocess.Popen(
                [program, "-D", "-e", "-f", str(self.folder / "sshd_config"), "-p",
                 str(self.port)], stderr=subprocess.PIPE)
            said = self.server.stderr.readline()
            if b"listening" in said:
                return self
            self.server.wait()
            self.server.stderr.close()
        raise Missing(f"sshd does not start: {said}")

    def write(self, name, *lines):
        (self.folder / name).write_text("\n".join(lines) + "\n")

    def __exit__(self, *_):
        self.server.kill()
        self.server.wait()
        self.server.stderr.close()

    def archive(self, path):
        return f"ssh://{getpass.getuser()}@127.0.0.1:{self.port}{path}"


def check_ssh(setting):
    ran = setting.folder / "ran"
    odd = pathlib.Path(f"{setting.folder}/it's; touch {ran}")  # a path, and two commands
    odd.parent.mkdir(parents=True)
    (setting.folder / str(PARTS - 1)).rename(odd)
    try:
        with Sshd(setting) as server:
            paths = [setting.folder / str(part) for part in range(PARTS - 1)] + [odd]
            far = [server.archive(path) for path in paths]
            check_answers(setting, far)
            check_times(setting, far, 0, "ssh")
            nowhere = setting.run("--archive", server.archive("/nowhere"), "count", "*",
                                  statuses={3}).stderr
            expect(b"there is no archive at /nowhere" in nowhere, f"ssh: {nowhere}")
            check_unreachable(setting, far, [f"ssh://127.0.0.1:1{paths[0]}",
                                             far[0].replace("@", "x@")], "ssh",
                              SSH_TIMEOUT)
            expect(not ran.exists(), "ssh: a path was run")
    finally:
        odd.rename(setting.folder / str(PARTS - 1))


def main():
    parser = argparse.ArgumentParser()
    ways = {"pipes": check_pipes, "namespaces": check_namespaces, "ssh": check_ssh}
    for way in ways:
        parser.add_argument(f"--{way}", action="store_true")
    chosen = parser.parse_args()
    checks = [check for way, check in ways.items() if getattr(chosen, way)]
    missing = 0
    with tempfile.TemporaryDirectory(prefix="timtin-delays-") as folder:
        setting = Setting(pathlib.Path(folder))
        for check in checks:
            try:
                check(setting)
            except Missing as reason:
                print(f"skipped: {reason}")
                missing += 1
    return 77 if missing == len(checks) else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failure as failure:
        sys.exit(f"FAILED: {failure}")
