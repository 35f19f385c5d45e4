/** The rules as they lie in rules/: the one list of them. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

export interface RuleFile {
  readonly topic: string
  readonly id: string
  /** Undefined for a rule that no manifest can show. */
  readonly cases: string | undefined
}

/** Sorted by topic and id. */
export function ruleFiles(): RuleFile[] {
  const topics = readdirSync(`${ROOT}/rules`, { withFileTypes: true }).filter(entry => entry.isDirectory())
  return topics
    .map(({ name }) => name)
    .sort()
    .flatMap(topic => {
      const names = readdirSync(`${ROOT}/rules/${topic}`).sort()
      return names
        .filter(name => name.endsWith('.ts'))
        .map(name => {
          const id = name.slice(0, -3)
          const cases = names.includes(`${id}.yaml`) ? readFileSync(`${ROOT}/rules/${topic}/${id}.yaml`, 'utf8') : undefined
          return { topic, id, cases }
        })
    })
}
