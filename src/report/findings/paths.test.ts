import { expect, test } from 'vitest'
import { repositoryPath, toUri } from './paths.ts'

test.each([
  ['a/b.yaml', {}, 'a/b.yaml'],
  ['./a//b/../c.yaml', {}, 'a/c.yaml'],
  ['../x.yaml', {}, '../x.yaml'],
  ['x.yaml', { directory: '/repo/deploy', root: '/repo' }, 'deploy/x.yaml'],
  ['../x.yaml', { directory: '/repo/deploy', root: '/repo' }, 'x.yaml'],
  ['../../x.yaml', { directory: '/repo/deploy', root: '/repo' }, '../../x.yaml'],
  ['/repo/a.yaml', { directory: '/elsewhere', root: '/repo/' }, 'a.yaml'],
  ['/repository/a.yaml', { directory: '/', root: '/repo' }, '/repository/a.yaml'],
  ['a.yaml', { directory: 'C:\\repo\\b', root: 'C:\\repo' }, 'b/a.yaml'],
  ['C:/repo/a.yaml', { directory: 'C:\\', root: 'C:\\repo' }, 'a.yaml'],
])('repositoryPath(%j, %j)', (path, options, expected) => {
  expect(repositoryPath(path, options)).toBe(expected)
})

test.each([
  ['a/b.yaml', 'a/b.yaml'],
  ['a b/ä#?%:[].yaml', 'a%20b/%C3%A4%23%3F%25%3A%5B%5D.yaml'],
  ['../x', '../x'],
  ['/a b', 'file:///a%20b'],
  ['C:/a:b', 'file:///C:/a%3Ab'],
  ['x\ud800', 'x%EF%BF%BD'],
  ['x\udc80\udcff.yaml', 'x%80%FF.yaml'],
  ['😀\udcfe', '%F0%9F%98%80%FE'],
])('toUri(%j)', (path, uri) => {
  expect(toUri(path)).toBe(uri)
  expect(new URL(uri, 'file:///repo/deploy/').protocol).toBe('file:')
})
