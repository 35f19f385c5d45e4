/** What changed since the base, and no finding is about: DaemonSets that are gone, and sources that were not rendered. */
import { addTo, type Source, type UserError } from '../base/index.ts'
import { identityOf, load, type OldObject } from '../workspace/index.ts'
import type { Updates } from '../subjects/index.ts'
import { canRender, type Unrendered, unrenderedWords } from './unrendered.ts'

/**
 * Without those that a file holds that is not compared.
 * @param elsewhere Files of the same tree, asked only where something is gone.
 */
export async function goneOf(
  { removed, areApart }: Pick<Updates, 'removed' | 'areApart'>,
  elsewhere: (() => Promise<Iterable<Source>>) | undefined,
): Promise<readonly OldObject[]> {
  if (removed.length === 0 || !elsewhere) return removed
  const names = [...new Set(removed.map(({ previous }) => previous.manifest.object.name))]
  const there = new Map<string, string[]>()
  for (const source of await elsewhere()) {
    if (source.kind !== 'file' || !names.some(name => source.text.includes(name))) continue
    for (const manifest of load(source, 'look').daemonSets) addTo(there, identityOf(manifest), source.absolute)
  }
  const isThere = ({ counterpart, previous }: OldObject): boolean =>
    there.get(identityOf(previous.manifest))?.some(absolute => !areApart(counterpart, absolute)) ?? false
  return removed.filter(old => !isThere(old))
}

/** What the report of a lint run says of them. */
export function sinceNotices(gone: readonly OldObject[], unrendered: readonly Unrendered[], base: string): UserError[] {
  const rendered = unrendered.filter(canRender)
  const values = unrendered.filter(({ kind }) => kind === 'values')
  return [
    ...gone.map(({ previous: { manifest } }) => {
      const { namespace, name } = manifest.object
      const full = namespace === undefined ? name : `${namespace}/${name}`
      return {
        message: `DaemonSet ${full} of ${base} is no longer in the manifests: it keeps running until a tool that prunes, or kubectl delete, removes it`,
      }
    }),
    ...(rendered.length === 0
      ? []
      : [
          {
            message: `${unrenderedWords(rendered)}; --render --base ${base} checks what ${rendered.length === 1 ? 'it makes' : 'they make'}`,
          },
        ]),
    ...(values.length === 0
      ? []
      : [
          {
            message: `${unrenderedWords(values)}; list them as a set of values in render: of the configuration, then --render checks what they make`,
          },
        ]),
  ]
}

/** @param files Of each list of schemas, those whose rules compare with the old object. */
export function transitionNotices(files: readonly ReadonlySet<string>[]): UserError[] {
  return [...new Set(files.flatMap(each => [...each]))].map(path => ({
    message: `${path}: rules of a CustomResourceDefinition that compare with oldSelf are not evaluated`,
  }))
}
