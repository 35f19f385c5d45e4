/** What ds-lint says: findings, their fixes, and the report that holds them. */
import type { Location } from './source.ts'

/** From the worst to the mildest. */
export const SEVERITIES = ['error', 'warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

/** Whether one severity is milder than another. */
export function isMilder(severity: Severity, other: Severity): boolean {
  return SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(other)
}

/** Replaces the text of a location, which names its file. */
export interface Edit {
  readonly location: Location
  readonly text: string
  readonly adds?: Addition
  readonly means?: Meaning
}

/** A key that an edit adds to a mapping, which is known by its offset in the file: nothing else may add that key. */
export interface Addition {
  readonly holder: number
  readonly key: string
}

/** What an edit does to the values of its document: to a member of a collection, which is known by the offset where it starts. */
export interface Meaning {
  readonly holder: number
  /** An index equal to the length of a list adds an item. */
  readonly step: string | number
  /** Its new value, or its new key; without either it goes. */
  readonly value?: unknown
  readonly key?: string
}

/** Applied wholly or not at all. A safe fix keeps what the author meant; an unsafe one chooses for them. */
export interface Fix {
  /** Imperative, lower case, no full stop. */
  readonly title: string
  readonly safety: 'safe' | 'unsafe'
  readonly edits: readonly Edit[]
}

export interface ObjectReference {
  readonly apiVersion: string
  readonly kind: string
  readonly namespace?: string
  /** Empty where the manifest gives none. */
  readonly name: string
}

/** One error of the API server: `type` as in Status.details.causes[].reason, `field` as the API server writes it. */
export interface Rejected {
  readonly type: string
  readonly field: string
  /** kubectl stops at another mistake before: the API server says it once that is corrected. */
  readonly isBehind?: boolean
}

export interface Related {
  readonly location: Location
  readonly path: string
  /** What this place has to do with the finding; empty where its text speaks for itself. */
  readonly message: string
}

/** Why a finding is left out of the reports: a comment or an annotation, or the baseline. */
export interface Suppression {
  readonly kind: 'inSource' | 'external'
  readonly reason: string
}

/**
 * deadlock: the new pods never become available. surge: those of a rolling update with maxSurge never do. port: nor do they where the old pods hold the
 * same ports of the node. removal: pods of many nodes are deleted at the same time, whatever the update strategy says. refusal: an apply reports that an
 * object beside the DaemonSet is refused, and the object stays as it is. unsent: helm applies nothing of the release.
 * repeat: the pods restart for another manifest of the same apply before they restart for the one that stays.
 */
export type Hazard = 'deadlock' | 'surge' | 'port' | 'removal' | 'refusal' | 'unsent' | 'repeat'

/** How a finding came to its location, which is in a file that helm or kustomize rendered the text from. */
export interface RenderedFrom {
  /** False: the location is the line or one near it. */
  readonly exact: boolean
  readonly renderer: 'helm' | 'kustomize'
  /** The values, or the overlays, with which it is found: `values-production.yaml`, `overlays/production`. */
  readonly by: readonly string[]
  /** Every one that it is about. */
  readonly objects: readonly ObjectReference[]
}

export interface Finding {
  /** The rule's id. */
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  /** From the manifest's root; empty for the document itself. */
  readonly path: string
  /** The path with list items by their names, where that differs: it stays when items move. */
  readonly namedPath?: string
  readonly location: Location
  /** Where the text is used through an alias or a merge key. */
  readonly sharedBy?: Location
  readonly related: readonly Related[]
  readonly object?: ObjectReference
  /** What `path` leads through, where that is not `object`: a Service that selects its pods. */
  readonly holder?: ObjectReference
  /** Where rendered text came from, as its renderer noted it: a template or the file of an overlay. */
  readonly origin?: string
  /** Of text that was rendered in this run. */
  readonly rendered?: RenderedFrom
  /** Not empty: the API server refuses the manifest for this. */
  readonly rejected: readonly Rejected[]
  readonly fix?: Fix
  /** Of a rollout; plans tell it. */
  readonly hazard?: Hazard
  /** Paths at which it misses something; what an overlay of kustomize writes there, its base may lack. */
  readonly absent?: readonly string[]
  readonly suppression?: Suppression
}

/** What a report tells about a rule. */
export interface RuleInfo {
  readonly id: string
  readonly severity: Severity
  readonly summary: string
  /** The consequence in the cluster. */
  readonly why: string
  readonly references: readonly string[]
  /** The page about the rule, `https://…`; rules without one link to their first reference. */
  readonly url?: string
  /** CVSS-like, 0.1 to 10.0; only for rules about security. */
  readonly securitySeverity?: number
}

/** The page about a built-in rule. */
export function rulePage(id: string): string {
  return `https://github.com/ds-lint/ds-lint/blob/main/docs/rules/${id}.md`
}

/** The user's command, configuration or paths are at fault: exit 2. */
export interface UserError {
  readonly message: string
  readonly location?: Location
}

/** Our fault: exit 3. */
export interface Bug {
  /** The id of the rule that failed; undefined where ds-lint failed outside of a rule. */
  readonly rule: string | undefined
  readonly file: string
  readonly message: string
}

export interface Summary {
  /** Files read, templates and other YAML included. */
  readonly files: number
  /** YAML documents in them, empty ones not counted. */
  readonly documents: number
  readonly daemonSets: number
  /** DaemonSets with at least one finding. */
  readonly daemonSetsWithFindings: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly suppressed: number
  readonly baselined: number
  /** Counted above and not among the findings: milder than what was asked for. */
  readonly notShown?: number
  /** What was seen and not checked, by reason: "template", "kustomize patch", "Helm values", … with their numbers. */
  readonly notChecked: Readonly<Record<string, number>>
  /** The targeted version or range: "1.37", "1.31-1.34". */
  readonly kubernetes: string
  readonly milliseconds: number
}

/** What was seen and not checked: documents, files, or rules about them. */
export interface NotChecked {
  /** The file. */
  readonly path: string
  /** A noun: `template`, `kustomize patch`, `CEL rule`. */
  readonly reason: string
  readonly count: number
}

/** The end of a reason: a set of values in the configuration may do what the object does. */
export const WITH_VALUES_FILES = ' with values files'

export interface Report {
  /** In order of file and place. Suppressed findings are here only when they were asked for. */
  readonly findings: readonly Finding[]
  readonly summary: Summary
  readonly rules: ReadonlyMap<string, RuleInfo>
  readonly errors: readonly UserError[]
  readonly bugs: readonly Bug[]
  /** What the summary counts by reason, in the order it was met. */
  readonly notChecked: readonly NotChecked[]
  /** What may surprise the user, and is no mistake: settings that have no effect. */
  readonly notices: readonly UserError[]
}
