/**
 * `copydesk completion SHELL`: what a shell needs to complete command lines. The scripts hold everything, so that no program is
 * started for a press of a key; libraries ask the program each time, and hand it what was typed through `eval`.
 */
import { Argument, Command, type Option } from 'commander';
import { print } from './output';

/** What follows an option. */
type Follows = 'nothing' | 'anything' | 'file' | 'folder' | readonly string[];

interface KnownOption {
  readonly names: readonly string[];
  /** One line. */
  readonly what: string;
  readonly follows: Follows;
}

interface KnownCommand {
  readonly name: string;
  readonly what: string;
  readonly options: readonly KnownOption[];
  /** The only words that its argument can be; undefined where files are meant. */
  readonly words: readonly string[] | undefined;
}

const scripts = { bash, zsh, fish } as const;
type Shell = keyof typeof scripts;

/** The command, for all commands that the program has by then. */
export function completionCommand(program: Command): Command {
  return new Command('completion')
    .helpOption('-h, --help', 'print this help')
    .summary('print what a shell needs to complete commands')
    .description(
      'Prints a script by which a shell completes commands, options and their values at a press of Tab.',
    )
    .addArgument(new Argument('<shell>', 'which shell').choices(Object.keys(scripts)))
    .addHelpText(
      'after',
      `
To have it in each new shell:
  bash  echo 'eval "$(copydesk completion bash)"' >> ~/.bashrc
  zsh   echo 'eval "$(copydesk completion zsh)"' >> ~/.zshrc        (behind the line with compinit)
  fish  copydesk completion fish > ~/.config/fish/completions/copydesk.fish`,
    )
    .action(async (shell: Shell) => {
      await print(scripts[shell](await known(program)));
    });
}

async function known(program: Command): Promise<readonly KnownCommand[]> {
  const { problemIds, ruleIds } = await import('./reader');
  // problems are what check lists; the others know rules of noise alone
  const rulesOf = (command: string): Follows =>
    command === 'check' ? [...ruleIds, ...problemIds] : [...ruleIds];
  const names = program.commands.map((command) => command.name());
  // the command for help is among those that are shown, but not among those that were added
  return program
    .createHelp()
    .visibleCommands(program)
    .map((command) => ({
      name: command.name(),
      what: command.summary() || command.description(),
      words: names.includes(command.name()) ? command.registeredArguments[0]?.argChoices : names,
      options: command
        .createHelp()
        .visibleOptions(command)
        .map((option) => ({
          names: [option.short, option.long].filter((name) => name !== undefined && name !== null),
          what: shortly(option),
          follows: option.long === '--disable' ? rulesOf(command.name()) : followsOf(option),
        })),
    }));
}

/** The first part of what an option does; of one that only lists its values, these. */
function shortly({ description, argChoices = [] }: Option): string {
  const first = description.split(/[;:]/u)[0] ?? '';
  return argChoices.includes(first) ? argChoices.join(', ') : first;
}

function followsOf({ argChoices, flags, required, optional }: Option): Follows {
  if (argChoices !== undefined) return argChoices;
  if (!required && !optional) return 'nothing';
  if (flags.includes('folder')) return 'folder';
  return /file|path/u.test(flags) ? 'file' : 'anything';
}

