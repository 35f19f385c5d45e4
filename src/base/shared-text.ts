/** So many texts are known at once. */
const KNOWN = 10_000

const texts = new Map<string, string>()

/** The same text as was given before: a million objects and findings hold a few thousand words. */
export function sharedText(text: string): string {
  const known = texts.get(text)
  if (known !== undefined) return known
  if (texts.size === KNOWN) texts.clear()
  texts.set(text, text)
  return text
}
