import { beforeAll, describe, expect, it } from 'vitest'
import type { Apply } from '../kubernetes/index.ts'
import { manifestsOf } from '../workspace/manifest.ts'
import { NO_OBJECTS } from '../workspace/objects.ts'
import { previousOf } from '../workspace/previous.ts'
import { read } from '../yaml/document.ts'
import { DaemonSetModel, loadServerSideApply } from './daemon-set.ts'
import { mergeOf } from './merge.ts'
import { UpdateModel } from './update.ts'
import { storePrevious } from '../admission/index.ts'
import type { Mapping } from '../yaml/index.ts'
import { toPlain } from '../yaml/plain.ts'

type Plain = Readonly<Record<string, unknown>>

const LAST = 'kubectl.kubernetes.io/last-applied-configuration'
const CONTEXT = { objects: NO_OBJECTS, objectsBefore: NO_OBJECTS }

function manifestOf(object: Plain, path = 'old.json') {
  const text = JSON.stringify({ apiVersion: 'apps/v1', kind: 'DaemonSet', ...object })
  return manifestsOf(read({ path, text }, { start: 0, end: text.length }))[0]!
}

function mergeInto(live: Plain, updated: Plain, apply?: Apply) {
  const defaultsOf = (node: Mapping) => storePrevious({ node, contentType: 'json' }, 37).effective ?? {}
  return mergeOf(
    previousOf(manifestOf(live)),
    manifestOf(updated).node,
    { defaulted: defaultsOf(manifestOf(updated).node), defaultsOf },
    apply,
    37,
  )
}

function left(live: Plain, updated: Plain, apply?: Apply): unknown {
  return toPlain(mergeInto(live, updated, apply).node)
}

beforeAll(loadServerSideApply)

const METADATA = { name: 'a', uid: 'u' }
const NAMES = { apiVersion: 'apps/v1', kind: 'DaemonSet' }

function withPod(pod: Plain): Plain {
  return { spec: { template: { spec: pod } } }
}

/** Of one who owns fields of the pod. */
function manager(name: string, operation: string, pod: Plain, time = '2026-01-01T00:00:00Z'): Plain {
  const fieldsV1 = { 'f:spec': { 'f:selector': {}, 'f:template': { 'f:spec': pod } } }
  return { apiVersion: 'apps/v1', fieldsType: 'FieldsV1', manager: name, operation, time, fieldsV1 }
}

const CONTAINER = { 'f:containers': { 'k:{"name":"agent"}': { '.': {}, 'f:name': {}, 'f:image': {} } } }
const ENV = { 'f:containers': { 'k:{"name":"agent"}': { 'f:env': { 'k:{"name":"OURS"}': { '.': {}, 'f:name': {}, 'f:value': {} } } } } }
const BOTH = {
  'f:containers': {
    'k:{"name":"agent"}': { ...CONTAINER['f:containers']['k:{"name":"agent"}'], ...ENV['f:containers']['k:{"name":"agent"}'] },
  },
}

const LIVE = withPod({
  containers: [
    { name: 'injected', image: 'i' },
    {
      name: 'agent',
      image: 'a:1',
      env: [
        { name: 'OURS', value: '1' },
        { name: 'THEIRS', value: '1' },
      ],
    },
  ],
})
const UPDATED = {
  metadata: { name: 'a' },
  ...withPod({ containers: [{ name: 'agent', image: 'a:2', env: [{ name: 'KEPT', value: '1' }] }] }),
}

function agentOf(live: Plain, apply?: Apply): readonly [mode: string, before: string, containers: unknown] {
  const { sender, node } = mergeInto({ ...LIVE, ...live }, UPDATED, apply)
  const { spec } = toPlain(node) as { spec: { template: { spec: { containers: { name: string; env?: { name: string }[] }[] } } } }
  const names = spec.template.spec.containers.map(({ name, env = [] }) => [name, ...env.map(each => each.name)].join(' '))
  return [`${sender.mode}${sender.manager === undefined ? '' : ` by ${sender.manager}`}`, sender.before, names]
}

