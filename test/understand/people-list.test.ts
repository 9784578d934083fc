import { describe, expect, it } from 'vitest';
import { readPeopleList } from '../../lambdas/understand/people/rules/list.ts';
import { wordsIn } from '../../lambdas/understand/text/words.ts';

const words = wordsIn(['en', 'de', 'fr', 'ja']);
const read = (text: string) =>
  readPeopleList(text, words, true).map(({ name, title, address }) =>
    [name, title, address].filter((part) => part !== null).join(' | '),
  );

describe('a list of people', () => {
  it.each([
    [
      'Priya Shah, Engineering Manager, and Tom Okafor (Staff Engineer, Platform) on Tuesday',
      ['Priya Shah | Engineering Manager', 'Tom Okafor | Staff Engineer, Platform'],
    ],
    [
      'our CTO Lena Vogt and Frau Dr. Anna Schmidt, Leiterin Entwicklung',
      ['Lena Vogt | CTO', 'Anna Schmidt | Leiterin Entwicklung'],
    ],
    ['the hiring manager, Priya Shah', ['Priya Shah | hiring manager']],
    [
      'Priya Shah <priya@acme.example>, tom.okafor@acme.example',
      ['Priya Shah | priya@acme.example', 'tom.okafor@acme.example'],
    ],
    ['me and our head chef, Andre Dubois', ['Andre Dubois | head chef']],
    ['Maria de la Cruz, Siobhan O’Neill and J. R. Smith', ['Maria de la Cruz', 'Siobhan O’Neill', 'J. R. Smith']],
    ['佐藤 花子（エンジニアリングマネージャー）、高橋 健', ['佐藤 花子 | エンジニアリングマネージャー', '高橋 健']],
    ['the whole team', []],
  ])('%s', (text, people) => {
    expect(read(text)).toEqual(people);
  });
});
