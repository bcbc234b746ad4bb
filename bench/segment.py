#!/usr/bin/env python3
"""Divides the customers of a large company with the product, and beside it what that stands on: its queries and k-means.

    pip install duckdb scikit-learn numpy
    bench/segment.py [--customers 500000] [--lake DIR]

Makes a lake as ingest leaves it (in DIR, or takes the one that is there) and runs over it
- segment: the segment function with the memory of template.yaml, from the lake's files to the published ones;
- queries: of that, the SQL of its models alone;
- k-means: scikit-learn's, ten starts, six clusters, ten features of as many customers;
- fit: the two models of purchases alone, to the same customers.

Prints CPU seconds, wall seconds and peak memory, and segment's CPU seconds over those of the other two. Build the product
first (any ./clientele command does).
"""
import argparse
import ast
import hashlib
import json
import os
import pathlib
import platform
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
HOME = HERE.parent
THREADS = 2
COMPUTATIONS = ("behaviour", "prediction", "rules", "text")
SAME_FILE = {"order_lines": "orders"}


def upload_id(table):
    """As the product names the first version of an object."""
    parts = ("uploads", SAME_FILE.get(table, table), "v1")
    return hashlib.sha256(b"".join(part.encode() + b"\0" for part in parts)).hexdigest()[:32]


def make_lake(folder, customers):
    import duckdb

    folder.mkdir(parents=True, exist_ok=True)
    connection = duckdb.connect(str(folder / "generator.db"))
    connection.execute(f"set threads = {THREADS}; set preserve_insertion_order = false")
    for statement in filter(str.strip, (HERE / "segment.sql").read_text().split(";\n")):
        table = re.search(r"\{folder\}/(\w+)\.parquet", statement)
        upload = upload_id(table.group(1)) if table else ""
        connection.execute(statement.format(customers=customers, folder=folder, upload=upload))
    connection.close()
    (folder / "generator.db").unlink()


def template(pattern):
    """What the segment function is given."""
    function = (HOME / "template.yaml").read_text().split("  SegmentFunction:")[1]
    return re.search(pattern, function).group(1)


def jdk(tool):
    homes = [os.environ.get("JAVA_HOME", ""), *map(str, pathlib.Path("/usr/lib/jvm").glob("*25*"))]
    found = [home for home in homes if home and (pathlib.Path(home) / "bin" / tool).exists()]
    return pathlib.Path(found[0]) / "bin" / tool if found else tool


def class_path(driver):
    places = ["functions/segment/target/function", "functions/segment/target/function/lib/*", "layers/runtime/target/layer/java/lib/*",
              "layers/duckdb/target/layer/java/lib/*", "layers/domain/target/test-classes"]
    return ":".join([str(driver), *(str(HOME / place) for place in places)])


def segment(lake, driver):
    path = class_path(driver)
    subprocess.run([jdk("javac"), "-nowarn", "-proc:none", "-d", driver, "-cp", path, HERE / "LakeRun.java"], check=True)
    options = template(r"JAVA_TOOL_OPTIONS: (.*)").split()
    memory = template(r'DUCKDB_MEMORY_MB: "(\d+)"')
    start = time.monotonic()
    done = subprocess.run(
        [jdk("java"), *options, "-cp", path, "LakeRun", lake, memory, str(THREADS)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    wall = time.monotonic() - start
    shutil.rmtree(lake / "out", ignore_errors=True)
    if done.returncode != 0:
        sys.exit(f"the run failed:\n{done.stderr[-4000:]}")
    found = json.loads(done.stdout)
    if found["status"] != "PUBLISHED":
        sys.exit(f"the run was not published: {found['message']}")
    models = ast.literal_eval("{'" + re.search(r"seconds by model: \{(.*?)\}", done.stderr).group(1).replace("=", "': ").replace(", ", ", '") + "}")
    return found, models, wall


def fit(lake, driver):
    path = class_path(driver)
    subprocess.run([jdk("javac"), "-nowarn", "-proc:none", "-d", driver, "-cp", path, HERE / "PurchaseFit.java"], check=True)
    subprocess.run([jdk("java"), "--enable-native-access=ALL-UNNAMED", "-cp", path, "PurchaseFit", lake], check=True)


def groups(count, features, seed=7):
    """Six overlapping groups, standardised."""
    import numpy

    random = numpy.random.default_rng(seed)
    centres = random.normal(0, 1.5, (6, features))
    points = centres[random.integers(0, 6, count)] + random.normal(0, 1, (count, features))
    return (points - points.mean(axis=0)) / points.std(axis=0)


def k_means(customers):
    from sklearn.cluster import KMeans

    points = groups(customers, 10)
    before, start = resource.getrusage(resource.RUSAGE_SELF), time.monotonic()
    KMeans(6, n_init=10, random_state=1).fit(points)
    after = resource.getrusage(resource.RUSAGE_SELF)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, time.monotonic() - start, after.ru_maxrss // 1024


def compare(lake, customers):
    import duckdb
    import sklearn

    print(f"{platform.platform()}, {os.cpu_count()} cores, DuckDB {duckdb.__version__}, scikit-learn {sklearn.__version__}")
    lines = duckdb.connect().execute(f"select count(*) from '{lake}/order_lines.parquet'").fetchone()[0]
    print(f"{customers:,} customers, {lines:,} order lines")
    with tempfile.TemporaryDirectory() as driver:
        fit(lake, pathlib.Path(driver))
        found, models, wall = segment(lake, pathlib.Path(driver))
    queries = sum(seconds for name, seconds in models.items() if name not in COMPUTATIONS)
    cpu, means_wall, means_peak = k_means(customers)
    print(f"{'':10}{'CPU s':>9}{'wall s':>9}{'peak MB':>9}")
    print(f"{'segment':10}{found['cpu']:9.1f}{wall:9.1f}{found['peak_mb']:9,}")
    print(f"{'queries':10}{queries:9.1f}")
    print(f"{'k-means':10}{cpu:9.1f}{means_wall:9.1f}{means_peak:9,}")
    print(f"segment / (queries + k-means) = {found['cpu'] / (queries + cpu):.2f}; the function has {template(r'MemorySize: ([0-9]+)')} MB")
    print("stages, CPU s:", ", ".join(f"{stage} {seconds:.1f}" for stage, seconds in found["stages"].items()))
    dearest = sorted(models.items(), key=lambda model: -model[1])[:15]
    print("dearest models, CPU s:", ", ".join(f"{name} {seconds:.1f}" for name, seconds in dearest))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--customers", type=int, default=500_000)
    parser.add_argument("--lake", type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        lake = options.lake or pathlib.Path(folder) / "lake"
        if not (lake / "orders.parquet").exists():
            make_lake(lake, options.customers)
        compare(lake, options.customers)


if __name__ == "__main__":
    main()
