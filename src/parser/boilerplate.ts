// Labels before the headline of another story.
const LABELS =
  'read more|read also|also read|see also|more on this|lire aussi|lesen sie auch|leggi anche|lea también';

/**
 * Boilerplate: text around an article that was copied along from a web page. A paragraph is dropped only if all of it
 * is boilerplate. This is the only list; a newsroom adds its own phrases here.
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

// “Related: …” and “Watch: …” can also begin a sentence of the story. As boilerplate they name another story, and its
// headline has no full stop.
const TEASER = /^(?:related|watch) ?[:：|] ?.{1,120}$/;
const SENTENCE_END = /[.!?…。！？]['"’”»)]?\s*$/;

// One expression, so that a paragraph is searched once.
const ANY = new RegExp(WHOLE_PARAGRAPHS.map(({ source }) => source).join('|'));

// No boilerplate has more characters, and only boilerplate with a label is longer than a phrase. This check is fast and
// settles most paragraphs.
const LONGEST = 320;
const LONGEST_PHRASE = 120;
const LABELLED = new RegExp(`^[\\s[(•*—–-]*(?:${LABELS}|related|watch)`.replaceAll(' ', '\\s+'), 'iu');

/** Whether all of the text is web page boilerplate (“Advertisement”, “Read more: …”). */
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
