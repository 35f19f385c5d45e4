/** Every kind of thing that a repository can hold many of, as inputs of a wanted size. */
import type { SourceFile } from '../../src/base/index.ts'
import { type ManyField, manyFields, VARIANTS } from './fields.ts'
import { MANY } from './texts.ts'

export interface Input {
  readonly sources: readonly SourceFile[]
  /** What stood there before; none for a plain lint. */
  readonly base?: readonly SourceFile[]
}

export interface Case {
  readonly name: string
  /** Of about so many characters. */
  input(size: number): Input
}

export function cases(): Case[] {
  return [...manyFields().flatMap(ofField), ...MANY.flatMap(({ name, files }) => [lintOf(name, files), updateOf(name, files)]), RENAMED]
}

/** Linted in each variant; updated from distinct items to others, and to the same ones in another order. */
function ofField({ name, text }: ManyField): Case[] {
  const file = (of: string): SourceFile[] => [{ path: 'a.yaml', text: of }]
  return [
    ...VARIANTS.map(variant => lintOf(`${name}, ${variant}`, count => file(text(count, variant)))),
    ...VARIANTS.map(variant => ({
      name: `${name}, update to ${variant}`,
      input: (size: number): Input => {
        // Wrong items can be many times as long.
        const count = Math.min(...(['distinct', variant] as const).map(of => countFor(size, n => file(text(n, of)))))
        return { base: file(text(count, 'distinct')), sources: file(text(count, variant, count >> 1)) }
      },
    })),
  ]
}

function lintOf(name: string, files: (count: number) => SourceFile[]): Case {
  return { name, input: size => ({ sources: files(countFor(size, files)) }) }
}

/** Everything has another image. */
function updateOf(name: string, files: (count: number) => SourceFile[]): Case {
  return {
    name: `${name}, update`,
    input: size => {
      const sources = files(countFor(size, files))
      return { sources, base: sources.map(({ path, text }) => ({ path, text: text.replaceAll('agent:1', 'agent:2') })) }
    },
  }
}

function countFor(size: number, files: (count: number) => SourceFile[]): number {
  const length = (count: number): number => files(count).reduce((sum, { text }) => sum + text.length, 0)
  return Math.max(1, Math.round((size * 100) / (length(200) - length(100))))
}

/** Each document has another name, and what was before yet another. */
const RENAMED: Case = {
  name: 'documents of other names, update',
  input: size => {
    const { files } = MANY.find(({ name }) => name === 'documents')!
    const sources = files(countFor(size, files))
    return { sources, base: sources.map(({ path, text }) => ({ path, text: text.replaceAll('name: agent', 'name: former') })) }
  },
}
