/** Writes rules/policies.json: what of the rules CEL can say, from `TOPIC/ID.cel.yaml` beside them, and why the others are not said in it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { rules } from '../rules/index.ts'
import type { RulePolicy } from '../src/policy/export.ts'
import type { AnyRule } from '../src/rule/index.ts'
import { ROOT, ruleFiles } from './rule-files.ts'

type Written = Partial<RulePolicy>

/** By rule id: its expressions, or why it has none. */
export function rulePolicies(): Readonly<Record<string, RulePolicy | string>> {
  const byId = new Map(rules.map(rule => [rule.id, rule]))
  const stated = reasons(byId)
  const { variables: shared = [] } = read('variables')
  return Object.fromEntries(
    ruleFiles().map(({ topic, id }) => {
      const path = `${topic}/${id}`
      if (existsSync(`${ROOT}/rules/${path}.cel.yaml`)) return [id, withShared(read(path), shared)]
      return [id, stated.get(id) ?? reasonOf(byId.get(id)!, readFileSync(`${ROOT}/rules/${path}.ts`, 'utf8'))]
    }),
  )
}

function read(path: string): Written {
  return parse(readFileSync(`${ROOT}/rules/${path}.cel.yaml`, 'utf8')) as Written
}

/** By rule id: rules/reasons.cel.yaml. Throws for a rule that does not exist, or is said in CEL. */
function reasons(known: ReadonlyMap<string, AnyRule>): ReadonlyMap<string, string> {
  const written = parse(readFileSync(`${ROOT}/rules/reasons.cel.yaml`, 'utf8')) as Readonly<Record<string, readonly string[]>>
  const stated = new Map(Object.entries(written).flatMap(([reason, ids]) => ids.map(id => [id, reason] as const)))
  const said = new Set(ruleFiles().flatMap(({ topic, id }) => (existsSync(`${ROOT}/rules/${topic}/${id}.cel.yaml`) ? [id] : [])))
  const wrong = [...stated.keys()].filter(id => !known.has(id) || said.has(id))
  if (wrong.length > 0) throw new Error(`rules/reasons.cel.yaml: ${wrong.join(', ')}: no rule, or one that is said in CEL`)
  return stated
}

/** With the shared variables that it names, and those that they name. */
function withShared({ variables = [], validations = [] }: Written, shared: RulePolicy['variables']): RulePolicy {
  const needed = new Set<string>()
  const look = (expression: string): void => {
    for (const [, name = ''] of expression.matchAll(/\bvariables\.(\w+)/g)) {
      const found = shared.find(each => each.name === name)
      if (!found || needed.has(name)) continue
      needed.add(name)
      look(found.expression)
    }
  }
  for (const { expression } of [...variables, ...validations]) look(expression)
  return { variables: [...shared.filter(({ name }) => needed.has(name)), ...variables], validations }
}

const ON: Readonly<Partial<Record<AnyRule['on'], string>>> = {
  rejection: 'the API server rejects it by itself',
  apiWarning: 'the API server warns of it by itself',
  refused: 'kubectl rejects it before it sends anything',
  syntax: 'it is about the text of a file',
  source: 'it is about the text of a file',
  template: 'it is about the text of a file',
  schema: 'it checks other kinds against their schemas',
  fleet: 'it asks what the nodes of the cluster are',
  update: 'it is about what an update does to the pods',
}

/** By what its check asks for. */
function reasonOf({ on }: AnyRule, source: string): string {
  const reason = ON[on]
  if (reason !== undefined) return reason
  const [, asked = ''] = /\*check\(([^]*?)\)\s*\{/.exec(source) ?? []
  const names = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(asked)
  if (names('objects') || /\bobjects\b/.test(source)) return 'it compares the DaemonSet with other objects'
  if (names('role') || /\brole\b/.test(source)) return 'it depends on what kind of agent the DaemonSet is taken for'
  if (names('cluster') || /\bcluster\./.test(source)) return 'it depends on a profile of the cluster'
  return 'nobody has written it in CEL yet'
}

export function policiesJson(): string {
  return `${JSON.stringify(rulePolicies(), null, 2)}\n`
}

if (process.argv[1]?.endsWith('rule-policies.ts')) writeFileSync(`${ROOT}/rules/policies.json`, policiesJson())
