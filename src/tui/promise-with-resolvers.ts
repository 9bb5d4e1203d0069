/**
 * Ink 8 is written for Node 22 and uses `Promise.withResolvers`, the one thing that Node 20 lacks.
 * Imported for its effect, before ink; newer Nodes keep their own.
 */
Promise.withResolvers ??= function withResolvers<T>(): PromiseWithResolvers<T> {
  let resolve!: PromiseWithResolvers<T>['resolve'];
  let reject!: PromiseWithResolvers<T>['reject'];
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
};
