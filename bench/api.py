#!/usr/bin/env python3
"""How long the API works on an answer, and whether the local cloud holds a load.

    pip install duckdb
    bench/api.py [--customers 1000000] [--requests 2000] [--load SECONDS]

Makes a run over the lake of bench/segment.py with a fiftieth of the customers, and gives each of its customers fifty ids: lists and
documents are then as large as those of the whole. For every kind of address it prints the time in the handler without that in the
stores, with the options of template.yaml, and the most calls to stores that one answer made.

--load asks a product that it starts on this machine 200 times a second for so long, and prints how long that took and what failed.
Build the product first (any ./clientele command does).
"""
import argparse
import concurrent.futures
import http.client
import json
import os
import pathlib
import platform
import random
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

import segment

COPIES = 50
LINES = 100
RATE = 200
RUN = "01HTC000000000000000000001"
ELEMENTS = ("overview", "growth", "characteristics", "performance", "opportunities", "behaviour", "retention", "profitability",
            "comparison", "strategies", "engagement", "cross_sell", "satisfaction", "roi", "trends")


def published(folder, customers):
    """The serving files of a run over a lake."""
    driver = folder / "driver"
    driver.mkdir()
    lake = folder / "lake"
    segment.make_lake(lake, customers)
    path = segment.class_path(driver)
    compiled = [segment.jdk("javac"), "-nowarn", "-proc:none", "-d", driver, "-cp", path, segment.HERE / "LakeRun.java"]
    subprocess.run(compiled, check=True)
    memory = segment.template(r'DUCKDB_MEMORY_MB: "(\d+)"')
    made = subprocess.run([segment.jdk("java"), "--enable-native-access=ALL-UNNAMED", "-cp", path, "LakeRun", lake, memory, "2"],
                          check=True, capture_output=True, text=True)
    if json.loads(made.stdout)["status"] != "PUBLISHED":
        sys.exit(made.stdout)
    return lake / "out"


def copies(line):
    """The customer of a line, under as many ids."""
    before, after = re.match(rb'(.*?"customer_id":"[^"]*)(".*)', line, re.DOTALL).groups()
    return [b"%s-%02d%s" % (before, copy, after) for copy in range(COPIES)]


def grow(out):
    serving = out / "serving" / RUN
    for file in serving.glob("*/customers/*/*.ndjson"):
        rewrite(file, lambda target, line: target.writelines(copies(line)))
    ids, offsets, count = [], [0], [0]

    def indexed(target, line):
        for copy in copies(line):
            if count[0] % LINES == 0:
                ids.append(json.loads(copy)["customer_id"])
            target.write(copy)
            count[0] += 1
            if count[0] % LINES == 0:
                offsets.append(target.tell())

    rewrite(serving / "customers.ndjson", indexed)
    if offsets[-1] != (serving / "customers.ndjson").stat().st_size:
        offsets.append((serving / "customers.ndjson").stat().st_size)
    index = json.loads((serving / "customers.json").read_text())
    (serving / "customers.json").write_text(json.dumps({**index, "ids": ids, "offsets": offsets}))


def rewrite(file, write):
    grown = file.with_suffix(".grown")
    with file.open("rb") as lines, grown.open("wb") as target:
        for line in lines:
            write(target, line)
    grown.replace(file)


def answers(folder, out, requests):
    places = ["functions/api/target/function", "functions/api/target/function/lib/*", "layers/runtime/target/layer/java/lib/*",
              "layers/domain/target/test-classes"]
    path = ":".join([str(folder / "driver"), *(str(segment.HOME / place) for place in places)])
    compiled = [segment.jdk("javac"), "-nowarn", "-proc:none", "-d", folder / "driver", "-cp", path,
                "-sourcepath", segment.HERE, segment.HERE / "ApiAnswers.java"]
    subprocess.run(compiled, check=True)
    function = (segment.HOME / "template.yaml").read_text().split("  ApiFunction:")[1]
    options = re.search(r"JAVA_TOOL_OPTIONS: (.*)", function).group(1).split()
    subprocess.run([segment.jdk("java"), *options, "-Xmx768m", "-cp", path, "ApiAnswers", out, RUN, str(requests), "1"], check=True)


class Product:
    """The product on this machine with its sample company."""

    def __init__(self, folder):
        self.state = folder / "state"
        self.process = subprocess.Popen([segment.HOME / "clientele", "up", "--state", self.state, "--port", "0"],
                                        stdout=subprocess.DEVNULL, start_new_session=True)

    def __enter__(self):
        deadline = time.monotonic() + 300
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                sys.exit("the product ended")
            try:
                ends = json.loads((self.state / "endpoints.json").read_text())
                api = urllib.parse.urlsplit(ends["api"])
                connection = http.client.HTTPConnection(api.hostname, api.port)
                connection.request("GET", "/v1/health")
                if json.loads(connection.getresponse().read())["run_id"]:
                    return api, ends["token"]
            except (OSError, ValueError, KeyError, http.client.HTTPException):
                pass
            time.sleep(1)
        sys.exit("the product published no run within five minutes")

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)


def load(folder, seconds):
    local, failures = threading.local(), []
    with Product(folder) as (api, token):

        def ask(address, due):
            time.sleep(max(0, due - time.monotonic()))
            try:
                if not hasattr(local, "connection"):
                    local.connection = http.client.HTTPConnection(api.hostname, api.port, timeout=30)
                local.connection.request("GET", address, headers={"Authorization": f"Bearer {token}", "Accept-Encoding": "gzip"})
                answer = local.connection.getresponse()
                body = answer.read()
                if answer.status != 200:
                    failures.append(f"{address}: {answer.status} {body[:200]}")
            except (OSError, http.client.HTTPException) as failure:
                failures.append(f"{address}: {failure!r}")
                del local.connection
            return time.monotonic() - due

        addresses = [f"/v1/schemes/{scheme}/{rest}" for scheme in ("rfm", "value") for rest in
                     ("segments", *(f"elements/{element}" for element in ELEMENTS))]
        addresses += ["/v1/schemes/rfm/segments/champions", "/v1/schemes/rfm/segments/champions/customers",
                      "/v1/schemes/rfm/segments/champions/customers?country=PL", "/v1/health", "/v1/uploads", "/v1/runs"]
        drawn = random.Random(1)
        for _ in range(200):
            ask(drawn.choice(addresses), time.monotonic())
        start = time.monotonic() + 1
        with concurrent.futures.ThreadPoolExecutor(64) as clients:
            asked = [clients.submit(ask, drawn.choice(addresses), start + i / RATE) for i in range(RATE * seconds)]
            waits = sorted(one.result() for one in asked)
        took = time.monotonic() - start
    print(f"load: {len(waits):,} requests in {took:.1f} s, {len(failures)} failed; "
          f"p50 {waits[len(waits) // 2] * 1e3:.0f} ms, p99 {waits[len(waits) * 99 // 100] * 1e3:.0f} ms from when each was due")
    for failure in failures[:5]:
        print(failure)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--customers", type=int, default=1_000_000)
    parser.add_argument("--requests", type=int, default=2000)
    parser.add_argument("--load", type=int, metavar="SECONDS")
    options = parser.parse_args()
    print(f"{platform.platform()}, {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        if options.load:
            load(folder, options.load)
            return
        out = published(folder, options.customers // COPIES)
        grow(out)
        answers(folder, out, options.requests)


if __name__ == "__main__":
    main()
