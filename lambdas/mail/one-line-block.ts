/** A header block that stands on one line, as Yahoo prints it: 'From: Dana <...>To: ...Sent: ...Subject: ...'. */
import { buildBlock, type HeaderBlock } from './header-block.ts';
import { type Field, LABELS } from './header-labels.ts';

/** Finds every known label that ends at a colon, in a block on one line as Yahoo prints it. */
export function readOneLine(words: string, line: number, depth: number): HeaderBlock | null {
  const places: { field: Field; from: number; to: number; label: string }[] = [];
  for (let at = 0; at < words.length; at++) {
    const c = words.charAt(at);
    if (c !== ':' && c !== '：') continue;
    const one = labelEndingAt(words, at);
    if (one !== null && !places.some((other) => other.field === one.field)) places.push({ ...one, to: at + 1 });
    // The subject comes last, and may hold anything.
    if (
      one?.field === 'subject' &&
      places.some((other) => other.field === 'from') &&
      places.some((other) => other.field === 'date')
    )
      break;
  }
  const lead = places[0];
  if (lead === undefined || places.length < 3 || lead.from > 40) return null;
  const found = new Map<Field, string>();
  for (const [i, place] of places.entries())
    found.set(place.field, words.slice(place.to, places[i + 1]?.from ?? words.length).trim());
  return buildBlock(
    found,
    places.map((one) => one.label),
    line + 1,
    depth,
    '',
  );
}

/** The longest label that ends at this colon and begins with a capital, with a caseless letter, or after a space. */
function labelEndingAt(words: string, colon: number): { field: Field; from: number; label: string } | null {
  const end = words.charAt(colon - 1) === ' ' ? colon - 1 : colon;
  for (let from = Math.max(0, end - 30); from < end; from++) {
    const label = words.slice(from, end);
    const before = words.charAt(from - 1);
    const initial = label.charAt(0);
    const apart =
      from === 0 ||
      before === ' ' ||
      before === '>' ||
      (initial === initial.toUpperCase() && initial !== initial.toLowerCase());
    if (!apart || !LABELS.has(label.toLowerCase())) continue;
    const field = LABELS.get(label.toLowerCase());
    if (field !== undefined && initial !== initial.toLowerCase()) return { field, from, label: label.toLowerCase() };
  }
  return null;
}
