import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { notesOf } from './notes.ts'
import { ROOT } from './rule-files.ts'

const CHANGELOG =
  '# Changelog\n\n## [Unreleased]\n\n## [1.1.0] - 2026-01-02\n\n### Fixed\n\n- A.\n\n## [1.0.0] - 2026-01-01\n\n- B.\n\n[1.0.0]: https://x\n'

it('are what stands below the heading of the version', () => {
  expect(notesOf(CHANGELOG, '1.1.0')).toBe('### Fixed\n\n- A.')
  expect(notesOf(CHANGELOG, '1.0.0')).toBe('- B.')
  for (const version of ['1.1', 'Unreleased', '']) {
    expect(() => notesOf(CHANGELOG, version)).toThrow(`CHANGELOG.md has nothing about ${version}`)
  }
})

it('CHANGELOG.md knows the version of package.json', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
  expect(notesOf(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'), version)).not.toBe('')
})
