/** Values that stand for what an operator or a script writes before the apply. */
import { parseImage } from '../kubernetes/index.ts'
import type { AnyField } from '../yaml/index.ts'

/** `<namespace>`, `FILLED IN BY THE OPERATOR`, `REPLACE_ME`: the whole value. */
const PLACEHOLDER =
  /^<[^<>]+>$|^\$\{?\w+\}?$|^(?:__|@@?|%)[A-Z_]+(?:__|@@?|%)$|^[A-Z]+(?: [A-Z]+)+$|(?:^|[ _-])(?:REPLACE(?:D)?|PLACEHOLDER|CHANGE_?ME|TO_?DO|FILLED)(?:[ _-]|$)/

/** Whether a program is meant to replace the value: it is not a mistake in the spelling of one. */
export function isPlaceholder(value: unknown): boolean {
  return typeof value === 'string' && PLACEHOLDER.test(value)
}

/** `__LIMIT__`, `<limit>`, `@LIMIT@`, `%LIMIT%`: no value of any type is misspelled like this. What templates print for nothing is none. */
const MARKED = /^<(?!no value>|nil>)[^<>]+>$|^(?:__|@@?|%%?)[A-Z][A-Z0-9_]*(?:__|@@?|%%?)$/

/** Whether the value is a placeholder wherever it stands, also where a number or one of a few words belongs. */
export function isMarkedPlaceholder(value: unknown): boolean {
  return typeof value === 'string' && MARKED.test(value)
}

/** Whether a program may write the text or a part of it before the apply: placeholders, `$NAME`, `a-<name>`, `{{ name }}`. Nobody knows what it will be. */
export function isFilledInLater(text: string): boolean {
  return /[$<{]/.test(text) || PLACEHOLDER.test(text)
}

/** A part of a text that a template, a script or an operator replaces, in whatever language: `{{ name }}`, `${NAME}`, `__NAME__`, `<name>`, `((name))`. */
const OPEN_PART = /\{\{|\{%|\$\{|\$[A-Z_]+\b|<%|%\{|\[\[ ?[.$a-z]|\(\(|%\(\w+\)s|(?:__|@)[A-Z_]+(?:__|@)|%[A-Z_]+%|(?<!\?)<[\w-]+>/

/** Whether a part of a file is written later: whether it is right as it stands says nothing. */
export function hasPlaceholder(text: string): boolean {
  return OPEN_PART.test(text)
}

/** Whether a later step fills in the image or a part of it: a variable, a template, a name in capitals or in brackets. */
export function isOpenImage(image: string): boolean {
  if (parseImage(image)) return false
  return (
    isFilledInLater(image) ||
    /[>}%]|\[\[|\]\]|__|@@|##|\*|\.\.\./.test(image) ||
    /^[A-Z0-9_:/.-]+$/.test(image) ||
    /\b(?:REPLACE|CHANGE|YOUR|TODO|IMAGE|TAG|VERSION|REGISTRY)/.test(image)
  )
}

/** The paths of all placeholders of a manifest. */
export function placeholdersOf(manifest: AnyField): readonly string[] {
  return below(manifest.raw, '')
}

function below(value: unknown, path: string): string[] {
  if (isPlaceholder(value) || isMarkedPlaceholder(value) || (path.endsWith('.image') && typeof value === 'string' && isOpenImage(value)))
    return [path]
  if (Array.isArray(value)) return value.flatMap((item, index) => below(item, `${path}[${index}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => below(item, path === '' ? key : `${path}.${key}`))
}
