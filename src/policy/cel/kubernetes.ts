/** The variables of a policy's expressions and their types (k8s.io/apiserver pkg/admission/plugin/{cel,policy/validating}). */
import { type FieldSchema, typeSchema } from '../../kubernetes/index.ts'
import { authorizerType, resourceCheckType } from './library/authz.ts'
import type { TypeProvider } from './provider.ts'
import { listOf, mapOf, structType, type Type, types } from './types.ts'

export interface PolicyTypesOptions {
  /** The version whose schema types the object. */
  readonly minor: number
  /** The kind of the object where its schema is known; undefined: the object is of any type, as it is when policies run. */
  readonly kind?: ObjectKind
  /** What errors call the type of the object; default: its kind. */
  readonly typeName?: string
  /** Where the policy has a paramKind; those of a kind that is known here are typed where the object is. */
  readonly params?: { readonly kind: ParamKind | undefined }
  /** Whether the expression sees the authorizer: not in messageExpression and auditAnnotations. */
  readonly authorizer?: boolean
  /** Whether the expression sees the policy's variables: not in matchConditions. */
  readonly variables?: boolean
  /**
   * As in the API server's own type checking: there are no quantities and no `authorizer.requestResource`, and a type is another one in each place.
   */
  readonly exactly?: boolean
}

export type ObjectKind = 'DaemonSet' | 'Pod'
export type ParamKind = 'ConfigMap' | 'Secret'

const { bool, dyn, int, string, timestamp } = types

type Fields = Readonly<Record<string, Type>>

function struct(name: string, fields: Fields): readonly [string, Fields] {
  return [name, fields]
}

const strings = listOf(string)
const labels = mapOf(string, string)
const binaries = mapOf(string, types.bytes)
const kind = structType('kubernetes.GroupVersionKind')
const resource = structType('kubernetes.GroupVersionResource')

/** What the API server declares beside the object. */
const declared: ReadonlyMap<string, Fields> = new Map([
  struct('kubernetes.GroupVersionKind', { group: string, version: string, kind: string }),
  struct('kubernetes.GroupVersionResource', { group: string, version: string, resource: string }),
  struct('kubernetes.UserInfo', { username: string, uid: string, groups: strings, extra: mapOf(string, strings) }),
  struct('kubernetes.AdmissionRequest', {
    kind,
    resource,
    subResource: string,
    requestKind: kind,
    requestResource: resource,
    requestSubResource: string,
    name: string,
    namespace: string,
    operation: string,
    userInfo: structType('kubernetes.UserInfo'),
    dryRun: bool,
    options: dyn,
  }),
  struct('kubernetes.Namespace', {
    metadata: structType('kubernetes.NamespaceMetadata'),
    spec: structType('kubernetes.NamespaceSpec'),
    status: structType('kubernetes.NamespaceStatus'),
  }),
  struct('kubernetes.NamespaceMetadata', {
    name: string,
    generateName: string,
    namespace: string,
    labels,
    annotations: labels,
    UID: string,
    creationTimestamp: timestamp,
    deletionGracePeriodSeconds: int,
    deletionTimestamp: timestamp,
    generation: int,
    resourceVersion: string,
    finalizers: strings,
  }),
  struct('kubernetes.NamespaceSpec', { finalizers: strings }),
  struct('kubernetes.NamespaceStatus', { conditions: listOf(structType('kubernetes.NamespaceCondition')), phase: string }),
  struct('kubernetes.NamespaceCondition', { status: string, type: string, lastTransitionTime: timestamp, message: string, reason: string }),
])

const variablesName = 'kubernetes.variables'

/** Of variables. */
const SCALARS: ReadonlySet<Type> = new Set([
  types.any,
  types.bool,
  types.bytes,
  types.double,
  types.duration,
  types.int,
  types.null,
  types.string,
  types.timestamp,
  types.uint,
])

/** The types of a policy's expressions; `declare` adds its variables, one after the other. */
export class PolicyTypes implements TypeProvider {
  /** What each variable is, for the environment. */
  readonly variables: Readonly<Record<string, Type>>
  /** Structs of the schema by the names that they have here: the path from their root. */
  readonly #structs = new Map<string, FieldTypes>()
  /** Types by their schemas: the containers of a pod and its init containers have one. */
  readonly #bySchema = new Map<ReadonlyMap<string, FieldSchema>, Type>()
  readonly #policyVariables = new Map<string, Type>()
  readonly #minor: number
  readonly #exactly: boolean

