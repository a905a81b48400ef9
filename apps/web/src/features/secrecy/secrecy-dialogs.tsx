import { App, Form, Input } from 'antd';
import { AskDialog } from '../../components/ask-dialog';
import { today } from '../../lib/dates';
import { DateField } from '../projects/date-fields';
import type { ProjectView } from '../projects/projects.api';
import { ColleagueSelect } from './colleague-select';
import { type Insider, type Secrecy, useCodeNameSuggestion, useSecrecyAct } from './secrecy.api';
import { useSecrecyTexts } from './secrecy.texts';

function ReasonField({ hint }: { hint?: string }) {
  const t = useSecrecyTexts();
  return (
    <Form.Item name="reason" label={t('reason')} extra={hint} rules={[{ required: true, message: t('required') }]}>
      <Input.TextArea rows={2} maxLength={500} />
    </Form.Item>
  );
}

interface Marking {
  codeName: string;
  reason: string;
  insiderIds?: string[];
}

export function MarkDialog({ project, onClose }: { project: ProjectView; onClose: () => void }) {
  const suggestion = useCodeNameSuggestion();
  // The suggestion is what the form opens with; it must be there before the form is.
  if (suggestion.isPending) return null;
  return <MarkForm project={project} codeName={suggestion.data?.codeName} onClose={onClose} />;
}

function MarkForm({ project, codeName, onClose }: { project: ProjectView; codeName?: string; onClose: () => void }) {
  const t = useSecrecyTexts();
  const { message } = App.useApp();
  const mark = useSecrecyAct<Marking>(project.id, () => 'secrecy');
  return (
    <AskDialog<Marking>
      title={t('mark')}
      ok={t('mark')}
      busy={mark.isPending}
      error={mark.error}
      fields={['codeName', 'reason', 'insiderIds']}
      rename={{ userId: 'insiderIds' }}
      initial={{ codeName }}
      onClose={onClose}
      onSave={async (body) => {
        await mark.mutateAsync({ body, version: project.version });
        void message.success(t('mark.done', { codeName: body.codeName }));
      }}
    >
      <p className="hint">{t('mark.hint')}</p>
      <Form.Item
        name="codeName"
        label={t('codeName')}
        extra={t('codeName.hint')}
        rules={[{ required: true, message: t('required') }]}
      >
        <Input maxLength={40} />
      </Form.Item>
      <ReasonField hint={t('reason.visible')} />
      <Form.Item name="insiderIds" label={t('insiders.more')}>
        <ColleagueSelect multiple />
      </Form.Item>
    </AskDialog>
  );
}

interface Reason {
  reason: string;
}

export function LiftDialog({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const t = useSecrecyTexts();
  const { message } = App.useApp();
  const lift = useSecrecyAct<Reason>(projectId, () => 'secrecy/lifting');
  return (
    <AskDialog<Reason>
      title={t('lift')}
      ok={t('lift')}
      danger
      busy={lift.isPending}
      error={lift.error}
      fields={['reason']}
      onClose={onClose}
      onSave={async (body) => {
        await lift.mutateAsync({ body });
        void message.success(t('lift.done'));
      }}
    >
      <p className="hint">{t('lift.hint')}</p>
      <ReasonField />
    </AskDialog>
  );
}

export function BreakGlassDialog(props: { projectId: string; secrecy: Secrecy; onClose: () => void }) {
  const { projectId, secrecy, onClose } = props;
  const t = useSecrecyTexts();
  const { message } = App.useApp();
  const open = useSecrecyAct<Reason>(projectId, () => 'openings');
  return (
    <AskDialog<Reason>
      title={t('open')}
      ok={t('open')}
      danger
      busy={open.isPending}
      error={open.error}
      fields={['reason']}
      onClose={onClose}
      onSave={async (body) => {
        await open.mutateAsync({ body });
        void message.success(t('open.done'));
      }}
    >
      <p className="hint">{t('open.hint', { hours: secrecy.openingHours })}</p>
      <ReasonField />
    </AskDialog>
  );
}

interface Letting {
  userId: string;
  until?: string | null;
  reason: string;
}

export function LetInDialog({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const t = useSecrecyTexts();
  const { message } = App.useApp();
  const letIn = useSecrecyAct<Letting>(projectId, () => 'insiders');
  return (
    <AskDialog<Letting>
      title={t('letIn')}
      ok={t('letIn')}
      busy={letIn.isPending}
      error={letIn.error}
      fields={['userId', 'until', 'reason']}
      onClose={onClose}
      onSave={async (values) => {
        await letIn.mutateAsync({ body: { ...values, until: values.until ?? null } });
        void message.success(t('letIn.done'));
      }}
    >
      <Form.Item name="userId" label={t('letIn.who')} rules={[{ required: true, message: t('required') }]}>
        <ColleagueSelect />
      </Form.Item>
      <Form.Item name="until" label={t('letIn.until')} extra={t('letIn.untilHint')}>
        <DateField min={today()} />
      </Form.Item>
      <ReasonField hint={t('reason.visible')} />
    </AskDialog>
  );
}

export function TakeOffDialog(props: { projectId: string; insider: Insider; onClose: () => void }) {
  const { projectId, insider, onClose } = props;
  const t = useSecrecyTexts();
  const { message } = App.useApp();
  const takeOff = useSecrecyAct<Reason>(projectId, () => `insiders/${insider.userId}/removal`);
  return (
    <AskDialog<Reason>
      title={t('takeOff.title', { name: insider.name })}
      ok={t('takeOff')}
      danger
      busy={takeOff.isPending}
      error={takeOff.error}
      fields={['reason']}
      onClose={onClose}
      onSave={async (body) => {
        await takeOff.mutateAsync({ body });
        void message.success(t('takeOff.done'));
      }}
    >
      <ReasonField />
    </AskDialog>
  );
}
