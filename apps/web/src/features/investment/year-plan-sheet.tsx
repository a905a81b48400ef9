import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { AskDialog } from '../../components/ask-dialog';
import { ProblemAlert } from '../../components/problem-alert';
import { useUndoToast } from '../../components/use-undo-toast';
import { useInvestmentTexts } from './investment.texts';
import { setYearPlans, type RoundRow, type RoundView } from './round.api';
import { useRoundFacts } from './round-facts';
import { PLAN_COLUMNS } from './round-grid';
import { RoundTable } from './round-table';
import { RoundFoot, RowFilter, usePasteWords, useRowFilter } from './round-tools';
import { useRoundGrid } from './use-round-grid';

/** 年度计划投资 of all projects in one column: typed or pasted, saved in one act, with a reason where a plan is changed. */
export function YearPlanSheet({ view }: { view: RoundView }) {
  const t = useInvestmentTexts();
  const { message } = App.useApp();
  const client = useQueryClient();
  const undoToast = useUndoToast();
  const pasteWords = usePasteWords();
  const facts = useRoundFacts(view.expectedShare, true);
  const year = view.month.slice(0, 4);
  const filter = useRowFilter(view.items, (row) => row.yearPlan === null);
  const { shown } = filter;
  const [asking, setAsking] = useState(false);
  const grid = useRoundGrid({
    columns: PLAN_COLUMNS,
    shown,
    opening: () => ({}),
    locked: () => false,
    standing,
    onTouched: () => undefined,
    onPasted: (result, undo) => {
      if (result.changes.length > 0)
        undoToast(pasteWords.done(result.changes.length, result.byName, result.unit), undo);
      const left = pasteWords.left(result);
      if (left !== null) void message.warning(left, 8);
    },
  });
  const typed = (row: RoundRow) => grid.drafts[row.projectId]?.amount;
  const changed = view.items.filter((row) => {
    const yuan = typed(row)?.yuan;
    return yuan != null && yuan !== row.yearPlan;
  });
  const save = useMutation({
    mutationFn: (reason: string | undefined) =>
      setYearPlans(
        year,
        changed.map((row) => ({
          projectId: row.projectId,
          amount: typed(row)?.yuan ?? '',
          seen: row.yearPlan,
        })),
        reason,
      ),
    onSuccess: async ({ recorded }) => {
      void message.success(t('plan.saved', { count: recorded }));
      await client.invalidateQueries({ queryKey: ['rounds'] });
    },
  });
  const needsReason = changed.some((row) => row.yearPlan !== null);
  return (
    <>
      <div className="round-side">
        <RowFilter filter={filter} only={t('plan.only')} />
        <Button
          type="primary"
          disabled={changed.length === 0}
          loading={save.isPending}
          onClick={() => (needsReason ? setAsking(true) : save.mutate(undefined))}
        >
          {t('plan.save', { count: changed.length })}
        </Button>
      </div>
      {save.error && !asking && <ProblemAlert error={save.error} />}
      <RoundTable
        name={t('plan.grid', { year })}
        rows={shown}
        facts={facts}
        columns={[{ column: 'amount', head: t('plan.column', { year }) }]}
        drafts={grid.drafts}
        lookOf={(row) => {
          const problem = typed(row)?.problem;
          return {
            words: t(changed.includes(row) ? 'plan.changed' : row.yearPlan === null ? 'plan.missing' : 'plan.stands'),
            strong: false,
            locked: false,
            invalid: problem != null,
            below: problem ? <p>▲ {t('plan.unreadable')}</p> : null,
          };
        }}
        standing={standing}
        active={grid.active}
        anchor={grid.anchor}
        {...grid.actions}
        foot={
          <RoundFoot
            rows={shown}
            withNote={false}
            sums={[(row) => row.verified, (row) => row.yearReported, (row) => row.left]}
            typed={(row) => typed(row)?.yuan ?? row.yearPlan}
          />
        }
      />
      {asking && (
        <AskDialog<{ reason: string }>
          title={t('plan.ask.title')}
          ok={t('plan.ask.ok')}
          busy={save.isPending}
          error={save.error}
          fields={['reason']}
          onSave={({ reason }) => save.mutateAsync(reason)}
          onClose={() => setAsking(false)}
        >
          <Form.Item
            name="reason"
            label={t('plan.ask.reason')}
            rules={[{ required: true, message: t('form.required') }]}
          >
            <Input.TextArea rows={3} maxLength={500} />
          </Form.Item>
        </AskDialog>
      )}
    </>
  );
}

const standing = (row: RoundRow) => ({ amount: row.yearPlan, text: '' });
