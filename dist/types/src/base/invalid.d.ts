/** Why what was given cannot be used: returned, not thrown, where the caller tells it to the user. */
export interface Invalid {
    readonly message: string;
}
