/** What a request leaves of an object that is there. */
import { copyOf, type Struct, Unmergeable } from './plain.ts'
import { type Conflict, type Manager, serverSideApply } from './server-side.ts'
import type { MapShape } from './shape.ts'
import { patched, threeWayPatch } from './strategic.ts'

/**
 * merge: the client makes a strategic merge patch of three: what it sent before, what it sends, and what is there (kubectl apply, Helm 3).
 * server: server-side apply. replace: PUT.
 */
export type ApplyRequest =
  | { readonly method: 'merge' /** What was sent before; empty where nobody knows. */; readonly original: Struct }
  | { readonly method: 'server'; readonly manager: string; readonly managers: readonly Manager[] }
  | { readonly method: 'replace' }

export interface Outcome {
  readonly object: Struct
  /** Fields of other managers with other values: without force, the API server refuses because of them. */
  readonly conflicts: readonly Conflict[]
  /** Why the request is not even merged; the object is the one that was sent. */
  readonly problem: string | undefined
}

/** @param live As GET shows it. */
export function outcomeOf(live: Struct, updated: Struct, request: ApplyRequest, shape: MapShape): Outcome {
  try {
    switch (request.method) {
      case 'replace':
        return { object: updated, conflicts: [], problem: undefined }
      case 'merge': {
        const patch = threeWayPatch(request.original, updated, live, shape)
        return { object: patched(live, patch, shape), conflicts: [], problem: undefined }
      }
      case 'server':
        return { ...serverSideApply(copyOf(live), copyOf(updated), request.managers, request.manager, shape), problem: undefined }
    }
  } catch (error) {
    if (!(error instanceof Unmergeable)) throw error
    return { object: updated, conflicts: [], problem: error.message }
  }
}
