import { App, Button, Checkbox, Form, Input, InputNumber } from 'antd';
import { useCallback, useMemo } from 'react';
import { isProblem } from '../../api/problem';
import { AmountInput } from '../../components/amount-input';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { useDebounced } from '../../lib/use-debounced';
import { useDraft } from '../../components/use-draft';
import { typedOf, useAmountRule, yuanOf } from './amount-field';
import { MeasureList } from './measure-list';
import { usePreview, useStep, type Review, type ReviewFacts } from './reviews.api';
import { useReviewTexts } from './reviews.texts';

const AMOUNTS = ['fixedInvestment', 'output', 'tax'] as const;
const FIGURES = ['fixedInvestment', 'landMu', 'floorArea', 'output', 'tax', 'jobs', 'energyTons'] as const;
const WORDS = ['summary', 'emission', 'safety', 'investorStrength', 'chainContribution'] as const;

type Amount = (typeof AMOUNTS)[number];
type Figure = (typeof FIGURES)[number];
const isAmount = (field: Figure): field is Amount => (AMOUNTS as readonly string[]).includes(field);

/** As it stands in the fields: amounts as typed. */
type Typed = Omit<ReviewFacts, Amount> & Partial<Record<Amount, string>>;

const shownFacts = (facts: ReviewFacts): Typed => ({
  ...facts,
  fixedInvestment: typedOf(facts.fixedInvestment),
  output: typedOf(facts.output),
  tax: typedOf(facts.tax),
});

const isFigure = (text: unknown): boolean => typeof text === 'string' && /^\d{1,8}(\.\d{1,8})?$/.test(text);

/** What can be sent: amounts in 元, empty fields as nothing, unreadable figures left out. */
function factsOf(typed: Typed): ReviewFacts {
  const facts: Record<string, unknown> = {};
  for (const field of AMOUNTS) facts[field] = yuanOf(typed[field]);
  for (const field of ['landMu', 'floorArea', 'energyTons'] as const) {
    facts[field] = isFigure(typed[field]) && Number(typed[field]) > 0 ? typed[field] : null;
  }
  for (const field of WORDS) facts[field] = typed[field]?.trim() || null;
  return { ...facts, jobs: typed.jobs ?? null, noOffer: typed.noOffer ?? false } as ReviewFacts;
}

/** The draft of a proposal: figures, what they come to, and the words around them. */
export function ProposalForm({ review }: { review: Review }) {
  const t = useReviewTexts();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const stored = useMemo(() => shownFacts(review.facts), [review.facts]);
  const same = useCallback(
    (typed: Typed) => JSON.stringify(factsOf(typed)) === JSON.stringify(factsOf(stored)),
    [stored],
  );
  const { draft, setDraft, drop } = useDraft<Typed>(`review-${review.id}`, () => stored, same);
  const preview = usePreview(review.projectId, useDebounced(factsOf(draft), 400));
  const step = useStep();
  const needs = preview.data?.needs ?? [];
  const scored = FIGURES.filter((field) => needs.includes(field) || field === 'fixedInvestment');
  const others = FIGURES.filter((field) => !scored.includes(field));
  const save = async (): Promise<Review> => {
    const typed = await form.validateFields();
    const body = { facts: factsOf(typed) };
    const saved = await step.mutateAsync({
      method: 'PATCH',
      path: `reviews/${review.id}`,
      body,
      version: review.version,
    });
    drop();
    return saved;
  };
  const submit = async () => {
    const { id, version } = await save();
    await step.mutateAsync({ path: `reviews/${id}/submission`, version });
    void message.success(t('submit.done'));
  };
  const quietly = (work: () => Promise<unknown>) => void work().catch(() => undefined);
  return (
    <section className="panel" aria-label={t('facts')}>
      <h2>{t('facts')}</h2>
      {isProblem(step.error, 'record.stale') ? (
        <p className="hints">{t('stale')}</p>
      ) : (
        <ProblemAlert
          error={step.error}
          shownFields={[...FIGURES, ...WORDS, 'noOffer'].map((field) => `facts.${field}`)}
          keptNote
        />
      )}
      <FieldErrors form={form} error={step.error} rename={RENAME} />
      <Form<Typed>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={draft}
        onValuesChange={(_, all) => setDraft({ ...draft, ...all })}
      >
        <div className="review-figures">
          {scored.map((field) => (
            <FigureField key={field} field={field} />
          ))}
        </div>
        <MeasureList
          title={t('measures')}
          note={t('measures.live')}
          criteria={preview.data?.criteria ?? null}
          measures={preview.data?.measures ?? []}
          sheet={preview.data?.sheet ?? []}
        />
        <details className="further">
          <summary>{t('fact.more')}</summary>
          <div className="review-figures">
            {others.map((field) => (
              <FigureField key={field} field={field} />
            ))}
          </div>
        </details>
        <div className="review-words">
          {WORDS.map((field) => (
            <Form.Item key={field} name={field} label={t(`fact.${field}`)}>
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
            </Form.Item>
          ))}
        </div>
        <Form.Item name="noOffer" valuePropName="checked">
          <Checkbox>{t('fact.noOffer')}</Checkbox>
        </Form.Item>
      </Form>
      <div className="row">
        <Button type="primary" loading={step.isPending} onClick={() => quietly(submit)}>
          {t('submit')}
        </Button>
        <Button
          loading={step.isPending}
          onClick={() => quietly(() => save().then(() => void message.success(t('saved'))))}
        >
          {t('save')}
        </Button>
        <span className="hint">{t('submit.hint')}</span>
      </div>
    </section>
  );
}

const RENAME = Object.fromEntries([...FIGURES, ...WORDS, 'noOffer'].map((field) => [`facts.${field}`, field]));

function FigureField({ field }: { field: Figure }) {
  const t = useReviewTexts();
  const amountRule = useAmountRule();
  const label = t(`fact.${field}`);
  if (isAmount(field)) {
    return (
      <Form.Item name={field} label={label} rules={[amountRule]}>
        <AmountInput />
      </Form.Item>
    );
  }
  if (field === 'jobs') {
    return (
      <Form.Item name={field} label={label}>
        <InputNumber min={0} max={1_000_000} precision={0} style={{ width: '100%' }} />
      </Form.Item>
    );
  }
  return (
    <Form.Item
      name={field}
      label={label}
      rules={[
        {
          validator: (_, value: string | null | undefined) =>
            value == null || value === '' || isFigure(value)
              ? Promise.resolve()
              : Promise.reject(new Error(t('fact.number'))),
        },
      ]}
    >
      <Input inputMode="decimal" autoComplete="off" maxLength={18} />
    </Form.Item>
  );
}
