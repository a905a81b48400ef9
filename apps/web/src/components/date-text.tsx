import { instantText } from '../lib/dates';

/** A business date as it is, an instant in office time. */
export function DateText({ value }: { value: string | null | undefined }) {
  if (!value) return <span className="hint">—</span>;
  const text = value.length > 10 ? instantText(value) : value;
  return (
    <time dateTime={value} style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
      {text}
    </time>
  );
}
