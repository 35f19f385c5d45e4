import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { cwd, lines, useFolder, write } from './read.testing.ts'

useFolder()

describe('.gitignore', () => {
  const git = { '.git/HEAD': '', '.git/info/exclude': 'excluded.yaml\n' }

  it('holds from the root of the repository down, the nearest first', async () => {
    write({
      ...git,
      '.gitignore': 'build/\n*.gen.yaml\n/only-here.yaml\n!keep.gen.yaml\n',
      'a/.gitignore': '!mine.gen.yaml\nlocal.yaml\n!build/\n',
      'a/mine.gen.yaml': '',
      'a/local.yaml': '',
      'a/only-here.yaml': '',
      'a/build/x.yaml': '',
      'b/build/y.yaml': '',
      'b/mine.gen.yaml': '',
      'b/local.yaml': '',
      'keep.gen.yaml': '',
      'only-here.yaml': '',
      'excluded.yaml': '',
    })
    const all = ['a/build/x.yaml', 'a/mine.gen.yaml', 'a/only-here.yaml', 'b/local.yaml', 'keep.gen.yaml']
    expect(await lines(['.'])).toEqual(all)
    expect(await lines(['a', 'b'])).toEqual(all.slice(0, 4))
    expect(await lines(['**/*.yaml'])).toEqual(all)
  })

  it('agrees with git', async () => {
    write({
      '.gitignore': '*\n!*/\n!*.yaml\n/x/*\n!/x/y/\nfoo[ab].yaml\n\\#c.yaml\n**/deep/**/no.yaml\nspace.yaml   \n',
      'x/y/in.yaml': '',
      'x/out.yaml': '',
      'x/q/out.yaml': '',
      'fooa.yaml': '',
      'fooc.yaml': '',
      '#c.yaml': '',
      'deep/1/2/no.yaml': '',
      'deep/no.yaml': '',
      'space.yaml': '',
      'no.yaml': '',
    })
    execFileSync('git', ['init', '-q'], { cwd })
    const args = ['-c', 'core.excludesFile=', 'ls-files', '--others', '--exclude-standard', '*.yaml']
    const listed = execFileSync('git', args, { cwd, encoding: 'utf8' }).trim().split('\n')
    expect((await lines(['.'])).sort()).toEqual(listed.sort())
  })

  it('matters only when walking', async () => {
    write({ ...git, '.gitignore': 'build/\n', 'build/x.yaml': '', 'build/in/y.yaml': '', 'build/.gitignore': 'z.yaml', 'build/z.yaml': '' })
    expect(await lines(['build/z.yaml', 'build/in'])).toEqual(['build/z.yaml', 'build/in/y.yaml'])
    expect(await lines(['build'])).toEqual(['build/in/y.yaml', 'build/x.yaml'])
  })

  it('ends at the root of another repository, and holds without one', async () => {
    write({ '.gitignore': 'x.yaml', 'x.yaml': '', 'module/.git': 'gitdir: ../elsewhere\n', 'module/x.yaml': '', 'plain/x.yaml': '' })
    expect(await lines(['.'])).toEqual(['module/x.yaml'])
    expect(await lines(['plain'])).toEqual(['plain/x.yaml'])
  })

  it('finds the exclude file of a worktree', async () => {
    write({
      'tree/.git': `gitdir: ${cwd}/main/.git/worktrees/tree\n`,
      'main/.git/worktrees/tree/commondir': '../..\n',
      'main/.git/info/exclude': 'x.yaml\n',
      'tree/x.yaml': '',
      'tree/y.yaml': '',
    })
    expect(await lines(['tree'])).toEqual(['tree/y.yaml'])
  })
})

describe('ignore', () => {
  it('always holds, relative to the folder that gives it', async () => {
    write({ 'a/x.yaml': '', 'a/gen/y.yaml': '', 'a/z/gen/w.yaml': '', 'gen/v.yaml': '' })
    const root = [{ folder: cwd, patterns: ['*.tmp.yaml'] }]
    const inA = [...root, { folder: `${cwd}/a`, patterns: ['/gen/', '!x'] }]
    const ignore = (folder: string) => (folder.startsWith(`${cwd}/a`) ? inA : Promise.resolve(root))
    expect(await lines(['.'], { ignore })).toEqual(['a/x.yaml', 'a/z/gen/w.yaml', 'gen/v.yaml'])
    expect(await lines(['a/gen/y.yaml', 'a/gen', 'a/z'], { ignore })).toEqual([
      'skipped a/gen/y.yaml: ignored by the configuration',
      'skipped a/gen: ignored by the configuration',
      'a/z/gen/w.yaml',
    ])
  })
})
