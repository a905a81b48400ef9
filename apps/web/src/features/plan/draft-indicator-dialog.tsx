import { App } from 'antd';
import { useLanguage, useName } from '../../app/i18n';
import { useCommonTexts } from '../../app/texts';
import { AskDialog } from '../../components/ask-dialog';
import { plainNumber } from '../../lib/plain-number';
import { useEditDraft } from './drafts.api';
import { useDraftTexts } from './drafts.texts';
import { type Comparator, ComparatorField, PromisedField, PropertyField } from './indicator-fields';
import type { Indicator } from './plan.api';
import { NameFields, ReasonField } from './target-fields';

interface Values {
  nameZh: string;
  nameEn: string;
  target?: string;
  comparator?: Comparator;
  property?: 'expected' | 'binding';
  reason: string;
}

interface Props {
  plan: string;
  indicator: Indicator;
  onClose: () => void;
}

/** One indicator of a draft: what it is called, what is promised and how strictly. */
export function DraftIndicatorDialog({ plan, indicator, onClose }: Props) {
  const t = useDraftTexts();
  const common = useCommonTexts();
  const name = useName();
  const english = useLanguage() === 'en';
  const { message } = App.useApp();
  const edit = useEditDraft(plan);
  const { nameZh, nameEn, comparator, property } = indicator;
  const unit = english ? indicator.unitEn : indicator.unit;
  return (
    <AskDialog<Values>
      title={t('edit.title', { name: name(indicator), unit })}
      ok={common('action.save')}
      width={600}
      initial={{
        ...{ nameZh, nameEn, target: indicator.target ?? '' },
        ...(comparator !== null && { comparator }),
        ...(property !== null && { property }),
      }}
      busy={edit.isPending}
      error={edit.error}
      fields={['nameZh', 'nameEn', 'target', 'comparator', 'property', 'reason']}
      keptAs={`indicator.${plan}.${indicator.code}`}
      onClose={onClose}
      onSave={async ({ target, ...values }) => {
        const number = plainNumber(target);
        await edit.mutateAsync({
          ...values,
          code: indicator.code,
          version: indicator.version,
          target: number === '' ? null : number,
          assignedFromAbove: number === '',
        });
        void message.success(t('edit.saved'));
      }}
    >
      <NameFields />
      <div className="form-pair">
        <ComparatorField />
        <PromisedField unit={unit} />
      </div>
      <PropertyField />
      <ReasonField />
    </AskDialog>
  );
}
