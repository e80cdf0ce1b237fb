// Before the headline of another story.
const LABELS =
  'read more|read also|also read|see also|more on this|lire aussi|lesen sie auch|leggi anche|lea también';

/**
 * Page furniture: words that stood around an article on the page it was copied from. A paragraph is dropped only
 * where the whole of it is furniture. This is the one list; a newsroom adds its own here.
 */
const WHOLE_PARAGRAPHS: readonly RegExp[] = [
  /^(?:advertisement|advertising|advert|sponsored(?: content)?|anzeige|werbung|publicité|publicidad|pubblicità|reklam|광고|広告|广告)$/,
  /^(?:advertisement )?(?:story|article) continues (?:below|after) (?:this |the )?(?:advertisement|ad|video)$/,
  /^(?:story|article) continues (?:below|after)$/,
  /^(?:continue|keep) reading(?: below)?$/,
  /^scroll (?:down )?(?:to continue|for more)$/,
  /^skip (?:advertisement|past newsletter promotion|to (?:main )?content)$/,
  /^(?:read more|read also|also read|see also|related|related (?:story|stories|article|articles|topics)|more on this(?: story)?|more like this|you may also like|recommended|lire aussi|lesen sie auch|leggi anche|lea también)$/,
  new RegExp(`^(?:${LABELS}) ?[:：|–—-] ?.{1,300}$`),
  /^(?:sign up|subscribe) (?:for|to) (?:our|the) (?:\S+ ){0,6}newsletter$/,
  /^(?:share this(?: article| story)?|copy link|view comments|click here to comment)$/,
  /^(?:most read|trending|popular now|top stories|editors’? picks)$/,
];

// “Related: …” and “Watch: …” can open a sentence of the story too; as furniture they name another story, whose headline
// has no full stop.
const TEASER = /^(?:related|watch) ?[:：|] ?.{1,120}$/;
const SENTENCE_END = /[.!?…。！？]['"’”»)]?\s*$/;

// Tried as one, they are looked through once.
const ANY = new RegExp(WHOLE_PARAGRAPHS.map(({ source }) => source).join('|'));

// A long paragraph is never furniture, and all but the shortest are only where a label stands at their head. Most are
// told by this, before anything is made of their text.
const LONGEST = 320;
const LONGEST_PHRASE = 120;
const LABELLED = new RegExp(`^[\\s[(•*—–-]*(?:${LABELS}|related|watch)`.replaceAll(' ', '\\s+'), 'iu');

/** Whether the text, as a whole, is page furniture (“Advertisement”, “Read more: …”). */
export function isBoilerplate(text: string): boolean {
  if (text.length > LONGEST || (text.length > LONGEST_PHRASE && !LABELLED.test(text))) return false;
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[[(•*—–-][[(•*—– -]*/, '')
    .replace(/ ?[\])—–.…!*-]+$/, '');
  if (TEASER.test(plain)) return !SENTENCE_END.test(text);
  return ANY.test(plain);
}
