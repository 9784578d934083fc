/** Marks of a text by somebody still learning English: its sense can be used, its grammar cannot. */
const BROKEN: readonly RegExp[] = [
  /\b(?:he|she) (?!let|put|cut|set|hit|read|cost|quit|split|spread|shut|could|would|should|might|may|must|can|will|did|had|had|said|then|also|and|or)(?:ask|tell|show|say|want|like|think|give|take|bring|make|speak|train|work|need|have|explain|look|let|go|come|do|run)\b/i,
  /\b(?:must|can|should|will) to \w+|\b(?:said|explained|suggested|proposed|described) (?:me|us)\b|\bmade me to\b|\bgave me to\b/i,
  /\b(?:since|during) (?:half an|one|two|three|\d+) (?:hours?|minutes|years)\b|\bhave send\b|\binformations\b|\bthe olders\b|\bI am agree\b|\bwants? that (?:the|we|I)\b/i,
  /\b(?:is|are|was) (?:having|knowing|wanting|understanding) (?:the|a|an|that)\b|\bme put\b|\bwas telling to\b|\bthe both\b|\bvery much this\b/i,
];

export const isBroken = (text: string): boolean => BROKEN.some((one) => one.test(text));
