"""Mesure les lignes justifiées d'une vitrine : mesures.py FICHIER.pdf (voir LISEZMOI.md)."""

import re
import subprocess
import sys
from xml.etree import ElementTree

BODY_SIZE = 10
# Bords en points : la colonne du texte, puis les deux colonnes étroites.
MEASURES = {"125 mm": (184.25, 538.6), "160 pt": (184.25, 344.25), "180 pt": (358.25, 538.25)}
HYPHENS = ("-", "\u00ad", "\u2010")


def pages(path):
    """Les mots de chaque page : gauche, bas, droite, hauteur, texte."""
    told = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, check=True)
    text = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", "", told.stdout.decode())
    root = ElementTree.fromstring(re.sub(r' xmlns="[^"]*"|<!DOCTYPE[^>]*>', "", text))
    for page in root.iter("page"):
        words = []
        for word in page.iter("word"):
            left, top, right, bottom = (float(word.get(key)) for key in ("xMin", "yMin", "xMax", "yMax"))
            words.append((left, bottom, right, bottom - top, word.text or ""))
        yield words


def rows(words):
    """Les mots du corps du texte, ligne à ligne, de gauche à droite."""
    found = {}
    for word in words:
        if 0.9 * BODY_SIZE < word[3] < 1.05 * BODY_SIZE:
            bottom = next((one for one in found if abs(one - word[1]) < 2.5), word[1])
            found.setdefault(bottom, []).append(word)
    return [sorted(found[bottom]) for bottom in sorted(found)]


def lines(row):
    """Une ligne, ou deux quand elle va par deux colonnes étroites : sa mesure, ses mots."""
    lane = MEASURES["180 pt"][0]
    second = [word for word in row if word[0] > lane - 1]
    first = [word for word in row if word[0] <= lane - 1]
    if first and second and abs(second[0][0] - lane) < 0.6 and first[-1][2] < lane - 10:
        return [("160 pt", first), ("180 pt", second)]
    return [("125 mm", row)]


def measure(path):
    counts = {name: {"lines": 0, "hyphens": 0, "longest": 0, "lone": 0, "gaps": []} for name in MEASURES}
    for words in pages(path):
        in_a_row = dict.fromkeys(MEASURES, 0)
        for row in rows(words):
            for name, line in lines(row):
                left, right = MEASURES[name]
                gaps = [after[0] - before[2] for before, after in zip(line, line[1:])]
                if abs(line[0][0] - left) > 1 or line[-1][2] > right + 8 or max(gaps, default=0) > 20:
                    in_a_row[name] = 0
                    continue
                one = counts[name]
                one["lines"] += 1
                in_a_row[name] = in_a_row[name] + 1 if line[-1][4].endswith(HYPHENS) else 0
                one["hyphens"] += in_a_row[name] > 0
                one["longest"] = max(one["longest"], in_a_row[name])
                one["lone"] += len(line) == 1
                spaces = [gap / BODY_SIZE for gap in gaps if gap > 0.9]
                if spaces and line[-1][2] > right - 1.6:
                    one["gaps"].append(sum(spaces) / len(spaces))
    return counts


for name, one in measure(sys.argv[1]).items():
    spaces = sorted(one["gaps"])
    if spaces:
        middle, high = (spaces[int(share * (len(spaces) - 1))] for share in (0.5, 0.95))
        print(f"{name} : {one['lines']} lignes, {one['hyphens']} coupées ({one['longest']} de suite au plus), "
              f"{one['lone']} d'un mot ; {len(spaces)} justifiées, blanc moyen {sum(spaces) / len(spaces):.3f} cadratin, "
              f"médian {middle:.3f}, au 95e centile {high:.3f}, le plus large {spaces[-1]:.3f}, "
              f"{sum(space > 0.4 for space in spaces)} au-dessus de 0,4")
