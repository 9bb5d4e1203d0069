import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const native: unknown = Reflect.get(Promise, 'withResolvers');

beforeEach(() => {
  vi.resetModules();
});

afterEach(() => {
  if (native === undefined) Reflect.deleteProperty(Promise, 'withResolvers');
  else Reflect.set(Promise, 'withResolvers', native);
});

describe('Promise.withResolvers', () => {
  test('is added where it lacks, and resolves and rejects', async () => {
    Reflect.deleteProperty(Promise, 'withResolvers');
    await import('../../src/tui/promise-with-resolvers.ts');
    const good = Promise.withResolvers<number>();
    good.resolve(1);
    await expect(good.promise).resolves.toBe(1);
    const bad = Promise.withResolvers<number>();
    bad.reject(new Error('no'));
    await expect(bad.promise).rejects.toThrow('no');
  });

  test('stays as it is where Node has it', async () => {
    const own = (): never => {
      throw new Error('never called');
    };
    Reflect.set(Promise, 'withResolvers', own);
    await import('../../src/tui/promise-with-resolvers.ts');
    expect(Reflect.get(Promise, 'withResolvers')).toBe(own);
  });
});
