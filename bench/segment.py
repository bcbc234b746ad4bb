#!/usr/bin/env python3
"""What a yardstick of segmentation takes on this machine: k-means of scikit-learn, ten starts, on 500,000 customers.

  pip install scikit-learn numpy
  bench/segment.py [--customers N] [--features P] [--clusters K] [--command "./clientele load DIR --out OUT"]

Prints CPU and wall seconds of k-means and, with --command, of a command and all that it starts.
"""

import argparse
import resource
import shlex
import subprocess
import sys
import time

import numpy
from sklearn.cluster import KMeans


def customers(count, features, seed=7):
    """Six overlapping groups, standardised."""
    random = numpy.random.default_rng(seed)
    centres = random.normal(0, 1.5, (6, features))
    points = centres[random.integers(0, 6, count)] + random.normal(0, 1, (count, features))
    return (points - points.mean(axis=0)) / points.std(axis=0)


def cpu(who):
    usage = resource.getrusage(who)
    return usage.ru_utime + usage.ru_stime


def timed(what, who, action):
    cpu_before, wall_before = cpu(who), time.perf_counter()
    action()
    print(f"{what}: {cpu(who) - cpu_before:.2f} CPU s, {time.perf_counter() - wall_before:.2f} s")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--customers", type=int, default=500_000)
    parser.add_argument("--features", type=int, default=10)
    parser.add_argument("--clusters", type=int, default=6)
    parser.add_argument("--command")
    options = parser.parse_args()
    points = customers(options.customers, options.features)
    model = KMeans(options.clusters, n_init=10, random_state=1)
    shape = f"{options.customers:,} x {options.features}, k = {options.clusters}"
    timed(f"k-means, 10 starts, {shape}", resource.RUSAGE_SELF, lambda: model.fit(points))
    if options.command:
        command = shlex.split(options.command)
        timed(options.command, resource.RUSAGE_CHILDREN, lambda: subprocess.run(command, check=True))


if __name__ == "__main__":
    sys.exit(main())
