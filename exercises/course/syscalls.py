"""Which calls of the kernel a sandbox goes without: a filter for seccomp.

Namespaces and limits hold a program already; these are the calls by which it would get round them.
New namespaces would give it a file system of its own without a limit; memory that belongs to no
process is counted in none; the rest are doors that no exercise needs.
"""

import errno
import platform
import struct

# The names are those of the kernel; the numbers differ by machine.
NUMBERS = {
    "x86_64": {
        "shmget": 29,
        "msgget": 68,
        "ptrace": 101,
        "add_key": 248,
        "request_key": 249,
        "keyctl": 250,
        "unshare": 272,
        "perf_event_open": 298,
        "setns": 308,
        "process_vm_readv": 310,
        "process_vm_writev": 311,
        "memfd_create": 319,
        "bpf": 321,
        "userfaultfd": 323,
        "io_uring_setup": 425,
        "memfd_secret": 447,
    },
    "aarch64": {
        "shmget": 194,
        "msgget": 186,
        "ptrace": 117,
        "add_key": 217,
        "request_key": 218,
        "keyctl": 219,
        "unshare": 97,
        "perf_event_open": 241,
        "setns": 268,
        "process_vm_readv": 270,
        "process_vm_writev": 271,
        "memfd_create": 279,
        "bpf": 280,
        "userfaultfd": 282,
        "io_uring_setup": 425,
        "memfd_secret": 447,
    },
}
ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
CLONE = {"x86_64": 56, "aarch64": 220}
CLONE3 = 435
NEW_USER_NAMESPACE = 0x10000000
OTHER_ABI = 0x40000000  # and above: x86's 32 bits, under a second set of numbers

LOAD, EQUAL, AT_LEAST, ANY_BIT, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
NUMBER, ARCHITECTURE, FIRST_ARGUMENT = 0, 4, 16  # where they stand in what the filter is given
ALLOW, KILL, REFUSE = 0x7FFF0000, 0x80000000, 0x00050000


def filter_program() -> bytes:
    """The filter for this machine; empty where its calls are not known here."""
    machine = platform.machine()
    if machine not in NUMBERS:
        return b""
    program = [
        _step(LOAD, ARCHITECTURE),
        _step(EQUAL, ARCHITECTURES[machine], 1, 0),
        _step(RETURN, KILL),
        _step(LOAD, NUMBER),
        *_refuse(AT_LEAST, OTHER_ABI, errno.ENOSYS),
        # Its flags lie where no filter can read them: the C library then falls back to `clone`.
        *_refuse(EQUAL, CLONE3, errno.ENOSYS),
    ]
    for number in NUMBERS[machine].values():
        program += _refuse(EQUAL, number, errno.EPERM)
    program += [
        _step(EQUAL, CLONE[machine], 0, 3),
        _step(LOAD, FIRST_ARGUMENT),
        *_refuse(ANY_BIT, NEW_USER_NAMESPACE, errno.EPERM),
        _step(RETURN, ALLOW),
    ]
    return b"".join(program)


def _refuse(test: int, value: int, error: int) -> list[bytes]:
    return [_step(test, value, 0, 1), _step(RETURN, REFUSE | error)]


def _step(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("HBBI", code, if_true, if_false, value)
