/** Where an interview is held, from a labelled line or the likeliest place in the text. */

import type { Place, Reading } from '../reading.ts';
import { labelled } from '../text/lines.ts';
import { weighPlaces } from './weigh-places.ts';

/** A place less likely than this is left out. */
const STATED = 0.35;
/** The likelihood of a place under a label for places. */
const LABELLED = 0.9;

/** The place under a label, or the likeliest in the text that is none of the people. */
export function placeOf(reading: Reading, description: string | null, people: readonly Named[]): Place {
  const own = ownPlace(reading, description, people);
  return reading.advice?.place(own) ?? own;
}

interface Named {
  readonly name: string | null;
}

/** 'Ana Ruiz, Director of Engineering' has the capitals and the comma of an address. 'Ana Ruiz's office' is a place. */
const isPerson = (text: string, people: readonly Named[]): boolean =>
  people.some(
    ({ name }) => name !== null && text.startsWith(name) && /^\s*(?:$|[,;|(–-])/u.test(text.slice(name.length)),
  );

function ownPlace(reading: Reading, description: string | null, people: readonly Named[]): Place {
  const best = weighPlaces(reading, description).find(({ text }) => !isPerson(text, people));
  const labelled = findPlace(reading);
  if (labelled !== null) return { text: labelled, likely: { location: LABELLED } };
  if (best === undefined || best.likelihood < STATED) return { text: null, likely: {} };
  return { text: best.text, likely: { location: best.likelihood } };
}

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
