import { Input, InputNumber } from 'antd';
import { AmountInput } from '../../components/amount-input';
import { IndustrySegmentSelect, type IndustrySegment } from '../../components/industry-segment-select';
import { ZoneSelect } from '../../components/zone-select';
import { readAmount } from '../../lib/amount';
import { formatMoney } from '../../lib/decimal';
import { DateField } from './date-fields';

/** How each field of a project is typed. Values in forms are what the control holds; `sent` turns them into the API's. */
type Kind = 'money' | 'date' | 'count' | 'text' | 'long' | 'zone' | 'industry';

export const FIELD_KINDS = {
  name: 'text',
  description: 'long',
  plannedTotal: 'money',
  needs: 'long',
  zoneCode: 'zone',
  industryCode: 'industry',
  contractedAmount: 'money',
  contractedFixedAmount: 'money',
  promisedStartOn: 'date',
  promisedProductionOn: 'date',
  promisedOutput: 'money',
  promisedTax: 'money',
  promisedJobs: 'count',
  companyName: 'text',
  companyUscc: 'text',
  filingCode: 'text',
} as const satisfies Record<string, Kind>;

export type ProjectField = keyof typeof FIELD_KINDS;
export type FieldValue = string | number | IndustrySegment | null | undefined;

/** Fields a form cannot fill here: who is in charge is assigned, not typed. */
export function isFillable(field: string | null): field is ProjectField {
  return field !== null && field in FIELD_KINDS;
}

interface Props {
  field: ProjectField;
  id?: string;
  value?: FieldValue;
  onChange?: (value: FieldValue) => void;
}

export function ProjectFieldInput({ field, value, ...rest }: Props) {
  const text = typeof value === 'string' ? value : undefined;
  switch (FIELD_KINDS[field]) {
    case 'money':
      return <AmountInput value={text} {...rest} />;
    case 'date':
      return <DateField value={text ?? null} {...rest} />;
    case 'count':
      return (
        <InputNumber
          min={0}
          max={1_000_000}
          precision={0}
          value={typeof value === 'number' ? value : null}
          {...rest}
          style={{ width: '100%' }}
        />
      );
    case 'zone':
      return <ZoneSelect value={text ?? null} {...rest} />;
    case 'industry':
      return <IndustrySegmentSelect value={typeof value === 'object' ? value : null} {...rest} />;
    case 'long':
      return (
        <Input.TextArea
          rows={2}
          maxLength={2000}
          value={text}
          id={rest.id}
          onChange={(event) => rest.onChange?.(event.target.value)}
        />
      );
    default:
      return (
        <Input maxLength={200} value={text} id={rest.id} onChange={(event) => rest.onChange?.(event.target.value)} />
      );
  }
}

/** What the control shows for a stored value. */
export function shown(field: ProjectField, project: Record<string, unknown>): FieldValue {
  const stored = project[field] as string | number | null | undefined;
  if (FIELD_KINDS[field] === 'industry') {
    if (typeof stored !== 'string') return null;
    return { industryCode: stored, segmentCode: (project['segmentCode'] as string | null | undefined) ?? null };
  }
  if (FIELD_KINDS[field] === 'money') return typeof stored === 'string' ? formatMoney(stored, 'yuan') : undefined;
  return stored ?? undefined;
}

/** What goes to the API; null clears. Unreadable amounts are stopped by the form's rule before. */
export function sent(field: ProjectField, value: FieldValue): Record<string, string | number | null> {
  if (FIELD_KINDS[field] === 'industry') {
    const chosen = typeof value === 'object' ? value : null;
    return { industryCode: chosen?.industryCode ?? null, segmentCode: chosen?.segmentCode ?? null };
  }
  if (FIELD_KINDS[field] === 'money') {
    const read = readAmount(typeof value === 'string' ? value : '');
    return { [field]: read !== null && 'yuan' in read ? read.yuan : null };
  }
  if (typeof value === 'number') return { [field]: value };
  const text = typeof value === 'string' ? value.trim() : '';
  return { [field]: text === '' ? null : text };
}

export function unreadable(
  field: ProjectField,
  value: FieldValue,
): 'unreadable' | 'tooPrecise' | 'negative' | 'tooLarge' | null {
  if (FIELD_KINDS[field] !== 'money' || typeof value !== 'string') return null;
  const read = readAmount(value);
  return read !== null && 'problem' in read ? read.problem : null;
}
