/**
 * What short lines of a story are, if not sub-headings: links to other stories, credits, remarks. The words are those that
 * newsrooms put before them in many languages. A heading may begin with such a word too (“Share prices fall”), so a word
 * counts only with what follows it in a link.
 */
const OTHERS: readonly RegExp[] = [
  // an address
  /:\/\/|\bwww\./,
  // the rest of a sentence; “iPhone sales fall” is a title
  /^\p{Ll}(?!\p{Lu})/u,
  // a remark: “(laughs)”
  /^[([（［].*[)\]）］]$/,
  // “Read more: …”, “Watch now — …”, “Read about the strike”
  /^(?:read|see|watch|listen|look|more|related|also)(?: (?:more|also|this|now|live|next|here|about|from|on|to|the full|full|related|stor(?:y|ies)|articles?|coverage))*(?: ?[:|]| [–—-] )/i,
  /^(?:read|see|watch) (?:more|also|about|related)\b/i,
  /^(?:click|tap) (?:here|on|to)\b|^(?:sign up|subscribe) (?:to|for|here|now)\b|^(?:follow|join) us\b|^share (?:this|your)\b/i,
  /^(?:lesen sie|lesetipps?|mehr zum thema|auch interessant|lees ook|läs (?:mer|också)|les (?:mer|også)|læs (?:mere|også)|(?:à )?lire aussi|lea también|leer también|te puede interesar|leia (?:também|mais)|leggi anche|czytaj (?:też|także|więcej)|zobacz (?:też|także)|читайте также|lue myös|čtěte také)(?!\p{L})/iu,
  // “Opinion: …”, “Video: …”: another piece by its kind
  /^(?:opinion|analysis|blog|video|watch|photos?|pictures?|gallery|interactive|podcast|meinung|kommentar|bilder|fotos?|fotostrecke|vidéo|vídeo|opinión|opinião) ?[:：|]/iu,
  // a credit: “A crane on the quay. Photo: …”
  /(?:^|[\s(.])(?:photos?|photograph|images?|pictures?|fotos?|bild(?:er)?|ảnh|фото|写真|图|图片|사진) ?[:：/]/iu,
  // a byline
  /^(?:By|Von|Par|Por|Di|Door|Av|Af)(?: \p{Lu}[\p{L}\p{M}.'’-]*){2,4}$/u,
  /^(?:[\p{L} ]{1,12} )?(?:reporting|writing|editing|edited|written|compiled) by(?!\p{L})/iu,
  /^.{0,10}(?:记者|記者)(?:[\s:：]|$)/u,
];

/** Whether a short line is a link, a credit or a remark, and so no sub-heading. */
export function isOtherThanHeading(text: string): boolean {
  return OTHERS.some((form) => form.test(text));
}
