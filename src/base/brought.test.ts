import { describe, expect, it } from 'vitest'
import { notRendered } from './brought.ts'

const RELEASE = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata:
  name: agent
`

describe('what brings charts and is not rendered', () => {
  it('has a noun for each object, without advice', () => {
    const files = `${RELEASE}spec:
  chart:
    spec:
      sourceRef:
        kind: GitRepository
      valuesFiles: [values-prod.yaml]
`
    expect(notRendered('a.yaml', `${RELEASE}---\n${files}`)).toEqual(['HelmRelease', 'HelmRelease with values files'])
    expect(notRendered('helmfile.yaml', 'releases: []\n')).toEqual(['helmfile'])
    expect(notRendered('b.yaml', 'kind: HelmRelease\n')).toEqual([])
  })
})
