/** Words that come before a person's name and are not part of it. */

const HONORIFICS: ReadonlySet<string> = new Set(
  `professors doctors mdm wg cdr sqn brig gen cpl flt adm br pr mr mrs ms miss mx messrs dr drs prof professor professorin professoren rev reverend pastor vicar cllr councillor sir dame rabbi capt captain sgt sergeant lt col colonel maj major cmdr commander sqn ldr wing canon deacon hon justice judge shri smt herr herrn frau hr fr mme mlle madame monsieur maître sr sra srta sres sras señor señora senhor senhora don doña dña lic licda arq dhr mevr mw mevrouw heer dott dott.ssa ssa dottor dottoressa avv avvocato rag geom ing sig sig.ra ra signor signora signorina pan pani panem panią panu mgr inż dipl dipl-ing mag med eng dra m mm père fru engr enf encik cik puan khun di rd ir verger dom trustee skipper auntie aunty uncle matron coach imam bishop governor alderman foreman`.split(
    /\s+/u,
  ),
);
/** Only their full stop tells them from names. */
const DOTTED: ReadonlySet<string> = new Set(['p', 'd']);
/** Titles that by themselves show that a name follows: 'Sister Bernadette', 'Lady Marchmont'. */
const KEPT: ReadonlySet<string> = new Set([
  'sister',
  'brother',
  'father',
  'mother',
  'lady',
  'lord',
  'schwester',
  'pater',
  'suor',
  'sor',
]);

export const isHonorific = (text: string): boolean => {
  const dotted = /[.ªº]$/u.test(text);
  const bare = text.toLowerCase().replace(/[.ªº]+$/u, '');
  return HONORIFICS.has(bare) || (dotted && DOTTED.has(bare));
};
export const isKept = (text: string): boolean => KEPT.has(text.toLowerCase());
