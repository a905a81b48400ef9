import { App, Form, Input, Modal, Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import { useName } from '../../app/i18n';
import { useCommonTexts } from '../../app/texts';
import { ProblemAlert } from '../../components/problem-alert';
import { addMoney, subtractMoney } from '../../lib/decimal';
import { typedForm } from '../investment/typed-amount';
import { AXES, type Axis } from './axes';
import { useBreakdownKeys, useSetBreakdown, type Breakdown, type BreakdownKey } from './breakdown.api';
import { linesOf, readLines, type ReadLines } from './breakdown-lines';
import { useBreakdownTexts } from './breakdown.texts';
import { DivisionSum } from './division-sum';
import type { Target } from './plan.api';
import { useUnitOf } from './use-unit-of';

interface Props {
  target: Target;
  breakdown: Breakdown;
  onClose: () => void;
}

/** Excel's block goes in as it is: a line a part. What cannot be read stays as typed and is marked. */
export function BreakdownEditor(props: Props) {
  const keys = useBreakdownKeys(props.target.code);
  if (keys.data === undefined) {
    return (
      <Modal open footer={null} onCancel={props.onClose}>
        {keys.error ? <ProblemAlert error={keys.error} onRetry={() => void keys.refetch()} /> : <Skeleton active />}
      </Modal>
    );
  }
  return <Editor {...props} keys={keys.data.items} />;
}

function Editor({ target, breakdown, onClose, keys }: Props & { keys: BreakdownKey[] }) {
  const t = useBreakdownTexts();
  const common = useCommonTexts();
  const name = useName();
  const { message } = App.useApp();
  const { label } = useUnitOf(target.unit);
  const save = useSetBreakdown(target.code, breakdown.version);
  const [reason, setReason] = useState('');
  const [axis, setAxis] = useState<Axis>('year');
  const [typed, setTyped] = useState<Record<Axis, string>>(() => {
    const lines = (axis: Axis) =>
      linesOf(
        breakdown.divisions.find((each) => each.axis === axis),
        name,
      );
    return Object.fromEntries(AXES.map((axis) => [axis, lines(axis)])) as Record<Axis, string>;
  });
  const read = useMemo(
    () => Object.fromEntries(AXES.map((axis) => [axis, readLines(typed[axis], axis, keys)])) as Record<Axis, ReadLines>,
    [typed, keys],
  );
  const wrong = AXES.reduce((count, axis) => count + read[axis].problems.length, 0);
  const submit = async () => {
    await save.mutateAsync({ parts: AXES.flatMap((axis) => read[axis].parts), reason });
    void message.success(t('edit.saved'));
    onClose();
  };
  return (
    <Modal
      open
      width={720}
      title={t('edit.title', { name: name(target), unit: label })}
      okText={common('action.save')}
      cancelText={common('action.cancel')}
      okButtonProps={{ disabled: wrong > 0 || reason.trim() === '' }}
      confirmLoading={save.isPending}
      onOk={() => void submit().catch(() => undefined)}
      onCancel={onClose}
    >
      <ProblemAlert error={save.error} keptNote />
      <p className="hint">{t('edit.hint', { unit: label })}</p>
      <div className="switch breakdown-axes" role="group" aria-label={t('title')}>
        {AXES.map((each) => (
          <button key={each} type="button" aria-pressed={each === axis} onClick={() => setAxis(each)}>
            {t(`axis.${each}`)}
          </button>
        ))}
      </div>
      <Input.TextArea
        aria-label={t('edit.field', { axis: t(`axis.${axis}`) })}
        className="breakdown-lines"
        value={typed[axis]}
        autoSize={{ minRows: 6, maxRows: 14 }}
        onChange={(event) => setTyped({ ...typed, [axis]: event.target.value })}
      />
      <ReadBack read={read[axis]} target={target} />
      {wrong > 0 && <p role="status">{t('edit.wrong', { count: wrong })}</p>}
      <Form layout="vertical">
        <Form.Item label={t('edit.reason')} extra={t('edit.reasonHint')} htmlFor="breakdown-reason" required>
          <Input
            id="breakdown-reason"
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function ReadBack({ read, target }: { read: ReadLines; target: Target }) {
  const t = useBreakdownTexts();
  const sum = addMoney(...read.parts.map((part) => part.amount));
  const left = subtractMoney(target.amount, sum);
  const exact = `${left.startsWith('-') ? '-' : ''}${typedForm(left.replace('-', ''), 'yi')}`;
  return (
    <>
      {read.parts.length > 0 && <DivisionSum sum={sum} differenceInUnit={exact} unit={target.unit} />}
      <ul className="breakdown-problems">
        {read.problems.map(({ line, text, problem }) => (
          <li key={line}>
            {t('edit.line', { line, text })} — {t(`edit.${problem}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
