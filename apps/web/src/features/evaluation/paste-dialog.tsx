import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useName } from '../../app/i18n';
import { useCommonTexts } from '../../app/texts';
import { DataTable } from '../../components/data-table';
import { ProblemAlert } from '../../components/problem-alert';
import { usePasteObservations, type PasteAnswer, type PastedRow } from './evaluation.api';
import { useEvaluationTexts } from './evaluation.texts';

type RowView = PasteAnswer['rows'][number] & { line: number };

/** A block of Excel as rows: indicator, period, value, unit if there is a fourth column. */
function rowsOf(text: string): PastedRow[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [indicator = '', period = '', value = '', unit] = line.split('\t').map((cell) => cell.trim());
      return { indicator, period, value, ...(unit ? { unit } : {}) };
    });
}

/** First what each row would do, then all of them or none. */
export function PasteDialog({ plan, onClose }: { plan: string; onClose: () => void }) {
  const t = useEvaluationTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const [text, setText] = useState('');
  const [source, setSource] = useState('');
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState<PasteAnswer | null>(null);
  const paste = usePasteObservations(plan);
  const send = async (dryRun: boolean) => {
    const answer = await paste.mutateAsync({
      rows: rowsOf(text),
      source,
      reason: reason.trim() === '' ? undefined : reason,
      dryRun,
    });
    if (dryRun) return setChecked(answer);
    void message.success(t('paste.saved', { count: answer.written }));
    onClose();
  };
  const change = (set: (value: string) => void) => (value: string) => {
    set(value);
    setChecked(null);
  };
  const ready = checked !== null && checked.rows.every((row) => row.state !== 'error');
  const fresh = checked?.rows.filter((row) => row.state === 'new' || row.state === 'revision').length ?? 0;
  return (
    <Modal
      open
      width={760}
      title={t('paste.title')}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common('action.cancel')}</Button>
          <Button
            loading={paste.isPending}
            disabled={text.trim() === '' || source.trim() === ''}
            onClick={() => void send(true).catch(() => undefined)}
          >
            {t('paste.check')}
          </Button>
          <Button
            type="primary"
            disabled={!ready || fresh === 0}
            loading={paste.isPending}
            onClick={() => void send(false).catch(() => undefined)}
          >
            {t('paste.save', { count: fresh })}
          </Button>
        </>
      }
    >
      <ProblemAlert error={paste.error} keptNote />
      <p className="hint">{t('paste.hint')}</p>
      <Form layout="vertical">
        <Form.Item label={t('paste.field')} htmlFor="paste-rows">
          <Input.TextArea
            id="paste-rows"
            value={text}
            autoSize={{ minRows: 5, maxRows: 12 }}
            placeholder={'13\t2021\t48.2'}
            onChange={(event) => change(setText)(event.target.value)}
          />
        </Form.Item>
        <div className="form-pair">
          <Form.Item label={t('record.source')} htmlFor="paste-source" required>
            <Input
              id="paste-source"
              value={source}
              maxLength={200}
              placeholder={t('record.sourcePlaceholder')}
              onChange={(event) => change(setSource)(event.target.value)}
            />
          </Form.Item>
          <Form.Item label={t('paste.reason')} htmlFor="paste-reason">
            <Input
              id="paste-reason"
              value={reason}
              maxLength={500}
              onChange={(event) => change(setReason)(event.target.value)}
            />
          </Form.Item>
        </div>
      </Form>
      {checked !== null && <Checked rows={checked.rows.map((row, index) => ({ ...row, line: index + 1 }))} />}
    </Modal>
  );
}

function Checked({ rows }: { rows: RowView[] }) {
  const t = useEvaluationTexts();
  const name = useName();
  return (
    <DataTable<RowView>
      caption={t('paste.title')}
      rows={rows}
      rowKey={(row) => String(row.line)}
      columns={[
        { key: 'line', title: t('paste.row'), tight: true, cell: (row) => row.line },
        {
          key: 'indicator',
          title: t('indicator'),
          cell: (row) => (row.nameZh === null ? '—' : name({ nameZh: row.nameZh, nameEn: row.nameEn })),
        },
        { key: 'period', title: t('period'), tight: true, cell: (row) => row.period },
        { key: 'value', title: t('value'), num: true, cell: (row) => row.printed },
        {
          key: 'state',
          title: t('paste.state'),
          cell: (row) => (
            <>
              {t(`paste.${row.state}`, { value: row.standing })}
              {row.problems.map((problem) => (
                <span key={problem.field} className="cell-sub">
                  {problem.message}
                </span>
              ))}
            </>
          ),
        },
      ]}
    />
  );
}
