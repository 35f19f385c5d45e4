/** What is copied to be rendered has an end, and stays where it belongs. */
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { Folder, POSIX } from '../../../scripts/built.testing.ts'
import { Copier } from './copy.ts'
import { Files } from './files.ts'

let folder: Folder

beforeEach(() => {
  folder = new Folder()
})

it('folders that links lead to again and again are refused', () => {
  const levels = 30
  for (let level = 0; level <= levels; level++) {
    mkdirSync(join(folder.path, `chart/d${level}`), { recursive: true })
    if (level < levels) for (const name of ['a', 'b']) symlinkSync(`../d${level + 1}`, join(folder.path, `chart/d${level}/${name}`))
  }
  const copier = new Copier(folder.path, folder.path, new Files(path => path, new Map()), 100)
  expect(() => copier.folder(join(folder.path, 'chart'), join(folder.path, 'copy'))).toThrow('more than 100 files and folders')
})

/** Exchanges a file between the look at it and its opening. */
class Exchanged extends Copier {
  exchange: () => void = () => {}

  override real(path: string): string {
    const real = super.real(path)
    this.exchange()
    this.exchange = () => {}
    return real
  }
}

it.skipIf(!POSIX)('a link that is put in the place of a file meanwhile is not followed out (not on Windows: links)', () => {
  folder = new Folder({ 'chart/values.yaml': 'a: 1\n', secret: 'secret' })
  const [chart, copies] = [join(folder.path, 'chart'), join(folder.path, 'copies')]
  const copier = new Exchanged(chart, copies, new Files(path => path, new Map()))
  copier.exchange = () => {
    rmSync(join(chart, 'values.yaml'))
    symlinkSync('../secret', join(chart, 'values.yaml'))
  }
  expect(() => copier.file(join(chart, 'values.yaml'), join(copies, 'values.yaml'))).toThrow('a symbolic link leads out of the repository')
  expect(existsSync(join(copies, 'values.yaml'))).toBe(false)
})

it('what is shown of a file is what was copied', () => {
  folder = new Folder({ 'chart/values.yaml': 'a: 1\n' })
  const [values, copy] = [join(folder.path, 'chart/values.yaml'), join(folder.path, 'copies/values.yaml')]
  const files = new Files(path => path, new Map())
  new Copier(folder.path, join(folder.path, 'copies'), files).file(values, copy)
  folder.write('chart/values.yaml', 'b: 2\n')
  expect(files.of(values)?.text).toBe('a: 1\n')
})

it('writes nothing outside of its folder', () => {
  folder = new Folder({ 'chart/Chart.yaml': 'name: c\n' })
  const copier = new Copier(folder.path, join(folder.path, 'copies'), new Files(path => path, new Map()))
  expect(() => copier.folder(join(folder.path, 'chart'), join(folder.path, 'copies/charts/../../elsewhere'))).toThrow('is outside of')
  expect(existsSync(join(folder.path, 'elsewhere'))).toBe(false)
})
