/**
 * The tables of options and rules → schemas/config.json → src/config/validate.generated.mjs: ajv compiles it here, so that it is never loaded at run time.
 * schemas/schemastore.json is the entry of SchemaStore's catalog.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { default as standalone } from 'ajv/dist/standalone/index.js'
import { rules } from '../rules/index.ts'
import { keyDescription, optionsOf, type OptionDefinition } from '../src/cli/options.ts'
import { SUMMARY } from '../src/cli/help.ts'
import { CONFIG_NAMES, PRESETS, PROFILE_NAMES, SETTINGS } from '../src/config/index.ts'
import { JUDGE_RULES } from '../src/lint/index.ts'
import { SEVERITIES } from '../src/base/index.ts'
import { ROLE_NAMES, type RuleOption, type RuleOptions } from '../src/rule/index.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Where editors find the schema. */
export const SCHEMA_URL = 'https://raw.githubusercontent.com/ds-lint/ds-lint/main/schemas/config.json'

type Schema = Readonly<Record<string, unknown>>

/** What a key has beside the description of its option. */
const SHAPES: Readonly<Record<string, Schema>> = {
  extends: { $ref: '#/$defs/preset' },
  rules: { $ref: '#/$defs/rules' },
  kubernetes: { $ref: '#/$defs/kubernetes' },
  profiles: { $ref: '#/$defs/profiles' },
  featureGates: { $ref: '#/$defs/featureGates' },
}
const ROLES = 'What kinds of node agents DaemonSets are, by name or namespace/name, instead of what their manifests look like.'
const REQUIRE = 'Rules of your own: labels, annotations, registries, tags and fields that a DaemonSet must have.'
const FORBID = 'Rules of your own: labels, annotations, registries, tags and fields that a DaemonSet must not have.'
const ENTRIES = {
  type: ['array', 'object'],
  minItems: 1,
  maxItems: 500,
  items: { type: 'string' },
  additionalProperties: { type: 'string' },
}
const GLOBS = { type: 'array', minItems: 1, maxItems: 500, items: { type: 'string' } }
const REQUIREMENT: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['id'],
  properties: {
    id: { description: 'The id of the rule, which suppressions and `rules` name.', type: 'string' },
    severity: { description: 'Severity of its findings.', default: 'error', enum: SEVERITIES },
    message: { description: 'What its findings begin with; the details follow.', type: 'string' },
    files: { description: "Globs of the files that it is for, relative to this file's folder.", $ref: '#/$defs/globs' },
    labels: { description: 'Names, or names with globs of their values.', $ref: '#/$defs/entries' },
    annotations: { description: 'Names, or names with globs of their values.', $ref: '#/$defs/entries' },
    podLabels: { description: 'Those of the pod template.', $ref: '#/$defs/entries' },
    podAnnotations: { description: 'Those of the pod template.', $ref: '#/$defs/entries' },
    registries: {
      description: 'Globs of registries, or of repositories in them: quay.io, registry.example.com/agents.',
      $ref: '#/$defs/globs',
    },
    tags: { description: 'Globs of image tags. An image without a tag and a digest has the tag latest.', $ref: '#/$defs/globs' },
    field: {
      description: 'A path: spec.template.spec.containers[*].image, metadata.labels[name]; {a,b} stands for both.',
      type: 'string',
    },
    schema: { description: 'A JSON Schema (draft 7) of the value of the field.', type: ['object', 'boolean'] },
  },
}
/** Paths in a configuration that is found may not lead out of its repository. */
const PATHS = new Set(['baseline', 'schemas', 'policies', 'nodes'])

function keyOf(name: string, option: OptionDefinition & { key: string }): Schema {
  const { key, value, values, repeated, default: byDefault } = option
  const text = capital(keyDescription(option))
  const where =
    key === 'plugins'
      ? '. Paths, relative to this file, and packages; they run only with --allow-plugins'
      : key === 'ignore'
        ? ', relative to the folder of this file'
        : PATHS.has(key)
          ? '; a path in the repository of this file'
          : ''
  const shape =
    SHAPES[key] ??
    (value === undefined
      ? { type: 'boolean' }
      : repeated
        ? { type: 'array', maxItems: 1000, items: { type: 'string' } }
        : values
          ? { enum: values }
          : { type: 'string' })
  return { description: `${text}${where}. Option: --${name}.`, ...(byDefault === undefined ? {} : { default: byDefault }), ...shape }
}

