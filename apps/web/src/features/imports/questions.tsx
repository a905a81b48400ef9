import { Radio, Select } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../app/i18n';
import type { Answers, ImportQuestion } from './imports.api';
import { useImportTexts } from './imports.texts';

/** What is doubtful is asked, with what happens if nobody answers; nothing is guessed in silence. */
export function Questions({
  questions,
  editable,
  onAnswer,
}: {
  questions: ImportQuestion[];
  editable: boolean;
  onAnswer: (answers: Answers) => void;
}) {
  const t = useImportTexts();
  if (questions.length === 0) return null;
  const left = questions.filter((question) => question.answer === null && question.default === null).length;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{t('questions')}</h2>
        <span className="hint" role="status">
          {left > 0 ? t('questions.left', { count: left }) : t('questions.all')}
        </span>
      </div>
      <ol className="questions">
        {questions.map((question) => (
          <Question
            key={question.id}
            question={question}
            editable={editable}
            onAnswer={(value) => onAnswer({ questions: { [question.id]: value } })}
          />
        ))}
      </ol>
    </section>
  );
}

function Question({
  question,
  editable,
  onAnswer,
}: {
  question: ImportQuestion;
  editable: boolean;
  onAnswer: (value: string) => void;
}) {
  const t = useImportTexts();
  const english = useLanguage() === 'en';
  const say = (item: { textZh: string; textEn: string }) => (english ? item.textEn : item.textZh);
  const assumed = question.options.find((option) => option.value === question.default);
  // Shown at once; the answer of the server replaces it.
  const [chosen, setChosen] = useState<string | null>(null);
  const value = chosen ?? question.answer;
  const choose = (next: string) => {
    setChosen(next);
    onAnswer(next);
  };
  const many = question.options.length > 6;
  const options = question.options.map((option) => ({ value: option.value, label: say(option) }));
  return (
    <li className={question.answer === null && question.default === null ? 'question-open' : undefined}>
      <p id={`question-${question.id}`}>
        {say(question)}{' '}
        {question.row !== null && (
          <span className="hint">{t('question.where', { sheet: question.sheet, row: question.row })}</span>
        )}
      </p>
      {many ? (
        <Select
          aria-labelledby={`question-${question.id}`}
          value={value ?? undefined}
          options={options}
          disabled={!editable}
          onChange={choose}
          style={{ minWidth: 240, maxWidth: '100%' }}
          showSearch={{ optionFilterProp: 'label' }}
        />
      ) : (
        <Radio.Group
          aria-labelledby={`question-${question.id}`}
          value={value}
          options={options}
          disabled={!editable}
          onChange={(event) => choose(event.target.value as string)}
        />
      )}
      {question.answer === null && assumed !== undefined && (
        <p className="hint">{t('question.default', { text: say(assumed) })}</p>
      )}
    </li>
  );
}
