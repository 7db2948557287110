# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Linkwright authors
#
# bash completion for linkwright-cli(1). Needs nothing but bash; names are completed by readline, as bytes.

_linkwright_cli_verbs='inspect scan backlinks create retarget remove convert rewrite flatten repair replace move apply catalog
                       history undo redo recover rights self-test'

_linkwright_cli_options() { # VERB: its options, and those that stand everywhere
    local everywhere='--help --version --format --color --progress --journal --catalog --quiet'
    local changing='--dry-run --plan --script --yes --elevate --no-undo'
    local tree='--one-file-system --max-depth --exclude'
    local target='--at --to --relative --absolute --verbatim --kind'
    local many="$changing --stop-at-refusal"
    case $1 in
    scan) echo "--health --style --kind $tree --check --save $everywhere" ;;
    backlinks) echo "--in $everywhere" ;;
    create) echo "$target --hard --replace-link --parents $changing $everywhere" ;;
    retarget) echo "$target --expect $changing $everywhere" ;;
    remove) echo "--broken $tree $many $everywhere" ;;
    convert) echo "$tree --to $many $everywhere" ;;
    rewrite) echo "$tree --from --to --regex --replacement $many $everywhere" ;;
    flatten) echo "$tree $many $everywhere" ;;
    repair) echo "$tree --search --accept $many $everywhere" ;;
    replace) echo "--with $many $everywhere" ;;
    move) echo "--keep --update-links --in --leave-link $many $everywhere" ;;
    apply) echo "$many $everywhere" ;;
    catalog) echo "--volumes --compare --forget --forget-volume --prune --on --off --clear $everywhere" ;;
    undo | redo) echo "--dry-run --plan --script --yes --elevate --skip $everywhere" ;;
    recover) echo "--dry-run --finish --yes --elevate $everywhere" ;;
    *) echo "$everywhere" ;;
    esac
}

_linkwright_cli_values() { # VERB OPTION: the words it takes; status 1 when it takes none that are known
    case $2 in
    --format) echo 'text json nul csv' ;;
    --color | --progress | --elevate) echo 'auto always never' ;;
    --health) echo 'healthy broken loop invalid wrong-kind offline denied unanswered unchecked' ;;
    --style) echo 'absolute relative messy lengthy other-fs outside' ;;
    --kind)
        if [[ $1 == scan ]]; then
            echo 'symlink directory-symlink junction hard-link file directory other'
        else
            echo 'symlink directory-symlink junction'
        fi
        ;;
    --accept) echo 'certain likely' ;;
    --with) echo 'copy hard-link' ;;
    --keep) echo 'end text' ;;
    --to) [[ $1 == convert ]] && echo 'relative absolute tidy' ;;
    *) return 1 ;;
    esac
}

# Whether the option takes a value at all.
_linkwright_cli_takes_value() {
    case $1 in
    --format | --color | --progress | --journal | --catalog | --save | --compare | --forget | --forget-volume | --prune | \
        --health | --style | --kind | --max-depth | --exclude | --at | --to | --expect | --plan | --script | --elevate | --from | \
        --regex | --replacement | --search | --accept | --with | --keep | --in) return 0 ;;
    esac
    return 1
}

_linkwright_cli_files() { # what begins with $1, quoted by readline
    local name
    compopt -o filenames 2>/dev/null
    COMPREPLY=()
    while IFS= read -r name; do COMPREPLY+=("$name"); done < <(compgen -f -- "$1")
}

# WORD VERB OPTION: of a list with commas the last one is completed.
_linkwright_cli_value() {
    local words typed=$1 before=''
    if ! words=$(_linkwright_cli_values "$2" "$3"); then
        case $3 in
        --max-depth | --exclude | --regex | --replacement | --save | --compare | --forget | --forget-volume | --prune) COMPREPLY=() ;;
        *) _linkwright_cli_files "$1" ;;
        esac
        return
    fi
    case $2$3 in
    scan--health | scan--style | scan--kind)
        if [[ $typed == *,* ]]; then
            before=${typed%,*},
            typed=${typed##*,}
        fi
        ;;
    esac
    mapfile -t COMPREPLY < <(compgen -P "$before" -W "$words" -- "$typed")
}

_linkwright_cli() {
    local current=${COMP_WORDS[COMP_CWORD]} previous='' verb='' ended='' word option i
    for ((i = 1; i < COMP_CWORD; ++i)); do
        word=${COMP_WORDS[i]}
        if [[ $word == -- ]]; then
            ended=yes
            break
        fi
        if [[ $word == -* ]]; then
            if _linkwright_cli_takes_value "$word"; then
                ((++i))
                [[ ${COMP_WORDS[i]-} == '=' ]] && ((++i))
            fi
        elif [[ -z $verb && $word != '=' ]]; then
            verb=$word
        fi
    done
    ((COMP_CWORD > 0)) && previous=${COMP_WORDS[COMP_CWORD - 1]}

    # "--option=value" is three words to bash, "--option value" two.
    if [[ -z $ended ]]; then
        if [[ $current == '=' ]]; then
            option=$previous previous='=' current=''
        elif [[ $previous == '=' ]]; then
            option=${COMP_WORDS[COMP_CWORD - 2]}
        else
            option=$previous
        fi
        if [[ $option == --* ]] && _linkwright_cli_takes_value "$option"; then
            _linkwright_cli_value "$current" "$verb" "$option"
            return
        fi
    fi
    if [[ -z $ended && $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$(_linkwright_cli_options "$verb")" -- "$current")
    elif [[ -z $verb && -z $ended ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$_linkwright_cli_verbs" -- "$current")
    elif [[ $verb != catalog && $verb != history && $verb != undo && $verb != redo && $verb != recover ]]; then
        _linkwright_cli_files "$current"
    else
        COMPREPLY=()
    fi
}

complete -F _linkwright_cli linkwright-cli
