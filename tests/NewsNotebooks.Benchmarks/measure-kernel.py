#!/usr/bin/env python3
"""measure-kernel.py OUT [--starts N] [--cells N]: how fast the kernel is, beside ipykernel in the same run.

OUT is the folder of `dotnet publish src/NewsNotebooks.Cli -c Release -o OUT`. Needs Debian's python3-jupyter-client and
python3-ipykernel. Prints a table of medians; times are milliseconds from the start of the process where it says "from start".
"""
import argparse, json, os, statistics, subprocess, sys, tempfile, time
from jupyter_client import KernelManager

LIBRARY = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", "artifacts", "library", "NewsNotebooks.dll"))
TABLE = f'#r "{LIBRARY}"\nusing Microsoft.Data.Analysis;\nnew DataFrame(new Int32DataFrameColumn("a", new[] {{ 1, 2, 3 }}))'
CHART = f'#r "{LIBRARY}"\nusing NewsNotebooks.Charts;\nusing NewsNotebooks.Terms;\nnew[] {{ new TermCount("ferry", 3, 2) }}.ToBarChart()'


class Kernel:
    """A kernel process with a client; times are seconds since its start."""
    def __init__(self, name):
        self.manager = KernelManager(kernel_name=name)
        self.begin = time.perf_counter()
        self.manager.start_kernel()
        self.client = self.manager.client()
        self.client.start_channels()

    def age(self):
        return time.perf_counter() - self.begin

    def reply(self, msg_id):
        while True:
            message = self.client.get_shell_msg(timeout=60)
            if message["parent_header"].get("msg_id") == msg_id:
                return message["content"]

    def run(self, code):
        content = self.reply(self.client.execute(code))
        if content["status"] != "ok":
            sys.exit(f"{code!r} failed: {content}")

    def complete(self, code):
        begin = time.perf_counter()
        matches = self.reply(self.client.complete(code))["matches"]
        return time.perf_counter() - begin, matches

    def memory(self):
        pid = self.manager.provisioner.pid
        with open(f"/proc/{pid}/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024

    def stop(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


def starts(name, count):
    info, first = [], []
    for _ in range(count):
        kernel = Kernel(name)
        kernel.reply(kernel.client.kernel_info())
        info.append(kernel.age())
        kernel.run("1+1")
        first.append(kernel.age())
        kernel.stop()
    return {"first kernel_info_reply, from start": median(info), "first execute_reply for 1+1, from start": median(first)}


def first_output(name, code, count):
    times = []
    for _ in range(count):
        kernel = Kernel(name)
        kernel.run(code)
        times.append(kernel.age())
        kernel.stop()
    return median(times)


def long_session(name, cells, cell, prefix):
    kernel, figures, done = Kernel(name), {}, 0
    kernel.run("1")
    for stage in (100, cells):
        times = []
        while done < stage:
            begin = time.perf_counter()
            kernel.run(cell(done))
            times.append(time.perf_counter() - begin)
            done += 1
        figures[f"a cell, of the last 50 of {stage}"] = median(times[-50:])
        first, matches = kernel.complete(prefix)
        if not matches:
            figures["completion"] = "none"
        figures[f"completion after {stage}, first"] = round(first * 1000, 1)
        figures[f"completion after {stage}, later"] = median([kernel.complete(prefix)[0] for _ in range(10)])
        figures[f"resident MiB after {stage}"] = round(kernel.memory())
    kernel.stop()
    return figures


def median(seconds):
    return round(statistics.median(seconds) * 1000, 1)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("out")
    options.add_argument("--starts", type=int, default=9)
    options.add_argument("--cells", type=int, default=1000)
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as prefix:
        subprocess.run([os.path.join(options.out, "newsnb"), "kernel", "install", "--prefix", prefix], check=True, stdout=subprocess.DEVNULL)
        os.environ["JUPYTER_PATH"] = os.path.join(prefix, "share", "jupyter")
        os.environ["NEWSNB_HISTORY"] = "none"
        csharp = starts("newsnb", options.starts)
        csharp["first DataFrame table, from start"] = first_output("newsnb", TABLE, 3)
        csharp["first chart, from start"] = first_output("newsnb", CHART, 3)
        csharp |= long_session("newsnb", options.cells, lambda i: f"var v{i} = {i};", "System.Console.Wri")
        python = starts("python3", options.starts)
        python |= long_session("python3", options.cells, lambda i: f"v{i} = {i}", "import os; os.pat")
    print(f"{'':45} {'newsnb':>9} {'ipykernel':>9}")
    for row in csharp:
        print(f"{row:45} {csharp[row]:>9} {python.get(row, ''):>9}")


main()
