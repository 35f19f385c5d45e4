/** Objects are found by the heads of their documents and read in part: what rules see of them is what the whole document says. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asKind, isOtherKind } from '../kubernetes/index.ts'
import { read, split, toPlain } from '../yaml/index.ts'
import { manifestsOf } from './manifest.ts'
import { kindsIn } from './mentions.ts'
import { AllObjects } from './objects.ts'

const CORPUS = '../shared/corpus/manifests'

/** Whether every object of a well-formed text is found as it is; fails where another is found. A broken text has no object that could be compared. */
function isFound(text: string): boolean {
  const file = { path: 'a.yaml', text }
  const documents = split(text).map(span => read(file, span))
  if (documents.some(({ problems }) => problems.length > 0)) return false
  const objects = new AllObjects(() => [file])
  for (const kind of new Set(split(text).flatMap(({ start, end }) => [...kindsIn(text.slice(start, end))]))) {
    if (!isOtherKind(kind)) continue
    const whole = documents.flatMap(manifestsOf).filter(({ object }) => object.kind === kind)
    const found = objects.all(kind)
    expect(found.map(({ object }) => object)).toEqual(whole.map(({ object }) => object))
    expect(found.map(({ value }) => value)).toEqual(whole.map(({ node }) => asKind(kind, toPlain(node))))
    expect(found.map(({ field }) => field.location.span.start)).toEqual(whole.map(({ node }) => node.start))
  }
  return documents.length > 0
}

const SERVICE = `apiVersion: v1
kind: Service
metadata:
  name: agent
  labels:
    name: other
  namespace: "logging"
  annotations:
    note: 'it''s: a "note"'
    script: |
      name: x
       kind: Pod

    folded: >-
      a
      b
spec:
  type: ClusterIP
  status: {a: [b, "]"], c: 'd'}
  unknown:
  - a: [1, 2]
    b: |
      - c: "
  - - d
    - "e: f"
  selector:
    app: agent # comment
    'quoted': "x: y"
  ports:
  - name: http
    port: 80
    appProtocol: http
    targetPort: 8080
`
const WORKLOAD = `apiVersion: apps/v1
kind: Deployment
metadata: {name: agent}
spec:
  selector: {matchLabels: {app: agent}}
  template:
    metadata:
      labels: {app: agent}
    spec:
      containers:
      - name: agent
        image: registry.example.com/agent:1
        command: [sh, -c, "a: b"]
        env:
        - name: A
          value: >
            x: "
        livenessProbe:
          httpGet: {path: /, port: 80}
        ports:
          - containerPort: 80
            hostPort: 80
`

describe('objects beside DaemonSets', () => {
  it.each([SERVICE, WORKLOAD, `${SERVICE}---\n${WORKLOAD}`, `# head\n---\n${WORKLOAD}...\n---\n${SERVICE}`])(
    'are found as they are',
    text => {
      expect(isFound(text)).toBe(true)
    },
  )

  it.each([
    ['name: agent', 'name: &a agent'],
    ['name: agent', 'name: yes'],
    ['name: agent', 'name: 1e3'],
    ['name: agent', '"name": agent'],
    ['name: agent', 'name : agent'],
    ['name: agent', 'generateName: agent-'],
    ['name: agent', 'name: agent\n  name: second'],
    ['name: agent', '<<: {namespace: x}\n  name: agent'],
    ['namespace: "logging"', '"namespace": logging'],
    ['namespace: "logging"', '? namespace\n  : logging'],
    ['namespace: "logging"', 'namespace: 12'],
    ['namespace: "logging"', 'namespace:\n    logging'],
    ['namespace: "logging"', 'namespace: >-\n    logging'],
    ['kind: Service', 'kind: "Service"'],
    ['kind: Service', 'kind: Service\nkind: Deployment'],
    ['kind: Service', '<<: {kind: Pod}\nkind: Service'],
    ['kind: Service', 'kind: !!str Service'],
    ['apiVersion: v1', 'apiVersion: 1'],
    ['apiVersion: v1\n', ''],
    ['metadata:', 'metadata: # comment'],
    ['metadata:', '"metadata":'],
    ['spec:', 'items: []\nspec:'],
    ['app: agent #', 'app: *x #'],
    ['unknown:', 'unknown: &x'],
    ['unknown:', 'unknown: "a\n    b"'],
    ['unknown:', 'unknown: a\n    b: {'],
    ['port: 80', 'port: 0x50'],
    ['port: 80', 'port: "80"'],
    ['ports:', 'ports: null\n  ignored:'],
  ])('are found where %j is %j', (part, other) => {
    isFound(SERVICE.replace(part, other))
    isFound(SERVICE.replace(part, other).replaceAll('\n', '\r\n'))
  })

  it('are found in texts that chance has changed', () => {
    const pieces = [
      'name: x',
      '\n  ',
      '\n',
      '  ',
      ': ',
      '- ',
      '"',
      "'",
      '|',
      '>-',
      '{',
      '}',
      '[',
      ']',
      '#',
      ' #',
      '&a ',
      '*a',
      '!!str ',
      '<<: ',
      '? ',
      '---\n',
      '\t',
      '0',
      ',',
    ]
    const change = fc.record({ at: fc.nat({ max: 2000 }), cut: fc.nat({ max: 12 }), piece: fc.constantFrom('', ...pieces) })
    let found = 0
    fc.assert(
      fc.property(fc.constantFrom(SERVICE, WORKLOAD), fc.array(change, { minLength: 1, maxLength: 3 }), (text, changes) => {
        let changed = text
        for (const { at, cut, piece } of changes) {
          const from = at % (changed.length + 1)
          changed = changed.slice(0, from) + piece + changed.slice(from + cut)
        }
        if (isFound(changed)) found++
      }),
      { numRuns: 3000, seed: 1 },
    )
    expect(found).toBeGreaterThan(500)
  })

  it.skipIf(!existsSync(CORPUS))('are found in real manifests (needs ../shared/corpus)', () => {
    let found = 0
    for (const name of readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })) {
      if (/\.ya?ml$/.test(name) && isFound(readFileSync(join(CORPUS, name), 'utf8'))) found++
    }
    expect(found).toBeGreaterThan(200)
  })
})
