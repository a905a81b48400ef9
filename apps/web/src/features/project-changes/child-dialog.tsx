import { App, Form, Input, Select } from 'antd';
import { useNavigate } from 'react-router';
import { useCommonTexts } from '../../app/texts';
import { AskDialog } from '../../components/ask-dialog';
import type { Mode } from '../../components/stage-tag';
import { ZoneSelect } from '../../components/zone-select';
import { useLadders, type ProjectView } from '../projects/projects.api';
import { AmountField, yuanOf } from './amount-field';
import { type Relation, useAct, useChildren } from './changes.api';
import { useChangeTexts } from './changes.texts';

interface Values {
  name?: string;
  mode: Mode;
  zoneCode: string;
  plannedTotal?: string;
}

/** Filled in from the parent; the page of what was opened follows. */
export function ChildDialog(props: { project: ProjectView; relation: Relation; onClose: () => void }) {
  const { project, relation, onClose } = props;
  const t = useChangeTexts();
  const common = useCommonTexts();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const ladders = useLadders();
  const children = useChildren(project.id);
  const open = useAct<object, { id: string }>(`projects/${project.id}/children`, project.version);
  const required = [{ required: true, message: t('required') }];
  const next = (children.data?.items ?? []).filter((item) => item.relation === relation).length + 1;
  const modes = Object.keys(ladders.data?.ladders ?? { [project.mode]: [] }) as Mode[];
  const word = relation === 'phase' ? '分期' : '扩建';
  return (
    <AskDialog<Values>
      title={t(`menu.${relation}`)}
      ok={t(`child.${relation}.ok`)}
      busy={open.isPending}
      error={open.error}
      fields={['name', 'mode', 'zoneCode', 'plannedTotal']}
      initial={{ mode: project.mode, zoneCode: project.zoneCode }}
      onClose={onClose}
      onSave={async ({ name, plannedTotal, ...values }) => {
        const planned = plannedTotal?.trim() ? yuanOf(plannedTotal) : null;
        const { id } = await open.mutateAsync({
          relation,
          ...values,
          name: name?.trim() || null,
          plannedTotal: planned,
        });
        void message.success(t('child.done'));
        void navigate(`/projects/${id}`);
      }}
    >
      <p className="change-effect">{t(`child.${relation}.effect`)}</p>
      <Form.Item
        name="name"
        label={t('child.name')}
        extra={t('child.nameHint', { name: `${project.name}·${word} ${next}` })}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="mode" label={t('child.mode')} rules={required}>
        <Select options={modes.map((value) => ({ value, label: common(`mode.${value}`) }))} />
      </Form.Item>
      <Form.Item name="zoneCode" label={t('child.zone')} rules={required}>
        <ZoneSelect />
      </Form.Item>
      <AmountField name="plannedTotal" label={t('child.planned')} />
    </AskDialog>
  );
}
