/** Many articles at once: threads, JSON Lines, one output file, what failed, what is passed over. */
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printed, written } from './articles';
import { setDesk } from './desk';

const { at, put, copydesk, shell } = setDesk();

/** More articles than are done in one thread, each with words of its own. */
function putMany(folder = 'archive', count = 20): readonly string[] {
  return Array.from({ length: count }, (_, k) =>
    put(
      `${folder}/${String(k).padStart(2, '0')}.txt`,
      `${printed}\n"It is day ${String(k)}," said Ada Holm.\n`,
    ),
  );
}

const linesOf = (text: string): readonly Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const read = (name: string): string => readFileSync(at(name), 'utf8');

describe('threads', () => {
  it.each(['annotate --format jsonl', 'annotate', 'check --format sarif', 'check', 'detect', 'clean --diff'])(
    'print for %s what one of them prints, in the order of the files',
    (command) => {
      putMany();
      put('archive/05.txt', '');
      const run = (jobs: string) => copydesk([...command.split(' '), '--jobs', jobs, at('archive')]);
      const alone = run('1');
      expect(alone.out.length).toBeGreaterThan(1000);
      expect(alone.err).toContain('05.txt: the file is empty');
      expect(run('3')).toEqual(alone);
    },
  );

  it('write what one of them writes', () => {
    putMany();
    const out = (jobs: string) =>
      copydesk(['clean', '--jobs', jobs, '--out', at(`out${jobs}`), at('archive')]);
    expect(out('1').out.replaceAll('out1', 'out3')).toBe(out('3').out);
    expect(readdirSync(at('out3'))).toEqual(readdirSync(at('archive')));
    for (const name of readdirSync(at('out3'))) expect(read(`out3/${name}`)).toBe(read(`out1/${name}`));
  });

  it('end where nobody reads on', () => {
    putMany('archive', 60);
    const run = shell(`$COPYDESK annotate --jobs 2 --format jsonl '${at('archive')}' | head -c 10`);
    expect(run).toMatchObject({ code: 0, out: '{"file":"/', err: '' });
  });

  it('are as many as one says, and not none', () => {
    put('a.txt', printed);
    expect(copydesk(['annotate', '--jobs', '0', at('a.txt')])).toMatchObject({ code: 1, out: '' });
    expect(copydesk(['annotate', '--jobs', 'many', at('a.txt')]).err).toContain(
      'a whole number from 1 to 256',
    );
  });
});

