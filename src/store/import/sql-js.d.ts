/** The part of the package sql.js that is used; it comes without types. */
declare module 'sql.js' {
  export type SqlValue = number | string | Uint8Array | null;

  export interface Statement {
    step(): boolean;
    get(): SqlValue[];
    free(): boolean;
  }

  export interface Database {
    prepare(sql: string): Statement;
    close(): void;
  }

  export interface SqlJs {
    readonly Database: new (bytes: Uint8Array) => Database;
  }

  export default function initSqlJs(options: { readonly wasmBinary: Uint8Array; readonly printErr: (text: string) => void }): Promise<SqlJs>;
}
