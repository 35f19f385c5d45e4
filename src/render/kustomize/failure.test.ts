import { expect, it } from 'vitest'
import { placeOfFailure } from './failure.ts'

const OWN = { path: 'overlay/kustomization.yaml', text: 'resources:\n- ../base\npatchs: []\n' }
const BROKEN = { path: 'base/agent.yaml', text: 'kind: DaemonSet\nspec:\n  template:\n    a: b\n   c: d\n' }
const SOUND = { path: 'base/patch.yaml', text: 'a: 1\nb: 2\n' }
const FILES = new Map([
  ['agent.yaml', BROKEN],
  ['patch.yaml', SOUND],
])

it.each([
  ['unknown field', 'invalid Kustomization: json: unknown field "patchs"', OWN, 'patchs'],
  ['line of the kustomization', "invalid Kustomization: yaml: line 2: could not find expected ':'", OWN, '- ../base'],
  ['line of another file', "accumulating resources from 'patch.yaml': yaml: line 2: did not find expected key", SOUND, 'b: 2'],
  ['mistake in a file', "from '../base': from 'agent.yaml': yaml: line 2: did not find expected key in File: agent.yaml", BROKEN, 'c: d'],
  ['no place', 'no way', OWN, ''],
  ['file that is not there', "from 'gone.yaml': yaml: line 90: x", OWN, ''],
])('%s', (_, message, file, marked) => {
  const place = placeOfFailure(message, OWN, name => FILES.get(name))
  expect(place.file.path).toBe(file.path)
  expect(file.text.slice(place.span.start, place.span.end)).toBe(marked)
})
