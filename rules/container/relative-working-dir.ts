import { isFilledInLater, problem, rule, set } from 'ds-lint/rule'
import { isForWindows } from 'ds-lint/kubernetes'

export default rule({
  id: 'relative-working-dir',
  on: 'container',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'workingDir is not an absolute path',
  why: `The API server accepts any workingDir. The runtime refuses one that is not absolute (Cwd must be an absolute path), and no container starts.`,
  references: ['https://github.com/opencontainers/runtime-spec/blob/main/config.md#process'],

  *check({ container, pod }) {
    const directory = container.at('workingDir')
    const { value } = directory
    if (!value || value.startsWith('/') || isFilledInLater(value)) return
    // Paths of Windows begin with a drive, or with a variable.
    if (/^[A-Za-z]:|[\\%]/.test(value) || isForWindows(pod.value)) return
    yield problem(
      directory,
      `workingDir "${value}" is not absolute, and the runtime does not start the container; write /${value.replace(/^\.?\//, '')}`,
      {
        fix: set(directory, `/${value.replace(/^\.?\//, '')}`, 'unsafe'),
      },
    )
  },
})
