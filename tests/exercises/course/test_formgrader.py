"""JupyterLab for marking by hand: an address that leads to it, or none."""

import socket
import subprocess
import sys
from contextlib import closing
from types import SimpleNamespace

import pytest

from exercises.__main__ import main
from exercises.course import formgrader
from exercises.course.gradebook import opened


@pytest.fixture
def mark(three, monkeypatch, capsys):
    """Run `mark` with a program in the place of JupyterLab; return status, output and messages."""
    with opened(three.course, must_exist=False):
        pass

    def command(port, program="pass"):
        def in_its_place(_, **options):
            return subprocess.Popen([sys.executable, "-c", program], **options)

        monkeypatch.setattr(formgrader, "subprocess", SimpleNamespace(Popen=in_its_place))
        return main(["mark", str(three.root), "--port", str(port)]), *capsys.readouterr()

    return command


@pytest.fixture
def port():
    """A port that is free now."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        return server.getsockname()[1]


def test_a_port_that_is_free_has_an_address(mark, port):
    status, out, err = mark(port)
    assert (status, err) == (0, "")
    assert out.startswith(f"http://localhost:{port}/formgrader?token=")
    assert "Now run `feedback` and `export`" in out


def test_a_port_in_use_has_no_address(mark):
    """It would lead to the other server."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        port = server.getsockname()[1]
        status, out, err = mark(port)
    assert (status, out) == (2, "")
    assert f"--port {port}: the port of JupyterLab on this machine must be free" in err
    assert "Address already in use" in err


@pytest.mark.parametrize("port", [-1, 0, 65536, 99999])
def test_what_is_no_port_has_no_address(mark, port):
    status, out, err = mark(port)
    assert (status, out) == (2, "")
    assert f"--port {port}: " in err
    assert "must be a whole number from 1 to 65535" in err


def test_nobody_is_told_to_go_on_where_jupyterlab_has_failed(mark, port):
    status, out, err = mark(port, "import sys; sys.exit(3)")
    assert status == 2
    assert "status 3" in err
    assert "feedback" not in out + err


def test_ctrl_c_is_how_marking_ends(mark, port, monkeypatch):
    """Whatever status JupyterLab then ends with."""
    waits = subprocess.Popen.wait

    def interrupted(process):
        monkeypatch.setattr(subprocess.Popen, "wait", waits)
        raise KeyboardInterrupt

    monkeypatch.setattr(subprocess.Popen, "wait", interrupted)
    status, out, err = mark(port, "import time; time.sleep(100)")
    assert (status, err) == (0, "")
    assert "Now run `feedback` and `export`" in out
