"""Takes lines apart as the model's own tokenizer does, and prints checksums of it, one for every 20 lines: what
test/unit/reader/wordPieces.test.ts holds server/src/reader/wordPieces.ts to. Needs tokenizers 0.23.3.

usage: node .config/run.mjs server/training/reader/printSamples.ts lines > LINES
       check_tokens.py --lines LINES --vocabulary server/src/reader/model/vocabulary.txt > test/unit/reader/tokenSums.txt
"""
import argparse
import json
from pathlib import Path

from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

LINES_A_SUM = 20
# FNV-1a, 32 bits
FNV_START, FNV_PRIME = 0x811C9DC5, 0x01000193


def pieces(tokenizer, line):
    """id, start and end of each piece; places in UTF-16 code units"""
    at = [0]
    for c in line:
        at.append(at[-1] + (2 if ord(c) > 0xFFFF else 1))
    encoded = tokenizer.encode(line, add_special_tokens=False)
    return [(i, at[a], at[b]) for i, (a, b) in zip(encoded.ids, encoded.offsets)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--lines', type=Path, required=True)
    parser.add_argument('--vocabulary', type=Path, required=True)
    parser.add_argument('--whole', action='store_true', help='the pieces themselves, a line each, to look for a difference')
    o = parser.parse_args()
    vocabulary = {w: i for i, w in enumerate(o.vocabulary.read_text(encoding='utf-8').rstrip('\n').split('\n'))}
    tokenizer = Tokenizer(WordPiece(vocabulary, unk_token='[UNK]', max_input_chars_per_word=100))
    tokenizer.normalizer = BertNormalizer()
    tokenizer.pre_tokenizer = BertPreTokenizer()
    lines = [json.loads(line) for line in o.lines.read_text(encoding='utf-8').rstrip('\n').split('\n')]
    for first in range(0, len(lines), LINES_A_SUM):
        total = FNV_START
        for line in lines[first:first + LINES_A_SUM]:
            found = pieces(tokenizer, line)
            if o.whole:
                print(json.dumps(found, separators=(',', ':')))
            for number in [len(found), *(n for piece in found for n in piece)]:
                total = ((total ^ number) * FNV_PRIME) & 0xFFFFFFFF
        if not o.whole:
            print(f'{total:08x}')


if __name__ == '__main__':
    main()
