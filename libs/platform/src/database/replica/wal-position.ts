const POSITION = /^([0-9A-F]{1,8})\/([0-9A-F]{1,8})$/i;

/** A place in the server's log, as `pg_lsn` writes it: `16/B374D848`. Null: not one. */
export function walPosition(text: string | undefined | null): bigint | null {
  const found = POSITION.exec(text ?? '');
  if (found === null) return null;
  return (BigInt(`0x${found[1]}`) << 32n) | BigInt(`0x${found[2]}`);
}

/** Further than any log: whoever asks for it is served by the primary. */
export const BEYOND_ALL = 'FFFFFFFF/FFFFFFFF';
