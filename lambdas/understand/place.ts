/** Where an interview is held, as a labelled line of a text says it. */
import { labelled } from './lines.ts';
import type { Reading } from './reading.ts';

export function findPlace({ body, words }: Reading): string | null {
  for (const [index, { text }] of body.entries()) {
    const pair = labelled(text);
    const label = pair?.label ?? text.toLowerCase().replace(/[:：\s]+$/u, '');
    if (!words.labels.where.has(label)) continue;
    if (pair === null && !/[:：]$/u.test(text) && text.length > 12) continue;
    const value = pair !== null && pair.value !== '' ? pair.value : (body[index + 1]?.text ?? '');
    const place = value
      .replace(/\s*[<(]?https?:\/\/[^\s>)]+[>)]?\s*/giu, ' ')
      .replace(/\s+/gu, ' ')
      .replace(/[|\s,;:–-]+$/u, '')
      .trim();
    if (place !== '' && place.length <= 200 && labelled(place)?.value !== '') return place;
  }
  return null;
}
