import { describe, expect, it } from 'vitest'
import { asUpdated, previousOf } from './previous.ts'
import { manifestsOf } from './manifest.ts'
import { read } from '../yaml/document.ts'
import { toPlain } from '../yaml/plain.ts'

type Plain = Readonly<Record<string, unknown>>

function formerOfText(object: unknown) {
  const text = typeof object === 'string' ? object : JSON.stringify(object)
  const [manifest] = manifestsOf(read({ path: 'old.yaml', text }, { start: 0, end: text.length }))
  if (!manifest) throw new Error('no manifest')
  return previousOf(manifest)
}

function compared(old: unknown, updated: Plain): unknown {
  return toPlain(asUpdated(formerOfText(old), updated))
}

const LAST = 'kubectl.kubernetes.io/last-applied-configuration'

describe('the old manifest', () => {
  it('of extensions/v1beta1 selects by all labels of its template', () => {
    const old = 'apiVersion: extensions/v1beta1\nkind: DaemonSet\nspec:\n  template:\n    metadata:\n      labels: {app: a, version: v1}\n'
    expect(compared(old, {})).toEqual({
      apiVersion: 'apps/v1',
      kind: 'DaemonSet',
      spec: {
        template: { metadata: { labels: { app: 'a', version: 'v1' } } },
        selector: { matchLabels: { app: 'a', version: 'v1' } },
      },
    })
    const written = `${old}  selector:\n    matchLabels: {app: a}\n`
    expect(compared(written, {})).toMatchObject({ spec: { selector: { matchLabels: { app: 'a' } } } })
    expect(compared(old.replace('extensions/v1beta1', 'apps/v1beta2'), {})).not.toHaveProperty('spec.selector')
  })

  it('of a file is compared as it is', () => {
    const old = { apiVersion: 'apps/v1', kind: 'DaemonSet', metadata: { name: 'a', annotations: { mine: 'x' } } }
    expect(compared(old, { metadata: { name: 'a' } })).toEqual(old)
  })

  it('of a cluster loses what an apply leaves alone', () => {
    const applied = {
      metadata: { name: 'a', labels: { gone: '1' } },
      spec: { template: { spec: { containers: [{ name: 'agent', image: 'a:1', env: [{ name: 'GONE' }] }] } } },
    }
    const live = {
      kind: 'DaemonSet',
      metadata: {
        name: 'a',
        uid: 'u',
        labels: { gone: '1', theirs: '1' },
        annotations: { [LAST]: JSON.stringify(applied), 'deprecated.daemonset.template.generation': '3' },
      },
      spec: {
        revisionHistoryLimit: 10,
        template: {
          metadata: { annotations: { 'kubectl.kubernetes.io/restartedAt': '2026-01-01T00:00:00Z' } },
          spec: {
            containers: [
              { name: 'injected', image: 'i' },
              { name: 'agent', image: 'a:1', env: [{ name: 'GONE' }, { name: 'SET_BY_HAND', value: '1' }, { name: 'KEPT' }] },
            ],
          },
        },
      },
    }
    const updated = {
      metadata: { name: 'a' },
      spec: { template: { spec: { containers: [{ name: 'agent', image: 'a:2', env: [{ name: 'KEPT' }] }] } } },
    }
    expect(compared(live, updated)).toEqual({
      metadata: { name: 'a', labels: { gone: '1' } },
      spec: { template: { spec: { containers: [{ name: 'agent', image: 'a:1', env: [{ name: 'GONE' }, { name: 'KEPT' }] }] } } },
    })
  })

  it('of a cluster that does not say what was applied keeps its spec', () => {
    const live = {
      kind: 'DaemonSet',
      metadata: { name: 'a', resourceVersion: '1', labels: { theirs: '1', both: '1' }, annotations: { 'meta.helm.sh/release-name': 'a' } },
      spec: { minReadySeconds: 5, template: { metadata: { annotations: { 'kubectl.kubernetes.io/restartedAt': '2026', mine: 'x' } } } },
    }
    expect(compared(live, { metadata: { name: 'a', labels: { both: '2' } } })).toEqual({
      kind: 'DaemonSet',
      metadata: { name: 'a', resourceVersion: '1', labels: { both: '1' }, annotations: {} },
      spec: { minReadySeconds: 5, template: { metadata: { annotations: { mine: 'x' } } } },
    })
  })

  it('tells how the pods of a cluster are', () => {
    const status = { desiredNumberScheduled: 5, updatedNumberScheduled: 3, numberUnavailable: 1 }
    expect(formerOfText({ kind: 'DaemonSet', metadata: { uid: 'u' }, status }).status).toEqual({ desired: 5, updated: 3, unavailable: 1 })
    expect(formerOfText({ kind: 'DaemonSet', metadata: {}, status }).status).toBeUndefined()
  })
})
