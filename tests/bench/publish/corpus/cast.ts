import type { Chance } from './chance.ts';
import type { Topic } from './topics.ts';
import {
  BODIES,
  CAUSES,
  DEEDS,
  FIRST_NAMES,
  MATTERS,
  MOMENTS,
  PEOPLE,
  PLACES,
  QUALITIES,
  ROLES,
  SOON,
  SURNAME_HEADS,
  SURNAME_TAILS,
} from './vocabulary.ts';

/** Who and what a story is about: the same in all its sentences. */
export type Cast = Readonly<Record<string, string>>;

/** Draws a cast for a story on a topic. */
export function castOf(chance: Chance, topic: Topic): Cast {
  const [thing, second, otherThing] = threeOf(chance, topic.things);
  const place = chance.pickSkewed(PLACES);
  const [first, critic] = [surname(chance), surname(chance)];
  const { present, past } = chance.pickSkewed(DEEDS);
  return {
    place,
    otherPlace: chance.pickSkewed(PLACES.filter((other) => other !== place)),
    body: chance.pickSkewed(BODIES),
    thing,
    second,
    otherThing,
    deeds: present,
    deed: past,
    cause: chance.pickSkewed(CAUSES),
    surname: first,
    person: `${chance.pickSkewed(FIRST_NAMES)} ${first}`,
    role: chance.pickSkewed(ROLES),
    critic,
    criticName: `${chance.pickSkewed(FIRST_NAMES)} ${critic}`,
    criticRole: chance.pickSkewed(ROLES),
    money: String(chance.between(2, 900)),
    percent: String(chance.between(31, 78)),
    fewer: String(chance.between(9, 30)),
    few: String(chance.between(4, 15)),
    soon: chance.pickSkewed(SOON),
    mood: chance.pickSkewed(QUALITIES),
    crowd: chance.pickSkewed(PEOPLE),
    matter: chance.pickSkewed(MATTERS),
    otherMatter: chance.pickSkewed(MATTERS),
  };
}

// Drawn anew wherever it stands.
const DRAWN: Record<string, (chance: Chance) => string> = {
  quality: (chance) => chance.pickSkewed(QUALITIES),
  people: (chance) => chance.pickSkewed(PEOPLE),
  moment: (chance) => chance.pickSkewed(MOMENTS),
  number: (chance) => String(chance.between(40, 900)),
  few2: (chance) => String(chance.between(3, 9)),
  year: (chance) => String(chance.between(1995, 2015)),
};

/** Writes a sentence out. */
export function fill(sentence: string, cast: Cast, chance: Chance): string {
  const written = sentence
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = cast[name] ?? DRAWN[name]?.(chance);
      if (value === undefined) throw new Error(`No word is known for {${name}}.`);
      return value;
    })
    .replaceAll(/\b([Aa]) (?=[aeio]|un(?!i)|u[pr])/g, '$1n ');
  return written.charAt(0).toUpperCase() + written.slice(1);
}

function surname(chance: Chance): string {
  return chance.pickSkewed(SURNAME_HEADS) + chance.pickSkewed(SURNAME_TAILS);
}

function threeOf(chance: Chance, things: readonly string[]): [string, string, string] {
  const first = chance.between(0, things.length - 1);
  const at = (step: number) => things[(first + step) % things.length]!;
  return [at(0), at(1 + chance.between(0, 1)), at(3)];
}
