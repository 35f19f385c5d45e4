import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it, test } from 'vitest'
import { load } from '../workspace/load.ts'
import { DaemonSetModel } from './daemon-set.ts'
import type { FeatureGates } from '../kubernetes/index.ts'
import { parseVersionRange } from '../kubernetes/version.ts'
import type { Subjects } from './subjects.ts'

function rejections(text: string, kubernetes: string, gates?: FeatureGates): Subjects['rejection'][] {
  const target = parseVersionRange(kubernetes)
  if ('message' in target) throw new Error(target.message)
  return load({ path: 'daemonset.yaml', text }, 'look').daemonSets.flatMap(manifest =>
    new DaemonSetModel(manifest, { ...target, gates }).rejections(),
  )
}

function told(kubernetes: string, pod: string, container = '', gates?: FeatureGates): string[] {
  const text = `apiVersion: apps/v1
kind: DaemonSet
metadata: { name: agent }
spec:
  selector: { matchLabels: { app: agent } }
  template:
    metadata: { labels: { app: agent } }
    spec: { containers: [{ name: agent, image: "agent:1" ${container} }] ${pod} }
`
  return rejections(text, kubernetes, gates).map(({ rejection, rejected }) => {
    const errors = rejected.map(({ type, field }) => `${type} ${field}`)
    return [rejection.rule, rejection.at.toString().replace(/^.*\.spec\./, ''), rejection.message, ...errors].join(' | ')
  })
}

const POD = 'spec.template.spec'

describe('a field of some versions is one finding', () => {
  test.each<[string, string, string, string[]]>([
    [
      '1.30',
      ', hostnameOverride: a',
      '',
      [
        `hostnameOverride | "hostnameOverride" requires Kubernetes 1.35 or later; 1.30 rejects it as unknown, or silently drops it without strict validation | StrictDecoding ${POD}.hostnameOverride`,
      ],
    ],
    [
      '1.33-1.35',
      ', hostnameOverride: a',
      '',
      [
        `hostnameOverride | "hostnameOverride" requires Kubernetes 1.35 or later; 1.33 rejects it as unknown, or silently drops it without strict validation; 1.34 silently drops it (feature gate HostnameOverride) | StrictDecoding ${POD}.hostnameOverride`,
      ],
    ],
    ['1.35-1.37', ', hostnameOverride: a', '', []],
    [
      '1.37',
      ', evictionResponders: [{ name: a.b/c }]',
      '',
      [
        'evictionResponders | "evictionResponders" requires the feature gate EvictionRequestAPI, which no version enables by default; 1.37 silently drops it',
      ],
    ],
    [
      '1.28-1.30',
      '',
      ', lifecycle: { preStop: { sleep: { seconds: 1 } } }',
      [
        `containers[0].lifecycle.preStop.sleep | "sleep" requires Kubernetes 1.30 or later; 1.28 rejects it as unknown, or silently drops it without strict validation; 1.29 silently drops it (feature gate PodLifecycleSleepAction), and rejects the rest | StrictDecoding ${POD}.containers[0].lifecycle.preStop.sleep | FieldValueRequired ${POD}.containers[0].lifecycle.preStop`,
      ],
    ],
    [
      '1.30',
      '',
      ', securityContext: { procMount: Unmasked }',
      [
        'containers[0].securityContext.procMount | "procMount" requires Kubernetes 1.33 or later; 1.30 silently changes it to Default (feature gate ProcMountType)',
      ],
    ],
    [
      '1.35',
      ', securityContext: { seLinuxChangePolicy: MountOption }',
      '',
      [
        `securityContext.seLinuxChangePolicy | "MountOption" requires Kubernetes 1.37 or later; 1.35 rejects it | FieldValueNotSupported ${POD}.securityContext.seLinuxChangePolicy`,
      ],
    ],
    [
      '1.30-1.37',
      ', resourceClaims: [{ name: a, resourceClaimName: b }]',
      '',
      [
        `resourceClaims | "resourceClaims" requires Kubernetes 1.34 or later; 1.30 to 1.33 silently drop it (feature gate DynamicResourceAllocation) | StrictDecoding ${POD}.resourceClaims[0].resourceClaimName`,
      ],
    ],
    ['1.26', ', schedulingGates: []', '', []],
  ])('%s%s%s', (kubernetes, pod, container, expected) => {
    expect(told(kubernetes, pod, container)).toEqual(expected.map(text => `field-not-in-version | ${text}`))
  })
})

describe('a field that versions drop and later ones refuse', () => {
  test.each<[string, string, FeatureGates | undefined, string]>([
    ['1.31', 'Foo', undefined, 'seLinuxChangePolicy "Foo" is valid in no version;'],
    [
      '1.31',
      'MountOption',
      { SELinuxMount: false },
      'seLinuxChangePolicy "MountOption" is valid in no version while the feature gate SELinuxMount is off;',
    ],
    ['1.31', 'MountOption', undefined, 'seLinuxChangePolicy "MountOption" requires Kubernetes 1.37 or later;'],
    ['1.31', 'Recursive', { SELinuxMount: false }, '"seLinuxChangePolicy" requires Kubernetes 1.33 or later;'],
  ])('%s %s %o', (kubernetes, value, gates, start) => {
    const [message = ''] = told(kubernetes, `, securityContext: { seLinuxChangePolicy: ${value} }`, '', gates)
    expect(message).toContain(`| ${start} 1.31 rejects it as unknown`)
  })
})

const vectors = new URL('../../../shared/vectors/versions.jsonl.gz', import.meta.url)
const EVERY = 400
/** Strict errors are compared elsewhere; the answers are those of dry runs, which storage has no part in. */
const NOT_COMPARED = new Set(['StrictDecoding', 'Storage'])

interface Recorded {
  readonly id: string
  readonly manifest: string
  readonly byVersion: Readonly<
    Record<string, { readonly verdict: string; readonly errors: Rejected[]; readonly beyond?: { readonly errors: Rejected[] } }>
  >
}
type Rejected = { readonly type: string; readonly field: string }

it.skipIf(!existsSync(vectors))(`gaps keep what every version refuses, of one in ${EVERY} recorded manifests (needs ../shared)`, () => {
  const lines = gunzipSync(readFileSync(vectors)).toString().trim().split('\n')
  for (const line of lines.filter((_, index) => index % EVERY === 0)) {
    const { id, manifest, byVersion } = JSON.parse(line) as Recorded
    for (const [version, { verdict, errors, beyond }] of Object.entries(byVersion)) {
      const strict = verdict === 'badrequest'
      if (strict && !beyond) continue
      const wanted = beyond && !errors.some(({ type }) => type !== 'StrictDecoding') ? beyond.errors : errors
      const came = rejections(manifest, version).flatMap(({ rejected }) => rejected)
      const listed = (list: readonly Rejected[]): string[] =>
        [...new Set(list.filter(({ type }) => !NOT_COMPARED.has(type)).map(({ type, field }) => `${type} ${field}`))].sort()
      expect([id, version, listed(came)]).toEqual([id, version, listed(wanted)])
    }
  }
})
