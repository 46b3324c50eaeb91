import { Command } from 'commander';
import { annotateCommand } from './annotate';
import { tuneEngine } from '../tuneEngine';
import { checkCommand } from './check';
import { cleanCommand } from './clean';
import { completionCommand } from './completion';
import { detectCommand } from './detect';
import { isMainThread } from 'node:worker_threads';
import { resolve } from 'node:path';
import { Failure, inWords } from './failure';
import { expanded } from './expand';
import { namesFrom, type UnnamedFiles } from './many/options';
import { serveAsWorker } from './many/workers';
import { complain, oneLine, visible } from './output';
import { verifyCommand } from './verify';
import { reportCommand } from './report';

/** Written in by the bundler. */
declare const COPYDESK_VERSION: string;

tuneEngine();

const program = new Command('copydesk')
  .description(
    'Reads news articles in plain text: finds who said what, and takes out what printing and converting left.',
  )
  .version(COPYDESK_VERSION, '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .helpCommand('help [command]', 'print the help of a command')
  .addCommand(annotateCommand())
  .addCommand(cleanCommand())
  .addCommand(checkCommand())
  .addCommand(detectCommand())
  .addCommand(verifyCommand())
  .addCommand(reportCommand())
  .showHelpAfterError('(copydesk --help says how it is used)')
  .addHelpText(
    'after',
    `
Examples:
  copydesk annotate interview.txt                  who said what
  copydesk annotate --format jsonl *.txt > all.jsonl
  copydesk annotate --format html --out pages *.txt  pages to read, print and check
  copydesk report interview.txt > report.html      who gets how much of it
  copydesk clean --diff interview.txt              see what would be taken out
  copydesk clean --out cleaned *.txt               cleaned copies in the folder "cleaned"
  copydesk verify article.txt --against talk.srt   are the quotations what was said?
  pbpaste | copydesk clean -                       "-" reads standard input

Exit codes: 0 all done, 1 something went wrong (see standard error; the other files are still done),
2 check has found something, or verify words that were not said.
Offsets in JSON Lines count UTF-16 code units of the file's text, a byte order mark included.`,
  );

/** A usage error repeats what was given: as one line, whatever is in it. */
function escaped(message: string): string {
  const given = process.argv.slice(2).filter((one) => /[\r\n]/u.test(one));
  return visible(given.reduce((text, one) => text.replaceAll(one, oneLine(one)), message));
}
program.addCommand(completionCommand(program));
for (const command of [program, ...program.commands])
  command.configureOutput({ outputError: (text, write) => write(escaped(text)) });

/** What says which files are meant. */
interface HookFlags {
  readonly from?: string;
  readonly filesFrom?: string;
  /** Folders that are written into. */
  readonly out?: string;
  readonly split?: string;
  readonly backup?: string;
}

/** The files of a command: patterns and folders among them opened, those of a list as they are. */
program.hook('preAction', async (_, command) => {
  const [files] = command.processedArgs as readonly unknown[];
  if (!Array.isArray(files)) return;
  const { from, filesFrom, out, split, backup } = command.opts<HookFlags>();
  const listed = filesFrom === undefined ? [] : await namesFrom(filesFrom);
  const written = [out, split, backup].filter((folder) => folder !== undefined);
  const ending = from === 'jsonl' ? '.jsonl' : '.txt';
  const given = files as readonly string[];
  const found = await expanded(given, ending, written);
  if (from !== 'jsonl' && filesFrom === undefined && found.length === 0)
    command.error("error: missing required argument 'file'");
  command.processedArgs[0] = [...found, ...listed];
  const named = new Set([...given, ...listed].map((file) => resolve(file)));
  const unnamed = found.filter((file) => !named.has(resolve(file)));
  command.setOptionValue('unnamed' satisfies keyof UnnamedFiles, unnamed);
});

// print() hears of errors itself; without a listener Node would end the program with a trace
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

// threads that work run the same program
if (isMainThread)
  program.parseAsync().catch((error: unknown) => {
    complain(error instanceof Failure ? error : inWords(error, 'read'));
    process.exitCode = 1;
  });
else serveAsWorker();
