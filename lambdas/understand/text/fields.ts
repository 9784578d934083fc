/** Facts whose label is alone on a line and whose value is on the next, as schedulers and calendars lay them out. */
import { type Line, labelled, plain } from './lines.ts';

export interface Field {
  /** Normalised, without its colon; for a question, all of it. */
  readonly label: string;
  readonly value: string;
  /** The label asked for the job: 'Which position did you apply for?'. */
  readonly asksJob: boolean;
}

/** At most this many lines from a label to its value; one of them may be blank. */
const REACH = 2;
const ASKS = /[?？]$|:$/u;
const JOB =
  /\b(?:role|position|job|vacancy|opening|title|post|stelle|rolle|poste|offre|puesto|vacante|vaga|cargo|posição|função|functie|vacature|rol|ruolo|posizione|stanowisko|rola|tjänst|tjänsten|roll|rollen)\b|職種|ポジション/iu;
const ASKING =
  /\b(?:which|what|welche|auf welche|quel|quelle|qué|que|cuál|a qué|qual|quale|per quale|welke|voor welke|jakie|na jakie|jaką|vilken|vilket)\b|どの|希望/iu;

/** `known`: labels that need no colon. */
export function fieldsOf(body: readonly Line[], known: (label: string) => boolean): readonly Field[] {
  const out: Field[] = [];
  for (const [at, { text }] of body.entries()) {
    if (text === '' || text.length > 120) continue;
    const pair = labelled(text);
    const label = plain(text).replace(/\s*[:：]$/u, '');
    const asksJob = ASKS.test(text) && ASKING.test(text) && JOB.test(text);
    if (pair !== null && pair.value !== '') {
      if (/[?？]/u.test(text) && ASKING.test(pair.label) && JOB.test(pair.label))
        out.push({ label: pair.label, value: pair.value, asksJob: true });
      continue;
    }
    if (!asksJob && !known(label)) continue;
    const value = body.slice(at + 1, at + 1 + REACH).find((line) => line.text !== '')?.text ?? '';
    if (value !== '' && value.length <= 120 && !ASKS.test(value) && !known(plain(value)))
      out.push({ label, value, asksJob });
  }
  return out;
}
