/** Every lesson, ordered so that each comes after those it depends on. */
import { READINGS, STATEMENTS } from './answers/lessons.ts';
import { classLesson } from './cues.ts';
import type { Lesson } from './lesson.ts';
import { END_LESSON } from './questions/end.ts';
import { KIND } from './questions/kind.ts';
import { EMPLOYER, JOB } from './questions/names.ts';
import { PERSON } from './questions/person.ts';
import { PLACE } from './questions/place.ts';
import { ROLE } from './questions/role.ts';
import { SEVERAL } from './questions/several.ts';
import { START_LESSON } from './questions/start.ts';
import { STATEMENT } from './questions/statement.ts';
import { topicLesson } from './topics.ts';

export const LESSONS: readonly Lesson[] = [
  STATEMENT,
  START_LESSON,
  SEVERAL,
  END_LESSON,
  KIND,
  EMPLOYER,
  JOB,
  PERSON,
  ROLE,
  PLACE,
  classLesson,
  topicLesson,
  STATEMENTS,
  READINGS,
];
