/** The old time that Google prints on its own line below the new one. */
import type { Atom } from './atom.ts';
import type { ReadLine, Scan } from './scan.ts';

/** When a time has changed, Google prints the new one first; a bare second line right below is the old one. */
const CHANGED =
  /\b(?:changed|updated|geändert|aktualisiert|modifié|mis à jour|modificado|actualizado|alterado|atualizado|gewijzigd|bijgewerkt|modificato|aggiornato|zmieniono|zaktualizowano|ändrad|uppdaterad)\b|変更|更新/iu;

export function strikeSecondLines(scan: Scan, struck: Set<Atom>): void {
  for (const [at, read] of scan.lines.entries()) {
    const next = scan.lines[at + 1];
    if (next === undefined || next.label !== null || !whole(read) || !whole(next) || next.line.tokens.length > 24)
      continue;
    if (
      scan.lines
        .slice(Math.max(0, at - 8), at + 1)
        .some(
          (one) =>
            CHANGED.test(one.line.raw) &&
            one.line.tokens.length <= 30 &&
            /invit|event|termin|événement|evento|changed|when|wann|afspraak|wydarzeni|händelse|予定/iu.test(
              one.line.raw,
            ),
        )
    )
      for (const atom of next.atoms) struck.add(atom);
  }
}

const whole = (read: ReadLine): boolean =>
  read.atoms.some((one) => one.kind === 'date' && one.day !== null) &&
  read.atoms.some((one) => one.kind === 'clock') &&
  (read.atoms[0]?.at ?? 9) <= 4;
