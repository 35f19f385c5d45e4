import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { changesOf } from './changes.ts'
import { previousOf } from '../workspace/previous.ts'
import { isDaemonSet, manifestsOf } from '../workspace/manifest.ts'
import { DaemonSetModel } from './daemon-set.ts'
import { UpdateModel } from './update.ts'
import { NO_OBJECTS } from '../workspace/objects.ts'
import { read } from '../yaml/document.ts'

const NEWEST = { from: 37, to: 37 }
const NOTHING = { objects: NO_OBJECTS, objectsBefore: NO_OBJECTS }

function modelOf(text: string, path = 'new.yaml'): DaemonSetModel {
  const manifest = manifestsOf(read({ path, text }, { start: 0, end: text.length })).find(isDaemonSet)
  if (!manifest) throw new Error(`no DaemonSet in ${text}`)
  return new DaemonSetModel(manifest, NEWEST)
}

function updateOf(before: string, after: string): UpdateModel {
  return new UpdateModel(modelOf(after), previousOf(modelOf(before, 'old.yaml').manifest), 'same', NOTHING)
}

function pod(spec: string): string {
  return `kind: DaemonSet\nspec:\n  template:\n    spec:\n${spec.replace(/^/gm, '      ')}\n`
}

function shown(before: string, after: string): string[] {
  return changesOf(modelOf(before).daemonSet, modelOf(after).daemonSet).map(({ kind, name, from, to }) =>
    [kind, name.replace('spec.template.spec.', ''), JSON.stringify(from), JSON.stringify(to)].join(' '),
  )
}

describe('changesOf', () => {
  it('knows containers, variables and mounts by their names, wherever they stand', () => {
    const before = pod(
      'containers:\n  - name: a\n    image: a:1\n    env: [{name: X1, value: "1"}, {name: Y1, value: "2"}]\n  - name: b\n    image: b:1',
    )
    const after = pod('containers:\n  - name: c\n    image: c:1\n  - name: a\n    image: a:2\n    env: [{name: Y1, value: "3"}]')
    expect(shown(before, after)).toEqual([
      expect.stringMatching(/^added containers\[c\]  \{"image":"c:1".*"name":"c"/),
      'changed containers[a].env[Y1].value "2" "3"',
      'removed containers[a].env[X1] {"name":"X1","value":"1"} ',
      'changed containers[a].image "a:1" "a:2"',
      expect.stringMatching(/^removed containers\[b\] /),
    ])
  })

  it('finds items without names in their order', () => {
    const before = pod('containers:\n  - name: a\n    args: [--one, --level=1, --three]')
    const after = pod('containers:\n  - name: a\n    args: [--zero, --one, --level=2, --three]')
    expect(shown(before, after)).toEqual(['added containers[a].args[0]  "--zero"', 'changed containers[a].args[2] "--level=1" "--level=2"'])
  })

  it('takes options of other names and values for others', () => {
    const before = pod('containers:\n  - name: a\n    args: [--port=8090, --timeout=3s]')
    const after = pod('containers:\n  - name: a\n    args: [--profile=false, --probe-timeout=3s]')
    expect(shown(before, after)).toEqual([
      'removed containers[a].args[0] "--port=8090" ',
      'added containers[a].args[0]  "--profile=false"',
      'changed containers[a].args[1] "--timeout=3s" "--probe-timeout=3s"',
    ])
  })

  it('pairs options of one name, and texts that are alike, among others that come or go', () => {
    const before = pod('containers:\n  - name: a\n    args: [--old=true, --level=1, server.example.com:80]')
    const after = pod('containers:\n  - name: a\n    args: [--level=2, --new, "server.example.com.:80"]')
    expect(shown(before, after)).toEqual([
      'removed containers[a].args[0] "--old=true" ',
      'changed containers[a].args[0] "--level=1" "--level=2"',
      'added containers[a].args[1]  "--new"',
      'changed containers[a].args[2] "server.example.com:80" "server.example.com.:80"',
    ])
  })

  it('tells a text that only stands elsewhere as another order', () => {
    const before = pod('containers:\n  - name: a\n    args: [--one=1, --two=2, --three=3]')
    const after = pod('containers:\n  - name: a\n    args: [--two=2, --four=4, --one=1]')
    expect(shown(before, after)).toEqual([
      'removed containers[a].args[2] "--three=3" ',
      'added containers[a].args[1]  "--four=4"',
      expect.stringMatching(/^reordered containers\[a\]\.args /),
    ])
  })

  it('tells another order, which is another template', () => {
    const [a, b] = ['- {key: a, operator: Exists}', '- {key: b, operator: Exists}']
    expect(shown(pod(`tolerations:\n  ${a}\n  ${b}`), pod(`tolerations:\n  ${b}\n  ${a}`))).toEqual([
      expect.stringMatching(/^reordered tolerations /),
    ])
  })

  it('leaves out defaults that are written, and those that follow from another field', () => {
    expect(
      shown(pod('containers: [{name: a, image: "a:1"}]'), pod('dnsPolicy: ClusterFirst\ncontainers: [{name: a, image: "a:1"}]')),
    ).toEqual([])
    expect(shown(pod('containers: [{name: a, image: "a:latest"}]'), pod('containers: [{name: a, image: "a:1"}]'))).toEqual([
      'changed containers[a].image "a:latest" "a:1"',
    ])
  })

  it('knows quantities by what they print', () => {
    const requests = (cpu: string) => pod(`containers:\n  - name: a\n    resources: {requests: {cpu: ${cpu}}}`)
    expect(shown(requests('0.15'), requests('150m'))).toEqual([])
    expect(shown(requests('1024'), requests('1Ki'))).toEqual(['changed containers[a].resources.requests[cpu] "1024" "1Ki"'])
  })

  it('points at both sides, and at the nearest key for what is missing', () => {
    const text = (image: string) => pod(`containers:\n  - name: a\n    image: ${image}`)
    const [change] = updateOf(text('a:1'), text('a:2')).subject().changes
    const at = ({ location: { file, span } }: NonNullable<typeof change>['after']) => [file.path, file.text.slice(span.start, span.end)]
    expect(change && [at(change.before), at(change.after)]).toEqual([
      ['old.yaml', 'a:1'],
      ['new.yaml', 'a:2'],
    ])
    const [removed] = updateOf(pod('hostPID: true\ncontainers: []'), pod('containers: []')).subject().changes
    expect(removed && at(removed.after)).toEqual(['new.yaml', 'spec'])
  })

  it('changes the template exactly where Kubernetes makes a new revision', () => {
    const lines = readFileSync(new URL('../../fixtures/conformance/update.jsonl', import.meta.url), 'utf8')
      .trim()
      .split('\n')
    let compared = 0
    for (const line of lines) {
      const vector = JSON.parse(line) as { id: string; old: string; new: string; verdict: string; revisionChanged: boolean }
      if (vector.verdict !== 'ok') continue
      const { changes } = updateOf(vector.old, vector.new).subject()
      expect([vector.id, changes.some(({ inTemplate }) => inTemplate)]).toEqual([vector.id, vector.revisionChanged])
      compared++
    }
    expect(compared).toBeGreaterThan(20)
  })
})
