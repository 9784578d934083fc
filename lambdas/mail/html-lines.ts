/** HTML mail as lines of text, in one pass over its tags: no tree, no recursion, linear time. */

import { MAIL } from '../application/limits.ts';
import { decodeEntities } from './html-entities.ts';
import { attribute, isHidden, type Tag, tagEnd } from './html-tag.ts';
import { WordLines } from './word-lines.ts';

/** Elements that start a new line. */
const BLOCKS = new Set(
  'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** Blocks with an empty line around them. */
const APART = new Set(['p', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'pre', 'table']);
/** Elements whose content nobody sees. */
const UNSEEN = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'svg',
  'object',
  'select',
  'textarea',
  'iframe',
]);
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** Called at the start and end of each element, in order. */
export interface Watcher {
  /** A line to insert before the element's content, or null. */
  open(tag: Tag, depth: number): string | null;
  /** A line to insert after it, or null. */
  close(name: string, depth: number): string | null;
}

/** The lines of an HTML mail. `watcher` may insert lines at the edges of elements. Table cells of a row are separated by tabs. */
export function htmlLines(source: string, watcher: Watcher | null = null): readonly string[] {
  const html = source.slice(0, MAIL.html);
  const out = new WordLines();
  const open: string[] = [];
  let unseen: { name: string; depth: number } | null = null;
  let pre = 0;
  let at = 0;
  const seen = (text: string) => {
    if (unseen === null && text !== '') out.words(decodeEntities(text), pre > 0);
  };
  const start = (tag: Tag) => {
    const { name } = tag;
    if (name === 'br') {
      if (unseen === null) out.end();
      return;
    }
    if (VOID.has(name)) {
      if (name === 'hr' && unseen === null) out.mark('________________________________');
      if (name === 'img' && unseen === null && /^[\p{Emoji}\p{M}\u200d]{1,8}$/u.test(attribute(tag, 'alt') ?? ''))
        seen(attribute(tag, 'alt') ?? '');
      return;
    }
    if (tag.attributes.endsWith('/') && !BLOCKS.has(name)) return;
    // A paragraph, row, cell or list item ends the previous one even if that is not closed. HTML §13.1.2.4
    if ((name === 'p' || name === 'li' || name === 'tr' || name === 'td' || name === 'th') && open.at(-1) === name)
      end(name);
    if (open.length < 10_000) open.push(name);
    if (unseen === null && (UNSEEN.has(name) || isHidden(tag))) unseen = { name, depth: open.length };
    if (unseen !== null) return;
    if (APART.has(name)) out.gap();
    else if (BLOCKS.has(name)) out.breakIf();
    if (name === 'pre') pre++;
    if (name === 'li') out.words('- ', false);
    const line = watcher?.open(tag, open.length) ?? null;
    if (line !== null) out.mark(line);
  };
  const end = (name: string) => {
    const place = open.lastIndexOf(name, open.length);
    // An end tag without a start, or far away from it, closes nothing.
    if (place < 0 || open.length - place > 200) return;
    while (open.length > place) {
      const depth = open.length;
      const last = open.pop() ?? '';
      if (unseen !== null) {
        if (unseen.depth === depth) unseen = null;
        continue;
      }
      if (last === 'td' || last === 'th') out.cell();
      else if (APART.has(last)) out.gap();
      else if (BLOCKS.has(last)) out.breakIf();
      if (last === 'pre' && pre > 0) pre--;
      const line = watcher?.close(last, depth) ?? null;
      if (line !== null) out.mark(line);
    }
  };
  while (at < html.length && !out.full) {
    const bracket = html.indexOf('<', at);
    if (bracket < 0) {
      seen(html.slice(at));
      break;
    }
    seen(html.slice(at, bracket));
    if (html.startsWith('<!--', bracket)) {
      const close = html.indexOf('-->', bracket + 4);
      at = close < 0 ? html.length : close + 3;
      continue;
    }
    const name = /^[a-zA-Z][a-zA-Z0-9:_-]{0,30}/.exec(html.slice(bracket + 1, bracket + 33))?.[0];
    const closes = html.charAt(bracket + 1) === '/';
    const closed = closes
      ? /^[a-zA-Z][a-zA-Z0-9:_-]{0,30}/.exec(html.slice(bracket + 2, bracket + 34))?.[0]
      : undefined;
    const other = html.charAt(bracket + 1) === '!' || html.charAt(bracket + 1) === '?';
    if (name === undefined && closed === undefined && !other) {
      seen('<');
      at = bracket + 1;
      continue;
    }
    const close = tagEnd(html, bracket);
    if (close < 0) {
      seen(html.slice(bracket));
      break;
    }
    at = close + 1;
    if (closed !== undefined) end(closed.toLowerCase());
    else if (name !== undefined) {
      const attributes = html.slice(bracket + 1 + name.length, close);
      start({ name: name.toLowerCase(), attributes, closing: false });
      // The content of a script or style is not markup.
      const lower = name.toLowerCase();
      if (lower === 'script' || lower === 'style') {
        const rest = html.slice(at).search(lower === 'script' ? /<\/script/i : /<\/style/i);
        if (rest >= 0) at += rest;
        else at = html.length;
      }
    }
  }
  while (watcher !== null && open.length > 0) {
    const depth = open.length;
    const line = watcher.close(open.pop() ?? '', depth);
    if (line !== null && unseen === null) out.mark(line);
  }
  out.breakIf();
  return out.done;
}
