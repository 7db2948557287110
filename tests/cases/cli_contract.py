#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does linkwright-cli keep its contract? Every sentence about the verbs it has, asked from outside.

Usage: cli_contract.py LINKWRIGHT-CLI [words of the cases to run]
"""
import os
import shutil
import sys
import tempfile
import traceback

sys.dont_write_bytecode = True  # nothing of a test run stays in the source tree
import cli_bulk
import cli_catalog
import cli_changing
import cli_history
import cli_plans
import cli_pointing
import cli_reading
import cli_refusals
import cli_repair
import cli_usage
from cli_support import Case, Skip


def run_case(program, function):
    """None when it passed, a Skip, or the list of what went wrong."""
    case = Case(program)
    try:
        function(case)
    except Skip as skip:
        return case.wrong or skip
    except Exception:  # a case that cannot go on has failed; the others go on
        case.wrong.append(traceback.format_exc())
    finally:
        case.close()
    return case.wrong or None


def main():
    # where a plain user can run it, too
    home = os.fsencode(tempfile.mkdtemp(prefix="linkwright-program-"))
    os.chmod(home, 0o755)
    program = shutil.copy2(os.fsencode(sys.argv[1]), os.path.join(home, b"linkwright-cli"))
    passed = failed = skipped = 0
    for module in (cli_reading, cli_changing, cli_plans, cli_history, cli_bulk, cli_pointing, cli_catalog,
                   cli_repair, cli_refusals, cli_usage):
        for name, function in vars(module).items():
            if not name.startswith("case_") or not all(word in name for word in sys.argv[2:]):
                continue
            result, words = run_case(program, function), name.removeprefix("case_").replace("_", " ")
            if result is None:
                passed += 1
                print("PASS", words)
            elif isinstance(result, Skip):
                skipped += 1
                print("SKIP", words + ":", result)
            else:
                failed += 1
                print("FAIL", words, *("\n     " + wrong for wrong in result))
    shutil.rmtree(home)
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
