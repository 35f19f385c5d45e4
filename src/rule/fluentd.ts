/** The configuration of Fluentd: `<source>` … `</source>`, and in it one setting a line. */
import { remembered } from '../base/index.ts'
import type { ConfigFile } from './configuration.ts'

/** What stands behind the name of a setting. */
export interface FluentdSetting {
  /** Without the quotes around it. */
  readonly value: string
  /** Where its line begins in the text of the file. */
  readonly at: number
}

/** A section, such as `<match kubernetes.**>`. */
export interface FluentdSection {
  readonly kind: string
  /** What stands behind the kind. */
  readonly argument: string
  /** By their names; of several the last. */
  readonly settings: ReadonlyMap<string, FluentdSetting>
  readonly parent: FluentdSection | undefined
  readonly file: ConfigFile
  /** Where its line begins in the text of the file. */
  readonly at: number
}

/** What a file holds. */
export interface FluentdFile {
  /** In the order of their first lines. */
  readonly sections: readonly FluentdSection[]
  /** The first section that is not closed, or line that closes none. */
  readonly unbalanced: { readonly kind: string; readonly at: number; readonly isOpening: boolean } | undefined
}

const OPENING = /^[ \t]*<([\w-]+)(?:[ \t]([^>\n]*))?>[ \t]*$/
const CLOSING = /^[ \t]*<\/([\w-]+)>[ \t]*$/
const SETTING = /^[ \t]*(@?\w[\w.-]*)[ \t]+(\S.*)$/

/** Images of Fluentd. */
export const FLUENTD = /(?:^|[/-])fluentd(?:[:@-]|$)/

/** The sections of a file, without its comments. */
export const fluentdFile: (file: ConfigFile) => FluentdFile = remembered(file => {
  const sections: (FluentdSection & { readonly settings: Map<string, FluentdSetting> })[] = []
  const open: typeof sections = []
  let unbalanced: FluentdFile['unbalanced']
  let at = 0
  for (const line of file.text.split('\n')) {
    const [, kind, argument = ''] = OPENING.exec(line) ?? []
    const [, closed] = kind === undefined ? (CLOSING.exec(line) ?? []) : []
    const [, name, value] = kind === undefined && closed === undefined && !/^[ \t]*#/.test(line) ? (SETTING.exec(line) ?? []) : []
    if (kind !== undefined) {
      const section = { kind, argument: argument.trim(), settings: new Map<string, FluentdSetting>(), parent: open.at(-1), file, at }
      sections.push(section)
      open.push(section)
    } else if (closed !== undefined) {
      const last = open.pop()
      if (last?.kind !== closed) unbalanced ??= last ? { ...last, isOpening: true } : { kind: closed, at, isOpening: false }
    } else if (name !== undefined && value !== undefined) {
      open.at(-1)?.settings.set(name, { value: value.trimEnd().replace(/^(["'])(.*)\1$/, '$2'), at })
    }
    at += line.length + 1
  }
  const last = open.at(-1)
  return { sections, unbalanced: unbalanced ?? (last && { ...last, isOpening: true }) }
})
