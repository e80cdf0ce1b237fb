/** A rule for the border between some countries, or for a part of it. */
export interface BorderRule {
  /** the names in world-atlas; a border is meant if the countries on both of its sides are in the list */
  between: readonly string[];
  /** the part of the border that is meant, in degrees; without it, all of it */
  within?: { west: number; south: number; east: number; north: number };
  /** how it is drawn, if not as an ordinary border */
  drawn: 'dashed' | 'hidden';
  /** why the line is not an agreed border */
  reason: string;
}

/**
 * The lines that world-atlas draws as borders though they are not agreed borders. It draws who is in control, which is
 * one side's view. Areas without a line in world-atlas have none here, either: Abkhazia, South Ossetia, Transnistria,
 * Taiwan, the Kuril Islands.
 */
export const BORDER_RULES: readonly BorderRule[] = [
  {
    between: ['Russia', 'Ukraine'],
    within: { west: 32, south: 44, east: 37, north: 46.5 },
    drawn: 'dashed',
    reason: 'Russia annexed Crimea in 2014; the United Nations General Assembly calls it a part of Ukraine.',
  },
  {
    between: ['Israel', 'Syria'],
    drawn: 'dashed',
    reason: 'Israel holds the Golan Heights; the United Nations call them occupied land of Syria.',
  },
  {
    between: ['Israel', 'Palestine'],
    drawn: 'dashed',
    reason:
      'These are the armistice lines of 1949, at the West Bank and Gaza. No treaty has made them a border.',
  },
  {
    between: ['Morocco', 'W. Sahara'],
    drawn: 'dashed',
    reason: 'This is the line between the two armies in Western Sahara, which both sides claim.',
  },
  {
    between: ['China', 'India', 'Pakistan', 'Siachen Glacier'],
    within: { west: 72.5, south: 32.2, east: 80.5, north: 37.2 },
    drawn: 'dashed',
    reason: 'India, Pakistan and China each hold a part of Kashmir, and claim more.',
  },
  {
    between: ['China', 'India'],
    drawn: 'dashed',
    reason: 'Most of it is a line of control. China claims Arunachal Pradesh, and India claims Aksai Chin.',
  },
  {
    between: ['Bhutan', 'China'],
    drawn: 'dashed',
    reason: 'The two countries are still negotiating their border.',
  },
  {
    between: ['Kosovo', 'Serbia'],
    drawn: 'dashed',
    reason: 'Serbia and about half of the world’s countries do not recognise Kosovo.',
  },
  {
    between: ['Cyprus', 'N. Cyprus'],
    drawn: 'dashed',
    reason: 'This is the cease-fire line of 1974. Only Turkey recognises the north as a country.',
  },
  {
    between: ['Cyprus U.N. Buffer Zone', 'N. Cyprus'],
    drawn: 'dashed',
    reason: 'In the 1:10 million data, this is the northern one of the two cease-fire lines.',
  },
  {
    between: ['Cyprus', 'Cyprus U.N. Buffer Zone', 'Dhekelia', 'Akrotiri'],
    drawn: 'hidden',
    reason: 'The southern cease-fire line is next to the northern one. No one disputes the British bases.',
  },
  {
    between: ['Somalia', 'Somaliland'],
    drawn: 'dashed',
    reason: 'Few countries recognise Somaliland, and Somalia claims it.',
  },
  {
    between: ['Egypt', 'Sudan'],
    within: { west: 31, south: 21.5, east: 38, north: 24 },
    drawn: 'dashed',
    reason: 'Both claim the Halaib Triangle.',
  },
  {
    between: ['S. Sudan', 'Sudan'],
    drawn: 'dashed',
    reason: 'The two countries have not agreed on all of it, and both claim Abyei.',
  },
  {
    between: ['Kenya', 'S. Sudan'],
    drawn: 'dashed',
    reason: 'Both claim the Ilemi Triangle.',
  },
  {
    between: ['Cambodia', 'Thailand'],
    within: { west: 102.9, south: 14, east: 105.3, north: 14.7 },
    drawn: 'dashed',
    reason: 'The two countries disagree on parts of it, near the temples on the Dangrek Mountains.',
  },
  {
    between: ['Argentina', 'Chile'],
    within: { west: -74, south: -50.7, east: -73, north: -49 },
    drawn: 'dashed',
    reason: 'The border on the Southern Patagonian Ice Field is not marked out yet.',
  },
  {
    between: ['China', 'Hong Kong', 'Macao'],
    drawn: 'hidden',
    reason: 'Hong Kong and Macao are parts of China, which no one disputes.',
  },
  {
    between: ['Baikonur', 'Kazakhstan'],
    drawn: 'hidden',
    reason: 'Russia rents the ground from Kazakhstan.',
  },
  {
    between: ['Cuba', 'USNB Guantanamo Bay'],
    drawn: 'hidden',
    reason: 'The United States rent the ground from Cuba.',
  },
];

/**
 * Lines that world-atlas lacks, drawn dashed: without them, an area would look like a part of the country that holds
 * it. Each is a list of points, in degrees east and north.
 */
export const ADDED_LINES: readonly { points: readonly [number, number][]; reason: string }[] = [
  {
    points: [
      [-13.17, 27.667],
      [-8.667, 27.667],
    ],
    reason: 'Western Sahara’s northern border, on the parallel of 27°40′.',
  },
];
