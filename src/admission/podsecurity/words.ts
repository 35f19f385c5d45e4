/** The words of Kubernetes' details. */
import { compareBytes } from '../../kubernetes/index.ts'
import type { Setter } from './pod.ts'

/** `"a", "b"` */
export function quoted(items: readonly string[]): string {
  return items.map(item => `"${item}"`).join(', ')
}

export function plural(word: string, count: number, many = `${word}s`): string {
  return count === 1 ? word : many
}

/** `container "a"`, `containers "a", "b"` */
export function named(word: string, names: readonly string[]): string {
  return `${plural(word, names.length)} ${quoted(names)}`
}

/** `pod and containers "a", "b"` */
export function settersText(setters: readonly Pick<Setter, 'container'>[]): string {
  const containers = setters.flatMap(({ container }) => container ?? [])
  const pod = containers.length < setters.length ? ['pod'] : []
  return [...pod, ...(containers.length > 0 ? [named('container', containers)] : [])].join(' and ')
}

/** Each once, as Go sorts strings. */
export function sorted(items: readonly string[]): string[] {
  return [...new Set(items)].sort(compareBytes)
}