describe('an apply', () => {
  it('removes what the last-applied annotation has, and keeps what others added', () => {
    const applied = withPod({ containers: [{ name: 'agent', image: 'a:1', env: [{ name: 'OURS', value: '1' }] }] })
    const metadata = { ...METADATA, labels: { theirs: '1' }, annotations: { [LAST]: JSON.stringify(applied) } }
    expect(agentOf({ metadata })).toEqual(['kubectl', 'annotation', ['injected', 'agent THEIRS KEPT']])
  })

  it('keeps annotations of others where the manifest has none, as kubectl apply always sends one', () => {
    const applied = JSON.stringify({ metadata: { name: 'a', annotations: { mine: '1' } } })
    const annotations = (last: string) => ({ [LAST]: last, mine: '1', 'argocd.argoproj.io/tracking-id': 'x' })
    const metadataLeft = (last: string): unknown =>
      (left({ metadata: { ...METADATA, annotations: annotations(last) } }, { metadata: { name: 'a' } }) as { metadata: Plain }).metadata
    expect(metadataLeft(applied)).toEqual({ name: 'a', annotations: { [LAST]: applied, 'argocd.argoproj.io/tracking-id': 'x' } })
    const empty = applied.replace('{"mine":"1"}', '{}')
    expect(metadataLeft(empty)).toEqual({ name: 'a', annotations: annotations(empty) })
  })

  it('removes nothing where nobody knows what was applied', () => {
    expect(agentOf({ metadata: METADATA })).toEqual(['kubectl', 'none', ['injected', 'agent KEPT OURS THEIRS']])
  })

  it('removes everything where the export hides what was applied, but for what no manifest has', () => {
    const labels = { 'app.kubernetes.io/managed-by': 'Helm' }
    expect(agentOf({ metadata: { ...METADATA, labels } })).toEqual(['helm', 'live', ['agent KEPT']])
    expect(agentOf({ metadata: METADATA }, 'server')).toEqual(['server', 'live', ['agent KEPT']])
    const annotations = { 'kubectl.kubernetes.io/restartedAt': '2026-01-01T00:00:00Z' }
    const template = (metadata: Plain): Plain => ({ spec: { template: { metadata, spec: { containers: [] } } } })
    const live = { metadata: { ...METADATA, labels }, ...template({ labels: { app: 'a', theirs: '1' }, annotations }) }
    const updated = { metadata: { name: 'a' }, ...template({ labels: { app: 'a' } }) }
    expect(left(live, updated)).toHaveProperty('spec.template.metadata', { labels: { app: 'a' }, annotations })
  })

  it('is the one that the live object tells: the server-side apply of a controller', () => {
    const managedFields = [manager('kustomize-controller', 'Apply', BOTH), manager('edit', 'Update', {})]
    expect(agentOf({ metadata: { ...METADATA, managedFields } })).toEqual([
      'server by kustomize-controller',
      'managers',
      ['injected', 'agent THEIRS KEPT'],
    ])
  })

  it('of Helm 3 removes what is no default; the account beside its name stays, whatever is sent', () => {
    const pod = { terminationGracePeriodSeconds: 10, dnsPolicy: 'ClusterFirst', serviceAccountName: 'sa', serviceAccount: 'sa' }
    const owned = { 'f:containers': {}, ...Object.fromEntries(Object.keys(pod).map(key => [`f:${key}`, {}])) }
    const labels = { 'app.kubernetes.io/managed-by': 'Helm' }
    const live = {
      metadata: { ...METADATA, labels, managedFields: [manager('helm', 'Update', owned)] },
      ...withPod({ containers: [], ...pod }),
    }
    const { spec } = left(live, withPod({ containers: [] })) as { spec: { template: { spec: Plain } } }
    expect(spec.template.spec).toEqual({ containers: [], dnsPolicy: 'ClusterFirst', serviceAccount: 'sa' })
  })

  it('is helm upgrade for objects of Helm 3, and a server-side apply for those of Helm 4', () => {
    const annotations = { 'meta.helm.sh/release-name': 'a' }
    expect(agentOf({ metadata: { ...METADATA, annotations, managedFields: [manager('helm', 'Update', BOTH)] } })).toEqual([
      'helm by helm',
      'managers',
      ['injected', 'agent THEIRS KEPT'],
    ])
    expect(agentOf({ metadata: { ...METADATA, annotations, managedFields: [manager('helm', 'Apply', BOTH)] } })).toEqual([
      'server by helm',
      'managers',
      ['injected', 'agent THEIRS KEPT'],
    ])
  })

  it('is that of who applies what helm template renders, whatever the chart labels', () => {
    const labels = { 'app.kubernetes.io/managed-by': 'Helm' }
    const applied = { metadata: { ...METADATA, labels, annotations: { [LAST]: JSON.stringify(LIVE) } } }
    expect(agentOf(applied).slice(0, 2)).toEqual(['kubectl', 'annotation'])
    const managedFields = [manager('argocd-controller', 'Apply', BOTH)]
    expect(agentOf({ metadata: { ...METADATA, labels, managedFields } })[0]).toBe('server by argocd-controller')
  })

  it.each(['helm', 'helm-controller', 'helm_v3', 'terraform-provider-helm_v2.17.0_x5'])('is that of Helm under the name %s', name => {
    const annotations = { 'meta.helm.sh/release-name': 'a' }
    expect(agentOf({ metadata: { ...METADATA, annotations, managedFields: [manager(name, 'Update', BOTH)] } })).toEqual([
      `helm by ${name}`,
      'managers',
      ['injected', 'agent THEIRS KEPT'],
    ])
  })

  it('of Helm over an object that it has not written removes nothing', () => {
    const metadata = {
      ...METADATA,
      annotations: { 'meta.helm.sh/release-name': 'a' },
      managedFields: [manager('kubectl-client-side-apply', 'Update', BOTH)],
    }
    expect(agentOf({ metadata })).toEqual(['helm', 'adopted', ['injected', 'agent KEPT OURS THEIRS']])
  })

  it.each(['Update', 'Apply'])('of Helm sends its label and the annotations of the release: %s', operation => {
    const labels = { 'app.kubernetes.io/managed-by': 'Helm', ours: '1' }
    const annotations = { 'meta.helm.sh/release-name': 'a', 'meta.helm.sh/release-namespace': 'n', ours: '1' }
    const owned = (object: Plain): Plain => Object.fromEntries(Object.keys(object).map(key => [`f:${key}`, {}]))
    const { fieldsV1, ...rest } = manager('helm', operation, BOTH) as { fieldsV1: Plain }
    const metadataV1 = { 'f:labels': { '.': {}, ...owned(labels) }, 'f:annotations': { '.': {}, ...owned(annotations) } }
    const managedFields = [{ ...rest, fieldsV1: { ...fieldsV1, 'f:metadata': metadataV1 } }]
    const { metadata } = left({ ...LIVE, metadata: { ...METADATA, labels, annotations, managedFields } }, UPDATED) as { metadata: Plain }
    const { ours: label, ...helms } = labels
    const { ours: annotation, ...releases } = annotations
    expect([label, annotation]).toEqual(['1', '1'])
    expect(metadata).toEqual({ name: 'a', labels: helms, annotations: releases })
  })

  it('is a client-side one where that came last', () => {
    const annotations = { [LAST]: JSON.stringify(LIVE) }
    const managedFields = [
      manager('kubectl', 'Apply', BOTH),
      manager('kubectl-client-side-apply', 'Update', CONTAINER, '2026-02-01T00:00:00Z'),
    ]
    expect(agentOf({ metadata: { ...METADATA, annotations, managedFields } })[0]).toBe('kubectl')
  })

  it('is the one that the user states', () => {
    const managedFields = [manager('kustomize-controller', 'Apply', BOTH)]
    const live = { metadata: { ...METADATA, managedFields } }
    expect(agentOf(live, 'kubectl')).toEqual(['kubectl', 'none', ['injected', 'agent KEPT OURS THEIRS']])
    for (const mode of ['replace', 'raw'] as const) expect(agentOf(live, mode)).toEqual([mode, 'base', ['agent KEPT']])
  })

  it('deletes a map that the manifest sets to null, whoever added its keys', () => {
    const live = { metadata: METADATA, ...withPod({ nodeSelector: { theirs: '1' } }) }
    const updated = { metadata: { name: 'a' }, ...withPod({ nodeSelector: null }) }
    expect(left(live, updated)).not.toHaveProperty('spec.template.spec.nodeSelector')
    const silent = { metadata: { name: 'a' }, ...withPod({}) }
    expect(left(live, silent)).toHaveProperty('spec.template.spec.nodeSelector', { theirs: '1' })
  })

  it('compares files with each other as they are', () => {
    const old = { metadata: { name: 'a', annotations: { mine: 'x' } } }
    expect(mergeInto(old, { metadata: { name: 'a' } })).toMatchObject({ sender: { mode: 'kubectl', before: 'base' }, lost: [], kept: [] })
    expect(left(old, { metadata: { name: 'a' } })).toEqual({ ...NAMES, metadata: { name: 'a' } })
  })

  it('keeps what only the API server writes out of the comparison', () => {
    const live = { metadata: { ...METADATA, resourceVersion: '7', labels: { theirs: '1' } }, status: { desiredNumberScheduled: 1 } }
    expect(left(live, { metadata: { name: 'a' } })).toEqual({ ...NAMES, metadata: { name: 'a', labels: { theirs: '1' } } })
  })
})

