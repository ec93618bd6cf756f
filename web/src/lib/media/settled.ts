/**
 * Owns: a promise that is settled from outside (`Promise.withResolvers`, which Safari before 17.4 lacks).
 * Called by: takes and uploads.
 * Rule: it behaves exactly as the standard's function.
 */

export interface Settled<T> {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (cause: Error) => void;
}

/** Returns a promise together with the functions that settle it. */
export function settled<T>(): Settled<T> {
  let resolve: (value: T) => void = () => undefined;
  let reject: (cause: Error) => void = () => undefined;
  const promise = new Promise<T>((accept, refuse) => {
    resolve = accept;
    reject = refuse;
  });
  return { promise, resolve, reject };
}
