/** The classic configuration of Fluent Bit: `[OUTPUT]`, and below it one setting a line. */
import { remembered } from '../base/index.ts'
import type { ConfigFile } from './configuration.ts'

/** What stands behind the name of a setting. */
export interface FluentBitSetting {
  readonly value: string
  /** Where its line begins in the text of the file. */
  readonly at: number
}

/** One part of a configuration, such as an input. */
export interface FluentBitSection {
  /** In capital letters. */
  readonly kind: string
  /** By their names in lower case; of several the last. */
  readonly settings: ReadonlyMap<string, FluentBitSetting>
  readonly file: ConfigFile
}

const SECTION = /^[ \t]*\[(\w+)\][ \t]*$/
const SETTING = /^[ \t]*([\w.-]+)[ \t]+(\S.*)$/

/** The sections of a file, without its comments and commands. */
export const fluentBitSections: (file: ConfigFile) => readonly FluentBitSection[] = remembered(file => {
  const found: { kind: string; settings: Map<string, FluentBitSetting>; file: ConfigFile }[] = []
  let at = 0
  for (const line of file.text.split('\n')) {
    const [, kind] = SECTION.exec(line) ?? []
    const [, name, value] = kind === undefined && !/^[ \t]*[#@]/.test(line) ? (SETTING.exec(line) ?? []) : []
    if (kind !== undefined) found.push({ kind: kind.toUpperCase(), settings: new Map(), file })
    else if (name !== undefined && value !== undefined) found.at(-1)?.settings.set(name.toLowerCase(), { value: value.trimEnd(), at })
    at += line.length + 1
  }
  return found
})
