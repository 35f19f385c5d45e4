/** The parts of timestamps and durations (github.com/google/cel-go common/stdlib/standard.go). */
import { type FunctionDeclaration, method, type Overload } from '../functions.ts'
import { types } from '../types.ts'
import { CelError, type Duration, intOf, type Result, type Timestamp } from '../values.ts'

const { duration, int, string, timestamp } = types

/** @param date The wall clock of the zone, as if it were UTC. */
type Part = (date: Date, time: Timestamp) => number

const dayLength = 86_400_000

function dayOfYear(date: Date): number {
  const first = new Date(0)
  first.setUTCFullYear(date.getUTCFullYear(), 0, 1)
  return Math.floor((date.getTime() - first.getTime()) / dayLength)
}

function inUTC(part: Part): (time: Timestamp) => Result {
  return time => part(new Date(time.seconds * 1000), time)
}

function inZone(part: Part): (time: Timestamp, zone: string) => Result {
  return (time, zone) => {
    const offset = offsetIn(zone, time)
    return offset instanceof CelError ? offset : part(new Date((time.seconds + offset) * 1000), time)
  }
}

/** In seconds east of Greenwich. */
function offsetIn(zone: string, time: Timestamp): number | CelError {
  const colon = zone.indexOf(':')
  if (colon < 0) return namedOffset(zone, time)
  const [hours, minutes] = [zone.slice(0, colon), zone.slice(colon + 1)]
  for (const number of [hours, minutes]) {
    if (!/^[+-]?[0-9]+$/.test(number)) return new CelError(`strconv.Atoi: parsing ${JSON.stringify(number)}: invalid syntax`)
  }
  return (Number(hours) * 60 + (zone.startsWith('-') ? -1 : 1) * Number(minutes)) * 60
}

function namedOffset(zone: string, { seconds }: Timestamp): number | CelError {
  if (zone === '' || zone === 'UTC') return 0
  if (/^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(zone)) return new CelError('time: invalid location name')
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    const parts = Object.fromEntries(format.formatToParts(seconds * 1000).map(({ type, value }) => [type, value]))
    const date = new Date(0)
    date.setUTCFullYear(
      parts['era'] === 'BC' ? 1 - Number(parts['year']) : Number(parts['year']),
      Number(parts['month']) - 1,
      Number(parts['day']),
    )
    date.setUTCHours(Number(parts['hour']), Number(parts['minute']), Number(parts['second']))
    return date.getTime() / 1000 - seconds
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return new CelError(`unknown time zone ${zone}`)
  }
}

function part(name: string, id: string, zoneId: string, of: Part, ofDuration?: Overload): FunctionDeclaration {
  return {
    name,
    overloads: [
      method(id, [timestamp], int, inUTC(of)),
      method(zoneId, [timestamp, string], int, inZone(of)),
      ...(ofDuration ? [ofDuration] : []),
    ],
  }
}

function ofDuration(id: string, unit: bigint): Overload {
  return method(id, [duration], int, ({ nanoseconds }: Duration): Result => intOf(nanoseconds / unit))
}

export const time: readonly FunctionDeclaration[] = [
  part('getFullYear', 'timestamp_to_year', 'timestamp_to_year_with_tz', date => date.getUTCFullYear()),
  part('getMonth', 'timestamp_to_month', 'timestamp_to_month_with_tz', date => date.getUTCMonth()),
  part('getDayOfYear', 'timestamp_to_day_of_year', 'timestamp_to_day_of_year_with_tz', dayOfYear),
  part('getDayOfMonth', 'timestamp_to_day_of_month', 'timestamp_to_day_of_month_with_tz', date => date.getUTCDate() - 1),
  part('getDate', 'timestamp_to_day_of_month_1_based', 'timestamp_to_day_of_month_1_based_with_tz', date => date.getUTCDate()),
  part('getDayOfWeek', 'timestamp_to_day_of_week', 'timestamp_to_day_of_week_with_tz', date => date.getUTCDay()),
  part(
    'getHours',
    'timestamp_to_hours',
    'timestamp_to_hours_with_tz',
    date => date.getUTCHours(),
    ofDuration('duration_to_hours', 3_600_000_000_000n),
  ),
  part(
    'getMinutes',
    'timestamp_to_minutes',
    'timestamp_to_minutes_with_tz',
    date => date.getUTCMinutes(),
    ofDuration('duration_to_minutes', 60_000_000_000n),
  ),
  part(
    'getSeconds',
    'timestamp_to_seconds',
    'timestamp_to_seconds_tz',
    date => date.getUTCSeconds(),
    ofDuration('duration_to_seconds', 1_000_000_000n),
  ),
  part(
    'getMilliseconds',
    'timestamp_to_milliseconds',
    'timestamp_to_milliseconds_with_tz',
    (_, { nanoseconds }) => Math.floor(nanoseconds / 1_000_000),
    ofDuration('duration_to_milliseconds', 1_000_000n),
  ),
]
