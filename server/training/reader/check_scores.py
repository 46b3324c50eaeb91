"""Runs the finished model on windows of the sample articles with the native onnxruntime, and prints some of the scores:
what test/unit/reader/runtime.test.ts holds the runtime in WebAssembly to. Anew with every model.

usage: node .config/run.mjs server/training/reader/printSamples.ts windows > WINDOWS
       check_scores.py --windows WINDOWS --model server/src/reader/model/reader.onnx > test/unit/reader/scores.json
"""
import argparse
import json
from pathlib import Path

import onnxruntime

# every so many pieces a score is kept
STEP = 10


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--windows', type=Path, required=True)
    parser.add_argument('--model', type=Path, required=True)
    o = parser.parse_args()
    options = onnxruntime.SessionOptions()
    # without it, products of 8 bits are cut off on many processors; WebAssembly never does that
    options.add_session_config_entry('session.x64quantprecision', '1')
    session = onnxruntime.InferenceSession(str(o.model), options)
    rows = []
    for line in o.windows.read_text(encoding='utf-8').rstrip('\n').split('\n'):
        window = json.loads(line)
        who, noise = session.run(['who', 'noise'], {name: [window[name]] for name in ('ids', 'segments')})
        rows.append({'best': int(who[0].argmax()),
                     'who': [round(float(x), 3) for x in who[0][::STEP]],
                     'noise': [round(float(x), 3) for x in noise[0][::STEP]]})
    print('[\n' + ',\n'.join(json.dumps(row, separators=(',', ':')) for row in rows) + '\n]')


if __name__ == '__main__':
    main()
