/** The values of types marked `+enum`, read from the Go types of k8s.io/api. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Source } from './sources.ts'

/** Values by struct and JSON field: `Container` → `imagePullPolicy` → Always, IfNotPresent, Never. */
export type Enums = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>

const FILES = ['core/v1/types.go', 'apps/v1/types.go']
const ENUM_TYPE = /^\/\/ \+enum\n(?:\/\/.*\n)*type (\w+) string$/gm
const CONSTANT = /^\s*\w+\s+(\w+)\s*=\s*"([^"]*)"/gm
const STRUCT = /^type (\w+) struct \{\n([\s\S]*?)^\}/gm
const FIELD = /^\t\w+\s+(?:\*|\[\])*(?:\w+\.)?(\w+)\s+`json:"(\w+)/gm

export function readEnums(source: Source): Enums {
  const text = FILES.map(file => readFileSync(join(source.api, file), 'utf8')).join('\n')
  const values = new Map<string, string[]>()
  for (const [, type] of text.matchAll(ENUM_TYPE)) values.set(type!, [])
  for (const [, type, value] of text.matchAll(CONSTANT)) values.get(type!)?.push(value!)

  const structs = new Map<string, Map<string, readonly string[]>>()
  for (const [, struct, body] of text.matchAll(STRUCT)) {
    for (const [, type, field] of body!.matchAll(FIELD)) {
      const found = values.get(type!)
      if (!found) continue
      const fields = structs.get(struct!) ?? new Map<string, readonly string[]>()
      structs.set(struct!, fields.set(field!, [...new Set(found)].sort()))
    }
  }
  return structs
}
