import { describe, expect, test } from 'vitest'
import { Path } from '../../kubernetes/path.ts'
import type { Container, PodSpec } from '../../kubernetes/generated/types.ts'
import { dropDisabledFields } from './index.ts'

/** The dropped paths under the pod's spec. */
function dropped(spec: PodSpec, minor: number, old?: PodSpec): string[] {
  const result = dropDisabledFields({ spec }, { minor }, old && { spec: old })
  return result.dropped.map(({ path }) => path.toString().replace('spec.template.spec.', ''))
}

function left(spec: PodSpec, minor: number): PodSpec | undefined {
  return dropDisabledFields({ spec }, { minor }).template.spec
}

const main: Container = { name: 'main', image: 'agent:1' }

test('a template without such fields is given back as it is', () => {
  const template = { spec: { containers: [main] } }
  expect(dropDisabledFields(template, { minor: 37 }).template).toBe(template)
})

test('a field goes while its gate is off, and the given template keeps it', () => {
  const spec: PodSpec = { hostUsers: false, containers: [main] }
  expect(dropped(spec, 32)).toEqual(['hostUsers'])
  expect(left(spec, 32)).toEqual({ containers: [main] })
  expect(spec.hostUsers).toBe(false)
  expect(dropped(spec, 33)).toEqual([])
})

test('a field is found in containers of every kind', () => {
  const claims = [{ name: 'gpu' }]
  const one = [{ ...main, resources: { claims } }]
  const spec: PodSpec = { resourceClaims: claims, initContainers: one, containers: one, ephemeralContainers: one }
  expect(dropped(spec, 33)).toEqual([
    'resourceClaims',
    'initContainers[0].resources.claims',
    'containers[0].resources.claims',
    'ephemeralContainers[0].resources.claims',
  ])
  expect(left(spec, 33)?.containers).toEqual([{ ...main, resources: {} }])
})

test('an empty list goes unnoticed', () => {
  const spec: PodSpec = { containers: [{ ...main, resizePolicy: [] }] }
  expect(dropped(spec, 32)).toEqual([])
  expect(left(spec, 32)).toEqual({ containers: [main] })
})

test('a lifecycle of nothing but a stop signal goes with it', () => {
  expect(dropped({ containers: [{ ...main, lifecycle: { stopSignal: 'SIGTERM' } }] }, 37)).toEqual(['containers[0].lifecycle'])
  const lifecycle = { stopSignal: 'SIGTERM', preStop: { sleep: { seconds: 1 } } }
  expect(dropped({ containers: [{ ...main, lifecycle }] }, 37)).toEqual(['containers[0].lifecycle.stopSignal'])
})

test('1.34 keeps the restart policy of sidecars alone', () => {
  const spec: PodSpec = {
    initContainers: [
      { ...main, restartPolicy: 'Always' },
      { ...main, restartPolicy: 'Never' },
    ],
    containers: [{ ...main, restartPolicy: 'Always' }],
  }
  expect(dropped(spec, 34).sort()).toEqual(['containers[0].restartPolicy', 'initContainers[1].restartPolicy'])
  expect(dropped(spec, 33)).toEqual([])
})

test('procMount becomes its default', () => {
  const spec: PodSpec = { containers: [{ ...main, securityContext: { procMount: 'Unmasked' } }] }
  expect(left(spec, 32)?.containers?.[0]?.securityContext).toEqual({ procMount: 'Default' })
  expect(left(spec, 33)).toBe(spec)
})

test('annotations from before init containers were a field', () => {
  const annotations = { 'pod.beta.kubernetes.io/init-containers': '[]', note: 'x' }
  const { template } = dropDisabledFields({ metadata: { annotations }, spec: { containers: [main] } }, { minor: 37 })
  expect(template.metadata).toEqual({ annotations: { note: 'x' } })
})

describe('image volumes', () => {
  const spec: PodSpec = {
    volumes: [
      { name: 'a', image: { reference: 'a' } },
      { name: 'b', emptyDir: {} },
      { name: 'c', image: {} },
    ],
    containers: [
      {
        ...main,
        volumeMounts: [
          { name: 'a', mountPath: '/a' },
          { name: 'b', mountPath: '/b' },
        ],
      },
    ],
  }

  test('go with their mounts', () => {
    expect(dropped(spec, 34)).toEqual(['volumes[0]', 'volumes[2]', 'containers[0].volumeMounts[0]'])
    expect(left(spec, 34)).toEqual({
      volumes: [{ name: 'b', emptyDir: {} }],
      containers: [{ ...main, volumeMounts: [{ name: 'b', mountPath: '/b' }] }],
    })
  })

  test('leave places that are found again', () => {
    const { original } = dropDisabledFields({ spec }, { minor: 34 })
    const pod = Path.of('spec', 'template', 'spec')
    expect(original(pod.child('volumes').index(0).child('name')).toString()).toBe('spec.template.spec.volumes[1].name')
    const mounts = pod.child('containers').index(0).child('volumeMounts')
    expect(original(mounts.index(0)).toString()).toBe('spec.template.spec.containers[0].volumeMounts[1]')
    expect(original(pod.child('nodeSelector').key('a')).toString()).toBe('spec.template.spec.nodeSelector[a]')
  })

  test('stay where the old object has one', () => {
    expect(dropped(spec, 34, { volumes: [{ name: 'x', image: {} }] })).toEqual([])
  })
})

describe('what the old object uses', () => {
  test('is kept', () => {
    expect(dropped({ hostUsers: true }, 32, { hostUsers: false })).toEqual([])
    expect(dropped({ hostUsers: true }, 32, {})).toEqual(['hostUsers'])
  })

  test('keeps the other fields behind the same gate', () => {
    const volumes = [{ name: 'a', secret: { defaultUser: 1 } }]
    expect(dropped({ volumes }, 37)).toEqual(['volumes[0].secret.defaultUser'])
    expect(dropped({ volumes }, 37, { volumes: [{ name: 'b', configMap: { items: [{ user: 1 }] } }] })).toEqual([])
  })

  test('counts for pod-level resources only with an amount', () => {
    expect(dropped({ resources: { limits: { cpu: '1' } } }, 33, { resources: {} })).toEqual(['resources'])
    expect(dropped({ resources: {} }, 33, { resources: { limits: { cpu: '1' } } })).toEqual([])
  })
})
