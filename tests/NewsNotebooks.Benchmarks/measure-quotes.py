#!/usr/bin/env python3
"""newsnb quotes and timexes beside scikit-learn's CountVectorizer, on the same texts in the same run.

    python3 measure-quotes.py OUT ARTICLES.jsonl [--times 20] [--runs 5]

OUT is a published build (`dotnet publish src/NewsNotebooks.Cli -c Release -o OUT`). ARTICLES.jsonl has a line an article with `doc_id`
or `id`, and `text`; it is repeated with distinct ids. Needs python3-sklearn. Seconds are wall clock, medians of the runs, taken in
turns; MiB is the largest resident set of a run. Files of the measurement go into a folder that is removed at the end.
"""
import argparse
import json
import os
import statistics
import sys
import tempfile
import time

COUNT = """
import json, sys, time
from sklearn.feature_extraction.text import CountVectorizer
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
start = time.perf_counter()
CountVectorizer().fit_transform(texts)
print(time.perf_counter() - start)
"""


def repeat(source, target, times):
    """Writes the articles `times` times with distinct ids, and says how many bytes of JSON and of text there are."""
    with open(source, encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines if line.strip()]
    with open(target, "w", encoding="utf-8") as out:
        for turn in range(times):
            for number, article in enumerate(articles):
                name = article.get("doc_id") or article.get("id") or number
                out.write(json.dumps({"id": f"{name}#{turn}", "text": article["text"]}, ensure_ascii=False) + "\n")
    text = times * sum(len(article["text"].encode()) for article in articles)
    return len(articles) * times, os.path.getsize(target), text


def run(command):
    """Runs a command: seconds, largest resident set in MiB, standard output."""
    read, write = os.pipe()
    start = time.perf_counter()
    child = os.fork()
    if child == 0:
        os.dup2(write, 1)
        os.close(read)
        os.execvp(command[0], command)
    os.close(write)
    with os.fdopen(read) as pipe:
        output = pipe.read()
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    return seconds, usage.ru_maxrss / 1024, output


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("out")
    parser.add_argument("articles")
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    os.environ["LC_ALL"] = "C.UTF-8"
    newsnb = os.path.join(options.out, "newsnb")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "articles.jsonl")
        articles, size, text = repeat(options.articles, path, options.times)
        script = os.path.join(folder, "count.py")
        with open(script, "w", encoding="utf-8") as out:
            out.write(COUNT)
        result = os.path.join(folder, "out.jsonl")
        commands = {
            "CountVectorizer": [sys.executable, script, path],
            "newsnb quotes": [newsnb, "quotes", path, "-o", result],
            "newsnb timexes": [newsnb, "timexes", path, "-o", result],
            # Reads and parses everything, and finds nothing to analyse.
            "newsnb, reading alone": [newsnb, "quotes", path, "--outlet", "none", "-o", result],
        }
        seconds, largest = {name: [] for name in commands}, dict.fromkeys(commands, 0.0)
        for _ in range(options.runs):
            for name, command in commands.items():
                taken, resident, output = run(command)
                # Of Python, the counting alone: start, imports and reading do not count against it.
                seconds[name].append(float(output) if name == "CountVectorizer" else taken)
                largest[name] = max(largest[name], resident)
    print(f"{articles:,} articles, {size / 1e6:.1f} MB of JSON Lines, {text / 1e6:.1f} MB of text, {os.cpu_count()} cores, {options.runs} runs")
    base = statistics.median(seconds["CountVectorizer"])
    print(f"{'':24}{'seconds':>9}{'MB/s':>8}{'ratio':>8}{'MiB':>7}")
    for name in commands:
        median = statistics.median(seconds[name])
        print(f"{name:24}{median:9.2f}{size / 1e6 / median:8.1f}{median / base:8.2f}{largest[name]:7.0f}")


if __name__ == "__main__":
    main()
