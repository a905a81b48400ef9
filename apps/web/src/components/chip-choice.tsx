import './chip-choice.css';

interface Option<Value extends string> {
  value: Value;
  label: string;
}

interface One<Value extends string> {
  id?: string;
  label: string;
  options: readonly Option<Value>[];
  value?: Value;
  onChange?: (value: Value) => void;
  many?: false;
}

interface Many<Value extends string> {
  id?: string;
  label: string;
  options: readonly Option<Value>[];
  value?: Value[];
  onChange?: (value: Value[]) => void;
  many: true;
}

/** A few words to choose from, one or several, each large enough for a thumb. */
export function ChipChoice<Value extends string>(props: One<Value> | Many<Value>) {
  const { id, label, options } = props;
  const chosen = (value: Value) => (props.many ? (props.value ?? []).includes(value) : props.value === value);
  const choose = (value: Value, on: boolean) => {
    if (!props.many) return props.onChange?.(value);
    const rest = (props.value ?? []).filter((each) => each !== value);
    props.onChange?.(on ? [...rest, value] : rest);
  };
  return (
    <div id={id} className="chip-choice" role={props.many ? 'group' : 'radiogroup'} aria-label={label}>
      {options.map(({ value, label: text }) => (
        <label key={value} className={chosen(value) ? 'chip-option chosen' : 'chip-option'}>
          <input
            type={props.many ? 'checkbox' : 'radio'}
            name={props.many ? undefined : label}
            checked={chosen(value)}
            onChange={(event) => choose(value, event.target.checked)}
          />
          {text}
        </label>
      ))}
    </div>
  );
}
