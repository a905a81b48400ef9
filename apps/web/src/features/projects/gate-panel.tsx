import { App, Button, Drawer, Form, Input, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCommonTexts } from '../../app/texts';
import { EvidenceUpload, type StoredFile } from '../../components/evidence-upload';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import type { Mode, Stage } from '../../components/stage-tag';
import { today } from '../../lib/dates';
import { DateField } from './date-fields';
import { isFillable, ProjectFieldInput, sent, unreadable, type FieldValue, type ProjectField } from './project-field';
import { useHoldsAny, useKinds, useMissingText, useRoleWords } from './project-terms';
import {
  useAdvancement,
  useEditProject,
  useProjectMilestones,
  useReportMilestone,
  type Advancement,
  type Missing,
} from './projects.api';
import { useProjectTexts } from './projects.texts';
import './projects.css';

export interface GateProject {
  id: string;
  name: string;
  mode: Mode;
  version: number;
}

interface Props {
  project: GateProject | null;
  stage: Stage | null;
  onClose: () => void;
  onStage: (stage: Stage) => void;
}

/** Asks for exactly what a stage still needs, where the card was dropped. */
export function GatePanel({ project, stage, onClose, onStage }: Props) {
  const t = useProjectTexts();
  const common = useCommonTexts();
  const answer = useAdvancement(project?.id ?? '', project === null ? null : stage);
  return (
    <Drawer
      open={project !== null && stage !== null}
      onClose={onClose}
      size="min(520px, 100vw)"
      destroyOnHidden
      title={stage === null ? '' : t('gate.title', { stage: common(`stage.${stage}`) })}
      extra={project && <Link to={`/projects/${project.id}`}>{t('gate.full')}</Link>}
    >
      <p className="gate-project">{project?.name}</p>
      {answer.error ? (
        <ProblemAlert error={answer.error} onRetry={() => void answer.refetch()} />
      ) : answer.data === undefined || project === null || stage === null ? (
        <Skeleton active />
      ) : (
        <GateForm
          key={`${project.id}-${stage}`}
          project={project}
          stage={stage}
          answer={answer.data}
          onClose={onClose}
          onStage={onStage}
        />
      )}
    </Drawer>
  );
}

interface EventValues {
  kind: string;
  on?: string | null;
  evidence?: StoredFile | null;
  note?: string;
  /** The report that lacks its file: it is put right by one that has it. */
  correctsId?: string;
}

interface Values {
  fields?: Partial<Record<ProjectField, FieldValue>>;
  events?: Record<string, EventValues>;
}

/** Sorts what is missing by how it can be brought. */
function sortOut(missing: Missing[], stage: Stage, opens: (kind: string) => Stage | undefined) {
  const open = missing.filter((item) => !item.waived);
  const own = (item: Missing) => item.milestoneKinds.some((kind) => opens(kind) === stage);
  return {
    fields: open.filter((item) => item.kind === 'field'),
    events: open.filter(
      (item) =>
        item.kind === 'milestone' && (own(item) || item.milestoneKinds.every((kind) => opens(kind) === undefined)),
    ),
    // A rung below that was never opened has a gate of its own.
    below: open.filter(
      (item) =>
        item.kind === 'milestone' && !own(item) && item.milestoneKinds.some((kind) => opens(kind) !== undefined),
    ),
    waiting: open.filter((item) => item.kind === 'verification'),
    evidence: open.filter((item) => item.kind === 'evidence'),
    waived: missing.filter((item) => item.waived),
  };
}

