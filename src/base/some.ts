/** The first few, and how many more there are. */
export function some(texts: readonly string[], most = 3): string {
  return texts.length <= most ? texts.join(', ') : `${texts.slice(0, most).join(', ')} and ${texts.length - most} more`
}
