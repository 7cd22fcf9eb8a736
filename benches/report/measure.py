"""Runs a command several times and prints the medians of its processor time and of its time on the clock, and its peak memory, as
cells of a table. Usage: python3 measure.py RUNS COMMAND..."""

import os
import statistics
import sys
import time

runs, command = int(sys.argv[1]), sys.argv[2:]
silently = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
processor, clock, peak = [], [], 0
for _ in range(runs):
    start = time.perf_counter()
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=silently)
    _, status, usage = os.wait4(child, 0)
    clock.append(time.perf_counter() - start)
    if status != 0:
        sys.exit(f"{' '.join(command)} has failed")
    processor.append(usage.ru_utime + usage.ru_stime)
    peak = max(peak, usage.ru_maxrss)
print(f"{statistics.median(processor) * 1000:.1f} ms | {statistics.median(clock) * 1000:.0f} ms | {peak / 1024:.0f} MB", end="")
