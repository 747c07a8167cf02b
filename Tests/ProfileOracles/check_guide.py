"""Runs the commands of the guide and looks for every line that it shows in what they print.

    python3 check_guide.py path/to/kaoping
"""

import re
import subprocess
import sys

from common import PROFILES

DOCUMENTS = PROFILES.parent / "Sources" / "ScorerKit" / "ScorerKit.docc"
LEFT_OUT = ("（以下略）", "(and so on)")


def commands(text):
    """The commands of the plain code blocks, each with the lines shown after it."""
    found = []
    for _, block in re.findall(r"^```(\w*)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        if not block.startswith("$ kaoping "):
            continue
        for line in block.splitlines():
            if line.startswith("$ kaoping "):
                found.append((line.removeprefix("$ kaoping ").split(), []))
            elif line not in LEFT_OUT:
                found[-1][1].append(line)
    return found


def main():
    wrong = 0
    for name, language in [("FromPolicyToProfile.md", "en"), ("FromPolicyToProfile.zh.md", "zh")]:
        checked = 0
        for words, lines in commands((DOCUMENTS / name).read_text(encoding="utf-8")):
            if "-o" in words:
                continue
            process = subprocess.run(
                [sys.argv[1], *words, "--lang", language], capture_output=True, text=True, cwd=PROFILES.parent
            )
            printed = {line.strip() for line in (process.stdout + process.stderr).splitlines()}
            for line in lines:
                checked += 1
                if line.strip() not in printed:
                    wrong += 1
                    print(f"{name}: not printed: {line}")
        print(f"{name}: {checked} lines of output checked")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
