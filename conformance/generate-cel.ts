/**
 * CEL expressions for Kubernetes' CEL environment to answer, one JSON object per line:
 *
 *     tsx --conditions=ds-lint:source conformance/generate-cel.ts [--count 1000] [--seed 1]
 *
 * They are made of typed pieces, so that most of them are well-typed; now and then a piece is of another type, or hidden behind dyn().
 */
import { parseArgs } from 'node:util'
import { Environment } from '../src/policy/cel/environment.ts'
import type { FunctionDeclaration, Overload } from '../src/policy/cel/functions.ts'
import { libraries } from '../src/policy/cel/library/index.ts'
import { listOf, mapOf, optionalOf, type Type, types } from '../src/policy/cel/types.ts'
import { Random } from './random.ts'

const { bool, bytes, double, duration, int, string, timestamp, uint } = types

const literals: Readonly<Record<string, readonly string[]>> = {
  bool: ['true', 'false'],
  int: [
    '0',
    '1',
    '-1',
    '2',
    '3',
    '7',
    '10',
    '100',
    '-5',
    '9223372036854775807',
    '-9223372036854775808',
    '9007199254740993',
    '1000000',
    '0x1f',
  ],
  uint: ['0u', '1u', '2u', '7u', '18446744073709551615u'],
  double: ['0.0', '1.0', '-1.5', '2.5', '0.1', '1e10', '1e-7', '1e300', '123456.75', '3.0'],
  string: [
    "''",
    "'a'",
    "'b'",
    "'abc'",
    "'hello world'",
    "'1'",
    "'1.5'",
    "'true'",
    "'Ä😀x'",
    "'a,b,c'",
    "'a.b'",
    "'%d %s'",
    "'10Mi'",
    "'1.2.3'",
    "'10.0.0.1'",
    "'10.0.0.0/8'",
    "'::1'",
    "'https://a.b:80/c?d=e'",
    "'[a-c]+'",
    "'2024-02-29T12:00:00Z'",
    "'1h'",
    "'my-name'",
    "'My_Name'",
    "'\\n\\t\"'",
  ],
  bytes: ["b''", "b'a'", "b'\\xff'", "b'abc'"],
  'google.protobuf.Duration': ["duration('1s')", "duration('-90m')", "duration('1.5h')", "duration('100ms')", "duration('0s')"],
  'google.protobuf.Timestamp': [
    "timestamp('2024-02-29T12:34:56.789Z')",
    "timestamp('1970-01-01T00:00:00Z')",
    "timestamp('2000-12-31T23:59:59+02:00')",
    'timestamp(0)',
  ],
  null_type: ['null'],
  'kubernetes.Quantity': ["quantity('1')", "quantity('10Mi')", "quantity('1.5')", "quantity('-2k')", "quantity('100m')"],
  'kubernetes.URL': ["url('https://u@a.b:80/c%20d?e=f&e=g#h')", "url('/x/y')"],
  'kubernetes.Semver': ["semver('1.2.3')", "semver('1.2.3-rc.1')", "semver('10.0.0+b')"],
  'kubernetes.NamedFormat': ['format.dns1123Label()', 'format.qualifiedName()', 'format.uri()', 'format.date()', 'format.labelValue()'],
  'net.IP': ["ip('10.0.0.1')", "ip('::1')", "ip('fe80::1')"],
  'net.CIDR': ["cidr('10.0.0.0/8')", "cidr('2001:db8::/32')", "cidr('10.1.2.3/16')"],
  type: ['int', 'string', 'list', 'type(1)'],
}

