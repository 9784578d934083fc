/** An HTML answer as lines, with the parts that its mail program marked as quote or signature kept apart. */
import { htmlLines, type Watcher } from './html-lines.ts';
import { attribute, type Tag } from './html-tag.ts';

/** The marker lines: private-use characters that do not occur in mail by chance. */
const QUOTE_IN = '\ue0f1';
const QUOTE_OUT = '\ue0f2';
const SIGNED_IN = '\ue0f3';
const SIGNED_OUT = '\ue0f4';
/** Everything after this is quoted. */
const CUT = '\ue0f5';

/** Classes and ids of quotes, or how those begin. Yahoo and Outlook put prefixes before theirs. */
const QUOTES = [
  'yahoo_quoted',
  'protonmail_quote',
  'tutanota_quote',
  'zmail_extra',
  'gmail_attr',
  'moz-cite-prefix',
  'cite_prefix',
  'zm_quote',
  'quote-wrapper',
  'mailru-blockquote',
  'gmx_quote',
  'ymail_quoted',
  'qt-quote',
  'reply-quote',
];
const CUTS = [
  'divrplyfwdmsg',
  'appendonsend',
  'olk_src_body_section',
  'mail-editor-reference-message-container',
  'ms-outlook-mobile-reference-message',
  'reply-intro',
  'hmquote',
  'isforwardcontent',
  'origbody',
  'spark_quote',
  'mailcontentcontainer_quote',
  'gwt-quote',
];
const SIGNATURES = [
  'gmail_signature',
  'gmail_signature_prefix',
  'protonmail_signature_block',
  'ms-outlook-mobile-signature',
  'applemailsignature',
  'moz-signature',
  'ms-outlook-ios-signature',
  'tutanota_signature',
  'ydpsignature',
  'yahoo_signature',
  'yahoo-signature',
  'zmail_signature',
  'sig-block',
  'lineBreakAtBeginningOfSignature'.toLowerCase(),
];

type Kind = 'quote' | 'cut' | 'signature' | null;

function kindOf(tag: Tag): Kind {
  if (tag.name === 'blockquote') return 'quote';
  if (tag.attributes.length < 5) return null;
  const names = `${attribute(tag, 'class') ?? ''} ${attribute(tag, 'id') ?? ''}`
    .toLowerCase()
    .split(/\s+/)
    .filter((one) => one !== '')
    .slice(0, 20);
  const is = (words: readonly string[]) =>
    names.some((name) =>
      words.some(
        (word) =>
          name === word ||
          name === `x_${word}` ||
          (word.length > 9 && (name.endsWith(word) || name.startsWith(word) || name.includes(`${word}_`))),
      ),
    );
  if (is(CUTS)) return 'cut';
  if (is(QUOTES)) return 'quote';
  if (
    is(SIGNATURES) ||
    names.includes('signature') ||
    names.includes('x_signature') ||
    attribute(tag, 'data-smartmail') === 'gmail_signature'
  )
    return 'signature';
  return null;
}

class Marks implements Watcher {
  private readonly open_: { depth: number; out: string }[] = [];
  private cut = false;
  open(tag: Tag, depth: number): string | null {
    const kind = kindOf(tag);
    if (kind === null) return null;
    if (kind === 'cut') {
      if (this.cut) return null;
      this.cut = true;
      return CUT;
    }
    this.open_.push({ depth, out: kind === 'quote' ? QUOTE_OUT : SIGNED_OUT });
    return kind === 'quote' ? QUOTE_IN : SIGNED_IN;
  }
  close(_name: string, depth: number): string | null {
    const last = this.open_.at(-1);
    if (last === undefined || last.depth !== depth) return null;
    this.open_.pop();
    return last.out;
  }
}

interface MarkedText {
  /** The text with quotes as '>' lines and without signatures. */
  readonly text: string;
  /** The text after the marker that makes everything below it a quote. */
  readonly rest: string;
}

export function quotedHtml(html: string): MarkedText {
  const text: string[] = [];
  const rest: string[] = [];
  let depth = 0;
  let signed = 0;
  let cut = false;
  for (const line of htmlLines(html, new Marks())) {
    if (line === QUOTE_IN) depth++;
    else if (line === QUOTE_OUT) depth = Math.max(0, depth - 1);
    else if (line === SIGNED_IN) signed++;
    else if (line === SIGNED_OUT) signed = Math.max(0, signed - 1);
    else if (line === CUT) cut = true;
    else if (cut) rest.push(line.trim());
    else if (signed === 0 || depth > 0)
      text.push(
        depth > 0 ? `${'>'.repeat(Math.min(depth, 20))} ${line.trim()}` : line.replaceAll('\u00a0', ' ').trim(),
      );
  }
  return { text: text.join('\n'), rest: rest.join('\n').trim() };
}
