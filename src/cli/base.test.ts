/** --base and --changed on real repositories. */
import { describe, expect, it } from 'vitest'
import { CLEAN } from '../../scripts/built.testing.ts'
import { NEWER, NOISY, Repository } from './repository.testing.ts'

const repository = Repository.forTests()

interface Finding {
  readonly rule: string
  readonly file: string
  readonly related: readonly { readonly file: string }[]
}

async function findings(...args: string[]): Promise<Finding[]> {
  const { stdout, stderr } = await repository.run([...args, '--format', 'json'])
  expect(stderr).toBe('')
  return (JSON.parse(stdout) as { findings: Finding[] }).findings
}

describe('--base', () => {
  it('turns on the rules about updates, and points at the old place', async () => {
    repository.commit({ 'a.yaml': CLEAN })
    repository.folder.write('a.yaml', NEWER)
    expect(await findings('.')).toEqual([])
    const found = await findings('--base', 'HEAD', '.')
    expect(found.map(({ rule, file }) => [rule, file])).toEqual([['fleet-restart', 'a.yaml']])
    expect(found[0]?.related.map(({ file }) => file)).toEqual(['HEAD:a.yaml'])
  })

  it('--changed reports on what differs, and on nothing else', async () => {
    repository.commit({ 'all.yaml': `${CLEAN}---\n${NOISY}`, 'noisy.yaml': NOISY.replace('name: noisy', 'name: other') })
    repository.folder.write('all.yaml', `${NEWER}---\n${NOISY}`)
    repository.folder.write('new.yaml', NOISY.replace('name: noisy', 'name: third'))
    expect((await findings('--base', 'HEAD', '--rule', 'overlapping-selectors=off', '.')).map(({ rule }) => rule)).toEqual([
      'fleet-restart',
      'no-priority-class',
      'no-priority-class',
      'no-priority-class',
    ])
    const changed = await findings('--base', 'HEAD', '--changed', '.')
    expect(changed.map(({ rule, file }) => `${file} ${rule}`)).toEqual(['all.yaml fleet-restart', 'new.yaml no-priority-class'])
  })

  it('reports configuration that changes in another file, of a DaemonSet that does not', async () => {
    const mounted = CLEAN.replace(
      /^( {6})containers:/m,
      '$1volumes:\n$1  - name: c\n$1    configMap:\n$1      name: agent\n$1containers:',
    ).replace(/^( {10})image:/m, '$1volumeMounts:\n$1  - name: c\n$1    mountPath: /etc/agent\n$1image:')
    const config = (level: string) =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: agent\n  namespace: monitoring\ndata:\n  level: ${level}\n`
    repository.commit({ 'a.yaml': mounted, 'config/c.yaml': config('info') })
    repository.folder.write('config/c.yaml', config('debug'))
    const found = await findings('--base', 'HEAD', '--changed', '.')
    expect(found.map(({ rule, file, related }) => [rule, file, related.map(each => each.file)])).toEqual([
      ['config-without-rollout', 'config/c.yaml', ['a.yaml', 'HEAD:config/c.yaml']],
    ])
  })

  it('that cannot be had is an error, and everything else is reported all the same', async () => {
    repository.commit({ 'a.yaml': NOISY })
    const { code, stdout, stderr } = await repository.run(['--base', 'nothing', '.'])
    expect([code, stderr]).toEqual([2, 'ds-lint: error --base nothing: no revision, file or folder is named nothing\n'])
    expect(stdout).toContain('[no-priority-class]')
    expect((await repository.run(['--base', 'nothing', '--changed', '.'])).stdout).not.toContain('[no-priority-class]')
    expect(await repository.run(['--changed', '.'])).toMatchObject({ code: 2, stderr: expect.stringContaining('--changed needs --base') })
    expect(await repository.run(['--base', '-', '-'], CLEAN)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('cannot both be standard input'),
    })
  })

  it('keeps suppressions of rules about updates, and no baseline of them', async () => {
    repository.commit({ 'a.yaml': CLEAN })
    repository.folder.write('a.yaml', NEWER.replace(/^( +)image:/m, '$1# ds-lint-disable-next-line fleet-restart -- nightly\n$1image:'))
    expect(await findings('.')).toEqual([])
    expect(await findings('--base', 'HEAD', '.')).toEqual([])
    repository.folder.write('a.yaml', NEWER)
    await repository.run(['--base', 'HEAD', '--baseline', 'known.json', '--update-baseline', '.'])
    expect((await findings('--base', 'HEAD', '--baseline', 'known.json', '.')).map(({ rule }) => rule)).toEqual(['fleet-restart'])
  })
})
