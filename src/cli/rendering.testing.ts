/** Charts, overlays and programs that stand for helm and kustomize, for the tests of --render. */
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { beforeAll } from 'vitest'
import { Built, CLEAN, Folder, type Ran } from '../../scripts/built.testing.ts'

/** The folder of the PATH that has a program. */
function folderOf(program: string): string | undefined {
  return (process.env['PATH'] ?? '').split(delimiter).find(each => existsSync(join(each, program)))
}

export const KUSTOMIZE: string | undefined = folderOf('kustomize')
export const KUBECTL: string | undefined = folderOf('kubectl')
export const HELM: string | undefined = folderOf('helm')

/** A repository, and what renders it. */
export class Rendering {
  built!: Built
  folder!: Folder
  #tools: Folder | undefined

  /** One for the tests of a file; each makes its repository with `use`. */
  static forTests(): Rendering {
    const rendering = new Rendering()
    beforeAll(async () => {
      rendering.built = await Built.create()
    })
    return rendering
  }

  use(files: Readonly<Record<string, string>>): void {
    this.folder = new Folder(files)
    mkdirSync(join(this.folder.path, '.git'))
  }

  /** Programs of these names, as the bodies of Node scripts that know their `args`, alone on the PATH. */
  onPath(programs: Readonly<Record<string, string>>): string {
    const tools = (this.#tools = new Folder())
    for (const [name, body] of Object.entries(programs)) {
      const file = join(tools.path, name)
      writeFileSync(file, `#!${process.execPath}\nconst args = process.argv.slice(2)\n${body}\n`)
      chmodSync(file, 0o755)
    }
    return tools.path
  }

  /** The folder of the last programs. */
  get tools(): string {
    return this.#tools!.path
  }

  render(path: string, ...args: string[]): Promise<Ran> {
    return this.built.run('cli', ['--render', ...args], { cwd: this.folder.path, env: { PATH: path } })
  }
}

export const CHART = 'apiVersion: v2\nname: agent\nversion: 0.1.0\n'
export const TEMPLATE = CLEAN.replace('name: agent\n', 'name: {{ .Release.Name }}\n')
  .replace('namespace: monitoring', 'namespace: {{ .Release.Namespace }}')
  .replace('agent:1.4.2', 'agent:{{ .Values.tag }}')
  .replace(/ {12}requests:[^]*/, '            {{- toYaml .Values.resources | nindent 12 }}\n')
export const VALUES = 'tag: 1.4.2\nresources:\n  requests:\n    cpu: 10m\n    memory: 20Mi\n  limits:\n    memory: 40Mi\n'
export const FILES = { 'agent/Chart.yaml': CHART, 'agent/values.yaml': VALUES, 'agent/templates/daemonset.yaml': TEMPLATE }

export const VERSION = "if (args[0] === 'version') { console.log('v3.19.0+g0000000'); process.exit(0) }\n"
export const PATCH = `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
  namespace: monitoring
spec:
  template:
    spec:
      containers:
        - name: agent
          image: registry.example.com/agent:latest
`
export const BASE = { 'base/kustomization.yaml': 'resources: [daemonset.yaml]\n', 'base/daemonset.yaml': CLEAN }
export const OVERLAY = 'resources: [../../base]\nnamePrefix: prod-\npatches: [{path: patch.yaml}]\n'
export const OVERLAYS = { ...BASE, 'overlays/prod/kustomization.yaml': OVERLAY, 'overlays/prod/patch.yaml': PATCH }
