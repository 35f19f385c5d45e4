/** SARIF 2.1.0, as GitHub code scanning reads it. */
import type {
  ArtifactLocation,
  Fix as SarifFix,
  Location as SarifLocation,
  Log,
  LogicalLocation,
  Notification,
  Region as SarifRegion,
  ReportingDescriptor,
  Result,
  Suppression as SarifSuppression,
} from 'sarif'
import type {
  Bug,
  Finding,
  Fix,
  NotChecked,
  ObjectReference,
  Related,
  Report,
  RuleInfo,
  Severity,
  UserError,
  Location,
  SourceFile,
} from '../../base/index.ts'
import { bugPlace } from '../shared/bug.ts'
import { mapped, safeJsonChunks, textPath } from '../shared/escape.ts'
import { Fingerprints, lineHashes } from './fingerprint.ts'
import { escapeMarkdown } from './markdown.ts'
import { type PathOptions, repositoryPath, STDIN, toUri } from './paths.ts'
import { renderedWords } from '../shared/rendered.ts'
import { Regions } from '../shared/region.ts'
import { helpUri } from './said.ts'
import { count } from './summary.ts'

export interface SarifOptions extends PathOptions {
  /** Of ds-lint: a semantic version. */
  readonly version?: string
  /** What GitHub calls the category: reports of one category replace each other. */
  readonly category?: string
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
/** ds-lint's own page. */
export const INFORMATION = 'https://www.npmjs.com/package/ds-lint'
const SOURCE_ROOT = '%SRCROOT%'
const CATEGORY = 'ds-lint'
/** GitHub's limit for a rule's descriptions. */
const DESCRIPTION_LIMIT = 1024

/** A log whose results are made as they are written. */
interface Streamed extends Omit<Log, 'runs'> {
  readonly runs: readonly (Omit<Log['runs'][number], 'results'> & { readonly results: Iterable<Result> })[]
}

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, Result['level']>
const PROBLEM_SEVERITIES = { error: 'error', warning: 'warning', info: 'recommendation' } as const satisfies Record<Severity, string>

export function* sarifChunks(report: Report, options: SarifOptions): Generator<string> {
  const writer = new Writer(report, options)
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'ds-lint',
            ...(options.version !== undefined && { semanticVersion: options.version }),
            informationUri: INFORMATION,
            rules: writer.rules.map(describe),
          },
        },
        automationDetails: { id: `${options.category ?? CATEGORY}/` },
        originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: 'the root of the repository' } } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: report.errors.length === 0 && report.bugs.length === 0,
            toolExecutionNotifications: [
              ...report.errors.map(error => writer.userError(error)),
              ...report.bugs.map(bug => writer.bug(bug)),
              ...report.notices.map(notice => writer.userError(notice, 'note')),
              ...report.notChecked.map(each => writer.notChecked(each)),
            ],
          },
        ],
        results: mapped(report.findings, finding => writer.result(finding)),
      },
    ],
  } satisfies Streamed
  yield* safeJsonChunks(log)
  yield '\n'
}

class Writer {
  readonly rules: readonly RuleInfo[]
  readonly #options: PathOptions
  readonly #regions = new Regions()
  readonly #ruleIndex = new Map<string, number>()
  readonly #lineHashes = new Map<SourceFile, Map<number, string>>()
  readonly #fingerprints: Fingerprints