const elements: readonly Type[] = [int, string, bool, double, uint, duration, timestamp, bytes]
const environment = new Environment()
const names = [...new Set(libraries.flatMap(({ functions }) => functions.map(({ name }) => name)))]
const functions: readonly FunctionDeclaration[] = names
  .map(name => environment.functionNamed(name)!)
  .filter(
    ({ name }) =>
      !/^(?:@|cel\.@|_\[\?|_\?\._)|^(?:path|group|serviceAccount|resource|subresource|namespace|name|check|errored|error|allowed|reason|fieldSelector|labelSelector)$/.test(
        name,
      ),
  )

class Generator {
  readonly #variables: [name: string, type: Type][] = []
  #depth = 0

  constructor(private readonly random: Random) {}

  any(): string {
    return this.of(
      this.random.pick([
        bool,
        bool,
        bool,
        int,
        string,
        ...elements,
        listOf(this.random.pick(elements)),
        mapOf(string, int),
        optionalOf(int),
      ]),
    )
  }

  of(type: Type): string {
    const { random } = this
    if (random.percent(2)) return this.of(random.pick(elements))
    if (random.percent(6)) return `dyn(${this.of(random.percent(15) ? random.pick(elements) : type)})`
    if (this.#depth > 4 || random.percent(25)) return this.#simple(type)
    this.#depth++
    const made = this.#complex(type)
    this.#depth--
    return made
  }

  #simple(type: Type): string {
    const variables = this.#variables.filter(([, of]) => of.equals(type))
    if (variables.length > 0 && this.random.percent(60)) return this.random.pick(variables)[0]
    const known = literals[type.name]
    if (known) return this.random.pick(known)
    this.#depth++
    const made = this.#aggregate(type)
    this.#depth--
    return made
  }

  #aggregate(type: Type): string {
    const { random } = this
    const few = (make: () => string): string => Array.from({ length: random.below(4) }, make).join(', ')
    switch (type.kind) {
      case 'list':
        return `[${few(() => (random.percent(5) ? `?optional.of(${this.of(type.parameters[0]!)})` : this.of(type.parameters[0]!)))}]`
      case 'map':
        return `{${few(() => `${this.of(type.parameters[0]!)}: ${this.of(type.parameters[1]!)}`)}}`
      case 'opaque':
        return random.percent(20) ? 'optional.none()' : `optional.of(${this.of(type.parameters[0] ?? int)})`
      default:
        return random.pick(literals[random.pick(elements).name]!)
    }
  }

  #complex(type: Type): string {
    const { random } = this
    const kind = random.below(10)
    if (kind === 0) return `(${this.of(bool)} ? ${this.of(type)} : ${this.of(type)})`
    if (kind === 1) return `${this.of(listOf(type))}[${this.of(int)}]`
    if (kind === 2)
      return `{'a': ${this.of(type)}, 'b': ${this.of(type)}}${random.pick(['.a', '.b', '.c', "['a']", '.?a.value()', "[?'c'].orValue(" + this.of(type) + ')'])}`
    if (kind <= 4 && type.kind === 'bool') return this.#quantifier()
    if (kind <= 4 && type.kind === 'list') return this.#transform(type)
    if (kind === 5 && type.kind === 'bool') return `has({'a': ${this.of(int)}}.${random.pick(['a', 'b'])})`
    return this.#call(type)
  }

  #quantifier(): string {
    const { random } = this
    const element = random.pick(elements)
    const macro = random.pick(['all', 'exists', 'exists_one'])
    const range = this.of(listOf(element))
    if (random.percent(25))
      return `${range}.${macro}(i, v, ${this.#with(
        [
          ['i', int],
          ['v', element],
        ],
        bool,
      )})`
    return `${range}.${macro}(x, ${this.#with([['x', element]], bool)})`
  }

  #transform(type: Type): string {
    const { random } = this
    const element = random.pick(elements)
    const to = type.parameters[0]!
    switch (random.below(4)) {
      case 0:
        return `${this.of(type)}.filter(x, ${this.#with([['x', to]], bool)})`
      case 1:
        return `${this.of(listOf(element))}.transformList(i, v, ${this.#with(
          [
            ['i', int],
            ['v', element],
          ],
          to,
        )})`
      case 2:
        return `${this.of(type)}.sortBy(x, ${this.#with([['x', to]], random.pick([int, string]))})`
      default:
        return `${this.of(listOf(element))}.map(x, ${this.#with([['x', element]], to)})`
    }
  }

  #with(variables: [string, Type][], type: Type): string {
    this.#variables.push(...variables)
    const made = this.of(type)
    this.#variables.length -= variables.length
    return made
  }

  #call(type: Type): string {
    const fitting = functions.flatMap(declaration =>
      declaration.overloads
        .filter(overload => overload.result.equals(type, true) || overload.result.kind === 'param')
        .map(overload => [declaration.name, overload] as const),
    )
    if (fitting.length === 0) return this.#simple(type)
    const [name, overload] = this.random.pick(fitting)
    return this.#written(name, overload, type)
  }

  #written(name: string, { args, method, result }: Overload, type: Type): string {
    const bound = new Map<string, Type>(result.kind === 'param' ? [[result.name, type]] : [])
    const written = args.map(arg => this.of(this.#bind(arg, bound)))
    const [first = '', second = '', third = ''] = written
    if (name === '_?_:_') return `(${first} ? ${second} : ${third})`
    if (name === '_[_]') return `(${first})[${second}]`
    if (name === '@in') return `(${first} in ${second})`
    const operator = /^_([^_]+)_$/.exec(name)?.[1]
    if (operator) return `(${first} ${operator} ${second})`
    if (name === '!_' || name === '-_') return `${name[0]}(${first})`
    return method ? `(${first}).${name}(${written.slice(1).join(', ')})` : `${name}(${written.join(', ')})`
  }

  #bind(type: Type, bound: Map<string, Type>): Type {
    if (type.kind === 'param') {
      const known = bound.get(type.name) ?? this.random.pick(elements)
      bound.set(type.name, known)
      return known
    }
    if (type.kind === 'dyn') return this.random.pick(elements)
    if (type.kind === 'list') return listOf(this.#bind(type.parameters[0]!, bound))
    if (type.kind === 'map') return mapOf(this.#bind(type.parameters[0]!, bound), this.#bind(type.parameters[1]!, bound))
    return type.optionalOf ? optionalOf(this.#bind(type.optionalOf, bound)) : type
  }
}

const { values } = parseArgs({ options: { count: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } } })
const random = new Random(Number(values.seed))
for (let index = 0; index < Number(values.count); index++) {
  const expr = new Generator(random).any()
  if (expr.length < 2000) console.log(JSON.stringify({ id: `${values.seed}-${index}`, expr }))
}
