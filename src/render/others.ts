/** Objects and files that bring charts in ways that are not rendered: they are counted, and named as not checked. */

const KINDS: readonly (readonly [kind: string, api: RegExp, reason: string])[] = [
  ['HelmRelease', /^apiVersion:[ \t]*["']?helm\.toolkit\.fluxcd\.io\//m, 'HelmRelease'],
  ['HelmChart', /^apiVersion:[ \t]*["']?helm\.cattle\.io\//m, 'HelmChart'],
  ['Application', /^apiVersion:[ \t]*["']?argoproj\.io\//m, 'Argo CD Application'],
  ['ApplicationSet', /^apiVersion:[ \t]*["']?argoproj\.io\//m, 'Argo CD ApplicationSet'],
]
const HELMFILE = /(?:^|\/)helmfile(?:\.[\w-]+)?\.ya?ml$|(?:^|\/)helmfile\.d\/[^/]+\.ya?ml$/

/** Why what a text brings is not rendered: one noun for each object. */
export function notRendered(path: string, text: string): string[] {
  if (HELMFILE.test(path) && /^releases:/m.test(text)) return ['helmfile']
  return KINDS.filter(([kind]) => text.includes(kind)).flatMap(([kind, api, reason]) =>
    text
      .split(/^---.*$/m)
      .filter(document => new RegExp(`^kind:[ \\t]*["']?${kind}["']?[ \\t]*(?:#.*)?$`, 'm').test(document) && api.test(document))
      .map(() => reason),
  )
}
