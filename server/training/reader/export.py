"""Makes the trained encoder into the finished file: ONNX, weights of matrices and tables in 8 bits.

usage: export.py --trained DIR --vocabulary FILE --out DIR
Inputs `ids` and `segments` (int64, 1 × n); outputs `who` and `noise` (float, 1 × n).
"""
import argparse, shutil
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from encoder import loaded

OPSET = 17


def main():
    o = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    o.add_argument('--trained', type=Path, required=True)
    o.add_argument('--vocabulary', type=Path, required=True)
    o.add_argument('--out', type=Path, required=True)
    o = o.parse_args()
    encoder = loaded(o.trained / 'encoder.pt').eval()
    o.out.mkdir(parents=True, exist_ok=True)
    whole, small = o.out / 'whole.onnx', o.out / 'reader.onnx'
    example = torch.zeros(1, 16, dtype=torch.int64)
    torch.onnx.export(encoder, (example, example), str(whole), input_names=['ids', 'segments'], output_names=['who', 'noise'],
                      dynamic_axes={name: {1: 'n'} for name in ('ids', 'segments', 'who', 'noise')}, opset_version=OPSET, dynamo=False)
    quantize_dynamic(str(whole), str(small), weight_type=QuantType.QInt8, per_channel=True,
                     op_types_to_quantize=['MatMul', 'Gather'], extra_options={'MatMulConstBOnly': True})
    whole.unlink()
    onnx.checker.check_model(str(small))
    shutil.copy(o.vocabulary, o.out / 'vocabulary.txt')
    print(f'{small.stat().st_size / 1e6:.2f} MB')


if __name__ == '__main__':
    main()
