/** A mail of 5 MB: a forwarded invite with a calendar object and the papers that recruiters attach. */
import { invite } from '../torture/outside/letters.ts';

const DATE = Date.UTC(2026, 10, 24, 9);
const START = Date.UTC(2026, 11, 1, 17);

/** Bytes that do not repeat, so that nothing is saved on them. */
function paper(bytes: number, seed: number): Buffer {
  const out = Buffer.alloc(bytes);
  let state = seed;
  for (let at = 0; at < bytes; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    out[at] = state >>> 24;
  }
  return out;
}

const attachment = (name: string, type: string, bytes: number, seed: number): string =>
  [
    '--whole',
    `Content-Type: ${type}; name="${name}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${name}"`,
    '',
    paper(bytes, seed).toString('base64').replace(/.{76}/g, '$&\r\n'),
    '',
  ].join('\r\n');

/** As bytes of RFC 5322. */
export function largeMail(): Uint8Array {
  const { raw } = invite({ person: 1, date: DATE }, START);
  const split = raw.indexOf('Content-Type: multipart/alternative');
  return Buffer.from(
    [
      `${raw.slice(0, split)}Content-Type: multipart/mixed; boundary="whole"\r\n\r\n--whole\r\n${raw.slice(split)}`,
      attachment('about-us.pdf', 'application/pdf', 2_400_000, 1),
      attachment('office.jpg', 'image/jpeg', 900_000, 2),
      attachment('benefits.docx', 'application/octet-stream', 500_000, 3),
      '--whole--\r\n',
    ].join('\r\n'),
  );
}
