/** The inbox page: its few files, and each mail as a document that cannot run anything. */
import { readFile } from 'node:fs/promises';
import type { SentMail } from './briefs.ts';
import type { Answer, Asked } from './http.ts';
import type { FolderOutbox } from './outbox.ts';

const FOLDER = new URL('./page/', import.meta.url);

const FILES: { readonly [path: string]: readonly [file: string, type: string] } = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  '/page.css': ['page.css', 'text/css; charset=utf-8'],
  '/page.js': ['page.js', 'text/javascript; charset=utf-8'],
  '/words.js': ['words.js', 'text/javascript; charset=utf-8'],
  '/doors.js': ['doors.js', 'text/javascript; charset=utf-8'],
  '/forward.js': ['forward.js', 'text/javascript; charset=utf-8'],
  '/keys.js': ['keys.js', 'text/javascript; charset=utf-8'],
  '/mails.js': ['mails.js', 'text/javascript; charset=utf-8'],
  '/place.js': ['place.js', 'text/javascript; charset=utf-8'],
  '/status.js': ['status.js', 'text/javascript; charset=utf-8'],
  '/timeline.js': ['timeline.js', 'text/javascript; charset=utf-8'],
  '/who.js': ['who.js', 'text/javascript; charset=utf-8'],
  '/reply.js': ['reply.js', 'text/javascript; charset=utf-8'],
  '/icon.svg': ['icon.svg', 'image/svg+xml'],
};

/** For a mail on show: its own styles, no scripts, nothing from outside. The page may read its links. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; sandbox allow-same-origin";

const MAIL = /^\/mail\/([A-Za-z0-9%._~-]{1,300})(?:\/files\/(\d{1,3}))?$/;

/** Null if there is no such page. */
export function pageOf(outbox: FolderOutbox): (asked: Asked) => Promise<Answer | null> {
  return async ({ method, path }) => {
    if (method !== 'GET' && method !== 'HEAD') return null;
    const file = Object.hasOwn(FILES, path) ? FILES[path] : undefined;
    if (file !== undefined) return { status: 200, type: file[1], body: await readFile(new URL(file[0], FOLDER)) };
    const [, encoded, nth] = MAIL.exec(path) ?? [];
    if (encoded === undefined) return null;
    const id = decoded(encoded);
    const sent = id === null ? null : await outbox.find(id);
    if (sent === null) return null;
    if (nth !== undefined) return fileOf(sent, Number(nth));
    return {
      status: 200,
      type: 'text/html; charset=utf-8',
      body: sent.mail.html,
      headers: { 'Content-Security-Policy': MAIL_POLICY },
    };
  };
}

/** A file of a mail, to be saved and never shown. RFC 6266, RFC 8187 */
function fileOf({ mail }: SentMail, nth: number): Answer | null {
  const file = mail.attachments[nth];
  if (file === undefined) return null;
  const name = encodeURIComponent(file.name).replace(/[!'()*]/g, '');
  return {
    status: 200,
    type: 'application/octet-stream',
    body: file.content,
    headers: { 'Content-Disposition': `attachment; filename*=UTF-8''${name}`, 'Content-Security-Policy': MAIL_POLICY },
  };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
