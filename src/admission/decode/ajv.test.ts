import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Path } from '../../kubernetes/path.ts'
import { parseJson } from '../../yaml/json.ts'
import { parseYaml } from '../../yaml/parse.ts'
import { compileTable, escape, type SecondOpinion, toJudge } from './ajv.fixture.ts'
import { decode } from './index.ts'
import type { DecodeProblem } from './problem.ts'
import type { ContentType } from './scalar.ts'

const VECTORS = '../shared/vectors/create.jsonl.gz'

interface Vector {
  readonly id: unknown
  readonly manifest: string
  readonly contentType: ContentType
}

const MANIFEST = {
  apiVersion: 'apps/v1',
  kind: 'DaemonSet',
  metadata: {
    name: 'agent',
    labels: { app: 'agent' },
    creationTimestamp: '2026-01-02T03:04:05Z',
    managedFields: [{ manager: 'kubectl', time: '2026-01-02T03:04:05.5+01:00', fieldsV1: { 'f:spec': {} } }],
  },
  spec: {
    minReadySeconds: 5,
    selector: { matchLabels: { app: 'agent' }, matchExpressions: [{ key: 'a', operator: 'In', values: ['b', 'c'] }] },
    updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '10%', maxSurge: 0 } },
    template: {
      metadata: { labels: { app: 'agent' } },
      spec: {
        hostNetwork: true,
        terminationGracePeriodSeconds: 30,
        nodeSelector: { 'kubernetes.io/os': 'linux' },
        overhead: { cpu: '100m' },
        tolerations: [{ operator: 'Exists', tolerationSeconds: 5 }],
        containers: [
          {
            name: 'main',
            image: 'example.com/agent:1',
            args: ['--a', '--b'],
            env: [{ name: 'NODE', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } }],
            ports: [{ containerPort: 80, hostPort: 8080 }],
            resources: { limits: { cpu: 1, memory: '64Mi' }, requests: { cpu: 0.5 } },
            livenessProbe: { httpGet: { port: 'http', path: '/' }, periodSeconds: 10 },
            securityContext: { runAsUser: 1000, capabilities: { drop: ['ALL'] } },
          },
        ],
        volumes: [
          { name: 'host', hostPath: { path: '/var' } },
          { name: 'tmp', emptyDir: { sizeLimit: '1Gi' } },
          { name: 'all', projected: { sources: [{ configMap: { name: 'c', items: [{ key: 'k', path: 'p', mode: 420 }] } }] } },
        ],
      },
    },
  },
}

function pointer(path: Path | undefined): string {
  const steps = path?.steps() ?? []
  return steps.map(step => `/${escape(String(step))}`).join('')
}

/** What both can see: not apiVersion and kind, duplicates, or an annotation that the conversion reads. */
function pointers(problems: readonly DecodeProblem[], isWanted: (problem: DecodeProblem) => boolean): string[] {
  return [...new Set(problems.filter(isWanted).map(({ path }) => pointer(path)))].sort()
}

const GENERATION = 'deprecated.daemonset.template.generation'
const UNSEEN: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'duplicate'])

function compare(text: string, contentType: ContentType, minor: number, opinion: SecondOpinion): [unknown, unknown] {
  const { root, problems: unreadable } = contentType === 'json' ? parseJson(text) : parseYaml(text)
  if (unreadable.length > 0) return [undefined, undefined]
  const { problems } = decode(root, 'DaemonSet', { minor, contentType })
  const unknown = pointers(problems, ({ kind }) => kind === 'unknown')
  const wrong = pointers(problems, ({ kind, path }) => kind !== 'unknown' && !UNSEEN.has(kind) && path?.name !== GENERATION)
  return [{ unknown, wrong }, opinion(toJudge(root, contentType))]
}

/** Every place in a value: the object or array that holds it, and its key. */
function placesIn(value: unknown): [Record<string, unknown>, string][] {
  if (!isHolder(value)) return []
  const places: [Record<string, unknown>, string][] = []
  for (const key of Object.keys(value)) places.push([value, key], ...placesIn(value[key]))
  return places
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** Keys whose meaning only one of both knows. */
function isUnread(text: string): boolean {
  return /"(?:api[vV]ersion|[kK]ind)"|__proto__/.test(text)
}

const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    {},
    [],
    [{}],
    [null],
    '',
    '1',
    '10%',
    '1Ki',
    'x',
    true,
    0,
    -1,
    1.5,
    2 ** 31,
    2 ** 53,
    1e21,
    '2026-02-30T00:00:00Z',
  ),
  fc.jsonValue({ maxDepth: 2 }),
)
const change = fc.record({
  at: fc.nat(),
  value: strange,
  rename: fc.option(fc.constantFrom('x', 'name', 'Image', 'spec', 'items'), { freq: 4 }),
})

describe('decoding agrees with ajv over the same table', () => {
  test.each([25, 30, 37])('mutations of a manifest, 1.%i', minor => {
    const opinion = compileTable(minor)
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), fc.boolean(), (changes, asYaml) => {
        const manifest = structuredClone(MANIFEST)
        for (const { at, value, rename } of changes) {
          const places = placesIn(manifest)
          const [holder, key] = places[at % places.length]!
          if (!isUnread(`"${key}"`) && !isUnread(JSON.stringify({ v: value })))
            holder[rename && !Array.isArray(holder) ? rename : key] = value
        }
        const [ours, theirs] = compare(JSON.stringify(manifest), asYaml ? 'yaml' : 'json', minor, opinion)
        expect(ours).toEqual(theirs)
      }),
      { numRuns: 400 },
    )
  })

  test('the manifest itself is accepted', () => {
    expect(compare(JSON.stringify(MANIFEST), 'json', 37, compileTable(37))).toEqual([
      { unknown: [], wrong: [] },
      { unknown: [], wrong: [] },
    ])
  })

  test('every third vector of a create', context => {
    context.skip(!existsSync(VECTORS), `${VECTORS} is not there`)
    const opinion = compileTable(37)
    const lines = gunzipSync(readFileSync(VECTORS)).toString().trim().split('\n')
    const tried = lines.filter((_, index) => index % 3 === 0)
    const differing = tried.flatMap(line => {
      const { id, manifest, contentType }: Vector = JSON.parse(line)
      const [ours, theirs] = compare(manifest, contentType, 37, opinion)
      return JSON.stringify(ours) === JSON.stringify(theirs) ? [] : [{ id, ours, theirs }]
    })
    expect(differing).toEqual([])
    expect(tried.length).toBeGreaterThan(2000)
  })
})