/** The schema of `.ds-lint.yaml`. */
export function configSchema(): Schema {
  const options = optionsOf().flatMap(([name, option]) =>
    option.key === undefined ? [] : [[option.key, keyOf(name, { ...option, key: option.key })] as const],
  )
  const keys = Object.fromEntries(options)
  const known = [...rules, ...JUDGE_RULES].toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: SCHEMA_URL,
    title: 'Configuration of ds-lint',
    description:
      '`.ds-lint.yaml`: found upward from each file, the nearest one holds alone. Its paths are relative to its folder. Options of the command line replace what it says.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { description: 'Where this schema is, for editors.', type: 'string' },
      ...keys,
      roles: { description: ROLES, $ref: '#/$defs/roles' },
      require: { description: REQUIRE, $ref: '#/$defs/requirements' },
      forbid: { description: FORBID, $ref: '#/$defs/requirements' },
      render: {
        description: 'How Helm charts and kustomizations are rendered with --render. Paths are in the repository of this file.',
        type: 'object',
        additionalProperties: false,
        properties: {
          charts: {
            description: 'Charts that need more than their own values. Others are rendered as they are.',
            type: 'array',
            maxItems: 500,
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['path'],
              properties: {
                path: { description: 'Folder of the chart. It may be listed several times.', type: 'string' },
                release: { description: 'Name of the release; the name of the chart by default.', type: 'string' },
                namespace: { description: 'Namespace of the release.', default: 'default', type: 'string' },
                kubernetes: {
                  description: 'Kubernetes version that the chart is told; the newest targeted one by default.',
                  $ref: '#/$defs/kubernetes',
                },
                values: {
                  description:
                    'Sets of values by their names, each a list of files of which the last wins. By default the values of the chart, and those of its ci/*-values.yaml.',
                  type: 'object',
                  maxProperties: 100,
                  additionalProperties: { type: 'array', maxItems: 100, items: { type: 'string' } },
                },
              },
            },
          },
          overlays: {
            description: 'Folders of kustomizations, instead of those that are found and that no other one uses.',
            type: 'array',
            maxItems: 1000,
            items: { type: 'string' },
          },
          timeLimit: { description: 'Seconds for one call of helm or kustomize.', default: 60, type: ['string', 'integer'] },
        },
      },
      overrides: {
        description: 'What holds for some files only. Later ones win.',
        type: 'array',
        maxItems: 500,
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files'],
          properties: {
            files: {
              description:
                "Globs, relative to this file's folder. One without a slash matches at any depth; a folder means everything in it.",
              type: 'array',
              minItems: 1,
              maxItems: 500,
              items: { type: 'string' },
            },
            extends: { description: 'Another preset for these files.', $ref: '#/$defs/preset' },
            rules: { description: 'Severities and options by rule, for these files.', $ref: '#/$defs/rules' },
            profiles: { description: 'Profiles of the clusters of these files.', $ref: '#/$defs/profiles' },
            closedWorld: { description: 'Whether the given objects are all that exist, for these files.', type: 'boolean' },
            roles: { description: ROLES, $ref: '#/$defs/roles' },
            kubernetes: { description: 'Kubernetes version, or range of versions, that these files are for.', $ref: '#/$defs/kubernetes' },
            featureGates: { description: 'Feature gates that the clusters of these files set.', $ref: '#/$defs/featureGates' },
          },
        },
      },
    },
    $defs: {
      preset: { description: 'strict and security each add to recommended; all is every rule.', enum: PRESETS },
      severity: { enum: SETTINGS },
      severityOnly: { type: 'object', additionalProperties: false, properties: { severity: { $ref: '#/$defs/severity' } } },
      rules: {
        type: 'object',
        properties: Object.fromEntries(
          known.map(({ id, summary, ...rule }) => [
            id,
            { description: `${summary}.`, ...settingSchema('options' in rule ? rule.options : {}) },
          ]),
        ),
        additionalProperties: { anyOf: [{ $ref: '#/$defs/severity' }, { type: 'object' }] },
      },
      requirements: { type: 'array', maxItems: 500, items: { $ref: '#/$defs/requirement' } },
      requirement: REQUIREMENT,
      entries: ENTRIES,
      globs: GLOBS,
      kubernetes: { type: ['string', 'number'] },
      profiles: { type: 'array', maxItems: 100, items: { enum: PROFILE_NAMES } },
      roles: {
        type: 'object',
        additionalProperties: { anyOf: [{ enum: ROLE_NAMES }, { type: 'array', items: { enum: ROLE_NAMES } }] },
      },
      featureGates: { type: 'object', maxProperties: 500, additionalProperties: { enum: [true, false, 'true', 'false'] } },
    },
  }
}

