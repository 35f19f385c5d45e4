import { expect, test } from 'vitest'
import { Path } from '../../kubernetes/path.ts'
import type { Affinity, NodeSelectorTerm, PodAffinityTerm } from '../../kubernetes/generated/types.ts'
import { validateAffinity } from './affinity.ts'
import { Checks, NOTHING_KEPT } from '../rejection.ts'

function checksOf(affinity: Affinity, minor = 37, keptValues = false): Checks {
  const checks = new Checks(minor, { ...NOTHING_KEPT, invalidSelectorValues: keptValues, invalidNodeAffinityValues: keptValues })
  validateAffinity(affinity, Path.of('a'), checks)
  return checks
}

/** Each rejection as `type field: message`, without FieldValue. */
function saidOf(affinity: Affinity, minor?: number, kept?: boolean): string[] {
  return checksOf(affinity, minor, kept).rejections.map(({ type, field, message }) => {
    return `${type.replace('FieldValue', '')} ${field.replace(/^.*(nodeSelectorTerms|DuringExecution)/, '…')}: ${message}`
  })
}

function requiring(...nodeSelectorTerms: NodeSelectorTerm[]): Affinity {
  return { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } } }
}

function near(term: PodAffinityTerm): Affinity {
  return { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'zone', ...term }] } }
}

test('a node selector has terms', () => {
  expect(saidOf(requiring())).toEqual(['Required …: a node selector without terms matches no node; add a term, or remove the selector'])
  expect(saidOf(requiring({}))).toEqual([])
})

test('operators and their values', () => {
  const matchExpressions = [
    { key: 'a', operator: 'In' },
    { key: 'a', operator: 'Exists', values: ['x'] },
    { key: 'a', operator: 'Gt', values: ['1', '2'] },
    { key: 'a', operator: 'in', values: ['x'] },
    { key: '', operator: 'DoesNotExist' },
  ]
  expect(saidOf(requiring({ matchExpressions }))).toEqual([
    'Required …[0].matchExpressions[0].values: In requires values; add at least one, or use Exists or DoesNotExist',
    'Forbidden …[0].matchExpressions[1].values: Exists takes no values; remove them, or use In',
    'Required …[0].matchExpressions[2].values: Gt requires exactly one value, a number, not 2 values',
    'Invalid …[0].matchExpressions[3].operator: "in" is not a valid operator; use one of In, NotIn, Exists, DoesNotExist, Gt, Lt',
    'Invalid …[0].matchExpressions[4].key: "" must not be empty',
    expect.stringMatching(/^Invalid …\[0\]\.matchExpressions\[4\]\.key: "" must consist of/),
  ])
})

test('values of nodes are values of labels since 1.33, where they are required', () => {
  const term = { matchExpressions: [{ key: 'a', operator: 'In', values: ['-x'] }] }
  expect(saidOf(requiring(term), 32)).toEqual([])
  expect(saidOf(requiring(term), 33)).toEqual([expect.stringMatching(/^Invalid …\[0\]\.matchExpressions\[0\]\.values\[0\]: "-x" must/)])
  expect(saidOf(requiring(term), 33, true)).toEqual([])
  const preferred = { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 0, preference: term }] } }
  expect(saidOf(preferred)).toEqual(['Invalid …[0].weight: weight 0 is out of range; use 1 to 100'])
})

test('fields of nodes', () => {
  const matchFields = [
    { key: 'metadata.name', operator: 'In', values: ['a', 'B'] },
    { key: 'kubernetes.io/hostname', operator: 'Exists' },
  ]
  expect(saidOf(requiring({ matchFields }))).toEqual([
    'Required …[0].matchFields[0].values: matchFields requires exactly one value, not 2; use a term for each node',
    expect.stringMatching(/^Invalid …\[0\]\.matchFields\[0\]\.values\[1\]: the node name "B" must consist of lower case/),
    'Invalid …[0].matchFields[1].operator: "Exists" is not supported in matchFields; use In or NotIn',
    'Invalid …[0].matchFields[1].key: "kubernetes.io/hostname" is not a supported node field; use metadata.name, or matchExpressions for labels',
  ])
})

test('terms of pod affinity', () => {
  const term = { topologyKey: '', namespaces: ['default', 'Kube'], namespaceSelector: { matchLabels: { 'a b': '-' } } }
  const affinity = { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ podAffinityTerm: term }] } }
  expect(saidOf(affinity)).toEqual([
    'Invalid …[0].weight: weight is missing; use 1 to 100',
    expect.stringMatching(/^Invalid …\[0\]\.podAffinityTerm\.namespaceSelector\.matchLabels: the label key "a b" must/),
    expect.stringMatching(/^Invalid …\[0\]\.podAffinityTerm\.namespaceSelector\.matchLabels: the label value "-" must/),
    expect.stringMatching(/^Invalid …\[0\]\.podAffinityTerm\.namespace: the namespace "Kube" must/),
    expect.stringMatching(/^Required …\[0\]\.podAffinityTerm\.topologyKey: topologyKey is missing; set the node label/),
    'Invalid …[0].podAffinityTerm.topologyKey: "" must not be empty',
    expect.stringMatching(/^Invalid …\[0\]\.podAffinityTerm\.topologyKey: "" must consist of/),
  ])
  const { rejections } = checksOf(affinity)
  expect(rejections[1]?.at.toString()).toMatch(/matchLabels\[a b\]$/)
  expect(rejections[3]?.at.toString()).toMatch(/podAffinityTerm\.namespaces\[1\]$/)
  expect(new Set(rejections.slice(4).map(({ cause }) => cause)).size).toBe(1)
})

test('values of selectors are checked since 1.26, unless the old object has them', () => {
  const term = { labelSelector: { matchExpressions: [{ key: 'a', operator: 'In', values: ['-x'] }] } }
  expect([saidOf(near(term), 25), saidOf(near(term), 26), saidOf(near(term), 37, true)].map(said => said.length)).toEqual([0, 1, 0])
})

test('matchLabelKeys and mismatchLabelKeys', () => {
  expect(saidOf(near({ matchLabelKeys: ['a'] }))).toEqual([
    'Forbidden …[0].matchLabelKeys: matchLabelKeys requires a labelSelector; add one, or {} to match all pods',
  ])
  const labelSelector = { matchLabels: { a: 'x' }, matchExpressions: [{ key: 'a', operator: 'Exists' }] }
  const term = { labelSelector, matchLabelKeys: ['b', 'a'], mismatchLabelKeys: ['b'] }
  expect(saidOf(near(term))).toEqual([
    'Invalid …[0][1]: "a" is in both labelSelector, more than once, and matchLabelKeys; remove it from matchLabelKeys',
    'Invalid …[0].matchLabelKeys[0]: "b" is in both matchLabelKeys and mismatchLabelKeys, which contradict each other; keep one',
  ])
  expect(checksOf(near(term)).rejections[0]?.at.toString()).toMatch(/\.matchLabelKeys\[1\]$/)
})
