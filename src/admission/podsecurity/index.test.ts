import { describe, expect, it, test } from 'vitest'
import type { PodSpec, PodTemplateSpec } from '../../kubernetes/generated/types.ts'
import {
  CHECKS,
  detailOf,
  type Level,
  levelVersionText,
  type PolicyVersion,
  policyOf,
  reasonOf,
  resolveVersion,
  violations,
} from './index.ts'

function pod(spec: PodSpec, annotations: Record<string, string> = {}): PodTemplateSpec {
  return { metadata: { annotations }, spec: { containers: [{ name: 'a' }], ...spec } }
}

/** A pod that `restricted` allows, with other parts. */
function restricted(spec: PodSpec): PodTemplateSpec {
  const securityContext = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } }
  return pod({
    containers: [{ name: 'a', securityContext }],
    ...spec,
    securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' }, ...spec.securityContext },
  })
}

/** `check: paths` */
function broken(template: PodTemplateSpec, level: Level, version: PolicyVersion): string[] {
  return violations(template, level, version).map(({ check, paths }) => `${check}: ${paths.join(' ')}`)
}

describe('violations name each field that breaks a check', () => {
  const two = (securityContext: object): PodSpec => ({
    initContainers: [{ name: 'i', securityContext }],
    containers: [{ name: 'a' }, { name: 'b', securityContext }],
  })
  const init = 'spec.initContainers[0]'
  const main = 'spec.containers[1]'

  test.each<[string, PodTemplateSpec, string]>([
    ['host namespaces', pod({ hostNetwork: true, hostIPC: true, hostPID: false }), 'hostNamespaces: spec.hostNetwork spec.hostIPC'],
    [
      'a volume',
      pod({
        volumes: [
          { name: 'v', emptyDir: {} },
          { name: 'w', hostPath: {} },
        ],
      }),
      'hostPathVolumes: spec.volumes[1].hostPath',
    ],
    [
      'init containers first',
      pod(two({ privileged: true })),
      `privileged: ${init}.securityContext.privileged ${main}.securityContext.privileged`,
    ],
    [
      'ephemeral containers last',
      pod({ ephemeralContainers: [{ name: 'e', securityContext: { procMount: 'Unmasked' } }] }),
      'procMount: spec.ephemeralContainers[0].securityContext.procMount',
    ],
    [
      'items of lists',
      pod({ containers: [{ name: 'a', securityContext: { capabilities: { add: ['CHOWN', 'NET_RAW'] } }, ports: [{}, { hostPort: 80 }] }] }),
      'capabilities_baseline: spec.containers[0].securityContext.capabilities.add[1] | hostPorts: spec.containers[0].ports[1].hostPort',
    ],
    [
      'probes and lifecycle handlers',
      pod({
        containers: [
          { livenessProbe: { httpGet: { host: 'h' } }, lifecycle: { preStop: { tcpSocket: { host: 't' } }, postStart: { httpGet: {} } } },
        ],
      }),
      'hostProbesAndHostLifecycle: spec.containers[0].livenessProbe.httpGet.host spec.containers[0].lifecycle.preStop.tcpSocket.host',
    ],
    [
      'the pod and its containers',
      pod({ securityContext: { seLinuxOptions: { user: 'u', type: 'spc_t' } }, ...two({ windowsOptions: { hostProcess: true } }) }),
      `seLinuxOptions: spec.securityContext.seLinuxOptions.type spec.securityContext.seLinuxOptions.user | windowsHostProcess: ${init}.securityContext.windowsOptions.hostProcess ${main}.securityContext.windowsOptions.hostProcess`,
    ],
    ['sysctls', pod({ securityContext: { sysctls: [{ name: 'kernel.msgmax' }] } }), 'sysctls: spec.securityContext.sysctls[0].name'],
    [
      'annotations, with or without their container',
      pod(
        { securityContext: { appArmorProfile: { type: 'Unconfined' } } },
        { 'container.apparmor.security.beta.kubernetes.io/x': 'unconfined' },
      ),
      'appArmorProfile: spec.securityContext.appArmorProfile.type metadata.annotations[container.apparmor.security.beta.kubernetes.io/x]',
    ],
  ])('%s', (_, template, expected) => expect(broken(template, 'baseline', 'latest').join(' | ')).toBe(expected))

  it('that is missing, too', () => {
    expect(broken(pod({}), 'restricted', 'latest')).toEqual([
      'allowPrivilegeEscalation: spec.containers[0].securityContext.allowPrivilegeEscalation',
      'capabilities_restricted: spec.containers[0].securityContext.capabilities.drop',
      'runAsNonRoot: spec.containers[0].securityContext.runAsNonRoot',
      'seccompProfile_restricted: spec.containers[0].securityContext.seccompProfile.type',
    ])
  })

  it('once where containers inherit it from the pod', () => {
    const template = restricted({ securityContext: { runAsNonRoot: false, seccompProfile: { type: 'Unconfined' }, runAsUser: 0 } })
    expect(broken(template, 'restricted', 'latest')).toEqual([
      'runAsNonRoot: spec.securityContext.runAsNonRoot',
      'runAsUser: spec.securityContext.runAsUser',
      'seccompProfile_restricted: spec.securityContext.seccompProfile.type',
    ])
  })

  it('by the type of a volume, or the volume where its type is unknown', () => {
    const template = restricted({ volumes: [{ name: 'n', nfs: {} }, { name: 'u' }, { name: 'both', nfs: {}, emptyDir: {} }] })
    expect(broken(template, 'restricted', 0)).toEqual(['restrictedVolumes: spec.volumes[0].nfs spec.volumes[1]'])
  })
})

