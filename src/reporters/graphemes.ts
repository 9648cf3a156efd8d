let segmenter: Intl.Segmenter | undefined;

/** The text by what a reader sees as one sign, emoji and piled marks included. */
export function graphemesOf(text: string): Intl.Segments {
  // Loading its tables takes as long as auditing fifty people; few results need them.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}
