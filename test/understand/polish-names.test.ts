import { describe, expect, it } from 'vitest';
import { nominative } from '../../lambdas/understand/languages/pl/names.ts';

describe('a declined Polish name', () => {
  it.each([
    ['Kingą Rutkowską', 'Kinga Rutkowska'],
    ['Tomkiem Ryblem', 'Tomek Rybel'],
    ['Jackiem Bielem', 'Jacek Biel'],
    ['Janem Kowalskim', 'Jan Kowalski'],
    ['Pawła Nowaka', 'Paweł Nowak'],
    ['Anną Wiśniewską-Kowal', 'Anna Wiśniewska-Kowal'],
    ['Grzegorzem Wójcikiem', 'Grzegorz Wójcik'],
    ['Halinkę', 'Halinka'],
  ])('%s is %s', (said, called) => {
    expect(nominative(said)).toBe(called);
  });

  it('stays as it stands when it is called so, or its given name is not known', () => {
    for (const name of ['Tomek Rybel', 'Ewa Maj', 'Warszawą', 'Panią', 'Priya Shah', 'Maria Kowalska'])
      expect(nominative(name)).toBe(name);
  });
});