function GateForm({
  project,
  stage,
  answer,
  onClose,
  onStage,
}: {
  project: GateProject;
  stage: Stage;
  answer: Advancement;
  onClose: () => void;
  onStage: (stage: Stage) => void;
}) {
  const t = useProjectTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const kinds = useKinds();
  const holds = useHoldsAny();
  const roles = useRoleWords();
  const say = useMissingText();
  const [form] = Form.useForm<Values>();
  const report = useReportMilestone(project.id);
  const edit = useEditProject(project.id);
  const [failed, setFailed] = useState<unknown>(null);
  const opens = (kind: string) => kinds.find(kind)?.opens[project.mode];
  const parts = sortOut(answer.missing, stage, opens);
  const mine = parts.fields.filter((item) => holds(item.suppliedBy) && isFillable(item.field));
  const others = parts.fields.filter((item) => !mine.includes(item));
  const myEvents = parts.events.filter((item) => holds(item.suppliedBy));
  const othersEvents = parts.events.filter((item) => !myEvents.includes(item));
  // The stage's own event may be reported already and lack only its file: it is then reported again, with the file.
  const fileOnly = parts.evidence.filter(
    (item) =>
      holds(item.suppliedBy) &&
      !parts.events.some((event) => event.milestoneKinds.join() === item.milestoneKinds.join()),
  );
  const blocks = [...myEvents, ...fileOnly];
  const standing =
    useProjectMilestones(project.id).data?.items.filter((each) => each.state !== 'sent_back' && !each.withdraws) ?? [];
  const corrected = (item: Missing) =>
    item.kind === 'evidence' ? standing.findLast((each) => item.milestoneKinds.includes(each.kind))?.id : undefined;
  const busy = report.isPending || edit.isPending;

  const save = async () => {
    const values = await form.validateFields();
    setFailed(null);
    const fields = Object.assign(
      {},
      ...mine.flatMap(({ field }) => {
        const value = values.fields?.[field as ProjectField];
        return value === undefined || value === null || value === '' ? [] : [sent(field as ProjectField, value)];
      }),
    ) as Record<string, string | number | null>;
    const events = blocks
      .map((item) => ({ ...values.events?.[keyOf(item)], correctsId: corrected(item) }) as EventValues)
      .filter((event) => Boolean(event.on));
    // The industry is not part of a report: it is saved before it.
    const { industryCode, segmentCode, ...along } = fields;
    try {
      if (industryCode != null)
        await edit.mutateAsync({ version: project.version, patch: { industryCode, segmentCode } });
      for (const [index, event] of events.entries()) {
        await report.mutateAsync({
          kind: event.kind,
          effectiveOn: event.on ?? '',
          evidenceFileId: event.evidence?.id,
          note: event.note?.trim() || (event.correctsId === undefined ? undefined : t('gate.fileAdded')),
          correctsId: event.correctsId,
          fields: index === 0 && Object.keys(along).length > 0 ? along : undefined,
        });
      }
      if (events.length === 0 && Object.keys(along).length > 0) {
        await edit.mutateAsync({ version: project.version + (industryCode != null ? 1 : 0), patch: along });
      }
      void message.success(events.length > 0 ? t('gate.reported') : t('gate.saved'));
      onClose();
    } catch (error) {
      setFailed(error);
    }
  };

  return (
    <>
      {answer.mayAdvance && <p className="gate-ready">{t('gate.may', { stage: common(`stage.${stage}`) })}</p>}
      {answer.missing.length > 0 && <p>{t('gate.lead')}</p>}
      <ProblemAlert error={failed} keptNote shownFields={mine.map((item) => item.field ?? '')} />
      <FieldErrors
        form={form}
        error={failed}
        rename={Object.fromEntries(mine.map((item) => [item.field ?? '', `fields.${item.field}`]))}
      />
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          events: Object.fromEntries(blocks.map((item) => [keyOf(item), { kind: item.milestoneKinds[0] }])),
        }}
      >
        {blocks.map((item) => (
          <EventBlock
            key={item.code}
            item={item}
            title={say(item)}
            needsFile={
              item.kind === 'evidence' ||
              parts.evidence.some((each) => each.milestoneKinds.join() === item.milestoneKinds.join())
            }
          />
        ))}
        {mine.map((item) => {
          const field = item.field as ProjectField;
          return (
            <Form.Item
              key={item.code}
              name={['fields', field]}
              label={say(item)}
              extra={field === 'needs' ? t('needs.hint') : undefined}
              rules={[
                {
                  validator: (_, value: FieldValue) => {
                    const problem = unreadable(field, value);
                    return problem === null ? Promise.resolve() : Promise.reject(new Error(common(`money.${problem}`)));
                  },
                },
              ]}
            >
              <ProjectFieldInput field={field} />
            </Form.Item>
          );
        })}
        <Elsewhere
          parts={parts}
          others={[...others, ...othersEvents]}
          say={say}
          roles={roles}
          opens={opens}
          onStage={onStage}
          holds={holds}
        />
        {(blocks.length > 0 || mine.length > 0) && (
          <Button type="primary" block loading={busy} onClick={() => void save().catch(() => undefined)}>
            {t(blocks.length > 0 ? 'gate.submit' : 'gate.saveFields')}
          </Button>
        )}
      </Form>
    </>
  );
}

