/** Whether two spellings mean the same employer or the same job. */

/** Legal forms, written without points: they follow a company's name and are not part of it. */
const LEGAL_FORMS = new Set(
  `ab ag aps as asa bv co company corp corporation ev gmbh holding inc incorporated kg kgaa kk lda limited llc llp ltd ltda mbh nv ohg oy
  plc pty pte sa sarl sas se sl spa srl spzoo sro ug zrt`.split(/\s+/),
);

const words = (text: string): readonly string[] =>
  text
    .slice(0, 300)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’.]/g, '')
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter(Boolean);

/** Makes 'The Acme Company, Inc.' and 'ACME' equal: ignores case, accents, points and legal forms. */
export function plainEmployer(name: string): string {
  const known = plains.get(name);
  if (known !== undefined) return known;
  const plain = plainName(name);
  if (plains.size >= PLAINS_KEPT) plains.clear();
  plains.set(name, plain);
  return plain;
}

/** Cached, because every application of a desk is compared with every other. */
const plains = new Map<string, string>();
const PLAINS_KEPT = 1000;

function plainName(name: string): string {
  const all = words(name);
  const start = all[0] === 'the' && all.length > 1 ? 1 : 0;
  let end = all.length;
  while (end > start + 1 && LEGAL_FORMS.has(all[end - 1] ?? '')) end--;
  // By now 'S.A.' and 'S.p.A.' have lost their points; 'B V' is still two words.
  if (end > start + 2 && LEGAL_FORMS.has(`${all[end - 2]}${all[end - 1]}`)) end -= 2;
  return all.slice(start, end).join(' ');
}

export const plainJob = (job: string): string => words(job).join(' ');
