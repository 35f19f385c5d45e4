/** Times ds-lint beside its peers and prints Markdown tables: `npm run bench [rounds] [part of a title …]`. */
import { mkdirSync, readdirSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measureAdmission } from './admission.ts'
import { writeCorpus } from './corpus.ts'
import { writeFleet } from './fleet.ts'
import { measureAll, median, ratio, type Sample } from './measure.ts'
import { installedNodes, type Node } from './nodes.ts'
import { installedPeers, type Peer } from './peers.ts'
import { writeUpdate } from './plans.ts'
import { installedEngines, writePolicies } from './policies.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const WORK = join(ROOT, 'bench/.work')
const CLI = join(ROOT, 'dist/cli.cjs')
const FLOOR = join(ROOT, 'bench/floor.mjs')
/** Everything that can be found is looked for, and no configuration around the repository has a say. */
const OPTIONS = ['--preset', 'all', '--no-config']

const [count = '7', ...parts] = process.argv.slice(2)
await main(Number(count))

async function main(rounds: number): Promise<void> {
  mkdirSync(WORK, { recursive: true })
  const { one, daemonSets, mixed } = writeCorpus(join(WORK, 'corpus'))
  const nodes = installedNodes()
  const peers = installedPeers(WORK)
  const engines = installedEngines()
  console.log(machine([...peers, ...engines], nodes, rounds))
  table('One file (4 KB)', lint(one, nodes, peers, true), rounds)
  table(`${daemonSets.files} DaemonSets (${megabytes(daemonSets.bytes)})`, lint(daemonSets.folder, nodes, peers), rounds)
  const policies = writePolicies(join(WORK, 'policies'), CLI)
  table(`${daemonSets.files} DaemonSets and 20 policies`, withPolicies(daemonSets.folder, policies.folder, nodes), rounds)
  for (const engine of engines) {
    const commands = onlyPolicies(daemonSets.folder, policies.folder, nodes)
    commands.set(engine.name, engine.command(policies, filesIn(daemonSets.folder)))
    const title = `The same 20 policies alone: ${engine.name}`
    table(title, commands, engine.isSlow ? 1 : rounds)
  }
  for (const { files, bytes, folder } of mixed) {
    const isVast = files > 10_000
    const raced = isVast ? peers.filter(({ takesFolders }) => takesFolders) : peers
    const title = `${files} mixed files (${megabytes(bytes)}), 3 % DaemonSets`
    table(title, lint(folder, nodes, raced), isVast ? Math.min(rounds, 3) : rounds)
  }
  table(`A plan of ${daemonSets.files} DaemonSets that did not change`, unchanged(daemonSets.folder, nodes), rounds)
  plan(4000, nodes, rounds)
  fleet(40, 8, nodes, rounds)
  fleet(100_000, 100, nodes, rounds)
  fleet(100_000, 100, nodes, 1, 50)
  await admission(nodes, daemonSets.folder)
}

/** What is run over a path, by name, and what it costs at least; of a file (`bare`) to start Node, of a folder to read it. */
function lint(path: string, nodes: readonly Node[], peers: readonly Peer[], bare = false): Map<string, string[]> {
  const commands = new Map<string, string[]>()
  for (const { name, file } of nodes) {
    if (bare) commands.set(`bare ${name}`, [file, '-e', '0'])
    else commands.set(`floor, ${name}`, [file, FLOOR, path])
    commands.set(`ds-lint, ${name}`, [file, CLI, ...OPTIONS, path])
    if (!bare) commands.set(`ds-lint --cache, ${name}`, [file, CLI, ...OPTIONS, '--cache', path])
  }
  for (const peer of peers) commands.set(peer.name, peer.command(path, bare ? [path] : filesIn(path)))
  return commands
}

function withPolicies(path: string, policies: string, nodes: readonly Node[]): Map<string, string[]> {
  return new Map(
    nodes.flatMap(({ name, file }) => [
      [`ds-lint, ${name}`, [file, CLI, ...OPTIONS, path]],
      [`ds-lint --policy, ${name}`, [file, CLI, ...OPTIONS, '--policy', policies, path]],
    ]),
  )
}

