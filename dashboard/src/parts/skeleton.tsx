import { useLocale } from '../i18n/locale.ts';

/** Holds the places of a page's parts while they load, in their final sizes. */
export function Skeleton() {
  const { t } = useLocale();
  return (
    <div class="skeleton" aria-busy="true">
      <p class="waiting">{t('loading')}</p>
      <div class="blank headline" />
      <div class="scorecards">
        {[1, 2, 3, 4].map(() => (
          <div class="blank card" />
        ))}
      </div>
      <div class="pair">
        <div class="blank plot" />
        <div class="blank plot" />
      </div>
    </div>
  );
}
