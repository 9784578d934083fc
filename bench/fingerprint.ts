/** A picture of a page as a small grid of brightness: it tells a layout or a colour that went wrong from a font that is another. */
import type { Page } from 'playwright-core';

/** Columns and rows of the grid; a page is divided evenly, whatever its height. */
const COLUMNS = 12;
const ROWS = 32;

export interface Fingerprint {
  /** CSS pixels of the whole page. */
  readonly height: number;
  /** One hexadecimal digit a cell, row by row: 0 is black, f is white. */
  readonly cells: string;
}

/** The page as it stands; it goes to a blank one in the end. */
export async function fingerprintOf(page: Page): Promise<Fingerprint> {
  const png = await page.screenshot({ fullPage: true });
  const height: number = await page.evaluate('document.documentElement.scrollHeight');
  await page.goto('about:blank');
  const shades: readonly number[] = await page.evaluate(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${png.toString('base64')}';
    await image.decode();
    const canvas = document.createElement('canvas');
    const cell = 4;
    canvas.width = ${COLUMNS} * cell;
    canvas.height = ${ROWS} * cell;
    const drawing = canvas.getContext('2d');
    drawing.imageSmoothingQuality = 'high';
    drawing.drawImage(image, 0, 0, canvas.width, canvas.height);
    const shades = [];
    for (let row = 0; row < ${ROWS}; row += 1) {
      for (let column = 0; column < ${COLUMNS}; column += 1) {
        const { data } = drawing.getImageData(column * cell, row * cell, cell, cell);
        let sum = 0;
        for (let at = 0; at < data.length; at += 4) sum += data[at] + data[at + 1] + data[at + 2];
        shades.push(Math.round((sum / (data.length / 4) / 3 / 255) * 15));
      }
    }
    return shades;
  })()`);
  return { height, cells: shades.map((one) => one.toString(16)).join('') };
}

/** How unlike two pictures are: the mean difference of their cells, from 0 (the same) to 1 (black and white). */
export function unlike(one: Fingerprint, other: Fingerprint): number {
  const a = [...one.cells];
  const b = [...other.cells];
  const sum = a.reduce(
    (total, cell, at) => total + Math.abs(Number.parseInt(cell, 16) - Number.parseInt(b[at] ?? '0', 16)),
    0,
  );
  return sum / (a.length * 15);
}