describe('JSON Lines', () => {
  const lines = [
    `{"id": "a" , "text":${JSON.stringify(printed)}, "n":12345678901234567890,"x":1.0}`,
    '',
    '{"id":"b","text":7}',
    'no JSON',
    '{"text":"  "}',
    '[1]',
    `{"text":${JSON.stringify(written)},"é":"\u2028"}`,
  ].join('\n');

  it('come back in order, their own fields to the byte, annotations or an error behind them', () => {
    const run = copydesk(['annotate', '--from', 'jsonl'], lines);
    expect(run.code).toBe(1);
    const out = run.out.split('\n');
    expect(out).toHaveLength(7);
    const [first, second, third, fourth, fifth, sixth] = out as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    expect(first.startsWith(lines.split('\n')[0]!.slice(0, -1))).toBe(true);
    expect(second).toBe('{"id":"b","text":7,"error":"it has no text in a field \\"text\\""}');
    expect(third).toBe('{"line":4,"error":"it is no JSON object"}');
    expect(fourth).toBe('{"text":"  ","error":"its text is empty"}');
    expect(fifth).toBe('{"line":6,"error":"it is no JSON object"}');
    expect(sixth).toContain('"é":"\u2028","annotations":{');
    expect(run.err).toContain('copydesk: b: it has no text in a field "text"\n');
    const { file, ...alone } = linesOf(
      copydesk(['annotate', '--format', 'jsonl', put('a.txt', printed)]).out,
    )[0]!;
    expect(file).toBe(at('a.txt'));
    expect((JSON.parse(first) as Record<string, unknown>)['annotations']).toEqual(alone);
  });

  it.each([
    ['clean', 'cleaned', written],
    ['detect', 'article', true],
    ['check', 'findings', expect.arrayContaining([expect.objectContaining({ rule: 'page-counter' })])],
  ] as const)('get from %s a field %s', (command, field, value: unknown) => {
    const line = JSON.stringify({ id: 1, text: printed });
    const [made] = linesOf(copydesk([command, '--from', 'jsonl', put('in.jsonl', line)]).out);
    expect(made).toMatchObject({ id: 1, text: printed, [field]: value });
  });

  it('are judged by their text, not by what an id would be as the name of a file', () => {
    const lines = ['README', 'requirements.txt', 7].map((id) => JSON.stringify({ id, text: printed }));
    const { out } = copydesk(['detect', '--from', 'jsonl'], lines.join('\n'));
    expect(linesOf(out).map(({ article }) => article)).toEqual([true, true, true]);
    expect(copydesk(['detect', put('README', printed)]).out).toContain('no article. Its name');
  });

  it('hold the text in a field that one names', () => {
    const [made] = linesOf(
      copydesk(['clean', '--from', 'jsonl', '--text-field', 'body'], `{"body":${JSON.stringify(printed)}}`)
        .out,
    );
    expect(made).toEqual({ body: printed, cleaned: written });
  });

  it('keep a field that would get another value', () => {
    const line = '{"text":"A.","cleaned":"B."}';
    expect(copydesk(['clean', '--from', 'jsonl'], line).out).toBe(
      '{"text":"A.","cleaned":"B.","error":"it has a field \\"cleaned\\" already"}\n',
    );
  });

  it('that are no UTF-8 fail by themselves, and come with any line ends', () => {
    const input = Buffer.concat([
      Buffer.from('\ufeff{"text":"One."}\r\n'),
      Buffer.from('{"text":"caf\xe9"}\n', 'latin1'),
      Buffer.from('{"text":"Two."}'),
    ]);
    expect(copydesk(['clean', '--from', 'jsonl'], input).out).toBe(
      '{"text":"One.","cleaned":"One."}\n{"line":2,"error":"the line is not in UTF-8"}\n{"text":"Two.","cleaned":"Two."}\n',
    );
  });

  it('are the same from threads, whole folders of them', () => {
    const many = Array.from({ length: 60 }, (_, k) =>
      JSON.stringify({ id: k, text: `${printed}\n${String(k)}` }),
    );
    put('in/a.jsonl', many.slice(0, 25).join('\n'));
    put('in/b.jsonl', many.slice(25).join('\n'));
    const run = (jobs: string) => copydesk(['annotate', '--from', 'jsonl', '--jobs', jobs, at('in')]);
    const alone = run('1');
    expect(linesOf(alone.out).map(({ id }) => id)).toEqual(Array.from({ length: 60 }, (_, k) => k));
    expect(run('2')).toEqual(alone);
  });
});

describe('--into', () => {
  it('writes what would be printed, and leaves nothing else', () => {
    putMany();
    const args = ['annotate', '--format', 'jsonl', at('archive')];
    const run = copydesk([...args, '--into', at('all.jsonl')]);
    expect(run).toMatchObject({ code: 0, out: '' });
    expect(read('all.jsonl')).toBe(copydesk(args).out);
    expect(readdirSync(at('.')).sort()).toEqual(['all.jsonl', 'archive']);
  });

  it('replaces nothing unless told', () => {
    put('a.txt', printed);
    put('all.jsonl', 'mine');
    const args = ['annotate', '--format', 'jsonl', '--into', at('all.jsonl'), at('a.txt')];
    expect(copydesk(args)).toMatchObject({ code: 1, err: expect.stringContaining('use --force') as string });
    expect(read('all.jsonl')).toBe('mine');
    expect(copydesk([...args, '--force']).code).toBe(0);
    expect(linesOf(read('all.jsonl'))).toHaveLength(1);
  });

  it('writes Parquet with the same content', async () => {
    putMany();
    const args = ['annotate', '--format', 'jsonl', at('archive')];
    expect(
      copydesk(['annotate', '--format', 'parquet', '--into', at('all.parquet'), at('archive')]).code,
    ).toBe(0);
    const file = readFileSync(at('all.parquet'));
    const rows = await parquetReadObjects({ file: new Uint8Array(file).buffer });
    expect(JSON.parse(JSON.stringify(rows, withoutNull))).toEqual(
      JSON.parse(JSON.stringify(linesOf(copydesk(args).out), withoutNull)),
    );
    expect(parquetMetadata(new Uint8Array(file).buffer).created_by).toContain('copydesk');
    expect(readdirSync(at('.')).sort()).toEqual(['all.parquet', 'archive']);
  });

  it('writes a row of Parquet for each record, failed ones too, ids as they are written', async () => {
    const input = `{"id":12345678901234567890,"text":"Go."}\n{"id":"b"}\n`;
    copydesk(['annotate', '--from', 'jsonl', '--format', 'parquet', '--into', at('x.parquet')], input);
    const rows = await parquetReadObjects({ file: new Uint8Array(readFileSync(at('x.parquet'))).buffer });
    expect(rows.map((row: Record<string, unknown>) => [row['id'], row['error']])).toEqual([
      ['12345678901234567890', null],
      ['b', 'it has no text in a field "text"'],
    ]);
  });
});

