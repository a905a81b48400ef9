import type { FormInstance } from 'antd';
import { useEffect } from 'react';
import { ProblemError } from '../api/problem';

/** 'investor.name' → ['investor', 'name'], 'rows[0].text' → ['rows', 0, 'text'], as nested form fields are named. */
function pathOf(field: string): (string | number)[] {
  return field
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** Puts each field problem of a refused request at its form field and scrolls to the first. */
export function FieldErrors({
  form,
  error,
  rename = {},
}: {
  form: FormInstance;
  error: unknown;
  rename?: Record<string, string>;
}) {
  useEffect(() => {
    if (!(error instanceof ProblemError) || error.errors.length === 0) return;
    const fields = error.errors.map((each) => ({
      name: pathOf(rename[each.field] ?? each.field),
      errors: [each.message],
    }));
    form.setFields(fields);
    form.scrollToField(fields[0]!.name, { block: 'center' });
    // The renaming is a constant of the form; only a new refusal matters.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [error, form]);
  return null;
}