/** No rule of ds-lint's own: what an engine of policies does. */
function onlyPolicies(path: string, policies: string, nodes: readonly Node[]): Map<string, string[]> {
  const options = ['--preset', 'none', '--no-config', '--policy', policies]
  return new Map(nodes.map(({ name, file }) => [`ds-lint --preset none --policy, ${name}`, [file, CLI, ...options, path]]))
}

/** The folder stands for what was there, too. */
function unchanged(path: string, nodes: readonly Node[]): Map<string, string[]> {
  return new Map(
    nodes.flatMap(({ name, file }) => [
      [`ds-lint, ${name}`, [file, CLI, ...OPTIONS, path]],
      [`ds-lint --base, ${name}`, [file, CLI, ...OPTIONS, '--base', path, path]],
      [`ds-lint diff, ${name}`, [file, CLI, 'diff', '--no-config', path, '--base', path]],
    ]),
  )
}

function plan(count: number, nodes: readonly Node[], rounds: number): void {
  const { old, updated } = writeUpdate(join(WORK, 'plan'), count)
  const commands = nodes.map(
    ({ name, file }) => [`ds-lint diff, ${name}`, [file, CLI, 'diff', '--no-config', updated, '--base', old]] as const,
  )
  table(`A plan of ${count} DaemonSets with their RBAC`, new Map(commands), rounds)
}

function fleet(count: number, daemonSets: number, runtimes: readonly Node[], rounds: number, images = 0): void {
  const { nodes, manifests, bytes } = writeFleet(join(WORK, 'fleet'), count, daemonSets, images)
  const commands = runtimes.map(
    ({ name, file }) => [`ds-lint fleet, ${name}`, [file, CLI, 'fleet', '--no-config', '--nodes', nodes, manifests]] as const,
  )
  const kind = images > 0 ? ` with ${images} images each` : ''
  table(`${count} nodes${kind} (${megabytes(bytes)}) and ${daemonSets} DaemonSets`, new Map(commands), rounds)
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
}

function table(title: string, commands: ReadonlyMap<string, readonly string[]>, rounds: number): void {
  if (parts.length > 0 && !parts.some(part => title.includes(part))) return
  const samples = measureAll(commands, rounds, join(WORK, 'time.txt'))
  const reference = samples.get('kubeconform')
  console.log(
    `\n### ${title}\n\n| | wall ms | CPU ms | peak MiB | wall : kubeconform | CPU : kubeconform |\n| --- | ---: | ---: | ---: | ---: | ---: |`,
  )
  for (const [name, list] of samples) {
    const of = (pick: (sample: Sample) => number): string => median(list.map(pick)).toFixed(0)
    const share = (figure: 'wall' | 'cpu'): string => (reference ? ratio(figure, list, reference).toFixed(2) : '–')
    const figures = [of(({ wall }) => wall * 1000), of(({ cpu }) => cpu * 1000), of(({ memory }) => memory), share('wall'), share('cpu')]
    console.log(`| ${name} | ${figures.join(' | ')} |`)
  }
}

function machine(peers: readonly { readonly name: string; readonly version: string }[], nodes: readonly Node[], rounds: number): string {
  const [processor] = cpus()
  const date = new Date().toISOString().slice(0, 10)
  const shape = `${cpus().length} × ${processor?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}`
  const versions = [...nodes.map(({ name }) => name), ...peers.map(({ name, version }) => `${name} ${version}`)]
  return `${date} · ${shape} · ${versions.join(', ')} · medians of ${rounds} rounds`
}

async function admission(nodes: readonly Node[], folder: string): Promise<void> {
  console.log('\n### Admission of one DaemonSet, and the schema table\n\n| | µs, warm | ms to load |\n| --- | ---: | ---: |')
  for (const node of nodes) {
    const { warm, load } = await measureAdmission(node, folder, WORK)
    console.log(`| ${node.name} | ${warm.toFixed(0)} | ${load.toFixed(1)} |`)
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
