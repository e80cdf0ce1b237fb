import { describe, expect, it } from 'vitest';
import { readWireCopy, reasonOf, told } from './reading.ts';

const story = (paragraph: string) =>
  readWireCopy(
    `date 2023-09-14\n\n- Kim visits Russia.\n\nThe story begins.\n\n${paragraph}\n\nThe story ends.\n`,
  );

describe('page furniture that was copied along', () => {
  it.each([
    'Advertisement',
    'ADVERTISEMENT.',
    '[Advertisement]',
    '— Advertisement —',
    '* Advertisement',
    '• Advertisement',
    'Story continues below',
    'Advertisement\nStory continues below this advertisement',
    'Article continues after video',
    'Read more: Kim’s train crosses the border',
    'Read more – Kim’s train',
    'See also: Who is Kim?',
    'Related: Kim’s train crosses the border',
    'Watch: Kim arrives in Russia',
    'More on this story',
    'Sign up for our daily world newsletter',
    'Share this article',
    'Anzeige',
    'Lire aussi : Kim en Russie',
    '광고',
  ])('%j is left out and told', (paragraph) => {
    const reading = story(paragraph);
    expect(told(reading)).toEqual(['furniture info 7:1']);
    expect(reasonOf(reading, 'furniture')).toContain(paragraph.split('\n')[0]);
    expect(reading.article?.body.children).toHaveLength(2);
  });

  it.each([
    'Advertisement revenue fell.',
    'An advertisement',
    'The minister called it an advertisement',
    'Advertisement\nThe story goes on.',
    'Related: three other men were arrested on Tuesday.',
    'Watch – a gold one – was stolen from the museum.',
    'Related companies lost as well.',
    'Recommended doses were exceeded',
    'Scroll down memory lane',
    'Subscribe to our view or not, the war goes on.',
    `Read more: ${'and more '.repeat(60)}`,
  ])('%j is the story’s and stays', (paragraph) => {
    const reading = story(paragraph);
    expect(reading.messages).toEqual([]);
    expect(reading.article?.body.children).toHaveLength(3);
  });

  it('among the points and above the headline it is left out too', () => {
    const reading = readWireCopy(
      'date 2023-09-14\n\nAdvertisement\n\n- Kim visits.\n\nAdvertisement\n\n• Advertisement\n\n- They met.\n\nThe story.\n',
    );
    expect(told(reading)).toEqual(['furniture info 3:1', 'furniture info 7:1', 'furniture info 9:1']);
    expect(reading.article?.summary).toEqual(['Kim visits.', 'They met.']);
  });

  it('a story of furniture alone has no story to publish', () => {
    const reading = readWireCopy('date 2023-09-14\n\nAdvertisement\n\nRead more: Kim\n');
    expect(reading.article).toBeUndefined();
    expect(told(reading)).toContain('no-body error 5:1');
  });
});
