/** Draws the blocks of a mail as HTML, in the frame compiled from MJML. */
import { isToFill } from '../application/to-fill.ts';
import { type Block, type LetterCard, type Moment, type Standing, saysOf, type Tap } from './blocks.ts';
import { bare } from './clean.ts';
import { all, fill, type Markup, markup, text } from './html.ts';

export interface Page {
  readonly subject: string;
  readonly preheader: string;
  /** 'Acme · Backend Engineer', or nothing. */
  readonly about: string | null;
  readonly blocks: readonly Block[];
  readonly foot: readonly Block[];
}

/** Characters of a folded note that are shown. */
export const BEGINNING = 160;

const NOTHING = markup('');

/** The look of the three standings in light mode; the frame has classes for dark mode. */
const LOOKS: {
  readonly [standing in Standing]: {
    tone: string;
    size: string;
    colour: string;
    dot: string;
    line: string;
    shade: string;
    shadeColour: string;
  };
} = {
  past: { tone: 'g', size: '16px', colour: '#17625c', dot: '✓', line: '#8fb5b0', shade: 'n', shadeColour: '#5a626b' },
  now: { tone: 'w', size: '20px', colour: '#a8471f', dot: '●', line: '#d9cfbf', shade: 'w', shadeColour: '#a8471f' },
  ahead: { tone: 'n', size: '16px', colour: '#5a626b', dot: '○', line: '#d9cfbf', shade: 'n', shadeColour: '#5a626b' },
};

const commands = (taps: readonly Tap[]): Markup =>
  all(
    [...new Set(taps.map(saysOf))].map((one) => markup(`“${text(one).markup}”`)),
    ' · ',
  );

/** Taps may not work in webmail, so the command to type is shown as well. */
const orReply = (taps: readonly Tap[]): Markup => (taps.length === 0 ? NOTHING : fill('or', { says: commands(taps) }));

/** Tells our own page whether a link is a whole answer, or has to be completed before it is sent. */
const fillOf = ({ says }: Tap): string => (isToFill(says) ? 'yes' : 'no');

const tap = (one: Tap): Markup => fill('tap', { href: one.href, fill: fillOf(one), label: text(one.label) });

function moment(one: Moment, isLast: boolean): Markup {
  const look = LOOKS[one.standing];
  const words = one.standing === 'now' ? markup(`<strong>${text(one.text).markup}</strong>`) : text(one.text);
  return fill('moment', {
    ...look,
    line: isLast ? 'transparent' : look.line,
    rail: isLast ? 'e' : 'l',
    text: words,
    when: text(one.when),
  });
}

export const TOO_LONG = '(This note is too long for the button. Copy its words, or open the attached file.)';

export const openLabel = 'Open in your mail program';

/** The beginning of a folded note, in whole words, and where to find the rest. */
function shown(card: LetterCard): Markup {
  if (!card.whole) return text(`${card.text}\n\n${TOO_LONG}`);
  if (card.folded === undefined) return text(card.text);
  const start = [...card.text].slice(0, BEGINNING).join('');
  return text(`${start.slice(0, Math.max(start.lastIndexOf(' '), 1))} …\n\n(The whole note opens with the button.)`);
}

function letter(card: LetterCard): Markup {
  const to = card.to === null || card.to === card.person ? '' : ` &lt;${text(card.to).markup}&gt;`;
  const head = `To <strong>${text(card.person).markup}</strong>${to}<br />Subject: <strong>${text(card.subject).markup}</strong>`;
  const button = fill('press', {
    href: card.open,
    fill: 'yes',
    aria: `${openLabel}: the note to ${bare(card.person)}`,
    label: openLabel,
  });
  return fill('letter', {
    head: markup(head),
    text: shown(card),
    button,
    taps: all([...card.taps.map(tap), orReply(card.taps)], ' '),
  });
}

const detail = (value: string | null): Markup => (value === null ? NOTHING : fill('detail', { text: text(value) }));

function draw(block: Block, isFirst: boolean): Markup {
  switch (block.block) {
    case 'lead':
      return isFirst ? fill('lead', { text: text(block.text) }) : fill('section', { text: text(block.text) });
    case 'heading':
    case 'say':
    case 'quiet':
    case 'quote':
      return fill(block.block, { text: text(block.text) });
    case 'typed':
      return fill('typed', { text: text(block.lines.join('\n')) });
    case 'list': {
      const items = all(block.items.map((one) => fill('item', { text: text(one.text), detail: detail(one.detail) })));
      return fill(block.numbered ? 'numbers' : 'bullets', { items });
    }
    case 'facts':
      return fill('facts', {
        rows: all(block.rows.map((row) => fill('fact', { label: row.label, value: text(row.value) }))),
      });
    case 'taps': {
      const asks = block.asks === null ? NOTHING : fill('asks', { text: text(block.asks) });
      return fill('taps', { asks, taps: all([...block.taps.map(tap), orReply(block.taps)], ' ') });
    }
    case 'button':
      return fill('button', {
        button: fill('press', { href: block.href, fill: 'yes', aria: bare(block.label), label: text(block.label) }),
      });
    case 'timeline':
      return fill('timeline', {
        rows: all(block.moments.map((one, at) => moment(one, at === block.moments.length - 1))),
      });
    case 'letter':
      return letter(block.card);
    case 'change':
      return fill('change', { text: text(block.text), detail: detail(block.detail) });
    default:
      return block satisfies never;
  }
}

/** The footer: sentences with links in the text. */
function foot(blocks: readonly Block[]): Markup {
  const links = (taps: readonly Tap[]) => {
    const each = taps.map((one) =>
      markup(`<a href="${text(one.href).markup}" data-fill="${fillOf(one)}">${text(one.label).markup}</a>`),
    );
    return markup(`${all(each, ' &nbsp;·&nbsp; ').markup}<br />or reply ${commands(taps).markup}`);
  };
  return all(
    blocks.map((one) => (one.block === 'taps' ? links(one.taps) : one.block === 'quiet' ? text(one.text) : NOTHING)),
    '<br />',
  );
}

export function drawHtml(page: Page): string {
  return fill('frame', {
    subject: bare(page.subject),
    // The blank characters after it keep mail programs from filling the preview with the body.
    preheader: markup(`${text(page.preheader).markup}${'&#847;&zwnj;&nbsp;'.repeat(30)}`),
    about:
      page.about === null
        ? NOTHING
        : markup(`<span class="n" style="color:#5a626b"> &nbsp;·&nbsp; ${text(page.about).markup}</span>`),
    rows: all(page.blocks.map((one, index) => draw(one, index === 0))),
    foot: foot(page.foot),
  }).markup;
}
