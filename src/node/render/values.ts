/** Values that a chart brings along. */
import { readdirSync } from 'node:fs'
import type { ValuesSet } from './chart.ts'

/** Its own, and those that chart-testing installs it with: `ci/*-values.yaml`. */
export function valuesBeside(folder: string): ValuesSet[] {
  const names = namesIn(`${folder}/ci`).filter(name => /-values\.ya?ml$/.test(name))
  return [
    { name: 'its default values', files: [], isOptional: names.length > 0 },
    ...names.map(name => ({ name: `ci/${name}`, files: [`${folder}/ci/${name}`], isOptional: false })),
  ]
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}
