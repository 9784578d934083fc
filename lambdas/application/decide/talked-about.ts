/** What was talked about with somebody: their part of the line, and how it is said back. */

/** What a sentence about a person goes on with: 'Tom was cold'. Not 'with Tom on the ledger'. */
const VERBS =
  "was|were|is|seemed|felt|looked|sounded|had|has|did|didn't|wasn't|isn't|kept|said|asked|told|talked|spoke|came|left|liked|wanted|explained|showed|knew|never|just|barely|hardly|only|and i";

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** 'the migration, Tom was cold' said of Priya: the second part is about Tom. `rest`: null if all of it is hers. */
export function ownPart(
  text: string,
  others: readonly string[],
): { readonly own: string; readonly rest: string | null } {
  if (others.length === 0) return { own: text, rest: null };
  const names = others.map(escaped).join('|');
  const found = new RegExp(
    `(?:[,;.] +(?:(?:and|but|while) +)?| +(?:but|while) +)(?=(?:${names}) (?:${VERBS})\\b)`,
    'i',
  ).exec(text);
  return found === null || found.index === 0
    ? { own: text, rest: null }
    : { own: text.slice(0, found.index), rest: text.slice(found.index + found[0].length) };
}

/** A topic, which can follow 'about'. */
const TOPIC =
  /^(?:the|a|an|how|why|what|whether|where|when|who|my|our|her|his|their|its|your|this|that|[a-z]+ing)\b[^.;!?\n]*$/i;

/** 'with Priya you talked about the migration'; anything else is quoted as it was typed. */
export function talkedAbout(text: string, name: string | null): string {
  if (TOPIC.test(text)) return name === null ? `you talked about ${text}` : `with ${name} you talked about ${text}`;
  return name === null ? `from the interview: “${text}”` : `from your talk with ${name}: “${text}”`;
}
