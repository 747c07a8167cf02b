"""Holds the JSON Schema of the profile language against an independent validator.

Run with Python 3.11, jsonschema 4.25.1 and PyYAML 6.0.3, after `swift build --product kaoping`:

    python3 -m venv venv && venv/bin/pip install jsonschema==4.25.1 PyYAML==6.0.3
    venv/bin/python Tests/KaopingProfileTests/Oracle/validate_schema.py

It validates every shipped profile and the small documents of documents.yaml, prints what differs
from what is expected, and writes verdicts.json. `swift test` does not run it: a test compares the
digest in verdicts.json with that of the present schema, and the verdicts with the decoder's.
"""

import json
import pathlib
import re
import subprocess
import sys
from importlib.metadata import version

import jsonschema
import yaml

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]


class Core(yaml.SafeLoader):
    """Reads scalars by the core schema of YAML 1.2, as editors do; all keys are texts."""

    def construct_mapping(self, node, deep=False):
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


Core.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", "-+.0123456789"),
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
]:
    Core.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(pattern), list(first))
Core.add_constructor("tag:yaml.org,2002:map", lambda loader, node: loader.construct_mapping(node))
# `08` is a decimal number in YAML 1.2.
Core.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))


def read(text):
    return yaml.load(text, Core)


def digest(data):
    """FNV-1a, 64 bits: the test computes the same."""
    value = 0xCBF29CE484222325
    for byte in data:
        value = (value ^ byte) * 0x100000001B3 % 2**64
    return f"{value:016x}"


def small_profile():
    """The lines of Support/Scheme.swift, by section."""
    text = (HERE.parent / "Support" / "Scheme.swift").read_text()
    lines = re.search(r"static let lines = \[\n(.*?)\n    \]", text, re.S).group(1)
    return read("\n".join(json.loads(line.strip().rstrip(",")) for line in lines.split("\n")))


def main():
    schema_text = subprocess.run(
        [ROOT / ".build/debug/kaoping", "profile", "schema", "--lang", "en"],
        check=True, capture_output=True,
    ).stdout
    schema = json.loads(schema_text)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    wrong = []

    profiles = sorted((ROOT / "Profiles").glob("*/*.yaml"), key=str)
    for path in profiles:
        for error in validator.iter_errors(read(path.read_text())):
            wrong.append(f"{path.relative_to(ROOT)}: {list(error.absolute_path)}: {error.message}")

    documents = []
    for document in read((HERE / "documents.yaml").read_text()):
        sections = small_profile() | (read(document["change"]) or {})
        found = "good" if validator.is_valid(sections) else "bad"
        if found != document["schema"]:
            errors = [error.message for error in validator.iter_errors(sections)]
            wrong.append(f"{document['situation']}: {found}: {errors}")
        documents.append(
            {
                "situation": document["situation"],
                "schema": found,
                "decoder": document.get("decoder", "good"),
                "change": document["change"],
            }
        )

    verdicts = {
        "schema": {"bytes": len(schema_text), "fnv1a": digest(schema_text)},
        "validator": f"jsonschema {version('jsonschema')}, PyYAML {yaml.__version__}",
        "profiles": [str(path.relative_to(ROOT)) for path in profiles],
        "documents": documents,
    }
    if wrong:
        sys.exit("\n".join(wrong))
    text = json.dumps(verdicts, ensure_ascii=False, indent=2)
    (HERE / "verdicts.json").write_text(text + "\n")
    print(f"{len(profiles)} profiles and {len(documents)} documents as expected")


main()
