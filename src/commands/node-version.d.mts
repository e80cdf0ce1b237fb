export declare const OLDEST_NODE: string;
export declare function isNewEnough(version: string): boolean;
