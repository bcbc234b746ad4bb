import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../state/address.ts';
import { loadTexts } from './load-texts.ts';
import type { Texts } from './text.ts';

/** The texts of the chosen language; until they have come, those that were shown before. */
export function useTexts(lang: Language, first: Texts): Texts {
  const [texts, setTexts] = useState(first);
  useEffect(() => {
    if (lang === texts.lang) return undefined;
    let left = false;
    loadTexts(lang).then(
      (other) => {
        if (!left) setTexts(other);
      },
      (error: unknown) => {
        console.warn(String(error));
      },
    );
    return () => {
      left = true;
    };
  }, [lang, texts.lang]);
  return texts;
}
