import { Button, Form, Input, Select } from 'antd';
import { Link } from 'react-router';
import { EvidenceUpload } from '../../components/evidence-upload';
import type { StoredFile } from '../../components/file-link';
import type { Stage } from '../../components/stage-tag';
import { today } from '../../lib/dates';
import { DateField } from './date-fields';
import type { FieldValue, ProjectField } from './project-field';
import { paperOf } from './paper-of';
import { useKinds } from './project-terms';
import type { Missing, MilestoneKind } from './projects.api';
import { useProjectTexts } from './projects.texts';

export interface EventValues {
  kind: MilestoneKind;
  on?: string | null;
  evidence?: StoredFile | null;
  note?: string;
  /** The report that lacks its file: it is put right by one that has it. */
  correctsId?: string;
}

export interface GateValues {
  fields?: Partial<Record<ProjectField, FieldValue>>;
  events?: Record<string, EventValues>;
}

/** Sorts what is missing by how it can be brought. */
export function sortOut(missing: Missing[], stage: Stage, opens: (kind: string) => Stage | undefined) {
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
    promises: open.filter((item) => item.kind === 'promise'),
    waived: missing.filter((item) => item.waived),
  };
}

export const keyOf = (item: Missing): string => item.code.replace(/\./g, '_');

export function EventBlock({ item, title, needsFile }: { item: Missing; title: string; needsFile: boolean }) {
  const t = useProjectTexts();
  const kinds = useKinds();
  const form = Form.useFormInstance<GateValues>();
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
          <EvidenceUpload type={paperOf(kind)} />
        </Form.Item>
      </div>
      <Form.Item name={['events', name, 'note']} label={t('gate.note')}>
        <Input maxLength={500} />
      </Form.Item>
    </fieldset>
  );
}

interface ElsewhereProps {
  projectId: string;
  parts: ReturnType<typeof sortOut>;
  others: Missing[];
  say: (item: Missing) => string;
  roles: (roles: Missing['suppliedBy']) => string;
  holds: (roles: Missing['suppliedBy']) => boolean;
  opens: (kind: string) => Stage | undefined;
  onStage: (stage: Stage) => void;
}

/** What cannot be supplied in this form: other people's items, reports that wait, rungs below. */
export function Elsewhere({ projectId, parts, others, say, roles, holds, opens, onStage }: ElsewhereProps) {
  const t = useProjectTexts();
  const { below, waiting, waived, promises } = parts;
  if (others.length + below.length + waiting.length + waived.length + promises.length === 0) return null;
  return (
    <ul className="gate-list">
      {parts.waiting.map((item) => (
        <li key={item.code}>
          <span>
            <span aria-hidden="true">◔</span> {say(item)}
          </span>
          <span className="hint">{t('gate.waits', { who: roles(item.suppliedBy) })}</span>
          {holds(item.suppliedBy) && item.obligationId === null && <Link to="/verify">{t('next.verify')}</Link>}
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
      {promises.map((item) => (
        <li key={item.code}>
          <span>
            <span aria-hidden="true">○</span> {say(item)}
          </span>
          <Link to={`/projects/${projectId}?tab=obligations&obligation=${item.obligationId}&act=report`}>
            {t('next.promise')}
          </Link>
        </li>
      ))}
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
