import { describe, expect, test } from 'vitest'
import type { PodSpec } from '../../kubernetes/generated/types.ts'
import { daemonSet } from '../validate/daemon-set.testing.ts'
import { update } from '../api.ts'

const old = daemonSet()

/** Verdict and fields. */
function refused(before: object, after: object, kubernetes = '1.37'): string[] {
  const { verdict, rejections } = update(before, after, { kubernetes })
  return [verdict, ...rejections.map(({ type, field, path }) => `${type.replace('FieldValue', '')} ${field || path}`)]
}

function effects(after: object, before: object = old): object {
  const { verdict, templateChanged, specChanged, revisionChanged, metadataChanged, rollout } = update(before, after)
  return { verdict, templateChanged, specChanged, revisionChanged, metadataChanged, rollout }
}

const nothing = {
  verdict: 'ok',
  templateChanged: false,
  specChanged: false,
  revisionChanged: false,
  metadataChanged: false,
  rollout: 'none',
}

describe('what an update sets off', () => {
  test('nothing where only a default is written out', () => {
    expect(effects(daemonSet({ spec: { revisionHistoryLimit: 10 }, pod: { dnsPolicy: 'ClusterFirst' } }))).toEqual(nothing)
  })

  test('no rollout for metadata or the rest of the spec', () => {
    expect(effects(daemonSet({ metadata: { labels: { a: 'b' } } }))).toEqual({ ...nothing, metadataChanged: true })
    expect(effects(daemonSet({ spec: { minReadySeconds: 5 } }))).toEqual({ ...nothing, specChanged: true })
  })

  test('a rollout for the template, by the new strategy', () => {
    const changed = { ...nothing, templateChanged: true, specChanged: true, revisionChanged: true }
    const pod: PodSpec = { containers: [{ name: 'main', image: 'agent:2' }] }
    expect(effects(daemonSet({ pod }))).toEqual({ ...changed, rollout: 'RollingUpdate' })
    expect(
      effects(daemonSet({ pod, spec: { updateStrategy: { type: 'OnDelete' }, template: daemonSet({ pod }).spec!.template! } })),
    ).toEqual({
      ...changed,
      rollout: 'OnDelete',
    })
  })

  test('a rollout without a new generation where a quantity is only written otherwise', () => {
    const memory = (amount: string): object =>
      daemonSet({ pod: { containers: [{ name: 'main', image: 'agent:1', resources: { requests: { memory: amount } } }] } })
    expect(effects(memory('1Ki'), memory('1024'))).toEqual({ ...nothing, revisionChanged: true, rollout: 'RollingUpdate' })
  })

  test('the annotation of the template generation is a field of its own', () => {
    const annotations = { 'deprecated.daemonset.template.generation': '5' }
    expect(effects(daemonSet({ metadata: { annotations } }))).toEqual(nothing)
  })
})

describe('what an update may not change', () => {
  test('the selector', () => {
    const labels = { app: 'agent', tier: 'node' }
    expect(refused(old, daemonSet({ spec: { ...daemonSet({ template: { labels } }).spec, selector: { matchLabels: labels } } }))).toEqual([
      'invalid',
      'Invalid spec.selector',
    ])
  })

  test('name, namespace and uid', () => {
    expect(refused(old, daemonSet({ metadata: { name: 'other' } }))).toEqual(['badrequest', 'BadRequest metadata.name'])
    expect(refused(old, daemonSet({ metadata: { namespace: 'other' } }))).toEqual(['badrequest', 'BadRequest metadata.namespace'])
    expect(refused(old, daemonSet({ metadata: { uid: 'u' } }))).toEqual(['conflict', 'Conflict metadata.uid'])
    const stored = daemonSet({ metadata: { uid: 'u', namespace: 'kube-system' } })
    expect(refused(stored, daemonSet({ metadata: { uid: 'u' } }))).toEqual(['ok'])
  })

  test('marks of deletion', () => {
    const metadata = { deletionTimestamp: '2026-01-01T00:00:00Z', deletionGracePeriodSeconds: 0 }
    expect(refused(old, daemonSet({ metadata }))).toEqual([
      'invalid',
      'Invalid metadata.deletionTimestamp',
      'Invalid metadata.deletionGracePeriodSeconds',
    ])
  })

  test('anything into what a create refuses', () => {
    expect(refused(old, daemonSet({ pod: { containers: [] } }))).toEqual(['invalid', 'Required spec.template.spec.containers'])
  })
})

describe('what an update may keep', () => {
  const cases: [string, PodSpec][] = [
    [
      'a label value in a selector',
      {
        topologySpreadConstraints: [
          { maxSkew: 1, topologyKey: 'z', whenUnsatisfiable: 'ScheduleAnyway', labelSelector: { matchLabels: { a: '-' } } },
        ],
      },
    ],
    ['an image volume without reference', { volumes: [{ name: 'v', image: {} }] }],
    ['a sysctl of the host', { hostNetwork: true, securityContext: { sysctls: [{ name: 'net.ipv4.x', value: '1' }] } }],
    ['an operator whose gate is off', { tolerations: [{ key: 'a', operator: 'Gt', value: '1' }] }],
    [
      'pages in fractions',
      {
        containers: [
          {
            name: 'main',
            image: 'agent:1',
            resources: { requests: { 'hugepages-2Mi': '3Mi', cpu: '1' }, limits: { 'hugepages-2Mi': '3Mi' } },
          },
        ],
      },
    ],
    ['a token outside of its volume', { volumes: [{ name: 'v', projected: { sources: [{ serviceAccountToken: { path: '../t' } }] } }] }],
    ['users of their own on the host network', { hostNetwork: true, hostUsers: false }],
    [
      'a label value that a node cannot have',
      {
        affinity: {
          nodeAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: {
              nodeSelectorTerms: [{ matchExpressions: [{ key: 'a', operator: 'In', values: ['-'] }] }],
            },
          },
        },
      },
    ],
  ]

  test.each(cases)('%s', (_, pod) => {
    const object = daemonSet({ pod })
    expect(refused(old, object)[0]).toBe('invalid')
    expect(refused(object, object)).toEqual(['ok'])
  })

  test('a field whose gate is off, if the old object uses it', () => {
    const pod = (signal: string): object =>
      daemonSet({ pod: { containers: [{ name: 'main', image: 'agent:1', lifecycle: { stopSignal: signal } }] } })
    expect(update(old, pod('SIGTERM')).dropped).toEqual(['spec.template.spec.containers[0].lifecycle'])
    expect(update(old, pod('SIGTERM'))).toMatchObject({ verdict: 'ok', templateChanged: false })
  })

  test('but not before the version that allows it', () => {
    const object = daemonSet({ pod: { volumes: [{ name: 'v', image: {} }] } })
    expect(refused(object, object, '1.36')).toEqual(['ok'])
    const tolerations = daemonSet({ pod: { tolerations: [{ key: 'a', operator: 'Gt', value: '1' }] } })
    expect(refused(tolerations, tolerations, '1.34')).toEqual(['invalid', 'NotSupported spec.template.spec.tolerations[0].operator'])
  })
})

test('an old object that cannot be decoded is the caller’s mistake', () => {
  expect(() => update({ apiVersion: 'apps/v1', kind: 'DaemonSet', spec: [] }, old)).toThrow(TypeError)
})
