import type { FormInstance } from 'antd';
import { useEffect, useRef } from 'react';
import { useCommonTexts } from '../app/texts';

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const isTelling = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/**
 * Somebody else saved while this form was open: what was typed here stays and says what stands there now, the rest follows
 * theirs. `kept` is what was typed before the page was left.
 */
export function useTheirChanges<Values extends object>(
  form: FormInstance<Values>,
  initial: Partial<Values> | undefined,
  kept: Partial<Values>,
): void {
  const t = useCommonTexts();
  const seen = useRef(initial ?? {});
  const now = JSON.stringify(initial ?? {});
  useEffect(() => {
    const [before, after] = [seen.current as Record<string, unknown>, (initial ?? {}) as Record<string, unknown>];
    seen.current = initial ?? {};
    const changed = Object.keys(after).filter((field) => !same(before[field], after[field]));
    for (const field of changed) {
      const name = field as never;
      const mine = field in kept || form.isFieldTouched(name) || form.isFieldsTouched([name], false);
      if (mine && same(form.getFieldValue(name), after[field])) continue;
      if (!mine) form.setFieldValue(name, after[field] as never);
      const [is, text] = [after[field], mine ? 'theirs.differs' : 'theirs.taken'] as const;
      const warning = mine && isTelling(is) ? t('theirs.is', { value: is }) : t(text);
      form.setFields([{ name, warnings: [warning] }]);
    }
    // Only what stands there now matters: the rest is this form's own.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [now]);
}
