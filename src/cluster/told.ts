/** What is said about an input: the same thing once, with how often. */
import type { FilePlace } from './types.ts'

export class Told {
  readonly #known = new Map<string, { readonly place: FilePlace; readonly text: string; count: number }>()

  /** How often something was told. */
  count = 0

  /** @param text What is told; the same text in one file is told once. @param example Behind the first one, such as the name of the node. */
  add(place: FilePlace, text: string, example = ''): void {
    this.count++
    const key = `${place.path}\n${text}`
    const known = this.#known.get(key)
    if (known) known.count++
    else this.#known.set(key, { place, text: example === '' ? text : `${text}: ${example}`, count: 1 })
  }

  get lines(): string[] {
    return [...this.#known.values()].map(({ place, text, count }) => {
      const more = count > 1 ? ` and ${count - 1} more` : ''
      return `${place.path}:${place.line}: ${text}${more}`
    })
  }
}
