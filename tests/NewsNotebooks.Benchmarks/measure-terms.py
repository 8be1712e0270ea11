"""Measures `newsnb terms` beside `wc -w` and scikit-learn's CountVectorizer, in turns, on files made from a given one.

    /usr/bin/python3 tests/NewsNotebooks.Benchmarks/measure-terms.py OUT ARTICLES.jsonl [--sizes 500,2000,5000] [--runs 5] [--folder /tmp]

OUT is what `dotnet publish src/NewsNotebooks.Cli -c Release -o OUT` made; ARTICLES.jsonl has a `text` and an `id` or `doc_id` a line. The files
hold these articles again and again, with ids of their own, as raw UTF-8. Each is read once beforehand, and deleted afterwards.
"""
import argparse
import json
import os
import statistics
import subprocess
import time


def articles(path):
    with open(path, encoding="utf-8") as lines:
        return [(row.get("id") or row["doc_id"], row["text"]) for row in map(json.loads, lines)]


def make(path, rows, megabytes):
    written, turn = 0, 0
    with open(path, "wb") as file:
        while True:
            for name, text in rows:
                line = json.dumps({"id": f"{name}-{turn}", "text": text}, ensure_ascii=False).encode() + b"\n"
                written += file.write(line)
                if written >= megabytes * 1_000_000:
                    return
            turn += 1


def run(command):
    """Wall seconds, processor seconds and peak memory in MB of a command."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env={**os.environ, "LC_ALL": "C.UTF-8"})
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(f"{command[0]} ended with status {status}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1000


def count_vectorizer(rows):
    """Megabytes a second of CountVectorizer over texts in memory; None where scikit-learn is not installed."""
    try:
        from sklearn.feature_extraction.text import CountVectorizer
    except ImportError:
        return None
    texts = [text for _, text in rows] * 5
    size = sum(len(text.encode()) for text in texts) / 1e6
    start = time.perf_counter()
    CountVectorizer().fit_transform(texts)
    return size / (time.perf_counter() - start)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("out")
    options.add_argument("articles")
    options.add_argument("--sizes", default="500,2000,5000")
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--folder", default="/tmp")
    given = options.parse_args()
    rows = articles(given.articles)
    terms = os.path.join(given.folder, "measure-terms.csv")
    points = []
    print(f"{'MB':>6} {'newsnb s':>9} {'wc s':>9} {'ratio':>6} {'newsnb cpu':>11} {'wc cpu':>7} {'MB/s':>7} {'sklearn MB/s':>13} {'times':>6} {'peak MB':>8}")
    for size in map(int, given.sizes.split(",")):
        path = os.path.join(given.folder, f"measure-terms-{size}.jsonl")
        make(path, rows, size)
        try:
            ours, words, vectors = [], [], []
            run(["wc", "-l", path])
            for _ in range(given.runs):
                ours.append(run([os.path.join(given.out, "newsnb"), "terms", path, "-o", terms]))
                words.append(run(["wc", "-w", path]))
                vectors.append(count_vectorizer(rows))
        finally:
            os.remove(path)
        wall, cpu, peak = (statistics.median(values) for values in zip(*ours))
        wc_wall, wc_cpu, _ = (statistics.median(values) for values in zip(*words))
        speed = statistics.median(vectors) if None not in vectors else float("nan")
        points.append((size, wall))
        print(f"{size:>6} {wall:>9.2f} {wc_wall:>9.2f} {wall / wc_wall:>6.2f} {cpu:>11.2f} {wc_cpu:>7.2f} {size / wall:>7.0f} {speed:>13.1f} {size / wall / speed:>6.0f} {peak:>8.0f}", flush=True)
    os.remove(terms)
    slopes = [(later[1] - sooner[1]) / (later[0] - sooner[0]) for sooner, later in zip(points, points[1:])]
    for (sooner, later), slope in zip(zip(points, points[1:]), slopes):
        print(f"slope {sooner[0]} to {later[0]} MB: {slope * 1000:.3f} s/GB; fixed cost {sooner[1] - slope * sooner[0]:.2f} s")


if __name__ == "__main__":
    main()