const keyOf = (item: Missing): string => item.code.replace(/\./g, '_');

function EventBlock({ item, title, needsFile }: { item: Missing; title: string; needsFile: boolean }) {
  const t = useProjectTexts();
  const kinds = useKinds();
  const form = Form.useFormInstance<Values>();
  const name = keyOf(item);
  const on = Form.useWatch(['events', name, 'on'], form) as string | null | undefined;
  const kind = (Form.useWatch(['events', name, 'kind'], form) as string | undefined) ?? item.milestoneKinds[0] ?? '';
  return (
    <fieldset className="gate-event">
      <legend>{title}</legend>
      {item.milestoneKinds.length > 1 ? (
        <Form.Item name={['events', name, 'kind']} label={t('gate.whichEvent')} extra={kinds.hint(kind)}>
          <Select options={item.milestoneKinds.map((value) => ({ value, label: kinds.name(value) }))} />
        </Form.Item>
      ) : (
        <Form.Item name={['events', name, 'kind']} hidden>
          <Input />
        </Form.Item>
      )}
      <div className="form-pair">
        <Form.Item
          name={['events', name, 'on']}
          label={t('gate.eventDate')}
          extra={item.milestoneKinds.length > 1 ? undefined : kinds.hint(kind)}
        >
          <DateField max={today()} />
        </Form.Item>
        <Form.Item
          name={['events', name, 'evidence']}
          label={t('gate.evidence')}
          rules={[
            {
              validator: (_, file: StoredFile | null | undefined) =>
                on && needsFile && !file ? Promise.reject(new Error(t('gate.needsEvidence'))) : Promise.resolve(),
            },
          ]}
        >
          <EvidenceUpload />
        </Form.Item>
      </div>
      <Form.Item name={['events', name, 'note']} label={t('gate.note')}>
        <Input maxLength={500} />
      </Form.Item>
    </fieldset>
  );
}

interface ElsewhereProps {
  parts: ReturnType<typeof sortOut>;
  others: Missing[];
  say: (item: Missing) => string;
  roles: (roles: Missing['suppliedBy']) => string;
  holds: (roles: Missing['suppliedBy']) => boolean;
  opens: (kind: string) => Stage | undefined;
  onStage: (stage: Stage) => void;
}

/** What cannot be supplied in this form: other people's items, reports that wait, rungs below. */
function Elsewhere({ parts, others, say, roles, holds, opens, onStage }: ElsewhereProps) {
  const t = useProjectTexts();
  if (others.length + parts.below.length + parts.waiting.length + parts.waived.length === 0) return null;
  return (
    <ul className="gate-list">
      {parts.waiting.map((item) => (
        <li key={item.code}>
          <span>
            <span aria-hidden="true">◔</span> {say(item)}
          </span>
          <span className="hint">{t('gate.waits', { who: roles(item.suppliedBy) })}</span>
          {holds(item.suppliedBy) && <Link to="/verify">{t('next.verify')}</Link>}
        </li>
      ))}
      {parts.below.map((item) => {
        const rung = item.milestoneKinds.map(opens).find((stage) => stage !== undefined);
        return (
          <li key={item.code}>
            <span>
              <span aria-hidden="true">○</span> {t('gate.other')} {say(item)}
            </span>
            {rung !== undefined && (
              <Button size="small" onClick={() => onStage(rung)}>
                {t('gate.supply')}
              </Button>
            )}
          </li>
        );
      })}
      {others.map((item) => (
        <li key={item.code}>
          <span>
            <span aria-hidden="true">○</span> {say(item)}
          </span>
          <span className="hint">{t('gate.notYours', { who: roles(item.suppliedBy) })}</span>
        </li>
      ))}
      {parts.waived.map((item) => (
        <li key={item.code}>
          <span>
            <span aria-hidden="true">⤳</span> {say(item)}
          </span>
          <span className="tag tag-off">{t('gate.waived')}</span>
        </li>
      ))}
    </ul>
  );
}
