/** The file beside an article. */
import { describe, expect, it } from 'vitest';
import { isRefused, readSidecar, writeSidecar, type Sidecar } from '../../../server/src/corrections/sidecar';
import { at, ferry, opened, put } from './desk';

const written = put(opened(ferry), {
  what: 'speaker',
  at: at(ferry, 'The boat is old'),
  scope: 'quotation',
  speaker: { name: 'Ada Brook' },
}).content;

function read(content: string, text = ferry): Sidecar {
  const sidecar = readSidecar(content, text);
  if (isRefused(sidecar)) throw new Error(sidecar.refused);
  return sidecar;
}

it('is an annotation page of the W3C, with exact words, context and position', () => {
  const page = JSON.parse(written ?? '') as { readonly items: readonly unknown[] };
  expect(page).toMatchObject({ type: 'AnnotationPage', 'copydesk:version': 1 });
  expect(page.items).toMatchObject([
    {
      type: 'Annotation',
      motivation: 'identifying',
      body: { type: 'TextualBody', value: 'The speaker is Ada Brook' },
      target: [
        {
          source: 'ferry.txt',
          selector: [
            {
              type: 'TextQuoteSelector',
              exact: '“The boat is old,”',
              suffix: ' said Marta Oyelaran, the chairw',
            },
            { type: 'TextPositionSelector', start: at(ferry, '“The boat is old').start },
          ],
        },
      ],
    },
  ]);
});

it('counts in code points, as the W3C does', () => {
  const text = `🚢🚢 ${ferry}`;
  const content = put(opened(text), { what: 'no-quotation', at: at(text, 'The boat is old') }).content ?? '';
  const utf16 = at(text, '“The boat is old').start;
  expect(content).toContain(`"start": ${utf16 - 2},`);
  expect(read(content, text).corrections[0]).toMatchObject({ at: [{ start: utf16 }] });
});

it('says the same after it was read and written again', () => {
  expect(writeSidecar(read(written ?? ''), 'ferry.txt', ferry)).toBe(written);
});

it('keeps what other programs have written into it', () => {
  const page = JSON.parse(written ?? '') as { items: unknown[] };
  const other = { type: 'Annotation', body: 'nice', target: 'ferry.txt' };
  const content = JSON.stringify({ ...page, items: [...page.items, other] });
  const again = put(opened(ferry, content), { what: 'no-quotation', at: at(ferry, 'a joke') }).content;
  expect((JSON.parse(again ?? '') as { items: unknown[] }).items).toContainEqual(other);
});

it('keeps what other programs say about the page as a whole', () => {
  const page = JSON.parse(written ?? '') as object;
  const content = JSON.stringify({ ...page, label: 'Second reading', creator: { name: 'Ada Brook' } });
  const again = put(opened(ferry, content), { what: 'no-quotation', at: at(ferry, 'a joke') }).content;
  expect(JSON.parse(again ?? '')).toMatchObject({ label: 'Second reading', creator: { name: 'Ada Brook' } });
});

it('is written for a file whose name has half of a character', () => {
  expect(writeSidecar(read(written ?? ''), 'ferry\ud83d.txt', ferry)).toContain('"ferry%EF%BF%BD.txt"');
});

it('is nothing where nothing was put right', () => {
  expect(writeSidecar({ corrections: [], others: [] }, 'ferry.txt', ferry)).toBeUndefined();
});

describe('is refused, so that nothing is written over it', () => {
  const damaged = (written ?? '').slice(0, -40);
  const odd = (written ?? '').replace('"kind": "speaker"', '"kind": "weather"');
  it.each(['', damaged, odd, '[]', '{}', 'null', '{"type":"AnnotationPage","items":[]}'])(
    '%#: damaged',
    (content) => {
      expect(readSidecar(content, ferry)).toEqual({ refused: 'corrupt' });
    },
  );
  it('where a newer version wrote it', () => {
    const newer = (written ?? '').replace('"copydesk:version": 1', '"copydesk:version": 2');
    expect(readSidecar(newer, ferry)).toEqual({ refused: 'newer' });
    const inOtherForm = '{"copydesk:version": 2.5, "corrections": {}}';
    expect(readSidecar(inOtherForm, ferry)).toEqual({ refused: 'newer' });
  });
});
