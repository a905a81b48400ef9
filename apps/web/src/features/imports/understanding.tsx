import { Checkbox, InputNumber, Select, Tabs } from 'antd';
import { useState } from 'react';
import { useImportKind } from './import-kind';
import type { Answers, ImportColumn, ImportSheet, SheetCorrection } from './imports.api';
import { useImportTexts } from './imports.texts';

/** Fields whose figures have a unit of money. */
const MONEY = new Set<string>([
  'plannedTotal',
  'contractedTotal',
  'contractedFixed',
  'equipment',
  'registeredCapital',
  'fundsInPlace',
  'foreignContracted',
  'foreignUsed',
  'completedTotal',
  'completedBefore',
  'completedYear',
  'completedMonth',
  'yearPlan',
  'outputValue',
  'taxValue',
]);

const UNITS = ['元', '万元', '亿元', '千元', '万美元', '亿美元'];

interface Props {
  sheets: ImportSheet[];
  /** What a column can be read as. */
  fields: readonly string[];
  editable: boolean;
  onCorrect: (answers: Answers) => void;
}

/** What every sheet was taken for; each belief can be put right in its place. */
export function Understanding({ sheets, fields, editable, onCorrect }: Props) {
  const t = useImportTexts();
  const [chosen, setChosen] = useState<string | null>(null);
  const best = sheets.find((sheet) => sheet.status === 'table') ?? sheets[0];
  return (
    <section className="panel">
      <h2>{t('understood')}</h2>
      <p className="hint">{t('understood.hint')}</p>
      <Tabs
        activeKey={chosen ?? best?.sheet}
        onChange={setChosen}
        items={sheets.map((sheet) => ({
          key: sheet.sheet,
          label:
            sheet.status === 'table'
              ? `${sheet.sheet} (${sheet.counts['data'] ?? 0})`
              : `${sheet.sheet} · ${t(`sheet.${sheet.status}`)}`,
          children: (
            <Sheet
              sheet={sheet}
              fields={fields}
              editable={editable}
              onCorrect={(correction) => onCorrect({ sheets: { [sheet.sheet]: correction } })}
            />
          ),
        }))}
      />
    </section>
  );
}

function Sheet({
  sheet,
  fields,
  editable,
  onCorrect,
}: {
  sheet: ImportSheet;
  fields: readonly string[];
  editable: boolean;
  onCorrect: (correction: SheetCorrection) => void;
}) {
  const t = useImportTexts();
  const counts = Object.entries(sheet.counts).filter(([kind, count]) => count > 0 && kind !== 'blank');
  return (
    <div className="stack">
      <div className="row">
        <Checkbox
          checked={sheet.status !== 'ignored'}
          disabled={!editable || sheet.status === 'empty'}
          onChange={(event) => onCorrect({ ignore: !event.target.checked })}
        >
          {t('sheet.use')}
        </Checkbox>
        {sheet.hidden && <span className="tag">{t('sheet.hidden')}</span>}
        {sheet.remembered && <span className="tag tag-strong">{t('sheet.remembered')}</span>}
        {counts.map(([kind, count]) => (
          <span key={kind} className="tag">
            {t(`count.${kind as 'data'}`)} {count}
          </span>
        ))}
      </div>
      {sheet.titles.length > 0 && <p className="quiet">{sheet.titles.join(' · ')}</p>}
      {(sheet.status === 'table' || sheet.status === 'no_table') && (
        <label className="row">
          {t('sheet.header')}
          <InputNumber
            min={1}
            max={200}
            precision={0}
            disabled={!editable}
            key={sheet.headerTo ?? 0}
            {...(sheet.headerTo === null ? {} : { defaultValue: sheet.headerTo })}
            onBlur={(event) => {
              const row = Number(event.target.value);
              if (Number.isInteger(row) && row > 0 && row !== sheet.headerTo) onCorrect({ headerRow: row });
            }}
          />
          <span className="hint">
            {sheet.headerFrom === null
              ? ''
              : sheet.headerFrom === sheet.headerTo
                ? t('sheet.table', { from: sheet.headerFrom })
                : t('sheet.tables', { from: sheet.headerFrom, to: sheet.headerTo })}
          </span>
        </label>
      )}
      {sheet.columns.length > 0 && <Columns sheet={sheet} fields={fields} editable={editable} onCorrect={onCorrect} />}
    </div>
  );
}

function Columns({
  sheet,
  fields,
  editable,
  onCorrect,
}: {
  sheet: ImportSheet;
  fields: readonly string[];
  editable: boolean;
  onCorrect: (correction: SheetCorrection) => void;
}) {
  const t = useImportTexts();
  return (
    <div className="table-scroll columns-scroll">
      <table className="data-table columns-table">
        <caption className="visually-hidden">{t('understood')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column')}</th>
            <th scope="col">{t('column.header')}</th>
            <th scope="col">{t('column.field')}</th>
            <th scope="col">{t('column.unit')}</th>
            <th scope="col">{t('column.samples')}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.columns.map((column) => (
            <ColumnLine key={column.column} column={column} fields={fields} editable={editable} onCorrect={onCorrect} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnLine({
  column,
  fields,
  editable,
  onCorrect,
}: {
  column: ImportColumn;
  fields: readonly string[];
  editable: boolean;
  onCorrect: (correction: SheetCorrection) => void;
}) {
  const t = useImportTexts();
  const { fieldName } = useImportKind();
  const at = String(column.column);
  const source = column.unitSource === null ? null : t(`unitSource.${column.unitSource as 'title'}`);
  return (
    <tr className={column.field === null ? 'column-off' : undefined}>
      <td>{column.letters}</td>
      <td>{column.header}</td>
      <td>
        <Select
          aria-label={`${column.letters} ${t('column.field')}`}
          value={column.field ?? ''}
          disabled={!editable}
          style={{ width: '100%', minWidth: 150 }}
          popupMatchSelectWidth={false}
          showSearch={{ optionFilterProp: 'label' }}
          options={[
            { value: '', label: t('column.skip') },
            ...fields.map((field) => ({
              value: field,
              label: fieldName?.(field) ?? t(`field.${field as 'name'}`),
            })),
          ]}
          onChange={(field) => onCorrect({ columns: { [at]: field === '' ? null : field } })}
        />
      </td>
      <td>
        {column.unit === null && !MONEY.has(column.field ?? '') ? null : (
          <Select
            aria-label={`${column.letters} ${t('column.unit')}`}
            value={column.unit ?? undefined}
            placeholder="—"
            disabled={!editable || column.field === null}
            style={{ minWidth: 92 }}
            popupMatchSelectWidth={false}
            options={[...new Set([...(column.unit === null ? [] : [column.unit]), ...UNITS])].map((unit) => ({
              value: unit,
              label: unit,
            }))}
            onChange={(unit) => onCorrect({ units: { [at]: unit } })}
          />
        )}
        {source !== null && (
          <span className="cell-sub">
            {t('column.unitFrom', { source: source.startsWith('unitSource.') ? (column.unitSource ?? '') : source })}
          </span>
        )}
      </td>
      <td className="samples">{column.samples.slice(0, 3).join(' / ')}</td>
    </tr>
  );
}
