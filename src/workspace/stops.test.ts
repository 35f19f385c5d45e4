import { expect, it } from 'vitest'
import type { Encoding } from '../base/index.ts'
import { refusedAsBody, stopsIn } from './stops.ts'

const DAEMON_SET = 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: agent\n'
const NONE: ReadonlySet<number> = new Set()

function stops(text: string, encoding?: Encoding): string[] {
  return stopsIn({ path: 'a.yaml', text }, NONE, NONE, { encoding }).map(({ message, place }) => `${place.span.start} ${message}`)
}

it('says what is applied before the document at which kubectl stops, and what is not behind it', () => {
  expect(stops(`a: [\n---\n${DAEMON_SET}`)).toEqual([expect.stringMatching(/: kubectl stops here and applies nothing of this file$/)])
  expect(stops(`${DAEMON_SET}---\ntext\n`)).toEqual([
    expect.stringMatching(/^\d+ text is not .*: kubectl stops here, after the document before it$/),
  ])
  const [first, second] = stops(`${DAEMON_SET}---\n# none\n---\n${DAEMON_SET}---\n- a\n---\n${DAEMON_SET}---\n- b\n`)
  expect(first).toMatch(/stops here, after the 2 documents before it; the 2 documents after it are not applied$/)
  expect(second).toMatch(/a list is not a Kubernetes object: kubectl cannot read this document$/)
})

it('says of Helm that it applies nothing of the release', () => {
  const file = { path: 'a.yaml', text: `${DAEMON_SET}---\ntext\n` }
  expect(stopsIn(file, NONE, NONE, { apply: 'helm' }).map(({ message }) => message)).toEqual([
    expect.stringMatching(/: Helm stops here and applies nothing of the release$/),
  ])
})

it('leaves a template to the program that renders the file', () => {
  expect(stops(`${DAEMON_SET}---\nkind: ConfigMap\ndata:\n  key: {{.HmacKey}}\n`)).toEqual([])
  expect(stops(`${DAEMON_SET}---\nkind: ConfigMap\ndata:\n  key: [\n  text: "{{ .Message }}"\n`)).toHaveLength(1)
})

it('tells a separator with a value, whatever stands before it', () => {
  const [message, ...others] = stops(`${DAEMON_SET}--- |\nx\n---\n${DAEMON_SET}`)
  expect(message).toMatch(/^\d+ invalid document separator: only a comment may follow "---", not "\|": kubectl stops here/)
  expect(others).toEqual([])
})

it('reads what only a first document may have as kubectl does', () => {
  expect(stops(`%YAML 1.1\n---\n${DAEMON_SET}`)).toHaveLength(1)
  expect(stops(`...\n${DAEMON_SET}`)).toHaveLength(1)
  expect(stops(`${DAEMON_SET}...\n`)).toEqual([])
})

it.each([
  ['utf-16le', true, DAEMON_SET, /incomplete UTF-16 character/],
  ['utf-16be', true, DAEMON_SET, undefined],
  ['utf-16be', true, DAEMON_SET.trimEnd(), /incomplete UTF-16 character/],
  ['utf-16be', false, DAEMON_SET, /without a byte order mark/],
  ['utf-16le', true, `${DAEMON_SET}---\n${DAEMON_SET}`, /reads only the first document/],
  ['utf-8', true, DAEMON_SET, undefined],
] as const)('knows which encodings kubectl reads: %s, %s', (name, bom, text, message) => {
  const found = stops(text, { name, bom })
  if (message === undefined) expect(found).toEqual([])
  else expect(found).toEqual([expect.stringMatching(message)])
})

it('knows which encodings kubectl reads of JSON', () => {
  expect(stops('{"kind": "DaemonSet"}', { name: 'utf-16le', bom: true })).toEqual([expect.stringMatching(/incomplete UTF-16 character/)])
  expect(stops('{"kind": "DaemonSet"}\n', { name: 'utf-16be', bom: true })).toEqual([])
})

it.each([
  ['utf-8', false, 0],
  ['utf-16le', true, 0],
  ['utf-16be', true, 0],
  ['utf-16le', false, 1],
  ['utf-16be', false, 1],
] as const)('knows which encodings the API server reads: %s, %s', (name, bom, count) => {
  expect(refusedAsBody({ path: 'a.yaml', text: DAEMON_SET }, { name, bom })).toHaveLength(count)
})

it('leaves JSON and what is sound alone', () => {
  expect(stops('{"apiVersion": "apps/v1", "kind": "DaemonSet"}')).toEqual([])
  expect(stops(`---\n${DAEMON_SET}--- # next\n${DAEMON_SET}`)).toEqual([])
})
