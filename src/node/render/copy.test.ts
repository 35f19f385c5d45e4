/** What is copied to be rendered has an end, and stays where it belongs. */
import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Folder } from '../../../scripts/built.testing.ts'
import { Copier } from './copy.ts'

let folder: Folder

beforeEach(() => {
  folder = new Folder()
})
afterEach(() => folder.remove())

it('folders that links lead to again and again are refused', () => {
  const levels = 30
  for (let level = 0; level <= levels; level++) {
    mkdirSync(join(folder.path, `chart/d${level}`), { recursive: true })
    if (level < levels) for (const name of ['a', 'b']) symlinkSync(`../d${level + 1}`, join(folder.path, `chart/d${level}/${name}`))
  }
  const copier = new Copier(folder.path, folder.path, new Map(), 100)
  expect(() => copier.folder(join(folder.path, 'chart'), join(folder.path, 'copy'))).toThrow('more than 100 files and folders')
})

it('writes nothing outside of its folder', () => {
  folder = new Folder({ 'chart/Chart.yaml': 'name: c\n' })
  const copier = new Copier(folder.path, join(folder.path, 'copies'), new Map())
  expect(() => copier.folder(join(folder.path, 'chart'), join(folder.path, 'copies/charts/../../elsewhere'))).toThrow('is outside of')
  expect(existsSync(join(folder.path, 'elsewhere'))).toBe(false)
})
