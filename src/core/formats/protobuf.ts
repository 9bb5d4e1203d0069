/** The fields of a message by their number; of those that stand several times, all. */
export type ProtobufMessage = ReadonlyMap<number, readonly (number | Uint8Array)[]>;

/**
 * Reads the fields of one message (protobuf.dev, "Encoding"). Numbers above 2^53 lose their last digits; a message that is cut short
 * gives what stands before. `readMessage(Uint8Array.of(8, 1)).get(1)` is `[1]`.
 */
export function readMessage(bytes: Uint8Array): ProtobufMessage {
  const fields = new Map<number, (number | Uint8Array)[]>();
  for (let position = 0; position < bytes.length; ) {
    const tag = readVarint(bytes, position);
    const value = readValue(bytes, tag.end, tag.value % 8);
    if (value === undefined) break;
    const number = Math.floor(tag.value / 8);
    fields.set(number, [...(fields.get(number) ?? []), value.value]);
    position = value.end;
  }
  return fields;
}

/** A field of a whole number; 0 where it is absent, as protobuf leaves it out then. */
export function numberField(message: ProtobufMessage, number: number): number {
  const value = message.get(number)?.at(-1);
  return typeof value === 'number' ? value : 0;
}

/** A field of text; empty where it is absent. */
export function textField(message: ProtobufMessage, number: number): string {
  const value = message.get(number)?.at(-1);
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : '';
}

function readVarint(bytes: Uint8Array, start: number): { value: number; end: number } {
  let value = 0;
  let end = start;
  for (let factor = 1; end < bytes.length && end < start + 10; factor *= 128) {
    const byte = bytes[end] ?? 0;
    end += 1;
    value += (byte % 128) * factor;
    if (byte < 128) break;
  }
  return { value, end };
}

function readValue(bytes: Uint8Array, start: number, wireType: number): { value: number | Uint8Array; end: number } | undefined {
  if (wireType === 0) return readVarint(bytes, start);
  if (wireType === 1) return { value: bytes.subarray(start, start + 8), end: start + 8 };
  if (wireType === 5) return { value: bytes.subarray(start, start + 4), end: start + 4 };
  if (wireType !== 2) return undefined;
  const { value: length, end } = readVarint(bytes, start);
  return end + length > bytes.length ? undefined : { value: bytes.subarray(end, end + length), end: end + length };
}
