/** The machine-readable report, a versioned contract: schemas/report.json. */
import type { Edit, Finding, ObjectReference, Report, UserError, Location } from '../../base/index.ts'
import { mapped, safeJsonChunks, textPath } from '../shared/escape.ts'
import { Regions } from '../shared/region.ts'

/** Raised when a field changes or goes away; new fields do not raise it. */
export const JSON_VERSION = 1

export function* jsonChunks(report: Report): Generator<string> {
  const regions = new Regions()
  const place = (location: Location) => ({ file: textPath(location.file.path), ...regions.of(location) })
  const reference = ({ apiVersion, kind, namespace, name }: ObjectReference) => ({ apiVersion, kind, namespace, name })
  const edit = ({ location, text }: Edit) => ({ ...place(location), text })

  const finding = ({
    rule,
    severity,
    message,
    location,
    path,
    object,
    holder,
    rejected,
    related,
    fix,
    origin,
    rendered,
    suppression,
  }: Finding) => ({
    rule,
    severity,
    message,
    why: report.rules.get(rule)?.why ?? '',
    ...place(location),
    path,
    object: object && reference(object),
    holder: holder && reference(holder),
    rejected: rejected.map(({ type, field, isBehind }) => ({ type, field, ...(isBehind && { behindKubectl: true }) })),
    related: related.map(other => ({ ...place(other.location), path: other.path, message: other.message })),
    fix: fix && { title: fix.title, safety: fix.safety, edits: fix.edits.map(edit) },
    origin,
    rendered: rendered && { exact: rendered.exact, renderer: rendered.renderer, by: rendered.by.map(textPath) },
    suppression: suppression && { kind: suppression.kind, reason: suppression.reason },
  })
  const userError = ({ message, location }: UserError) => ({ message: textPath(message), ...(location && place(location)) })

  const { summary, findings, errors, bugs, notChecked, notices } = report
  const json = {
    version: JSON_VERSION,
    summary,
    findings: mapped(findings, finding),
    errors: errors.map(userError),
    bugs: bugs.map(({ rule = '', file, message }) => ({ rule, file: textPath(file), message })),
    notChecked: notChecked.map(({ path, reason, count }) => ({ file: textPath(path), reason, count })),
    notices: notices.map(userError),
  }
  yield* safeJsonChunks(json)
  yield '\n'
}
