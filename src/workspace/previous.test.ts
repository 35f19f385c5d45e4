import { describe, expect, it } from 'vitest'
import { previousOf } from './previous.ts'
import { manifestsOf } from './manifest.ts'
import { read } from '../yaml/document.ts'
import { toPlain } from '../yaml/plain.ts'

function formerOfText(object: unknown) {
  const text = typeof object === 'string' ? object : JSON.stringify(object)
  const [manifest] = manifestsOf(read({ path: 'old.yaml', text }, { start: 0, end: text.length }))
  if (!manifest) throw new Error('no manifest')
  return previousOf(manifest)
}

function compared(old: unknown): unknown {
  return toPlain(formerOfText(old).node)
}

describe('the old manifest', () => {
  it('of extensions/v1beta1 selects by all labels of its template', () => {
    const old = 'apiVersion: extensions/v1beta1\nkind: DaemonSet\nspec:\n  template:\n    metadata:\n      labels: {app: a, version: v1}\n'
    expect(compared(old)).toEqual({
      apiVersion: 'apps/v1',
      kind: 'DaemonSet',
      spec: {
        template: { metadata: { labels: { app: 'a', version: 'v1' } } },
        selector: { matchLabels: { app: 'a', version: 'v1' } },
      },
    })
    const written = `${old}  selector:\n    matchLabels: {app: a}\n`
    expect(compared(written)).toMatchObject({ spec: { selector: { matchLabels: { app: 'a' } } } })
    expect(compared(old.replace('extensions/v1beta1', 'apps/v1beta2'))).not.toHaveProperty('spec.selector')
  })

  it('of a cluster has strings where a tool for YAML 1.2 left out their quotes', () => {
    const old = (uid: string): string =>
      `kind: DaemonSet\nmetadata: {${uid}labels: {on: y, off: no}}\nspec: {template: {spec: {hostPID: true, tolerations: [{value: on}]}}}\n`
    expect(compared(old('uid: u, '))).toMatchObject({
      metadata: { labels: { on: 'y', off: 'no' } },
      spec: { template: { spec: { hostPID: true, tolerations: [{ value: 'on' }] } } },
    })
    expect(compared(old(''))).toMatchObject({ metadata: { labels: { true: true, false: false } } })
  })

  it('of a file is compared as it is', () => {
    const old = { apiVersion: 'apps/v1', kind: 'DaemonSet', metadata: { name: 'a', annotations: { mine: 'x' } } }
    expect(compared(old)).toEqual(old)
  })

  it('tells how the pods of a cluster are', () => {
    const status = { desiredNumberScheduled: 5, updatedNumberScheduled: 3, numberUnavailable: 1 }
    expect(formerOfText({ kind: 'DaemonSet', metadata: { uid: 'u' }, status }).status).toEqual({ desired: 5, updated: 3, unavailable: 1 })
    expect(formerOfText({ kind: 'DaemonSet', metadata: {}, status }).status).toBeUndefined()
  })
})
