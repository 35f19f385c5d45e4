import type { Path, GlusterfsVolumeSource, NFSVolumeSource } from '../../../kubernetes/index.ts'
import type { Checks } from '../../rejection.ts'

/** validateNFSVolumeSource. */
export function validateNFS(nfs: NFSVolumeSource, path: Path, checks: Checks): void {
  if (!nfs.server) checks.required(path.child('server'), 'server is missing; set the name of the NFS server')
  if (nfs.path?.startsWith('/')) return

  const field = path.child('path')
  const cause = field.toString()
  if (!nfs.path) checks.required(field, 'path is missing; set the path that the server exports, such as /exports/data', { cause })
  checks.invalid(field, `"${nfs.path ?? ''}" is not an absolute path; start it with "/"`, { cause })
}

/** validateGlusterfsVolumeSource. */
export function validateGlusterfs(glusterfs: GlusterfsVolumeSource, path: Path, checks: Checks): void {
  if (!glusterfs.endpoints)
    checks.required(path.child('endpoints'), 'endpoints is missing; set the name of the Endpoints of the Gluster nodes')
  if (!glusterfs.path) checks.required(path.child('path'), 'path is missing; set the name of the Gluster volume')
}
