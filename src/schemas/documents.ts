/** A file's documents of the kinds that the user's schemas name → what those refuse. */
import { type Manifest, manifestsOf, templateIn } from '../workspace/index.ts'
import type { Subjects } from '../subjects/index.ts'
import type { UserSchemas } from './index.ts'
import type { SourceFile } from '../base/index.ts'
import { type Document, read, split, type AnyField, rootField, toPlain } from '../yaml/index.ts'

export interface Mismatches {
  /** Documents that may hold an object of such a kind. Templates are left out. */
  readonly read: readonly Document[]
  readonly broken: readonly Document[]
  readonly found: readonly { readonly manifest: Manifest; readonly path: string; readonly subject: Subjects['schema'] }[]
}

/** `known`: documents of the file that were read before. */
export function mismatchesIn(file: SourceFile, schemas: UserSchemas, known: readonly Document[]): Mismatches {
  const byStart = new Map(known.map(document => [document.span.start, document]))
  const documents = split(file.text)
    .filter(({ start, end }) => namesKind(file.text.slice(start, end), schemas.kinds))
    .map(span => byStart.get(span.start) ?? read(file, span))
    .filter(({ span, problems }) => !templateIn(file, span, problems.length === 0))
  const whole = documents.filter(({ problems }) => problems.length === 0)
  const objects = whole.flatMap(manifestsOf).map(manifest => ({ manifest, value: toPlain(manifest.node) }))
  return {
    read: whole,
    broken: documents.filter(({ problems }) => problems.length > 0),
    found: objects.flatMap(({ manifest, value }) => {
      const problems = schemas.check(value) ?? []
      if (problems.length === 0) return []
      const root = rootOf(manifest, value)
      return problems.map(({ steps, message, isUnknown }) => {
        const field = root.resolve(steps)
        return { manifest, path: field.path, subject: { place: isUnknown ? field.key : field, message } }
      })
    }),
  }
}

/** A kind may be written with escapes, which nobody does. */
function namesKind(text: string, kinds: ReadonlySet<string>): boolean {
  for (const kind of kinds) if (text.includes(kind)) return true
  return false
}

const NO_MAPS: ReadonlySet<string> = new Set()

function rootOf({ document, node, origin }: Manifest, value: unknown): AnyField {
  return rootField({ document, node, value, effective: value, maps: NO_MAPS, rendered: origin !== undefined })
}
