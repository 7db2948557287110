# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
#
# fish completion for linkwright-cli(1).

function __linkwright_cli_for # VERB…: whether one of them was typed
    __fish_seen_subcommand_from $argv
end

set -l verbs inspect scan backlinks create retarget remove convert rewrite flatten repair replace move apply catalog history undo redo recover rights self-test
set -l change create retarget remove convert rewrite flatten repair replace move apply
set -l many remove convert rewrite flatten repair replace move apply
set -l tree scan remove convert rewrite flatten repair
set -l target create retarget

complete -c linkwright-cli -n "not __fish_seen_subcommand_from $verbs" -f
complete -c linkwright-cli -n "not __fish_seen_subcommand_from $verbs" -a inspect -d 'Tell what is at each path'
complete -c linkwright-cli -n "not __fish_seen_subcommand_from $verbs" -a scan -d 'List the links below each root'
complete -c linkwright-cli -n "not __fish_seen_subcommand_from $verbs" -a backlinks -d 'Tell which links point to each path'
complete -c linkwright-cli -n "not __fish_seen_subcommand_from $verbs" -a create -d 'Make a link'
complete -c linkwright-cli -n "not __fish_seen_subcommand_from $verbs" -a retarget -d 'Let a link point elsewhere'
complete -c linkwright-cli -n "not __fish_seen_subcommand_from $verbs" -a remove -d 'Remove links'
complete -c linkwright-cli -n "not __fish_seen_subcommand_from $verbs" -a convert -d 'Write targets another way'
complete -c linkwright-cli -n "not __fish_seen_subcommand_from $verbs" -a rewrite -d 'Change the text of targets that match'
complete -c linkwright-cli -n "not __fish_seen_subcommand_from $verbs" -a flatten -d 'Point straight at the end'
complete -c linkwright-cli -n "not __fish_seen_subcommand_from $verbs" -a repair -d 'Tell why links are broken, and mend them'
complete -c linkwright-cli -n "not __fish_seen_subcommand_from $verbs" -a replace -d 'Put a file where a link is'
complete -c linkwright-cli -n "not __fish_seen_subcommand_from $verbs" -a move -d 'Give another place or name'
complete -c linkwright-cli -n "not __fish_seen_subcommand_from $verbs" -a apply -d 'Make the changes of a plan file'
complete -c linkwright-cli -n "not __fish_seen_subcommand_from $verbs" -a catalog -d 'List and compare saved scans'
complete -c linkwright-cli -n "not __fish_seen_subcommand_from $verbs" -a history -d 'List the batches of changes'
complete -c linkwright-cli -n "not __fish_seen_subcommand_from $verbs" -a undo -d 'Take a batch back'
complete -c linkwright-cli -n "not __fish_seen_subcommand_from $verbs" -a redo -d 'Make a batch again'
complete -c linkwright-cli -n "not __fish_seen_subcommand_from $verbs" -a recover -d 'Roll back what was cut off'
complete -c linkwright-cli -n "not __fish_seen_subcommand_from $verbs" -a rights -d 'Tell whether links may be made, and why'
complete -c linkwright-cli -n "not __fish_seen_subcommand_from $verbs" -a self-test -d 'Try every kind of link'
complete -c linkwright-cli -n '__linkwright_cli_for catalog history undo redo recover' -f

complete -c linkwright-cli -s h -l help -d 'Show the help and end'
complete -c linkwright-cli -l version -d 'Show the version and end'
complete -c linkwright-cli -l format -x -a 'text json nul csv' -d 'How it is written'
complete -c linkwright-cli -l color -x -a 'auto always never' -d 'Colours'
complete -c linkwright-cli -l progress -x -a 'auto always never' -d 'A line of progress'
complete -c linkwright-cli -l journal -r -F -d 'The journal to use'
complete -c linkwright-cli -l catalog -r -F -d 'The catalog to use'
complete -c linkwright-cli -l quiet -d 'No notes and no closing line'

