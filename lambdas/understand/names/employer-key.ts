/** The form in which employers are compared. */
import { remembered } from '../text/remembered.ts';

/** Legal forms and an article. */
const LEGAL = new Set(
  'inc ltd pvt pte pty llc gmbh ag se kg kgaa co corp corporation plc bv nv sa sas sarl srl spa ab oy limited lda ltda company incorporated ug ohg ev aps the sl kk'.split(
    ' ',
  ),
);

/** Without legal form, case, accents and punctuation, so that employers can be compared. */
export const employerKey = remembered((name: string): string => {
  const tokens = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('ß', 'ss')
    .replace(/株式会社|合同会社|有限会社/gu, '')
    .replace(/\bsp\.?\s*z\s*o\.?\s*o\.?/gu, '')
    .replace(/\bs\.?\s?(?:r\.?\s?l|p\.?\s?a|a\.?\s?s|l|a|n\.?\s?c)\.?(?=$|\s)/gu, '')
    .replace(/\.(?:com|io|ai|co|dev|app|eu|net|org|example)\b/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '');
  const kept = tokens.filter(
    (token, index) => !(LEGAL.has(token) && (index > 0 || token === 'the') && tokens.length > 1),
  );
  return (kept.length > 0 ? kept : tokens).join('');
});
