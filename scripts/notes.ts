/** Prints what CHANGELOG.md says of a version: the notes of its release. Imports nothing that would have to be installed. */
import { readFileSync } from 'node:fs'

/** The text below the heading of a version, without the links at the page's end. Throws where the version has no heading or no text. */
export function notesOf(changelog: string, version: string): string {
  const parts = changelog.replace(/^\[[^\]]+\]: .*\n?/gm, '').split(/^## /m)
  const part = parts.find(each => each.startsWith(`[${version}]`))
  const notes = part?.slice(part.indexOf('\n')).trim() ?? ''
  if (notes === '') throw new Error(`CHANGELOG.md has nothing about ${version}`)
  return notes
}

if (process.argv[1]?.endsWith('notes.ts')) {
  console.log(notesOf(readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8'), process.argv[2] ?? ''))
}
