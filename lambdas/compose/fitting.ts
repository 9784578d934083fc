/** Keeps a mail below the size at which mail programs clip it: later notes are folded, never left out. */
import type { Block } from './blocks.ts';
import { BEGINNING, drawHtml, type Page } from './frame-html.ts';

/** Bytes. Gmail clips at 102 KB; this is also kinder to phones on slow networks. */
const MOST = 40_000;

/** How many bytes folding a note saves. */
const frees = (text: string): number => Math.max(0, Buffer.byteLength(text) - BEGINNING - 60);

export function drawFitting(page: Page): string {
  const html = drawHtml(page);
  let excess = Buffer.byteLength(html) - MOST;
  if (excess <= 0) return html;
  const blocks = page.blocks.toReversed().map((one): Block => {
    if (one.block !== 'letter' || !one.card.whole || excess <= 0 || frees(one.card.text) === 0) return one;
    excess -= frees(one.card.text);
    return { block: 'letter', card: { ...one.card, folded: true } };
  });
  return drawHtml({ ...page, blocks: blocks.toReversed() });
}
