import type { ErrorObject } from 'ajv'

/** Checks data against schemas/config.json; `errors` are those of the last call. */
export const validate: {
  (data: unknown): boolean
  errors?: readonly ErrorObject[] | null
}
