/** The rules of the playbook. Code names the rule that it keeps; `docs/playbook.md` explains the steps that follow from them. */
export const RULES = {
  R1: 'Thank people within a day or two. You get the drafts on the day of the interview or the next morning, one reminder about a day after the interview, and one deadline that does not move. After 48 hours from the interview no thank-you is offered any more; the thanks go into your next note.',
  R2: 'A thank-you thanks the person for their time and says that you want the job.',
  R3: 'It may add one thing that came up or was forgotten, and is 120 words at most.',
  R4: 'It offers one link, if you gave one.',
  R5: 'Everybody you met gets a note, the organizer too if they were in the room, and no two notes are alike. Anything private, negative or empty is left out of all of them, and you are told so.',
  R6: 'After about a week of silence, ask the recruiter first, and nobody else before.',
  R7: 'If the recruiter does not answer, that is not a good sign, and you are told so. Only then, and only if you met the hiring manager and it felt great, a note to them is offered. Whether to send it is up to you.',
  R8: 'What counts is how it felt to you, not what was said.',
  R9: 'The status check asks three things in one go: how long it usually takes, where things stand, and when to follow up. Your own questions go in.',
  R10: 'If they gave you a date, nothing is due until one business day after that date.',
  R11: 'There is no standard timeline. Afterword explains a long silence, and never calls it a no.',
  R12: 'One note to an employer in five business days, not counting thank-yous, and no more than two unanswered status checks in a row.',
  R13: 'After that, keep in touch instead of asking: a short note every three weeks, four at most, with no question in it.',
  R14: 'Interested, not desperate. No draft begs, blames, apologizes for writing or pushes.',
  R15: 'Word from the employer stops whatever was due, and the plan starts again from what they said. Another interview is another round of the same application.',
  R16: 'A no, an accepted offer or a withdrawal ends the mails. Each offers one gracious last note.',
  R17: 'What a recruiter says is noted as theirs, what a hiring manager says as theirs. Notes never play one against the other.',
  R18: 'No draft says anything that neither you nor the invite said. What is not known is left out.',
} as const;

export type Rule = keyof typeof RULES;
