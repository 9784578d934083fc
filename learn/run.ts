/** `npm run learn [-- question ...]`: relearns the weights files from the labelled mail, answers and debriefs in `learn/`. */
import { examplesOf, learnFrom } from './lesson.ts';
import { LESSONS } from './lessons.ts';
import { writeWeights } from './weights-file.ts';

const only = process.argv.slice(2);
const questions = LESSONS.map(({ question }) => question);
const unknown = only.filter((one) => !questions.includes(one));
if (unknown.length > 0) {
  console.error(`There is no lesson ${unknown.join(', ')}. The lessons are: ${questions.join(', ')}`);
  process.exit(2);
}
for (const lesson of LESSONS) {
  if (only.length > 0 && !only.includes(lesson.question)) continue;
  const from = performance.now();
  const examples = await examplesOf(lesson);
  const weights = learnFrom(lesson, examples);
  writeWeights(lesson.question, weights, lesson.file);
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  console.log(
    `${lesson.question}: ${examples.length} examples, ${Object.keys(weights.features).length} features, ${seconds} s`,
  );
}
