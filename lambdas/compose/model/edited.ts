/** The notes that a model wrote. Each sentence says which of the candidate's words it is based on. */
export interface EditedSentence {
  readonly text: string;
  /** The candidate's words that it is based on; '': it states no fact. */
  readonly from: string;
}

export interface EditedNote {
  readonly person: string;
  readonly subject: string;
  readonly sentences: readonly EditedSentence[];
}

const MOST = { notes: 40, sentences: 6, letters: 400, subject: 90 };

type Fields = { readonly [key: string]: unknown };
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const lineOf = (value: unknown): string => (typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : '');

const spaced = (text: string): string => text.replace(/\s+/gu, ' ');

/** A note is rejected if one of its sentences refers to words that were not typed. */
export function readEdited(answer: unknown, typed: string, people: readonly string[]): readonly EditedNote[] {
  const notes = isFields(answer) && Array.isArray(answer['notes']) ? answer['notes'].slice(0, MOST.notes) : [];
  const given = spaced(typed);
  return notes.filter(isFields).flatMap((note): readonly EditedNote[] => {
    const person = lineOf(note['person']);
    const subject = lineOf(note['subject']);
    const sentences = (Array.isArray(note['sentences']) ? note['sentences'] : [])
      .filter(isFields)
      .map((one) => ({ text: lineOf(one['text']), from: lineOf(one['from']) }));
    const isWhole =
      people.includes(person) &&
      subject.length > 0 &&
      subject.length <= MOST.subject &&
      sentences.length > 0 &&
      sentences.length <= MOST.sentences &&
      sentences.every(({ text, from }) => text !== '' && text.length <= MOST.letters && given.includes(from));
    return isWhole ? [{ person, subject, sentences }] : [];
  });
}

const LINE = { type: 'string', maxLength: MOST.letters };
const object = (properties: Fields): Fields => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const list = (items: Fields): Fields => ({ type: 'array', items });

export const DRAFT_SCHEMA = object({
  notes: list(object({ person: LINE, subject: LINE, sentences: list(object({ text: LINE, from: LINE })) })),
  left: list(object({ quote: LINE, why: LINE })),
});
