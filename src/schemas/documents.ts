/** A document of a kind that the user's schemas name → what those refuse. */
import { type Manifest, manifestsOf, templateIn } from '../workspace/index.ts'
import type { Subjects } from '../subjects/index.ts'
import type { UserSchemas } from './index.ts'
import { type Document, type AnyField, rootField, toPlain } from '../yaml/index.ts'

export interface Mismatch {
  readonly manifest: Manifest
  readonly path: string
  readonly subject: Subjects['schema']
}

/** Of a well-formed document; templates are left out. */
export function mismatchesIn(document: Document, schemas: UserSchemas): Mismatch[] {
  if (templateIn(document.file, document.span, true)) return []
  return manifestsOf(document).flatMap(manifest => {
    const value = toPlain(manifest.node)
    const problems = schemas.check(value) ?? []
    if (problems.length === 0) return []
    const root = rootOf(manifest, value)
    return problems.map(({ steps, message, isUnknown }) => {
      const field = root.resolve(steps)
      return { manifest, path: field.path, subject: { place: isUnknown ? field.key : field, message } }
    })
  })
}

/** Whether a text may hold an object that some schema is for. A kind may be written with escapes, which nobody does. */
export function namesKind(text: string, { kinds }: UserSchemas): boolean {
  return [...kinds].some(kind => text.includes(kind))
}

const NO_MAPS: ReadonlySet<string> = new Set()

function rootOf({ document, node, origin }: Manifest, value: unknown): AnyField {
  return rootField({ document, node, value, effective: value, maps: NO_MAPS, rendered: origin !== undefined })
}
