// What sentences are filled into. A name in braces is a part of the story's cast, or drawn for the one sentence.

export const HEADLINES = [
  '{place} {body} {deeds} {thing} after {cause}',
  '{place} {deeds} {thing} as {people} wait',
  '{body} in {place} {deeds} {quality} {thing}',
  '{place}’s {thing}: {body} {deeds} the plan',
  '{surname} {deeds} {thing} in {place}',
  '{place} {body} split over {thing} and {second}',
];

/** Short sentences, each told again at length in the body by the sentence of the same place in `TOLD_AGAIN`. */
export const POINTS = [
  '{surname} says the {mood} {matter} left no choice.',
  '{otherPlace} warns of a {mood} {otherMatter} for {crowd}.',
  'The {second} will stay shut until {soon}.',
  '{percent} per cent of {crowd} in {place} want another vote.',
  'The {thing} is to cost {money} million over {few} years.',
  '{critic} calls the {matter} {mood} and asks for figures.',
  'A {mood} report on the {second} is due by {soon}.',
];

export const TOLD_AGAIN = [
  '{person}, {role} of the {body}, said that a {mood} {matter} had left no other choice, and that the {thing} had been looked at from every side.',
  'In {otherPlace}, where a like decision was taken {moment}, the authorities warned {people} {moment} of a {mood} {otherMatter} for {crowd} in the whole region.',
  'The {second}, which belongs to the same plan, will stay shut until {soon} at the earliest, according to two people who have seen the papers.',
  'A survey among {crowd} in {place} showed that {percent} per cent of them want another vote on the {thing}, up from {fewer} per cent a year before.',
  'The whole of the {thing} is now expected to cost {money} million over the next {few} years, a figure that does not include the {mood} {otherMatter}.',
  '{criticName}, {criticRole} in {otherPlace}, called the {matter} {mood} and asked the {body} to publish all of its figures.',
  'A {mood} report on the {second} is due by {soon}, and members of the {body} said they would read it before they spoke again.',
];

export const LEDES = [
  'The {body} of {place} has {deed} the {thing} after {cause}, a step that {people} had expected for weeks and that leaves the future of the {second} open.',
  'After {cause}, the {body} in {place} has {deed} the {quality} {thing} that had divided {people} and officials {moment}, and has put off a decision on the {second}.',
  'The {thing} in {place} was {deed} {moment} by the {body}, which pointed to {cause} and promised {people} an answer on the {second} before the next {quality} {otherMatter} is known.',
  'In a decision that surprised {people} in {place}, the {body} led by {person} has {deed} the {thing}, ending {cause} over the {second} and the {quality} {otherMatter} that came with it.',
];

export const SENTENCES = [
  'Nobody at the {body} had expected the {matter} to matter so much.',
  '“We have heard {people} and we have read the {matter},” {surname} said {moment}, “and the {thing} cannot wait for another {quality} {otherMatter}.”',
  '“It is a {quality} day for {place},” said {criticName}, {criticRole}, who has followed the {thing} for {few} years.',
  'According to the {body}, the {matter} of the {thing} was agreed {moment}, but the {otherMatter} is still open.',
  'The {otherThing} was not mentioned in the statement, and a spokesman would not say whether the {quality} {matter} applied to it.',
  'Only {fewer} of the {number} {people} who had been asked wrote back, the {body} said, and most of them asked about the {matter}.',
  'Work on the {second} began {moment} and was to end within {few} months, yet the {matter} has moved {few2} times since.',
  '{people} who met outside the town hall {moment} said the {quality} {matter} had come too late for them.',
  'The {quality} {thing} is the largest of its kind between {place} and {otherPlace}, with room for {number} {people}.',
  'In {otherPlace}, the same {matter} took {few} years and cost {money} million.',
  'Earlier plans for the {otherThing} failed {moment} because of the {matter}, the {otherMatter} and a {quality} lack of staff.',
  'The {body} will meet again {moment} to decide on the {otherThing}, and {people} may speak before the vote.',
  'Two members left the room during the debate; both later said that the {matter} had not been put to them in writing.',
  'A {quality} study by researchers in {otherPlace} found that every {few}th {thing} of this kind ends in a {quality} {otherMatter}.',
  '{surname} did not rule out that the {second} would be looked at again if the {matter} changed.',
  'For {people}, the {quality} {otherMatter} means that little will change before {soon}.',
  'The {thing} has been in the news since {year}, when a {quality} {matter} first brought it before the {body}.',
  'Prices rose by {few} per cent {moment}, and {people} fear that the {thing} will make the {matter} worse.',
  '{criticName} said that the {body} had known of the {matter} since {year} and had told neither {people} nor the press.',
  'The papers, {number} pages in all, were laid out in the library of {place}, where {people} could read them {moment}.',
  'It was the {few}th time that the {body} had {deed} a {quality} {otherThing} in as many years.',
  'No one was hurt, and the {otherThing} was open again before the evening.',
  'Observers in {otherPlace} spoke of a {quality} {matter}, though some doubted that it would last.',
  'What becomes of the {second} is to be settled {moment}, together with the {quality} {otherMatter} that {people} have asked for.',
  'The {role} thanked {people} for their patience, and said that a {quality} {matter} was better than none.',
  'Whether {otherPlace} will follow is not known; its own {thing} waits for a {quality} {matter}.',
  'Money for the {otherThing} is to come from a fund of {money} million that {place} and {otherPlace} set up in {year}.',
  'The {matter} was drawn up by {few} experts, none of whom had worked for the {body} before.',
];
