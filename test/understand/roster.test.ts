/** From which likelihood somebody is met. */
import { expect, it } from 'vitest';
import { Roster } from '../../lambdas/understand/people/roster.ts';

function metAmong(likely: Readonly<Record<string, number>>) {
  const roster = new Roster({ addresses: new Set(), names: [] }, []);
  for (const [name, likelihood] of Object.entries(likely)) {
    const entry = roster.add({ name, address: null, title: null, part: null, signs: [] });
    if (entry !== null) entry.likelihood = likelihood;
  }
  const { people, doubtful } = roster.met();
  return { met: people.map(({ name }) => name), asked: doubtful.map(({ name }) => name) };
}

it('the two likeliest are met sooner than anybody else', () => {
  expect(metAmong({ 'Priya Anand': 0.9, 'Hanna Brask': 0.8, 'Oskar Lindqvist': 0.75 })).toEqual({
    met: ['Priya Anand', 'Hanna Brask'],
    asked: ['Oskar Lindqvist'],
  });
});

it('everybody is met who is likely enough, however many', () => {
  const panel = { 'Priya Anand': 0.96, 'Hanna Brask': 0.96, 'Oskar Lindqvist': 0.95, 'Maria Costa': 0.94 };
  expect(metAmong(panel)).toEqual({ met: Object.keys(panel), asked: [] });
});

it("a name that may be a firm's is asked about, unless it is most likely a person's", () => {
  expect(metAmong({ 'Stonecroft Civils': 0.8 })).toEqual({ met: [], asked: ['Stonecroft Civils'] });
  expect(metAmong({ 'Stonecroft Civils': 0.95 })).toEqual({ met: ['Stonecroft Civils'], asked: [] });
});

it('whoever is unlikely is not even asked about', () => {
  expect(metAmong({ 'Priya Anand': 0.2 })).toEqual({ met: [], asked: [] });
});
