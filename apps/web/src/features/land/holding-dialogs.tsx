import { App, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { AskDialog } from '../../components/ask-dialog';
import { EvidenceUpload } from '../../components/evidence-upload';
import type { StoredFile } from '../../components/file-link';
import { today } from '../../lib/dates';
import { DateField } from '../projects/date-fields';
import { ProjectPicker } from '../projects/project-picker';
import { allocationBases, type Holding, type LandUnit, useLandStep } from './land.api';
import { useLandUnitTexts } from './land.texts';
import { areaText } from './land-terms';
import { LeadPicker } from './lead-picker';

export const AREA = /^\d{1,8}(\.\d{1,2})?$/;

export function useRules() {
  const t = useLandUnitTexts();
  const area = {
    validator: (_: unknown, value: string | undefined) =>
      !value || (AREA.test(value.trim()) && Number(value) > 0)
        ? Promise.resolve()
        : Promise.reject(new Error(t('form.badArea'))),
  };
  return { required: [{ required: true, message: t('form.required') }], area };
}

function AreaItem({ label, optional = false, extra }: { label: string; optional?: boolean; extra?: string }) {
  const { required, area } = useRules();
  return (
    <Form.Item name="area" label={label} extra={extra} rules={optional ? [area] : [...required, area]}>
      <Input inputMode="decimal" autoComplete="off" />
    </Form.Item>
  );
}

function ReasonItem() {
  const t = useLandUnitTexts();
  const { required } = useRules();
  return (
    <Form.Item name="reason" label={t('ask.reason')} rules={required}>
      <Input.TextArea rows={2} maxLength={500} />
    </Form.Item>
  );
}

interface ReserveValues {
  projectId?: string;
  leadId?: string;
  area: string;
  until: string;
  reason: string;
}

export function ReserveDialog({ unit, onClose }: { unit: LandUnit; onClose: () => void }) {
  const t = useLandUnitTexts();
  const { message } = App.useApp();
  const { required } = useRules();
  const step = useLandStep();
  const [holder, setHolder] = useState<'project' | 'lead'>('project');
  return (
    <AskDialog<ReserveValues>
      title={`${t('reserve')} · ${unit.name}`}
      ok={t('reserve')}
      busy={step.isPending}
      error={step.error}
      fields={['projectId', 'leadId', 'area', 'until', 'reason']}
      onClose={onClose}
      onSave={async ({ projectId, leadId, ...rest }) => {
        const whom = holder === 'project' ? { projectId } : { leadId };
        await step.mutateAsync({ path: `land-units/${unit.id}/reservations`, body: { ...whom, ...rest } });
        void message.success(t('done.reserve'));
      }}
    >
      <Form.Item label={t('ask.holder')} required>
        <Radio.Group
          value={holder}
          onChange={(event) => setHolder(event.target.value as 'project' | 'lead')}
          options={(['project', 'lead'] as const).map((value) => ({ value, label: t(`ask.holder.${value}`) }))}
        />
      </Form.Item>
      {holder === 'project' ? (
        <Form.Item key="project" name="projectId" label={t('ask.project')} rules={required}>
          <ProjectPicker />
        </Form.Item>
      ) : (
        <Form.Item key="lead" name="leadId" label={t('ask.lead')} rules={required}>
          <LeadPicker />
        </Form.Item>
      )}
      <AreaItem label={t('ask.area', { unit: t(`unit.${unit.kind}`), free: areaText(unit.free) })} />
      <Form.Item name="until" label={t('ask.until')} extra={t('ask.untilHint')} rules={required}>
        <DateField min={today()} />
      </Form.Item>
      <ReasonItem />
    </AskDialog>
  );
}

export function ProlongDialog({ holding, onClose }: { holding: Holding; onClose: () => void }) {
  const t = useLandUnitTexts();
  const { message } = App.useApp();
  const { required } = useRules();
  const step = useLandStep();
  return (
    <AskDialog<{ until: string; reason: string }>
      title={`${t('prolong')} · ${holding.unitName}`}
      ok={t('prolong')}
      busy={step.isPending}
      error={step.error}
      fields={['until', 'reason']}
      onClose={onClose}
      onSave={async (body) => {
        await step.mutateAsync({ path: `land-holdings/${holding.id}/prolongation`, body });
        void message.success(t('done.prolong'));
      }}
    >
      <Form.Item name="until" label={t('ask.until')} extra={t('ask.untilHint')} rules={required}>
        <DateField min={today()} />
      </Form.Item>
      <ReasonItem />
    </AskDialog>
  );
}

interface AllocateValues {
  projectId?: string;
  area?: string;
  basis: string;
  effectiveOn: string;
  contract: StoredFile;
  note?: string;
}

/** Of a reservation, or of a parcel at once. */
export function AllocateDialog({
  unit,
  holding,
  onClose,
}: {
  unit?: LandUnit;
  holding?: Holding;
  onClose: () => void;
}) {
  const t = useLandUnitTexts();
  const { message } = App.useApp();
  const { required } = useRules();
  const step = useLandStep();
  const kind = unit?.kind ?? holding?.unitKind ?? 'land';
  const bases = allocationBases[kind];
  const path = holding === undefined ? `land-units/${unit?.id}/allocations` : `land-holdings/${holding.id}/allocation`;
  return (
    <AskDialog<AllocateValues>
      title={`${t('allocate')} · ${unit?.name ?? holding?.unitName ?? ''}`}
      ok={t('allocate')}
      busy={step.isPending}
      error={step.error}
      fields={['projectId', 'area', 'basis', 'effectiveOn', 'contractFileId', 'note']}
      rename={{ contractFileId: 'contract' }}
      initial={{ basis: bases[0], effectiveOn: today(), area: holding?.area }}
      onClose={onClose}
      onSave={async ({ contract, ...rest }) => {
        await step.mutateAsync({ path, body: { ...rest, contractFileId: contract.id } });
        void message.success(t('done.allocate'));
      }}
    >
      {holding === undefined && (
        <Form.Item name="projectId" label={t('ask.project')} rules={required}>
          <ProjectPicker />
        </Form.Item>
      )}
      <AreaItem
        label={
          holding === undefined
            ? t('ask.area', { unit: t(`unit.${kind}`), free: areaText(unit?.free ?? '0') })
            : t('ask.areaHeld', { unit: t(`unit.${kind}`), held: areaText(holding.area) })
        }
      />
      <Form.Item name="basis" label={t('ask.basis')} rules={required}>
        <Select options={bases.map((value) => ({ value, label: t(`basis.${value}`) }))} />
      </Form.Item>
      <Form.Item name="effectiveOn" label={t('ask.on')} rules={required}>
        <DateField max={today()} />
      </Form.Item>
      <Form.Item name="contract" label={t('ask.contract')} rules={required}>
        <EvidenceUpload />
      </Form.Item>
      <Form.Item name="note" label={t('ask.note')}>
        <Input maxLength={500} />
      </Form.Item>
    </AskDialog>
  );
}

export function ReleaseDialog({ holding, onClose }: { holding: Holding; onClose: () => void }) {
  const t = useLandUnitTexts();
  const { message } = App.useApp();
  const step = useLandStep();
  return (
    <AskDialog<{ area?: string; effectiveOn?: string; reason: string }>
      title={`${t('release')} · ${holding.unitName}`}
      ok={t('release')}
      busy={step.isPending}
      error={step.error}
      fields={['area', 'effectiveOn', 'reason']}
      initial={{ effectiveOn: today() }}
      onClose={onClose}
      onSave={async ({ area, ...rest }) => {
        const part = area === undefined || area.trim() === '' ? {} : { area: area.trim() };
        await step.mutateAsync({ path: `land-holdings/${holding.id}/release`, body: { ...rest, ...part } });
        void message.success(t('done.release'));
      }}
    >
      <AreaItem
        optional
        label={t('ask.areaHeld', { unit: t(`unit.${holding.unitKind}`), held: areaText(holding.area) })}
        extra={t('ask.areaAll')}
      />
      <Form.Item name="effectiveOn" label={t('ask.releasedOn')}>
        <DateField max={today()} />
      </Form.Item>
      <ReasonItem />
    </AskDialog>
  );
}
