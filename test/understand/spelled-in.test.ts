import { describe, expect, it } from 'vitest';
import { spelledIn } from '../../lambdas/understand/names/domains.ts';

describe('a name that a domain runs together', () => {
  it.each([
    ['acmerobotics', 'We at Acme Robotics would like to meet you.', 'Acme Robotics'],
    ['marrowandmain', 'Marrow & Main, 4 Quay Street', 'Marrow & Main'],
    ['bolenzonen', 'tot zaterdag, Bol & Zonen', 'Bol & Zonen'],
    ['moebelhauskranz', 'A. Seidel\nMöbelhaus Kranz', 'Möbelhaus Kranz'],
    ['mobelhauskranz', 'A. Seidel\nMöbelhaus Kranz', 'Möbelhaus Kranz'],
    ['wroclawskielody', 'Wrocławskie Lody, ul. Mostowa 1', 'Wrocławskie Lody'],
    ['stmarksnursery', "here at St Mark's Nursery.", "St Mark's Nursery"],
    ['birchandbrass', 'hi its ewa from birch & brass (the kitchen showroom)', 'Birch & Brass'],
  ])('is spelled as the text spells it: %s', (key, text, spelled) => {
    expect(spelledIn(key, text)).toBe(spelled);
  });

  it('is not found where the text does not say it', () => {
    expect(spelledIn('acmerobotics', 'We make robots. Acme sends its regards.')).toBeNull();
    expect(spelledIn('lane', 'turn left into the lane')).toBeNull();
  });
});
