"""Windows as windows.ts writes them, put together into batches."""
import json, zlib

import torch

PIECES_IN_BATCH = 3200
# of six articles or sites one is not learned from: the weights of the verdict are fitted on it
PARTS = 6
# numbers of the vocabulary's first rows, which stand for no word of a text
FIRST_WORD = 8


def calibration_articles(name):
    return zlib.crc32(name.encode()) % PARTS == 0


def read_quotations(path):
    out = []
    for line in open(path, encoding='utf8'):
        d = json.loads(line)
        if d['nobody'] and not d['marked']:
            continue
        out.append(d | {'kind': 'quotations', 'right': [0] if d['nobody'] else d['source'] or [len(d['ids']) - 1]})
    return out


def read_lines(path):
    return [json.loads(line) | {'kind': 'lines'} for line in open(path, encoding='utf8')]


def batches(windows, rng):
    """windows of like length together, at random; a batch is put together when it is called for"""
    order = sorted(windows, key=lambda w: len(w['ids']) + rng.random() * 12)
    groups, group = [], []
    for window in order:
        if group and (len(group) + 1) * len(window['ids']) > PIECES_IN_BATCH:
            groups.append(group); group = []
        group.append(window)
    if group:
        groups.append(group)
    rng.shuffle(groups)
    return [lambda group=group: batch_of(group) for group in groups]


def batch_of(group):
    longest = max(len(w['ids']) for w in group)
    table = lambda of, fill=0, width=longest: torch.tensor([of(w) + [fill] * (width - len(of(w))) for w in group])
    ids = table(lambda w: w['ids'])
    there = table(lambda w: [1] * len(w['ids'])).bool()
    batch = {'kind': group[0]['kind'], 'ids': ids, 'mask': there[:, None, None, :], 'words': (ids >= FIRST_WORD) & there}
    if batch['kind'] == 'lines':
        width = max(len(w['markers']) for w in group)
        batch['segments'] = torch.zeros_like(ids)
        batch['markers'] = table(lambda w: w['markers'], 0, width)
        batch['labels'] = table(lambda w: w['labels'], -1, width)
        batch['weights'] = table(lambda w: [float(n) ** .5 for n in w['words']], 0., width)
    else:
        batch['segments'] = table(lambda w: w['segments'])
        ends = torch.zeros_like(there)
        right = torch.zeros_like(there)
        for k, w in enumerate(group):
            ends[k, 0] = ends[k, len(w['ids']) - 1] = True
            right[k, w['right']] = True
        batch['choices'] = there & ((batch['segments'] != 1) | ends)
        batch['right'] = right
    return batch
