/** Composing a mail from templates compiled before, against compiling the MJML for every mail. */
import { readFileSync } from 'node:fs';
import mjml2html from 'mjml';
import { compose } from '../../lambdas/compose/compose.ts';
import { inputOf, samples } from '../../test/compose/samples.ts';
import { duration, type Measured, type Part, ratio } from './part.ts';
import { timed } from './rounds.ts';

const FRAME = new URL('../../lambdas/compose/mjml/frame.mjml', import.meta.url);
const NAMES = ['confirm', 'thank', 'status-check'];

async function run(progress: (line: string) => void): Promise<Measured> {
  const frame = readFileSync(FRAME, 'utf8');
  const inputs = samples.filter(({ name }) => NAMES.includes(name)).map(inputOf);
  progress(`composing ${inputs.length} mails`);
  const took = await timed(
    {
      ours: () => {
        for (let again = 0; again < 10; again += 1) for (const input of inputs) compose(input);
      },
      mjml: async () => mjml2html(frame, { fonts: {}, keepComments: true, validationLevel: 'skip' }),
    },
    2,
  );
  const many = inputs.length * 10;
  const against = `mjml at run time: ${duration(took.ms('ours') / many)} against ${duration(took.ms('mjml'))}`;
  return {
    figures: [ratio('a mail composed, as fast', took.times('mjml', 'ours') * many, against, { atLeast: 100 })],
    says: [
      'Composing: the whole mail (words, drafts, text, HTML) is timed on our side, and on the other only that mjml makes HTML of the frame.',
    ],
  };
}

export const part: Part = { section: 'Speed', run };
