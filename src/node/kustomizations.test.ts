import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { Kustomizations } from './kustomizations.ts'
import { slashes } from './walk.ts'

it('finds those of the repository only for a file near one', () => {
  const root = slashes(mkdtempSync(join(tmpdir(), 'ds-lint-kustomizations-')))
  for (const path of [
    '.git/HEAD',
    'base/kustomization.yaml',
    'overlays/prod/kustomization.yml',
    '.hidden/kustomization.yaml',
    'base/agent.yaml',
  ]) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), '')
  }
  const kustomizations = new Kustomizations(['/linted/Kustomization', '/linted/agent.yaml'])
  const found = (isNear: boolean) => [...kustomizations.around(`${root}/base/agent.yaml`, isNear)].map(path => path.replace(root, ''))
  expect(found(false)).toEqual(['/linted/Kustomization'])
  expect(found(true)).toEqual(['/linted/Kustomization', '/base/kustomization.yaml', '/overlays/prod/kustomization.yml'])
  rmSync(root, { recursive: true, force: true })
})
