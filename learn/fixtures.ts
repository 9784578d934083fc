/** The project's own invite fixtures, as one more writer to learn from; accuracy is never measured on them. */
import { readdirSync, readFileSync } from 'node:fs';
import type { LabelledMail } from './mails.ts';
import type { Json } from './score.ts';

const FOLDER = new URL('../test/understand/invites/', import.meta.url);

/** '#ask' and '#no-start' mean no start; of the values in `#in` one is right, though it may be asked about. */
function startIn(labels: { readonly [key: string]: Json }): { readonly [key: string]: Json } {
  const any = labels['interviews[0].start#in'];
  if (Array.isArray(any)) return { 'interviews[0].start': any.find((one) => one !== null) ?? null };
  return labels['#no-start'] === undefined && labels['#ask'] === undefined ? {} : { 'interviews[0].start': null };
}

/** Their labels list what a test compares; the plain keys are the same as in `mails/`. */
export const fixtures = (): readonly LabelledMail[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.eml'))
    .sort()
    .map((file) => {
      const labels: { readonly [key: string]: Json } = JSON.parse(
        readFileSync(new URL(file.replace(/eml$/, 'json'), FOLDER), 'utf8'),
      );
      const zone = labels['#zone'];
      return {
        id: file.replace('.eml', ''),
        file,
        writer: 'fixtures',
        args: ['--now', '2026-11-24T12:00:00Z', ...(typeof zone === 'string' ? ['--zone', zone] : [])],
        expected: { ...startIn(labels), ...labels },
        accept: {},
        raw: readFileSync(new URL(file, FOLDER)),
      };
    });
