/** What a run is given: texts, and what stood in their place before. */
import type { Finding, RenderedFrom } from './finding.ts'
import type { Location, SourceFile } from './source.ts'

/** The first bytes of a file that are not of its encoding, by the offset in its text. */
export interface Invalid {
  readonly offset: number
  readonly message: string
}

export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be'
  /** Whether the file starts with a byte order mark. The text never does. */
  readonly bom: boolean
}

/** What a text was rendered from. */
export interface Rendered {
  readonly renderer: 'helm' | 'kustomize'
  /** One run of the renderer: its texts go to one cluster together, and meet those of no other run. */
  readonly by: string
  /** The file that people edit; its configuration holds for the text. */
  readonly from: { readonly path: string; readonly absolute: string }
}

/** A file of those that were given. */
export interface GivenFile extends SourceFile {
  /** Where it is, with `/` between folders; standard input is `-` in the current folder. Of a rendered text: a path that no file has. */
  readonly absolute: string
  /** Of a text that helm or kustomize wrote. */
  readonly rendered?: Rendered
  /** Only a part of what is rendered from it, which is checked instead; its comments suppress there. */
  readonly isPart?: true
}

/** A file's text, without its byte order mark. `invalid`: some of it is not of its encoding; everything else can still be checked. */
export interface TextSource extends GivenFile {
  readonly kind: 'file'
  readonly invalid?: Invalid
  /** UTF-8 where nothing is said. */
  readonly encoding?: Encoding
}

/** `named`: it, or the folder or glob it stands for, is an argument: the user's error; else a finding. */
export interface UnreadableSource {
  readonly kind: 'unreadable'
  readonly path: string
  /** Lower case, without the path. */
  readonly reason: string
  readonly named: boolean
}

/** Left out on purpose, and said so: binary files, special files in folders, named files that the configuration ignores. */
export interface SkippedSource {
  readonly kind: 'skipped'
  readonly path: string
  readonly reason: string
}

export type Source<File extends TextSource = TextSource> = File | UnreadableSource | SkippedSource

/** A file as it was. */
export interface BaseFile {
  /** As it is shown: `origin/main:agents/fluent-bit.yaml`. */
  readonly path: string
  /** Absolute path of the file that it is now, or would be; undefined where nobody knows. */
  readonly counterpart: string | undefined
  /** Equal for equal contents. */
  readonly id: string
}

/** Leads findings in rendered texts back to the files that people edit. */
export interface Origins {
  /** Those in rendered texts at their origins, equal ones of several renderings as one. `inParts`: what is found in parts by themselves. */
  lead(findings: readonly Finding[], inParts: readonly Finding[]): readonly Finding[]
  /** The origin of a place; a place that was not rendered is its own. `path`: of the field, from the manifest's root on. */
  place(location: Location, path: string): Location
  /** What the text of a place was rendered with; undefined where it was not rendered. */
  rendering(location: Location): Pick<RenderedFrom, 'renderer' | 'by'> | undefined
}

/** What stood there before. */
export interface Base<File = GivenFile> {
  /** As the user named it. */
  readonly name: string
  readonly files: readonly BaseFile[]
  /** The id that a new file would have. */
  idOf(file: File): string
  /** Undefined for files without text. May throw what its reader throws for objects that it lacks. */
  read(files: readonly BaseFile[]): readonly (SourceFile | undefined)[]
  /** Whether the file that it would be is there: then it is left out on purpose, where it is not among the new ones. */
  isThere(file: BaseFile): boolean
  /** Files that lay outside of the linted paths and are gone: what is new here may have come from there. */
  elsewhere(): readonly BaseFile[]
  /** Absolute paths of files below the linted folders that hold no manifests and differ now, or are missing. Those that are not wanted are not read. */
  othersChanged?(isWanted: (absolute: string) => boolean): readonly string[]
}
