/** How many pods a sync of the controller creates, and deletes, at most (pkg/controller/daemon). */
export declare const BURST_REPLICAS = 250;
