import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, InputNumber, Select, Skeleton } from 'antd';
import { api } from '../../api/client';
import { useLanguage } from '../../app/i18n';
import { useCan } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { modes, type Mode } from '../../components/stage-tag';
import { type TemplateStep, useTemplates } from './schedule.api';
import { useScheduleTexts } from './schedule.texts';
import './schedule.css';

type Change = Partial<Pick<TemplateStep, 'days' | 'afterKinds'>>;

export default function TemplatesPage() {
  const t = useScheduleTexts();
  const templates = useTemplates();
  const client = useQueryClient();
  const { message } = App.useApp();
  const save = useMutation({
    mutationFn: ({ step, change }: { step: TemplateStep; change: Change }) =>
      api.patch<TemplateStep[]>(`milestone-templates/${step.mode}/steps/${step.kind}`, change, {
        version: step.version,
      }),
    onSuccess: (all) => {
      client.setQueryData(['milestone-templates'], all);
      void message.success(t('templates.saved'));
    },
    onError: () => void templates.refetch(),
  });
  return (
    <div className="page stack">
      <PageHeader title={t('templates')} sub={t('templates.sub')} />
      <ProblemAlert error={templates.error ?? save.error} />
      {templates.isPending && <Skeleton active />}
      {templates.data &&
        modes.map((mode) => (
          <ModeTable
            key={mode}
            mode={mode}
            steps={templates.data.filter((step) => step.mode === mode)}
            onChange={(step, change) => save.mutate({ step, change })}
          />
        ))}
    </div>
  );
}

function ModeTable(props: {
  mode: Mode;
  steps: TemplateStep[];
  onChange: (step: TemplateStep, change: Change) => void;
}) {
  const { mode, steps, onChange } = props;
  const t = useScheduleTexts();
  const common = useCommonTexts();
  const english = useLanguage() === 'en';
  const can = useCan();
  const nameOf = (step: TemplateStep) => (english ? step.nameEn : step.nameZh);
  const mine = can('schedule.manage');
  return (
    <section className="panel" aria-label={common(`mode.${mode}`)}>
      <h2>{common(`mode.${mode}`)}</h2>
      <table className="template-table">
        <thead>
          <tr>
            <th scope="col">{t('col.step')}</th>
            <th scope="col">{t('templates.after')}</th>
            <th scope="col">{t('templates.days')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.kind}>
              <th scope="row">{nameOf(step)}</th>
              <td>
                {mine ? (
                  <Select
                    mode="multiple"
                    aria-label={`${nameOf(step)} · ${t('templates.after')}`}
                    value={step.afterKinds}
                    options={steps
                      .filter((each) => each.kind !== step.kind)
                      .map((each) => ({ value: each.kind, label: nameOf(each) }))}
                    onChange={(afterKinds) => onChange(step, { afterKinds })}
                  />
                ) : (
                  step.afterKinds
                    .map((kind) => steps.find((each) => each.kind === kind))
                    .map((each) => (each === undefined ? '' : nameOf(each)))
                    .join(english ? ', ' : '、') || '—'
                )}
              </td>
              <td>
                {mine ? (
                  <InputNumber
                    key={step.version}
                    aria-label={`${nameOf(step)} · ${t('templates.days')}`}
                    min={0}
                    max={3650}
                    precision={0}
                    defaultValue={step.days}
                    onBlur={(event) => {
                      const days = Number(event.target.value);
                      if (Number.isInteger(days) && days !== step.days) onChange(step, { days });
                    }}
                  />
                ) : (
                  step.days
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{t('templates.source', { source: steps[0]?.source ?? '' })}</p>
    </section>
  );
}
