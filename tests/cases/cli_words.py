#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
"""Whatever linkwright-cli --help names, its manual page and the completions of three shells name too.

Usage: cli_words.py LINKWRIGHT_CLI MAN_PAGE COMPLETIONS_FOLDER"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

EVERYWHERE = {"--help", "--version", "--format", "--color", "--progress", "--journal", "--catalog", "--quiet"}
PLACES = "fromage", "from b c", "fr\xe9"
failures = []


def check(fine, what):
    if not fine:
        failures.append(what)


def helped(program, *words):
    return subprocess.run([program, *words, "--help"], capture_output=True, check=True, text=True).stdout


def verbs_of(program):
    return re.findall(r"^  ([a-z-]+) ", helped(program).split("Subcommands:")[1], re.M)


def options_of(text):
    """Option to the words it takes: none, or a set (empty when any text will do)."""
    options = {}
    for name, rest in re.findall(r"^  (?:-h,)?(--[a-z-]+)([^\n]*(?:\n {10,}[^\n]*)?)", text, re.M):
        kind = rest.split()[0] if re.match(" [^ ]", rest) else ""
        if kind == "LIST":
            listed = re.search(r": ([a-z-]+(?:, [a-z-]+)+)", rest)
            options[name] = set(listed.group(1).split(", "))
        elif "|" in kind:
            options[name] = set(kind.split("|"))
        else:
            options[name] = set() if kind.isupper() else None
    return options


def manual(page, wanted):
    source = page.read_text(encoding="utf-8").replace("\\-", "-")
    source = re.sub(r"\\f[RBIP]|\\[|&]", "", source)
    shared = source.split(".SH OPTIONS")[1].split(".SH VERBS")[0]
    sections = dict(re.findall(r"^\.SS ([a-z-]+)(.*?)(?=^\.S[SH] )", source, re.M | re.S))
    for verb, options in wanted.items():
        check(verb in sections, f"{page.name}: no section on {verb}")
        text = sections.get(verb, "")
        for option, values in options.items():
            named = re.search(rf"(?<![a-z-]){option}(?![a-z-])", text + shared)
            check(named, f"{page.name}: {verb} does not name {option}")
            for value in values or ():
                check(re.search(rf"(?<![a-z-]){value}(?![a-z-])", text + shared),
                      f"{page.name}: {verb} does not name {value!r} of {option}")
    check(set(sections) - {"Options"} <= set(wanted), f"{page.name}: verbs that are none: {set(sections) - set(wanted)}")


def completed(script, *words):
    """What bash offers for the last word."""
    ask = ('source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _linkwright_cli; '
           'printf "%s\\n" "${COMPREPLY[@]}"')
    run = subprocess.run(["bash", "--norc", "-c", ask, "bash", script, "linkwright-cli", *words], capture_output=True,
                         check=False, stdin=subprocess.DEVNULL)
    check(run.returncode == 0 and not run.stderr, f"bash, {words}: {run.stderr!r}")
    return set(run.stdout.decode("utf-8", "surrogateescape").split("\n")) - {""}


def bash(script, wanted):
    check(completed(script, "") == set(wanted), f"bash offers the verbs {completed(script, '')}")
    check(completed(script, "--format", "json", "sc") == {"scan"}, "bash loses the verb after an option")
    for verb, options in wanted.items():
        offered = completed(script, verb, "--")
        check(offered == set(options), f"bash, {verb}: {sorted(offered ^ set(options))} differ from --help")
        for option, values in options.items():
            if values:
                check(completed(script, verb, option, "") == values, f"bash, {verb} {option}: not {sorted(values)}")
                check(completed(script, verb, option, "=", "") == values, f"bash, {verb} {option}=: other words")
    check(completed(script, "scan", "--health", "broken,lo") == {"broken,loop"}, "bash, the second of a list")
    check(completed(script, "convert", "--to", "=", "rel") == {"relative"}, "bash, --to=rel")
    for words in (("scan", "fr"), ("create", "--to", "fr"), ("apply", "--", "fr"), ("scan", "--journal", "=", "fr")):
        check(completed(script, *words) == set(PLACES), f"bash, {words}: {completed(script, *words)}")
    check(completed(script, "history", "fr") == set(), "bash offers files to history")
    check(completed(script, "catalog", "--compare", "fr") == set(), "bash offers files for a name")


def zsh(script, wanted):
    text = script.read_text(encoding="utf-8")
    arms = dict(re.findall(r"^    ([a-z| -]+)\)(.*?);;", text.split('case $words[1] in')[1], re.M | re.S))
    for verb, options in wanted.items():
        check(f"'{verb}:" in text, f"zsh does not offer {verb}")
        arm = next((arm for names, arm in arms.items() if verb in names.split(" | ")), "")
        for group in re.findall(r"\$\{?([a-z]+)", arm):
            listed = re.search(rf"^{group}=\((.*?)(?:^\)|\)$)", text, re.M | re.S)
            arm += listed.group(1) if listed else ""
            arm += re.search(r"^changing=\((.*?)^\)", text, re.M | re.S).group(1) if group == "many" else ""
        for option, values in options.items():
            found = re.search(rf"{option}(?![a-z-])[^\n]*", arm)
            check(found, f"zsh, {verb}: no {option}")
            for value in values or ():
                check(found and re.search(rf"[( ]{value}[) ']", found.group()), f"zsh, {verb} {option}: no {value}")


def fish(script, wanted):
    text = script.read_text(encoding="utf-8")
    lists = {name: words.split() for name, words in re.findall(r"^set -l ([a-z]+) (.*)$", text, re.M)}
    offers = {}
    for line in text.splitlines():
        option = re.search(r" -l ([a-z-]+)", line)
        if line.startswith("complete ") and option:
            said = re.search(r'-n "__linkwright_cli_for ([^"]*)"', line)
            words = said.group(1).split() if said else wanted
            named = [verb for word in words for verb in (lists[word[1:]] if word[0] == "$" else [word])]
            values = re.search(r"-a '([^']*)'", line)
            for verb in named:
                offers.setdefault(verb, {})["--" + option.group(1)] = set(values.group(1).split()) if values else None
    check(lists["verbs"] == [verb for verb in re.findall(r" -a ([a-z-]+) -d", text)], "fish: the verbs differ")
    check(set(lists["verbs"]) == set(wanted), f"fish offers the verbs {lists['verbs']}")
    for verb, options in wanted.items():
        check(set(offers.get(verb, ())) == set(options),
              f"fish, {verb}: {sorted(set(offers.get(verb, ())) ^ set(options))} differ from --help")
        for option, values in options.items():
            check(not values or offers[verb].get(option) == values, f"fish, {verb} {option}: not {sorted(values or ())}")


def main(program, page, completions):
    program = os.path.abspath(program)
    folder = pathlib.Path(completions).resolve()
    wanted = {verb: options_of(helped(program, verb)) for verb in verbs_of(program)}
    check(len(wanted) > 10 and all(EVERYWHERE <= set(options) for options in wanted.values()), f"misread: {wanted}")
    manual(pathlib.Path(page), wanted)
    zsh(folder / "_linkwright-cli", wanted)
    fish(folder / "linkwright-cli.fish", wanted)
    for shell, syntax in (("zsh", ["-n", folder / "_linkwright-cli"]), ("fish", ["-n", folder / "linkwright-cli.fish"])):
        if shutil.which(shell):
            check(subprocess.run([shell, *syntax], check=False).returncode == 0, f"{shell} cannot read its completion")
        else:
            print(f"{shell} is not here: its completion was read by this script only")
    if not shutil.which("bash"):
        print("SKIPPED: there is no bash")
        return 77
    with tempfile.TemporaryDirectory() as here:
        os.chdir(here)
        for place in PLACES:
            pathlib.Path(place).touch()
        bash(str(folder / "linkwright-cli.bash"), wanted)
        os.chdir("/")
    print("\n".join(failures) or f"{len(wanted)} verbs, {len(set().union(*wanted.values()))} options: all are told")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
