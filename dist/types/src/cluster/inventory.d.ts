import type { Inventory } from './types.js';
export declare class InventoryReader {
    #private;
    /** That many equal nodes of which nothing else is known. */
    addNumber(count: number): void;
    /**
     * @param path As the user named it.
     * @param progress Called with the number of bytes that were read and of nodes so far.
     * @param isPods The user named it as a file of pods.
     */
    addFile(path: string, chunks: AsyncIterable<Uint8Array>, progress?: (bytes: number, nodes: number) => void, isPods?: boolean): Promise<void>;
    finish(): Inventory;
}
