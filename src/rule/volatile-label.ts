/** What a label changes with, by its name and values: with each version of a chart, or with each release; undefined where it stays. */
export function changesWith(key: string, values: readonly string[], versionLabels: readonly string[]): 'chart' | 'release' | undefined {
  if (key === 'helm.sh/chart' || (key === 'chart' && values.some(value => /-v?\d/.test(value)))) return 'chart'
  const isVersion = versionLabels.includes(key) && values.some(value => /^v?\d+\.\d/.test(value))
  const isBuild = values.some(value => /^[0-9a-f]{40}$|^20\d\d-?[01]\d-?[0-3]\d(?:\D|$)/.test(value)) || isCommit(key, values)
  return isVersion || isBuild ? 'release' : undefined
}

/** A short hash under a name that says so. */
function isCommit(key: string, values: readonly string[]): boolean {
  return /(?:^|[-_./])(?:commit|sha|revision|rev)$/i.test(key) && values.some(value => /^[0-9a-f]{7,12}$/.test(value))
}
