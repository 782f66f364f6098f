declare const __VERSION__: string | undefined;

/** The version of the package; `0.0.0` when run from source. */
export const VERSION: string = typeof __VERSION__ === 'string' ? __VERSION__ : '0.0.0';
