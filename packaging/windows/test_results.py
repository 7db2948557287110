# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
"""What a Qt Test program says of itself in its JUnit file, and the table of all of them."""

import dataclasses
import json
import xml.etree.ElementTree


@dataclasses.dataclass
class Outcome:
    """How one test program ended. What is in `trouble` failed, whatever was counted."""

    program: str
    passed: int = 0
    failed: int = 0
    skipped: list = dataclasses.field(default_factory=list)  # "function: reason"
    trouble: list = dataclasses.field(default_factory=list)
    hung: list = dataclasses.field(default_factory=list)  # where its threads stood before it was run again
    seconds: float = 0

    def is_good(self):
        return not self.failed and not self.trouble

    def is_skipped(self):
        return self.is_good() and not self.passed and bool(self.skipped)


OWN_SLOTS = ("initTestCase", "cleanupTestCase")  # Qt counts them as tests; we do not


def _words_of(part):
    """The message, and behind it what was compared."""
    return " ".join(f"{part.get('message') or ''} {part.text or ''}".split())


def _read_case(case, outcome):
    name = case.get("name", "?")
    problems = [part for part in case if part.tag in ("failure", "error")]
    skips = [part for part in case if part.tag == "skipped"]
    for part in problems:
        outcome.trouble.append(f"{name}: {_words_of(part)}")
    if problems:
        outcome.failed += 1
    elif skips:
        outcome.skipped += [f"{name}: {_words_of(part)}" for part in skips]
    elif name.split("(")[0] not in OWN_SLOTS:
        outcome.passed += 1


def read_results(program, file, wrong_end=None):
    """A file that is missing, cut short or empty of tests is a failure: the program died. So is a wrong end, told in
    words, of a program that says all is well."""
    outcome = Outcome(program)
    try:
        suite = xml.etree.ElementTree.parse(file).getroot()
    except (OSError, xml.etree.ElementTree.ParseError) as problem:
        outcome.trouble.append(f"no result: {wrong_end or problem}")
        return outcome
    for case in suite.iter("testcase"):
        _read_case(case, outcome)
    if not outcome.passed and not outcome.failed and not outcome.skipped:
        outcome.trouble.append("no result: no test was run")
    if wrong_end and outcome.is_good():
        outcome.trouble.append(f"every test passed, and yet {wrong_end}")
    return outcome


def save(outcome, file):
    file.write_text(json.dumps(dataclasses.asdict(outcome)), encoding="utf-8")


def load(file):
    return Outcome(**json.loads(file.read_text(encoding="utf-8")))


def table(outcomes):
    """Lines for people: one a program, then every reason for a skip and every failure, then the sum."""
    width = max((len(outcome.program) for outcome in outcomes), default=0)
    yield f"{'program':{width}}  passed  failed  skipped  seconds"
    for outcome in outcomes:
        failed = outcome.failed or len(outcome.trouble)
        yield (f"{outcome.program:{width}}  {outcome.passed:6}  {failed:6}  {len(outcome.skipped):7}"
               f"  {outcome.seconds:7.1f}")
    for word, lines in (("skipped", lambda one: one.skipped), ("hung and was run again", lambda one: one.hung),
                        ("FAILED", lambda one: one.trouble)):
        for outcome in outcomes:
            for line in lines(outcome):
                yield f"{word}: {outcome.program}: {line}"
    yield (f"{len(outcomes)} programs under Wine: {sum(one.passed for one in outcomes)} passed, "
           f"{sum(one.failed or len(one.trouble) for one in outcomes)} failed, "
           f"{sum(len(one.skipped) for one in outcomes)} skipped, {sum(one.seconds for one in outcomes):.0f} s")
