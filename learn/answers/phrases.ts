/** Short things people say, by meaning, in `learn/phrases`: written for Afterword. A file's name begins with its language. */
import { readdirSync, readFileSync } from 'node:fs';

export interface Phrase {
  readonly language: string;
  /** The class, as in classes.ts. */
  readonly name: string;
  /** The nudges it may answer. */
  readonly steps: readonly string[];
  readonly text: string;
}

const FOLDER = new URL('../phrases/', import.meta.url);

const MOMENTS: Readonly<Record<string, readonly string[]>> = {
  en: ['Friday', 'tomorrow', 'next week', '14 January', 'in two days', 'Monday at 9', '2 weeks', 'the 12th'],
  de: ['Freitag', 'morgen', 'nächste Woche', '14. Januar', 'in zwei Tagen', 'Montag um 9', 'zwei Wochen', 'am 12.'],
  fr: [
    'vendredi',
    'demain',
    'la semaine prochaine',
    '14 janvier',
    'dans deux jours',
    'lundi à 9h',
    'deux semaines',
    'le 12',
  ],
  es: ['viernes', 'mañana', 'la próxima semana', '14 de enero', 'en dos días', 'lunes a las 9', 'dos semanas', 'el 12'],
};

/** A heading is '# class @ step step', and each line below it is a phrase; <when> stands for a moment. */
export function phrases(): readonly Phrase[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      const [language = ''] = file.split('.');
      const moments = MOMENTS[language] ?? [];
      let name = '';
      let steps: readonly string[] = [];
      return readFileSync(new URL(file, FOLDER), 'utf8')
        .split('\n')
        .flatMap((line, i): readonly Phrase[] => {
          const heading = /^# (\S+) @ (.+)$/u.exec(line.trim());
          if (heading !== null) {
            name = heading[1] ?? '';
            steps = (heading[2] ?? '').split(' ');
            return [];
          }
          const text = line.trim().replace('<when>', moments[i % moments.length] ?? '');
          return text === '' ? [] : [{ language, name, steps, text }];
        });
    });
}
