/** Composing a mail from templates compiled before, against compiling the MJML for every mail. */
import { readFileSync } from 'node:fs';
import mjml2html from 'mjml';
import { compose } from '../../lambdas/compose/compose.ts';
import { drawHtml, type Page } from '../../lambdas/compose/frame-html.ts';
import { inputOf } from '../../test/compose/sample.ts';
import { samples } from '../../test/compose/samples.ts';
import { duration, type Measured, type Part, ratio } from './part.ts';
import { timed } from './rounds.ts';

const FRAME = new URL('../../lambdas/compose/mjml/frame.mjml', import.meta.url);
const AGAIN = 100;
const NAMES = ['confirm', 'thank', 'status-check'];

const TAPS = [
  { label: 'Done', says: 'done', href: 'mailto:reply@afterword.example?subject=done' },
  { label: 'Tomorrow', says: 'tomorrow', href: 'mailto:reply@afterword.example?subject=tomorrow' },
];

/** As a confirmation is laid out. */
const PAGE: Page = {
  subject: 'Acme: interview on Tuesday 1 December at 12:00, noted',
  preheader: 'Tuesday 1 December, 12:00 to 12:45',
  about: 'Acme · Backend Engineer',
  blocks: [
    { block: 'lead', text: 'Interview on Tuesday 1 December at 12:00, noted' },
    {
      block: 'facts',
      rows: [
        { label: 'When', value: 'Tuesday 1 December, 12:00 to 12:45' },
        { label: 'With', value: 'Dana Cole, Priya Shah and Tom Okafor' },
        { label: 'Role', value: 'Backend Engineer' },
      ],
    },
    {
      block: 'timeline',
      moments: [
        'Questions to ask',
        'The interview',
        'How was it?',
        'Thank Priya and Tom',
        'Ask Dana where things stand',
      ].map((text) => ({ standing: 'ahead', when: 'Tue 1 Dec 12:00', text })),
    },
    { block: 'taps', asks: 'Is anything wrong?', taps: TAPS },
  ],
  foot: [{ block: 'quiet', text: 'Afterword writes to you alone.' }],
};

async function run(progress: (line: string) => void): Promise<Measured> {
  const frame = readFileSync(FRAME, 'utf8');
  const inputs = samples.filter(({ name }) => NAMES.includes(name)).map(inputOf);
  progress(`composing ${inputs.length} mails`);
  const took = await timed(
    {
      html: () => {
        for (let again = 0; again < AGAIN; again += 1) drawHtml(PAGE);
      },
      whole: () => {
        for (const input of inputs) compose(input);
      },
      mjml: async () => mjml2html(frame, { fonts: {}, keepComments: true, validationLevel: 'skip' }),
    },
    2,
  );
  const against = (ms: number): string => `${duration(ms)} against ${duration(took.ms('mjml'))} of mjml`;
  return {
    figures: [
      ratio(
        'the HTML of a mail takes as long',
        took.times('html', 'mjml').map((one) => one / AGAIN),
        against(took.ms('html') / AGAIN),
        { atMost: 0.01 },
      ),
      ratio(
        'a whole mail (drafts, text and HTML) takes as long',
        took.times('whole', 'mjml').map((one) => one / inputs.length),
        against(took.ms('whole') / inputs.length),
        { atMost: 1 },
      ),
    ],
    says: [
      'Composing: Afterword fills templates that were compiled when it was built; mjml compiles the frame of the mail, as it would have to for every one. A whole mail is also worded, checked and drawn as text on our side.',
    ],
  };
}

export const part: Part = { section: 'Speed', run };