const withoutNull = (_: string, value: unknown): unknown => (value === null ? undefined : value);

describe('what goes wrong', () => {
  it('is listed in a file, summed up, and stops nothing', () => {
    putMany('archive', 25);
    put('archive/03.txt', '');
    put('archive/07.txt', '');
    put('archive/11.txt', Buffer.from([0, 1, 2, 3, 0, 0, 9]));
    const run = copydesk(['detect', '--errors', at('failed.jsonl'), at('archive')]);
    expect(run.code).toBe(1);
    expect(run.out.split('\n')).toHaveLength(23);
    expect(linesOf(read('failed.jsonl')).map(({ file, error }) => [file, error])).toEqual([
      [at('archive/03.txt'), 'the file is empty'],
      [at('archive/07.txt'), 'the file is empty'],
      [at('archive/11.txt'), 'it is a binary file, not text'],
    ]);
    expect(run.err).toContain('copydesk: 3 of 25 files were not done:\ncopydesk:   2: the file is empty\n');
  });
});

describe('which files', () => {
  it('are passed over where a .copydeskignore says so', () => {
    putMany('archive', 3);
    put('archive/drafts/a.txt', printed);
    put('archive/2024/b.txt', printed);
    put('archive/2024/c.txt', printed);
    put('archive/.copydeskignore', 'drafts/\n0?.txt\n!01.txt\n');
    put('archive/2024/.copydeskignore', '/c.txt\n');
    const { out } = copydesk(['detect', '--format', 'jsonl', at('archive')]);
    expect(linesOf(out).map(({ file }) => file)).toEqual([at('archive/01.txt'), at('archive/2024/b.txt')]);
    // who names a file means it
    expect(copydesk(['detect', '--format', 'jsonl', at('archive/02.txt')]).out).toContain('02.txt');
  });

  it('stand in a list, each as it is', () => {
    put('a [1].txt', printed);
    put('list.txt', `${at('a [1].txt')}\r\n${at('none.txt')}\n`);
    const run = copydesk(['detect', '--format', 'jsonl', '--files-from', at('list.txt')]);
    expect(linesOf(run.out).map(({ file }) => file)).toEqual([at('a [1].txt')]);
    expect(run.err).toContain('none.txt: there is no such file');
    expect(shell(`cat '${at('list.txt')}' | $COPYDESK detect --format jsonl --files-from -`).out).toBe(
      run.out,
    );
  });

  it('are none where a list is empty, whatever comes in', () => {
    const list = put('list.txt', '\n');
    const run = copydesk(['detect', '--from', 'jsonl', '--files-from', list], '{"text":"Not asked for."}\n');
    expect(run).toMatchObject({ code: 0, out: '', err: '' });
  });
});

describe('clean --write --backup', () => {
  it('keeps each file that is changed as it was, and never replaces what it keeps', () => {
    put('archive/a.txt', printed);
    put('archive/deep/b.txt', Buffer.from(printed.replaceAll('\n', '\r\n').replace('old', 'öld'), 'latin1'));
    put('archive/same.txt', written);
    const before = readFileSync(at('archive/deep/b.txt'));
    const clean = ['clean', '--write', '--encoding', 'windows-1252', '--backup', at('kept'), at('archive')];
    expect(copydesk(clean).code).toBe(0);
    expect(read('archive/a.txt')).toBe(written);
    expect(read('kept/a.txt')).toBe(printed);
    expect(readFileSync(at('kept/deep/b.txt')).equals(before)).toBe(true);
    expect(existsSync(at('kept/same.txt'))).toBe(false);
    put('archive/a.txt', `${printed}\nMore.\n`);
    expect(copydesk(clean).err).toContain('a.txt: not changed: another text is in its place');
    expect(read('kept/a.txt')).toBe(printed);
    expect(statSync(at('archive/a.txt')).size).toBeGreaterThan(printed.length);
  });
});

