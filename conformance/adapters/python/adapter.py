#!/usr/bin/env python3
"""A program for the conformance kit in plain Python 3.11, standard library only: names, characters, reading and writing.

It is written as an ordinary vendor would write it: cp932 from the library, the csv module, the layout as data. What it does not
repair and does not notice is the point: the kit shows it. Run it from the package's folder:

    npx careplan-csv conform -- python3 conformance/adapters/python/adapter.py
"""
import base64
import csv
import datetime
import io
import json
import re
import sys
from pathlib import Path

LAYOUT = json.loads((Path(__file__).resolve().parents[3] / "schemas/layout.json").read_text(encoding="utf-8"))
KINDS = {kind["kind"]: kind for kind in LAYOUT["kinds"]}
CODES = {table["table"]: {entry["code"] for entry in table["codes"]} for table in LAYOUT["codes"]}
LAYOUT_OF = {version["csvVersion"]: version["layout"] for version in LAYOUT["versions"]}


class Bad(Exception):
    """A cell or a name that the standard does not allow."""


# Names of files


def parse_name(name):
    picture = re.fullmatch(
        r"(UPKIHON_IMAGE)_([0-9A-Z]{10})_([0-9A-Z]{2})_([0-9A-Z]{10})_([0-9A-Z]{2})_(\d{14})_(\d{4})\.(?:jpg|JPG)", name
    )
    if picture:
        kind, sender, sender_type, receiver, receiver_type, stamp, branch = picture.groups()
        real_stamp(stamp)
        return parts(kind, None, sender, sender_type, receiver, receiver_type, stamp, branch)
    if not name.endswith(".CSV"):
        raise Bad("extension")
    stem = name[: -len(".CSV")]
    # The longest kind first: UPKIHON_SUB1 begins like UPKIHON.
    kind = next((one for one in sorted(KINDS, key=len, reverse=True) if stem.startswith(one + "_")), None)
    if kind is None:
        raise Bad("kind")
    segments = stem[len(kind) + 1 :].split("_")
    month = None
    if KINDS[kind]["month"] != "none":
        month = month_of(segments.pop(0), KINDS[kind]["month"])
    if len(segments) == 5:
        sender, sender_type, receiver, receiver_type, stamp = segments
    elif len(segments) == 3:
        sender, receiver, stamp = segments
        sender_type = receiver_type = None
    else:
        raise Bad("segments")
    for office in (sender, receiver):
        if not re.fullmatch(r"[0-9A-Z]{10}", office):
            raise Bad("office")
    for service in (sender_type, receiver_type):
        if service is not None and not re.fullmatch(r"[0-9A-Z]{2}", service):
            raise Bad("service type")
    real_stamp(stamp)
    return parts(kind, month, sender, sender_type, receiver, receiver_type, stamp, None)


def parts(kind, month, sender, sender_type, receiver, receiver_type, stamp, branch):
    told = {
        "kind": kind,
        "sender": sender,
        "senderType": sender_type,
        "receiver": receiver,
        "receiverType": receiver_type,
        "stamp": stamp,
    }
    if month is not None:
        told["month"] = None if month == "000000" else month
    if branch is not None:
        told["branch"] = branch
    return told


def month_of(segment, rule):
    if segment == "000000":
        if rule != "monthOrZeros":
            raise Bad("month")
        return segment
    if not re.fullmatch(r"\d{6}", segment) or not 1 <= int(segment[4:]) <= 12:
        raise Bad("month")
    return f"{segment[:4]}-{segment[4:]}"


def real_stamp(stamp):
    if not re.fullmatch(r"\d{14}", stamp):
        raise Bad("stamp")
    try:
        datetime.datetime.strptime(stamp, "%Y%m%d%H%M%S")
    except ValueError:
        raise Bad("stamp") from None


def format_name(told):
    month = told.get("month", "")
    segments = [told["kind"]]
    if "month" in told:
        segments.append("000000" if month is None else month.replace("-", ""))
    segments.append(told["sender"])
    if told["senderType"] is not None:
        segments.append(told["senderType"])
    segments.append(told["receiver"])
    if told["receiverType"] is not None:
        segments.append(told["receiverType"])
    segments.append(told["stamp"])
    if "branch" in told:
        segments.append(told["branch"])
    name = "_".join(segments) + (".jpg" if "branch" in told else ".CSV")
    parse_name(name)
    return name


# Cells


