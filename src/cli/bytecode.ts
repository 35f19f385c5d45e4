/**
 * What V8 compiled of the program, kept from one run to the next. Measured on one DaemonSet, medians of processor time on a busy machine, checks
 * counted: Node 20 176 ms instead of 227, Node 22 99 instead of 151, Node 24 95 instead of 130; an empty program takes 96, 43 and 40. Node's own
 * `module.enableCompileCache` holds only what is compiled before anything runs: 128 ms on Node 22 and 112 on Node 24. Where NODE_COMPILE_CACHE is
 * set, Node keeps what it loads there as well; this one takes no notice of it. V8 trusts what it deserializes: private-folder.ts takes care of whose it is.
 */
import { groupBy } from '../base/index.ts'
import { checksum, PrivateFolder } from './private-folder.ts'

/** Versions of ds-lint and Node, this one among them, that keep theirs. */
const KEPT_VERSIONS = 4
/** The end of the name of a part's file, behind its version. */
const PART = /_[a-z\d-]+$/

/** Of one part of the program: a file of dist/. */
export class Bytecode {
  readonly #folder: PrivateFolder
  readonly #version: string
  readonly #name: string

  /** `program`: a hash of the texts of all parts; V8 compares no more than the length of one. Undefined where nothing can be kept safely. */
  static of(program: string, part: string): Bytecode | undefined {
    if (process.env['NODE_DISABLE_COMPILE_CACHE']) return undefined
    const folder = PrivateFolder.open()
    // V8 refuses what it compiled with other flags: each has files of its own. Its version tag says the same, but node:v8 takes 5 ms to load.
    const flags = checksum('', Buffer.from([...process.execArgv, process.env['NODE_OPTIONS']].join('\n'))).toString('hex')
    return folder && new Bytecode(folder, `ds-lint-${program}-${process.version}-${process.arch}-${flags}`, part)
  }

  private constructor(folder: PrivateFolder, version: string, part: string) {
    this.#folder = folder
    this.#version = version
    this.#name = `${version}_${part}`
  }

  /** Of another part. */
  part(name: string): Bytecode {
    return new Bytecode(this.#folder, this.#version, name)
  }

  /** Undefined where there is none, or none that can be trusted; that one is removed. */
  read(): Buffer | undefined {
    return this.#folder.read(this.#name)
  }

  remove(): undefined {
    return this.#folder.remove(this.#name)
  }

  write(data: Buffer): void {
    if (this.#folder.write(this.#name, data)) this.#prune()
  }

  /** Removes what the oldest versions kept, and what runs left that did not end. */
  #prune(): void {
    // A name of another form is one of an earlier version's, or one that a run wrote to.
    const versions = groupBy(this.#folder.files('ds-lint-'), ({ name }) => name.replace(PART, ''))
    versions.delete(this.#version)
    const newest = [...versions.values()].toSorted(([a], [b]) => b!.time - a!.time)
    for (const files of newest.slice(KEPT_VERSIONS - 1)) for (const { name } of files) this.#folder.remove(name)
  }
}
