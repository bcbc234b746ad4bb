#!/usr/bin/env python3
"""Cleans one large export of order lines with the product, with plain DuckDB SQL and with pandas, side by side.

    pip install duckdb pandas pyarrow
    bench/cleaning.py [--lines 10000000] [--only product,duckdb,pandas]

Prints wall seconds, CPU seconds and peak memory of each. Build the product first (any ./clientele command does).
"""
import argparse
import json
import os
import pathlib
import platform
import resource
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
COLUMNS = ["Order ID", "Line", "Order Date", "Status", "Customer No", "SKU", "Product", "Quantity", "Unit Price", "Discount", "Line Total", "Currency"]


def generate(path, lines):
    """Three date formats, and 2 % of the rows with something wrong or written otherwise."""
    import duckdb

    duckdb.sql("set threads = 2")
    duckdb.sql(f"""
        copy (
          with rows as (
            select
              i, hash(i) as h, date '2021-01-01' + cast(hash(i // 3) % 1500 as integer) as day,
              1 + hash(i + 7) % 9 as quantity, cast(1 + (hash(i // 3 + 11) % 20000) / 100.0 as decimal(10,2)) as price
            from range({lines}) t(i)
          )
          select
            'O-' || (i // 3) as "Order ID",
            cast(i % 3 + 1 as varchar) as "Line",
            case when h % 200 = 0 then '2023-02-30' when i // 3 % 3 = 0 then strftime(day, '%Y-%m-%d')
              when i // 3 % 3 = 1 then strftime(day, '%d.%m.%Y') else strftime(day, '%d %b %Y') end as "Order Date",
            'Completed' as "Status",
            'C-' || (hash(i // 3) % 500000) as "Customer No",
            'SKU-' || (h % 3000) as "SKU",
            case when h % 200 = 1 then '  Product, ' || (h % 3000) else 'Product, ' || (h % 3000) end as "Product",
            cast(quantity as varchar) as "Quantity",
            cast(price as varchar) as "Unit Price",
            '0.00' as "Discount",
            case when h % 200 = 2 then 'tbd' when h % 200 = 3 then ' ' || (quantity * price) || ' ' else cast(quantity * price as varchar) end as "Line Total",
            'EUR' as "Currency"
          from rows
        ) to '{path}' (header, delimiter ',')""")


def measured(command):
    """Runs a command and says what it and its children took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, cpu, done.stdout


def product(source, work):
    out = work / "product"
    subprocess.run([HERE.parent / "clientele", "load", source.parent, "--out", out], check=True, stdout=subprocess.DEVNULL)
    summary = json.loads((out / "summary.json").read_text())
    ingest = summary["functions"]["ingest"]
    rows = [summary[name] for name in ("rows_read", "rows_quarantined", "rows_accepted")]
    return ingest["seconds"], ingest["cpu_seconds"], ingest["peak_memory_mb"], rows


def alone(tool, source, work):
    """A tool in a process of its own, which prints its peak memory and what it counted."""
    wall, cpu, output = measured([sys.executable, __file__, "--run", tool, "--source", source, "--work", work])
    peak, rows = json.loads(output)
    return wall, cpu, peak, rows


def run_duckdb(source, target):
    import duckdb

    connection = duckdb.connect()
    connection.execute("set threads = 2")
    rows = None
    for statement in (HERE / "cleaning.sql").read_text().format(source=source, target=target).split(";\n"):
        if statement.strip():
            result = connection.execute(statement)
            if statement.strip().startswith("select count"):
                rows = list(result.fetchone())
    return rows


def run_pandas(source, target):
    import pandas as pd

    raw = pd.read_csv(source, dtype=str, keep_default_na=False)
    text = raw.apply(lambda column: column.str.strip())
    day = pd.to_datetime(text["Order Date"], format="%Y-%m-%d", errors="coerce")
    day = day.fillna(pd.to_datetime(text["Order Date"], format="%d.%m.%Y", errors="coerce"))
    day = day.fillna(pd.to_datetime(text["Order Date"], format="%d %b %Y", errors="coerce"))
    text["Order Date"] = day
    for name in ("Quantity", "Unit Price", "Line Total"):
        text[name] = pd.to_numeric(text[name].str.replace(",", "."), errors="coerce")
    bad = text["Order Date"].isna() | text["Line Total"].isna()
    good = text[~bad]
    distinct = good.drop_duplicates()
    good[["Order ID", "Line", "SKU", "Product", "Quantity", "Unit Price", "Line Total"]].to_parquet(f"{target}/order_lines.parquet", compression="zstd")
    good[["Order ID", "Customer No", "Order Date", "Status", "Currency"]].to_parquet(f"{target}/orders.parquet", compression="zstd")
    good[["Customer No"]].to_parquet(f"{target}/customers.parquet", compression="zstd")
    raw[bad].to_csv(f"{target}/quarantine.csv")
    return [len(raw), int(bad.sum()), len(distinct)]


def run(tool, source, work):
    target = work / tool
    target.mkdir(exist_ok=True)
    rows = {"duckdb": run_duckdb, "pandas": run_pandas}[tool](source, target)
    print(json.dumps([resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, rows]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", type=int, default=10_000_000)
    parser.add_argument("--only", default="product,duckdb,pandas")
    parser.add_argument("--run", help=argparse.SUPPRESS)
    parser.add_argument("--source", type=pathlib.Path, help=argparse.SUPPRESS)
    parser.add_argument("--work", type=pathlib.Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.run:
        run(options.run, options.source, options.work)
        return
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        (work / "in").mkdir()
        source = work / "in" / "orders.csv"
        generate(source, options.lines)
        import duckdb

        print(f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}, DuckDB {duckdb.__version__}")
        print(f"{options.lines:,} order lines, {source.stat().st_size / 1e6:,.0f} MB")
        print(f"{'':10}{'wall s':>9}{'CPU s':>9}{'peak MB':>9}  rows read, refused, accepted")
        for tool in options.only.split(","):
            wall, cpu, peak, rows = product(source, work) if tool == "product" else alone(tool, source, work)
            print(f"{tool:10}{wall:9.1f}{cpu:9.1f}{peak:9,}  {', '.join(f'{row:,}' for row in rows)}")


if __name__ == "__main__":
    main()
