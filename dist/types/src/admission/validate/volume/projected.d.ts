import type { Path, ProjectedVolumeSource } from '../../../kubernetes/index.ts';
import type { Checks } from '../../rejection.ts';
/** validateProjectedVolumeSource. */
export declare function validateProjected(projected: ProjectedVolumeSource, path: Path, checks: Checks): void;
/** The files of all sources lie in one directory, so each path may be taken once. */
export declare class ProjectedFiles {
    #private;
    private readonly path;
    private readonly checks;
    constructor(path: Path, checks: Checks);
    /**
     * Kubernetes reports the second taker at the volume.
     * @param owner The ConfigMap or Secret with the file; Kubernetes tells its name, else the path.
     */
    take(file: string, at: Path, owner?: string): void;
}
