import { linkSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { POSIX } from '../../scripts/built.testing.ts'
import { read } from './read.ts'
import { cwd, lines, useFolder, write } from './read.testing.ts'

useFolder()

describe.skipIf(!POSIX)('symbolic links (not on Windows)', () => {
  it('of a repository are not followed out of it, unless they are named', async () => {
    write({ 'repository/.git/HEAD': '', 'repository/a.yaml': 'a', 'repository/k/b.yaml': 'b', 'outside/x.yaml': 'x', 'outside/y.txt': 'y' })
    symlinkSync('../outside', join(cwd, 'repository/folder'))
    symlinkSync('../outside/x.yaml', join(cwd, 'repository/link.yaml'))
    symlinkSync('../outside/y.txt', join(cwd, 'repository/link.txt'))
    symlinkSync('../a.yaml', join(cwd, 'repository/k/inner.yaml'))
    const left = ['skipped repository/folder: link out of the repository', 'skipped repository/link.yaml: link out of the repository']
    expect(await lines(['repository'])).toEqual(['repository/a.yaml', left[0], 'repository/k/b.yaml', left[1]])
    expect(await lines(['repository/k'])).toEqual(['repository/k/b.yaml', 'repository/k/inner.yaml'])
    expect(await lines(['repository/*.yaml'])).toEqual(['repository/a.yaml', left[1]])
    expect(await lines(['repository/folder'])).toEqual(['repository/folder/x.yaml'])
    expect(await lines(['repository/link.yaml'])).toEqual(['repository/link.yaml'])
  })

  it('outside of a repository are not followed out of the folder', async () => {
    write({ 'archive/k/a.yaml': 'a', 'archive/l/b.yaml': 'b', 'outside/x.yaml': 'x' })
    symlinkSync('../outside', join(cwd, 'archive/folder'))
    symlinkSync('../../outside/x.yaml', join(cwd, 'archive/k/link.yaml'))
    symlinkSync('../l', join(cwd, 'archive/k/l'))
    const left = ['skipped archive/folder: link out of the folder', 'skipped archive/k/link.yaml: link out of the folder']
    expect(await lines(['archive'])).toEqual([left[0], 'archive/k/a.yaml', left[1], 'archive/l/b.yaml'])
    expect(await lines(['archive/k'])).toEqual(['archive/k/a.yaml', 'skipped archive/k/l: link out of the folder', left[1]])
    expect(await lines(['archive/**/*.yaml'])).toEqual([left[0], 'archive/k/a.yaml', left[1], 'archive/l/b.yaml'])
    expect(await lines(['archive/folder', 'archive/k/link.yaml'])).toEqual(['archive/folder/x.yaml'])
  })

  it('that lead elsewhere by the time they are read are not read', async () => {
    write({ 'w/a.yaml': 'a', 'w/b/b.yaml': 'b', 'elsewhere.yaml': 'x', 'elsewhere/b.yaml': 'x' })
    const sources = await read(['.'], { cwd: join(cwd, 'w') })
    rmSync(join(cwd, 'w/a.yaml'))
    symlinkSync('../elsewhere.yaml', join(cwd, 'w/a.yaml'))
    rmSync(join(cwd, 'w/b'), { recursive: true })
    symlinkSync('../elsewhere', join(cwd, 'w/b'))
    const out = expect.stringContaining('a symbolic link out of the repository')
    expect([...sources]).toEqual([
      { kind: 'unreadable', path: 'a.yaml', reason: out, named: false },
      { kind: 'unreadable', path: 'b/b.yaml', reason: out, named: false },
    ])
  })

  it('are followed to files and folders, and never in a circle', async () => {
    write({ '.git/HEAD': '', 'tree/a/x.yaml': '', 'outside/y.yaml': '', 'outside/deep/z.yaml': '' })
    symlinkSync('..', join(cwd, 'tree/a/up'))
    symlinkSync('/', join(cwd, 'tree/root'))
    symlinkSync('self.yaml', join(cwd, 'tree/self.yaml'))
    symlinkSync('gone', join(cwd, 'tree/dangling.yaml'))
    symlinkSync('gone', join(cwd, 'tree/dangling'))
    symlinkSync('../outside', join(cwd, 'tree/b'))
    symlinkSync('../tree/a', join(cwd, 'outside/back'))
    symlinkSync('../outside/y.yaml', join(cwd, 'tree/again.yaml'))
    expect(await lines(['tree'])).toEqual([
      'tree/a/x.yaml',
      'tree/again.yaml',
      'tree/b/deep/z.yaml',
      'skipped tree/dangling.yaml: dangling link',
      'unreadable tree/self.yaml: symbolic links form a loop',
    ])
  })

  it('do not take the path of what lies in the folder itself', async () => {
    write({ 'versions/1/a.yaml': '' })
    symlinkSync('versions/1', join(cwd, 'current'))
    expect(await lines(['.'])).toEqual(['versions/1/a.yaml'])
    expect(await lines(['current'])).toEqual(['current/a.yaml'])
  })

  it('of the other kind make two files', async () => {
    write({ 'a.yaml': '' })
    linkSync(join(cwd, 'a.yaml'), join(cwd, 'b.yaml'))
    expect(await lines(['.'])).toEqual(['a.yaml', 'b.yaml'])
  })
})