  constructor(report: Report, options: PathOptions) {
    const known = new Map(report.rules)
    for (const finding of report.findings) if (!known.has(finding.rule)) known.set(finding.rule, unexplained(finding))
    this.rules = [...known.values()]
    this.rules.forEach((rule, i) => this.#ruleIndex.set(rule.id, i))
    this.#options = options
    this.#fingerprints = new Fingerprints(options)
    for (const [file, lines] of this.#reportedLines(report)) this.#lineHashes.set(file, lineHashes(file.text, lines))
  }

  result(finding: Finding): Result {
    const {
      rule,
      severity,
      message,
      location,
      path,
      related,
      object,
      holder = object,
      rejected,
      origin,
      rendered,
      fix,
      suppression,
    } = finding
    const words = renderedWords(finding)
    const named = logicalLocation(holder, path)
    const result: Result = {
      ruleId: rule,
      ruleIndex: this.#ruleIndex.get(rule) ?? -1,
      level: LEVELS[severity],
      message: { text: linked(`${orElse(message, rule)}${words === undefined ? '' : ` (${words})`}`, finding) },
      locations: [{ ...this.#location(location), ...(named && { logicalLocations: [named] }) }],
      partialFingerprints: {
        primaryLocationLineHash: this.#lineHashes.get(location.file)?.get(this.#regions.of(location).line) ?? '',
        'dsLint/v1': this.#fingerprints.of(finding),
      },
    }
    const properties = {
      ...(path !== '' && { path }),
      ...(rejected.length > 0 && { rejected: rejected.map(({ type, field }) => ({ type, field })) }),
      ...(origin !== undefined && origin !== '' && { origin }),
      ...(rendered && { rendered: { exact: rendered.exact, renderer: rendered.renderer, by: rendered.by.map(textPath) } }),
    }
    if (Object.keys(properties).length > 0) result.properties = properties
    if (related.length > 0) {
      result.relatedLocations = related.map((other, i) => this.#related(other, i + 1))
    }
    if (fix !== undefined && fix.edits.length > 0) result.fixes = [this.#fix(fix)]
    if (suppression !== undefined) {
      const { kind, reason } = suppression
      const entry: SarifSuppression = { kind, status: 'accepted', ...(reason !== '' && { justification: reason }) }
      result.suppressions = [entry]
    }
    return result
  }

  notChecked({ path, reason, count: number }: NotChecked): Notification {
    const message = { text: plain(`not checked: ${count(number, reason)}`) }
    return { level: 'note', message, locations: [{ physicalLocation: { artifactLocation: this.#artifact(path) } }] }
  }

  userError({ message, location }: UserError, level: Notification['level'] = 'error'): Notification {
    return {
      level,
      message: { text: plain(orElse(message, 'error')) },
      ...(location && { locations: [this.#location(location)] }),
    }
  }

  bug(bug: Bug): Notification {
    const { rule, file, message } = bug
    const index = this.#ruleIndex.get(rule ?? '')
    return {
      level: 'error',
      message: { text: plain(`a bug of ds-lint ${bugPlace(bug)}: ${message}`) },
      ...(rule !== undefined && rule !== '' && { associatedRule: { id: rule, ...(index !== undefined && { index }) } }),
      locations: [{ physicalLocation: { artifactLocation: this.#artifact(file) } }],
    }
  }

  #reportedLines(report: Report): Map<SourceFile, Set<number>> {
    const wanted = new Map<SourceFile, Set<number>>()
    for (const { location } of report.findings) {
      const lines = wanted.get(location.file) ?? new Set()
      lines.add(this.#regions.of(location).line)
      wanted.set(location.file, lines)
    }
    return wanted
  }

  #location(location: Location): SarifLocation {
    return { physicalLocation: { artifactLocation: this.#artifact(location.file.path), region: this.#region(location) } }
  }

  #related({ location, message }: Related, id: number): SarifLocation {
    return { id, ...this.#location(location), ...(message !== '' && { message: { text: plain(message) } }) }
  }

  #region(location: Location): SarifRegion {
    const { line, column, endLine, endColumn } = this.#regions.of(location)
    return { startLine: line, startColumn: column, endLine, endColumn }
  }

  #artifact(path: string): ArtifactLocation {
    if (path === STDIN) return { uri: 'stdin', description: { text: 'standard input' } }
    const uri = toUri(repositoryPath(path, this.#options))
    if (uri === '') return { uri: 'unknown', description: { text: 'a file without a name' } }
    return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: SOURCE_ROOT }
  }

  #fix({ title, safety, edits }: Fix): SarifFix {
    const byFile = new Map<SourceFile, SarifFix['artifactChanges'][number]>()
    for (const { location, text } of edits) {
      const change = byFile.get(location.file) ?? { artifactLocation: this.#artifact(location.file.path), replacements: [] }
      change.replacements.push({ deletedRegion: this.#region(location), insertedContent: { text } })
      byFile.set(location.file, change)
    }
    return { description: { text: plain(orElse(title, 'fix')) }, artifactChanges: [...byFile.values()], properties: { safety } }
  }
}

function describe(rule: RuleInfo): ReportingDescriptor {
  const { id, severity, references, securitySeverity } = rule
  const summary = orElse(rule.summary.trim(), id)
  const why = orElse(rule.why.replace(/\s+/g, ' ').trim(), summary)
  const links = references.filter(reference => /^https?:\/\/[^\s<>]+$/.test(reference))
  const descriptor: ReportingDescriptor = {
    id,
    shortDescription: { text: plain(shortened(summary)) },
    fullDescription: { text: plain(shortened(why)) },
    help: {
      text: plain([why, ...references].join('\n')),
      markdown: [escapeMarkdown(why), '', `Rule ${escapeMarkdown(id)} of ds-lint`, '', ...links.map(link => `- <${link}>`)].join('\n'),
    },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      precision: 'high',
      'problem.severity': PROBLEM_SEVERITIES[severity],
      tags: ['kubernetes', 'daemonset', ...(securitySeverity === undefined ? [] : ['security'])],
      ...(securitySeverity !== undefined && { 'security-severity': securitySeverity.toFixed(1) }),
    },
  }
  const uri = helpUri(rule)
  if (uri !== undefined) descriptor.helpUri = uri
  return descriptor
}

/** A finding must name a rule that the run lists. */
function unexplained({ rule, severity }: Finding): RuleInfo {
  return { id: rule, severity, summary: rule, why: '', references: [] }
}

function logicalLocation(object: ObjectReference | undefined, path: string): LogicalLocation | undefined {
  if (object === undefined) return undefined
  const { apiVersion, kind, namespace, name } = object
  const fullName = [apiVersion, kind, namespace, name].filter(part => part !== undefined && part !== '').join('/')
  const described = [fullName, path].filter(part => part !== '').join(' ')
  return described === '' ? undefined : { kind: 'object', fullyQualifiedName: described, ...(name !== '' && { name }) }
}

/** GitHub shows a related location only where the message links to its id. */
function linked(message: string, { related }: Finding): string {
  const links = related.map((other, i) => `[${linkText(orElse(other.message, orElse(other.path, 'related place')))}](${i + 1})`)
  return links.length === 0 ? plain(message) : `${plain(message)} (see ${links.join(', ')})`
}

/** Nothing in the text of a message may become a link (SARIF 3.11.6); only then are its brackets escaped. */
function plain(text: string): string {
  return text.includes('](') ? linkText(text) : text
}

function linkText(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&')
}

function shortened(text: string): string {
  return text.length <= DESCRIPTION_LIMIT ? text : `${text.slice(0, DESCRIPTION_LIMIT - 1)}…`
}

function orElse(text: string, otherwise: string): string {
  return text === '' ? otherwise : text
}
