import { useElementText } from '../i18n/elements-text.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { customersOf } from '../parts/customers-of.ts';
import { Link } from '../parts/link.tsx';
import { SCHEMES, type SchemeName } from '../state/address.ts';
import type { CustomerBody } from './customer-body.ts';

/** The customer's segment in each scheme, and why it is in it, in words. */
export function CustomerSegments({ body }: { body: CustomerBody }) {
  const { lang } = useLocale();
  const text = useElementText();
  const { prediction } = body.explanation;
  const said = prediction && (lang === 'pl' ? prediction.text_pl : prediction.text);
  return (
    <section aria-labelledby="why">
      <h2 id="why">{text('customer.why')}</h2>
      <dl class="reasons">
        {SCHEMES.filter((scheme) => body.memberships.some((one) => one.scheme === scheme)).map((scheme) => (
          <Scheme scheme={scheme} body={body} />
        ))}
        {said != null && said !== '' && (
          <div>
            <dt>{text('customer.prediction')}</dt>
            <dd>{said}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Scheme({ scheme, body }: { scheme: SchemeName; body: CustomerBody }) {
  const { t, lang, format } = useLocale();
  const text = useElementText();
  const memberships = body.memberships
    .filter((one) => one.scheme === scheme)
    .sort((a, b) => b.weight - a.weight);
  const why = body.explanation[scheme];
  return (
    <div>
      <dt>{`${t('scheme')} ${t(`scheme.${scheme}`)}`}</dt>
      <dd>
        {memberships.map((one, i) => (
          <>
            {i > 0 && ', '}
            <Link to={{ ...customersOf(one.segment_id), scheme }}>{nameOf(one, lang)}</Link>
            {memberships.length > 1 && ` ${format.share(one.weight)}`}
          </>
        ))}
        {why !== undefined && <p>{lang === 'pl' ? why.text_pl : why.text}</p>}
        {why?.nearest != null && (
          <p class="note">
            {text('customer.nearest', { way: lang === 'pl' ? why.nearest.text_pl : why.nearest.text })}
          </p>
        )}
      </dd>
    </div>
  );
}