function bash(commands: readonly KnownCommand[]): string {
  const names = commands.map(({ name }) => name);
  const cases = commands.flatMap(({ name, options }) =>
    options.flatMap(({ names: of, follows }) => {
      const reply = bashReply(follows);
      return reply === undefined
        ? []
        : [`    ${of.map((one) => `'${name} ${one}'`).join('|')}) ${reply}; return ;;`];
    }),
  );
  const flags = commands.map(
    ({ name, options }) => `      ${name}) words='${options.flatMap((one) => one.names).join(' ')}' ;;`,
  );
  const argumentsOf = commands.flatMap(({ name, words }) =>
    words === undefined ? [] : [`      ${name}) words='${words.join(' ')}' ;;`],
  );
  return `# bash completion for copydesk
_copydesk() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command='' words='--help --version' word start=''
  COMPREPLY=()
  # bash takes --format=csv for three words, unless it was told otherwise
  if [[ $cur == = ]]; then
    cur=''
  elif [[ $prev == = ]]; then
    prev=\${COMP_WORDS[COMP_CWORD-2]}
  elif [[ $cur == --*=* ]]; then
    prev=\${cur%%=*} start=$prev= cur=\${cur#*=}
  fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${names.join('|')}) command=$word; break ;; esac
  done
  case "$command $prev" in
${cases.join('\n')}
  esac
  if [[ $cur == -* ]]; then
    case $command in
${flags.join('\n')}
    esac
    COMPREPLY=($(compgen -W "$words" -- "$cur"))
  elif [[ -z $command ]]; then
    COMPREPLY=($(compgen -W '${names.join(' ')}' -- "$cur"))
  else
    case $command in
${argumentsOf.join('\n')}
      *) compopt -o default; return ;;
    esac
    if [[ $prev == "$command" ]]; then COMPREPLY=($(compgen -W "$words" -- "$cur")); fi
  fi
}
complete -F _copydesk copydesk
`;
}

function bashReply(follows: Follows): string | undefined {
  if (follows === 'nothing') return undefined;
  if (follows === 'anything') return ':';
  if (follows === 'file') return 'compopt -o default';
  if (follows === 'folder') return 'compopt -o dirnames';
  return `COMPREPLY=($(compgen -P "$start" -W '${follows.join(' ')}' -- "$cur"))`;
}

function zsh(commands: readonly KnownCommand[]): string {
  const described = commands.map(({ name, what }) => `    ${quoted(`${name}:${what}`)}`).join('\n');
  const cases = commands.map(
    ({ name, options, words }) => `    ${name})
      _arguments -s \\
${[...options.flatMap(zshOptions), words === undefined ? "        '*: :_files' ;;" : `        '1: :(${words.join(' ')})' ;;`].join('\n')}`,
  );
  return `#compdef copydesk
_copydesk() {
  local -a commands
  commands=(
${described}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
compdef _copydesk copydesk
`;
}

function zshOptions({ names, what, follows }: KnownOption): readonly string[] {
  const told = what.replace(/[[\]]/gu, '');
  const action: Readonly<Record<string, string>> = {
    nothing: '',
    anything: ': :( )',
    file: ': :_files',
    folder: ': :_files -/',
  };
  const values = typeof follows === 'string' ? action[follows] : `: :(${follows.join(' ')})`;
  return names.map((name) => `        ${quoted(`*${name}[${told}]${values ?? ''}`)} \\`);
}

function fish(commands: readonly KnownCommand[]): string {
  const start = 'complete -c copydesk';
  const lines = commands.flatMap(({ name, what, options, words }) => [
    `${start} -n __fish_use_subcommand -f -a ${name} -d ${quoted(what)}`,
    ...(words === undefined
      ? []
      : [`${start} -n ${quoted(`__fish_seen_subcommand_from ${name}`)} -f -a ${quoted(words.join(' '))}`]),
    ...options.map(({ names, what: told, follows }) => {
      const flags = names.map((one) => (one.startsWith('--') ? `-l ${one.slice(2)}` : `-s ${one.slice(1)}`));
      return `${start} -n ${quoted(`__fish_seen_subcommand_from ${name}`)} ${flags.join(' ')} ${fishValues(follows)}-d ${quoted(told)}`;
    }),
  ]);
  return `# fish completion for copydesk\n${lines.join('\n')}\n`;
}

function fishValues(follows: Follows): string {
  if (follows === 'nothing') return '';
  if (follows === 'anything') return '-x ';
  if (follows === 'file') return '-r -F ';
  if (follows === 'folder') return `-x -a ${quoted('(__fish_complete_directories)')} `;
  return `-x -a ${quoted(follows.join(' '))} `;
}

/** In single quotes, for all three shells. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