describe('check --format sarif', () => {
  it('tells findings with their places and what each rule is', () => {
    put('a b.txt', printed);
    const run = shell(`cd '${at('.')}' && $COPYDESK check --format sarif 'a b.txt'`);
    const log = JSON.parse(run.out) as {
      version: string;
      runs: {
        tool: { driver: { rules: { id: string; shortDescription: { text: string } }[] } };
        results: { ruleId: string; locations: { physicalLocation: object }[] }[];
      }[];
    };
    expect(log.version).toBe('2.1.0');
    const [{ tool, results }] = log.runs as [(typeof log.runs)[number]];
    const counter = results.find(({ ruleId }) => ruleId === 'page-counter');
    expect(counter?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'a%20b.txt' },
      region: { startLine: 11, startColumn: 1, endLine: 11, endColumn: 7 },
    });
    expect(tool.driver.rules.find(({ id }) => id === 'page-counter')?.shortDescription.text).toBe(
      'Page number',
    );
    expect(run.code).toBe(2);
    put('clean.txt', written);
    expect(JSON.parse(copydesk(['check', '--format', 'sarif', at('clean.txt')]).out)).toMatchObject({
      runs: [{ results: [] }],
    });
  });
});

// util-linux, which has `script`, is on every Linux; others have one that takes other options
describe.skipIf(process.platform !== 'linux')('on a terminal', () => {
  it('shows how far it is, in a pipe it does not', () => {
    putMany('archive', 25);
    // the last one is told when the bar goes away
    const broken = ['archive/03.txt', 'archive/24.txt'];
    for (const file of broken) put(file, '');
    const run = (out: string): string =>
      `$COPYDESK annotate --format jsonl --into '${at(out)}' '${at('archive')}'`;
    expect(shell(run('a.jsonl')).err).not.toContain('%');
    // a terminal of its own; what it shows comes as its output
    const shown = shell(`script -qec "${run('b.jsonl')}" /dev/null`).out;
    expect(shown).toMatch(/\d+% \| \d+ of 25 files/u);
    for (const file of broken) expect(shown).toContain(`copydesk: ${at(file)}: the file is empty`);
    expect(read('b.jsonl')).toBe(read('a.jsonl'));
  });
});

describe('the problem matcher of the extension', () => {
  it('reads every finding of check', () => {
    put('archive/a: 2.txt', printed);
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { problemMatchers: [{ pattern: { regexp: string } }] };
    };
    const { regexp } = contributes.problemMatchers[0].pattern;
    const lines = shell(`cd '${at('.')}' && $COPYDESK check archive`)
      .out.trimEnd()
      .split('\n');
    const found = lines.map((line) => new RegExp(regexp, 'u').exec(line)?.slice(1));
    expect(found.length).toBeGreaterThan(3);
    expect(found).toContainEqual([
      'archive/a: 2.txt',
      '11',
      '1',
      expect.stringMatching(/^Page number\. /u) as string,
      'page-counter',
    ]);
    expect(found).not.toContain(undefined);
  });
});

describe('completion', () => {
  const complete = (words: string): string =>
    shell(
      `bash -c 'source <($COPYDESK completion bash); COMP_WORDS=(copydesk ${words}); COMP_CWORD=$((\${#COMP_WORDS[@]}-1)); compopt() { echo "$*"; }; _copydesk; echo "\${COMPREPLY[@]}"'`,
    ).out.trim();

  it.each([
    ['cl', 'clean'],
    ['annotate --format ""', 'text csv html markdown jsonl webanno tei brat parquet'],
    ['clean --out ""', '-o dirnames'],
    ['check --disable page-c', 'page-counter'],
    ['check --disable not-i', 'not-introduced'],
    ['annotate --disable not-i', ''],
    ['annotate --res', '--resume'],
    ['annotate sto', '-o default'],
    ['he', 'help'],
    ['completion ""', 'bash zsh fish'],
    ['completion z', 'zsh'],
    ['completion --', '--help'],
    ['completion zsh ""', ''],
    ['help ""', 'annotate clean check detect verify report completion'],
    ['help v', 'verify'],
    ['help clean ""', ''],
    // as bash takes words apart, and as it does where it was told not to
    ['annotate --format =', 'text csv html markdown jsonl webanno tei brat parquet'],
    ['annotate --format = p', 'parquet'],
    ['annotate --format=p', '--format=parquet'],
    ['clean --out =', '-o dirnames'],
  ])('in bash of copydesk %s is %s', (words, offered) => {
    expect(complete(words)).toBe(offered);
  });
});
