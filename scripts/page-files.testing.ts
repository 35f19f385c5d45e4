/** The files that a page of the documentation shows: code blocks with a path after their language. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './rule-files.ts'

const BLOCK = /^```\w+ (\S+)\n([^]*?)^```$/gm

/** Their texts by path. */
export function pageFiles(page: string): ReadonlyMap<string, string> {
  const text = readFileSync(join(ROOT, page), 'utf8')
  return new Map(Array.from(text.matchAll(BLOCK), ([, path = '', content = '']) => [path, content]))
}

/** What the page says is printed: its blocks of plain text. */
export function pageOutputs(page: string): readonly string[] {
  const text = readFileSync(join(ROOT, page), 'utf8')
  return Array.from(text.matchAll(/^```text\n([^]*?)^```$/gm), ([, content = '']) => content)
}
