"""Annotates an archive of JSON Lines on a cluster, with Apache Spark.

    spark-submit spark_annotate.py 'archive/*.jsonl' annotated

Each line of the input is an object with a "text"; each line of the output is the same line with "annotations" behind its own
fields, or with an "error". The lines stay in their order: part-00000 and its followers, put behind each other, are byte for byte
what `copydesk annotate --from jsonl` prints.

Each task is a process `copydesk` of its own that reads one partition. Spark starts a task again that fails: where its process
is killed, where its computer is lost. What was half written by then is thrown away, so nothing is done or lost twice. An article
that cannot be read fails no task: its line comes back with an "error".

Needs Node.js 20 and Copydesk (`npm install --global copydesk`) on each computer of the cluster.
"""

import argparse
import shlex

from pyspark.sql import SparkSession

# Each task has one core, so each process has one thread; errors stand in the output, so they end no task.
ANNOTATE = ["annotate", "--from", "jsonl", "--jobs", "1", "--exit-zero"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("input", help="files of JSON Lines: a path or pattern that Spark can read")
    parser.add_argument("output", help="a folder that is not there yet")
    parser.add_argument("--copydesk", default="copydesk", help="the command on each computer (copydesk)")
    parser.add_argument("--partitions", type=int, help="at least so many tasks; 16 to 64 MB of text each are good")
    parser.add_argument("--reader", choices=["on", "off"], default="off", help="the second reading (off)")
    parser.add_argument("--gzip", action="store_true", help="compress the output")
    options = parser.parse_args()

    command = f"{options.copydesk} {shlex.join([*ANNOTATE, '--reader', options.reader])}"
    session = SparkSession.builder.appName("copydesk annotate").getOrCreate()
    lines = session.sparkContext.textFile(options.input, options.partitions)
    # checkCode: a process that is killed fails its task, which is then tried again
    annotated = lines.pipe(command, checkCode=True)
    codec = "org.apache.hadoop.io.compress.GzipCodec" if options.gzip else None
    annotated.saveAsTextFile(options.output, codec)
    session.stop()


if __name__ == "__main__":
    main()
