/** The same 20 policies for ds-lint and for other engines of CEL, where those are installed. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import exported from '../rules/policies.json' with { type: 'json' }
import type { RulePolicy } from '../src/policy/export.ts'
import { find } from './peers.ts'

const COUNT = 20

export interface Policies {
  /** ValidatingAdmissionPolicies and their bindings. */
  readonly folder: string
  /** The same as ConstraintTemplates of the engine K8sNativeValidation, with a constraint for each. */
  readonly templates: string
}

export interface Engine {
  readonly name: string
  readonly version: string
  /** Minutes for 1000 DaemonSets: one round has to do. */
  readonly isSlow: boolean
  command(policies: Policies, files: readonly string[]): string[]
}

/** The first 20 of the rules that ds-lint exports. */
export function writePolicies(folder: string, cli: string): Policies {
  const chosen = Object.entries(exported as unknown as Readonly<Record<string, RulePolicy | string>>)
    .filter((entry): entry is [string, RulePolicy] => typeof entry[1] !== 'string')
    .slice(0, COUNT)
  const ids = chosen.map(([id]) => id)
  const written = join(folder, 'admission')
  execFileSync(process.execPath, [cli, 'policy', 'export', '--rules', ids.join(','), '--out', written, '--overwrite'])
  const templates = join(folder, 'gatekeeper')
  mkdirSync(templates, { recursive: true })
  for (const [id, policy] of chosen) {
    const documents = gatekeeper(id, policy).map(document => JSON.stringify(document))
    writeFileSync(join(templates, `${id}.yaml`), documents.join('\n---\n'))
  }
  return { folder: written, templates }
}

export function installedEngines(): Engine[] {
  const gator = find('gator', 'github.com/open-policy-agent/gatekeeper/v3')
  const kyverno = find('kyverno', 'github.com/kyverno/kyverno')
  return [
    ...(gator
      ? [
          {
            ...gator,
            isSlow: false,
            command: ({ templates }: Policies, files: readonly string[]) => [
              gator.file,
              'test',
              ...named('--filename', [templates, ...files]),
            ],
          },
        ]
      : []),
    ...(kyverno
      ? [
          {
            ...kyverno,
            isSlow: true,
            command: ({ folder }: Policies, files: readonly string[]) => [kyverno.file, 'apply', folder, ...named('--resource', files)],
          },
        ]
      : []),
  ]
}

function named(option: string, values: readonly string[]): string[] {
  return values.flatMap(value => [option, value])
}

function gatekeeper(id: string, { variables, validations }: RulePolicy): object[] {
  const kind = `Ds${id.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())}`
  const source = { variables, validations: validations.map(validation => ({ message: id, ...validation })) }
  return [
    {
      apiVersion: 'templates.gatekeeper.sh/v1',
      kind: 'ConstraintTemplate',
      metadata: { name: kind.toLowerCase() },
      spec: {
        crd: { spec: { names: { kind } } },
        targets: [{ target: 'admission.k8s.gatekeeper.sh', code: [{ engine: 'K8sNativeValidation', source }] }],
      },
    },
    {
      apiVersion: 'constraints.gatekeeper.sh/v1beta1',
      kind,
      metadata: { name: id },
      spec: { match: { kinds: [{ apiGroups: ['apps'], kinds: ['DaemonSet'] }] } },
    },
  ]
}
