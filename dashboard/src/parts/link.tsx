import type { ComponentChildren } from 'preact';
import type { Address } from '../state/address.ts';
import { hrefOf } from '../state/address.ts';
import { useAddress } from '../state/use-address.ts';

interface LinkProps {
  to: Partial<Address>;
  current?: 'page' | 'true' | undefined;
  class?: string;
  lang?: string;
  label?: string;
  children: ComponentChildren;
}

/** A link to another view: real for the browser (new tab, copy), without a reload for a plain click. */
export function Link({ to, current, class: name, lang, label, children }: LinkProps) {
  const { address, go } = useAddress();
  const href = hrefOf(address, to);
  return (
    <a
      href={href}
      aria-current={current}
      aria-label={label}
      class={name}
      lang={lang}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        go(href);
      }}
    >
      {children}
    </a>
  );
}
