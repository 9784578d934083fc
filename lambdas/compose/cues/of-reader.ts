/** What the reader, or their company, did, said, asked, wants and has. */
import { asked } from './asking.ts';
import { given } from './doing.ts';
import { ADVERBS, ASKING, AUXILIARIES, GIVING, SAYING, TALKING, WANTING, WH } from './lists.ts';
import { phraseOf } from './phrase.ts';
import { clauseWithSubject, ME, OUT, readable, type Saying, say, textOf } from './saying.ts';
import type { Parsed } from './subject.ts';
import { baseOf } from './tagged.ts';
import { stated, talked, told, wanted } from './telling.ts';

export function ofReader(text: string, { subject, rest, contracted }: Parsed): Saying | null {
  const verb = rest[0]?.low ?? '';
  if (contracted === 's' || contracted === 're' || /^(?:is|are|was|were)$/.test(verb)) {
    const said = contracted === null ? rest.slice(1) : rest;
    const lead = said.find((one) => !ADVERBS.has(one.low));
    if (lead !== undefined && (ASKING.has(lead.low) || lead.low === 'asking'))
      return asked(said.slice(said.indexOf(lead)));
    if (lead !== undefined && /^(?:telling|saying|explaining|thinking)$/.test(lead.low))
      return told(said.slice(said.indexOf(lead)), lead.low);
    if (lead !== undefined && lead.low === 'worried')
      return say('about', phraseOf(textOf(said.slice(said.indexOf(lead) + 2))), 0.6);
    const opinion = /^of the opinion that (.+)$/i.exec(textOf(said));
    if (opinion?.[1] !== undefined) return say('view', readable(opinion[1]), 0.7);
    if (
      lead !== undefined &&
      /^having an? (?:doubt|opinion|idea|question)$/.test(textOf(said).toLowerCase().split(' ').slice(0, 3).join(' '))
    )
      return say('question', readable(textOf(said.slice(3))), 0.6);
    return stated(text, 0.7);
  }
  const perfect = contracted === 've' || contracted === 'd' || /^(?:has|have|had)$/.test(verb);
  const main =
    perfect &&
    contracted === null &&
    (rest[1]?.tense === 'past' || GIVING.has(rest[1]?.low ?? '') || SAYING.has(rest[1]?.low ?? ''))
      ? rest.slice(1)
      : rest;
  const low = main[0]?.low ?? '';
  const base = baseOf(low);
  // 'He did lend me his copy' becomes lent.
  if (low === 'did' && main[1]?.part === 'verb' && ME.test(main[2]?.low ?? '')) return given(main.slice(1));
  if (low === 'kept' || low === 'keeps') return OUT;
  if (
    perfect &&
    contracted === null &&
    /^(?:the|an?) (?:opinion|view|idea|theory|feeling) (?:that|of)/i.test(textOf(rest.slice(1)))
  )
    return say('view', readable(textOf(rest.slice(4))), 0.7);
  if (ASKING.has(low)) return asked(main);
  const tested =
    /^(?:grilled|quizzed|tested|drilled|questioned|examined|pushed|pressed) (?:me|us) (?:on|about) (.+)$/i.exec(
      textOf(main),
    )?.[1];
  if (tested !== undefined) return say('question', phraseOf(tested), 0.8);
  if (low === 'would' && main[1]?.low === 'know') return say('question', phraseOf(textOf(main.slice(2))), 0.7);
  const through = /^(?:talked|took|walked|ran|led|guided) (?:me|us) through ((?:how|why|what) .+)$/i.exec(
    textOf(main),
  )?.[1];
  if (through !== undefined) return say('how', phraseOf(through), 0.9);
  if (/^(?:showed|walked|talked|took|ran|guided|led)$/.test(low) && ME.test(main[1]?.low ?? '')) return given(main);
  if (/^(?:goes?|went|ran|took me|talked me|walked me) (?:through|over)\b/.test(textOf(main))) return talked(main);
  if (TALKING.has(low) || /^(?:went on about|rambled about)/.test(textOf(main))) return talked(main);
  // 'She has explained me the standby service'
  const me = /^(?:explained|described|demonstrated)$/.test(low) && ME.test(main[1]?.low ?? '');
  if (me && main.length > 2) return say('heard', phraseOf(textOf(main.slice(2))));
  if (/^(?:explained|described|demonstrated|mentioned)$/.test(low) && !clauseWithSubject(textOf(main.slice(1))))
    return say(WH.has(main[1]?.low ?? '') ? 'how' : 'heard', phraseOf(textOf(main.slice(1))));
  if (/^tell|^told/.test(low) && /^(?:me|us)$/.test(main[1]?.low ?? '') && main[2]?.low === 'about')
    return say('heard', phraseOf(textOf(main.slice(3))));
  if (SAYING.has(low)) return told(main, low);
  if (WANTING.has(low) || (contracted === 'd' && /^(?:like|love|want)$/.test(low))) return wanted(main, contracted);
  if (
    /\b(?:the whole thing|everything)\b/i.test(textOf(main).split(' ').slice(0, 5).join(' ')) &&
    /^(?:do|have|take)$/.test(base)
  )
    return OUT;
  if (subject === 'reader' && low === 'thanks' && main[1]?.low === 'for')
    return say('thanks', phraseOf(textOf(main.slice(2))), 0.85);
  if (subject === 'reader' && main[0]?.tense === 'past' && /\bwith (?:me|us)\b/.test(textOf(main)) && !SAYING.has(low))
    return given(main);
  const hasMe = main.slice(1, 4).some((one) => ME.test(one.low)) || main.some((one) => one.low === 'my');
  if (
    (subject === 'reader' || (/^(?:had|let|made|gave|showed)$/.test(low) && ME.test(main[1]?.low ?? ''))) &&
    hasMe &&
    (main[0]?.tense !== null || GIVING.has(low))
  )
    return given(main);
  if (
    subject === 'reader' &&
    GIVING.has(low) &&
    main[0]?.tense === 'past' &&
    main.length > 1 &&
    /^(?:make|sort|do|bring|fetch|cook|show|move|sign|buy|serve|pour|draw|play|correct)$/.test(base)
  )
    return given(main);
  if (subject === 'reader' && low === 'did' && main.length > 1) return given(main);
  if (
    /^(?:laughed|laughs|smiled|smiles|nodded|nods|winked|grinned|shrugged|shut|sighed|clapped|beamed|cried|frowned|blinked)$/.test(
      low,
    )
  )
    return OUT;
  if (low === '' || low === 'seemed' || low === 'sounded' || low === 'looked') return null;
  return stated(text, main[0]?.part === 'verb' || AUXILIARIES.has(low) ? 0.75 : 0.4);
}
