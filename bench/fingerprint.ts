/** A picture of a page as a small grid of colours: it tells a layout or a colour that went wrong from a font that is another. */
import type { Page } from 'playwright-core';

/** Columns and rows of the grid; a page is divided evenly, whatever its height. */
const COLUMNS = 10;
const ROWS = 28;

export interface Fingerprint {
  /** CSS pixels of the whole page. */
  readonly height: number;
  /** Three hexadecimal digits a cell (red, green, blue), row by row: 000 is black, fff is white. */
  readonly cells: string;
  /** What each ground of the frame takes of the page, in percent: {'#ffffff': 71, '#17625c': 4.1}. Letters do not count. */
  readonly grounds: { readonly [colour: string]: number };
}

/** The colours that the frame (mjml/frame.mjml) puts under text: ground, sheet, card and button, by light and in the dark. */
const GROUNDS = ['#f3efe8', '#ffffff', '#fdfaf4', '#17625c', '#14181b', '#1c2226', '#262d32', '#86d3c8'];

/** The screenshot comes reduced, so that what one looks at is colour and place and no letter. */
const SCALE = 0.25;

const READ = (png: string): string => `(async () => {
  const image = new Image();
  image.src = 'data:image/png;base64,${png}';
  await image.decode();
  const canvas = document.createElement('canvas');
  const cell = 4;
  canvas.width = ${COLUMNS} * cell;
  canvas.height = ${ROWS} * cell;
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  drawing.imageSmoothingQuality = 'high';
  drawing.drawImage(image, 0, 0, canvas.width, canvas.height);
  let cells = '';
  for (let row = 0; row < ${ROWS}; row += 1) {
    for (let column = 0; column < ${COLUMNS}; column += 1) {
      const { data } = drawing.getImageData(column * cell, row * cell, cell, cell);
      const sum = [0, 0, 0];
      for (let at = 0; at < data.length; at += 4) for (const part of [0, 1, 2]) sum[part] += data[at + part];
      cells += sum.map((one) => Math.round((one / (data.length / 4) / 255) * 15).toString(16)).join('');
    }
  }
  canvas.width = image.width;
  canvas.height = image.height;
  drawing.drawImage(image, 0, 0);
  const { data } = drawing.getImageData(0, 0, image.width, image.height);
  const grounds = {};
  for (const colour of ${JSON.stringify(GROUNDS)}) {
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    let count = 0;
    for (let at = 0; at < data.length; at += 4)
      if (Math.abs(data[at] - red) < 3 && Math.abs(data[at + 1] - green) < 3 && Math.abs(data[at + 2] - blue) < 3) count += 1;
    const share = Math.round((count / data.length) * 4000) / 10;
    if (share >= 0.5) grounds[colour] = share;
  }
  return { cells, grounds };
})()`;

/** The page as it stands; `reader` is another page, blank, in which the picture is read. */
export async function fingerprintOf(page: Page, reader: Page): Promise<Fingerprint> {
  const session = await page.context().newCDPSession(page);
  const [width, height]: readonly number[] = await page.evaluate(
    '[document.documentElement.clientWidth, document.documentElement.scrollHeight]',
  );
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width: width ?? 0, height: height ?? 0, scale: SCALE },
  });
  await session.detach();
  const read: Omit<Fingerprint, 'height'> = await reader.evaluate(READ(data));
  return { height: height ?? 0, ...read };
}

/** How unlike two pictures are: the mean difference of their colours, from 0 (the same) to 1 (black and white). */
function unlike(one: Fingerprint, other: Fingerprint): number {
  const a = [...one.cells];
  const b = [...other.cells];
  const sum = a.reduce(
    (total, cell, at) => total + Math.abs(Number.parseInt(cell, 16) - Number.parseInt(b[at] ?? '0', 16)),
    0,
  );
  return sum / (a.length * 15);
}

/** Other fonts made no picture more unlike than 0.065, nor a page longer or shorter by more than a sixth. */
const MOST = { unlike: 0.08, height: 0.25, ground: 2.2 } as const;

/** What is another picture, in words; nothing where only the font may differ. */
export function differences(now: Fingerprint, reference: Fingerprint): readonly string[] {
  const distance = unlike(now, reference);
  const height = Math.abs(now.height / reference.height - 1);
  const grounds = Object.entries(reference.grounds).flatMap(([colour, share]) => {
    const here = now.grounds[colour] ?? 0;
    return share >= 1 && (here < share / MOST.ground || here > share * MOST.ground)
      ? [`the ground ${colour} takes ${here} % and not ${share} %`]
      : [];
  });
  return [
    ...(distance > MOST.unlike ? [`unlike by ${distance.toFixed(3)}`] : []),
    ...(height > MOST.height ? [`${now.height} px high and not ${reference.height}`] : []),
    ...grounds,
  ];
}
