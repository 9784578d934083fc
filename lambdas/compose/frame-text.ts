/** The blocks of a mail as plain text that loses nothing. Lines have at most 72 characters, except links. */
import { type Block, type LetterCard, type Moment, saysOf, type Tap } from './blocks.ts';
import { openLabel, type Page, TOO_LONG } from './frame-html.ts';

const WIDTH = 72;

/** Wraps at spaces only. `first` and `rest` are the prefixes of the lines. */
export function wrapped(paragraph: string, first = '', rest = first): string {
  const out: string[] = [];
  for (const piece of paragraph.split('\n')) {
    let current = out.length === 0 ? first : rest;
    let isEmpty = true;
    for (const word of piece.split(' ')) {
      if (!isEmpty && current.length + 1 + word.length > WIDTH) {
        out.push(current);
        current = rest;
        isEmpty = true;
      }
      current += isEmpty ? word : ` ${word}`;
      isEmpty = false;
    }
    out.push(current.trimEnd());
  }
  return out.join('\n');
}

/** A tap is text to reply with; plain text needs no link. */
function tap(one: Tap): string {
  const reply = `reply "${saysOf(one)}"`;
  if (one.label === one.says) return `  - ${reply}`;
  return one.label.endsWith('?') ? `  - ${one.label} R${reply.slice(1)}` : `  - ${one.label}: ${reply}`;
}

const MARKS = { past: '[x]', now: '[>]', ahead: '[ ]' } as const;

function moment(one: Moment, width: number): string {
  const begin = `  ${MARKS[one.standing]} ${one.when.padEnd(width)}  `;
  return wrapped(one.text, begin, ' '.repeat(begin.length));
}

/** The note, then what to answer, and the link last, because nobody reads on below it. */
function letter(card: LetterCard): string {
  const to = card.to === null || card.to === card.person ? card.person : `${card.person} <${card.to}>`;
  const taps = card.taps.map(tap).join('\n');
  return [
    `======== Note to ${card.person} ========`,
    `To: ${to}`,
    `Subject: ${card.subject}`,
    '',
    wrapped(card.text),
    '',
    '======== End of the note ========',
    ...(card.whole ? [] : [wrapped(TOO_LONG)]),
    ...(taps === '' ? [] : [taps]),
    `${openLabel}:`,
    card.open,
  ].join('\n');
}

function draw(block: Block, isFirst: boolean): string {
  switch (block.block) {
    case 'lead':
      return isFirst ? wrapped(block.text) : `${'-'.repeat(WIDTH)}\n\n${wrapped(block.text.toUpperCase())}`;
    case 'heading':
      return `${wrapped(block.text)}\n${'-'.repeat(Math.min(WIDTH, [...block.text].length))}`;
    case 'say':
    case 'quiet':
      return wrapped(block.text);
    case 'quote':
      return wrapped(block.text, '  | ');
    case 'typed':
      return block.lines.map((one) => `    ${one}`).join('\n');
    case 'list':
      return block.items
        .map((one, index) => {
          const mark = block.numbered ? `${String(index + 1).padStart(3)}. ` : '  - ';
          const rest = ' '.repeat(mark.length);
          return one.detail === null
            ? wrapped(one.text, mark, rest)
            : `${wrapped(one.text, mark, rest)}\n${wrapped(one.detail, rest)}`;
        })
        .join('\n');
    case 'facts': {
      const width = Math.max(...block.rows.map((row) => row.label.length)) + 1;
      return block.rows
        .map((row) => wrapped(row.value, `  ${`${row.label}:`.padEnd(width)} `, ' '.repeat(width + 3)))
        .join('\n');
    }
    case 'taps':
      return [...(block.asks === null ? [] : [wrapped(block.asks)]), ...block.taps.map(tap)].join('\n');
    case 'button':
      return `${wrapped(block.says)}\n${block.href}`;
    case 'timeline': {
      const width = Math.max(...block.moments.map((one) => one.when.length));
      return block.moments.map((one) => moment(one, width)).join('\n');
    }
    case 'letter':
      return letter(block.card);
    case 'change':
      return wrapped(
        block.detail === null
          ? block.text
          : `${block.text}
${block.detail}`,
        '  * ',
        '    ',
      );
    default:
      return block satisfies never;
  }
}

export function drawText(page: Page): string {
  const parts = page.blocks.map((one, index) => draw(one, index === 0));
  const foot = page.foot.map((one) => draw(one, true));
  const about = page.about === null ? '' : ` · ${page.about}`;
  // Mail programs recognize '-- ' as the start of a signature. RFC 3676 §4.3
  return `${[...parts, `-- \n${wrapped(`Afterword${about}`)}`, ...foot].join('\n\n')}\n`;
}
