import { App, Button, Drawer, Form, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCommonTexts } from '../../app/texts';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import type { Mode, Stage } from '../../components/stage-tag';
import { Elsewhere, EventBlock, keyOf, sortOut, type EventValues, type GateValues } from './gate-blocks';
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
  const [form] = Form.useForm<GateValues>();
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
      <Form<GateValues>
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
          projectId={project.id}
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
