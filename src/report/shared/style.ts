/** Colours of the terminal (ECMA-48 SGR). */
import type { Severity } from '../../base/index.ts'

const CODES = {
  error: '1;31',
  warning: '1;33',
  info: '1;34',
  path: '36',
  bold: '1',
  dim: '2',
  good: '32',
} as const satisfies Record<Severity, string> & Record<string, string>

export type Style = keyof typeof CODES

export type Paint = (style: Style, text: string) => string

export function painter(color: boolean): Paint {
  return color ? (style, text) => (text === '' ? '' : `\u001b[${CODES[style]}m${text}\u001b[0m`) : (_, text) => text
}
