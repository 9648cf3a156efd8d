import { EXIT, type ExitCode } from '../errors.js';
import type { Context } from './context.js';
import type { Shell } from './formats.js';

/** `completion`: a script that asks this program what may follow, for one shell. */
export async function completion({ io }: Context, shell: Shell): Promise<ExitCode> {
  await io.stdout.write(SCRIPTS[shell]);
  return EXIT.done;
}

// What is typed is only ever an argument: no script evaluates it, and `compgen -W` would.
const SCRIPTS = {
  // bash 3.2 of macOS has neither mapfile nor compopt.
  bash: `# bash completion for mentor-audit
_mentor_audit() {
  local -a words=()
  local word glued='' i
  # bash takes = and : for words of their own; here they belong to the option or name around them.
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if [[ $glued || ( $word == [=:]* && \${#words[@]} -gt 0 ) ]]; then
      words[\${#words[@]}-1]+=$word
    else
      words+=("$word")
    fi
    glued=''
    [[ $word == *[=:] ]] && glued=1
  done
  ((\${#words[@]})) || words=('')
  local current=\${words[\${#words[@]}-1]} typed=\${COMP_WORDS[COMP_CWORD]} line
  [[ $typed == [=:] ]] && typed=''
  # What stands before the part that bash replaces.
  local before=\${current%"$typed"}
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == :file ]]; then
      while IFS= read -r line; do
        COMPREPLY+=("$line")
      done < <(compgen -f -- "$typed")
      type compopt &>/dev/null && compopt -o filenames 2>/dev/null
      continue
    fi
    line=\${line%%$'\\t'*}
    [[ $line == "$current"* ]] && COMPREPLY+=("\${line#"$before"}")
  done < <(command mentor-audit complete -- "\${words[@]}" 2>/dev/null)
  if [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == *= ]]; then
    type compopt &>/dev/null && compopt -o nospace 2>/dev/null
  fi
}
complete -F _mentor_audit mentor-audit
`,
  zsh: `#compdef mentor-audit
# zsh completion for mentor-audit
_mentor_audit() {
  local line value about wants_file=''
  local -a values shown open_values open_shown
  while IFS= read -r line; do
    if [[ $line == :file ]]; then
      wants_file=1
      continue
    fi
    value=\${line%%$'\\t'*}
    about=\${line#*$'\\t'}
    if [[ $value == *= ]]; then
      open_values+=("$value")
      open_shown+=("$value\${about:+  -- $about}")
    else
      values+=("$value")
      shown+=("$value\${about:+  -- $about}")
    fi
  done < <(command mentor-audit complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  (($#values)) && compadd -l -d shown -a -- values
  (($#open_values)) && compadd -l -S '' -d open_shown -a -- open_values
  [[ -n $wants_file ]] && _files
  return 0
}
if [[ $funcstack[1] == _mentor_audit || $funcstack[1] == _mentor-audit ]]; then
  _mentor_audit
else
  compdef _mentor_audit mentor-audit
fi
`,
  fish: `# fish completion for mentor-audit
function __mentor_audit_complete
    set -l words (commandline -opc)[2..-1] (commandline -ct)
    for line in (command mentor-audit complete -- $words 2>/dev/null)
        if test "$line" = ':file'
            __fish_complete_path (commandline -ct)
        else
            string trim --right --chars \\t -- $line
        end
    end
end
complete -c mentor-audit -f -a '(__mentor_audit_complete)'
`,
} as const satisfies Record<Shell, string>;
