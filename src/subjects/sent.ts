/** What of a DaemonSet reaches the API server as it is written, and what a program writes before. */
import { isMarkedPlaceholder, isOpenImage, isPlaceholder, placeholdersOf, substitutionIn, type Template } from '../workspace/index.ts'
import { type AnyField, type Document, isField } from '../yaml/index.ts'
import type { DaemonSetModel } from './daemon-set.ts'
import type { Subjects } from './subjects.ts'
import type { UpdateModel } from './update.ts'

type Rejection = Subjects['rejection']

interface Sent {
  /** The first name that stands for a value, and the first placeholder: they would be refused, or not be pulled, as they are written. */
  readonly open: readonly Open[]
  /** Of what reaches the API server as it is written. */
  readonly rejections: readonly Rejection[]
}

interface Open {
  readonly subject: Subjects['template']
  readonly path: string
}

const sent = new WeakMap<DaemonSetModel, Sent>()

/** What is refused for a value that is filled in later is not what reaches the API server. */
export function sentBy(model: DaemonSetModel, update: UpdateModel | undefined): Sent {
  let known = sent.get(model)
  if (!known) sent.set(model, (known = split([...model.rejections(), ...(update?.rejections() ?? [])], model)))
  return known
}

function split(rejections: readonly Rejection[], model: DaemonSetModel): Sent {
  const { document } = model.manifest
  const found = rejections.map(({ rejection, place }) => (rejection.isOfKey ? undefined : templateAt(place, rejection, model)))
  const templates = [...found.filter(each => each !== undefined), ...imagesOf(model, document)]
  if (templates.length === 0) return { open: [], rejections }
  const sorted = templates.toSorted((a, b) => a.template.span.start - b.template.span.start)
  const name = sorted.find(({ template }) => template.engine === 'substitution')
  // What fills in the name fills in images of its kind.
  const isOfItsKind = ({ template: { span } }: Found): boolean => name !== undefined && substitutionIn(document.file, span) !== undefined
  const placeholder = sorted.find(found => found.template.engine !== 'substitution' && !isOfItsKind(found))
  return {
    open: [
      ...(name ? [open(name, document)] : []),
      ...(placeholder
        ? [open({ ...placeholder, template: { ...placeholder.template, paths: placeholdersOf(model.daemonSet) } }, document)]
        : []),
    ],
    rejections: rejections.filter((_, index) => !found[index]),
  }
}

interface Found {
  readonly template: Template
  readonly path: string
}

function open({ template, path }: Found, document: Document): Open {
  return { subject: { document, template }, path }
}

/** Rules about a value that cannot be decoded: their places are characters. */
const OF_VALUES: ReadonlySet<string> = new Set(['bad-quantity', 'wrong-type'])

/** Characters of a line that are looked at. */
const LINE = 200

/** What follows a key without a value whose comment says that a script or a person writes one: `image: ##IMAGE##`, `image: # FILL THIS IN`. */
const COMMENTED_PLACEHOLDER = /^:[ \t]+#(?:#\w+##|[^\n]*\b(?:FILL|REPLACE|CHANGE_?ME|TODO|YOUR)\b)/

function templateAt(place: Rejection['place'], { at, rule }: Rejection['rejection'], model: DaemonSetModel): Found | undefined {
  const { document } = model.manifest
  const { file, span } = isField(place) ? place.location : place
  if (file !== document.file) return undefined
  const [name, path] = [substitutionIn(file, span), at.toString()]
  if (name) return { template: { engine: 'substitution', span: name }, path }
  if (rule === 'required-field' && COMMENTED_PLACEHOLDER.test(file.text.slice(span.end, span.end + LINE)))
    return { template: { engine: 'placeholder', span }, path }
  const { raw } = isField(place) ? place : { raw: OF_VALUES.has(rule) ? model.daemonSet.resolve(at.steps()).raw : undefined }
  // Where one of a few words or a number belongs, words in capitals are a mistake.
  const isOpen = rule === 'invalid-value' ? isPlaceholder(raw) : isMarkedPlaceholder(raw)
  return isOpen ? { template: { engine: 'placeholder', span }, path } : undefined
}

/** The API server takes any text for an image. */
function imagesOf({ pod }: DaemonSetModel, document: Document): Found[] {
  const isOpen = ({ image }: { image?: string }): boolean => image !== undefined && image !== '' && isOpenImage(image)
  const lists = [pod.at('containers'), pod.at('initContainers')].filter(({ value }) => value?.some(isOpen))
  const images: AnyField[] = lists.flatMap(list =>
    list
      .items()
      .filter(({ value }) => value && isOpen(value))
      .map(item => item.at('image')),
  )
  return images
    .map(({ location: { file, span }, path }) => ({ file, found: { template: { engine: 'placeholder' as const, span }, path } }))
    .filter(({ file }) => file === document.file)
    .map(({ found }) => found)
}
