import { describe, expect, it } from 'vitest'
import type { Base, GivenFile } from '../base/index.ts'
import { load, PatchFiles, Workspace } from '../workspace/index.ts'
import { DaemonSetModel } from './daemon-set.ts'
import { Updates } from './updates.ts'

function ds(name: string, { image = 'agent:1', namespace = '' } = {}): string {
  const metadata = namespace === '' ? `name: ${name}` : `name: ${name}, namespace: ${namespace}`
  return `apiVersion: apps/v1
kind: DaemonSet
metadata: {${metadata}}
spec:
  selector: {matchLabels: {app: x}}
  template:
    metadata: {labels: {app: x}}
    spec:
      terminationGracePeriodSeconds: 5
      serviceAccountName: agent
      containers: [{name: agent, image: "${image}"}]
`
}

const CONFIG = (level: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: agent}\ndata: {level: ${level}}\n`

const NEWEST = { from: 37, to: 37 }

interface Files {
  readonly [path: string]: string
}

async function run(old: Files, updated: Files, elsewhere: Files = {}, kustomizations: Files = {}) {
  const read: string[] = []
  const files = (texts: Files) => Object.entries(texts).map(([path, text]) => ({ path: `base:${path}`, counterpart: `/${path}`, id: text }))
  const base: Base = {
    name: 'base',
    files: files(old),
    idOf: ({ text }) => text,
    read: wanted =>
      wanted.map(({ path, id }) => {
        read.push(path)
        return { path, text: id }
      }),
    isThere: ({ path }) => path === 'base:ignored.yaml',
    elsewhere: () => files(elsewhere),
  }
  const workspace = new Workspace({
    files: Object.entries(updated).map(([path, text]): GivenFile => ({ path, absolute: `/${path}`, text })),
    patches: new PatchFiles({ readFile: absolute => kustomizations[absolute.slice(1)] }),
    failed: (_, error) => {
      throw error
    },
  })
  const { loaded } = await workspace.compareWith(base)
  const updates = new Updates(workspace, () => NEWEST)
  const names = {
    changed: updates.changed.map(({ model, before, relation }) => `${before.object.name} ${relation} ${model.manifest.object.name}`),
    created: updates.created.map(({ model: { manifest } }) => manifest.object.name),
    removed: updates.removed.map(({ previous }) => previous.manifest.object.name),
  }
  return { updates, loaded, read, ...names }
}

describe('updates', () => {
  it('reads and loads nothing of files that did not change', async () => {
    const { read, loaded, changed } = await run(
      { 'a.yaml': ds('a'), 'b.yaml': ds('b') },
      { 'a.yaml': ds('a'), 'b.yaml': ds('b', { image: 'agent:2' }) },
    )
    expect([read, [...loaded.keys()], changed]).toEqual([['base:b.yaml'], ['/b.yaml'], ['b same b']])
  })

  it('pairs within a file first, as overlays share names', async () => {
    const old = { 'prod.yaml': ds('a'), 'test.yaml': ds('a') }
    const { updates } = await run(old, { 'prod.yaml': ds('a', { image: 'agent:2' }), 'test.yaml': ds('a', { image: 'agent:3' }) })
    expect(updates.changed.map(({ model, before }) => [model.manifest.document.file.path, before.daemonSet.key.file.path])).toEqual([
      ['prod.yaml', 'base:prod.yaml'],
      ['test.yaml', 'base:test.yaml'],
    ])
  })

  it('follows an object to another file, changed or not', async () => {
    expect(await run({ 'a.yaml': ds('a') }, { 'b.yaml': ds('a', { image: 'agent:2' }) })).toMatchObject({
      changed: ['a same a'],
      created: [],
      removed: [],
    })
    expect(await run({ 'a.yaml': ds('a') }, { 'b.yaml': ds('a') })).toMatchObject({ changed: [], created: [], removed: [] })
  })

  it('finds an object that came from outside of the paths', async () => {
    const came = await run({}, { 'new/a.yaml': ds('a', { image: 'agent:2' }) }, { 'old/a.yaml': ds('a'), 'old/z.yaml': ds('z') })
    expect(came).toMatchObject({ changed: ['a same a'], created: [], removed: [] })
  })

  it('takes no one of several for renamed where nothing but the selector is common', async () => {
    const unlike = (name: string) =>
      ds(name)
        .replace('name: agent, image: "agent:1"', `name: ${name}, image: "${name}:1"`)
        .replace(/ {6}(?:term|serv).*\n/g, '')
    const two = `${unlike('a')}---\n${unlike('b')}`
    expect(await run({ 'a.yaml': unlike('a') }, { 'a.yaml': unlike('c') })).toMatchObject({ changed: ['a renamed c'] })
    expect(await run({ 'a.yaml': two }, { 'a.yaml': unlike('c') })).toMatchObject({ changed: [], created: ['c'], removed: ['a', 'b'] })
    expect(await run({ 'a.yaml': unlike('c') }, { 'a.yaml': two })).toMatchObject({ changed: [], created: ['a', 'b'], removed: ['c'] })
    const [old, updated] = [
      { 'a.yaml': unlike('a'), 'b.yaml': unlike('b') },
      { 'a.yaml': unlike('c'), 'b.yaml': unlike('d') },
    ]
    expect(await run(old, updated)).toMatchObject({ changed: ['a renamed c', 'b renamed d'] })
  })

  it('recognises what is renamed or moved, and tells it from what is new', async () => {
    expect(await run({ 'a.yaml': ds('a') }, { 'a.yaml': ds('b') })).toMatchObject({ changed: ['a renamed b'] })
    expect(await run({ 'a.yaml': ds('a', { namespace: 'x' }) }, { 'a.yaml': ds('a', { namespace: 'y' }) })).toMatchObject({
      changed: ['a moved a'],
    })
    expect(await run({ 'a.yaml': ds('a') }, { 'a.yaml': ds('a', { namespace: 'default' }) })).toMatchObject({ changed: [] })
    const other = ds('b', { image: 'other:1' }).replace('name: agent,', 'name: other,')
    expect(await run({ 'a.yaml': ds('a') }, { 'a.yaml': other })).toMatchObject({ changed: ['a renamed b'] })
    const apart = other.replaceAll('app: x', 'app: y')
    expect(await run({ 'a.yaml': ds('a') }, { 'a.yaml': apart })).toMatchObject({ changed: [], created: ['b'], removed: ['a'] })
  })

  it('replaces the last of several old manifests of an object', async () => {
    const twice = `${ds('a')}---\n${ds('a', { image: 'agent:0' })}`
    expect(await run({ 'a.yaml': twice }, { 'a.yaml': `# once\n${ds('a')}` })).toMatchObject({ changed: ['a same a'], removed: [] })
  })

  it('leaves namespace and prefix of what a kustomization gathers to it', async () => {
    const built = { 'base/kustomization.yaml': 'resources: [a.yaml]' }
    const old = { 'prod/a.yaml': ds('prod-a', { namespace: 'monitoring' }), 'prod/b.yaml': ds('b', { namespace: 'monitoring' }) }
    expect(await run(old, { 'base/a.yaml': ds('b') + '---\n' + ds('a') }, {}, built)).toMatchObject({
      changed: [],
      created: [],
      removed: [],
    })
    expect(await run(old, { 'base/a.yaml': ds('b') + '---\n' + ds('a') })).toMatchObject({ changed: ['b moved b', 'prod-a renamed a'] })
  })

  it('knows that a kustomization changes no selector', async () => {
    const built = { 'base/kustomization.yaml': 'resources: [a.yaml]' }
    const old = { 'csi-node.yaml': ds('csi-node').replaceAll('app: x', 'app: csi') }
    expect(await run(old, { 'base/a.yaml': ds('node') }, {}, built)).toMatchObject({ changed: ['csi-node renamed node'] })
  })

  it('takes the namespace of a live object where the manifest has none', async () => {
    const live = ds('a', { namespace: 'monitoring' }).replace('metadata: {', 'metadata: {uid: u, ')
    expect(await run({ 'live.yaml': live }, { 'a.yaml': ds('a', { image: 'agent:2' }) })).toMatchObject({ changed: ['a same a'] })
  })

  it('compares only the documents of a file that differ', async () => {
    const { updates, loaded, changed } = await run(
      { 'all.yaml': `${ds('a')}---\n${ds('b')}` },
      { 'all.yaml': `# a comment at the top\n---\n${ds('b', { image: 'agent:2' })}---\n${ds('a')}` },
    )
    expect(changed).toEqual(['b same b'])
    const manifests = loaded.get('/all.yaml')?.daemonSets ?? []
    expect(manifests.map(manifest => updates.isChanged(manifest))).toEqual([true, false])
  })

  it('compares the last of several manifests of one object in a file', async () => {
    const [one, two] = [ds('a'), ds('a', { image: 'agent:2' })]
    const twiceBefore = await run({ 'a.yaml': `${one}---\n${two}` }, { 'a.yaml': one })
    expect(twiceBefore).toMatchObject({ changed: ['a same a'], created: [], removed: [] })
    const twiceNow = await run({ 'a.yaml': one }, { 'a.yaml': `${one}---\n${two}` })
    expect(twiceNow).toMatchObject({ changed: ['a same a'], created: [], removed: [] })
    expect(twiceNow.updates.changed[0]?.subject().changes).toMatchObject([{ from: 'agent:1', to: 'agent:2' }])
    expect(await run({ 'a.yaml': `${two}---\n${one}` }, { 'a.yaml': one })).toMatchObject({ changed: [], removed: [] })
  })

  it('knows that the last manifest of an object is another one where they only changed places', async () => {
    const [one, two, three] = [ds('a'), ds('a', { image: 'agent:2' }), ds('a', { image: 'agent:3' })]
    const from = async (before: string, after: string) => {
      const { updates, created, removed } = await run({ 'a.yaml': before }, { 'a.yaml': after })
      const changes = updates.changed.map(update => update.subject().changes.map(each => `${String(each.from)} ${String(each.to)}`))
      return [...changes, created, removed]
    }
    expect(await from(`${one}---\n${two}`, `${two}---\n${one}`)).toEqual([['agent:2 agent:1'], [], []])
    expect(await from(`${one}---\n${two}`, `${two}---\n${three}`)).toEqual([['agent:2 agent:3'], [], []])
    expect(await from(`${one}---\n${two}`, `${three}---\n${two}`)).toEqual([[], []])
  })

  it.each([
    ['broken', `${ds('a')}x: "`],
    ['of a misspelt kind', ds('a').replace('kind: DaemonSet', 'kind: Daemonset')],
    ['a template', ds('a').replace('"agent:1"', '{{ .Values.image }}')],
    ['empty', ''],
  ])('has nothing removed where the file is %s now', async (_, now) => {
    expect(await run({ 'a.yaml': ds('a') }, { 'a.yaml': now })).toMatchObject({ removed: [] })
  })

  it('has nothing removed that an unchanged file holds, or that only a live export has', async () => {
    const both = { 'x/a.yaml': ds('a'), 'y/a.yaml': ds('a') }
    expect(await run(both, { 'y/a.yaml': ds('a') })).toMatchObject({ removed: [] })
    const live = ds('other')
      .replace('metadata: {', 'metadata: {uid: u, ')
      .replace('name: agent,', 'name: proxy,')
      .replace('"agent:1"', '"proxy:1"')
    expect(await run({ 'live.yaml': live }, { 'a.yaml': ds('a') })).toMatchObject({ created: ['a'], removed: [] })
  })

  it('takes comments, defaults and another spelling for no change', async () => {
    const spelt = ds('a')
      .replace('image: "agent:1"', "image: 'agent:1' # as before")
      .replace('      containers', '      dnsPolicy: ClusterFirst\n      containers')
    expect(await run({ 'a.yaml': ds('a') }, { 'a.yaml': spelt })).toMatchObject({ changed: [] })
  })

  it('looks at unchanged DaemonSets only where objects beside them changed', async () => {
    const one = await run({ 'a.yaml': ds('a'), 'c.yaml': CONFIG('info') }, { 'a.yaml': ds('a'), 'c.yaml': CONFIG('debug') })
    expect(one.updates.contextChanged).toBe(true)
    const model = new DaemonSetModel(load({ path: 'a.yaml', text: ds('a') }, 'look').daemonSets[0]!, NEWEST)
    const update = one.updates.of(model, '/a.yaml')
    expect(update?.changed).toBe(false)
    expect(update?.subject().objectsBefore.find('ConfigMap', undefined, 'agent')?.field.resolve(['data', 'level']).value).toBe('info')
    expect(update?.subject().objects.find('ConfigMap', undefined, 'agent')?.field.resolve(['data', 'level']).value).toBe('debug')
    const none = await run({ 'a.yaml': ds('a'), 'b.yaml': ds('b') }, { 'a.yaml': ds('a'), 'b.yaml': ds('b', { image: 'agent:2' }) })
    expect(none.updates.of(model, '/a.yaml')).toBeUndefined()
  })

  it('takes nothing for removed that is left out on purpose, or cannot be read now', async () => {
    expect(await run({ 'gone.yaml': ds('a'), 'ignored.yaml': ds('b') }, {})).toMatchObject({ removed: ['a'] })
    expect(await run({ 'a.yaml': ds('a') }, { 'a.yaml': 'kind: DaemonSet\n  bad: [' })).toMatchObject({ removed: [] })
    expect(await run({ 'a.yaml': ds('a') }, { 'a.yaml': ds('{{ .Values.name }}') })).toMatchObject({ removed: [] })
  })

  it('passes over old files that cannot be read, are templates or patches', async () => {
    const old = {
      'a.yaml': 'kind: DaemonSet\n  bad: [',
      'b.yaml': 'kind: DaemonSet\nmetadata: {name: "{{ .Values.x }}"}\n',
      'c.yaml': 'kind: DaemonSet\nmetadata: {name: a}\nspec: {}\n',
    }
    expect(await run(old, { 'a.yaml': ds('a') })).toMatchObject({ changed: [], created: ['a'], removed: [] })
  })
})