  constructor(options: PolicyTypesOptions) {
    const { minor, typeName = options.kind, params, authorizer = false, variables = false, exactly = false } = options
    this.#minor = minor
    this.#exactly = exactly
    const object = options.kind && typeName ? this.#root(options.kind, typeName) : dyn
    this.variables = {
      object,
      oldObject: object,
      namespaceObject: structType('kubernetes.Namespace'),
      request: structType('kubernetes.AdmissionRequest'),
      ...(params ? { params: params.kind && options.kind ? this.#param(params.kind) : dyn } : {}),
      ...(authorizer ? { authorizer: authorizerType } : {}),
      ...(authorizer && !exactly ? { 'authorizer.requestResource': resourceCheckType } : {}),
      ...(variables ? { variables: structType(variablesName) } : {}),
    }
  }

  /** @param type That of its expression; dyn where that is wrong. */
  declare(name: string, type: Type): void {
    this.#policyVariables.set(name, this.#declared(type))
  }

  /** The API server knows no more of a variable than that (convertCelTypeToDeclType). Fields of the object's structs are looked up nevertheless, unless it is to be exact. */
  #declared(type: Type): Type {
    if (type.kind === 'list') return listOf(this.#declared(type.parameters[0]!))
    if (type.kind === 'map') return mapOf(this.#declared(type.parameters[0]!), this.#declared(type.parameters[1]!))
    if (type.kind === 'struct' && !this.#exactly && this.#structs.has(type.name)) return type
    return SCALARS.has(type) ? type : dyn
  }

  typeNamed(name: string): Type | undefined {
    return this.isStruct(name) ? structType(name) : undefined
  }

  isStruct(name: string): boolean {
    return name === variablesName || declared.has(name) || this.#structs.has(name)
  }

  fieldType(name: string, field: string): Type | undefined {
    if (name === variablesName) return this.#policyVariables.get(field)
    const fields = declared.get(name)
    if (fields) return Object.hasOwn(fields, field) ? fields[field] : undefined
    return this.#structs.get(name)?.get(field)
  }

  fieldNames(name: string): readonly string[] {
    if (name === variablesName) return [...this.#policyVariables.keys()]
    return [...Object.keys(declared.get(name) ?? {}), ...(this.#structs.get(name)?.keys() ?? [])]
  }

  #param(name: ParamKind): Type {
    const fields: Fields = {
      apiVersion: string,
      kind: string,
      metadata: this.#field(typeSchema('DaemonSet', this.#minor).fields.get('metadata')!, `${name}.metadata`)!,
      immutable: bool,
      ...(name === 'ConfigMap' ? { data: labels, binaryData: binaries } : { data: binaries, stringData: labels, type: string }),
    }
    this.#structs.set(name, new Map(Object.entries(fields)))
    return structType(name)
  }

  #root(of: ObjectKind, name: string): Type {
    if (of === 'DaemonSet') return this.#struct(name, typeSchema('DaemonSet', this.#minor).fields)
    const template = typeSchema('PodTemplateSpec', this.#minor).fields
    const fields: Fields = {
      apiVersion: string,
      kind: string,
      metadata: this.#field(template.get('metadata')!, `${name}.metadata`)!,
      spec: this.#field(template.get('spec')!, `${name}.spec`)!,
      status: dyn,
    }
    this.#structs.set(name, new Map(Object.entries(fields)))
    return structType(name)
  }

  #struct(name: string, schema: ReadonlyMap<string, FieldSchema>): Type {
    const known = this.#exactly ? undefined : this.#bySchema.get(schema)
    if (known) return known
    this.#structs.set(name, new LazyFields(schema, (field, key) => this.#field(field, `${name}.${key}`)))
    const type = structType(name)
    this.#bySchema.set(schema, type)
    return type
  }

  /** Undefined: the API server does not know the field here. */
  #field(field: FieldSchema, name: string): Type | undefined {
    const item = this.#item(field, field.shape === 'list' ? `${name}.@idx` : field.shape === 'map' ? `${name}.@elem` : name)
    if (!item) return undefined
    if (field.shape === 'list') return listOf(item)
    return field.shape === 'map' ? mapOf(string, item) : item
  }

  #item({ scalar, struct: schema }: FieldSchema, name: string): Type | undefined {
    switch (scalar) {
      case 'string':
        return string
      case 'boolean':
        return bool
      case 'int32':
      case 'int64':
        return int
      case 'Time':
        return timestamp
      case 'IntOrString':
        return dyn
      case 'Quantity':
        return this.#exactly ? undefined : string
      case 'FieldsV1':
        return this.#struct(name, new Map())
      case undefined:
        return this.#struct(name, schema!.fields)
    }
  }
}

interface FieldTypes {
  get(name: string): Type | undefined
  keys(): Iterable<string>
}

/** The fields of a struct, typed when they are asked for: schemas refer to each other without end. */
class LazyFields implements FieldTypes {
  readonly #types = new Map<string, Type | undefined>()

  constructor(
    private readonly schema: ReadonlyMap<string, FieldSchema>,
    private readonly typeOf: (field: FieldSchema, name: string) => Type | undefined,
  ) {}

  get(name: string): Type | undefined {
    const field = this.schema.get(name)
    if (!field) return undefined
    if (!this.#types.has(name)) this.#types.set(name, this.typeOf(field, name))
    return this.#types.get(name)
  }

  keys(): Iterable<string> {
    return this.schema.keys()
  }
}
