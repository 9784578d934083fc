/** Everything that is learnt, in the order in which one may lean on another. */
import { classLesson } from './cues.ts';
import type { Lesson } from './lesson.ts';
import { KIND } from './questions/kind.ts';
import { EMPLOYER, JOB } from './questions/names.ts';
import { PERSON } from './questions/person.ts';

export const LESSONS: readonly Lesson[] = [KIND, EMPLOYER, JOB, PERSON, classLesson];
