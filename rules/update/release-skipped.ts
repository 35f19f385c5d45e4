import { containerPairs, problem, rule } from 'ds-lint/rule'
import { parseImage } from 'ds-lint/kubernetes'

export default rule({
  id: 'release-skipped',
  on: 'update',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Update skips a release that its project does not let you skip',
  why: `Some agents migrate what they keep (maps in the kernel, volumes, objects of the API) from one minor release to the next. Cilium tests upgrades and rollbacks between
    consecutive minor releases alone, and the manager of Longhorn refuses to start after a larger step.`,
  references: ['https://docs.cilium.io/en/stable/operations/upgrade/', 'https://github.com/longhorn/longhorn/issues/7539'],

  *check({ relation, before, pod }) {
    if (relation !== 'same') return
    for (const { before: old, after } of containerPairs(before.pod, pod)) {
      const [was, is] = [releaseOf(old?.value?.image), releaseOf(after.value?.image)]
      if (!old || !was || !is || was.of !== is.of || was.major !== is.major || Math.abs(is.minor - was.minor) < 2) continue
      const next = `${is.major}.${was.minor + (is.minor > was.minor ? 1 : -1)}`
      yield problem(
        after.at('image'),
        `the update goes from ${PROJECTS[was.of]} ${was.major}.${was.minor} to ${is.major}.${is.minor}, and only steps of one minor release are supported; go to ${next} first`,
        { related: [{ place: old.at('image'), message: 'before' }] },
      )
      return
    }
  },
})

/** By the end of an image's path. */
const PROJECTS: Readonly<Record<string, string>> = { 'cilium/cilium': 'Cilium', 'longhornio/longhorn-manager': 'Longhorn' }

interface Release {
  readonly of: string
  readonly major: number
  readonly minor: number
}

function releaseOf(image = ''): Release | undefined {
  if (!/cilium|longhorn/.test(image)) return undefined
  const { path = '', tag = '' } = parseImage(image) ?? {}
  const of = Object.keys(PROJECTS).find(end => path === end || path.endsWith(`/${end}`))
  const version = /^v?(\d+)\.(\d+)\./.exec(tag)
  return of === undefined || !version ? undefined : { of, major: Number(version[1]), minor: Number(version[2]) }
}
