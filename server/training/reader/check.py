"""Checks the finished model on articles and sites that it has not learned from, and writes the figures into its card.

usage: check.py --model DIR --windows DIR [--first DIR] [--card FILE]
  --first  the model before it learned the articles that were held back: it is scored on all of them
Who said it: share of quotations in marks whose likeliest word stands in a mention of their source; of nobody's, those
that go to nobody. Lines: share of the words of noise gone where so much of the story's words is kept.
"""
import argparse, json, re
from pathlib import Path

import numpy as np
import onnxruntime

from data import calibration_articles, read_lines, read_quotations

KEPT = (.98, .99, .995)
FIGURES = re.compile(r'(<!-- figures -->\n).*(\n<!-- /figures -->)', re.S)


def opened(folder):
    options = onnxruntime.SessionOptions()
    # else products of 8 bits saturate on processors that know no better, which WebAssembly never does
    options.add_session_config_entry('session.x64quantprecision', '1')
    return onnxruntime.InferenceSession(str(folder / 'reader.onnx'), options)


def quotations(session, windows):
    right = {'somebody': [0, 0], 'nobody': [0, 0]}
    for window in windows:
        who, _ = session.run(None, {'ids': [window['ids']], 'segments': [window['segments']]})
        open_ = np.array([s != 1 for s in window['segments']])
        open_[-1] = True
        best = int(np.argmax(np.where(open_, who[0], -np.inf)))
        of = right['nobody' if window['nobody'] else 'somebody']
        of[0] += best in window['right']
        of[1] += 1
    return right


def lines(session, windows):
    told = []
    for window in windows:
        zeros = [0] * len(window['ids'])
        _, noise = session.run(None, {'ids': [window['ids']], 'segments': [zeros]})
        told += [(noise[0][at], label, words) for at, label, words in zip(window['markers'], window['labels'], window['words']) if label >= 0]
    told.sort(key=lambda row: -row[0])
    odds, label, words = (np.array(column) for column in zip(*told))
    lost = np.cumsum(words * (label == 0)) / max(1, (words * (label == 0)).sum())
    gone = np.cumsum(words * (label == 1)) / max(1, (words * (label == 1)).sum())
    rows = []
    for kept in KEPT:
        k = int(np.searchsorted(lost, 1 - kept, side='right')) - 1
        rows.append((kept, float(gone[k]), float(odds[k])))
    return rows


def main():
    o = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    o.add_argument('--model', type=Path, required=True)
    o.add_argument('--windows', type=Path, required=True)
    o.add_argument('--first', type=Path)
    o.add_argument('--card', type=Path)
    o = o.parse_args()
    session = opened(o.model)
    marked = lambda file: [q for q in read_quotations(o.windows / file) if q['marked']]
    unlearned = lambda quotations: [q for q in quotations if calibration_articles(q['article'])]
    held = marked('held.jsonl')
    told = [('a sixth of the articles that may be looked at', session, unlearned(marked('quotations.jsonl'))),
            ('a sixth of the articles that are held back', session, unlearned(held))]
    if o.first:
        told.append(('all that are held back, before it learned from any of them', opened(o.first), held))
    rows = ['| Quotations in marks | somebody’s, right | nobody’s, right |', '| --- | --- | --- |']
    for name, model, windows in told:
        right = quotations(model, windows)
        rows.append(f'| {name} | ' + ' | '.join(f'{a / max(1, n):.3f} of {n}' for a, n in right.values()) + ' |')
    rows += ['', '| Lines of sites that were not learned from: story kept | noise gone | log odds from |', '| --- | --- | --- |']
    for kept, gone, odds in lines(session, [w for w in read_lines(o.windows / 'lines.jsonl') if calibration_articles(w['site'])]):
        rows.append(f'| {kept} | {gone:.3f} | {odds:.1f} |')
    print('\n'.join(rows))
    if o.card:
        text = o.card.read_text(encoding='utf8')
        o.card.write_text(FIGURES.sub(lambda m: m[1] + '\n'.join(rows) + m[2], text), encoding='utf8')


if __name__ == '__main__':
    main()
