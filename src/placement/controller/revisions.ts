/** The ControllerRevisions of a DaemonSet (constructHistory, cleanupHistory). */
import { type PodTemplateSpec, sameRevision } from '../../kubernetes/index.ts'

export interface Revision {
  /** The value of the label controller-revision-hash. */
  readonly hash: string
  /** With its defaults. */
  readonly template: PodTemplateSpec
  /** The highest is the current one. */
  revision: number
}

/** Hashes of templates: templates that print the same have the same one. */
export class TemplateHashes {
  readonly #known: { readonly template: PodTemplateSpec; readonly hash: string }[] = []

  of(template: PodTemplateSpec): string {
    const found = this.#known.find(known => known.template === template || sameRevision(known.template, template))
    if (found) return found.hash
    const hash = (this.#known.length + 1).toString(36).padStart(5, '0')
    this.#known.push({ template, hash })
    return hash
  }
}

/** The revisions once the template is the current one: a former revision comes back under a new number, none is added for it. */
export function withCurrent(
  revisions: readonly Revision[],
  template: PodTemplateSpec,
  hash: string,
): { current: Revision; all: Revision[] } {
  const old = revisions.filter(one => one.hash !== hash)
  const next = Math.max(0, ...old.map(({ revision }) => revision)) + 1
  const current = revisions.find(one => one.hash === hash) ?? { hash, template, revision: next }
  current.revision = Math.max(current.revision, next)
  return { current, all: [...old, current] }
}

/** Without the oldest ones beyond the limit that no pod has. */
export function withinLimit(all: readonly Revision[], current: Revision, limit: number, live: ReadonlySet<string>): Revision[] {
  const old = all.filter(one => one !== current).sort((a, b) => a.revision - b.revision)
  const dead = new Set(old.filter(({ hash }) => !live.has(hash)).slice(0, Math.max(old.length - limit, 0)))
  return all.filter(one => !dead.has(one))
}
