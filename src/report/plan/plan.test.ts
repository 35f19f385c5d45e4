import { describe, expect, it } from 'vitest'
import { CONTEXT, INPUT, manifest, modelOf, planFor, planOfAll, UPDATE, updateOf } from '../../diff/plan.testing.ts'
import { planOf } from '../../diff/plan.ts'
import { UpdateModel } from '../../subjects/update.ts'
import { previousOf } from '../../workspace/previous.ts'
import { diff } from '../../index.ts'
import { formatPlan } from './index.ts'

describe('the formats of a plan', () => {
  const hostile = { ...UPDATE, container: ', env: [{name: X, value: "\\u001b[31m|<b>`x`\\n::error::"}]' }

  it('steer no terminal, break no table and no runner', () => {
    const text = formatPlan('text', planFor({}, hostile), {})
    expect(text).not.toContain('\u001b')
    expect(formatPlan('text', planFor({}, hostile), { color: true })).toContain('\u001b[')
    expect(text).not.toMatch(/^\s*::/m)
    const markdown = formatPlan('markdown', planFor({}, hostile), {})
    // What a fence holds is literal; no line of it closes the fence.
    const outside = markdown.replaceAll(/^```[^]*?^```$/gm, '')
    expect(outside).not.toContain('<b>')
    expect(outside).not.toContain('```')
    expect(markdown.split('\n').filter(line => line.includes('<b>'))).toHaveLength(1)
  })

  it('keep backquotes in fences that those do not close', () => {
    const pod = 'initContainers: [{name: a, image: "b:1", command: [sh, -c, "echo ```x```"]}]'
    const markdown = formatPlan('markdown', planFor({}, { pod }), {})
    expect(markdown).toMatch(/^````diff\n(?:[+].*\n)+````$/m)
    expect(markdown).toContain('echo ```x```')
  })

  it('keep both ends of long texts that end differently', () => {
    const value = (path: string) => ({ container: `, env: [{name: SOCKET, value: "${path}/csi.sock"}, {name: ROOT, value: "${path}"}]` })
    const old = '/var/snap/agents/common/var/lib/kubelet/plugins/first.csi.example.com'
    const text = formatPlan('text', planFor(value(old), value('/var/lib/kubelet/plugins/other.csi.example.com')), {})
    expect(text).toContain(
      '[SOCKET].value: "/var/snap/agents/common/var/lib/kubelet/plugins/fi…" → "/var/lib/kubelet/plugins/other.csi.example.com/csi…"',
    )
    const ends = formatPlan('text', planFor(value(`${old}/one/two/three`), value('/var/lib/kubelet/plugins/other')), {})
    expect(ends).toContain('[ROOT].value: "/var/snap/agents/common/var/l…le.com/one/two/three" → "/var/lib/kubelet/plugins/other"')
  })

  it('say so when nothing changes', () => {
    const nothing = planOf({ ...INPUT, files: 3, unchangedFiles: 3 })
    expect(formatPlan('text', nothing, {})).toBe('no DaemonSet changes · 3 files, 3 unchanged · base main · Kubernetes 1.37\n')
  })

  it('say what they compared with where nobody named it', () => {
    const nothing = planOf({ ...INPUT, base: 'HEAD', files: 3, unchangedFiles: 3 })
    for (const format of ['text', 'markdown'] as const)
      expect(formatPlan(format, nothing, {})).toContain('no manifest here differs from HEAD, the last commit')
    expect(formatPlan('text', planOf({ ...INPUT, base: 'HEAD', files: 3, unchangedFiles: 2 }), {})).not.toContain('differs from HEAD')
  })

  it('say so where something could not be read', () => {
    const broken = planOf({ ...INPUT, errors: [{ message: 'unclosed quote' }] })
    expect(formatPlan('text', broken, {})).toContain('no DaemonSet changes in what could be read · ')
  })

  it('keep an undo out of the commands that are copied with it', () => {
    const blocks = formatPlan('markdown', planOfAll([updateOf({}, { name: 'other' }, 'renamed')]), {}).match(
      /^[A-Z].*:\n\n```sh[^]*?```$/gm,
    )
    expect(blocks).toEqual([
      'After the apply:\n\n```sh\nkubectl delete daemonset agent -n monitoring  # once the new pods are ready\n```',
      'To watch:\n\n```sh\nkubectl rollout status daemonset/other -n monitoring\n```',
      'To undo:\n\n```sh\n# revert the change and apply the old manifest\nkubectl delete daemonset other -n monitoring\n```',
    ])
  })

  it('name what is first, and the others where few', () => {
    const named = (name: string, parts: object) => updateOf({ name, ...parts }, { ...UPDATE, name, ...parts })
    const cni = { metadata: ', annotations: {ds-lint.io/role: cni}' }
    const plan = (others: number): string => {
      const rest = Array.from({ length: others }, (_, index) => named(`agent-${index}`, {}))
      return formatPlan('text', planOfAll([...rest, named('network', cni)]), {})
    }
    expect(plan(2)).toContain('apply them one after the other, in this order: network; then agent-0, agent-1, in any order')
    expect(plan(19).replaceAll(/\s+/g, ' ')).toContain('in this order: network; then the other 19, in any order')
  })

  it('name none of many that may roll in any order', () => {
    const many = Array.from({ length: 9 }, (_, index) => updateOf({ name: `agent-${index}` }, { ...UPDATE, name: `agent-${index}` }))
    expect(formatPlan('text', planOfAll(many), {})).toContain('apply them one after the other, in any order\n')
  })

  it('say who refuses what is about no field', () => {
    const old = updateOf({ name: 'old' }, { ...UPDATE, name: 'old', apiVersion: 'extensions/v1beta1' })
    expect(formatPlan('text', planOfAll([old]), {})).toMatch(
      /\n {2}rejected by kubectl: it stays as it is\n.*extensions\/v1beta1 was removed/,
    )
  })

  it('tell of 20 DaemonSets in 100 lines of 100 columns, and in one comment', () => {
    const name = (index: number): string => `node-agent-with-a-long-name-${'x'.repeat(index)}`
    const updates = Array.from({ length: 20 }, (_, index) => {
      const env = (value: string): string =>
        `, env: [${Array.from({ length: 40 }, (__, at) => `{name: V${at}, value: ${value.repeat(30)}}`).join(', ')}]`
      const old = previousOf(modelOf(manifest({ name: name(index), container: env('a') }), 'old.yaml').manifest)
      const path = `clusters/production/europe/${name(index)}/daemonset.yaml`
      return new UpdateModel(modelOf(manifest({ ...UPDATE, name: name(index), container: env('b') }), path), old, 'same', CONTEXT)
    })
    const plan = planOf({ ...INPUT, base: 'origin/main...', updates, files: 20, nodes: 500 })
    const lines = formatPlan('text', plan, {}).split('\n')
    expect(lines.length).toBeLessThanOrEqual(100)
    expect(lines.filter(line => line.length > 100)).toEqual([])
    expect(formatPlan('markdown', plan, {}).length).toBeLessThan(65_536)
  })

  it('wrap sentences between words at the columns of a terminal, and no command', () => {
    const plan = planFor({}, { ...UPDATE, tail: 'selector: {matchLabels: {other: label}}' })
    const plain = formatPlan('text', plan, { width: 70 }).split('\n')
    const isCommand = (line: string): boolean => /^ {2}(?:instead|then|watch|undo) /.test(line)
    expect(plain.filter(line => line.length > 70 && !isCommand(line))).toEqual([])
    const joined = (lines: readonly string[]): string => lines.map(line => line.trim()).join(' ')
    expect(joined(plain)).toBe(joined(formatPlan('text', plan, {}).split('\n')))
    // Colors take no columns.
    const painted = formatPlan('text', plan, { width: 70, color: true }).replaceAll(/\u001b\[[\d;]*m/g, '')
    expect(painted.split('\n')).toEqual(plain)
  })

  it('say what pods that do not run leave of the budget', () => {
    const status = (unavailable: number) =>
      `status: {desiredNumberScheduled: 100, numberUnavailable: ${unavailable}, updatedNumberScheduled: 100}`
    const strategy = '{rollingUpdate: {maxUnavailable: 10%}}'
    const text = (unavailable: number): string => formatPlan('text', planFor({ tail: status(unavailable) }, { ...UPDATE, strategy }), {})
    expect(text(20)).toContain(
      '20 pods unavailable now: replaced at once, whatever the budget; they use up the whole budget of 10: no other pod is replaced until 11 of them run',
    )
    expect(text(20)).toContain('pods that are unavailable now run once they are replaced')
    expect(text(20)).toContain('; only if the new template makes the unavailable pods run')
    expect(text(9)).not.toContain('only if')
    expect(text(1)).toContain('1 pod unavailable now: replaced at once, whatever the budget; it counts against it until it runs')
    expect(text(9)).toContain('9 pods unavailable now: replaced at once, whatever the budget; they count against it until they run')
    const one = formatPlan('text', planFor({ tail: status(1) }, UPDATE), {})
    expect(one).toContain('it uses up the whole budget of 1: no other pod is replaced until it runs')
    expect(text(0)).toContain('no pod is unavailable when the update starts')
  })

  it('show where long values differ', () => {
    const long = (end: string) => ({ container: `, command: ["${'x'.repeat(200)}${end}"]` })
    expect(formatPlan('text', planFor(long('old'), long('new')), {})).toMatch(/command\[0\]: "…x{20}old" → "…x{20}new"/)
  })

  it('name containers by their new names, new ones without defaults', () => {
    const text = (after: string) => formatPlan('text', planOfAll([changed(after)]))
    const changed = (containers: string) => {
      const model = modelOf(manifest({}).replace(/containers: .*/, `containers: ${containers}`), 'new.yaml')
      return new UpdateModel(model, previousOf(modelOf(manifest({}), 'old.yaml').manifest), 'same', CONTEXT)
    }
    const renamed = text('[{name: collector, image: "agent:2"}]')
    expect(renamed).toContain('~ spec.template.spec.containers[agent].name: agent → collector\n')
    expect(renamed).toContain('~ spec.template.spec.containers[agent].image: agent: 1 → 2\n')
    expect(renamed).not.toMatch(/^ {2}[+-] /m)
    expect(text('[{name: agent, image: "agent:1"}, {image: "proxy:1", name: proxy}]')).toContain(
      '+ spec.template.spec.containers[proxy]:\n      name: proxy\n      image: proxy:1\n  watch',
    )
  })

  it('show images whole, new lists as YAML', () => {
    const digest = (letter: string) => `@sha256:${letter.repeat(64)}`
    const image = (tag: string, letter: string) =>
      `registry.example.com/a/very/long/path/of/a/repository/controller:${tag}${digest(letter)}`
    const text = formatPlan(
      'text',
      planFor(
        { image: image('v1', 'a') },
        { image: image('v2', 'b'), pod: 'initContainers: [{name: setup, image: "setup:1", args: ["-t", "30"]}]' },
      ),
    )
    expect(text).toContain('registry.example.com/a/very/long/path/of/a/repository/controller: v1 → v2 (digest changes)')
    expect(text).toMatch(/\+ spec\.template\.spec\.initContainers:\n {6}- .*\n/)
  })

  it('write a new list whole, with images that are never cut', () => {
    const image = `registry.example.com/${'deep/'.repeat(20)}agent:1.2.3`
    const plan = planFor({}, { pod: `initContainers: [{name: init, image: "${image}"}]` })
    for (const format of ['text', 'markdown'] as const) expect(formatPlan(format, plan)).toContain(`image: ${image}`)
  })

  it('show a few findings of each rule before the many of one', async () => {
    const version = (name: string) =>
      `---\napiVersion: apiextensions.k8s.io/v1beta1\nkind: CustomResourceDefinition\nmetadata: {name: ${name}.example.com}\n`
    const [before, after] = [manifest({}), manifest({ pod: 'hostNetwork: true\n      hostPID: true' })]
    const text = formatPlan(
      'text',
      await diff([{ path: 'a.yaml', text: `${after}\n${'abcdefg'.split('').map(version).join('')}` }], [{ path: 'a.yaml', text: before }]),
    )
    expect(text).toContain('[privilege-added]')
    expect(text.match(/\[removed-companion-api\]/g)).toHaveLength(2)
    expect(text).toContain('and 5 warnings')
  })
})