describe('versions', () => {
  it.each<[number, PodTemplateSpec, string]>([
    [34, restricted({ hostUsers: false, securityContext: { runAsNonRoot: false, runAsUser: 0 } }), 'runAsNonRoot runAsUser'],
    [35, restricted({ hostUsers: false, securityContext: { runAsNonRoot: false, runAsUser: 0 } }), ''],
    [
      24,
      pod({ os: { name: 'windows' }, securityContext: { runAsNonRoot: true } }),
      'allowPrivilegeEscalation capabilities_restricted seccompProfile_restricted',
    ],
    [25, pod({ os: { name: 'windows' }, securityContext: { runAsNonRoot: true } }), ''],
    [
      18,
      pod({}, { 'seccomp.security.alpha.kubernetes.io/pod': 'unconfined' }),
      'seccompProfile_baseline allowPrivilegeEscalation runAsNonRoot',
    ],
    [36, restricted({ securityContext: { sysctls: [{ name: 'net.ipv4.tcp_notsent_lowat' }] } }), 'sysctls'],
    [37, restricted({ securityContext: { sysctls: [{ name: 'net.ipv4.tcp_notsent_lowat' }] } }), ''],
  ])('restricted:v1.%d', (version, template, expected) => {
    expect(
      violations(template, 'restricted', version)
        .map(({ check }) => check)
        .join(' '),
    ).toBe(expected)
  })

  it('that are newer than any that is known are the newest', () => {
    const template = restricted({ securityContext: { sysctls: [{ name: 'net.ipv4.tcp_notsent_lowat' }] } })
    expect([99, 'latest' as const].map(version => violations(template, 'restricted', version))).toEqual([[], []])
  })

  it('end at the cluster', () => {
    expect((['latest', 20, 40] as const).map(version => resolveVersion(version, 31))).toEqual([31, 20, 31])
  })
})

it('says it as the API server does', () => {
  const said = violations(pod({ hostPID: true, volumes: [{ name: 'v', hostPath: {} }] }), 'baseline', 'latest')
  expect(reasonOf(said)).toBe('host namespaces, hostPath volumes')
  expect(detailOf(said)).toBe('host namespaces (hostPID=true), hostPath volumes (volume "v")')
  expect(violations(pod({ hostPID: true }), 'privileged', 'latest')).toEqual([])
})

it('checks are in the order of their ids, and their revisions in that of versions', () => {
  const ids = CHECKS.map(({ id, level }) => `${level} ${id}`)
  expect(ids).toEqual(ids.toSorted((a, b) => (a < b ? -1 : 1)))
  for (const { revisions } of CHECKS)
    expect(revisions.map(({ since }) => since)).toEqual(revisions.map(({ since }) => since).toSorted((a, b) => a - b))
})

describe('labels of a namespace', () => {
  const read = (labels: Record<string, string>): { policy: string[]; errors: string[] } => {
    const given = Object.fromEntries(Object.entries(labels).map(([name, value]) => [`pod-security.kubernetes.io/${name}`, value]))
    const { policy, errors } = policyOf(given)
    return {
      policy: [policy.enforce, policy.audit, policy.warn].map(levelVersionText),
      errors: errors.map(({ label, message }) => `${label.replace(/.*\//, '')} ${message}`),
    }
  }

  test.each<[Record<string, string>, string[]]>([
    [{}, ['privileged:latest', 'privileged:latest', 'privileged:latest']],
    [{ enforce: 'baseline' }, ['baseline:latest', 'privileged:latest', 'baseline:latest']],
    [{ enforce: 'baseline', 'enforce-version': 'v1.30' }, ['baseline:v1.30', 'privileged:latest', 'baseline:v1.30']],
    [{ enforce: 'baseline', 'enforce-version': 'v1.30', 'warn-version': 'v1.0' }, ['baseline:v1.30', 'privileged:latest', 'baseline:v1.0']],
    [{ enforce: 'restricted', warn: 'baseline', audit: 'restricted' }, ['restricted:latest', 'restricted:latest', 'baseline:latest']],
    [{ 'enforce-version': 'v1.30' }, ['privileged:v1.30', 'privileged:latest', 'privileged:latest']],
  ])('%j', (labels, policy) => expect(read(labels)).toEqual({ policy, errors: [] }))

  it('that are invalid enforce the strictest level, and audit and warn of nothing', () => {
    expect(read({ enforce: 'Baseline', audit: 'x', warn: '', 'warn-version': '1.30', 'enforce-version': 'v1.030' })).toEqual({
      policy: ['restricted:latest', 'privileged:latest', 'privileged:latest'],
      errors: [
        'enforce must be one of privileged, baseline, restricted',
        'enforce-version must be "latest" or "v1.x"',
        'audit must be one of privileged, baseline, restricted',
        'warn must be one of privileged, baseline, restricted',
        'warn-version must be "latest" or "v1.x"',
      ],
    })
  })
})
