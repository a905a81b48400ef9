import { App, Form } from 'antd';
import { useLanguage } from '../../app/i18n';
import { useUnit } from '../../app/unit';
import { AskDialog } from '../../components/ask-dialog';
import { addMonths, thisMonth, today } from '../../lib/dates';
import { DateField } from '../projects/date-fields';
import { useMakeReport, type MakeReport } from './reports.api';
import { ReportFields } from './report-fields';
import { useReportsTexts } from './reports.texts';

/** Which report, of when, in which unit: the rest follows. */
export function MakeDialog({ onClose }: { onClose: () => void }) {
  const t = useReportsTexts();
  const { unit } = useUnit();
  const language = useLanguage();
  const make = useMakeReport();
  const { message } = App.useApp();
  return (
    <AskDialog<MakeReport>
      title={t('make.title')}
      ok={t('make.ok')}
      initial={{ templateCode: 'LEDGER-M', on: `${addMonths(thisMonth(), -1)}-15`, unit, language }}
      busy={make.isPending}
      error={make.error}
      fields={['templateCode', 'on', 'unit', 'language']}
      onClose={onClose}
      onSave={async (values) => {
        await make.mutateAsync(values);
        void message.success(t('make.started'));
      }}
    >
      <ReportFields />
      <Form.Item name="on" label={t('on')} extra={t('on.hint')} rules={[{ required: true, message: t('required') }]}>
        <DateField max={today()} />
      </Form.Item>
    </AskDialog>
  );
}
