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
    const steps = this.parent?.steps() ?? []
    steps.push(this.name)
    return steps
  }

  toString(): string {
    if (this.kind !== 'child') return `${this.parent?.toString() ?? ''}[${this.name}]`
    return this.parent ? `${this.parent.toString()}.${this.name}` : String(this.name)
  }
}
