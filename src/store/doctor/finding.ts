/** What `sysdrill doctor` says of one thing. */
export interface Finding {
  readonly name: string;
  /** mended: it was put right, a copy was kept. warning: it works, but a person should know. fault: something cannot be used. */
  readonly status: 'ok' | 'mended' | 'warning' | 'fault';
  /** What was found, in one line. */
  readonly what: string;
  /** What the person can do; empty where nothing is to be done. */
  readonly todo: string;
}

/** Nothing to do about it. `fine('disk', '53 GB free')` */
export function fine(name: string, what: string): Finding {
  return { name, status: 'ok', what, todo: '' };
}
