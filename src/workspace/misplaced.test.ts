/** A spec under a wrong key is a mistake, and no kustomize patch. */
import { expect, it } from 'vitest'
import { load } from './load.ts'

const POD = '    spec:\n      containers:\n        - {name: agent, image: "agent:1"}\n'
const SPEC = `  selector:\n    matchLabels: {app: agent}\n  template:\n    metadata:\n      labels: {app: agent}\n${POD}`
const HEAD = 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\n'

function count(text: string): [daemonSets: number, parts: number] {
  const { daemonSets, parts } = load({ path: 'a.yaml', text }, 'look')
  return [daemonSets.length, parts.length]
}

it.each([
  ['another case', `${HEAD}Spec:\n${SPEC}`],
  ['a plural', `${HEAD}specs:\n${SPEC}`],
  ['below metadata', `${HEAD}${SPEC}`],
  ['a spec below metadata', `${HEAD}  spec:\n${SPEC.replace(/^/gm, '  ').trimEnd()}\n`],
  ['a template under another name', `${HEAD}spec:\n  tempalte:\n${POD}`],
  ['a selector under another name', `${HEAD}spec:\n  selectors:\n    matchLabels: {app: agent}\n  template:\n${POD}`],
])('%s', (_, text) => {
  expect(count(text)).toEqual([1, 0])
})

it.each([
  ['containers alone', `${HEAD}spec:\n  template:\n${POD.replace(', image: "agent:1"', '')}`],
  ['a strategy alone', `${HEAD}spec:\n  updateStrategy: {type: OnDelete}\n`],
  ['a directive', `${HEAD}$patch: delete\n`],
])('is a patch: %s', (_, text) => {
  expect(count(text)).toEqual([0, 1])
})
