/** The rules that CEL can say: the same verdicts as those of the rules, and accepted as the API server accepts policies. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import policies from '../../rules/policies.json' with { type: 'json' }
import { rules } from '../../rules/index.ts'
import { ROOT, ruleFiles } from '../../scripts/rule-files.ts'
import { policiesJson } from '../../scripts/rule-policies.ts'
import type { SourceFile } from '../base/index.ts'
import { lint } from '../index.ts'
import { NEWEST, type VersionRange } from '../kubernetes/index.ts'
import { ruleInfo } from '../lint/index.ts'
import { needsBase } from '../rule/index.ts'
import { parseCases, runCase } from '../testing/cases.ts'
import { type RulePolicy, policyManifest, policyName } from './export.ts'
import { compilePolicies } from './index.ts'
import { checkTypes } from './validate/type-checking.ts'

const byId = new Map(rules.map(rule => [rule.id, rule]))
const exported = new Map(
  Object.entries(policies).flatMap(([id, policy]) => (typeof policy === 'string' ? [] : [[id, policy as RulePolicy] as const])),
)
const files: readonly SourceFile[] = [...exported].map(([id, policy]) => ({
  path: `${policyName(id)}.yaml`,
  text: policyManifest(ruleInfo(byId.get(id)!), policy),
}))
const { judged, problems } = compilePolicies({
  files,
  target: { from: NEWEST, to: NEWEST },
  unbound: false,
  allKinds: false,
  user: undefined,
  taken: new Set(),
})

it('rules/policies.json is what the files beside the rules make', () => {
  expect(readFileSync(join(ROOT, 'rules/policies.json'), 'utf8')).toBe(policiesJson())
})

it('the API server accepts every policy and notes nothing about its types', () => {
  expect(problems.map(({ message }) => message)).toEqual([])
  expect(judged.map(({ name }) => name)).toEqual([...exported.keys()].map(policyName))
  const warned = judged.flatMap(({ name, written }) =>
    checkTypes(written.value, { minor: NEWEST, exactly: true }).map(
      ({ expression, issues }) => `${name} ${expression} ${issues[0]?.message}`,
    ),
  )
  expect(warned).toEqual([])
})

/** What the API server refuses, and no policy sees: fields that are misspelled, containers without a name. */
async function isMistaken(text: string, kubernetes: VersionRange): Promise<boolean> {
  const found = await Promise.all(['unknown-field', 'wrong-type', 'required-field'].map(id => runCase(byId.get(id)!, text, kubernetes)))
  return found.flat().some(({ rule, path }) => rule !== 'required-field' || /ontainers\[\d+\]\.name$/.test(path))
}

describe.each(ruleFiles().filter(({ id }) => exported.has(id)))('$id', ({ id, cases = '' }) => {
  // What a profile or an option changes, the policy of a cluster does not know; of an update it sees what is new.
  const plain = parseCases(cases).filter(({ options, profiles, kubernetes }) => !options && !profiles && kubernetes.to === NEWEST)

  it.each(plain.map(each => [`${each.kind}: ${each.title}`, each] as const))('%s', async (_, { text, kubernetes, ...around }) => {
    const rule = byId.get(id)!
    const policy = judged.find(({ name }) => name === policyName(id))!.rule
    expect(needsBase(rule)).toBe(false)
    if (await isMistaken(text, kubernetes)) return
    const finds = async (each: typeof policy | typeof rule): Promise<boolean> => (await runCase(each, text, kubernetes, around)).length > 0
    expect(await finds(policy)).toBe(await finds(rule))
  })
})

const shared = join(ROOT, '../shared')

/** The exported rules, and those that tell what the API server rejects. */
const asked = Object.fromEntries(
  rules.filter(({ id, on }) => exported.has(id) || on === 'rejection').map(({ id }) => [id, 'warning' as const]),
)

/** What rules and policies say of files, where the API server accepts the object: `PATH NAMESPACE/NAME RULE`. */
async function verdicts(
  sources: readonly SourceFile[],
): Promise<Record<'daemonSets' | 'findings', number> & { readonly differences: readonly string[] }> {
  const { findings, summary } = await lint(sources, { extends: 'none', rules: asked, policies: files })
  const refused = new Set(findings.flatMap(({ object, rejected }) => (rejected.length > 0 ? [object] : [])))
  const found = (prefix: string): Set<string> => {
    const known = new Map([...exported.keys()].map(id => [`${prefix}${id}`, id]))
    return new Set(
      findings.flatMap(({ rule, object, location }) =>
        object?.kind === 'DaemonSet' && !refused.has(object) && known.has(rule)
          ? [`${location.file.path} ${object.namespace}/${object.name} ${known.get(rule)}`]
          : [],
      ),
    )
  }
  const [own, cel] = [found(''), found('ds-lint-')]
  return {
    daemonSets: summary.daemonSets,
    findings: own.size,
    differences: [...own]
      .filter(each => !cel.has(each))
      .map(each => `rule alone: ${each}`)
      .concat([...cel].filter(each => !own.has(each)).map(each => `policy alone: ${each}`)),
  }
}

describe.skipIf(!existsSync(shared))('each policy says what its rule says (../shared)', { timeout: 600_000 }, () => {
  it('of a third of the real manifests', async () => {
    const corpus = join(shared, 'corpus')
    const paths = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
      .filter(path => /\.ya?ml$/.test(path) && !path.endsWith('old.yaml'))
      .sort()
      .filter((_, index) => index % 3 === 0)
    const { daemonSets, findings, differences } = await verdicts(
      paths.map(path => ({ path, text: readFileSync(join(corpus, path), 'utf8') })),
    )
    expect(differences).toEqual([])
    expect(daemonSets).toBeGreaterThan(150)
    expect(findings).toBeGreaterThan(400)
  })

  it('of manifests that Kubernetes accepts', async () => {
    const lines = gunzipSync(readFileSync(join(shared, 'vectors/create.jsonl.gz')))
      .toString()
      .trim()
      .split('\n')
    const vectors = lines.map(line => JSON.parse(line) as { readonly id: number; readonly manifest: string; readonly verdict: string })
    const accepted = vectors.filter(({ verdict }) => verdict === 'ok')
    const sources = accepted.filter((_, index) => index % 16 === 0).map(({ id, manifest }) => ({ path: `${id}.yaml`, text: manifest }))
    const { daemonSets, differences } = await verdicts(sources)
    expect(differences).toEqual([])
    expect(daemonSets).toBeGreaterThan(100)
  })
})
