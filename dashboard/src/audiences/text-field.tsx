interface TextFieldProps {
  name: string;
  label: string;
  help: string;
  isNumber?: boolean;
  value: string;
  /** What is wrong with the value; undefined where nothing is. */
  wrong: string | undefined;
  change: (value: string) => void;
}

/** One line to type, with what it is for and what is wrong with it. */
export function TextField({ name, label, help, isNumber = false, value, wrong, change }: TextFieldProps) {
  const id = `audience-${name}`;
  return (
    <p class={isNumber ? 'field number' : 'field'}>
      <label for={id}>{label}</label>
      <input
        type="text"
        id={id}
        name={name}
        value={value}
        required
        autoComplete="off"
        inputMode={isNumber ? 'decimal' : 'text'}
        aria-invalid={wrong !== undefined}
        aria-describedby={`${id}-help ${id}-wrong`}
        onInput={(event) => {
          change(event.currentTarget.value);
        }}
      />
      <span id={`${id}-wrong`} class="wrong">
        {wrong}
      </span>
      <span id={`${id}-help`} class="note">
        {help}
      </span>
    </p>
  );
}
