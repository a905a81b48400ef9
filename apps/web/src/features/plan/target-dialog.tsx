import { App } from 'antd';
import { useCommonTexts } from '../../app/texts';
import { useName } from '../../app/i18n';
import { AskDialog } from '../../components/ask-dialog';
import { typedForm } from '../investment/typed-amount';
import { useEditTarget } from './drafts.api';
import { useDraftTexts } from './drafts.texts';
import type { Target } from './plan.api';
import { exactAmount, NameFields, PromiseFields, TARGET_FIELDS, type TargetValues } from './target-fields';

/** A drafted target changed by a new version; what it was stays readable. */
export function TargetDialog({ target, onClose }: { target: Target; onClose: () => void }) {
  const t = useDraftTexts();
  const common = useCommonTexts();
  const name = useName();
  const { message } = App.useApp();
  const edit = useEditTarget(target.code);
  const { nameZh, nameEn, windowFrom, windowTo, basisZh, basisEn } = target;
  return (
    <AskDialog<TargetValues>
      title={t('target.title', { name: name(target) })}
      ok={common('action.save')}
      width={640}
      initial={{ nameZh, nameEn, amount: typedForm(target.amount, 'yi'), windowFrom, windowTo, basisZh, basisEn }}
      busy={edit.isPending}
      error={edit.error}
      fields={[...TARGET_FIELDS]}
      keptAs={`target.${target.code}`}
      onClose={onClose}
      onSave={async ({ amount, ...values }) => {
        const exact = exactAmount(amount, target.currency);
        const { version } = await edit.mutateAsync({ ...values, amount: exact, version: target.version });
        void message.success(t('target.saved', { version }));
      }}
    >
      <NameFields />
      <PromiseFields unit={target.unit} currency={target.currency} />
    </AskDialog>
  );
}
