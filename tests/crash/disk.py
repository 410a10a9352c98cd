# SPDX-License-Identifier: GPL-2.0-or-later
"""A disk that loses power: what a record of calls on files (io_record.h) leaves of them.

Two models of what was not synced:

    ordered    a journal of names, as of ext4: a sync of anything makes all earlier names durable,
               of later ones a beginning is kept, often all; of data nothing is kept
    unordered  what POSIX allows: a name is durable when its folder was synced; of the others, and
               of the sectors that were written, any subset is kept
"""

import pathlib
import struct

SECTOR = 512
HEADER = struct.Struct("=cQQII")
ORDERED, UNORDERED = "ordered", "unordered"


class Entry:
    """One call."""

    def __init__(self, kind, inode, offset, first, second):
        self.kind = kind.decode()
        self.inode = inode
        self.offset = offset
        self.first = first
        self.second = second


def read_record(path):
    data = pathlib.Path(path).read_bytes()
    entries, at = [], 0
    while at < len(data):
        kind, inode, offset, first, second = HEADER.unpack_from(data, at)
        at += HEADER.size
        entries.append(Entry(kind, inode, offset, data[at:at + first],
                             data[at + first:at + first + second]))
        at += first + second
    return entries


class File:
    def __init__(self):
        self.durable = bytearray()
        self.pending = []  # (offset, bytes); of a truncation (size, None)

    def sync(self):
        self.durable = self.now()
        self.pending = []

    def now(self):
        content = bytearray(self.durable)
        for offset, data in self.pending:
            put(content, offset, data)
        return content

    def survivor(self, source, share):
        """With each sector of what is pending kept by chance."""
        content = bytearray(self.durable)
        for offset, data in self.pending:
            if data is None:
                if source.random() < share:
                    put(content, offset, None)
                continue
            at = 0
            while at < len(data):
                end = min(len(data), at + SECTOR - (offset + at) % SECTOR)
                if source.random() < share:
                    put(content, offset + at, data[at:end])
                at = end
        return content


def put(content, offset, data):
    if data is None:
        if offset < len(content):
            del content[offset:]
        offset, data = max(offset, len(content)), b""
    if offset > len(content):
        content.extend(bytes(offset - len(content)))
    content[offset:offset + len(data)] = data


class Folder:
    def __init__(self):
        self.durable = {}
        self.now = {}


class Disk:
    """Calls are done on it in their order; it may lose power after each."""

    def __init__(self, root, model, forgets_syncs=False):
        self.root = str(root) + "/"
        self.model = model
        self.forgets_syncs = forgets_syncs
        self.top = Folder()
        self.by_inode = {}
        self.names = []  # changes that are not durable: (folder, name, what) each; None removes

    def do(self, entry):
        if entry.kind in "cm":
            what = Folder() if entry.kind == "m" else File()
            self.by_inode[entry.inode] = what
            self._change([(*self._place(entry.first), what)])
        elif entry.kind == "u":
            self._change([(*self._place(entry.first), None)])
        elif entry.kind == "r":
            old, new = self._place(entry.first), self._place(entry.second)
            what = old[0].now[old[1]]
            self._change([(*old, None), (*new, what)])
        elif entry.kind == "s":
            self._sync(self.by_inode.get(entry.inode, self.top))
        elif entry.inode in self.by_inode:
            data = entry.first if entry.kind == "w" else None
            self.by_inode[entry.inode].pending.append((entry.offset, data))

    def now(self):
        """All files that were written, if nothing is lost."""
        return dict(self._files(self.top, lambda folder: folder.now, lambda file: file.now()))

    def after_power_cut(self, source):
        """The files by their paths that the disk has when there is power again."""
        if self.model == ORDERED:
            kept = len(self.names)
            if source.random() < 0.5:
                kept = source.randint(0, kept)
            names = self.names[:kept]
            share = 0.0
        else:
            share = source.choice((0.0, 0.5, 0.9, 1.0))
            names = [change for change in self.names if source.random() < share]
            share = source.choice((0.0, 0.5, 0.9, 1.0))
        folders = {}
        for change in names:
            for folder, name, what in change:
                entries = folders.setdefault(id(folder), dict(folder.durable))
                apply(entries, name, what)
        return dict(self._files(
            self.top, lambda folder: folders.get(id(folder), folder.durable),
            lambda file: file.survivor(source, share) if share else bytes(file.durable)))

    def _place(self, path):
        """The folder and the name in it."""
        path = path.decode()
        if not path.startswith(self.root):
            raise ValueError(f"{path} is not on this disk")
        *folders, name = [part for part in path[len(self.root):].split("/") if part]
        folder = self.top
        for part in folders:
            folder = folder.now[part]
        return folder, name

    def _change(self, change):
        for folder, name, what in change:
            apply(folder.now, name, what)
        self.names.append(change)

    def _sync(self, what):
        if self.forgets_syncs:
            return
        if isinstance(what, File):
            what.sync()
        if self.model == ORDERED:
            durable, self.names = self.names, []
        else:
            durable = [change for change in self.names
                       if any(folder is what for folder, _, _ in change)]
            self.names = [change for change in self.names if change not in durable]
        for change in durable:
            for folder, name, new in change:
                apply(folder.durable, name, new)

    def _files(self, folder, entries, content, path=""):
        for name, what in entries(folder).items():
            if isinstance(what, File):
                yield path + name, bytes(content(what))
            else:
                yield path + name + "/", None
                yield from self._files(what, entries, content, path + name + "/")


def apply(entries, name, what):
    if what is None:
        entries.pop(name, None)
    else:
        entries[name] = what


def lay(files, folder):
    """Makes them there; a path that ends in / is a folder."""
    for path, content in files.items():
        if content is None:
            (folder / path).mkdir(parents=True, exist_ok=True)
        else:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