describe('an apply that fails', () => {
  const restOf = (pod: Plain): Plain => ({
    spec: { selector: { matchLabels: { app: 'a' } }, template: { metadata: { labels: { app: 'a' } }, spec: pod } },
  })
  const update = (live: Plain, pod: Plain, apply?: Apply): UpdateModel => {
    const target = { from: 37, to: 37, ...(apply === undefined ? {} : { apply }) }
    const model = new DaemonSetModel(manifestOf({ metadata: { name: 'a' }, ...restOf(pod) }, 'new.json'), target)
    return new UpdateModel(model, previousOf(manifestOf(live)), 'same', CONTEXT)
  }
  const created = (pod: Plain, apply: Apply) => {
    const model = new DaemonSetModel(manifestOf({ metadata: { name: 'a' }, ...restOf(pod) }, 'new.json'), { from: 37, to: 37, apply })
    return { daemonSet: model.daemonSet, rejections: model.rejections() }
  }
  const told = (each: UpdateModel): string[] => each.allRejections().map(({ rejection }) => `${rejection.rule}: ${rejection.message}`)
  const pod = { containers: [{ name: 'agent', image: 'a:1' }] }
  const live = (managedFields: readonly Plain[]): Plain => ({ metadata: { ...METADATA, managedFields }, ...restOf(pod) })

  it('conflicts with another owner of a field, unless it forces', () => {
    const owners = [
      manager('kubectl', 'Apply', { 'f:containers': { 'k:{"name":"agent"}': { 'f:name': {} } } }),
      manager('edit', 'Update', CONTAINER),
    ]
    const updated = { containers: [{ name: 'agent', image: 'a:2' }] }
    expect(told(update(live(owners), updated))).toEqual([
      expect.stringMatching(/^apply-refused: conflict: spec\.template\.spec\.containers\[0\]\.image belongs to edit, with another value/),
    ])
    expect(update(live(owners), updated).admission.verdict).toBe('conflict')
    const forcing = owners.map((each, index) => (index === 0 ? { ...each, manager: 'kustomize-controller' } : each))
    expect(told(update(live(forcing), updated))).toEqual([])
    expect(told(update(live(owners), pod))).toEqual([])
  })

  it('cannot tell two items of one key apart', () => {
    const twins = {
      containers: [
        {
          name: 'agent',
          image: 'a:1',
          env: [
            { name: 'A', value: '1' },
            { name: 'A', value: '2' },
          ],
        },
      ],
    }
    expect(told(update(live([]), twins, 'server'))).toEqual([
      expect.stringMatching(/^apply-refused: server-side apply fails: duplicate entries for key/),
    ])
    const { daemonSet, rejections } = created(twins, 'server')
    expect(rejections.map(({ rejection }) => `${rejection.at.toString()}: ${rejection.message}`)).toEqual([
      'spec.template.spec.containers[0].env[1]: server-side apply fails: duplicate entries for key {"name":"A"}; keep one of the items',
    ])
    expect(daemonSet.accepted).toBe(true)
    expect(created(twins, 'kubectl').rejections).toEqual([])
    expect(
      created({ containers: [{ name: 'agent', image: 'a:1' }], tolerations: [{ key: 'a' }, { key: 'a' }] }, 'server').rejections,
    ).toEqual([])
  })
})
