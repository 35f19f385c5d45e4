/** The user's own helm and kustomize: found, and asked for their versions, when they are first needed. */
import { programOn, type Ran, run } from './process.ts'

/** Why something is not rendered, as the user is told. */
export class ToolError extends Error {}

/** One of the user's. */
interface Program {
  /** As messages name it: `helm`, `kubectl kustomize`. */
  readonly name: string
  readonly program: string
  /** Before those of a call. */
  readonly args: readonly string[]
}

export interface Tool extends Program {
  readonly version: Version
}

/** Major, minor. */
export type Version = readonly [number, number]

export function isOlder([major, minor]: Version, than: Version): boolean {
  return major < than[0] || (major === than[0] && minor < than[1])
}

const OLDEST_HELM: Version = [3, 5]
/** The first that notes where objects come from. */
const OLDEST_KUSTOMIZE: Version = [4, 3]

export interface ToolsInput {
  readonly env: Readonly<Record<string, string>>
  /** The part of the PATH in which no program is run. */
  readonly refused: string
  readonly cwd: string
  /** In seconds. */
  readonly timeLimit: number
}

export class Tools {
  readonly #input: ToolsInput
  #helm: Promise<Tool> | undefined
  #kustomize: Promise<Tool> | undefined

  constructor(input: ToolsInput) {
    this.#input = input
  }

  /** Rejects with ToolError. */
  helm(): Promise<Tool> {
    return (this.#helm ??= this.#findHelm())
  }

  /** kustomize, else kubectl, which has it built in. Rejects with ToolError. */
  kustomize(): Promise<Tool> {
    return (this.#kustomize ??= this.#findKustomize())
  }

  /** `cwd`: an absolute folder. */
  run({ program, args }: Program, more: readonly string[], cwd = this.#input.cwd): Promise<Ran> {
    return run(program, [...args, ...more], { ...this.#input, cwd })
  }

  async #findHelm(): Promise<Tool> {
    const program = programOn(this.#path, 'helm')
    if (program === undefined) throw this.#missing(['helm'], 'helm is not installed, or not on the PATH', 'helm 3 or 4 to render charts')
    const tool = { name: 'helm', program, args: [] }
    return { ...tool, version: await this.#version(tool, ['version', '--short'], OLDEST_HELM) }
  }

  async #findKustomize(): Promise<Tool> {
    const own = programOn(this.#path, 'kustomize')
    if (own !== undefined) {
      const tool = { name: 'kustomize', program: own, args: ['build'] }
      return { ...tool, version: await this.#version({ ...tool, args: [] }, ['version'], OLDEST_KUSTOMIZE) }
    }
    const kubectl = programOn(this.#path, 'kubectl')
    if (kubectl === undefined) {
      const both = ['kustomize', 'kubectl']
      throw this.#missing(both, 'neither kustomize nor kubectl is installed, or on the PATH', 'kustomize 4.3 or newer to render overlays')
    }
    const tool = { name: 'kubectl kustomize', program: kubectl, args: ['kustomize'] }
    const args = ['version', '--client', '--output', 'json']
    const version = await this.#version({ ...tool, args: [] }, args, OLDEST_KUSTOMIZE, /"kustomizeVersion":\s*"([^"]*)"/)
    return { ...tool, version }
  }

  #missing(names: readonly string[], otherwise: string, install: string): ToolError {
    const refused = names.map(name => programOn(this.#input.refused, name)).find(program => program !== undefined)
    const what = refused === undefined ? otherwise : `${refused} is in the repository that is checked, and nothing of that is run`
    return new ToolError(`${what}; install ${install}`)
  }

  async #version(tool: Program, args: readonly string[], oldest: Version, where = /^([^]*)$/): Promise<Version> {
    const { status, out, error, problem } = await this.run(tool, args)
    const printed = where.exec(out)?.[1] ?? ''
    const version = /(\d{1,9})\.(\d{1,9})/.exec(printed)
    if (!version) {
      const nothing = `ended with status ${status} and printed no version`
      const said = problem ?? (error === '' ? nothing : status === 0 ? `${nothing}, but on standard error: ${error}` : error)
      throw new ToolError(`${tool.name} cannot be asked for its version (${tool.program} ${args.join(' ')}): ${said}`)
    }
    const found: Version = [Number(version[1]), Number(version[2])]
    if (isOlder(found, oldest))
      throw new ToolError(`${tool.name} ${found.join('.')} is too old (${tool.program}); ${oldest.join('.')} or newer is required`)
    return found
  }

  get #path(): string {
    return this.#input.env['PATH'] ?? ''
  }
}
