/** A script for each shell that asks the program what may stand at the cursor. */
export const COMPLETION_SCRIPTS: Readonly<Record<string, string>> = {
  bash: `# sysdrill: completions for bash. Add to ~/.bashrc: eval "$(sysdrill completion bash)"
_sysdrill() {
  local current="\${COMP_WORDS[COMP_CWORD]}" line
  COMPREPLY=()
  while IFS= read -r line; do
    if [ "$line" = ":files" ]; then
      compopt -o filenames 2>/dev/null
      while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$current")
    else
      COMPREPLY+=("$line")
    fi
  done < <(sysdrill completion --complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _sysdrill sysdrill
`,
  zsh: `#compdef sysdrill
# sysdrill: completions for zsh. Add to ~/.zshrc after compinit: eval "$(sysdrill completion zsh)"
_sysdrill() {
  local -a found
  found=("\${(@f)$(sysdrill completion --complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  compadd -- \${found:#:files}
  if (( \${found[(Ie):files]} )); then
    _files
  fi
}
compdef _sysdrill sysdrill
`,
  fish: `# sysdrill: completions for fish. Save as ~/.config/fish/completions/sysdrill.fish
function __sysdrill_complete
    set -l words (commandline -opc) (commandline -ct)
    for line in (sysdrill completion --complete -- $words[2..-1] 2>/dev/null)
        if test "$line" = ":files"
            __fish_complete_path (commandline -ct)
        else
            echo $line
        end
    end
end
complete -c sysdrill -f -a '(__sysdrill_complete)'
`,
};