def read_cell(field, cell):
    kind, length = field["type"], field["length"]
    if cell == "" or (kind in ("yyyymm", "yyyymmdd") and set(cell) == {"0"}):
        if field["presence"] == "required" and cell == "":
            raise Bad(field["key"])
        return None
    if kind == "unused":
        return None
    if kind in ("int", "decimal2"):
        if kind == "int" and not re.fullmatch(r"-?\d{1,%s}" % (length or ""), cell):
            raise Bad(field["key"])
        if kind == "decimal2" and not re.fullmatch(r"\d{1,2}(\.\d{1,2})?", cell):
            raise Bad(field["key"])
        number = float(cell) if kind == "decimal2" else int(cell)
        return int(number) if number == int(number) else number
    if kind == "yyyymm":
        return month_of(cell, "month")
    if kind == "yyyymmdd":
        if not re.fullmatch(r"\d{8}", cell):
            raise Bad(field["key"])
        try:
            return datetime.datetime.strptime(cell, "%Y%m%d").strftime("%Y-%m-%d")
        except ValueError:
            raise Bad(field["key"]) from None
    if kind in ("hhmm", "hhmm9999"):
        if cell == "9999" and kind == "hhmm9999":
            return "none"
        if not re.fullmatch(r"([01]\d|2[0-3])[0-5]\d|2400", cell):
            raise Bad(field["key"])
        return f"{cell[:2]}:{cell[2:]}"
    if kind == "code":
        if cell not in CODES[field["codes"]]:
            raise Bad(field["key"])
        return cell
    shapes = {
        "digits": r"\d+",
        "office": r"[0-9A-Z]{10}",
        "insured": r"\d{10}|H\d{9}",
        "serviceType": r"[0-9A-Z]{2}",
        "serviceCode": r"[0-9A-Z]{6}",
        "serviceCode7": r"[0-9A-Z]{6}",
        "alnum": r"[0-9A-Za-z-]+",
        "flags31": r"[01]{31}",
        "tais": r"[0-9A-Z]{5}-[0-9A-Z]{6}",
        "postal": r"\d{3}-\d{4}",
    }
    if kind in shapes and not re.fullmatch(shapes[kind], cell):
        raise Bad(field["key"])
    if kind == "digits" and len(cell) != length:
        raise Bad(field["key"])
    if kind in ("alnum", "phone") and length is not None and len(cell) > length:
        raise Bad(field["key"])
    return cell


def write_cell(field, value):
    if value is None:
        # 利用者補足情報 writes zeros where a row is not linked by a date or a month.
        zeros = {"planDate": "00000000", "targetMonth": "000000"}
        return zeros[field["key"]] if field["zeros"] else ""
    if field["type"] == "decimal2":
        return f"{value:.2f}"
    if field["type"] in ("yyyymm", "yyyymmdd"):
        return value.replace("-", "")
    if field["type"] in ("hhmm", "hhmm9999"):
        return "9999" if value == "none" else value.replace(":", "")
    return str(value)


def fields_of(kind, edition):
    fields = KINDS[kind]["fields"][LAYOUT_OF[edition]]
    return [{**field, "zeros": kind == "UPHOSOKU" and field["key"] in ("planDate", "targetMonth")} for field in fields]


# Files


def read_rows(kind, edition, data):
    text = data.decode("cp932", errors="replace")
    rows = []
    for number, cells in enumerate(csv.reader(io.StringIO(text, newline="")), start=1):
        rows.append({"row": number, "record": read_record(fields_of(kind, edition), cells)})
    return rows


def read_record(fields, cells):
    if len(cells) != len(fields) or any("\ufffd" in cell for cell in cells):
        return None
    try:
        return {field["key"]: read_cell(field, cell) for field, cell in zip(fields, cells)}
    except Bad:
        return None


def write_rows(kind, edition, records):
    fields = fields_of(kind, edition)
    lines = []
    for record in records:
        cells = []
        for field in fields:
            cell = write_cell(field, record.get(field["key"]))
            if field["type"] == "text" and cell != "":
                cell = '"' + cell.replace('"', '""') + '"'
            cells.append(cell)
        lines.append(",".join(cells) + "\r\n")
    return "".join(lines).encode("cp932", errors="replace")


# The protocol


def answer(asked):
    task = asked["do"]
    if task == "name":
        try:
            return {"ok": True, "parts": parse_name(asked["name"]), "repaired": False}
        except Bad:
            return {"ok": False}
    if task == "formatName":
        try:
            return {"name": format_name(asked["parts"])}
        except Bad:
            return {"refused": True}
    if task == "decode":
        text = base64.b64decode(asked["bytes"]).decode("cp932", errors="replace")
        return {"text": text, "faulty": "\ufffd" in text}
    if task == "encode":
        return {"bytes": base64.b64encode(asked["text"].encode("cp932", errors="replace")).decode()}
    if task == "read":
        return {"rows": read_rows(asked["kind"], asked["edition"], base64.b64decode(asked["bytes"]))}
    if task == "write":
        data = write_rows(asked["kind"], asked["edition"], asked["records"])
        return {"bytes": base64.b64encode(data).decode()}
    return {"skip": "not done by this adapter"}


def main():
    for line in sys.stdin:
        asked = json.loads(line)
        print(json.dumps({"id": asked["id"], **answer(asked)}, ensure_ascii=True), flush=True)


if __name__ == "__main__":
    main()
