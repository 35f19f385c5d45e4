/** Rendered texts, and the way from them to the files that people edit. Starts no process and reads no file: src/node/render does. */
export {
  type Chart,
  chartIn,
  dependencyPlace,
  helmTexts,
  isEnabled,
  Markers,
  mergedValues,
  type ValuesFile,
  withoutDependencies,
  writesAlways,
} from './helm/index.ts'
export {
  isRemote,
  type Kustomization,
  kustomizationIn,
  kustomizeTexts,
  placeOfFailure,
  pluginReferencesIn,
  type Reference,
} from './kustomize/index.ts'
export { RenderedOrigins, type TracedText } from './origins.ts'
