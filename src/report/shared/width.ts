/** How many columns of a terminal a text takes. */

/** East Asian Width W and F (UAX 11), first and last code points; emoji are found by their own property. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2630, 0x2637],
  [0x268a, 0x268f],
  [0x2e80, 0x303e],
  [0x3041, 0x3247],
  [0x3250, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1_6fe0, 0x1_8dff],
  [0x1_aff0, 0x1_b2ff],
  [0x1_d300, 0x1_d376],
  [0x1_f200, 0x1_f2ff],
  [0x2_0000, 0x3_fffd],
]

const ASCII = /^[\x20-\x7e]*$/

/** Whether a text is printable ASCII alone: every character is itself, one column wide. */
export function isAscii(text: string): boolean {
  return ASCII.test(text)
}

/** Each character is one column wide and no part of a longer grapheme: letters, punctuation and box drawing. Segmenting costs 100 times as much. */
const PLAIN = /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u2500-\u257f]*$/

let segmenter: Intl.Segmenter | undefined

/** What a reader sees as one character each. */
export function graphemes(text: string): string[] {
  if (PLAIN.test(text)) return text.split('')
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), part => part.segment)
}

/** Columns of one grapheme without control characters. The Unicode properties stand here because making their sets takes milliseconds. */
export function graphemeWidth(grapheme: string): number {
  if (isAscii(grapheme)) return grapheme.length
  if (/\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u.test(grapheme)) return 2
  if (/^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]+$/u.test(grapheme)) return 0
  const code = grapheme.codePointAt(0)!
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1
}

/** Columns of a text without control characters. */
export function textWidth(text: string): number {
  if (PLAIN.test(text)) return text.length
  return graphemes(text).reduce((width, grapheme) => width + graphemeWidth(grapheme), 0)
}
