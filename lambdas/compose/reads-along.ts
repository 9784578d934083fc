/** Says plainly when a language model reads along: what it gets, where it is, and what it cannot do. */
import { type Block, quiet } from './blocks.ts';
import { bare } from './clean.ts';

export const readsAlong = (modelAt: string | undefined): readonly Block[] =>
  modelAt === undefined
    ? []
    : [
        quiet(
          `A language model at ${bare(modelAt)} reads along: it gets the text of what you forward and answer, without links and attachments, and points at words in it. It may put what you typed about an interview into the words of a thank-you note, which you read before you send it. It decides nothing and writes to nobody. Whoever runs this Afterword chose it and can turn it off.`,
        ),
      ];
