/** --render with a base: charts and overlays before and after. */
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLEAN, POSIX } from '../../scripts/built.testing.ts'
import { CHART, FILES, HELM, KUSTOMIZE, OVERLAYS, PATCH, Rendering, TEMPLATE, VALUES, VERSION } from './rendering.testing.ts'

const rendering = Rendering.forTests()
const withHelm = it.skipIf(HELM === undefined)

describe('--render with a base', () => {
  function commit(): void {
    rmSync(join(rendering.folder.path, '.git'), { recursive: true })
    const git = (...args: string[]): unknown =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false', ...args], {
        cwd: rendering.folder.path,
      })
    git('init', '-q')
    git('add', '-A')
    git('commit', '-qm', 'before')
  }

  it.runIf(POSIX).each([
    ['after', 'does not render now'],
    ['before', 'did not render'],
  ])('calls nothing new or gone that %s %s', async broken => {
    const chart = {
      'agent/Chart.yaml': CHART,
      'agent/templates/daemonset.yaml': CLEAN,
      'plain.yaml': CLEAN.replaceAll('name: agent', 'name: plain'),
    }
    const both = ['before', 'after'].flatMap(side => Object.entries(chart).map(([path, text]) => [`${side}/${path}`, text]))
    rendering.use({ ...Object.fromEntries(both), [`${broken}/agent/broken`]: '' })
    const output = JSON.stringify(`---\n# Source: agent/templates/daemonset.yaml\n${CLEAN}`)
    const helm = `${VERSION}if (require('node:fs').existsSync(args.at(-1) + '/broken')) { console.error('Error: no way'); process.exit(1) }\nconsole.log(${output})`
    const { code, stdout, stderr } = await rendering.built.run('cli', ['diff', '--render', 'after', '--base', 'before'], {
      cwd: rendering.folder.path,
      env: { PATH: rendering.onPath({ helm }) },
    })
    expect(code).toBe(2)
    expect(stderr).toContain('helm cannot render this chart with its default values: no way')
    expect(stdout).toMatch(/^no DaemonSet changes/)
  })

  withHelm('plans the upgrade of a chart, at the lines of its templates', async () => {
    rendering.use({
      ...FILES,
      'other/Chart.yaml': CHART.replace('agent', 'other'),
      'other/values.yaml': VALUES,
      'other/templates/daemonset.yaml': TEMPLATE,
    })
    commit()
    rendering.folder.write('agent/values.yaml', VALUES.replace('1.4.2', '1.5.0'))
    const { code, stdout, stderr } = await rendering.built.run('cli', ['diff', '--render', '.'], {
      cwd: rendering.folder.path,
      env: { PATH: process.env['PATH']! },
    })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('DaemonSet default/agent')
    expect(stdout).toContain('updated, rendered with its default values · agent/templates/daemonset.yaml:2')
    expect(stdout).toMatch(/image.*1\.4\.2.*1\.5\.0/s)
    expect(stdout).not.toContain('DaemonSet default/other')
  })

  it.skipIf(KUSTOMIZE === undefined)('reports on what differs in overlays, and tells updates', async () => {
    rendering.use({ ...OVERLAYS, 'overlays/dev/kustomization.yaml': 'resources: [../../base]\nnamespace: dev\n' })
    commit()
    rendering.folder.write(
      'overlays/prod/patch.yaml',
      PATCH.replace('latest', 'edge').replace('spec:\n', 'spec:\n  selector: {matchLabels: {app: other}}\n'),
    )
    const args = ['--render', '--base', 'HEAD', '--changed', '--format', 'json', '.']
    const { stdout, stderr } = await rendering.built.run('cli', args, { cwd: rendering.folder.path, env: { PATH: process.env['PATH']! } })
    expect(stderr).toBe('')
    const { findings } = JSON.parse(stdout) as { findings: { file: string; line: number; rule: string; rendered: { by: string[] } }[] }
    expect(findings.map(({ rule }) => rule)).toContain('selector-changed')
    expect(findings.filter(({ rule }) => rule === 'mutable-image-tag')).toMatchObject([{ file: 'overlays/prod/patch.yaml', line: 12 }])
    expect(new Set(findings.flatMap(({ rendered }) => rendered.by))).toEqual(new Set(['overlays/prod']))
  })
})
