/** Values as Go's `%v` prints them in errors. */
import { formatDouble, formatDuration, formatTimestamp } from './text.ts'
import { Type } from './types.ts'
import { CelError, Double, Duration, findIn, isList, isMap, keysOf, Opaque, Optional, type Result, Timestamp, Uint } from './values.ts'
import { work, workOnText } from './work.ts'

export function display(value: Result): string {
  if (typeof value === 'string') {
    workOnText(value.length)
    return value
  }
  if (value === null) return 'NULL_VALUE'
  if (typeof value !== 'object') return String(value)
  if (value instanceof CelError) return value.message
  if (value instanceof Double) return formatDouble(value.value)
  if (value instanceof Uint) return String(value.value)
  if (value instanceof Uint8Array) return `[${Array.from(value).join(' ')}]`
  if (value instanceof Duration) return formatDuration(value)
  if (value instanceof Timestamp) return formatTimestamp(value)
  if (value instanceof Optional) return value.value === undefined ? 'optional.none()' : `optional(${display(value.value)})`
  if (value instanceof Type) return value.name
  if (value instanceof Opaque) return value.toString()
  if (isList(value)) {
    work(value.length)
    return `[${value.map(display).join(', ')}]`
  }
  if (!isMap(value)) return ''
  const keys = keysOf(value)
  work(keys.length)
  return `{${keys.map(key => `${display(key)}: ${display(findIn(value, key) ?? null)}`).join(', ')}}`
}
