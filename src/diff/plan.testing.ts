/** Plans of small manifests, for tests. */
import { DaemonSetModel } from '../subjects/daemon-set.ts'
import { UpdateModel } from '../subjects/update.ts'
import { isDaemonSet, manifestsOf } from '../workspace/manifest.ts'
import { NO_OBJECTS } from '../workspace/objects.ts'
import type { Relation } from '../workspace/pairs.ts'
import { previousOf } from '../workspace/previous.ts'
import { read } from '../yaml/document.ts'
import { type PlanInput, planOf } from './plan.ts'

export interface Parts {
  readonly name?: string
  readonly namespace?: string
  readonly image?: string
  readonly strategy?: string
  readonly spec?: string
  readonly pod?: string
  readonly container?: string
  readonly tail?: string
  readonly metadata?: string
  readonly apiVersion?: string
}

export function manifest({
  name = 'agent',
  namespace = 'monitoring',
  image = 'agent:1',
  strategy = '{}',
  spec = '',
  pod = '',
  container = '',
  tail = '',
  metadata = '',
  apiVersion = 'apps/v1',
}: Parts): string {
  return `apiVersion: ${apiVersion}
kind: DaemonSet
metadata: {name: ${name}, namespace: ${namespace}${tail === '' ? '' : ', uid: u'}${metadata}}
spec:
  updateStrategy: ${strategy}
  ${spec}
  selector: {matchLabels: {app: a}}
  template:
    metadata: {labels: {app: a}}
    spec:
      ${pod}
      containers: [{name: agent, image: "${image}"${container}}]
${tail}`
}

export function modelOf(text: string, path: string): DaemonSetModel {
  const found = manifestsOf(read({ path, text }, { start: 0, end: text.length })).find(isDaemonSet)
  if (!found) throw new Error('no DaemonSet')
  return new DaemonSetModel(found, { from: 37, to: 37 })
}

export const CONTEXT = { objects: NO_OBJECTS, objectsBefore: NO_OBJECTS }

export function planFor(before: Parts, after: Parts, nodes?: number) {
  return planOfAll([updateOf(before, after)], nodes)
}

export function updateOf(before: Parts, after: Parts, relation: Relation = 'same'): UpdateModel {
  return new UpdateModel(
    modelOf(manifest(after), 'new.yaml'),
    previousOf(modelOf(manifest(before), 'old.yaml').manifest),
    relation,
    CONTEXT,
  )
}

export const INPUT: PlanInput = {
  base: 'main',
  kubernetes: '1.37',
  updates: [],
  created: [],
  removed: [],
  stoodWith: () => true,
  areApart: () => false,
  unrendered: [],
  files: 1,
  unchangedFiles: 0,
  notChecked: {},
  nodes: undefined,
  onNodes: new Map(),
  findings: [],
  updateRules: new Set(),
  builtIn: new Set(),
  failOn: 'error',
  errors: [],
  bugs: [],
}

export function planOfAll(updates: readonly UpdateModel[], nodes?: number) {
  return planOf({ ...INPUT, updates, nodes })
}

export const UPDATE = { image: 'agent:2' }
