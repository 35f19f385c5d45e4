/** Files and settings that have no effect where they are. */
import type { SourceFile, UserError } from '../base/index.ts'
import type { ConfigFiles } from './index.ts'
import { CONFIG_NAMES, type ConfigData } from './options.ts'
import { resolvePath } from './paths.ts'

/** A configuration file that was read. */
export interface ReadConfig {
  readonly file: SourceFile
  readonly data: ConfigData
}

/** What a configuration file of other tools is called, and ours without its hyphen. */
const NAMES: readonly string[] = [
  'ds-lint.yaml',
  'ds-lint.yml',
  'ds-lint.json',
  'dslint.yaml',
  'dslint.yml',
  '.ds-lint.json',
  '.ds-lint.toml',
  '.ds-lint',
  '.ds-lintrc',
  '.ds-lintrc.yaml',
  '.ds-lintrc.json',
  '.dslint.yaml',
  '.dslint.yml',
]

/** Read once for a run, from the folder that it starts in. */
const OF_A_RUN = ['failOn', 'baseline'] as const

/** The files of a folder that look like a configuration and are not read. */
export function misnamedIn(folder: string, files: Pick<ConfigFiles, 'readFile'>): string[] {
  return NAMES.map(name => resolvePath(folder, name)).filter(path => isText(path, folder, files))
}

/** No folder of that name, and no manifest; `within`: a folder in whose repository it lies. */
export function isText(path: string, within: string, files: Pick<ConfigFiles, 'readFile'>): boolean {
  try {
    const text = files.readFile(path, within)
    return text !== undefined && !/^["']?kind["']?:/m.test(text)
  } catch {
    return false
  }
}

export function misnamed(path: string): string {
  return `${path} is not read; a configuration file is called ${CONFIG_NAMES.join(' or ')}`
}

export interface WithoutEffect extends UserError {
  readonly key: (typeof OF_A_RUN)[number]
}

/** `from`: the configuration file that holds for the run. */
export function withoutEffect(read: readonly ReadConfig[], from: string | undefined): WithoutEffect[] {
  return read.flatMap(({ file, data }) => {
    if (file.path === from) return []
    return OF_A_RUN.filter(key => data[key] !== undefined).map(key => {
      const at = Math.max(file.text.search(new RegExp(`^["']?${key}\\b`, 'm')), 0)
      const message = `${key} has no effect here: it holds for a whole run and is read from ${from ?? 'a configuration file in the current folder or above'}`
      return { key, message, location: { file, span: { start: at, end: at + key.length } } }
    })
  })
}
