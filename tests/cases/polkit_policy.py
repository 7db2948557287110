# SPDX-FileCopyrightText: 2026 The Linkwright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""polkit_policy.py POLICY HELPER: the policy can be read, is for the helper that is installed, and asks every time."""
import sys
import xml.etree.ElementTree as tree


def main():
    policy = tree.parse(sys.argv[1]).getroot()
    assert policy.tag == "policyconfig", policy.tag
    actions = policy.findall("action")
    assert [action.get("id") for action in actions] == ["io.github.linkwright.helper.apply"], actions
    defaults = {answer.tag: answer.text for answer in actions[0].find("defaults")}
    assert defaults == dict.fromkeys(("allow_any", "allow_inactive", "allow_active"), "auth_admin"), defaults
    annotations = {note.get("key"): note.text for note in actions[0].findall("annotate")}
    assert annotations == {"org.freedesktop.policykit.exec.path": sys.argv[2]}, annotations
    for message in actions[0].findall("message"):  # in each language
        assert "$(command_line)" in message.text, "a person reads how many changes, and where"
    print("the policy is for", sys.argv[2])


if __name__ == "__main__":
    sys.exit(main())
