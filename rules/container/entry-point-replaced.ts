import { problem, rule } from 'ds-lint/rule'
import { containersOf, parseImage } from 'ds-lint/kubernetes'

interface Program {
  /** The image, without its tag, and the tags that have the entry point. */
  readonly image: RegExp
  readonly tag: RegExp
  /** The program itself, as a command starts it past the entry point. */
  readonly program: RegExp
  /** Words, variables, or images beside it, that take the need away. */
  readonly without: RegExp
  readonly outcome: string
}

const PROGRAMS: readonly Program[] = [
  {
    image: /(?:^|\/)falcosecurity\/falco$/,
    tag: /^v?0\.(?:[12]?\d|3[0-7])\./,
    program: /(?:^|\/)falco$/,
    without: /modern[-_]e?bpf|gvisor|nodriver|falco-driver-loader|falcoctl/i,
    outcome: 'its entry point loads the driver for the kernel of the node, so Falco does not find one and exits',
  },
]

export default rule({
  id: 'entry-point-replaced',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Command skips the entry point that prepares the agent',
  why: `The field command takes the place of the entry point of the image, args that of its arguments. Where the entry point is a script that prepares the node and then starts the program, a command with the program
    skips what comes before.`,
  references: [
    'https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/',
    'https://github.com/falcosecurity/falco/issues/225',
  ],

  *check({ container, pod, kind }) {
    const { image = '', command = [], args = [], env = [] } = container.value ?? {}
    const [program = ''] = command
    if (program === '' || kind === 'init') return
    const { path = '', tag = '' } = parseImage(image) ?? {}
    const found = PROGRAMS.find(each => each.image.test(path) && each.tag.test(tag) && each.program.test(program))
    if (!found) return
    const texts = [...command, ...args, ...env.flatMap(({ name = '', value = '' }) => [name, value])]
    const beside = containersOf(pod.value).filter(each => each !== container.value)
    if ([...texts, ...beside.map(each => each.image ?? '')].some(text => found.without.test(text))) return
    yield problem(container.at('command'), `command replaces the entry point of ${path}: ${found.outcome}; write it as args`)
  },
})
