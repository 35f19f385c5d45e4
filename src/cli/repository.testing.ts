/** Repositories in which the tests of --base and ds-lint diff compare the working tree with a commit. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, expect } from 'vitest'
import { Built, CLEAN, Folder, type Ran } from '../../scripts/built.testing.ts'

export const NEWER: string = CLEAN.replace(/image: .*/, 'image: registry.example.com/agent:9.9')
/** Without a priority class. */
export const NOISY: string = CLEAN.replace(/name: agent\n/, 'name: noisy\n').replace(/ {6}priorityClassName.*\n/, '')

interface Plan {
  readonly code: number
  readonly summary: Readonly<Record<string, number>>
  readonly daemonSets: readonly Readonly<Record<string, unknown>>[]
}

/** A repository, and ds-lint in its folder. */
export class Repository {
  built!: Built
  folder!: Folder
  readonly #validate = new Ajv2020({ strictRequired: false }).compile(
    JSON.parse(readFileSync(new URL('../../schemas/plan.json', import.meta.url), 'utf8')) as object,
  )

  /** One for the tests of a file; each makes its files with `commit`. */
  static forTests(): Repository {
    const repository = new Repository()
    beforeAll(async () => {
      repository.built = await Built.create()
    })
    return repository
  }

  /** A repository whose first commit has these files. */
  commit(files: Readonly<Record<string, string>>): void {
    this.folder = new Folder(files)
    const git = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'init.defaultBranch=main', '-C', this.folder.path]
    for (const args of [
      ['init', '-q'],
      ['add', '-A'],
      ['commit', '-qm', 'old'],
    ])
      execFileSync('git', [...git, ...args])
  }

  run(args: readonly string[], input = ''): Promise<Ran> {
    return this.built.run('cli', args, { cwd: this.folder.path, input })
  }

  /** What `ds-lint diff --format json` plans, which its schema allows. */
  async plan(...args: string[]): Promise<Plan> {
    const { code, stdout, stderr } = await this.run(['diff', ...args, '--format', 'json'])
    const json = JSON.parse(stdout) as Omit<Plan, 'code'>
    this.#validate(json)
    expect([this.#validate.errors, stderr]).toEqual([null, ''])
    return { code: code ?? -1, ...json }
  }
}
