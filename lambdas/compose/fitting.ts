/** Keeps a mail under the size at which mail programs begin to cut: notes at its end are folded, never left out. */
import type { Block } from './blocks.ts';
import { BEGINNING, drawHtml, type Page } from './frame-html.ts';

/** In bytes. Gmail clips at 102 KB; a phone on a train is glad of less. */
const MOST = 40_000;

/** Bytes that folding a note frees. */
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
