/** A field's path as Kubernetes' field.Path writes it: `spec.template.spec.containers[0].resources.limits[cpu]`. */
export class Path {
  private constructor(
    readonly parent: Path | undefined,
    /** A struct field's name, a list index, or a map key. */
    readonly name: string | number,
    readonly kind: 'child' | 'index' | 'key',
  ) {}

  /** Several names may be given at once. */
  static of(...names: readonly [string, ...string[]]): Path {
    return new Path(undefined, names[0], 'child').child(...names.slice(1))
  }

  child(...names: readonly string[]): Path {
    let path: Path = this
    for (const name of names) path = new Path(path, name, 'child')
    return path
  }

  index(index: number): Path {
    return new Path(this, index, 'index')
  }

  key(key: string): Path {
    return new Path(this, key, 'key')
  }

  /** Names, indices and keys from the root. */
  steps(): (string | number)[] {
    return this.#fromRoot().map(({ name }) => name)
  }

  toString(): string {
    let text = ''
    for (const { name, kind } of this.#fromRoot()) text += kind !== 'child' ? `[${name}]` : text === '' ? name : `.${name}`
    return text
  }

  #fromRoot(): Path[] {
    const paths: Path[] = []
    for (let path: Path | undefined = this; path; path = path.parent) paths.push(path)
    return paths.toReversed()
  }
}