complete -c linkwright-cli -n "__linkwright_cli_for scan" -l health -x -a 'healthy broken loop invalid wrong-kind offline denied unanswered unchecked' -d 'Only links of this health'
complete -c linkwright-cli -n "__linkwright_cli_for scan" -l style -x -a 'absolute relative messy lengthy other-fs outside' -d 'Only links written like this'
complete -c linkwright-cli -n "__linkwright_cli_for scan" -l kind -x -a 'symlink directory-symlink junction hard-link file directory other' -d 'Only these'
complete -c linkwright-cli -n "__linkwright_cli_for scan" -l check -d 'Exit with 1 when a broken link was met'
complete -c linkwright-cli -n "__linkwright_cli_for scan" -l save -x -d 'Record what was seen, and the scan under a name'
complete -c linkwright-cli -n "__linkwright_cli_for catalog" -l compare -x -d 'Tell what became of the links of a saved scan'
complete -c linkwright-cli -n "__linkwright_cli_for catalog" -l forget -x -d 'Forget a saved scan'
complete -c linkwright-cli -n "__linkwright_cli_for catalog" -l volumes -d 'List the volumes that were seen'
complete -c linkwright-cli -n "__linkwright_cli_for catalog" -l forget-volume -x -d 'Forget this volume'
complete -c linkwright-cli -n "__linkwright_cli_for catalog" -l prune -x -d 'Forget links that are gone and long not seen'
complete -c linkwright-cli -n "__linkwright_cli_for catalog" -l on -d 'Record what is seen'
complete -c linkwright-cli -n "__linkwright_cli_for catalog" -l off -d 'Record nothing'
complete -c linkwright-cli -n "__linkwright_cli_for catalog" -l clear -d 'Forget everything'
complete -c linkwright-cli -n "__linkwright_cli_for $tree" -l one-file-system -d 'Do not enter other file systems'
complete -c linkwright-cli -n "__linkwright_cli_for $tree" -l max-depth -x -d 'How many folders deep'
complete -c linkwright-cli -n "__linkwright_cli_for $tree" -l exclude -x -d 'Leave out what matches'
complete -c linkwright-cli -n "__linkwright_cli_for $target" -l at -r -F -d 'The place of the link'
complete -c linkwright-cli -n "__linkwright_cli_for $target" -l to -r -F -d 'The target of the link'
complete -c linkwright-cli -n "__linkwright_cli_for $target" -l relative -d 'Store how to get there from the folder of the link'
complete -c linkwright-cli -n "__linkwright_cli_for $target" -l absolute -d 'Store the whole path'
complete -c linkwright-cli -n "__linkwright_cli_for $target" -l verbatim -d 'Store the text as typed'
complete -c linkwright-cli -n "__linkwright_cli_for $target" -l kind -x -a 'symlink directory-symlink junction' -d 'Windows: the kind of the link'
complete -c linkwright-cli -n "__linkwright_cli_for create" -l hard -d 'Make a second name of the file'
complete -c linkwright-cli -n "__linkwright_cli_for create" -l replace-link -d 'If a link is there already, retarget it'
complete -c linkwright-cli -n "__linkwright_cli_for create" -l parents -d 'Make the folders that are missing'
complete -c linkwright-cli -n "__linkwright_cli_for retarget" -l expect -r -F -d 'Only if it points there now'
complete -c linkwright-cli -n "__linkwright_cli_for remove" -l broken -d 'Remove the broken links below each place'
complete -c linkwright-cli -n "__linkwright_cli_for convert" -l to -x -a 'relative absolute tidy' -d 'How targets are written'
complete -c linkwright-cli -n "__linkwright_cli_for rewrite" -l from -r -F -d 'A beginning of targets'
complete -c linkwright-cli -n "__linkwright_cli_for rewrite" -l to -r -F -d 'What takes its place'
complete -c linkwright-cli -n "__linkwright_cli_for rewrite" -l regex -x -d 'A regular expression'
complete -c linkwright-cli -n "__linkwright_cli_for rewrite" -l replacement -x -d 'What takes the place of every match'
complete -c linkwright-cli -n "__linkwright_cli_for repair" -l search -r -F -d 'A folder to search'
complete -c linkwright-cli -n "__linkwright_cli_for repair" -l accept -x -a 'certain likely' -d 'Point links there'
complete -c linkwright-cli -n "__linkwright_cli_for replace" -l with -x -a 'copy hard-link' -d 'What is put there'
complete -c linkwright-cli -n "__linkwright_cli_for move" -l keep -x -a 'end text' -d 'What a link keeps'
complete -c linkwright-cli -n "__linkwright_cli_for move" -l update-links -d 'Let the links that point there lead there still'
complete -c linkwright-cli -n "__linkwright_cli_for move" -l leave-link -d 'Leave a link to the new place'
complete -c linkwright-cli -n "__linkwright_cli_for backlinks move" -l in -r -F -d 'Look for links below this'
complete -c linkwright-cli -n "__linkwright_cli_for undo redo" -l skip -d 'Leave it as it is'
complete -c linkwright-cli -n "__linkwright_cli_for recover" -l finish -d 'Make what is missing instead'

complete -c linkwright-cli -n "__linkwright_cli_for $change undo redo recover" -l dry-run -d 'Print the plan and touch nothing'
complete -c linkwright-cli -n "__linkwright_cli_for $change undo redo" -l plan -r -F -d 'Write the plan to a new file'
complete -c linkwright-cli -n "__linkwright_cli_for $change undo redo" -l script -r -F -d 'Write a shell script that does the same'
complete -c linkwright-cli -n "__linkwright_cli_for $change undo redo recover" -l yes -d 'Do not ask'
complete -c linkwright-cli -n "__linkwright_cli_for $change undo redo recover" -l elevate -x -a 'auto always never' -d 'Ask for administrator rights'
complete -c linkwright-cli -n "__linkwright_cli_for $change" -l no-undo -d 'Write no journal'
complete -c linkwright-cli -n "__linkwright_cli_for $many" -l stop-at-refusal -d 'End with the first place that is refused'
