/** What a configuration says of images: their registries and their tags. */
import { parseImage } from '../../kubernetes/index.ts'
import { textMatcher } from '../globs.ts'
import { listed } from '../../base/index.ts'
import type { Check } from './index.ts'
import type { Requirement } from './types.ts'

const LISTS = ['initContainers', 'containers'] as const

/** An image that is no reference is another rule's; one with a digest and without a tag has none to judge. */
export async function imageChecks({ registries, tags }: Requirement, isRequired: boolean): Promise<Check> {
  const globs = registries ?? tags ?? []
  const matches = await textMatcher(globs, registries ? 'below' : 'whole')
  const problemOf = (image: string): string | undefined => {
    const reference = parseImage(image)
    if (!reference) return undefined
    const { domain, path, tag, digest } = reference
    if (registries) {
      if (matches(`${domain}/${path}`) === isRequired) return undefined
      return isRequired ? `image ${image} is not from ${listed(globs, 'or')}` : `image ${image} is from ${domain}`
    }
    if (tag === undefined && digest !== undefined) return undefined
    if (matches(tag ?? 'latest') === isRequired) return undefined
    const what = tag === undefined ? `image ${image} has no tag, which means latest` : `image ${image} has the tag ${tag}`
    return isRequired ? `${what}; tags must match ${listed(globs, 'or')}` : what
  }
  return function* (daemonSet) {
    for (const list of LISTS) {
      for (const container of daemonSet.resolve(['spec', 'template', 'spec', list]).items()) {
        const place = container.resolve(['image'])
        const detail = typeof place.value === 'string' && place.value !== '' ? problemOf(place.value) : undefined
        if (detail !== undefined) yield [place, detail]
      }
    }
  }
}
