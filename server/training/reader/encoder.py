"""The encoder: BERT's layers over a table of word pieces that is cut to what news needs, with two heads."""
import torch
from safetensors.torch import load_file
from torch import nn

WIDTH, HEADS, INNER, POSITIONS, SEGMENTS = 384, 12, 1536, 336, 2
EPSILON = 1e-12


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.output = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm, self.last_norm = nn.LayerNorm(WIDTH, EPSILON), nn.LayerNorm(WIDTH, EPSILON)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        heads = lambda y: y.view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)
        q, k, v = heads(self.query(x)), heads(self.key(x)), heads(self.value(x))
        y = nn.functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm(x + self.output(y.transpose(1, 2).reshape(batch, length, WIDTH)))
        return self.last_norm(x + self.outer(nn.functional.gelu(self.inner(x))))


class Encoder(nn.Module):
    """numbers of pieces in; for each piece how much speaks for it as the source, and at the marks of lines for noise"""

    def __init__(self, pieces, layers, rank):
        super().__init__()
        self.pieces = nn.Embedding(pieces, rank)
        self.widen = nn.Linear(rank, WIDTH, bias=False)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.segments = nn.Embedding(SEGMENTS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.who, self.noise = nn.Linear(WIDTH, 1), nn.Linear(WIDTH, 1)

    def forward(self, ids, segments, mask=None):
        at = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.widen(self.pieces(ids)) + self.positions(at) + self.segments(segments))
        for layer in self.layers:
            x = layer(x, mask)
        return self.who(x).squeeze(-1), self.noise(x).squeeze(-1)


def from_pretrained(folder, rows, layers, rank):
    """the chosen layers of the pretrained encoder, and its word table cut to the pieces of `rows` and to a rank"""
    known = load_file(folder / 'model.safetensors')
    encoder = Encoder(len(rows), len(layers), rank)
    table = known['embeddings.word_embeddings.weight'][rows].float()
    u, s, v = torch.linalg.svd(table, full_matrices=False)
    own = {'pieces.weight': u[:, :rank] * s[:rank].sqrt(), 'widen.weight': (s[:rank].sqrt()[:, None] * v[:rank]).T.contiguous()}
    own['positions.weight'] = known['embeddings.position_embeddings.weight'][:POSITIONS]
    own['segments.weight'] = known['embeddings.token_type_embeddings.weight']
    for part in ('weight', 'bias'):
        own[f'norm.{part}'] = known[f'embeddings.LayerNorm.{part}']
        for to, k in enumerate(layers):
            old, new = f'encoder.layer.{k}', f'layers.{to}'
            for mine, theirs in (('query', 'attention.self.query'), ('key', 'attention.self.key'), ('value', 'attention.self.value'),
                                 ('output', 'attention.output.dense'), ('norm', 'attention.output.LayerNorm'),
                                 ('inner', 'intermediate.dense'), ('outer', 'output.dense'), ('last_norm', 'output.LayerNorm')):
                own[f'{new}.{mine}.{part}'] = known[f'{old}.{theirs}.{part}']
    own |= {k: v for k, v in encoder.state_dict().items() if k.split('.')[0] in ('who', 'noise')}
    encoder.load_state_dict(own)
    return encoder


def loaded(file):
    """an encoder as train.py has written it"""
    state = torch.load(file)
    layers, rank = len(state.pop('layers').split(',')), state.pop('rank')
    encoder = Encoder(len(state['pieces.weight']), layers, rank)
    encoder.load_state_dict(state)
    return encoder