/** A severity, or a mapping with the options. */
function settingSchema(options: RuleOptions = {}): Schema {
  const all = Object.entries(options).map(([name, option]) => [name, optionSchema(option)])
  const mapping = {
    type: 'object',
    additionalProperties: false,
    properties: { severity: { $ref: '#/$defs/severity' }, ...Object.fromEntries(all) },
  }
  return { anyOf: [{ $ref: '#/$defs/severity' }, all.length > 0 ? mapping : { $ref: '#/$defs/severityOnly' }] }
}

function optionSchema(option: RuleOption): Schema {
  const about = { description: `${capital(option.description)}.`, default: option.default }
  switch (option.type) {
    case 'number':
    case 'integer': {
      const { type, minimum, maximum } = option
      return { ...about, type, ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) }
    }
    case 'quantity':
      return { ...about, type: ['string', 'number'] }
    case 'boolean':
      return { ...about, type: 'boolean' }
    case 'string':
      return { ...about, ...(option.values ? { enum: option.values } : { type: 'string' }) }
    case 'list':
      return { ...about, type: 'array', items: option.values ? { enum: option.values } : { type: ['string', 'number'] } }
  }
}

function capital(text: string): string {
  return text.replace(/^./, letter => letter.toUpperCase())
}

/** Without the rules and roles: what is wrong with them is told with what is meant, and a plugin has rules of its own. */
function validator(schema: Schema): string {
  const defs = schema['$defs'] as Readonly<Record<string, Schema>>
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  })
  const code = standalone.default(ajv, ajv.compile({ ...schema, $defs: { ...defs, rules: { type: 'object' }, roles: { type: 'object' } } }))
  if (code.includes('require(')) throw new Error('schemas/config.json uses a keyword for which ajv needs its run-time modules')
  return `/* Generated by scripts/config-schema.ts. */\n/* oxlint-disable */\n${code}`
}

/** An item of `schemas` in src/api/json/catalog.json of https://github.com/SchemaStore/schemastore: the schema stays in this repository. */
function catalogEntry(): Schema {
  return {
    name: 'ds-lint',
    description: `Configuration of ds-lint. ${SUMMARY.replace('ds-lint finds', 'It finds')}`,
    fileMatch: CONFIG_NAMES,
    url: SCHEMA_URL,
  }
}

/** The files that this script keeps, by path from the root. */
export function generate(): Map<string, string> {
  const schema = configSchema()
  return new Map([
    ['schemas/config.json', `${JSON.stringify(schema, null, 2)}\n`],
    ['schemas/schemastore.json', `${JSON.stringify(catalogEntry(), null, 2)}\n`],
    ['src/config/validate.generated.mjs', validator(schema)],
  ])
}

/** What is in the repository. */
export function current(path: string): string {
  return readFileSync(root + path, 'utf8')
}

if (process.argv[1]?.endsWith('config-schema.ts')) for (const [path, text] of generate()) writeFileSync(root + path, text)
