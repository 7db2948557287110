#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does linkwright-cli keep its contract? Every sentence about the verbs it has, asked from outside.

Usage: cli_contract.py LINKWRIGHT-CLI [part] [words of the cases to run]
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
import cli_journal
import cli_no_catalog
import cli_odd_trees
import cli_plans
import cli_pointing
import cli_reading
import cli_recover
import cli_refusals
import cli_repair
import cli_skip
import cli_too_deep
import cli_usage
import cli_vanishing
from cli_support import Case, Skip

PARTS = {"reading": cli_reading, "changing": cli_changing, "plans": cli_plans, "history": cli_history,
         "skip": cli_skip, "journal": cli_journal, "recover": cli_recover, "bulk": cli_bulk, "pointing": cli_pointing,
         "catalog": cli_catalog, "no_catalog": cli_no_catalog, "repair": cli_repair, "refusals": cli_refusals,
         "usage": cli_usage, "vanishing": cli_vanishing, "odd_trees": cli_odd_trees, "too_deep": cli_too_deep}


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
    wanted = sys.argv[2:]
    modules = [PARTS[wanted.pop(0)]] if wanted and wanted[0] in PARTS else PARTS.values()
    for module in modules:
        for name, function in vars(module).items():
            if not name.startswith("case_") or not all(word in name for word in wanted):
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
